"""Marks that would lie on each other, drawn apart; and names beside them that do not run into each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import cos, pi, sin, sqrt
from typing import Final

from mgz.region import Ring, holds
from mgz.reporting.map_frame import XY

#: The angle of a sunflower: points on its spiral never line up.
_TURN: Final = pi * (3 - sqrt(5))
#: Tries before a mark is left where it is wanted: far more than a full drawing needs.
_MOST: Final = 4000
#: So many places for a name are tried: farther away it would be read with something else.
_NEAREST: Final = 800
#: The width of a letter compared with its height, on the safe side.
_LETTER: Final = 0.57


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the drawing that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    def meets(self, other: Box) -> bool:
        """Whether the two share surface."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def around(at: XY, size: XY) -> Box:
    """The box of something so wide and high with its middle at a place."""
    (x, y), (width, height) = at, size
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def apart(wanted: Sequence[tuple[XY, XY]], width: float, height: float) -> tuple[XY, ...]:
    """A place for each mark, as near as can be to where it is wanted, so that no two share surface.

    Every mark comes with its size. The order decides: the first stand where they are wanted. The work grows
    with the number of marks on one heap; neighbours are found by a grid.
    """
    step = min((min(size) for _, size in wanted), default=1.0)
    taken = _Taken(max((max(size) for _, size in wanted), default=1.0))
    whole = Box(0, 0, width, height)
    placed: list[XY] = []
    for (x, y), size in wanted:
        at = (x, y)
        for dx, dy in _spiral(step):
            tried = (round(x + dx, 1), round(y + dy, 1))
            if _inside(around(tried, size), whole) and taken.is_free(tried, around(tried, size)):
                at = tried
                break
        taken.add(at, around(at, size))
        placed.append(at)
    return tuple(placed)


class _Taken:
    """The boxes that are taken, by cells no smaller than the largest of them."""

    def __init__(self, cell: float) -> None:
        self._cell = cell
        self._boxes: dict[tuple[int, int], list[Box]] = {}

    def add(self, at: XY, box: Box) -> None:
        self._boxes.setdefault(self._of(at), []).append(box)

    def is_free(self, at: XY, box: Box) -> bool:
        column, row = self._of(at)
        return not any(
            box.meets(other)
            for c in (column - 1, column, column + 1)
            for r in (row - 1, row, row + 1)
            for other in self._boxes.get((c, r), ())
        )

    def _of(self, at: XY) -> tuple[int, int]:
        return int(at[0] // self._cell), int(at[1] // self._cell)


def _spiral(step: float) -> Iterator[XY]:
    yield 0.0, 0.0
    for n in range(1, _MOST):
        far = 0.4 * step * sqrt(n)
        yield far * cos(n * _TURN), far * sin(n * _TURN)


def _inside(box: Box, whole: Box) -> bool:
    across = box.left >= whole.left and box.right <= whole.right
    return across and box.top >= whole.top and box.bottom <= whole.bottom


@dataclass(frozen=True, slots=True)
class Label:
    """A name in the drawing; x and y are the middle of the foot of its letters."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Heap:
    """The marks that a name belongs to, and the border they lie in where it is known."""

    name: str
    marks: tuple[Box, ...]
    home: tuple[Ring, ...] = ()


def labels(
    heaps: Iterable[Heap], taken: Iterable[Box], size: float, width: float, height: float
) -> tuple[Label, ...]:
    """A name near the middle of its own marks, inside its own border if it can be; else it is left out."""
    boxes, whole = list(taken), Box(0, 0, width, height)
    found = []
    for heap in heaps:
        half = len(heap.name) * size * _LETTER / 2
        chosen = None
        for wished, y in _tries(heap.marks, half, size):
            x = min(max(wished, half), width - half)
            box = Box(x - half, y - size, x + half, y + size * 0.3)
            if not _inside(box, whole) or _meets(box, boxes):
                continue
            at_home = not heap.home or holds(heap.home, (x, y - size / 2))
            if at_home or chosen is None:
                chosen = (x, y, box)
            if at_home:
                break
        if chosen:
            x, y, box = chosen
            boxes.append(box)
            found.append(Label(heap.name, round(x, 1), round(y, 1)))
    return tuple(found)


def _meets(box: Box, others: Iterable[Box]) -> bool:
    return any(box.meets(other) for other in others)


def _tries(heap: Sequence[Box], half: float, size: float) -> list[XY]:
    """Feet of a name above, below and beside each mark of a heap, the nearest to its middle first."""
    x0 = sum(box.left + box.right for box in heap) / (2 * len(heap))
    y0 = sum(box.top + box.bottom for box in heap) / (2 * len(heap))
    tries = []
    for box in heap:
        x, y = (box.left + box.right) / 2, (box.top + box.bottom + size) / 2
        for away in (0.35, 0.8, 1.3, 1.8):
            for aside in (0.0, -0.5, 0.5, -1.0, 1.0):
                tries.append((x + aside * half, box.top - away * size))
                tries.append((x + aside * half, box.bottom + (away + 0.75) * size))
            tries.append((box.right + half + away * size * 0.5, y))
            tries.append((box.left - half - away * size * 0.5, y))
    # Beside counts for more than above and below: a name is wide, and read with what is under it.
    return nsmallest(_NEAREST, tries, key=lambda at: (abs(at[0] - x0) / 2 + abs(at[1] - size / 2 - y0), at))
