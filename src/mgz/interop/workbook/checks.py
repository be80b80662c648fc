"""What one sheet must keep to by itself: its scope, its dates, its areas, its settings."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Final

from mgz.calendar import Validity
from mgz.interop.workbook.cell_fault import CellFault
from mgz.interop.workbook.cells import Value, clock_of, value_of, word_of
from mgz.interop.workbook.cells_numbers import count_of
from mgz.interop.workbook.checks_areas import check_areas
from mgz.interop.workbook.dates import show_day
from mgz.interop.workbook.directory import Tables, practice_key
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.raw import UNREADABLE
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.settings import SETTINGS, SettingKind
from mgz.interop.workbook.sheets_parties import DECLARABLE, declaration_header
from mgz.interop.workbook.sheets_region import REGION_VALUES

#: The first day on which there are rules: the Wlz began on it (docs/werkboek.md, Regio).
RULES_FROM: Final = date(2015, 1, 1)
SCOPES: Final = ("voor organisatie", "voor locatie", "voor gebied", "voor groep")


def region_values(table: Table, findings: Findings) -> Mapping[str, Value]:
    """The values of the sheet Regio by their name; what is wrong goes to the findings."""
    columns = {column.header: column for column in REGION_VALUES}
    rows: dict[str, Row] = {}
    for row in table.rows:
        name = row.text("gegeven")
        if name in rows:
            message = f"'{name}' staat ook in {rows[name].spot}."
            findings.fault(
                "gegeven_dubbel", message, "Haal een van de twee rijen weg.", "Regio", row.number, "gegeven"
            )
        elif name:
            rows[name] = row
    values: dict[str, Value] = {}
    for name, column in columns.items():
        found = rows.get(name)
        raw = found.raw.get("waarde") if found else None
        if found is None and column.required:
            remedy = f"Zet op het blad Regio een rij met '{name}' en de waarde."
            findings.fault("gegeven_ontbreekt", f"Het gegeven '{name}' ontbreekt.", remedy, "Regio")
        elif not isinstance(raw, UNREADABLE):
            try:
                values[name] = value_of(column, raw)
            except CellFault as wrong:
                number = found.number if found else None
                findings.fault(wrong.key, wrong.message, wrong.remedy, "Regio", number, "waarde")
    _check_period(values, rows, findings)
    return values


def setting_value(row: Row) -> str:
    """The value of a row of Instellingen in the form its key asks; raises CellFault."""
    key = SETTINGS[row.text("sleutel")]
    raw = row.raw["waarde"]
    if key.kind is SettingKind.CLOCK:
        return clock_of(raw)
    if key.words is not None:
        return word_of(key.words, raw)
    number = count_of(raw)
    if number < 1:
        raise CellFault("te_klein", f"{number} is kleiner dan 1.", "Vul een geheel getal vanaf 1 in.")
    return str(number)


def check_settings(table: Table, findings: Findings) -> None:
    """Each value fits its key, no key is set twice on one day, and the day begins before it ends."""
    read: list[tuple[Row, str]] = []
    for row in table.rows:
        raw = row.raw["waarde"]
        if row.text("sleutel") and raw is not None and not isinstance(raw, UNREADABLE):
            try:
                read.append((row, setting_value(row)))
            except CellFault as wrong:
                findings.fault(wrong.key, wrong.message, wrong.remedy, row.sheet, row.number, "waarde")
    sound = [(row, value) for row, value in read if row.sound]
    check_overlaps((row for row, _ in sound), lambda row: row.text("sleutel"), "instelling", findings)
    _check_day(sound, findings)


def check_overlaps(rows: Iterable[Row], key: Callable[[Row], str], what: str, findings: Findings) -> None:
    """Rows with one key may not hold on the same day."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    for name, found in groups.items():
        found.sort(key=lambda row: (row.validity.begin, row.number))
        for earlier, later in pairwise(found):
            if later.validity.begin < earlier.validity.end:
                first, second = sorted((earlier, later), key=lambda row: row.number)
                findings.fault(
                    "geldigheid_overlapt",
                    f"De {what} '{name}' geldt hier op dagen waarop ook {first.spot} geldt "
                    f"({show_validity(first.validity)}).",
                    "Geef de oude rij een 'tot en met' op de dag voor de 'van' van de nieuwe.",
                    second.sheet,
                    second.number,
                    "van",
                )


def check_practices(table: Table, findings: Findings) -> None:
    """A practice belongs to one HDS at a time."""
    check_overlaps((row for row in table.rows if row.sound), practice_key, "praktijk", findings)


def check_scope(table: Table, least: int, findings: Findings) -> None:
    """At most one column says for whom, and at least `least`."""
    for row in table.rows:
        filled = [header for header in SCOPES if row.text(header)]
        if len(filled) > 1:
            message = f"Er is meer dan één kolom 'voor …' gevuld: {', '.join(filled)}."
            remedy = "Houd er één over; maak voor een ander een eigen rij."
            findings.fault("voor_wie_dubbel", message, remedy, row.sheet, row.number, filled[1])
        elif len(filled) < least:
            findings.fault(
                "voor_wie_leeg",
                "Er staat niet bij voor wie dit geldt.",
                f"Vul precies één van deze kolommen in: {', '.join(SCOPES)}.",
                row.sheet,
                row.number,
                SCOPES[0],
            )


def check_agreement_hours(table: Table, findings: Findings) -> None:
    """An agreement says for which hours, unless it says that there is none."""
    for row in table.rows:
        if row.raw.get("uren") is None and row.text("status") not in ("", "geen"):
            remedy = "Vul altijd, dag, anw of vensters in, zoals: ma-vr 17:00-08:00."
            findings.fault(
                "cel_leeg", "De uren van de afspraak ontbreken.", remedy, row.sheet, row.number, "uren"
            )


def check_declarations(table: Table, known_on: date, findings: Findings) -> None:
    """A list declared complete from a later day than the proof knows does not count yet."""
    for row in table.rows:
        for header in map(declaration_header, DECLARABLE):
            if (day := row.day(header)) and day > known_on:
                findings.warn(
                    "opgave_later",
                    f"De opgave is volledig vanaf {show_day(day)}; dit bewijs kent de stand van "
                    f"{show_day(known_on)}, dus zij telt nog niet.",
                    "Kijk de dag na, of laat haar staan voor later.",
                    row.sheet,
                    row.number,
                    header,
                )


def check_sheets(tables: Tables, known_on: date, findings: Findings) -> None:
    """All that a sheet can be asked by itself."""
    check_settings(tables["Instellingen"], findings)
    check_areas(tables["Gebieden"], findings)
    check_practices(tables["Praktijken"], findings)
    check_declarations(tables["Organisaties"], known_on, findings)
    check_scope(tables["Afspraken"], 1, findings)
    check_scope(tables["Convenantpunten"], 0, findings)
    check_agreement_hours(tables["Afspraken"], findings)


def show_validity(validity: Validity) -> str:
    """From when to when, in words."""
    if validity.first is None and validity.last is None:
        return "altijd"
    start = f"van {show_day(validity.first)}" if validity.first else "altijd al"
    return f"{start} tot en met {show_day(validity.last)}" if validity.last else f"{start}, zonder einde"


def _check_period(values: Mapping[str, Value], rows: Mapping[str, Row], findings: Findings) -> None:
    first, last = values.get("periode van"), values.get("periode tot en met")
    if isinstance(first, date) and first < RULES_FROM:
        findings.fault(
            "periode_te_vroeg",
            f"De periode begint op {show_day(first)}, en er zijn pas regels vanaf {show_day(RULES_FROM)}.",
            f"Vul bij 'periode van' een dag in vanaf {show_day(RULES_FROM)}.",
            "Regio",
            rows["periode van"].number,
            "waarde",
        )
    if first and last and str(last) < str(first):
        findings.fault(
            "einde_voor_begin",
            "De periode eindigt voor ze begint.",
            "Verbeter 'periode van' of 'periode tot en met'.",
            "Regio",
            rows["periode tot en met"].number,
            "waarde",
        )


def _check_day(sound: list[tuple[Row, str]], findings: Findings) -> None:
    begins = [(row, value) for row, value in sound if row.text("sleutel") == "dag_begin"]
    ends = [(row, value) for row, value in sound if row.text("sleutel") == "dag_einde"]
    moments = sorted({edge for row, _ in (*begins, *ends) for edge in (row.validity.begin, row.validity.end)})
    told: set[int] = set()
    for moment in moments:
        begin, end = _in_force(begins, moment), _in_force(ends, moment)
        begin_value, end_value = begin[1] if begin else "08:00", end[1] if end else "17:00"
        row = max((pair[0] for pair in (begin, end) if pair), key=lambda row: row.number, default=None)
        if row and begin_value >= end_value and row.number not in told:
            told.add(row.number)
            findings.fault(
                "dag_omgekeerd",
                f"De dag begint om {begin_value} en eindigt om {end_value}.",
                "Zorg dat dag_begin op elke dag vroeger is dan dag_einde (zonder rij: 08:00 en 17:00).",
                row.sheet,
                row.number,
                "waarde",
            )


def _in_force(rows: list[tuple[Row, str]], moment: int) -> tuple[Row, str] | None:
    return next((pair for pair in rows if pair[0].validity.holds(moment)), None)
