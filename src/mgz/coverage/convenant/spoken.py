"""Points that only people can state: who directs, who does what, handover, support, and the regiotafel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mgz.calendar import Spans
from mgz.coverage.convenant.homes import Home, Homes
from mgz.coverage.convenant.point import Point, PointResult, Standing
from mgz.coverage.convenant.statements import Levels, Said, Statements
from mgz.region import Region, Scope, ScopeKind
from mgz.vocabulary import YesNo

SPOKEN: Final = (
    Point.REGIEBEHANDELAAR,
    Point.TAAKVERDELING,
    Point.INFORMATIEOVERDRACHT,
    Point.MEDISCH_ORGANISATORISCH,
)
_WHAT: Final = {
    Point.REGIEBEHANDELAAR: "wie regiebehandelaar is, en dat de inhoud van de zorg dat bepaalt",
    Point.TAAKVERDELING: (
        "wie welke taak doet, per sector, met de verpleegkundig specialist en de physician assistant; "
        "ook de verpleegkundig specialist van een compact behandelteam"
    ),
    Point.INFORMATIEOVERDRACHT: "hoe informatie en cliënten worden overgedragen, overdag en in de ANW-uren",
    Point.MEDISCH_ORGANISATORISCH: "welke medisch-organisatorische ondersteuning er is",
    Point.OVERLEGSTRUCTUUR: "of er een overlegstructuur is, zoals een regiotafel",
}
_REGION: Final[Levels] = (frozenset({None}),)


def spoken_results(
    region: Region, homes: Homes, point: Point, said: Statements, whole: Spans
) -> Iterator[tuple[PointResult, tuple[str, ...]]]:
    """The region once where nothing smaller was stated, else each provider (or place without one)."""
    if said.only_regional:
        yield _result(point, None, [said.over(_REGION, whole)]), ()
        return
    owned: dict[Scope, list[Home]] = {}
    for home in homes.all:
        owner = Scope(ScopeKind.ORGANISATIE, home.provider) if home.provider else home.scope
        owned.setdefault(owner, []).append(home)
    for owner, places in owned.items():
        heard = [_heard(region, homes, said, home) for home in places]
        providers = (owner.id,) if owner.kind is ScopeKind.ORGANISATIE else ()
        yield _result(point, owner, heard), providers


def _heard(region: Region, homes: Homes, said: Statements, home: Home) -> Said:
    owner = region.location_by_id[home.location].organisation if home.location else ""
    names = {name for name in (home.provider, owner) if name}
    return said.over(said.levels(home.location, home.area, names), homes.days(home.groups))


def _result(point: Point, place: Scope | None, heard: list[Said]) -> PointResult:
    from_sheet = Said.together(heard)
    missing = missing_of(point, from_sheet.standing)
    return PointResult(point, place, from_sheet.standing, from_sheet.ids, missing)


def missing_of(point: Point, standing: Standing) -> str:
    """What is missing, in plain Dutch."""
    match standing:
        case Standing.NIET_VOLDAAN:
            return f"Er is niet geregeld {_WHAT[point]}." if point in _WHAT else ""
        case Standing.ONBEKEND:
            return f"Nog niet opgegeven: {_WHAT[point]}." if point in _WHAT else ""
        case _:
            return ""


def table_result(region: Region, said: Statements, whole: Spans) -> PointResult:
    """The consultation structure: no regiotafel is not met, a regiotafel is met unless a row says not.

    A row that says there is one while the region says there is none contradicts the region.
    """
    point, heard = Point.OVERLEGSTRUCTUUR, said.over(_REGION, whole)
    match region.regiotafel:
        case YesNo.NO:
            against = heard.against(Standing.NIET_VOLDAAN)
            missing = missing_of(point, Standing.NIET_VOLDAAN)
            return PointResult(point, None, Standing.NIET_VOLDAAN, (), missing, contradicts=against)
        case YesNo.YES:
            says_no = heard.standing is Standing.NIET_VOLDAAN
            return _of_standing(point, Standing.NIET_VOLDAAN if says_no else Standing.VOLDAAN, heard)
        case _:
            return _of_standing(point, heard.standing, heard)


def _of_standing(point: Point, standing: Standing, heard: Said) -> PointResult:
    return PointResult(point, None, standing, heard.ids, missing_of(point, standing))
