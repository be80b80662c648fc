"""Which rows of the register came nearest to answering a gap, and at which of its minutes each falls short.

The rows and their judgements come from the code that proves; here they are only looked up again for one gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mgz.answer import (
    Commitment,
    Judgement,
    Need,
    Obligation,
    Share,
    buys,
    competence_for,
    needs,
    shown_by,
)
from mgz.calendar import EMPTY, Spans, Tally
from mgz.coverage.demand import Demands
from mgz.coverage.gap import Gap, GapPart
from mgz.coverage.memory import Memory
from mgz.coverage.promise import Leg, Promise
from mgz.coverage.proof import Proof
from mgz.coverage.purchases import Purchases
from mgz.coverage.register import Register
from mgz.coverage.roster import Roster
from mgz.coverage.timeline import Timeline
from mgz.region import Contract, Registration, Shift
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, GpRegistration, Laag, ObligationKind, Reason, Route

#: Minutes about which no row can say anything: the rules, a fact or a choice of the region decide.
_WITHOUT_ROWS = frozenset({ObligationKind.OPEN, ObligationKind.UNKNOWN, ObligationKind.GOOD_FRIDAY})


@dataclass(frozen=True, slots=True)
class Failed:
    """A row that has a say and falls short, on what, and at which minutes of the part.

    `need` is what no contract is found for; `row` is then the promise it is needed for. Where nobody is on
    duty `row` is the promise as well.
    """

    row: Commitment | Contract | Shift
    reason: Reason
    spans: Spans
    need: Need | None = None


class FailedRows:
    """The rows that fall short in the gaps of one proof."""

    def __init__(self, rules: RuleBook, proof: Proof, memory: Memory | None = None) -> None:
        self._proof, self._region = proof, proof.region
        self._tally, self._memory = Tally(), memory or Memory()
        begin, end = proof.begin, proof.end
        self._time = Timeline(rules, proof.region, begin, end, self._tally)
        self._purchases = Purchases(proof.region, begin, end, self._tally, self._memory)
        self._roster = Roster(proof.region, begin, end, self._tally, self._memory)
        self._register = Register(proof.region, self._purchases, self._roster)
        self._demands = Demands(rules, proof.region, self._tally, self._memory)

    def of(self, gap: Gap, part: GapPart) -> tuple[Failed, ...]:
        """The rows whose fault is the reason of the part, those that would answer most of it first.

        Empty where no row has anything to do with it: then nobody stated or promised anything.
        """
        if part.kind in _WITHOUT_ROWS or part.outcome.reason is None:
            return ()
        found: dict[tuple[str, str, Need | None], Failed] = {}
        for obligation, spans in self._obligations(gap, part):
            for failed in self._in_layer(gap, obligation, part.outcome.reason, spans):
                key = (type(failed.row).__name__, failed.row.id, failed.need)
                if key in found:
                    both = found[key].spans.union(failed.spans, self._tally)
                    failed = Failed(failed.row, failed.reason, both, failed.need)
                found[key] = failed
        return tuple(sorted(found.values(), key=lambda each: self._nearness(gap, each)))

    def _obligations(self, gap: Gap, part: GapPart) -> Iterator[tuple[Obligation, Spans]]:
        """What was asked at each place that is not covered, with the minutes of the part it is about."""
        group = self._region.group_by_id[gap.group]
        line = next(
            (row for row in self._region.registrations_of.get(group.id, ()) if row.id == part.line), None
        )
        share = Share(part.number, line.gp if line else GpRegistration.UNKNOWN, line)
        places = frozenset(part.outcome.postcodes) or self._region.place_of(group)
        for route, spans in self._routes(gap, part):
            for postcodes in self._register.alike(places, by_reach=self._register.reach_counts(group)):
                yield (
                    Obligation(group, gap.function, gap.dagdeel, part.kind, share, postcodes[0], route),
                    spans,
                )

    def _routes(self, gap: Gap, part: GapPart) -> Iterator[tuple[Route, Spans]]:
        """The ways in which the care is paid over time, with the minutes of the part that fall in each."""
        group = self._region.group_by_id[gap.group]
        begin, end = int(part.spans.begins[0]), int(part.spans.ends[-1])
        for first, last, demands in self._demands.stretches(group, begin, end):
            for demand in demands:
                same = demand.function is gap.function and demand.place is gap.place
                if same and part.kind in (demand.day, demand.anw) and (here := part.spans.clip(first, last)):
                    yield demand.route, here

    def _in_layer(self, gap: Gap, obligation: Obligation, reason: Reason, spans: Spans) -> Iterator[Failed]:
        leg = Leg(gap.dagdeel)
        judged = list(self._register.judged(obligation))
        if gap.layer is Laag.AFGESPROKEN:
            yield from self._agreed(judged, reason, spans, leg)
            return
        for commitment, promise in judged:
            held = promise.held(spans, leg, self._time) if promise.kept else EMPTY
            if not held or promise.bought is None or isinstance(commitment, Registration):
                continue
            if gap.layer is Laag.INGEKOCHT:
                here = self._ways(promise.bought, reason).intersect(held, self._tally)
                yield from self._bought(commitment, obligation, reason, here)
            elif promise.rostered is not None:
                held = held.intersect(self._ways(promise.bought, None), self._tally)
                here = self._ways(promise.rostered, reason).intersect(held, self._tally)
                yield from self._rostered(commitment, obligation, reason, here)

    def _agreed(
        self, judged: Iterable[tuple[Commitment, Promise]], reason: Reason, spans: Spans, leg: Leg
    ) -> Iterator[Failed]:
        for commitment, promise in judged:
            force = promise.in_force(spans, self._tally)
            if not promise.kept:
                why = promise.discharge.reason
                here = spans if promise.waits else promise.held(spans, leg, self._time)
            elif reason is Reason.BUITEN_UREN:
                why, here = reason, force.subtract(promise.held(spans, leg, self._time), self._tally)
            else:
                why, here = Reason.AFSPRAAK_NIET_IN_WERKING, spans.subtract(force, self._tally)
            if why is reason and here:
                yield Failed(commitment, reason, here)

    def _bought(
        self, commitment: Commitment, obligation: Obligation, reason: Reason, spans: Spans
    ) -> Iterator[Failed]:
        wanted = needs(self._region, commitment, obligation)
        if isinstance(wanted, Reason):
            if spans:
                yield Failed(commitment, reason, spans)
            return
        for need in wanted if spans else ():
            yield from self._need(commitment, need, reason, spans)

    def _need(self, commitment: Commitment, need: Need, reason: Reason, spans: Spans) -> Iterator[Failed]:
        judged = list(self._purchases.judged(need))
        if not judged and buys(self._region, None, need).reason is reason:
            yield Failed(commitment, reason, spans, need)
        left = spans
        for _, verdict, force in judged:
            if verdict.judgement is Judgement.YES:
                left = left.subtract(force, self._tally)
        for contract, verdict, force in judged:
            here = EMPTY
            if need.not_in_force is reason:
                here = left.subtract(force, self._tally)
            if verdict.reason is reason:
                here = here.union(left.intersect(force, self._tally), self._tally)
            if here:
                yield Failed(contract, reason, here)

    def _rostered(
        self, commitment: Commitment, obligation: Obligation, reason: Reason, spans: Spans
    ) -> Iterator[Failed]:
        if not spans or isinstance(commitment, Registration):
            return
        found: dict[str, tuple[Shift, list[tuple[int, int]]]] = {}
        if shown_by(self._region, commitment) is None:
            function = competence_for(commitment, obligation)
            for shift, stretch, verdict in self._roster.judged(commitment, obligation, function):
                if verdict.reason is reason:
                    found.setdefault(shift.id, (shift, []))[1].append(stretch)
        nobody = spans
        for shift, stretches in found.values():
            here = Spans.of(stretches).intersect(spans, self._tally)
            if here:
                nobody = nobody.subtract(here, self._tally)
                yield Failed(shift, reason, here)
        if nobody:
            yield Failed(commitment, reason, nobody)

    def _ways(self, number: int, reason: Reason | None) -> Spans:
        """The minutes at which a promise comes to a reason in a later layer, or (None) is covered there."""
        found = EMPTY
        for way, spans in self._memory.ways(number).items():
            if way.reason is reason:
                found = found.union(spans, self._tally)
        return found

    def _nearness(self, gap: Gap, failed: Failed) -> tuple[object, ...]:
        """Rows with most hours in the day part that is asked first, then those that fall short longest."""
        hours = getattr(failed.row, "hours", None)
        asked = self._time.dag if gap.dagdeel is Dagdeel.DAG else self._time.anw
        held = self._time.held(hours, asked, gap.dagdeel, None) if hours else EMPTY
        return -held.minutes, -failed.spans.minutes, int(failed.spans.begins[0]), failed.row.id
