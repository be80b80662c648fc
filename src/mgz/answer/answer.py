"""Who acts for a group at one minute, and how far that is arranged: the answer at a point.

Written apart from coverage on purpose: it looks at one minute with the wall clock and plain loops. Both
use `decide`, `facts_of` and `discharge`; a generative test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mgz.answer.asked import Asked, Asking
from mgz.answer.combining import both_readings, everywhere
from mgz.answer.grounds import decision_of
from mgz.answer.legs import UNDECIDED, Leg, legs_of
from mgz.answer.obligation import Obligation, Share
from mgz.answer.outcome import GOOD_FRIDAY_OPEN, of_reason
from mgz.answer.point import LayerAnswer, Point
from mgz.answer.rows import Rows
from mgz.answer.shares import shares_of
from mgz.calendar import civil
from mgz.region import Group, Region, calendar_settings, carries_obligation
from mgz.rules import Decision, RuleBook
from mgz.vocabulary import (
    Dagdeel,
    Functie,
    Laag,
    ObligationKind,
    State,
    TriagePlace,
    YesNo,
)


@dataclass(frozen=True, slots=True)
class ShareAnswer:
    """What one share of a group comes to, layer by layer; layers that are not asked are absent.

    `decision` is what the rules say of responsibility and payment, with what the register gave filled in;
    there is none for triage.
    """

    share: Share
    kind: ObligationKind
    layers: tuple[LayerAnswer, ...]
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class ObligationAnswer:
    """One function at one place; `dagdeel` is the part whose obligation this minute belongs to."""

    function: Functie
    place: TriagePlace | None
    dagdeel: Dagdeel
    shares: tuple[ShareAnswer, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer for a group and function at one minute; for triage there may be several places.

    `obligations` is empty where nothing is asked: the group is not there, carries no obligation, or the
    function is not for it. `dagdeel` is None on Good Friday by day while the switch is open.
    """

    group: str
    function: Functie
    at: int
    dagdeel: Dagdeel | None
    obligations: tuple[ObligationAnswer, ...]

    def state(self, layer: Laag = Laag.AFGESPROKEN) -> State:
        """The worst of places and shares in a layer: a gap before undecided before covered."""
        shares = (share for asked in self.obligations for share in asked.shares)
        states = {each.outcome.state for share in shares for each in share.layers if each.layer is layer}
        order = (State.GAT, State.ONBESLIST, State.GEDEKT)
        return next((state for state in order if state in states), State.NVT)


def answer(rules: RuleBook, region: Region, group: Group, function: Functie, at: int) -> Answer:
    """Who acts for `group` at UTC minute `at`; for many questions about one region use `Answerer`."""
    return Answerer(rules, region).answer(group, function, at)


class Answerer:
    """Answers any number of questions about one region."""

    def __init__(self, rules: RuleBook, region: Region) -> None:
        self._rules, self._region, self._rows = rules, region, Rows(region)

    def answer(self, group: Group, function: Functie, at: int) -> Answer:
        """Who acts for `group` at UTC minute `at`."""
        moment, settings = civil(at), calendar_settings(self._region, at)
        asking = Asking(self._rules, self._region, group, at, moment, settings)
        time_class = str(asking.decide("time_class")["time_class"])
        dagdeel = None if time_class == "unknown" else Dagdeel(time_class)
        if not group.validity.holds(at) or not carries_obligation(group):
            return Answer(group.id, function, at, dagdeel, ())
        obligations = tuple(
            ObligationAnswer(function, asked.place, dagdeel or Dagdeel.DAG, shares)
            for asked in asking.asked(function)
            if (shares := tuple(self._shares(asking, group, asked, at, dagdeel)))
        )
        return Answer(group.id, function, at, dagdeel, obligations)

    def _shares(
        self, asking: Asking, group: Group, asked: Asked, at: int, dagdeel: Dagdeel | None
    ) -> Iterator[ShareAnswer]:
        holiday = calendar_settings(self._region, at).good_friday is YesNo.YES
        legs = legs_of(asked, dagdeel, holiday=holiday)
        if not legs:
            return
        for share in shares_of(self._region, group, at, per_line=asked.per_line):
            kind = legs[0][1]
            layers = tuple(map(self._in_line, self._layers(group, asked, share, at, legs)))
            if dagdeel is None and layers[0].outcome == GOOD_FRIDAY_OPEN:
                kind = ObligationKind.GOOD_FRIDAY
            yield ShareAnswer(
                share, kind, layers, decision_of(asking, self._region, group, asked, share, layers)
            )

    def _layers(
        self, group: Group, asked: Asked, share: Share, at: int, legs: list[Leg]
    ) -> tuple[LayerAnswer, ...]:
        found = [self._leg(group, asked, share, at, leg) for leg in legs]
        if len(found) == 1 and legs[0][3]:
            return found[0]
        if legs[0][1] in UNDECIDED:
            return found[0]
        return both_readings(found)

    def _leg(self, group: Group, asked: Asked, share: Share, at: int, leg: Leg) -> tuple[LayerAnswer, ...]:
        """The layers over all postcodes of the group, as one day part."""
        dagdeel, kind, holiday, _ = leg
        if kind in UNDECIDED:
            return (LayerAnswer(Laag.AFGESPROKEN, of_reason(UNDECIDED[kind])),)
        places = []
        for postcode in sorted(self._region.place_of(group)):
            obligation = Obligation(group, asked.function, dagdeel, kind, share, postcode, asked.route)
            point = Point(self._rows, obligation, at, good_friday=holiday)
            places.append((postcode, point.layers()))
        return tuple(everywhere(places, name_places=bool(group.area)))

    def _in_line(self, layer: LayerAnswer) -> LayerAnswer:
        return replace(layer, second=self._rows.in_line(layer.second)) if layer.second else layer
