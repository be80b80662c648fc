"""One row added to a workbook, or changed in it, as if somebody had typed it: for trying out a change.

The result is read like any other workbook, so a typed row gets every check that a row of a file gets.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from io import BytesIO
from typing import TYPE_CHECKING, NoReturn

from mgz.errors import ChangeError, Fault
from mgz.interop.workbook.opening import open_workbook
from mgz.interop.workbook.schema import Sheet
from mgz.interop.workbook.sheets import SHEETS

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def sheet_named(name: str) -> Sheet:
    """The sheet of the schema with this name, capitals or not; raises ChangeError with the nearest."""
    plain = {sheet.name.casefold(): sheet for sheet in SHEETS if not sheet.is_pairs}
    if name.strip().casefold() not in plain:
        close = get_close_matches(name.strip().casefold(), list(plain), n=1)
        hint = f" Bedoelt u {plain[close[0]].name}?" if close else ""
        _refuse(
            "blad_onbekend", f"Er is geen blad '{name.strip()}'.", f"Kies een blad van het werkboek.{hint}"
        )
    return plain[name.strip().casefold()]


def with_row(content: bytes, *, file: str, sheet: Sheet, values: Mapping[str, str]) -> bytes:
    """The workbook with a row of `values` by header; a row with that id gets the values it is given.

    Raises ChangeError for a header that the sheet does not have and for a row without id.
    """
    headers = {column.header.casefold(): column.header for column in sheet.columns}
    for header in values:
        if header.casefold() not in headers:
            close = get_close_matches(header.casefold(), list(headers), n=1)
            hint = f" Bedoelt u '{headers[close[0]]}'?" if close else ""
            known = ", ".join(headers.values())
            _refuse(
                "kolom_onbekend",
                f"Blad {sheet.name} heeft geen kolom '{header}'.",
                f"Kies uit: {known}.{hint}",
            )
    plain = {header.casefold(): value for header, value in values.items()}
    if not plain.get(sheet.key_header.casefold()):
        example = f"{sheet.name}: {sheet.key_header}=NIEUW1; ..."
        _refuse("id_ontbreekt", "De wijziging noemt geen id.", f"Schrijf bijvoorbeeld {example}")
    book = open_workbook(content, file, read_only=False)
    page = _page(book, sheet)
    positions = _positions(page, sheet)
    row = _row_of(page, positions[sheet.key_header.casefold()], plain[sheet.key_header.casefold()])
    for header, value in plain.items():
        cell = page.cell(row, positions[header])
        cell.value, cell.data_type = value, "s"
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _page(book: Workbook, sheet: Sheet) -> Worksheet:
    for title in book.sheetnames:
        if title.strip().casefold() == sheet.name.casefold():
            found: Worksheet = book[title]
            return found
    page: Worksheet = book.create_sheet(sheet.name)
    return page


def _positions(page: Worksheet, sheet: Sheet) -> dict[str, int]:
    """The column of each header; those that the file lacks are put at the end."""
    found: dict[str, int] = {}
    for number in range(1, page.max_column + 1):
        text = page.cell(1, number).value
        if text is not None:
            found.setdefault(str(text).strip().casefold(), number)
    last = max(found.values(), default=0)
    for column in sheet.columns:
        if column.header.casefold() not in found:
            last += 1
            page.cell(1, last).value = column.header
            found[column.header.casefold()] = last
    return found


def _row_of(page: Worksheet, column: int, name: str) -> int:
    for number in range(2, page.max_row + 1):
        value = page.cell(number, column).value
        if value is not None and str(value).strip() == name:
            return number
    return page.max_row + 1


def _refuse(key: str, message: str, remedy: str) -> NoReturn:
    raise ChangeError(Fault(key, message, remedy))
