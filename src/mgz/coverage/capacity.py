"""How many clients there are for each person on duty, which a verdict does not say (design section 2)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import reduce
from typing import Final

from mgz.calendar import EMPTY, Spans, midnight
from mgz.coverage.attendance import Persons
from mgz.coverage.timeline import Timeline
from mgz.coverage.verdict import ObligationResult, most_clients
from mgz.region import Agreement, Post, Region, Shift
from mgz.vocabulary import AfspraakStatus, Bewijs, Dagdeel, Functie, Laag, ObligationKind

Rostered = Post | Agreement

_GUARANTEED: Final = "gegarandeerd"
_DAYS: Final = {Dagdeel.DAG: "certain_dag", Dagdeel.ANW: "anw"}
#: Triage that is discharged by whatever discharges general care: the same persons do it.
_WITH_GENERAL_CARE: Final = frozenset({ObligationKind.TRIAGE_POST_INSTITUTION})


@dataclass(frozen=True, slots=True)
class Capacity:
    """Clients against persons on duty, for one function and day part, up to the roster horizon.

    `clients` rely on a roster, the most at one moment; `guaranteed` on a party's word alone. `persons` is the
    fewest distinct persons on line 1 at any minute, `thinnest` the first minute with so few (UTC); both None
    where no roster shows it. Persons count when they are confirmed, competent, present and not double.
    """

    function: Functie
    dagdeel: Dagdeel
    clients: int
    guaranteed: int
    persons: int | None = None
    thinnest: int | None = None

    @property
    def clients_per_person(self) -> int | None:
        """Clients for each person at the thinnest minute, rounded up; None without a roster or a person."""
        return -(-self.clients // self.persons) if self.persons else None


def capacities(
    region: Region, time: Timeline, obligations: Iterable[ObligationResult]
) -> tuple[Capacity, ...]:
    """One row for each function and day part of which the roster was asked."""
    asked: dict[tuple[Functie, Dagdeel], list[ObligationResult]] = {}
    for result in obligations:
        if result.layer is Laag.INGEROOSTERD:
            asked.setdefault((result.function, result.dagdeel), []).append(result)
    found = _OnDuty(region, time)
    order = ((function, dagdeel) for function in Functie for dagdeel in Dagdeel)
    return tuple(_capacity(region, found, *key, asked[key]) for key in order if key in asked)


def _capacity(
    region: Region, found: _OnDuty, function: Functie, dagdeel: Dagdeel, results: list[ObligationResult]
) -> Capacity:
    by_word = {result.group for result in results if _guaranteed(result)}
    by_roster = {result.group for result in results if _rostered(result)}
    sizes = [
        most_clients(region.group_by_id[name] for name in groups)
        for groups in (by_roster, by_word - by_roster)
    ]
    if not by_roster:
        return Capacity(function, dagdeel, sizes[0], sizes[1])
    also = frozenset(kind for result in results for kind in result.kinds) & _WITH_GENERAL_CARE
    asked = {function, Functie.GENERAL_CARE} if also else {function}
    return Capacity(function, dagdeel, sizes[0], sizes[1], *found.fewest(function, asked, dagdeel))


def _guaranteed(result: ObligationResult) -> int:
    return dict(result.notes).get(_GUARANTEED, 0)


def _rostered(result: ObligationResult) -> bool:
    """Whether minutes are covered otherwise than by a guarantee, or should have been."""
    return result.gat > 0 or result.gedekt > _guaranteed(result)


class _OnDuty:
    """Who counts when, for promises that a roster must show."""

    def __init__(self, region: Region, time: Timeline) -> None:
        self._region, self._time, self._persons = region, time, Persons(region)
        self._counted: dict[tuple[str, Functie], tuple[tuple[int, int], ...]] = {}

    def fewest(
        self, function: Functie, asked: set[Functie], dagdeel: Dagdeel
    ) -> tuple[int | None, int | None]:
        """The fewest persons at any minute before the horizon, and the first such minute; else unknown."""
        base = self._before_horizon(dagdeel)
        promises = list(self._promises(function, asked))
        if not base or not promises:
            return None, None
        present: dict[str, list[tuple[int, int]]] = {}
        asked_when: dict[bytes, Spans] = {}
        seen: set[tuple[str, str, Functie, bytes]] = set()
        for promise, competence in promises:
            held = self._held(promise, dagdeel, base)
            asked_when[held.key] = held
            if not self._is_new(promise, competence, held, seen):
                continue
            begins, ends = held.begins.tolist(), held.ends.tolist()
            for shift in self._shifts(promise):
                mine = present.setdefault(shift.professional, [])
                for begin, end in self._good(shift, competence):
                    # By hand, because shifts are many and each meets one or two stretches.
                    for n in range(bisect_right(ends, begin), bisect_left(begins, end)):
                        mine.append((max(begins[n], begin), min(ends[n], end)))
        whole = reduce(lambda one, other: one.union(other, self._time.tally), asked_when.values(), EMPTY)
        return thinnest((Spans.of(pairs) for pairs in present.values()), whole)

    def _is_new(
        self,
        promise: Rostered,
        competence: Functie,
        held: Spans,
        seen: set[tuple[str, str, Functie, bytes]],
    ) -> bool:
        """Whether no promise before it asked the same persons about the same minutes."""
        pool = promise.pool if isinstance(promise, Agreement) else ""
        desk = promise.id if promise.id in self._persons.at_desk else ""
        key = (desk, pool, competence, held.key)
        if key in seen:
            return False
        seen.add(key)
        return True

    def _held(self, promise: Rostered, dagdeel: Dagdeel, base: Spans) -> Spans:
        """The minutes at which a promise has to be kept: its own days and hours, while the party exists."""
        validity = promise.validity
        party = promise.party if isinstance(promise, Agreement) else promise.hds
        alive = Spans.of((row.begin, row.end) for row in self._region.existence(party))
        there = base.clip(validity.begin, validity.end).intersect(alive, self._time.tally)
        return self._time.held(promise.hours, there, dagdeel, None)

    def _before_horizon(self, dagdeel: Dagdeel) -> Spans:
        if self._region.roster_until is None:
            return EMPTY
        until = midnight(self._region.roster_until + timedelta(days=1))
        return self._time.of(_DAYS[dagdeel], self._time.begin, min(until, self._time.end))

    def _promises(self, function: Functie, asked: set[Functie]) -> Iterator[tuple[Rostered, Functie]]:
        """The signed promises with a roster as proof, and for what a person must be competent there."""
        for post in self._region.posts:
            if post.status is AfspraakStatus.GETEKEND and post.bewijs is Bewijs.ROOSTER:
                if function in post.functions:
                    yield post, function
        for row in self._region.agreements:
            if row.status is AfspraakStatus.GETEKEND and row.bewijs is Bewijs.ROOSTER:
                if row.function in asked:
                    yield row, row.function

    def _shifts(self, promise: Rostered) -> Iterator[Shift]:
        yield from self._persons.at_desk.get(promise.id, ())
        if isinstance(promise, Agreement) and promise.pool:
            yield from self._persons.in_pool.get(promise.pool, ())

    def _good(self, shift: Shift, competence: Functie) -> tuple[tuple[int, int], ...]:
        """The stretches of a shift in which whoever works it counts."""
        if shift.line != 1 or not shift.confirmed:
            return ()
        key = (shift.id, competence)
        if key not in self._counted:
            pieces = self._persons.of(shift).pieces(shift, competence, ())
            self._counted[key] = tuple(
                stretch
                for stretch, state in pieces
                if state.competent and not state.absent and not state.double
            )
        return self._counted[key]


def thinnest(persons: Iterable[Spans], base: Spans) -> tuple[int | None, int | None]:
    """The fewest of several sets at any minute of `base`, and the first minute with so few: one sweep."""
    if not base:
        return None, None
    steps: dict[int, int] = {}
    for spans in persons:
        for begin, end in spans:
            steps[begin] = steps.get(begin, 0) + 1
            steps[end] = steps.get(end, 0) - 1
    edges = sorted(steps)
    fewest, where, running, position = None, None, 0, 0
    for begin, end in base:
        while position < len(edges) and edges[position] <= begin:
            running += steps[edges[position]]
            position += 1
        at = begin
        while True:
            if fewest is None or running < fewest:
                fewest, where = running, at
            if position == len(edges) or edges[position] >= end:
                break
            at = edges[position]
            running += steps[at]
            position += 1
    return fewest, where
