"""One group over the whole period: what is asked, its shares, and what each comes to in each layer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from mgz.answer import GOOD_FRIDAY_OPEN, Obligation, Outcome, Share, of_reason
from mgz.calendar import Spans, Tally
from mgz.coverage.chain import Chain, chain_of, with_names
from mgz.coverage.combining import both_readings, everywhere
from mgz.coverage.demand import Demand, Demands
from mgz.coverage.memory import Memory
from mgz.coverage.promise import Leg
from mgz.coverage.purchases import Purchases
from mgz.coverage.register import Register
from mgz.coverage.roster import Roster
from mgz.coverage.timeline import Timeline
from mgz.region import Group, Region
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, Laag, ObligationKind, Reason, TriagePlace

_DECIDED_NOTHING = {
    ObligationKind.OPEN: Reason.REGEL_OPEN,
    ObligationKind.UNKNOWN: Reason.FEIT_ONBEKEND,
}


@dataclass(frozen=True, slots=True)
class SharePart:
    """One outcome of one share of a group, for one function, place, day part and layer, with its minutes."""

    function: Functie
    place: TriagePlace | None
    dagdeel: Dagdeel
    layer: Laag
    kind: ObligationKind
    line: str
    number: int
    outcome: Outcome
    spans: Spans

    @property
    def key(self) -> tuple[object, ...]:
        """All but the minutes."""
        whose = (self.line, self.number, self.outcome)
        return self.function, self.place, self.dagdeel, self.layer, self.kind, *whose


class GroupCoverage:
    """Works out groups one by one and remembers every class of obligations it has met.

    A class is what decides the outcome: the promises with a say, stripped of names, and the stretch of
    time. Groups and clients that share it cost one look-up.
    """

    def __init__(
        self, rules: RuleBook, region: Region, timeline: Timeline, tally: Tally, memory: Memory | None = None
    ) -> None:
        self._region, self._time, self._tally = region, timeline, tally
        self._memory = memory or Memory()
        begin, end = timeline.begin, timeline.end
        self._purchases = Purchases(region, begin, end, tally, self._memory)
        self._roster = Roster(region, begin, end, tally, self._memory)
        self._register = Register(region, self._purchases, self._roster)
        self._demands = Demands(rules, region, tally, self._memory)
        self._places: dict[tuple[frozenset[str], bool], tuple[tuple[str, ...], ...]] = {}
        self._named: dict[tuple[int, str, tuple[str, ...]], Chain] = {}

    def without_effect(self) -> tuple[str, ...]:
        """The promises and contracts that had no say in any of the groups worked out so far."""
        return self._register.without_effect()

    def parts(self, group: Group) -> list[SharePart]:
        """Every outcome of every share of a group within the period."""
        begin = max(group.validity.begin, self._time.begin)
        end = min(group.validity.end, self._time.end)
        if begin >= end:
            return []
        found: dict[tuple[object, ...], SharePart] = {}
        for first, last, demands in self._demands.stretches(group, begin, end):
            for demand in demands:
                for part in self._demand_parts(group, demand, first, last):
                    found[part.key] = self._joined(found[part.key], part) if part.key in found else part
        return list(found.values())

    def _joined(self, old: SharePart, new: SharePart) -> SharePart:
        return replace(old, spans=old.spans.union(new.spans, self._tally))

    def _demand_parts(self, group: Group, demand: Demand, first: int, last: int) -> Iterator[SharePart]:
        for begin, end, shares in self._share_stretches(group, demand, first, last):
            for share in shares:
                line = share.line.id if share.line else ""
                for dagdeel, kind, chain in self._chains(group, demand, share, begin, end):
                    for layer, parts in chain.layers():
                        for outcome, spans in parts.items():
                            shown = ObligationKind.GOOD_FRIDAY if outcome == GOOD_FRIDAY_OPEN else kind
                            whose = (shown, line, share.number, outcome, spans)
                            yield SharePart(demand.function, demand.place, dagdeel, layer, *whose)

    def _share_stretches(
        self, group: Group, demand: Demand, begin: int, end: int
    ) -> Iterator[tuple[int, int, list[Share]]]:
        if not demand.by_share:
            yield begin, end, [Share(group.number, GpRegistration.UNKNOWN)]
            return
        lines = self._region.registrations_of.get(group.id, ())
        rows = [row for line in lines for row in self._region.practice_rows.get(line.practice, ())]
        validities = [*(line.validity for line in lines), *(row.validity for row in rows)]
        cuts = {edge for validity in validities for edge in (validity.begin, validity.end)}
        edges = sorted({begin, end, *(cut for cut in cuts if begin < cut < end)})
        for first, last in pairwise(edges):
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

    def _chains(
        self, group: Group, demand: Demand, share: Share, begin: int, end: int
    ) -> Iterator[tuple[Dagdeel, ObligationKind, Chain]]:
        if demand.anw:
            leg = Leg(Dagdeel.ANW)
            yield (
                Dagdeel.ANW,
                demand.anw,
                self._chain(group, demand, demand.anw, share, leg, ("anw", begin, end)),
            )
        if demand.day:
            leg = Leg(Dagdeel.DAG)
            where = ("certain_dag", begin, end)
            yield Dagdeel.DAG, demand.day, self._chain(group, demand, demand.day, share, leg, where)
        where = ("good_friday", begin, end)
        if demand.as_anw and (base := self._time.of(*where)):
            readings = ((demand.day, Leg(Dagdeel.DAG, False)), (demand.as_anw, Leg(Dagdeel.ANW, True)))
            legs = [
                (kind, self._chain(group, demand, kind, share, leg, where)) for kind, leg in readings if kind
            ]
            yield Dagdeel.DAG, demand.day or demand.as_anw, both_readings(legs, base, self._tally)

    def _chain(
        self,
        group: Group,
        demand: Demand,
        kind: ObligationKind,
        share: Share,
        leg: Leg,
        where: tuple[str, int, int],
    ) -> Chain:
        base = self._time.of(*where)
        if kind in _DECIDED_NOTHING:
            return Chain({of_reason(_DECIDED_NOTHING[kind]): base} if base else {}, {}, {})
        found: dict[int, tuple[Chain, tuple[str, ...]]] = {}
        for places in self._alike(group):
            obligation = Obligation(group, demand.function, leg.dagdeel, kind, share, places[0], demand.route)
            chain = self._class(obligation, leg, where)
            found[id(chain)] = (chain, (*found[id(chain)][1], *places) if id(chain) in found else places)
        return everywhere(list(found.values()), name_places=bool(group.area), tally=self._tally)

    def _alike(self, group: Group) -> tuple[tuple[str, ...], ...]:
        key = (self._region.place_of(group), self._register.reach_counts(group))
        if key not in self._places:
            self._places[key] = tuple(self._register.alike(key[0], by_reach=key[1]))
        return self._places[key]

    def _class(self, obligation: Obligation, leg: Leg, where: tuple[str, int, int]) -> Chain:
        found = self._register.promises(obligation)
        key = ("class", self._time.content, found.promises, found.absent, leg, where)

        def work_out() -> Chain:
            self._tally.classes += 1
            base = self._time.of(*where)
            return chain_of(found.promises, found.absent, base, leg, self._time, self._memory)

        chain = self._memory.answer(key, work_out)
        return self._with_names(chain, obligation.group.zorgaanbieder, found.parties)

    def _with_names(self, chain: Chain, provider: str, parties: tuple[str, ...]) -> Chain:
        """One object per distinct content, so that places that are alike are seen to be."""
        key = (id(chain), provider, parties)
        if key not in self._named:
            self._named[key] = with_names(chain, provider, parties)
        return self._named[key]
