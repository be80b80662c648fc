"""What stands in one file, sheet by sheet and row by row, before anything is held against anything else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, cast

from mgz.errors import MgzError
from mgz.interop.workbook.figures import FIGURES_SHEET
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.grid import read_grid
from mgz.interop.workbook.opening import damaged, open_workbook, parts_lost
from mgz.interop.workbook.part import Page
from mgz.interop.workbook.rows import Table, read_table
from mgz.interop.workbook.sheets import GUIDE_SHEET, LISTS_SHEET, SHEET_BY_NAME, SHEETS
from mgz.interop.workbook.sheets_asked import ASKED_SHEET, STAMP_SHEET
from mgz.interop.workbook.stamp import Stamp, stamp_in

if TYPE_CHECKING:
    from openpyxl import Workbook

_OWN_SHEETS: Final = (GUIDE_SHEET, LISTS_SHEET)
_ASKED_SHEETS: Final = (ASKED_SHEET, STAMP_SHEET)


@dataclass(frozen=True, slots=True)
class Opened:
    """One file: its tables (empty where a sheet is not there), and how its sheets are called and ordered.

    `titles` holds per sheet of the schema that is there its title in the file, `order` all titles. `stamp`
    is what a workbook with questions to one organisation remembers of its hand-out.
    """

    file: str
    content: bytes
    tables: Mapping[str, Table]
    titles: Mapping[str, str]
    order: tuple[str, ...]
    stamp: Stamp | None = None

    @property
    def others(self) -> tuple[str, ...]:
        """The titles of the sheets that belong to nobody we know, in their order."""
        known = {*self.titles.values(), *_OWN_SHEETS, *(_ASKED_SHEETS if self.stamp else ())}
        return tuple(title for title in self.order if title not in known)


def open_tables(content: bytes, file: str, findings: Findings, *, without: Collection[str] = ()) -> Opened:
    """Every sheet of the schema that a file holds; raises FileError when it is no readable workbook.

    The sheets `without` are passed over, as if they were empty.
    """
    book = open_workbook(content, file)
    try:
        titles = _match_sheets(book, findings)
        tables = {sheet.name: Table(sheet) for sheet in SHEETS}
        for name, title in titles.items():
            if name in without:
                continue
            sheet = SHEET_BY_NAME[name]
            known = frozenset(column.header.casefold() for column in sheet.columns)
            tables[name] = read_table(
                sheet, read_grid(cast(Page, book[title]), name, known, findings), findings
            )
        opened = Opened(file, content, tables, titles, tuple(book.sheetnames), _stamp(book))
    except MgzError:
        raise
    except Exception as broken:  # a broken part shows itself only while its sheet is read
        raise damaged(file) from broken
    finally:
        book.close()
    _tell_unknown(opened, findings)
    _tell_lost(content, findings)
    return opened


def stamp_of(content: bytes, file: str) -> Stamp | None:
    """What a workbook with questions remembers; None for any other workbook, FileError when it is none."""
    book = open_workbook(content, file)
    try:
        return _stamp(book)
    except Exception as broken:  # a broken part shows itself only while its sheet is read
        raise damaged(file) from broken
    finally:
        book.close()


def _stamp(book: "Workbook") -> Stamp | None:
    if STAMP_SHEET not in book.sheetnames:
        return None
    page = book[STAMP_SHEET]
    page.reset_dimensions()
    return stamp_in(page.iter_rows(values_only=True))


def tell_missing(titles: Mapping[str, str], others: tuple[str, ...], findings: Findings) -> None:
    """Tell which compulsory sheets are not there; `others` are the titles that may be meant."""
    for sheet in SHEETS:
        name = sheet.name
        if sheet.compulsory and name not in titles:
            plain = [title.casefold() for title in others]
            close = get_close_matches(name.casefold(), plain, n=1, cutoff=0.7)
            hint = f"Heet het blad '{close[0]}'? Noem het dan '{name}'. " if close else ""
            remedy = f"{hint}Voeg het blad toe; in de sjabloon staat het met zijn kolommen."
            findings.fault("blad_ontbreekt", f"Het verplichte blad '{name}' ontbreekt.", remedy, name)


def _match_sheets(book: "Workbook", findings: Findings) -> dict[str, str]:
    plain = {sheet.name.casefold(): sheet.name for sheet in SHEETS}
    titles: dict[str, str] = {}
    for title in book.sheetnames:
        name = plain.get(title.strip().casefold())
        if name is not None and name in titles:
            message = f"Dit blad staat er twee keer ('{titles[name]}' en '{title}')."
            findings.fault("blad_dubbel", message, "Haal er een weg.", name)
        elif name is not None:
            titles[name] = title
    return titles


def _tell_unknown(opened: Opened, findings: Findings) -> None:
    missing = [sheet.name for sheet in SHEETS if sheet.name not in opened.titles]
    ours = {name.casefold() for name in SHEET_BY_NAME}
    for title in opened.others:
        if title.strip().casefold() in ours or title.strip().casefold() == FIGURES_SHEET.casefold():
            continue  # there twice, which is told already; or the account, which is kept and shown
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
