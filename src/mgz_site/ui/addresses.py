"""What an address holds: a name as one of its steps, and what was chosen after the question mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import quote, quote_plus, unquote, urlencode


def query_of(pairs: Iterable[tuple[str, object]]) -> str:
    """``?zorg=triage&bladzijde=2``: names with what was chosen; what is empty is left out."""
    return f"?{urlencode([pair for pair in pairs if pair[1]])}"


def queries_of(pairs: Iterable[tuple[str, object]], name: str) -> Callable[[str], str]:
    """What `query_of` gives for each value of one name: hundreds of addresses that differ in nothing else."""
    given = list(pairs)
    at = [each for each, _ in given].index(name)
    before, after = (urlencode([pair for pair in part if pair[1]]) for part in (given[:at], given[at + 1 :]))
    begin = f"?{before}&{name}=" if before else f"?{name}="
    end = f"&{after}" if after else ""
    return lambda value: f"{begin}{quote_plus(value)}{end}"


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
