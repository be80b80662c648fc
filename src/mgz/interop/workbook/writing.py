"""From a region to the bytes of a workbook; the same region gives the same bytes."""

import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final
from warnings import catch_warnings, simplefilter

from mgz.interop.workbook.base import base_of
from mgz.interop.workbook.cells_out import Cells
from mgz.interop.workbook.guide import add_guide
from mgz.interop.workbook.kept import NOTHING_KEPT, KeptColumn, KeptParts
from mgz.interop.workbook.layout import add_lists, lay_out, write_pairs, write_raw, write_rows
from mgz.interop.workbook.rows_out import region_cells, rows_of
from mgz.interop.workbook.schema import Sheet
from mgz.interop.workbook.sheets import GUIDE_SHEET, LISTS_SHEET, SHEET_BY_NAME, SHEETS
from mgz.region import Region

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
_FIXED_STAMP: Final = b"1980-01-01T00:00:00Z"
_STAMPS: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def encode(region: Region, *, kept: KeptParts | None = None) -> bytes:
    """The workbook of a region, with the sheets and columns kept from the file it came from."""
    rows = {sheet.name: tuple(rows_of(region, sheet.name)) for sheet in SHEETS if not sheet.is_pairs}
    return book_of(region_cells(region), rows, kept or NOTHING_KEPT)


def book_of(pairs: Cells, rows: Mapping[str, tuple[Cells, ...]], kept: KeptParts) -> bytes:
    """A workbook with these rows on their sheets."""
    return book_bytes(laid_out(pairs, rows, kept))


def laid_out(pairs: Cells, rows: Mapping[str, tuple[Cells, ...]], kept: KeptParts) -> "Workbook":
    """The same, still open to be added to."""
    book = base_of(kept)
    headers = dict(kept.headers)
    add_guide(book)
    for sheet in SHEETS:
        page = book.create_sheet(sheet.name)
        order = _header_order(sheet, headers.get(sheet.name, ()))
        lay_out(page, sheet, order)
        if sheet.is_pairs:
            write_pairs(page, order, pairs)
        else:
            write_rows(page, sheet, order, rows[sheet.name])
        for column in kept.columns:
            if column.sheet == sheet.name:
                _write_kept(page, sheet, order, column)
    add_lists(book)
    _put_in_order(book, kept.order)
    return book


def _header_order(sheet: Sheet, found: Sequence[str]) -> tuple[str, ...]:
    """The columns in the order of the file they came from; those it lacked come last."""
    return (*found, *(column.header for column in sheet.columns if column.header not in found))


def _write_kept(page: "Worksheet", sheet: Sheet, order: Sequence[str], column: KeptColumn) -> None:
    key_at, at = order.index(sheet.key_header) + 1, order.index(column.header) + 1
    values = dict(column.values)
    for row in range(2, page.max_row + 1):
        write_raw(page.cell(row, at), values.get(str(page.cell(row, key_at).value)))


def _put_in_order(book: "Workbook", order: Iterable[str]) -> None:
    """The sheets as they stood in the file; without one: Uitleg, the sheets of the schema, the lists."""
    own = [GUIDE_SHEET, *SHEET_BY_NAME, LISTS_SHEET]
    wanted = list(order)
    wanted += [name for name in own if name not in wanted]
    rank = {name: number for number, name in enumerate(wanted)}
    book._sheets.sort(  # type: ignore[attr-defined]
        key=lambda page: rank.get(page.title, len(rank))
    )
    book.active = 0
    for page in book.worksheets:
        page.sheet_view.tabSelected = page is book.worksheets[0]


def book_bytes(book: "Workbook") -> bytes:
    """The file with every time of writing replaced, so that equal content is equal bytes."""
    written = BytesIO()
    with catch_warnings():
        simplefilter("ignore")
        book.save(written)
    fixed = BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _STAMPS.sub(rb"\g<1>" + _FIXED_STAMP + rb"\g<2>", part)
            new.writestr(zipfile.ZipInfo(name, _FIXED_TIME), part, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
