"""The empty workbook a region starts with."""

from mgz.interop.workbook.kept import NOTHING_KEPT
from mgz.interop.workbook.sheets import SHEETS
from mgz.interop.workbook.writing import book_of


def template() -> bytes:
    """The empty workbook: headers with notes, drop-downs, formats, and the sheet Uitleg."""
    return book_of({}, {sheet.name: () for sheet in SHEETS}, NOTHING_KEPT)
