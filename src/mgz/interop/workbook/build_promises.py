"""The rows of Posten, Afspraken, Contracten and Convenantpunten as values of the region."""

from collections.abc import Iterator

from mgz.interop.workbook.checks import SCOPES
from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.words import STANDBY
from mgz.region import Agreement, Contract, Convenantpunt, Post, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, HapInvolvement, Route, Vorm

SCOPE_HEADERS = dict(zip(ScopeKind, SCOPES, strict=True))


def posts_of(tables: Tables) -> Iterator[Post]:
    """The posts."""
    for row in tables["Posten"].rows:
        yield Post(
            id=row.id,
            name=row.text("naam") or row.id,
            hds=row.text("hds"),
            areas=row.items("gebieden"),
            functions=frozenset(map(Functie, row.items("functies"))),
            hours=row.hours("uren"),
            status=AfspraakStatus(row.text("status")),
            bewijs=Bewijs(row.text("bewijs")),
            duty_number=row.text("dienstnummer"),
            validity=row.validity,
            stated=row.stated,
        )


def agreements_of(tables: Tables) -> Iterator[Agreement]:
    """The agreements."""
    for row in tables["Afspraken"].rows:
        scope = _scope(row)
        assert scope is not None
        hap = row.text("hap-betrokkenheid")
        yield Agreement(
            id=row.id,
            function=Functie(row.text("functie")),
            party=row.text("partij"),
            scope=scope,
            status=AfspraakStatus(row.text("status")),
            hours=row.hours("uren"),
            validity=row.validity,
            vorm=Vorm(row.text("vorm")),
            bewijs=Bewijs(row.text("bewijs")),
            pool=row.text("pool"),
            duty_number=row.text("dienstnummer"),
            hap=HapInvolvement(hap) if hap else None,
            review_on=row.day("evaluatiedatum"),
            stated=row.stated,
        )


def contracts_of(tables: Tables) -> Iterator[Contract]:
    """The contracts."""
    for row in tables["Contracten"].rows:
        route = row.text("route")
        yield Contract(
            id=row.id,
            buyer=row.text("inkoper"),
            provider=row.text("aanbieder"),
            route=Route(route) if route and route != STANDBY else None,
            standby=route == STANDBY,
            function=Functie(row.text("functie")) if row.text("functie") else None,
            included_in=row.text("inbegrepen in"),
            volume=row.number_or_none("omvang"),
            notice=row.text("opzegtermijn"),
            validity=row.validity,
            stated=row.stated,
        )


def points_of(tables: Tables) -> Iterator[Convenantpunt]:
    """The points of the covenant."""
    for row in tables["Convenantpunten"].rows:
        yield Convenantpunt(
            row.id,
            row.text("punt"),
            _scope(row),
            row.text("voldaan"),
            row.text("bewijs"),
            row.validity,
            row.stated,
        )


def _scope(row: Row) -> Scope | None:
    found = ((kind, row.text(header)) for kind, header in SCOPE_HEADERS.items())
    return next((Scope(kind, name) for kind, name in found if name), None)
