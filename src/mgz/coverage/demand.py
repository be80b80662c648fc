"""What is asked of a group over time: which functions, where, judged by which row, in which stretches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from mgz.calendar import Tally, civil, midnight
from mgz.coverage.memory import Memory
from mgz.region import Facts, Group, Region, choice_cuts, facts_of, front_guard, specialist_choice
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, LocatieSoort, ObligationKind, Route, TriagePlace

_ASKS: Final = ("duty", "specialist_duty", "triage_duty", "specific_care")
_BY_DUTY: Final = {
    "instelling": (ObligationKind.INSTITUTION_DAY, ObligationKind.INSTITUTION_ANW),
    "huisarts": (ObligationKind.GP_DAY, ObligationKind.GP_ANW),
    "open": (ObligationKind.OPEN, ObligationKind.OPEN),
    "unknown": (ObligationKind.UNKNOWN, ObligationKind.UNKNOWN),
}
_TRIAGE_BY_DUTY: Final = {
    **_BY_DUTY,
    "instelling": (ObligationKind.TRIAGE_PRACTICE_INSTITUTION, ObligationKind.TRIAGE_POST_INSTITUTION),
    "huisarts": (ObligationKind.TRIAGE_PRACTICE_GP, ObligationKind.TRIAGE_POST_GP),
}
_BY_ARRANGEMENT: Final = {
    "residence": ObligationKind.SPECIALIST_RESIDENCE,
    "vpt": ObligationKind.SPECIALIST_VPT,
    "home": ObligationKind.SPECIALIST_HOME,
    "bridging": ObligationKind.SPECIALIST_BRIDGING,
    "form_open": ObligationKind.SPECIALIST_FORM_OPEN,
    "open": ObligationKind.OPEN,
    "unknown": ObligationKind.UNKNOWN,
}
_WIJK: Final = {
    "yes": ObligationKind.TRIAGE_WIJK,
    "open": ObligationKind.OPEN,
    "unknown": ObligationKind.UNKNOWN,
}
_WITH_ROUTE: Final = frozenset(
    {
        ObligationKind.SPECIALIST_RESIDENCE,
        ObligationKind.SPECIALIST_VPT,
        ObligationKind.SPECIALIST_HOME,
        ObligationKind.SPECIALIST_BRIDGING,
    }
)
#: What only the product's own questions read.
_OWN_FACTS: Final = frozenset({"sector_specialist", "place_kind", "voorwacht_in_de_wijk"})
_SPECIALISTS: Final = (
    (Functie.SPECIALIST_SO, "so", "so"),
    (Functie.SPECIALIST_VG, "vg", "arts_vg"),
)


@dataclass(frozen=True, slots=True)
class Demand:
    """One function at one place: the kind by day and in ANW (None: not asked then), and how it is paid.

    `by_share` says that each way of standing with a practice is judged apart. `as_anw` is the kind by which
    open Good Friday hours are judged as ANW; the place *post* has no part in them.
    """

    function: Functie
    place: TriagePlace | None
    day: ObligationKind | None
    anw: ObligationKind | None
    as_anw: ObligationKind | None
    route: Route = Route.NONE
    by_share: bool = False


class Demands:
    """Asks the rules once for each kind of group and stretch, and remembers."""

    def __init__(self, rules: RuleBook, region: Region, tally: Tally, memory: Memory) -> None:
        self._rules, self._region, self._tally, self._memory = rules, region, tally, memory
        days = {day for ask in _ASKS for day in rules.cuts(ask)}
        self._cuts = sorted({*(midnight(day) for day in days), *choice_cuts(region)})

    def stretches(self, group: Group, begin: int, end: int) -> Iterator[tuple[int, int, tuple[Demand, ...]]]:
        """The stretches of [begin, end) in which the rules ask one thing of a group, and what."""
        edges = [begin, *(cut for cut in self._cuts if begin < cut < end), end]
        for first, last in pairwise(edges):
            yield first, last, self._demands(group, first)

    def _demands(self, group: Group, at: int) -> tuple[Demand, ...]:
        facts = self._facts(group, at)
        key = ("demands", self._rules.hash, self._region.known_on, tuple(facts.values()), at)
        return self._memory.answer(key, lambda: tuple(self._work_out(facts, at)))

    def _facts(self, group: Group, at: int) -> Facts:
        location = self._region.location_by_id.get(group.location)
        lives_together = location is not None and location.kind is LocatieSoort.WOONLOCATIE
        return {
            **facts_of(self._region, group, at),
            "sector_specialist": specialist_choice(self._region, group.sector, at),
            "place_kind": "woonlocatie" if lives_together else "elders",
            "voorwacht_in_de_wijk": front_guard(self._region, at).value,
        }

    def _work_out(self, facts: Facts, at: int) -> Iterator[Demand]:
        duty = str(self._decide("duty", facts, at, "duty"))
        general, triage = _BY_DUTY[duty], _TRIAGE_BY_DUTY[duty]
        by_share = duty == "huisarts"
        yield Demand(Functie.GENERAL_CARE, None, *general, general[1], by_share=by_share)
        yield from self._specialists(facts, at)
        practice, post = TriagePlace.PRAKTIJK, TriagePlace.POST
        yield Demand(Functie.TRIAGE, practice, triage[0], None, triage[1], by_share=by_share)
        yield Demand(Functie.TRIAGE, post, None, triage[1], None, by_share=by_share)
        if self._decide("triage_duty", facts, at, "location") == "yes":
            here = ObligationKind.TRIAGE_LOCATION
            yield Demand(Functie.TRIAGE, TriagePlace.LOCATIE, here, here, here)
        wijk = _WIJK.get(str(self._decide("triage_duty", facts, at, "wijk")))
        if wijk:
            yield Demand(Functie.TRIAGE, TriagePlace.WIJK, None, wijk, wijk)

    def _specialists(self, facts: Facts, at: int) -> Iterator[Demand]:
        arrangement = str(self._decide("specialist_duty", facts, at, "arrangement"))
        for function, key, professional in _SPECIALISTS:
            asked = str(self._decide("specialist_duty", facts, at, key))
            if asked == "no" or arrangement == "none":
                continue
            kind = _BY_ARRANGEMENT[arrangement if asked == "yes" else asked]
            route = self._route(facts, at, professional) if kind in _WITH_ROUTE else Route.NONE
            yield Demand(function, None, kind, kind, kind, route)

    def _route(self, facts: Facts, at: int, professional: str) -> Route:
        """The way this care is paid for, if whoever gives it has the agreement that some routes need."""
        known = {name: word for name, word in facts.items() if name not in _OWN_FACTS}
        asked = {**known, "professional": professional, "extramural_treatment_contract": "yes"}
        return Route(str(self._decide("specific_care", asked, at, "route")))

    def _decide(self, ask: str, facts: Facts, at: int, key: str) -> object:
        self._tally.decisions += 1
        return self._rules.decide(ask, facts, civil(at), self._region.known_on).answer[key]
