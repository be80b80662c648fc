"""What was chosen on a page, as the part of an address after the question mark."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode


def query_of(pairs: Iterable[tuple[str, object]]) -> str:
    """``?zorg=triage&bladzijde=2``: names with what was chosen; what is empty is left out."""
    return f"?{urlencode([pair for pair in pairs if pair[1]])}"


def later_pages(**numbers: int) -> list[tuple[str, object]]:
    """The numbers of pages in an address; the first page of a list needs no mention."""
    return [(name, number) for name, number in numbers.items() if number > 1]
