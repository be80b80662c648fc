"""From sound rows to the region: only called when no fault was found anywhere."""

from collections.abc import Iterator, Mapping
from datetime import date

from mgz.calendar import Validity
from mgz.interop.workbook.build_promises import agreements_of, contracts_of, points_of, posts_of
from mgz.interop.workbook.build_roster import (
    absences_of,
    consults_of,
    pools_of,
    postcode_points_of,
    professionals_of,
    shifts_of,
    travel_times_of,
    wishes_of,
)
from mgz.interop.workbook.cells import Value
from mgz.interop.workbook.checks import setting_value
from mgz.interop.workbook.checks_groups import provider_of
from mgz.interop.workbook.directory import Directory, Tables, practice_key
from mgz.interop.workbook.implied import (
    group_area,
    implied_areas,
    implied_organisations,
    implied_pools,
    implied_practices,
    registration,
)
from mgz.interop.workbook.sheets_parties import DECLARABLE, declaration_header
from mgz.region import Area, Group, Location, Organisation, Practice, Region, Registration, Setting
from mgz.vocabulary import (
    Behandeling,
    Leveringsvorm,
    LocatieSoort,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    VptVariant,
    YesNo,
)


def region_of(tables: Tables, values: Mapping[str, Value], directory: Directory, known_on: date) -> Region:
    """The region that the sheets describe."""
    practices = (*_practices(tables), *implied_practices(tables, directory))
    keys = frozenset(row.practice for row in practices)
    return Region(
        name=_text(values, "naam"),
        period=Validity(_day(values, "periode van"), _day(values, "periode tot en met")),
        known_on=known_on,
        zorgkantoorregio=_text(values, "zorgkantoorregio"),
        regiotafel=YesNo(_text(values, "regiotafel")),
        roster_until=_day(values, "rooster verplicht t/m"),
        settings=tuple(_settings(tables)),
        areas=(*_areas(tables), *implied_areas(tables, directory)),
        organisations=(*_organisations(tables), *implied_organisations(tables, directory, keys)),
        locations=tuple(_locations(tables)),
        practices=practices,
        posts=tuple(posts_of(tables)),
        groups=tuple(_groups(tables, directory)),
        registrations=tuple(_registrations(tables, directory)),
        agreements=tuple(agreements_of(tables)),
        contracts=tuple(contracts_of(tables)),
        convenantpunten=tuple(points_of(tables)),
        pools=(*pools_of(tables), *implied_pools(tables, directory)),
        professionals=tuple(professionals_of(tables)),
        shifts=tuple(shifts_of(tables)),
        absences=tuple(absences_of(tables)),
        wishes=tuple(wishes_of(tables)),
        consults=tuple(consults_of(tables)),
        travel_times=tuple(travel_times_of(tables)),
        postcode_points=tuple(postcode_points_of(tables)),
    )


def _text(values: Mapping[str, Value], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _day(values: Mapping[str, Value], name: str) -> date | None:
    value = values.get(name)
    return value if isinstance(value, date) else None


def _settings(tables: Tables) -> Iterator[Setting]:
    for row in tables["Instellingen"].rows:
        yield Setting(row.id, row.text("sleutel"), setting_value(row), row.validity, row.stated)


def _areas(tables: Tables) -> Iterator[Area]:
    for row in tables["Gebieden"].rows:
        name = row.text("naam") or row.id
        yield Area(row.id, name, row.postcodes("postcodes"), row.items("bevat gebieden"), row.stated)


def _organisations(tables: Tables) -> Iterator[Organisation]:
    for row in tables["Organisaties"].rows:
        declared = ((sheet, row.day(declaration_header(sheet))) for sheet in DECLARABLE)
        yield Organisation(
            row.id,
            row.text("naam") or row.id,
            OrganisatieSoort(row.text("soort")),
            row.text("agb"),
            tuple((sheet, day) for sheet, day in declared if day),
            row.stated,
            row.validity,
        )


def _locations(tables: Tables) -> Iterator[Location]:
    for row in tables["Locaties"].rows:
        yield Location(
            row.id,
            row.text("naam") or row.id,
            row.text("organisatie"),
            row.text("postcode"),
            LocatieSoort(row.text("soort")),
            row.stated,
        )


def _practices(tables: Tables) -> Iterator[Practice]:
    for row in tables["Praktijken"].rows:
        key = practice_key(row)
        yield Practice(
            row.id, key, row.text("naam") or key, row.text("hds"), row.validity, row.text("agb"), row.stated
        )


def _groups(tables: Tables, directory: Directory) -> Iterator[Group]:
    locations = {row.id: row for row in tables["Locaties"].rows}
    for row in tables["Clientgroepen"].rows:
        yield Group(
            id=row.id,
            location=row.text("locatie"),
            area=group_area(row, directory),
            sector=Sector(row.text("sector")),
            wlz=YesNo(row.text("wlz")),
            leveringsvorm=Leveringsvorm(row.text("leveringsvorm")),
            number=row.count("aantal"),
            behandeling=Behandeling(row.text("behandeling op papier")),
            treatment_by=TreatmentBy(row.text("behandeling feitelijk door")),
            vpt_variant=VptVariant(row.text("vpt-variant")),
            zorgaanbieder=provider_of(row, locations),
            behandelaanbieder=row.text("behandelaanbieder"),
            validity=row.validity,
            predecessors=row.items("voorheen"),
            stated=row.stated,
        )


def _registrations(tables: Tables, directory: Directory) -> Iterator[Registration]:
    for row in tables["Inschrijving"].rows:
        gp, practice = registration(row, directory)
        yield Registration(
            row.id, row.text("groep"), gp, row.count("aantal"), practice, row.validity, row.stated
        )
