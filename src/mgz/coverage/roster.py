"""Who is really there: per promise the stretches in which its proof holds, and why not elsewhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import timedelta

from mgz.answer import (
    GAP_ORDERS,
    Attendance,
    Discharge,
    Judgement,
    Obligation,
    attends,
    competence_for,
    duty_number,
    shown_by,
)
from mgz.calendar import EMPTY, Spans, Tally, midnight
from mgz.coverage.attendance import Persons
from mgz.coverage.memory import Memory
from mgz.coverage.ways import Way, Ways
from mgz.region import Agreement, Post, Region, Shift, choice_cuts, reach_norm, travel_minutes
from mgz.vocabulary import Functie, Laag, Reason, Vorm

Rostered = Post | Agreement


class Roster:
    """The roster of a region over [begin, end), worked out once per promise and function."""

    def __init__(self, region: Region, begin: int, end: int, tally: Tally, memory: Memory) -> None:
        self._region, self._tally, self._memory = region, tally, memory
        self._whole = Spans.of([(begin, end)])
        self._persons = Persons(region)
        self._cuts = tuple(cut for cut in choice_cuts(region) if begin <= cut < end)
        self._norms: dict[Functie, tuple[int | None, ...]] = {}
        self._numbers: dict[tuple[str, Functie, str], int] = {}

    def number(self, commitment: Rostered, obligation: Obligation) -> int:
        """The number of the ways in which a promise is shown to be kept at the obligation's place."""
        function = competence_for(commitment, obligation)
        reach = self.reach_counts(commitment)
        key = (commitment.id, function, obligation.postcode if reach else "")
        if key not in self._numbers:
            self._numbers[key] = self._memory.number(self._remembered(commitment, obligation, function))
        return self._numbers[key]

    def reach_counts(self, commitment: Rostered) -> bool:
        """Whether it has to be near: somebody present, and a norm set at any time in the period."""
        if not isinstance(commitment, Agreement) or commitment.vorm is not Vorm.AANWEZIG:
            return False
        return any(norm is not None for norm in self._norms_of(commitment.function))

    def _norms_of(self, function: Functie) -> tuple[int | None, ...]:
        """The reach norm at the begin and after each cut."""
        if function not in self._norms:
            starts = (int(self._whole.begins[0]), *self._cuts)
            self._norms[function] = tuple(reach_norm(self._region, function, start) for start in starts)
        return self._norms[function]

    def _remembered(self, commitment: Rostered, obligation: Obligation, function: Functie) -> Ways:
        """The ways of a promise; promises alike in all but whose they are share the work."""

        def work_out() -> Ways:
            self._tally.rosters += 1
            return self._ways(commitment, obligation, function)

        return self._memory.answer(self._content(commitment, obligation, function), work_out)

    def _content(self, commitment: Rostered, obligation: Obligation, function: Functie) -> Hashable:
        """Everything the ways depend on, so that they are found again while none of it changes."""
        shown = shown_by(self._region, commitment)
        if shown is not None:
            return "shown", self._whole.key, shown
        shifts = self._shifts(commitment)
        by_reach = isinstance(commitment, Agreement) and commitment.vorm is Vorm.AANWEZIG
        reach = self.reach_counts(commitment)
        return (
            "roster",
            self._whole.key,
            bool(duty_number(self._region, commitment)),
            function,
            self._memory.fingerprint(tuple((shift, self._persons.of(shift)) for shift in shifts)),
            self._region.roster_until,
            self._cuts if by_reach else (),
            self._norms_of(commitment.function) if by_reach and isinstance(commitment, Agreement) else None,
            tuple(self._travel(shifts, obligation.postcode)) if reach else (),
        )

    def _travel(self, shifts: list[Shift], postcode: str) -> Iterator[Hashable]:
        """How far everybody who may be on duty is from a place, and whether that was stated."""
        rows = (row for shift in shifts for row in self._persons.of(shift).rows)
        for base in sorted({row.base for row in rows}):
            yield (
                base,
                travel_minutes(self._region, base, postcode),
                (base, postcode) in self._region.stated_travel,
            )

    def _shifts(self, commitment: Rostered) -> list[Shift]:
        pool = commitment.pool if isinstance(commitment, Agreement) else ""
        pooled = self._persons.in_pool.get(pool, []) if pool else []
        return [*self._persons.at_desk.get(commitment.id, []), *pooled]

    def _ways(self, commitment: Rostered, obligation: Obligation, function: Functie) -> Ways:
        shown = shown_by(self._region, commitment)
        if shown is not None:
            return {Way(shown.reason, (shown.note,) if shown.note else ()): self._whole}
        found: dict[Discharge, list[tuple[int, int]]] = {}
        for _, stretch, verdict in self.judged(commitment, obligation, function):
            found.setdefault(verdict, []).append(stretch)
        return self._divided({verdict: Spans.of(pairs) for verdict, pairs in found.items()})

    def judged(
        self, commitment: Rostered, obligation: Obligation, function: Functie
    ) -> Iterator[tuple[Shift, tuple[int, int], Discharge]]:
        """The stretches of everybody on duty for a promise, with the judgement of each."""
        for shift in self._shifts(commitment):
            for stretch, attendance in self._persons.of(shift).pieces(shift, function, self._cuts):
                verdict = self._attends(commitment, obligation, attendance, stretch[0])
                if verdict.judgement is not Judgement.ELSEWHERE:
                    yield shift, stretch, verdict

    def _attends(
        self, commitment: Rostered, obligation: Obligation, attendance: Attendance, begin: int
    ) -> Discharge:
        norm = None
        if isinstance(commitment, Agreement):
            norm = reach_norm(self._region, commitment.function, begin)
        return attends(self._region, commitment, obligation, attendance, norm)

    def _divided(self, found: dict[Discharge, Spans]) -> Ways:
        """There is somebody; nobody knows; there is somebody but no number; else what the horizon says."""
        ways: Ways = {}
        left = self._whole
        for verdict in sorted(found, key=_order):
            if verdict.reason is None or verdict.reason in (Reason.FEIT_ONBEKEND, Reason.ONBEREIKBAAR):
                notes = (verdict.note,) if verdict.note else ()
                left = self._move(ways, Way(verdict.reason, notes), found[verdict], left)
        before, after = self._horizon(left)
        for reason in GAP_ORDERS[Laag.INGEROOSTERD]:
            for verdict, spans in found.items():
                if verdict.reason is reason:
                    before = self._move(ways, Way(reason), spans, before)
        self._move(ways, Way(Reason.GEEN_DIENST), before, before)
        silent = Reason.BUITEN_HORIZON if self._region.roster_until else Reason.GEEN_OPGAVE
        self._move(ways, Way(silent), after, after)
        return ways

    def _horizon(self, spans: Spans) -> tuple[Spans, Spans]:
        """The part for which a roster is demanded, and the rest."""
        if self._region.roster_until is None:
            return EMPTY, spans
        until = midnight(self._region.roster_until + timedelta(days=1))
        first, last = int(self._whole.begins[0]), int(self._whole.ends[-1])
        return spans.clip(first, min(until, last)), spans.clip(max(until, first), last)

    def _move(self, ways: Ways, way: Way, spans: Spans, left: Spans) -> Spans:
        taken = left.intersect(spans, self._tally)
        if not taken:
            return left
        ways[way] = ways.get(way, EMPTY).union(taken, self._tally)
        return left.subtract(taken, self._tally)


def _order(verdict: Discharge) -> tuple[int, str]:
    if verdict.reason is None:
        return 0, verdict.note
    return (1 if verdict.reason is Reason.FEIT_ONBEKEND else 2), verdict.note
