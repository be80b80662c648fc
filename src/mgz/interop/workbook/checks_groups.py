"""What the sheets of clients must keep to: place, treatment, numbers and registrations."""

from collections.abc import Mapping
from typing import Final

from mgz.interop.workbook.checks import setting_value
from mgz.interop.workbook.checks_lines import check_registrations
from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rings import check_rings
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.settings import K_DEFAULT, K_KEY
from mgz.vocabulary import Leveringsvorm, TreatmentBy, VptVariant

#: More clients than the Wlz has in one group is a slip of the keyboard.
_MANY: Final = 1_000_000


def check_clients(tables: Tables, findings: Findings) -> None:
    """All that the groups and their registrations are asked."""
    groups = tables["Clientgroepen"]
    if not groups.rows and not groups.misplaced:
        findings.warn(
            "geen_groepen",
            "Er staan geen cliëntgroepen in het werkboek, dus is er niets te bewijzen.",
            "Vul op het blad Clientgroepen per locatie of gebied ten minste één groep in.",
            "Clientgroepen",
        )
    elif not tables["Locaties"].rows and not tables["Locaties"].misplaced:
        findings.warn(
            "geen_locaties",
            "Er staan geen locaties in het werkboek.",
            "Vul op het blad Locaties in waar cliënten bij een zorgaanbieder wonen.",
            "Locaties",
        )
    locations = {row.id: row for row in tables["Locaties"].rows}
    smallest = _smallest(tables["Instellingen"])
    for row in groups.rows:
        _check_place(row, findings)
        if row.sound:
            _check_treatment(row, provider_of(row, locations), findings)
            _check_number(row, smallest, findings)
    check_rings(groups, "voorheen", "groepen_in_kring", "Deze groepen komen uit elkaar", findings)
    check_registrations(tables, findings)


def provider_of(group: Row, locations: Mapping[str, Row]) -> str:
    """The provider of a group; left empty it is the organisation of its location."""
    location = locations.get(group.text("locatie"))
    return group.text("zorgaanbieder") or (location.text("organisatie") if location else "")


def _check_place(row: Row, findings: Findings) -> None:
    location, area = row.raw.get("locatie"), row.raw.get("gebied")
    if location is None and area is None:
        message, remedy = (
            "De groep heeft geen plaats.",
            "Vul 'locatie' in, of 'gebied' (een gebied of postcodes).",
        )
        findings.fault("plaats_ontbreekt", message, remedy, row.sheet, row.number, "locatie")
    elif location is not None and area is not None:
        message, remedy = "Locatie en gebied zijn allebei gevuld.", "Houd er één over."
        findings.fault("plaats_dubbel", message, remedy, row.sheet, row.number, "gebied")


def _check_treatment(row: Row, provider: str, findings: Findings) -> None:
    treated_by, treating = row.text("behandeling feitelijk door"), row.text("behandelaanbieder")
    if treated_by == TreatmentBy.SAME_PROVIDER and treating and provider and treating != provider:
        findings.fault(
            "behandelaar_strijdig",
            f"Er staat 'zelfde aanbieder', maar de behandelaanbieder '{treating}' "
            f"is niet de zorgaanbieder '{provider}'.",
            "Kies 'andere aanbieder', of verbeter de behandelaanbieder.",
            row.sheet,
            row.number,
            "behandelaanbieder",
        )
    if treated_by == TreatmentBy.OTHER_PROVIDER and treating and treating == provider:
        findings.fault(
            "behandelaar_strijdig",
            f"Er staat 'andere aanbieder', maar '{treating}' is ook de zorgaanbieder.",
            "Kies 'zelfde aanbieder', of verbeter de behandelaanbieder.",
            row.sheet,
            row.number,
            "behandelaanbieder",
        )
    form, variant = row.text("leveringsvorm"), row.text("vpt-variant")
    if variant != VptVariant.UNKNOWN and form not in (Leveringsvorm.VPT, Leveringsvorm.UNKNOWN):
        findings.fault(
            "variant_zonder_vpt",
            "Een vpt-variant hoort alleen bij leveringsvorm vpt.",
            "Maak de vpt-variant leeg, of verbeter de leveringsvorm.",
            row.sheet,
            row.number,
            "vpt-variant",
        )


def _check_number(row: Row, smallest: int, findings: Findings) -> None:
    number = row.count("aantal")
    if number > _MANY:
        message, remedy = f"De groep telt {number} cliënten.", "Kijk na of er geen cijfer te veel staat."
        findings.warn("aantal_groot", message, remedy, row.sheet, row.number, "aantal")
    if number == 0:
        message, remedy = "De groep telt 0 cliënten.", "Vul het aantal in, of geef de groep een einddatum."
        findings.warn("aantal_nul", message, remedy, row.sheet, row.number, "aantal")
    elif number < smallest:
        findings.warn(
            "kleine_groep",
            f"De groep telt {number} cliënten, minder dan {smallest}; "
            "kleine aantallen zijn soms tot personen te herleiden.",
            "Voeg haar zo mogelijk samen met een groep met dezelfde gegevens.",
            row.sheet,
            row.number,
            "aantal",
        )


def _smallest(settings: Table) -> int:
    """The largest k that holds on any day: a warning too many is better than one too few."""
    values = [int(setting_value(row)) for row in settings.rows if row.sound and _is_whole_k(row)]
    return max(values, default=K_DEFAULT)


def _is_whole_k(row: Row) -> bool:
    raw = row.raw["waarde"]
    return row.text("sleutel") == K_KEY and isinstance(raw, int) and not isinstance(raw, bool) and raw > 0
