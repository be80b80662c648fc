"""One group over the whole period: its stretches of constant facts, its shares, and what each comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mgz.answer import COVERED, GOOD_FRIDAY_OPEN, Duty, Obligation, Outcome, Share, of_reason
from mgz.calendar import Spans, Tally, civil, midnight
from mgz.coverage.partition import Leg, Partition, Promise, covered, divide, named, worst
from mgz.coverage.register import Register
from mgz.coverage.timeline import Timeline
from mgz.region import Group, Region, facts_of
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, Laag, Reason

PromiseKey = tuple[tuple[Promise, ...], Reason | None]


@dataclass(frozen=True, slots=True)
class SharePart:
    """One outcome of one share of a group in one day part, with the minutes it holds."""

    dagdeel: Dagdeel
    duty: Duty
    line: str
    number: int
    outcome: Outcome
    spans: Spans


class GroupCoverage:
    """Works out groups one by one and remembers every class of obligations it has met.

    A class is what decides the outcome: the promises with a say, stripped of names, and the stretch of
    time. Groups and clients that share it cost one look-up.
    """

    def __init__(self, rules: RuleBook, region: Region, timeline: Timeline, tally: Tally) -> None:
        self._rules, self._region, self._time, self._tally = rules, region, timeline, tally
        self._register = Register(region)
        self._duties: dict[tuple[object, ...], Duty] = {}
        self._classes: dict[tuple[object, ...], Partition] = {}

    def without_effect(self) -> tuple[str, ...]:
        """The promises that had no say in any of the groups worked out so far."""
        return self._register.without_effect()

    def parts(self, group: Group) -> list[SharePart]:
        """Every outcome of every share of a group within the period."""
        begin = max(group.validity.begin, self._time.begin)
        end = min(group.validity.end, self._time.end)
        if begin >= end:
            return []
        found: dict[tuple[object, ...], SharePart] = {}
        for first, last, duty in self._duty_stretches(group, begin, end):
            for b, e, shares in self._share_stretches(group, duty, first, last):
                for share in shares:
                    for part in self._share_parts(group, duty, share, b, e):
                        key = (part.dagdeel, part.duty, part.line, part.number, part.outcome)
                        found[key] = self._joined(found[key], part) if key in found else part
        return list(found.values())

    def _joined(self, old: SharePart, new: SharePart) -> SharePart:
        spans = old.spans.union(new.spans, self._tally)
        return SharePart(old.dagdeel, old.duty, old.line, old.number, old.outcome, spans)

    def _duty_stretches(self, group: Group, begin: int, end: int) -> Iterator[tuple[int, int, Duty]]:
        cuts = [cut for day in self._rules.cuts("duty") if begin < (cut := midnight(day)) < end]
        for first, last in _stretches([begin, *cuts, end]):
            yield first, last, self._duty(group, first)

    def _duty(self, group: Group, at: int) -> Duty:
        facts = facts_of(self._region, group, at)
        key = (tuple(sorted(facts.items())), at)
        if key not in self._duties:
            self._tally.decisions += 1
            decision = self._rules.decide("duty", facts, civil(at), self._region.known_on)
            self._duties[key] = Duty(str(decision.answer["duty"]))
        return self._duties[key]

    def _share_stretches(
        self, group: Group, duty: Duty, begin: int, end: int
    ) -> Iterator[tuple[int, int, list[Share]]]:
        if duty is not Duty.HUISARTS:
            yield begin, end, [Share(group.number, GpRegistration.UNKNOWN)]
            return
        lines = self._region.registrations_of.get(group.id, ())
        rows = [row for line in lines for row in self._region.practice_rows.get(line.practice, ())]
        validities = [*(line.validity for line in lines), *(row.validity for row in rows)]
        cuts = {edge for validity in validities for edge in (validity.begin, validity.end)}
        for first, last in _stretches([begin, *(cut for cut in cuts if begin < cut < end), end]):
            yield first, last, list(self._shares(group, first))

    def _shares(self, group: Group, first: int) -> Iterator[Share]:
        rest = group.number
        for line in self._region.registrations_of.get(group.id, ()):
            if line.validity.begin <= first < line.validity.end and line.number:
                rest -= line.number
                rows = self._region.practice_rows.get(line.practice, ())
                hds = [row.hds for row in rows if row.validity.begin <= first < row.validity.end]
                yield Share(line.number, line.gp, line, hds[0] if hds else "")
        if rest > 0:
            yield Share(rest, GpRegistration.UNKNOWN)

    def _share_parts(
        self, group: Group, duty: Duty, share: Share, begin: int, end: int
    ) -> Iterator[SharePart]:
        line = share.line.id if share.line else ""
        for dagdeel in Dagdeel:
            for parts in self._partitions(group, duty, share, dagdeel, begin, end):
                for outcome, spans in parts.items():
                    yield SharePart(dagdeel, duty, line, share.number, outcome, spans)

    def _partitions(
        self, group: Group, duty: Duty, share: Share, dagdeel: Dagdeel, begin: int, end: int
    ) -> Iterator[Partition]:
        if duty in (Duty.OPEN, Duty.UNKNOWN):
            reason = Reason.REGEL_OPEN if duty is Duty.OPEN else Reason.FEIT_ONBEKEND
            base = self._time.of(dagdeel.value, begin, end)
            yield {of_reason(reason): base} if base else {}
        elif dagdeel is Dagdeel.ANW:
            yield self._divided(group, duty, share, Leg(dagdeel), "anw", begin, end)
        else:
            yield self._divided(group, duty, share, Leg(dagdeel), "certain_dag", begin, end)
            if self._time.of("good_friday", begin, end):
                yield self._good_friday(group, duty, share, begin, end)

    def _good_friday(self, group: Group, duty: Duty, share: Share, begin: int, end: int) -> Partition:
        """With the switch open a minute is covered only where it would be by day and in ANW alike."""
        base = self._time.of("good_friday", begin, end)
        both = base
        for leg in (Leg(Dagdeel.DAG, good_friday=False), Leg(Dagdeel.ANW, good_friday=True)):
            parts = self._divided(group, duty, share, leg, "good_friday", begin, end)
            both = both.intersect(covered(parts, self._tally), self._tally)
        rest = base.subtract(both, self._tally)
        parts = {COVERED: both, GOOD_FRIDAY_OPEN: rest}
        return {outcome: spans for outcome, spans in parts.items() if spans}

    def _divided(
        self, group: Group, duty: Duty, share: Share, leg: Leg, name: str, begin: int, end: int
    ) -> Partition:
        """The worst over all postcodes of the group; postcodes with equal promises are one class."""
        base = self._time.of(name, begin, end)
        alike: dict[PromiseKey, list[str]] = {}
        for postcode in self._region.place_of(group):
            obligation = Obligation(
                group, Functie.GENERAL_CARE, leg.dagdeel, Laag.AFGESPROKEN, duty, share, postcode
            )
            alike.setdefault(self._register.promises(obligation), []).append(postcode)
        whole: Partition | None = None
        for (promises, absent), postcodes in alike.items():
            parts = self._class(promises, absent, leg, base)
            parts = named(parts, postcodes) if group.area else parts
            whole = parts if whole is None else worst(whole, parts, self._tally)
        return whole or {}

    def _class(
        self, promises: tuple[Promise, ...], absent: Reason | None, leg: Leg, base: Spans
    ) -> Partition:
        key = (promises, absent, leg, id(base))
        if key not in self._classes:
            self._tally.classes += 1
            self._classes[key] = divide(promises, absent, base, leg, self._time) if base else {}
        return self._classes[key]


def _stretches(edges: list[int]) -> Iterator[tuple[int, int]]:
    ordered = sorted(set(edges))
    return ((first, last) for first, last in pairwise(ordered) if first < last)
