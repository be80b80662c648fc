"""A table cut at the dates of its rules; per period one dense array with the rule of every combination.

The cell of a combination is found by its packed code: the sum over the columns of word number times
stride. The same array is also folded into a tree that reads a column only where it matters; the dense
array serves bulk and proofs, the tree the facts that are not known.
"""

from __future__ import annotations

import itertools
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mgz.rules.model import Period, Rule, Table

NOTHING: Final = -1

#: A rule number, or the column to read with one branch per word.
Tree = int | tuple[int, tuple["Tree", ...]]


@dataclass(frozen=True, slots=True)
class Slice:
    """One table during one stretch in which no rule begins or ends, in the world or in what is known."""

    valid: Period
    known: Period
    cells: array[int]
    strides: tuple[int, ...]
    tree: Tree

    def rule_at(self, numbers: Sequence[int]) -> int:
        """The rule of a combination of known words, by its packed code."""
        return self.cells[sum(n * stride for n, stride in zip(numbers, self.strides, strict=True))]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two rules that both claim a cell."""

    first: int
    second: int
    cell: int


@dataclass(frozen=True, slots=True)
class Compiled:
    """A table with its slices in order of (valid, known), and the cells that two rules claim."""

    table: Table
    valid_starts: tuple[date, ...]
    known_starts: tuple[date, ...]
    slices: tuple[Slice, ...]
    overlaps: tuple[Overlap, ...]

    def at(self, day: date, known_on: date) -> Slice | None:
        """The slice in force on a day as known on another; None outside the table's dates."""
        if not (self.table.valid.holds(day) and self.table.known.holds(known_on)):
            return None
        v = bisect_right(self.valid_starts, day) - 1
        k = bisect_right(self.known_starts, known_on) - 1
        return self.slices[v * len(self.known_starts) + k]


def compile_table(table: Table) -> Compiled:
    """Fill the cells of every slice; an overridden rule leaves the cell, whatever the row order."""
    valids = _cut(table.valid, (rule.valid for rule in table.rules))
    knowns = _cut(table.known, (rule.known for rule in table.rules))
    strides = strides_of(tuple(len(column.words) for column in table.columns))
    slices: list[Slice] = []
    overlaps: list[Overlap] = []
    for valid in valids:
        for known in knowns:
            cells, found = _fill(table, strides, valid.start, known.start)
            overlaps += found
            tree = fold(cells, tuple(len(column.words) for column in table.columns))
            slices.append(Slice(valid, known, cells, strides, tree))
    return Compiled(
        table,
        tuple(period.start for period in valids),
        tuple(period.start for period in knowns),
        tuple(slices),
        tuple(overlaps),
    )


def strides_of(sizes: Sequence[int]) -> tuple[int, ...]:
    """How far apart two neighbouring words of each column lie in the dense array."""
    strides, step = [], 1
    for size in reversed(sizes):
        strides.append(step)
        step *= size
    return tuple(reversed(strides))


def words_of(table: Table, strides: Sequence[int], cell: int) -> dict[str, str]:
    """The combination that a cell stands for, to show to a person."""
    found = {}
    for column, stride in zip(table.columns, strides, strict=True):
        number, cell = divmod(cell, stride)
        found[column.name] = column.words[number]
    return found


def _cut(whole: Period, parts: Iterable[Period]) -> list[Period]:
    """The stretches of `whole` between the dates at which some part begins or ends."""
    dates = {whole.start}
    for part in parts:
        dates |= {day for day in (part.start, part.end) if day and day != whole.start and whole.holds(day)}
    starts = sorted(dates)
    ends: list[date | None] = [*starts[1:], whole.end]
    return [Period(start, end) for start, end in zip(starts, ends, strict=True)]


def _fill(
    table: Table, strides: tuple[int, ...], day: date, known_on: date
) -> tuple[array[int], list[Overlap]]:
    live = [
        (number, rule)
        for number, rule in enumerate(table.rules)
        if rule.valid.holds(day) and rule.known.holds(known_on)
    ]
    cells = array("i", [NOTHING]) * table.size
    shared: dict[int, list[int]] = {}
    for number, rule in live:
        for cell in _cells_of(rule, table, strides):
            if cells[cell] == NOTHING:
                cells[cell] = number
            else:
                shared.setdefault(cell, [cells[cell]]).append(number)
    overlaps: dict[tuple[int, int], Overlap] = {}
    for cell, numbers in shared.items():
        beaten = {other for number in numbers for other in table.rules[number].overrides}
        left = [number for number in numbers if table.rules[number].id not in beaten]
        cells[cell] = left[0] if left else NOTHING
        for other in left[1:]:
            overlaps.setdefault((left[0], other), Overlap(left[0], other, cell))
    return cells, list(overlaps.values())


def _cells_of(rule: Rule, table: Table, strides: tuple[int, ...]) -> Iterable[int]:
    choices = [
        [number * stride for number in (sorted(taken) if taken is not None else range(len(column.words)))]
        for taken, column, stride in zip(rule.when, table.columns, strides, strict=True)
    ]
    return map(sum, itertools.product(*choices))


def fold(cells: Sequence[int], sizes: tuple[int, ...]) -> Tree:
    """The tree of a dense array: a column is read only where its words lead to different numbers."""
    return _fold(array("i", cells).tobytes(), sizes, 0, {})


def _fold(cells: bytes, sizes: tuple[int, ...], column: int, known: dict[tuple[int, bytes], Tree]) -> Tree:
    # Bytes, because parts of the array are compared at once; `known` because many parts are alike.
    if column == len(sizes):
        return int.from_bytes(cells, sys.byteorder, signed=True)
    if (column, cells) in known:
        return known[column, cells]
    width = len(cells) // sizes[column]
    parts = [cells[begin : begin + width] for begin in range(0, len(cells), width)]
    tree: Tree
    if all(part == parts[0] for part in parts):
        tree = _fold(parts[0], sizes, column + 1, known)
    else:
        tree = (column, tuple(_fold(part, sizes, column + 1, known) for part in parts))
    known[column, cells] = tree
    return tree
