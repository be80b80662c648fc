"""What sheet Convenantpunten says of a point at a place: the row nearest to the place counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from mgz.calendar import Spans
from mgz.coverage.convenant.point import Point, Standing, worst
from mgz.region import Convenantpunt, Region, Scope, ScopeKind

#: Scopes from near to far; in each step the rows of all of them count alike. None is the whole region.
Levels = tuple[frozenset[Scope | None], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What the sheet comes to over a stretch of time, and the rows that say so."""

    standing: Standing
    rows: tuple[Convenantpunt, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the rows."""
        return tuple(row.id for row in self.rows)

    @staticmethod
    def together(several: Iterable[Said]) -> Said:
        """The worst of several places, with all their rows once."""
        found = list(several)
        rows = {row.id: row for said in found for row in said.rows}
        return Said(worst(said.standing for said in found), tuple(rows[name] for name in sorted(rows)))

    def against(self, standing: Standing) -> tuple[str, ...]:
        """The rows that contradict what follows from the register; a row `onbekend` contradicts nothing."""
        decided = (Standing.VOLDAAN, Standing.NIET_VOLDAAN)
        if standing not in decided:
            return ()
        said = {row.id for row in self.rows if row.met in decided and row.met != standing}
        return tuple(sorted(said))


class Statements:
    """The rows of one point that are in force somewhere in [begin, end), by what they are about."""

    def __init__(self, region: Region, point: Point, begin: int, end: int) -> None:
        self._region = region
        self._by_scope: dict[Scope | None, list[Convenantpunt]] = {}
        self._heard: set[str] = set()
        for row in sorted(region.convenantpunten, key=lambda each: each.id):
            if row.point == point and row.validity.begin < end and begin < row.validity.end:
                self._by_scope.setdefault(row.scope, []).append(row)

    @property
    def only_regional(self) -> bool:
        """Whether nothing was stated about any place smaller than the region."""
        return set(self._by_scope) <= {None}

    def levels(self, location: str, area: str, organisations: Iterable[str]) -> Levels:
        """From near to far: location, organisations, areas that hold the place, the region."""
        place = (
            frozenset((self._region.location_by_id[location].postcode,))
            if location
            else self._region.postcodes_of(area)
        )
        named = [scope for scope in self._by_scope if scope and scope.kind is ScopeKind.GEBIED]
        areas = [scope for scope in named if place <= self._region.postcodes_of(scope.id)]
        return (
            frozenset({Scope(ScopeKind.LOCATIE, location)}),
            frozenset(Scope(ScopeKind.ORGANISATIE, name) for name in organisations),
            frozenset(areas),
            frozenset({None}),
        )

    def over(self, levels: Levels, needed: Spans) -> Said:
        """The worst over a set of minutes; minutes no row speaks of are not known."""
        rows = [row for level in levels for scope in level for row in self._by_scope.get(scope, ())]
        cuts = sorted({edge for row in rows for edge in (row.validity.begin, row.validity.end)})
        standings, used = [], {}
        for begin, end in needed:
            edges = [begin, *(cut for cut in cuts if begin < cut < end), end]
            for first, _ in pairwise(edges):
                nearest = self._nearest(levels, first)
                standings.append(
                    worst(Standing(row.met) for row in nearest) if nearest else Standing.ONBEKEND
                )
                used.update({row.id: row for row in nearest})
        self._heard |= used.keys()
        return Said(worst(standings), tuple(used[name] for name in sorted(used)))

    def _nearest(self, levels: Levels, minute: int) -> list[Convenantpunt]:
        for level in levels:
            rows = [row for scope in level for row in self._by_scope.get(scope, ())]
            if found := [row for row in rows if row.validity.holds(minute)]:
                return found
        return []

    def unheard(self, needed: Spans) -> Iterator[tuple[Scope | None, Said]]:
        """What was stated about places nobody asked about, so that nothing stated is lost."""
        for scope, rows in self._by_scope.items():
            if not {row.id for row in rows} & self._heard:
                yield scope, self.over((frozenset({scope}),), needed)
