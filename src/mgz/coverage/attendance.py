"""Persons on duty, cut into stretches in which nothing about them changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mgz.answer import Attendance
from mgz.region import Absence, Professional, Region, Shift
from mgz.vocabulary import Functie

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a shift is worked: an agreement, a post or a pool, and the pool it belongs to, if any."""

    id: str
    pool: str


@dataclass(frozen=True, slots=True)
class Person:
    """All that decides whether somebody counts: rows of competence, absences, stretches of double duty."""

    rows: tuple[Professional, ...]
    absences: tuple[Absence, ...]
    double: tuple[Stretch, ...]

    def pieces(
        self, shift: Shift, function: Functie, cuts: tuple[int, ...]
    ) -> Iterator[tuple[Stretch, Attendance]]:
        """The stretches of a shift with what holds in each; `cuts` are moments at which norms change."""
        edges = {shift.begin, shift.end, *cuts, *self._edges}
        kept = sorted(edge for edge in edges if shift.begin <= edge <= shift.end)
        for begin, end in pairwise(kept):
            yield (begin, end), self._at(shift, function, begin)

    @property
    def _edges(self) -> Iterator[int]:
        for row in self.rows:
            yield from (row.validity.begin, row.validity.end)
        for absence in self.absences:
            yield from (absence.begin, absence.end)
        for stretch in self.double:
            yield from stretch

    def _at(self, shift: Shift, function: Functie, minute: int) -> Attendance:
        rows = [row for row in self.rows if row.validity.begin <= minute < row.validity.end]
        based = min(rows, key=lambda row: row.id, default=None)
        return Attendance(
            shift,
            competent=any(function in row.functions for row in rows),
            absent=any(absence.begin <= minute < absence.end for absence in self.absences),
            double=any(begin <= minute < end for begin, end in self.double),
            base=based.base if based else "",
        )


class Persons:
    """Everybody with a duty, and the desks they work at."""

    def __init__(self, region: Region) -> None:
        self._pool_of = {row.id: row.pool for row in region.agreements}
        absences: dict[str, list[Absence]] = {}
        for absence in region.absences:
            absences.setdefault(absence.professional, []).append(absence)
        shifts: dict[str, list[Shift]] = {}
        self.at_desk: dict[str, list[Shift]] = {}
        self.in_pool: dict[str, list[Shift]] = {}
        for shift in region.shifts:
            shifts.setdefault(shift.professional, []).append(shift)
            if shift.pool:
                self.in_pool.setdefault(shift.pool, []).append(shift)
            else:
                self.at_desk.setdefault(shift.commitment, []).append(shift)
        self._persons = {
            name: Person(
                region.professional_rows.get(name, ()),
                tuple(absences.get(name, ())),
                self._double(mine),
            )
            for name, mine in shifts.items()
        }

    def of(self, shift: Shift) -> Person:
        """Who works a shift."""
        return self._persons[shift.professional]

    def _desk(self, shift: Shift) -> Desk:
        if shift.pool:
            return Desk("", shift.pool)
        return Desk(shift.commitment, self._pool_of.get(shift.commitment, ""))

    def _double(self, shifts: list[Shift]) -> tuple[Stretch, ...]:
        """The stretches in which somebody has two duties that do not go together."""
        found = set()
        ordered = sorted(shifts, key=lambda shift: shift.begin)
        for index, shift in enumerate(ordered):
            for other in ordered[index + 1 :]:
                if other.begin >= shift.end:
                    break
                if not _together(self._desk(shift), self._desk(other)):
                    found.add((other.begin, min(shift.end, other.end)))
        return tuple(sorted(found))


def _together(one: Desk, other: Desk) -> bool:
    """Whether one person may hold both duties at once: one agreement or post, or one pool."""
    if one.pool and one.pool == other.pool:
        return True
    return bool(one.id) and one.id == other.id
