"""A point of the covenant that has no hours: how it stands at one place, and over the region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.coverage.actions import Basis, Party
from mgz.region import Region, Scope


class Point(StrEnum):
    """The points of the covenant that are not timed (design section 8)."""

    VASTE_HUISARTS = "vaste_huisarts"
    HAP_BETROKKEN = "hap_betrokken"
    REGIEBEHANDELAAR = "regiebehandelaar"
    TAAKVERDELING = "taakverdeling"
    INFORMATIEOVERDRACHT = "informatieoverdracht"
    MEDISCH_ORGANISATORISCH = "medisch_organisatorisch"
    INKOOPAFSPRAKEN = "inkoopafspraken"
    OVERLEGSTRUCTUUR = "overlegstructuur"


class Standing(StrEnum):
    """How a point stands; a missing row is never a no. NVT: there is no place it is about."""

    VOLDAAN = "voldaan"
    NIET_VOLDAAN = "niet_voldaan"
    ONBEKEND = "onbekend"
    NVT = "niet_van_toepassing"


#: Where each point is asked: statements of the rule book, and checks of decision table 7.
REFS: Final = {
    Point.VASTE_HUISARTS: ("R019", "R020", "R021", "C06"),
    Point.HAP_BETROKKEN: ("R022", "R023", "X6", "C06", "C07"),
    Point.REGIEBEHANDELAAR: ("R013", "R105", "C05"),
    Point.TAAKVERDELING: ("R013", "R026", "R171", "R176", "C04"),
    Point.INFORMATIEOVERDRACHT: ("R013", "R025", "C10"),
    Point.MEDISCH_ORGANISATORISCH: ("R013", "C11"),
    Point.INKOOPAFSPRAKEN: ("R036", "R037", "R038", "C12"),
    Point.OVERLEGSTRUCTUUR: ("R028", "R030", "C01"),
}
_WORST_FIRST: Final = (Standing.NIET_VOLDAAN, Standing.ONBEKEND, Standing.VOLDAAN, Standing.NVT)


@dataclass(frozen=True, slots=True)
class PointResult:
    """One point at one place over the whole period of the proof; `place` None is the region as a whole.

    `rests_on` are the ids of the rows that decided. `contradicts` are rows of sheet Convenantpunten that say
    otherwise than what follows from the register; the register counts. `missing` and `remark` are plain
    Dutch, empty where there is nothing to say. `first`, `supports` and `basis` say who acts first; there is
    nobody to act where the point is met.
    """

    point: Point
    place: Scope | None
    standing: Standing
    rests_on: tuple[str, ...] = ()
    missing: str = ""
    remark: str = ""
    contradicts: tuple[str, ...] = ()
    first: tuple[Party, ...] = ()
    supports: tuple[Party, ...] = ()
    basis: Basis | None = None

    @property
    def refs(self) -> tuple[str, ...]:
        """The statements and checks the point comes from."""
        return REFS[self.point]


@dataclass(frozen=True, slots=True)
class PointVerdict:
    """One point over the region: the worst of its places, with how many places stand how."""

    point: Point
    standing: Standing
    voldaan: int
    niet_voldaan: int
    onbekend: int


def worst(standings: Iterable[Standing]) -> Standing:
    """Not met anywhere is not met; else not known anywhere is not known; nothing asked: n.v.t."""
    return min(standings, key=_WORST_FIRST.index, default=Standing.NVT)


def point_verdicts(region: Region, results: Iterable[PointResult]) -> tuple[PointVerdict, ...]:
    """One verdict per point; without any group nothing is known of points that ask about places."""
    found: dict[Point, list[Standing]] = {point: [] for point in Point}
    for result in results:
        found[result.point].append(result.standing)
    rows = []
    for point, standings in found.items():
        standing = worst(standings)
        if standing is Standing.NVT and not region.groups:
            standing = Standing.ONBEKEND
        counts = (standings.count(each) for each in list(Standing)[:3])
        rows.append(PointVerdict(point, standing, *counts))
    return tuple(rows)


def convenant_verdict(verdicts: Iterable[PointVerdict]) -> Standing:
    """The one verdict over all points."""
    return worst(row.standing for row in verdicts)
