"""What an address holds: a name as one of its steps, and what was chosen after the question mark."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, unquote, urlencode


def query_of(pairs: Iterable[tuple[str, object]]) -> str:
    """``?zorg=triage&bladzijde=2``: names with what was chosen; what is empty is left out."""
    return f"?{urlencode([pair for pair in pairs if pair[1]])}"


def later_pages(**numbers: int) -> list[tuple[str, object]]:
    """The numbers of pages in an address; the first page of a list needs no mention."""
    return [(name, number) for name, number in numbers.items() if number > 1]


def step_of(name: str) -> str:
    """An id as one step of an address; what an address reads as a step itself is written otherwise."""
    if set(name) <= {"."}:
        return name.replace(".", "%2E")
    return "".join(quote(sign, safe="") if sign in "/%" else sign for sign in name)


def name_in(step: str) -> str:
    """The id that was written as a step."""
    return unquote(step)
