"""Sets of minutes as sorted, disjoint, half-open stretches, and their algebra.

A set of a few hundred stretches stands for a year; every operation is one sweep over the edges of its
operands, so the work grows with stretches and never with minutes. `Tally` counts that work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

Edges = NDArray[np.int64]


@dataclass(slots=True)
class Tally:
    """How much was done: sweeps, their edges, decisions asked, classes and rosters worked out."""

    sweeps: int = 0
    edges: int = 0
    decisions: int = 0
    classes: int = 0
    rosters: int = 0


@dataclass(frozen=True, eq=False)
class Spans:
    """A set of UTC minutes; `begins` and `ends` are equally long, ascending and never touch."""

    begins: Edges
    ends: Edges

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> Spans:
        """The union of (begin, end) pairs in any order; empty pairs fall away."""
        kept = sorted((begin, end) for begin, end in pairs if begin < end)
        merged: list[list[int]] = []
        for begin, end in kept:
            if merged and begin <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([begin, end])
        table = np.array(merged, dtype=np.int64).reshape(-1, 2)
        return cls(table[:, 0].copy(), table[:, 1].copy())

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.begins.tolist(), self.ends.tolist(), strict=True)

    def __len__(self) -> int:
        return len(self.begins)

    def __bool__(self) -> bool:
        return len(self.begins) > 0

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Spans):
            return NotImplemented
        return self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    @cached_property
    def key(self) -> bytes:
        """The set as bytes: equal sets have equal keys."""
        return self.begins.tobytes() + self.ends.tobytes()

    @cached_property
    def minutes(self) -> int:
        """How many minutes the set holds."""
        return int((self.ends - self.begins).sum())

    def holds(self, minute: int) -> bool:
        """Whether the set holds a minute."""
        index = int(np.searchsorted(self.begins, minute, side="right")) - 1
        return index >= 0 and minute < int(self.ends[index])

    def clip(self, begin: int, end: int) -> Spans:
        """The part of the set within one stretch."""
        first = int(np.searchsorted(self.ends, begin, side="right"))
        last = int(np.searchsorted(self.begins, end, side="left"))
        if first >= last or begin >= end:
            return EMPTY
        begins, ends = self.begins[first:last].copy(), self.ends[first:last].copy()
        begins[0], ends[-1] = max(int(begins[0]), begin), min(int(ends[-1]), end)
        return Spans(begins, ends)

    def union(self, other: Spans, tally: Tally) -> Spans:
        """The minutes in either set."""
        if not other or self is other:
            return self
        return _sweep(self, other, _EITHER, tally) if self else other

    def intersect(self, other: Spans, tally: Tally) -> Spans:
        """The minutes in both sets."""
        if self is other:
            return self
        return _sweep(self, other, _BOTH, tally) if self and other else EMPTY

    def subtract(self, other: Spans, tally: Tally) -> Spans:
        """The minutes of this set that the other lacks."""
        if self is other:
            return EMPTY
        return _sweep(self, other, _LEFT, tally) if self and other else self


EMPTY: Final = Spans.of(())
#: What an edge adds to where one is: 1 inside the left set, 2 inside the right one, 3 inside both.
_STEPS: Final = np.array((1, -1, 2, -2))
#: Which of (neither, left, right, both) to keep.
_EITHER: Final = np.array((False, True, True, True))
_BOTH: Final = np.array((False, False, False, True))
_LEFT: Final = np.array((False, True, False, False))


def _sweep(left: Spans, right: Spans, wanted: NDArray[np.bool_], tally: Tally) -> Spans:
    """Walk over all edges once; `wanted` says where one has to be for a minute to be kept."""
    points = np.concatenate((left.begins, left.ends, right.begins, right.ends))
    n, m = len(left.begins), len(right.begins)
    tally.sweeps += 1
    tally.edges += len(points)
    order = points.argsort(kind="stable")
    points, inside = points[order], _STEPS.repeat((n, n, m, m))[order].cumsum()
    last = np.ones(len(points), dtype=np.bool_)
    np.not_equal(points[1:], points[:-1], out=last[:-1])
    points, changes = points[last], wanted[inside[last]]
    changes[1:] ^= changes[:-1].copy()
    edges = points[changes]
    return Spans(edges[0::2], edges[1::2])
