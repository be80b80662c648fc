"""Who acts for everybody at one minute: obligations that are alike are judged once.

The same questions as `Answerer` puts, for any number of groups; a test holds the two against each other.
What the rules say of responsibility and payment is left out: ask `Answerer` about one group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mgz.answer.asked import Asked, Asking
from mgz.answer.legs import legs_of
from mgz.answer.obligation import Share
from mgz.answer.outcome import GOOD_FRIDAY_OPEN
from mgz.answer.places import Judged, Places
from mgz.answer.point import LayerAnswer
from mgz.answer.shares import shares_of
from mgz.calendar import civil, midnight
from mgz.region import (
    Agreement,
    Group,
    Post,
    Region,
    calendar_settings,
    carries_obligation,
    choice_cuts,
    setting_cuts,
    specialist_choice,
)
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, LocatieSoort, ObligationKind, TriagePlace, YesNo

_ASKS = ("duty", "specialist_duty", "triage_duty", "specific_care")


@dataclass(frozen=True, slots=True)
class Standing:
    """What one obligation of one share of a group comes to at a minute, and who acts.

    `first` names the promises that act: at each place the first in line that came furthest. `others` hold as
    well, behind them. `dagdeel` is None on Good Friday by day while the switch is open.
    """

    group: Group
    share: Share
    function: Functie
    place: TriagePlace | None
    dagdeel: Dagdeel | None
    kind: ObligationKind
    layers: tuple[LayerAnswer, ...]
    first: tuple[str, ...]
    others: tuple[str, ...]


class Everybody:
    """Puts questions about all groups of one region; remembers what the rules ask of whom."""

    def __init__(self, rules: RuleBook, region: Region) -> None:
        self._rules, self._region, self._places = rules, region, Places(region)
        days = {day for ask in _ASKS for day in rules.cuts(ask)}
        self._cuts = sorted({*map(midnight, days), *choice_cuts(region), *setting_cuts(region)})
        self._asked: dict[tuple[object, ...], tuple[Asked, ...]] = {}

    def at(self, minute: int, groups: Iterable[Group], functions: Iterable[Functie]) -> Iterator[Standing]:
        """Every obligation of these groups at a UTC minute, group by group in the order of the functions."""
        moment, settings = civil(minute), calendar_settings(self._region, minute)
        since = max((cut for cut in self._cuts if cut <= minute), default=0)
        judged: Judged = {}
        classes: dict[tuple[str, ...], Dagdeel | None] = {}
        wanted = tuple(functions)
        for group in groups:
            if not group.validity.holds(minute) or not carries_obligation(group):
                continue
            asking = Asking(self._rules, self._region, group, minute, moment, settings)
            dagdeel = _dagdeel(asking, classes)
            for function in wanted:
                for asked in self._asked_of(asking, group, function, since):
                    legs = legs_of(asked, dagdeel, holiday=settings.good_friday is YesNo.YES)
                    if legs:
                        for share in shares_of(self._region, group, minute, per_line=asked.per_line):
                            found = self._places.judged(group, asked, share, minute, legs, judged)
                            yield _standing(group, share, asked, dagdeel, legs[0][1], *found)

    def promises_for(self, group: Group) -> tuple[Post | Agreement, ...]:
        """All posts and agreements made for a group or for a place where it lives, in force or not."""
        return self._places.promises_for(group)

    def _asked_of(self, asking: Asking, group: Group, function: Functie, since: int) -> tuple[Asked, ...]:
        """What the rules ask, worked out once per kind of group and time in which nothing of it changes."""
        location = self._region.location_by_id.get(group.location)
        together = location is not None and location.kind is LocatieSoort.WOONLOCATIE
        choice = specialist_choice(self._region, group.sector, asking.at)
        key = (function, since, together, choice, *asking.facts.values())
        if key not in self._asked:
            self._asked[key] = tuple(asking.asked(function))
        return self._asked[key]


def _dagdeel(asking: Asking, known: dict[tuple[str, ...], Dagdeel | None]) -> Dagdeel | None:
    key = (asking.facts["hds_open_good_friday"],)
    if key not in known:
        time_class = str(asking.decide("time_class")["time_class"])
        known[key] = None if time_class == "unknown" else Dagdeel(time_class)
    return known[key]


def _standing(
    group: Group,
    share: Share,
    asked: Asked,
    dagdeel: Dagdeel | None,
    kind: ObligationKind,
    layers: tuple[LayerAnswer, ...],
    first: tuple[str, ...],
) -> Standing:
    if dagdeel is None and layers[0].outcome == GOOD_FRIDAY_OPEN:
        kind = ObligationKind.GOOD_FRIDAY
    others = tuple(name for name in layers[0].by if name not in first)
    return Standing(group, share, asked.function, asked.place, dagdeel, kind, layers, first, others)
