"""The points of the covenant that have no hours, in words: per point, and at each place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.coverage import Point, PointResult, PointVerdict, Proof, Standing
from mgz.region import Region, Scope, ScopeKind
from mgz.reporting.escalation import BASES
from mgz.reporting.numbers import counted
from mgz.reporting.words import group_place, organisation_name, parties_text, place_text

#: Point -> how people call it.
POINTS: Final[dict[Point, str]] = {
    Point.VASTE_HUISARTS: "vaste huisarts per locatie",
    Point.HAP_BETROKKEN: "HAP betrokken",
    Point.REGIEBEHANDELAAR: "regiebehandelaar geregeld",
    Point.TAAKVERDELING: "taakverdeling",
    Point.INFORMATIEOVERDRACHT: "informatieoverdracht",
    Point.MEDISCH_ORGANISATORISCH: "medisch-organisatorische ondersteuning",
    Point.INKOOPAFSPRAKEN: "inkoopafspraken",
    Point.OVERLEGSTRUCTUUR: "overlegstructuur",
}
#: Standing -> in words.
STANDINGS: Final[dict[Standing, str]] = {
    Standing.VOLDAAN: "voldaan",
    Standing.NIET_VOLDAAN: "niet voldaan",
    Standing.ONBEKEND: "onbekend",
    Standing.NVT: "niet van toepassing",
}
_ORDER: Final = (Standing.NIET_VOLDAAN, Standing.ONBEKEND, Standing.VOLDAAN, Standing.NVT)


@dataclass(frozen=True, slots=True)
class PointSummary:
    """One point over the region, with at how many places it stands how."""

    point: str
    standing: str
    voldaan: int
    niet_voldaan: int
    onbekend: int

    @property
    def counts_text(self) -> str:
        """``2 niet voldaan, 1 onbekend, 3 voldaan``; zeros are left out."""
        named = (
            (self.niet_voldaan, "niet voldaan"),
            (self.onbekend, "onbekend"),
            (self.voldaan, "voldaan"),
        )
        return ", ".join(counted(number, word, word) for number, word in named if number)


@dataclass(frozen=True, slots=True)
class PointLine:
    """One point at one place: how it stands, on which rows that rests, and who can do something about it."""

    point: str
    place: str
    standing: str
    is_open: bool
    missing: str
    remark: str
    rests_on: tuple[str, ...]
    contradicts: tuple[str, ...]
    first: str
    supports: str
    basis: str
    refs: tuple[str, ...]
    result: PointResult

    @property
    def told(self) -> str:
        """What is missing and what is remarkable, as one text."""
        against = f"In tegenspraak met rij {', '.join(self.contradicts)}." if self.contradicts else ""
        return " ".join(part for part in (self.missing, self.remark, against) if part)


def point_summaries(proof: Proof) -> tuple[PointSummary, ...]:
    """Each point over the region; nothing when the proof holds none."""
    return tuple(map(_summary, proof.convenant_points)) if proof.convenant else ()


def standing_text(proof: Proof) -> str:
    """The one verdict over all points."""
    return STANDINGS[proof.convenant_standing]


def point_lines(proof: Proof) -> tuple[PointLine, ...]:
    """Each point at each place, in the order of the points; what is not met first."""
    points = list(Point)
    results = sorted(
        proof.convenant, key=lambda each: (points.index(each.point), _ORDER.index(each.standing))
    )
    return tuple(point_line(proof.region, result) for result in results)


def point_line(region: Region, result: PointResult) -> PointLine:
    """One point at one place in words."""
    return PointLine(
        point=POINTS[result.point],
        place=scope_text(region, result.place),
        standing=STANDINGS[result.standing],
        is_open=result.standing in (Standing.NIET_VOLDAAN, Standing.ONBEKEND),
        missing=result.missing,
        remark=result.remark,
        rests_on=result.rests_on,
        contradicts=result.contradicts,
        first=parties_text(region, result.first),
        supports=parties_text(region, result.supports),
        basis=BASES[result.basis] if result.basis else "",
        refs=result.refs,
        result=result,
    )


def scope_text(region: Region, scope: Scope | None) -> str:
    """For whom something is, by name; None is the whole region."""
    match scope:
        case None:
            return "de hele regio"
        case Scope(ScopeKind.ORGANISATIE, name):
            return organisation_name(region, name)
        case Scope(ScopeKind.GROEP, name) if name in region.group_by_id:
            return f"groep {name}, {group_place(region, region.group_by_id[name])}"
        case Scope(_, name):
            return place_text(region, name)


def _summary(row: PointVerdict) -> PointSummary:
    return PointSummary(
        POINTS[row.point], STANDINGS[row.standing], row.voldaan, row.niet_voldaan, row.onbekend
    )
