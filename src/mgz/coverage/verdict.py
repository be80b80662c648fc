"""What a layer, function, sector and area come to: never a percentage, always with how many it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from mgz.region import Group, Region
from mgz.vocabulary import Dagdeel, Functie, Laag, ObligationKind, Sector, State, TriagePlace, Verdict

#: From nothing asked to the worst there is.
_SEVERITY: Final = (Verdict.NVT, Verdict.SLUITEND, Verdict.ONBEKEND, Verdict.NIET_SLUITEND)


@dataclass(frozen=True, slots=True)
class ObligationResult:
    """One obligation over the period: its minutes by state, which together are all its minutes.

    `kinds` are the rows of the meaning of the proof by which it was judged: one, unless the rules changed.
    """

    group: str
    function: Functie
    place: TriagePlace | None
    dagdeel: Dagdeel
    layer: Laag
    gedekt: int
    gat: int
    onbeslist: int
    notes: tuple[tuple[str, int], ...] = ()
    kinds: tuple[ObligationKind, ...] = ()

    @property
    def state(self) -> State:
        """One uncovered minute in a year makes the whole obligation a gap."""
        if self.gat:
            return State.GAT
        return State.ONBESLIST if self.onbeslist else State.GEDEKT


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict over the obligations of one cut; `sector` and `area` are empty for all of them.

    `shown` is the worst of this verdict and those of the layers before it; `first` is the earlier layer that
    must be mended first ("eerst: afgesproken niet sluitend"), None when there is none.
    """

    layer: Laag
    function: Functie
    sector: str
    area: str
    verdict: Verdict
    shown: Verdict
    first: Laag | None
    obligations: int
    gedekt: int
    gat: int
    onbeslist: int
    clients: int


def verdict_of(states: Iterable[State]) -> Verdict:
    """Any gap: niet sluitend; else anything undecided: onbekend; else sluitend; nothing asked: n.v.t."""
    found = set(states)
    if State.GAT in found:
        return Verdict.NIET_SLUITEND
    if State.ONBESLIST in found:
        return Verdict.ONBEKEND
    return Verdict.SLUITEND if found else Verdict.NVT


def verdict_rows(region: Region, results: Iterable[ObligationResult]) -> tuple[VerdictRow, ...]:
    """Per layer and function the verdict for everybody, per sector, per area, and per sector in an area.

    Every area and every sector that occurs has a row, also where nothing is asked (niet van toepassing).
    A group belongs to an area when all its postcodes lie in it; areas may overlap, so their numbers are
    not to be added up.
    """
    cuts_of = _cuts_of_groups(region)
    always = {("", ""), *(("", area.id) for area in region.areas)}
    always |= {(sector_of(group), "") for group in region.groups}
    found: dict[tuple[Functie, tuple[str, str]], dict[Laag, list[ObligationResult]]] = {
        (function, cut): {} for function in Functie for cut in always
    }
    for result in results:
        for cut in cuts_of[result.group]:
            found.setdefault((result.function, cut), {}).setdefault(result.layer, []).append(result)
    rows = {key: _layers(region, *key, by_layer) for key, by_layer in found.items()}
    order = list(Functie)
    keys = sorted(rows, key=lambda key: (order.index(key[0]), key[1]))
    return tuple(rows[key][index] for index, _ in enumerate(Laag) for key in keys)


def _cuts_of_groups(region: Region) -> dict[str, tuple[tuple[str, str], ...]]:
    """The cuts a group belongs to; groups at one place in one sector share them."""
    alike: dict[tuple[frozenset[str], str], tuple[tuple[str, str], ...]] = {}
    cuts_of = {}
    for group in region.groups:
        key = (region.place_of(group), sector_of(group))
        if key not in alike:
            alike[key] = tuple(_cuts(region, group))
        cuts_of[group.id] = alike[key]
    return cuts_of


def _layers(
    region: Region, function: Functie, cut: tuple[str, str], by_layer: dict[Laag, list[ObligationResult]]
) -> list[VerdictRow]:
    """One row per layer, each knowing the worst of the layers before it."""
    rows: list[VerdictRow] = []
    worst, where = Verdict.NVT, Laag.AFGESPROKEN
    for layer in Laag:
        row = _row(region, layer, function, cut, by_layer.get(layer, []))
        if _SEVERITY.index(row.verdict) > _SEVERITY.index(worst):
            worst, where = row.verdict, layer
        stands_in_the_way = where is not layer and worst in (Verdict.NIET_SLUITEND, Verdict.ONBEKEND)
        rows.append(replace(row, shown=worst, first=where if stands_in_the_way else None))
    return rows


def _cuts(region: Region, group: Group) -> Iterator[tuple[str, str]]:
    areas = [area.id for area in region.areas if lies_in(region, group, area.id)]
    for sector in ("", sector_of(group)):
        for area in ("", *areas):
            yield sector, area


def lies_in(region: Region, group: Group, area: str) -> bool:
    """Whether a group belongs to an area in verdicts and pictures: all its postcodes lie in it."""
    return region.place_of(group) <= region.postcodes_of(area)


def sector_of(group: Group) -> str:
    """The sector under which a group is shown; without one it is shown as unknown."""
    return Sector.UNKNOWN.value if group.sector is Sector.NONE else group.sector.value


def _row(
    region: Region, layer: Laag, function: Functie, cut: tuple[str, str], results: list[ObligationResult]
) -> VerdictRow:
    states = [result.state for result in results]
    groups = {result.group for result in results}
    verdict = verdict_of(states)
    if not region.groups:
        verdict = Verdict.ONBEKEND
    return VerdictRow(
        layer,
        function,
        sector=cut[0],
        area=cut[1],
        verdict=verdict,
        shown=verdict,
        first=None,
        obligations=len(states),
        gedekt=states.count(State.GEDEKT),
        gat=states.count(State.GAT),
        onbeslist=states.count(State.ONBESLIST),
        clients=most_clients(region.group_by_id[name] for name in groups),
    )


def most_clients(groups: Iterable[Group]) -> int:
    """The most clients there are at one moment: groups that follow each other are not counted twice."""
    steps: dict[int, int] = {}
    for group in groups:
        steps[group.validity.begin] = steps.get(group.validity.begin, 0) + group.number
        steps[group.validity.end] = steps.get(group.validity.end, 0) - group.number
    most = running = 0
    for minute in sorted(steps):
        running += steps[minute]
        most = max(most, running)
    return most
