"""The verdict on each place over a stretch: the worst that is asked of its clients, never a percentage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mgz.calendar import Spans, Tally, is_good_friday, is_holiday, midnight
from mgz.coverage import Gap, Proof, most_clients, verdict_of
from mgz.region import Group, calendar_settings
from mgz.reporting.location_place import Place, PlaceKind
from mgz.vocabulary import Dagdeel, Functie, Laag, State, Verdict, YesNo

_LAYERS = tuple(Laag)


class PlaceVerdicts:
    """Every verdict by place, function and layer, over the whole proof or over one day of it."""

    def __init__(self, proof: Proof, day: date | None = None) -> None:
        self._proof = proof
        self._date = day
        self._day = Spans.of([(midnight(day), midnight(day + timedelta(days=1)))]) if day else None
        self._states: dict[tuple[Place, Functie, Laag], set[State]] = {}
        self._groups: dict[Place, list[Group]] = {}
        for group in proof.region.groups:
            if self._day is None or self._is_there(group):
                self._groups.setdefault(place_of_group(group), []).append(group)
        for group_id, function, layer, state in self._found():
            place = place_of_group(proof.region.group_by_id[group_id])
            self._states.setdefault((place, function, layer), set()).add(state)

    def of(self, place: Place, function: Functie | None = None, layer: Laag | None = None) -> Verdict:
        """The worst of a function (None: all) in a layer and those before it (None: all layers)."""
        layers = _LAYERS[: _LAYERS.index(layer) + 1] if layer else _LAYERS
        functions = (function,) if function else tuple(Functie)
        return verdict_of(
            state
            for each in functions
            for one in layers
            for state in self._states.get((place, each, one), ())
        )

    def clients(self, place: Place) -> int:
        """The most clients there are at one moment."""
        return most_clients(self._groups.get(place, ()))

    def _found(self) -> Iterator[tuple[str, Functie, Laag, State]]:
        """What was asked and how it stands; on one day what is open then, and what else is asked then."""
        if self._day is None:
            for row in self._proof.obligations:
                yield row.group, row.function, row.layer, row.state
            return
        gaps = {(g.group, g.function, g.place, g.dagdeel, g.layer): g for g in self._proof.gaps}
        by_day = self._has_day_hours()
        for row in self._proof.obligations:
            group = self._proof.region.group_by_id[row.group]
            if not self._is_there(group) or (row.dagdeel is Dagdeel.DAG and not by_day):
                continue
            gap = gaps.get((row.group, row.function, row.place, row.dagdeel, row.layer))
            yield row.group, row.function, row.layer, self._state(gap)

    def _state(self, gap: Gap | None) -> State:
        touched = {
            part.outcome.state
            for part in (gap.parts if gap else ())
            if self._day and part.spans.intersect(self._day, Tally())
        }
        if State.GAT in touched:
            return State.GAT
        return State.ONBESLIST if touched else State.GEDEKT

    def _is_there(self, group: Group) -> bool:
        begin, end = (int(edge[0]) for edge in (self._day.begins, self._day.ends)) if self._day else (0, 0)
        return group.validity.begin < end and begin < group.validity.end

    def _has_day_hours(self) -> bool:
        """Whether the day has hours that are not out-of-hours."""
        day = self._date
        if day is None or day.weekday() > 4 or is_holiday(day):
            return False
        good_friday = calendar_settings(self._proof.region, midnight(day)).good_friday
        return not (is_good_friday(day) and good_friday is YesNo.YES)


def place_of_group(group: Group) -> Place:
    """The location or the area where a group lives."""
    if group.location:
        return Place(PlaceKind.LOCATIE, group.location)
    return Place(PlaceKind.GEBIED, group.area)
