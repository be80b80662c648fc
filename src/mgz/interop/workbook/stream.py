"""The filled rows of a sheet as plain values, read from its XML in one go."""

from collections.abc import Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.worksheet._reader import INLINE_STRING, VALUE_TAG, WorkSheetParser

from mgz.interop.workbook.part import Page
from mgz.interop.workbook.raw import Raw, raw_of, raw_text

_INLINE_TEXT: Final = INLINE_STRING.removesuffix("is") + "t"


def rows_of(page: Page, width: int) -> Iterator[tuple[int, tuple[Raw, ...]]]:
    """The rows with their numbers, ascending, each up to its last filled cell in the first `width` columns.

    A row that the file does not hold is not there; one that stands below a later one is passed over.
    """
    book: Any = page.parent
    last = 0
    with book._archive.open(page._worksheet_path) as part:
        parser = _Parser(
            part,
            page._shared_strings,
            data_only=book.data_only,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, cells in parser.parse():
            if number > last:
                last = number
                yield number, _row(page, cells, width)


def _row(page: Page, cells: list[dict[str, Any]], width: int) -> tuple[Raw, ...]:
    row: list[Raw] = []
    sheet: Any = page
    for cell in cells:
        value, at = cell["value"], cell["column"] - 1
        if value is None or not 0 <= at < width:
            continue
        # Most cells hold text, and for text nothing else of the cell matters.
        raw = raw_text(value) if cell["data_type"] == "s" else raw_of(ReadOnlyCell(sheet, **cell))
        if at >= len(row):
            row.extend([None] * (at + 1 - len(row)))
        row[at] = raw
    return tuple(row)


class _Parser(WorkSheetParser):
    """Reads text that stands in the cell itself without making an object of each of its parts."""

    def parse_cell(self, element: Element) -> dict[str, Any]:
        if element.get("t") == "inlineStr" and len(element) == 1:
            (inside,) = element
            if (inside.tag, [part.tag for part in inside]) == (INLINE_STRING, [_INLINE_TEXT]):
                element.set("t", "str")
                inside.tag, inside.text = VALUE_TAG, inside[0].text
        found: dict[str, Any] = super().parse_cell(element)
        return found
