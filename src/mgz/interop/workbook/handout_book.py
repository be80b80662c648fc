"""A hand-out as an Excel file: questions, cells to fill in marked, and a hidden sheet that remembers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.fingerprint import fingerprint
from mgz.interop.workbook.handout import Asked, Handout, Source
from mgz.interop.workbook.handout_sheet import add_questions
from mgz.interop.workbook.kept import NOTHING_KEPT
from mgz.interop.workbook.layout import column_letter
from mgz.interop.workbook.merging import pairs_of, written
from mgz.interop.workbook.opened import open_tables
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.schema import Sheet
from mgz.interop.workbook.sheets import NOTE_AUTHOR, SHEET_BY_NAME, SHEETS
from mgz.interop.workbook.sheets_asked import ASKED_SHEET, STAMP_SHEET
from mgz.interop.workbook.stamp import RowStamp, Stamp, write_stamp
from mgz.interop.workbook.writing import book_bytes, laid_out

if TYPE_CHECKING:
    from openpyxl import Workbook

_TO_FILL: Final = "FFFFF2CC"
_ALWAYS: Final = ("Regio", "Organisaties", "Locaties", "Clientgroepen")


def handout_workbook(source: Source, handout: Handout, *, name: str, made: date) -> bytes:
    """The file to send; `name` is how the organisation is called, `made` the day it is made."""
    rows = {sheet: tuple(map(written, found)) for sheet, found in handout.rows.items()}
    pairs = pairs_of(handout.rows["Regio"])
    book = laid_out(pairs, rows, NOTHING_KEPT)
    plain = open_tables(book_bytes(book), name, Findings(name)).tables
    add_questions(book.create_sheet(ASKED_SHEET, 0), handout, name, source.region)
    _mark(book, handout)
    _hide(book, handout)
    page = book.create_sheet(STAMP_SHEET)
    page.sheet_state = "hidden"
    write_stamp(page, _stamp(source, handout, plain, made))
    return book_bytes(book)


def _stamp(source: Source, handout: Handout, plain: Tables, made: date) -> Stamp:
    """What the file remembers; `plain` are its rows as they are read back."""
    return Stamp(
        region=source.region.name,
        zorgkantoorregio=source.region.zorgkantoorregio,
        organisation=handout.organisation,
        workbook=source.digest,
        made=f"{made:%d-%m-%Y}",
        asked=handout.sheets,
        rows={
            (sheet.name, row.text(sheet.key_header)): _row_stamp(source, sheet, row)
            for sheet in SHEETS
            for row in plain[sheet.name].rows
            if not sheet.is_pairs or row.raw.get("waarde") is not None
        },
    )


def _row_stamp(source: Source, sheet: Sheet, row: Row) -> RowStamp:
    stood = source.as_it_stood(sheet.name, row.text(sheet.key_header))
    return RowStamp(fingerprint(sheet, row), fingerprint(sheet, stood) if stood else "")


def _mark(book: Workbook, handout: Handout) -> None:
    """Give the cells to fill in a colour, and a note with the question."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    for each in handout.asked:
        if each.spot is None or each.spot.is_new:
            continue
        page, sheet = book[each.spot.sheet], SHEET_BY_NAME[each.spot.sheet]
        headers = [column.header for column in sheet.columns]
        for number in handout.numbers[each.question.rank]:
            for header in each.spot.columns:
                cell = page[f"{column_letter(headers.index(header) + 1)}{number}"]
                cell.fill = PatternFill("solid", fgColor=_TO_FILL)
                cell.comment = Comment(_note(each), NOTE_AUTHOR, height=90, width=280)


def _note(asked: Asked) -> str:
    return f"Vraag {asked.question.rank}: {asked.text}"


def _hide(book: Workbook, handout: Handout) -> None:
    """Only the sheets that matter are shown; the others stay, because drop-downs look in them."""
    for sheet in SHEETS:
        if not (handout.rows[sheet.name] or sheet.name in handout.sheets or sheet.name in _ALWAYS):
            book[sheet.name].sheet_state = "hidden"
    book.active = 0
    for page in book.worksheets:
        page.sheet_view.tabSelected = page is book.worksheets[0]
