"""Ways to the other pages of a long list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A page one can go to; without address it is a gap in the row or the page itself."""

    text: str
    address: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    previous: str
    next: str
    steps: tuple[Step, ...]
    text: str


def pager(page: int, pages: int, address: Callable[[int], str]) -> Pager | None:
    """First, last and the neighbours of a page; None when there is only one."""
    if pages <= 1:
        return None
    steps: list[Step] = []
    before = 0
    for n in sorted({1, pages, *range(max(1, page - 1), min(pages, page + 1) + 1)}):
        if n > before + 1:
            steps.append(Step("…"))
        steps.append(Step(str(n), address(n), n == page))
        before = n
    return Pager(
        previous=address(page - 1) if page > 1 else "",
        next=address(page + 1) if page < pages else "",
        steps=tuple(steps),
        text=f"Bladzijde {page} van {pages}",
    )
