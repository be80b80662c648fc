"""A report as an Excel file: one sheet per subject, to filter; the same report gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Final

from mgz.reporting.csv_tables import safe
from mgz.reporting.organisation import OrganisationReport
from mgz.reporting.packing import packed, plain
from mgz.reporting.report import Report
from mgz.reporting.sheets import (
    SheetContent,
    about_sheet,
    gaps_sheet,
    points_sheet,
    questions_sheet,
    sheets_of,
)

if TYPE_CHECKING:
    from openpyxl import Workbook

#: What a cell of the format can hold.
_LONGEST: Final = 32_767


def spreadsheet(report: Report, *, made: str) -> bytes:
    """The Excel file of a report; `made` says when and by what it was made."""
    return _bytes(sheets_of(report, made=made))


def organisation_spreadsheet(report: OrganisationReport, *, made: str) -> bytes:
    """The Excel file with the list of one organisation."""
    about = (("organisatie", f"{report.name} ({report.kind}, id {report.id})"),)
    silent = tuple(("telt niet mee", f"{row.sheet}: {row.text}") for row in report.silent)
    return _bytes(
        (
            gaps_sheet(report.lines),
            questions_sheet(report.questions),
            points_sheet((*report.points, *report.points_supported)),
            about_sheet(report.head, made, *about, *silent),
        )
    )


def _bytes(sheets: Iterable[SheetContent]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book, sheet)
    written = BytesIO()
    book.save(written)
    return packed(written.getvalue())


def _write(book: Workbook, sheet: SheetContent) -> None:
    """A sheet with a frozen header in bold, a filter on every column, and widths; long texts wrap."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(sheet.title)
    page.freeze_panes = "A2"
    for number, (_, width) in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    header = []
    for name, _ in sheet.columns:
        cell = WriteOnlyCell(page, value=name)
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        header.append(cell)
    page.append(header)
    count = 1
    for row in sheet.rows:
        page.append([_cell(value) for value in row])
        count += 1
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count}"


def _cell(value: str | int) -> object:
    """A number, or a text that the format can hold and no program takes for a formula."""
    if isinstance(value, int):
        return value
    if not value:
        return None
    return safe(plain(value)[:_LONGEST])
