"""Whether everything a changed row names is there; the workbook has its own checks with row and column."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mgz.errors import Fault
from mgz.region import (
    Absence,
    Agreement,
    Contract,
    Pool,
    Post,
    Professional,
    Region,
    Registration,
    ScopeKind,
    Shift,
)
from mgz.vocabulary import GpRegistration

_Named = Iterator[tuple[str, str, Collection[str]]]


def unknown_references(region: Region, row: object) -> Iterator[Fault]:
    """One fault per name in the row that nothing in the region has."""
    for what, name, known in _references(region, row):
        if name and name not in known:
            yield Fault(
                "verwijzing_onbekend",
                f"De wijziging noemt {what} {name}, en die is er niet.",
                "Kies een naam die in het werkboek staat.",
            )


def _references(region: Region, row: object) -> _Named:
    match row:
        case Agreement():
            yield from _agreement(region, row)
        case Contract():
            yield "de inkoper", row.buyer, region.organisation_by_id
            yield "de aanbieder", row.provider, region.organisation_by_id | region.practice_rows
            yield "het contract", row.included_in, region.contract_by_id
        case Post():
            yield "de HDS", row.hds, region.organisation_by_id
            for area in row.areas:
                yield "het gebied", area, region.area_by_id
        case Registration():
            yield "de groep", row.group, region.group_by_id
            if row.gp is GpRegistration.REGISTERED:
                yield "de praktijk", row.practice, region.practice_rows
        case Shift():
            yield "de persoon", row.professional, region.professional_rows
            promises = {promise.id for promise in region.posts} | {
                promise.id for promise in region.agreements
            }
            yield "de afspraak of post", row.commitment, promises
            yield "de pool", row.pool, region.pool_by_id
        case Absence():
            yield "de persoon", row.professional, region.professional_rows
        case Professional():
            yield "de organisatie", row.organisation, region.organisation_by_id
        case Pool():
            for participant in row.participants:
                yield "de organisatie", participant, region.organisation_by_id


def _agreement(region: Region, row: Agreement) -> _Named:
    places: dict[ScopeKind, Collection[str]] = {
        ScopeKind.ORGANISATIE: region.organisation_by_id,
        ScopeKind.LOCATIE: region.location_by_id,
        ScopeKind.GEBIED: region.area_by_id,
        ScopeKind.GROEP: region.group_by_id,
    }
    yield "de partij", row.party, region.organisation_by_id | region.practice_rows
    yield f"de {row.scope.kind.value}", row.scope.id, places[row.scope.kind]
    yield "de pool", row.pool, region.pool_by_id
