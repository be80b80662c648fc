"""From the bytes of a workbook to a region: every fault at once, and nothing half loaded."""

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, cast

from mgz.errors import Fault, MgzError, Severity, WorkbookError
from mgz.interop.workbook.checking import check_whole
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.grid import read_grid
from mgz.interop.workbook.kept import NOTHING_KEPT, KeptColumn, KeptParts
from mgz.interop.workbook.opening import damaged, open_workbook, parts_lost
from mgz.interop.workbook.part import Page
from mgz.interop.workbook.rows import Table, read_table
from mgz.interop.workbook.sheets import GUIDE_SHEET, LISTS_SHEET, SHEET_BY_NAME, SHEETS
from mgz.region import Region
from mgz.rules import RuleBook

if TYPE_CHECKING:
    from openpyxl import Workbook

_OWN_SHEETS: Final = (GUIDE_SHEET, LISTS_SHEET)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a workbook: the region unless there is a fault, all findings, what is kept."""

    region: Region | None
    findings: tuple[Fault, ...]
    kept: KeptParts = NOTHING_KEPT

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The findings that stop the file from being used."""
        return tuple(found for found in self.findings if found.severity is Severity.FAULT)


def decode(content: bytes, *, file: str, known_on: date) -> Region:
    """The region in a workbook; raises FileError or WorkbookError with every fault."""
    reading = read_workbook(content, file=file, known_on=known_on)
    if reading.region is None:
        raise WorkbookError(reading.faults)
    return reading.region


def read_workbook(content: bytes, *, file: str, known_on: date, rules: RuleBook | None = None) -> Reading:
    """The region in a workbook with all findings; raises FileError when the file is no readable workbook.

    With `rules`, groups whose facts contradict each other by those rules are told too.
    """
    findings = Findings(file)
    book = open_workbook(content, file)
    try:
        names = _match_sheets(book, findings)
        tables = {sheet.name: Table(sheet) for sheet in SHEETS}
        for name, title in names.items():
            sheet = SHEET_BY_NAME[name]
            known = frozenset(column.header.casefold() for column in sheet.columns)
            tables[name] = read_table(
                sheet, read_grid(cast(Page, book[title]), name, known, findings), findings
            )
        order = tuple(book.sheetnames)
    except MgzError:
        raise
    except Exception as broken:  # a broken part shows itself only while its sheet is read
        raise damaged(file) from broken
    finally:
        book.close()
    region = check_whole(tables, names, known_on, findings, rules)
    _tell_lost(content, findings)
    kept = _kept(content, order, names, tables)
    return Reading(region, findings.of([sheet.name for sheet in SHEETS]), kept)


def _match_sheets(book: "Workbook", findings: Findings) -> dict[str, str]:
    """The title in the file of each sheet of the schema that is there."""
    plain = {sheet.name.casefold(): sheet.name for sheet in SHEETS}
    names: dict[str, str] = {}
    unknown: list[str] = []
    for title in book.sheetnames:
        name = plain.get(title.strip().casefold())
        if name is None:
            unknown.append(title)
        elif name in names:
            message, remedy = (
                f"Dit blad staat er twee keer ('{names[name]}' en '{title}').",
                "Haal er een weg.",
            )
            findings.fault("blad_dubbel", message, remedy, name)
        else:
            names[name] = title
    missing = [sheet.name for sheet in SHEETS if sheet.name not in names]
    for name in missing:
        if SHEET_BY_NAME[name].compulsory:
            close = get_close_matches(
                name.casefold(), [title.casefold() for title in unknown], n=1, cutoff=0.7
            )
            hint = f"Heet het blad '{close[0]}'? Noem het dan '{name}'. " if close else ""
            remedy = f"{hint}Voeg het blad toe; in de sjabloon staat het met zijn kolommen."
            findings.fault("blad_ontbreekt", f"Het verplichte blad '{name}' ontbreekt.", remedy, name)
    _tell_unknown(unknown, missing, findings)
    return names


def _tell_unknown(unknown: list[str], missing: list[str], findings: Findings) -> None:
    for title in unknown:
        if title in _OWN_SHEETS:
            continue
        close = get_close_matches(title.casefold(), [name.casefold() for name in missing], n=1, cutoff=0.7)
        hint = next(
            (f" Bedoelt u '{name}'? Verander dan de naam." for name in missing if name.casefold() in close),
            "",
        )
        findings.warn(
            "blad_onbekend",
            "Dit blad hoort niet bij het werkboek; het wordt niet gelezen en wel bewaard.",
            f"Haal het weg of laat het staan.{hint}",
            title,
        )


def _tell_lost(content: bytes, findings: Findings) -> None:
    for part in parts_lost(content):
        findings.warn(
            "verloren_onderdeel",
            f"Het werkboek bevat {part}; die worden niet bewaard als mgz het werkboek opnieuw schrijft.",
            "Bewaar uw eigen bestand als u ze nodig hebt.",
            "",
        )


def _kept(
    content: bytes, order: tuple[str, ...], names: dict[str, str], tables: dict[str, Table]
) -> KeptParts:
    known = {title: name for name, title in names.items()}
    sheets = tuple(title for title in order if title not in known and title not in _OWN_SHEETS)
    columns = tuple(
        KeptColumn(name, header, values) for name in names for header, values in tables[name].extra
    )
    return KeptParts(
        source=content if sheets else b"",
        sheets=sheets,
        columns=columns,
        order=tuple(known.get(title, title) for title in order),
        headers=tuple((name, tables[name].headers) for name in names),
    )
