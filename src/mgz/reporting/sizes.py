"""How many clients are asked about, and how many are open, at which minutes; each client once.

In one function a group may have several obligations at one minute (triage at several places), and shares of
a group may be open apart. Sets of minutes that occur for many groups are worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from mgz.calendar import EMPTY, CalendarSettings, Spans, Tally, civil, class_spans, is_good_friday, is_holiday
from mgz.coverage import GapPart, Proof
from mgz.region import Group, Region, calendar_settings, setting_cuts
from mgz.vocabulary import Dagdeel, Functie, Laag, State, TriagePlace, YesNo

#: Sets of minutes with how many clients they are about; of one client the sets never overlap.
Sizes = list[tuple[Spans, int]]
_Place = TriagePlace | None


class ClientSizes:
    """The clients of some groups in one function and layer, within [begin, end)."""

    def __init__(
        self, proof: Proof, function: Functie, layer: Laag, groups: dict[str, Group], begin: int, end: int
    ) -> None:
        self._proof, self._layer, self._groups = proof, layer, groups
        self._begin, self._end = max(begin, proof.begin), min(end, proof.end)
        self._sets = _Sets()
        self._dagdelen: dict[str, dict[_Place, set[Dagdeel]]] = {}
        for result in proof.obligations:
            if result.function is function and result.layer is layer and result.group in groups:
                places = self._dagdelen.setdefault(result.group, {})
                places.setdefault(result.place, set()).add(result.dagdeel)
        self._parts: dict[str, list[tuple[Laag, _Place, GapPart]]] = {}
        for gap in proof.gaps:
            if gap.function is function and gap.group in groups:
                mine = self._parts.setdefault(gap.group, [])
                mine.extend((gap.layer, gap.place, part) for part in gap.parts)
        self._day = _day_minutes(proof.region, self._begin, self._end)
        self._bases: dict[tuple[frozenset[Dagdeel], int, int], Spans] = {}

    def asked(self) -> Sizes:
        """For each group the minutes at which anything is asked for any of its clients.

        A later layer asks nothing at minutes that are open for all of them in an earlier one.
        """
        return [(self._asked(name), self._groups[name].number) for name in self._dagdelen]

    def open(self, state: State) -> Sizes:
        """The clients in a state, in the layer itself."""
        return [size for name in self._parts for size in self._open(name, state)]

    def _asked(self, name: str) -> Spans:
        found = EMPTY
        for place, dagdelen in self._dagdelen[name].items():
            base = self._base(self._groups[name], frozenset(dagdelen))
            found = self._sets.union(found, self._sets.minus(base, self._closed_off(name, place)))
        return found

    def _base(self, group: Group, dagdelen: frozenset[Dagdeel]) -> Spans:
        begin = max(group.validity.begin, self._begin)
        end = min(group.validity.end, self._end)
        key = (dagdelen, begin, end)
        if key not in self._bases:
            whole = Spans.of([(begin, end)])
            day = self._day.clip(begin, end)
            only = day if Dagdeel.DAG in dagdelen else self._sets.minus(whole, day)
            self._bases[key] = whole if len(dagdelen) == 2 else only
        return self._bases[key]

    def _closed_off(self, name: str, place: _Place) -> Spans:
        """The minutes at which all clients are open in an earlier layer."""
        layers = list(Laag)
        earlier = layers[: layers.index(self._layer)]
        parts = [p for layer, where, p in self._parts.get(name, ()) if where == place and layer in earlier]
        return self._sets.full([(part.spans, part.number) for part in parts], self._groups[name].number)

    def _open(self, name: str, state: State) -> Iterator[tuple[Spans, int]]:
        parts = [
            (place, part)
            for layer, place, part in self._parts[name]
            if layer is self._layer and part.outcome.state is state
        ]
        if len({place for place, _ in parts}) < 2:
            yield from ((part.spans, part.number) for _, part in parts)
            return
        shares: dict[tuple[str, int], Spans] = {}
        for _, part in parts:
            share = (
                ("", part.number) if part.number == self._groups[name].number else (part.line, part.number)
            )
            shares[share] = self._sets.union(shares.get(share, EMPTY), part.spans)
        whole = shares.pop(("", self._groups[name].number), EMPTY)
        yield whole, self._groups[name].number
        for (_, number), spans in shares.items():
            yield self._sets.minus(spans, whole), number


class _Sets:
    """Operations on sets of minutes, each worked out once for operands that are equal."""

    def __init__(self) -> None:
        self._tally = Tally()
        self._unions: dict[tuple[bytes, bytes], Spans] = {}
        self._rests: dict[tuple[bytes, bytes], Spans] = {}
        self._fulls: dict[tuple[object, ...], Spans] = {}

    def union(self, one: Spans, other: Spans) -> Spans:
        key = (one.key, other.key)
        if key not in self._unions:
            self._unions[key] = one.union(other, self._tally)
        return self._unions[key]

    def minus(self, one: Spans, other: Spans) -> Spans:
        key = (one.key, other.key)
        if key not in self._rests:
            self._rests[key] = one.subtract(other, self._tally)
        return self._rests[key]

    def full(self, sizes: Sizes, number: int) -> Spans:
        """The minutes at which the sizes come to `number`."""
        if sum(size for _, size in sizes) < number:
            return EMPTY
        key = (number, *sorted((size, spans.key) for spans, size in sizes))
        if key not in self._fulls:
            self._fulls[key] = Spans.of(_at_least(sizes, number))
        return self._fulls[key]


def _at_least(sizes: Sizes, number: int) -> Iterator[tuple[int, int]]:
    steps: dict[int, int] = {}
    for spans, size in sizes:
        for begin, end in spans:
            steps[begin] = steps.get(begin, 0) + size
            steps[end] = steps.get(end, 0) - size
    running = 0
    for minute, following in pairwise(sorted(steps)):
        running += steps[minute]
        if running >= number:
            yield minute, following


def _day_minutes(region: Region, begin: int, end: int) -> Spans:
    """The minutes of the day part `dag`; Good Friday with an open switch lies in it, as in the proof."""
    edges = sorted({begin, end, *(cut for cut in setting_cuts(region) if begin < cut < end)})
    return Spans.of(pair for first, last in pairwise(edges) for pair in _days(region, first, last))


def _days(region: Region, begin: int, end: int) -> Iterable[tuple[int, int]]:
    settings = calendar_settings(region, begin)
    return class_spans(settings, begin, end, lambda minute: _class_at(settings, minute)).get("dag", EMPTY)


def _class_at(settings: CalendarSettings, minute: int) -> str:
    now = civil(minute)
    day, clock = now.date(), now.hour * 60 + now.minute
    free = is_holiday(day) or (is_good_friday(day) and settings.good_friday is YesNo.YES)
    inside = settings.day_begin <= clock < settings.day_end
    return "dag" if day.weekday() < 5 and not free and inside else "anw"
