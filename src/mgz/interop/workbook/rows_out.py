"""The rows of a region as the cells of each sheet: the mirror of `build`."""

from collections.abc import Callable, Iterator
from typing import Final

from mgz.interop.workbook.build_promises import SCOPE_HEADERS
from mgz.interop.workbook.cells_out import Cells, dated, stated_cells
from mgz.interop.workbook.rows_out_roster import ROSTER_ROWS
from mgz.interop.workbook.settings import SETTINGS
from mgz.interop.workbook.sheets_clients import NOT_REGISTERED
from mgz.interop.workbook.sheets_parties import declaration_header
from mgz.interop.workbook.words import STANDBY
from mgz.region import (
    Agreement,
    Area,
    Contract,
    Convenantpunt,
    Group,
    Location,
    Organisation,
    Post,
    Practice,
    Region,
    Registration,
    Scope,
    Setting,
)
from mgz.vocabulary import GpRegistration


def region_cells(region: Region) -> Cells:
    """The values of the sheet Regio by their name."""
    return {
        "naam": region.name,
        "zorgkantoorregio": region.zorgkantoorregio,
        "regiotafel": region.regiotafel.value,
        "periode van": region.period.first,
        "periode tot en met": region.period.last,
        "rooster verplicht t/m": region.roster_until,
    }


def rows_of(region: Region, sheet: str) -> Iterator[Cells]:
    """The rows of one sheet in the order of the region."""
    return _ROWS[sheet](region)


def _scope(scope: Scope | None) -> Cells:
    return {SCOPE_HEADERS[scope.kind]: scope.id} if scope else {}


def _setting(row: Setting) -> Cells:
    key = SETTINGS.get(row.key)
    value = key.words.shown.get(row.value, row.value) if key and key.words else row.value
    return {"id": row.id, "sleutel": row.key, "waarde": value, **dated(row.validity, row.stated)}


def _area(row: Area) -> Cells:
    return {
        "id": row.id,
        "naam": row.name,
        "postcodes": row.postcodes,
        "bevat gebieden": row.contains,
        **stated_cells(row.stated),
    }


def _organisation(row: Organisation) -> Cells:
    declared = {declaration_header(sheet): day for sheet, day in row.complete}
    return {
        "id": row.id,
        "naam": row.name,
        "soort": row.kind.value,
        "agb": row.agb,
        **declared,
        **dated(row.validity, row.stated),
    }


def _location(row: Location) -> Cells:
    return {
        "id": row.id,
        "naam": row.name,
        "organisatie": row.organisation,
        "postcode": row.postcode,
        "soort": row.kind.value,
        **stated_cells(row.stated),
    }


def _practice(row: Practice) -> Cells:
    return {
        "id": row.id,
        "praktijk": row.practice,
        "naam": row.name,
        "hds": row.hds,
        "agb": row.agb,
        **dated(row.validity, row.stated),
    }


def _post(row: Post) -> Cells:
    return {
        "id": row.id,
        "naam": row.name,
        "hds": row.hds,
        "gebieden": row.areas,
        "functies": tuple(sorted(function.value for function in row.functions)),
        "uren": row.hours,
        "status": row.status.value,
        "bewijs": row.bewijs.value,
        "dienstnummer": row.duty_number,
        **dated(row.validity, row.stated),
    }


def _group(row: Group) -> Cells:
    return {
        "id": row.id,
        "locatie": row.location,
        "gebied": row.area,
        "sector": row.sector.value,
        "wlz": row.wlz.value,
        "leveringsvorm": row.leveringsvorm.value,
        "vpt-variant": row.vpt_variant.value,
        "behandeling op papier": row.behandeling.value,
        "behandeling feitelijk door": row.treatment_by.value,
        "zorgaanbieder": row.zorgaanbieder,
        "behandelaanbieder": row.behandelaanbieder,
        "aantal": row.number,
        "voorheen": row.predecessors,
        **dated(row.validity, row.stated),
    }


def _registration(row: Registration) -> Cells:
    practice = row.practice if row.gp is GpRegistration.REGISTERED else NOT_REGISTERED.shown[row.gp.value]
    return {
        "id": row.id,
        "groep": row.group,
        "praktijk": practice,
        "aantal": row.number,
        **dated(row.validity, row.stated),
    }


def _agreement(row: Agreement) -> Cells:
    return {
        "id": row.id,
        "functie": row.function.value,
        "partij": row.party,
        **_scope(row.scope),
        "uren": row.hours,
        "status": row.status.value,
        "vorm": row.vorm.value,
        "bewijs": row.bewijs.value,
        "pool": row.pool,
        "dienstnummer": row.duty_number,
        "hap-betrokkenheid": row.hap.value if row.hap else "",
        "evaluatiedatum": row.review_on,
        **dated(row.validity, row.stated),
    }


def _contract(row: Contract) -> Cells:
    return {
        "id": row.id,
        "inkoper": row.buyer,
        "aanbieder": row.provider,
        "route": STANDBY if row.standby else (row.route.value if row.route else ""),
        "functie": row.function.value if row.function else "",
        "inbegrepen in": row.included_in,
        "omvang": row.volume,
        "opzegtermijn": row.notice,
        **dated(row.validity, row.stated),
    }


def _point(row: Convenantpunt) -> Cells:
    return {
        "id": row.id,
        "punt": row.point,
        **_scope(row.scope),
        "voldaan": row.met,
        "bewijs": row.evidence,
        **dated(row.validity, row.stated),
    }


_ROWS: Final[dict[str, Callable[[Region], Iterator[Cells]]]] = {
    "Instellingen": lambda region: map(_setting, region.settings),
    "Gebieden": lambda region: map(_area, region.areas),
    "Organisaties": lambda region: map(_organisation, region.organisations),
    "Locaties": lambda region: map(_location, region.locations),
    "Praktijken": lambda region: map(_practice, region.practices),
    "Posten": lambda region: map(_post, region.posts),
    "Clientgroepen": lambda region: map(_group, region.groups),
    "Inschrijving": lambda region: map(_registration, region.registrations),
    "Afspraken": lambda region: map(_agreement, region.agreements),
    "Contracten": lambda region: map(_contract, region.contracts),
    "Convenantpunten": lambda region: map(_point, region.convenantpunten),
    **ROSTER_ROWS,
}
