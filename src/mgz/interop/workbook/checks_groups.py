"""What the sheets of clients must keep to: place, treatment, numbers and registrations."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from mgz.calendar import END, civil
from mgz.interop.workbook.checks import setting_value
from mgz.interop.workbook.dates import show_day
from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.settings import K_DEFAULT, K_KEY
from mgz.vocabulary import Behandeling, Leveringsvorm, TreatmentBy, VptVariant, YesNo

_WITHOUT_INDICATION = (Leveringsvorm.GEEN, Leveringsvorm.PARTNER_VERBLIJF, Leveringsvorm.UNKNOWN)
#: The pairs of paper and practice that fit for residence (case format, facts_conflict).
_FITTING = {
    Behandeling.MET: (
        TreatmentBy.SAME_PROVIDER,
        TreatmentBy.OTHER_PROVIDER,
        TreatmentBy.SAME_PROVIDER_ON_PAPER_ONLY,
    ),
    Behandeling.ZONDER: (TreatmentBy.NONE, TreatmentBy.OTHER_PROVIDER),
    Behandeling.NVT: (),
}


def check_clients(tables: Tables, findings: Findings) -> None:
    """All that the groups and their registrations are asked."""
    groups = tables["Clientgroepen"]
    if not groups.rows:
        findings.warn(
            "geen_groepen",
            "Er staan geen cliëntgroepen in het werkboek, dus is er niets te bewijzen.",
            "Vul op het blad Clientgroepen per locatie of gebied ten minste één groep in.",
            "Clientgroepen",
        )
    elif not tables["Locaties"].rows:
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
            _check_facts(row, findings)
            _check_number(row, smallest, findings)
    _check_registrations(tables, findings)


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


def _check_facts(row: Row, findings: Findings) -> None:
    wlz, form = row.text("wlz"), row.text("leveringsvorm")
    paper, fact = row.text("behandeling op papier"), row.text("behandeling feitelijk door")
    if wlz == YesNo.NO and form not in _WITHOUT_INDICATION:
        _tell_conflict("zonder Wlz-indicatie is er geen Wlz-leveringsvorm", "leveringsvorm", row, findings)
    if wlz == YesNo.YES and form == Leveringsvorm.PARTNER_VERBLIJF:
        _tell_conflict(
            "een partner met een eigen Wlz-indicatie is geen partnerverblijf", "leveringsvorm", row, findings
        )
    known = Behandeling.UNKNOWN != paper and TreatmentBy.UNKNOWN != fact
    if form == Leveringsvorm.VERBLIJF and known and fact not in _FITTING[Behandeling(paper)]:
        message = "bij verblijf passen de behandeling op papier en wie die feitelijk geeft niet bij elkaar"
        _tell_conflict(message, "behandeling feitelijk door", row, findings)


def _tell_conflict(why: str, column: str, row: Row, findings: Findings) -> None:
    findings.warn(
        "feiten_strijdig",
        f"De gegevens spreken elkaar tegen: {why}. De regels beslissen dan niet.",
        "Kijk na wat klopt en verbeter een van de twee.",
        row.sheet,
        row.number,
        column,
    )


def _check_number(row: Row, smallest: int, findings: Findings) -> None:
    number = row.count("aantal")
    if number == 0:
        message, remedy = "De groep telt 0 cliënten.", "Vul het aantal in, of geef de groep een einddatum."
        findings.warn("aantal_nul", message, remedy, row.sheet, row.number, "aantal")
    elif number < smallest:
        findings.warn(
            "kleine_groep",
            f"De groep telt {number} cliënten, minder dan {smallest}; "
            "in wat gedeeld wordt, wordt zij samengevoegd.",
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


def _check_registrations(tables: Tables, findings: Findings) -> None:
    lines: dict[str, list[Row]] = {}
    for line in tables["Inschrijving"].rows:
        if line.sound:
            lines.setdefault(line.text("groep"), []).append(line)
    for group in tables["Clientgroepen"].rows:
        if group.sound:
            for begin, end, total, found in _above(group, lines.get(group.id, [])):
                named = ", ".join(f"'{line.id}' (rij {line.number})" for line in found)
                findings.fault(
                    "inschrijving_te_veel",
                    f"De groep '{group.id}' telt {group.count('aantal')} cliënten, maar {_days(begin, end)} "
                    f"staan er {total} ingeschreven, in de regels {named}.",
                    "Verlaag een aantal, of geef een regel die niet meer geldt een 'tot en met'.",
                    "Inschrijving",
                    found[-1].number,
                    "aantal",
                )


def _above(group: Row, lines: list[Row]) -> Iterator[tuple[int, int, int, list[Row]]]:
    """The stretches in which the lines of a group add up to more than its number."""
    number, whole = group.count("aantal"), group.validity
    if sum(line.count("aantal") for line in lines) <= number:
        return
    edges = {whole.begin, whole.end}
    edges |= {edge for line in lines for edge in (line.validity.begin, line.validity.end)}
    cuts = sorted(edge for edge in edges if whole.begin <= edge <= whole.end)
    for begin, end in pairwise(cuts):
        found = [line for line in lines if line.validity.holds(begin)]
        total = sum(line.count("aantal") for line in found)
        if total > number:
            yield begin, end, total, found


def _days(begin: int, end: int) -> str:
    first, last = civil(begin).date(), civil(end - 1).date()
    start = f"van {show_day(first)}" if first.year > 1900 else "vanaf het begin"
    return f"{start} tot en met {show_day(last)}" if end < END else start
