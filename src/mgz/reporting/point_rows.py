"""The points of the covenant as one list to search: at which place, how it stands, which rows are wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mgz.coverage import Point, Standing
from mgz.region import Region, Scope, ScopeKind
from mgz.reporting.csv_tables import table
from mgz.reporting.point_lines import POINTS, STANDINGS, PointLine
from mgz.reporting.sheet_cells import POINT_COLUMNS, point_cells

#: Sheet and number of a row in the workbook.
RowPlace = tuple[str, int]
#: Where the answer to a point goes when there is no row yet: the sheet, and the columns.
ANSWERS: Final[dict[Point, tuple[str, str]]] = {
    Point.VASTE_HUISARTS: ("Afspraken", "functie, partij, voor locatie, uren, status"),
    Point.HAP_BETROKKEN: ("Afspraken", "hap-betrokkenheid"),
    Point.REGIEBEHANDELAAR: ("Convenantpunten", "punt, voor wie, voldaan"),
    Point.TAAKVERDELING: ("Convenantpunten", "punt, voor wie, voldaan"),
    Point.INFORMATIEOVERDRACHT: ("Convenantpunten", "punt, voor wie, voldaan"),
    Point.MEDISCH_ORGANISATORISCH: ("Convenantpunten", "punt, voor wie, voldaan"),
    Point.INKOOPAFSPRAKEN: ("Contracten", "inkoper, aanbieder, route"),
    Point.OVERLEGSTRUCTUUR: ("Convenantpunten", "punt, voldaan"),
}
_ORDER: Final = (Standing.NIET_VOLDAAN, Standing.ONBEKEND, Standing.VOLDAAN, Standing.NVT)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is asked of the list; empty is everything."""

    standing: str = ""
    point: str = ""
    organisation: str = ""


def chosen_points(region: Region, lines: Iterable[PointLine], narrowed: Narrowed) -> tuple[PointLine, ...]:
    """The points that fit: what is not met first, then what is not known."""
    found = [line for line in lines if _fits(region, line, narrowed)]
    return tuple(sorted(found, key=lambda line: _ORDER.index(line.result.standing)))


def organisations_of(region: Region, line: PointLine) -> frozenset[str]:
    """The organisations a point is about: whose place it is, and who acts first or supports."""
    parties = (*line.result.first, *line.result.supports)
    named = {name for party in parties for name in party.organisations}
    return frozenset(named | {_owner(region, line.result.place)} - {""})


def points_csv(lines: Iterable[PointLine], places: Callable[[str], Sequence[RowPlace]]) -> str:
    """One row per point and place; `places` says where a row of the workbook stands."""
    rows = ((*point_cells(line), rows_text(line, places)) for line in lines)
    return table((*POINT_COLUMNS, "blad en rij"), rows)


def rows_text(line: PointLine, places: Callable[[str], Sequence[RowPlace]]) -> str:
    """The rows a point rests on: ``Afspraken rij 4 (afs-1)``; nothing when there are none."""
    names = dict.fromkeys((*line.rests_on, *line.contradicts))
    return "; ".join(f"{sheet} rij {number} ({name})" for name in names for sheet, number in places(name))


def standing_choices() -> tuple[tuple[str, str], ...]:
    """Code and word of every standing."""
    return tuple((standing.value, STANDINGS[standing]) for standing in _ORDER)


def point_choices() -> tuple[tuple[str, str], ...]:
    """Code and word of every point."""
    return tuple((point.value, POINTS[point]) for point in Point)


def _fits(region: Region, line: PointLine, narrowed: Narrowed) -> bool:
    return (
        narrowed.standing in ("", line.result.standing.value)
        and narrowed.point in ("", line.result.point.value)
        and (not narrowed.organisation or narrowed.organisation in organisations_of(region, line))
    )


def _owner(region: Region, place: Scope | None) -> str:
    match place:
        case Scope(ScopeKind.ORGANISATIE, name):
            return name
        case Scope(ScopeKind.LOCATIE, name):
            return region.location_by_id[name].organisation
        case _:
            return ""
