"""The points of the covenant that have no hours: an own list with an own verdict (design section 8).

What the register shows is computed; what only people can say comes from sheet Convenantpunten. Where both
speak the register counts and the row is named as contradiction. A missing row is never a no, and a missing
agreement with a fixed practice is a point here, never a gap in the care of registered clients.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mgz.calendar import Spans
from mgz.coverage.convenant.first import with_first_action
from mgz.coverage.convenant.fixed_gp import FixedGp
from mgz.coverage.convenant.hap import Hap
from mgz.coverage.convenant.homes import Homes
from mgz.coverage.convenant.point import (
    REFS,
    Point,
    PointResult,
    PointVerdict,
    Standing,
    convenant_verdict,
    point_verdicts,
    worst,
)
from mgz.coverage.convenant.purchase import purchase_results
from mgz.coverage.convenant.spoken import SPOKEN, missing_of, spoken_results, table_result
from mgz.coverage.convenant.statements import Levels, Statements
from mgz.coverage.timeline import Timeline
from mgz.coverage.verdict import ObligationResult
from mgz.region import Region, Scope, ScopeKind

__all__ = [
    "REFS",
    "Point",
    "PointResult",
    "PointVerdict",
    "Standing",
    "convenant_results",
    "convenant_verdict",
    "point_verdicts",
    "worst",
]

_Judged = tuple[PointResult, Spans, tuple[str, ...]]


def convenant_results(
    region: Region, time: Timeline, obligations: Iterable[ObligationResult]
) -> tuple[PointResult, ...]:
    """Every point at every place it is about, over the period of `time`, points in their own order."""
    return tuple(_Points(region, time, tuple(obligations)).all())


class _Points:
    """The points of one region over one period."""

    def __init__(self, region: Region, time: Timeline, obligations: tuple[ObligationResult, ...]) -> None:
        self._region, self._obligations = region, obligations
        self._homes = Homes(region, time, obligations)
        self._fixed_gp = FixedGp(region, time, self._homes)
        self._hap = Hap(region, time, self._homes, self._fixed_gp)
        self._whole = Spans.of([(time.begin, time.end)])
        self._said = {point: Statements(region, point, time.begin, time.end) for point in Point}

    def all(self) -> Iterator[PointResult]:
        for point in Point:
            for result, providers in self._of(point):
                yield with_first_action(self._region, result, providers)
            for scope, heard in self._said[point].unheard(self._whole):
                left = PointResult(point, scope, heard.standing, heard.ids, missing_of(point, heard.standing))
                yield with_first_action(self._region, left, self._providers(scope))

    def _providers(self, scope: Scope | None) -> tuple[str, ...]:
        match scope:
            case Scope(ScopeKind.ORGANISATIE, name):
                return (name,)
            case Scope(ScopeKind.LOCATIE, name):
                return (self._region.location_by_id[name].organisation,)
            case _:
                return ()

    def _of(self, point: Point) -> Iterator[tuple[PointResult, tuple[str, ...]]]:
        said = self._said[point]
        if point in SPOKEN:
            yield from spoken_results(self._region, self._homes, point, said, self._whole)
        elif point is Point.OVERLEGSTRUCTUUR:
            yield table_result(self._region, said, self._whole), ()
        else:
            for result, days, providers in self._computed(point):
                yield self._settled(result, days, providers), providers

    def _computed(self, point: Point) -> Iterator[_Judged]:
        match point:
            case Point.VASTE_HUISARTS:
                return self._fixed_gp.results()
            case Point.HAP_BETROKKEN:
                return self._hap.results()
            case _:
                return purchase_results(self._region, self._homes, self._obligations)

    def _settled(self, result: PointResult, days: Spans, providers: tuple[str, ...]) -> PointResult:
        """What the register shows counts; where it shows nothing the sheet does."""
        assert result.place is not None
        heard = self._said[result.point].over(self._levels(result.point, result.place, providers), days)
        if result.standing is not Standing.ONBEKEND:
            return replace(result, contradicts=heard.against(result.standing))
        if heard.standing is Standing.ONBEKEND:
            return result
        missing = "" if heard.standing is Standing.VOLDAAN else f"Zo opgegeven: rij {', '.join(heard.ids)}."
        return replace(result, standing=heard.standing, rests_on=heard.ids, missing=missing)

    def _levels(self, point: Point, place: Scope, providers: tuple[str, ...]) -> Levels:
        said = self._said[point]
        match place.kind:
            case ScopeKind.LOCATIE:
                owner = self._region.location_by_id[place.id].organisation
                return said.levels(place.id, "", {*providers, owner})
            case ScopeKind.GEBIED:
                return said.levels("", place.id, ())
            case _:
                return (frozenset({place}), frozenset({None}))
