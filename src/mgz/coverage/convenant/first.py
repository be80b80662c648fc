"""Who can do the next thing about a point that is not met or not known, and on what ground."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mgz.coverage.actions import Basis, Party
from mgz.coverage.convenant.point import Point, PointResult, Standing
from mgz.region import Region, Scope, ScopeKind
from mgz.vocabulary import OrganisatieSoort, PartyRole

_KINDS: Final = {
    PartyRole.ZORGKANTOOR: OrganisatieSoort.ZORGKANTOOR,
    PartyRole.ZORGVERZEKERAAR: OrganisatieSoort.ZORGVERZEKERAAR,
    PartyRole.HDS: OrganisatieSoort.HDS,
}
_ZK, _ZV = PartyRole.ZORGKANTOOR, PartyRole.ZORGVERZEKERAAR
_ZA, _HDS = PartyRole.ZORGAANBIEDER, PartyRole.HDS
_Roles = tuple[tuple[PartyRole, ...], tuple[PartyRole, ...], Basis]

#: Where a document names who acts when a point is not met: R029 and R021, R011, R037, R028 and R030.
_BY_DOCUMENT: Final[dict[Point, _Roles]] = {
    Point.VASTE_HUISARTS: ((_ZK, _ZV), (_HDS,), Basis.DOCUMENT),
    Point.TAAKVERDELING: ((_ZA,), (_HDS,), Basis.DOCUMENT),
    Point.INKOOPAFSPRAKEN: ((_ZK, _ZV), (), Basis.DOCUMENT),
    Point.OVERLEGSTRUCTUUR: ((_ZK,), (_ZV,), Basis.DOCUMENT),
}
#: Who is asked where a point is not known and nobody is named: who can know it.
_BY_WHO_KNOWS: Final[dict[Point, _Roles]] = {
    Point.INKOOPAFSPRAKEN: ((_ZK, _ZV), (), Basis.DERIVED),
    Point.OVERLEGSTRUCTUUR: ((_ZK,), (), Basis.DERIVED),
}


def with_first_action(region: Region, result: PointResult, providers: tuple[str, ...]) -> PointResult:
    """The result with who acts first; `providers` are the zorgaanbieders at its place."""
    if result.standing not in (Standing.NIET_VOLDAAN, Standing.ONBEKEND):
        return result
    first, supports, basis = _roles(result)
    acting = tuple(dict.fromkeys(_party(region, role, providers) for role in first))
    helping = tuple(party for role in supports if (party := _filled(region, role, providers)) not in acting)
    return replace(result, first=acting, supports=helping, basis=basis)


def _roles(result: PointResult) -> _Roles:
    if result.standing is Standing.ONBEKEND:
        silent: _Roles = ((_ZK,) if result.place is None else (_ZA,), (), Basis.DERIVED)
        return _BY_WHO_KNOWS.get(result.point, silent)
    if result.point is Point.HAP_BETROKKEN:
        return _hap(result.place)
    if result.place is None and result.point is not Point.INKOOPAFSPRAKEN:
        return (_ZK,), (_ZV,), Basis.DOCUMENT
    return _BY_DOCUMENT.get(result.point, ((_ZA,), (), Basis.DERIVED))


def _hap(place: Scope | None) -> _Roles:
    """In agreements on the specialist the provider involves the post (R023), else the HDS helps (R021)."""
    if place is not None and place.kind is ScopeKind.ORGANISATIE:
        return (_ZA,), (_HDS,), Basis.DOCUMENT
    return (_HDS,), (), Basis.DOCUMENT


def _party(region: Region, role: PartyRole, providers: tuple[str, ...]) -> Party:
    """A role nobody fills falls to the zorgkantoor, which convenes (R028)."""
    party = _filled(region, role, providers)
    if party.organisations or role is PartyRole.ZORGKANTOOR:
        return party
    return _filled(region, PartyRole.ZORGKANTOOR, providers)


def _filled(region: Region, role: PartyRole, providers: tuple[str, ...]) -> Party:
    if role is PartyRole.ZORGAANBIEDER:
        return Party(role, providers)
    return Party(role, tuple(each.id for each in region.organisations_of(_KINDS[role])))
