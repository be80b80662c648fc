"""How a sheet of the workbook looks: headers with notes, widths, formats and drop-downs."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from mgz.calendar import Hours
from mgz.interop.workbook.cells import Value
from mgz.interop.workbook.cells_out import Cells
from mgz.interop.workbook.moments import write_moment
from mgz.interop.workbook.postcodes import show_postcodes
from mgz.interop.workbook.raw import Padded, Raw
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.sheets import LISTS_SHEET, NOTE_AUTHOR, SHEETS
from mgz.interop.workbook.sheets_region import REGION_VALUES
from mgz.interop.workbook.words import Words

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_TEXT: Final = "@"
_DAY: Final = "dd-mm-yyyy"
_MOMENT: Final = "dd-mm-yyyy hh:mm"
_LAST_ROW: Final = 5000
#: Excel and LibreOffice count the days before this one differently, so such a day is written as text.
_FIRST_SAFE: Final = date(1900, 3, 1)
_WIDTHS: Final = {
    Kind.DATE: 13,
    Kind.COUNT: 10,
    Kind.NUMBER: 10,
    Kind.POSTCODES: 30,
    Kind.HOURS: 30,
    Kind.ID: 14,
    Kind.MOMENT: 18,
    Kind.FROM: 18,
    Kind.UNTIL: 18,
}


def column_letter(number: int) -> str:
    """The letter of a column; 1 is A."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number))


def lay_out(page: "Worksheet", sheet: Sheet, headers: Sequence[str]) -> None:
    """The line of headers with notes, the widths, and for every column its format and drop-down."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    page.freeze_panes = "B2"
    for number, header in enumerate(headers, start=1):
        column = sheet.by_header.get(header)
        cell = page.cell(1, number)
        write_text(cell, header)
        cell.font = Font(bold=True, italic=column is None)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if column is None:
            continue
        if column.required:
            cell.fill = PatternFill("solid", fgColor="FFE8F0FE")
        note = Comment(_note(column), NOTE_AUTHOR, height=110, width=280)
        cell.comment = note
        dimension = page.column_dimensions[column_letter(number)]
        dimension.width = _WIDTHS.get(column.kind, max(16, len(header) + 2))
        dimension.number_format = _format(column)
        _add_choices(page, column, column_letter(number))


def write_rows(page: "Worksheet", sheet: Sheet, headers: Sequence[str], rows: Iterable[Cells]) -> None:
    """The rows below the headers; text is written as text, so that no zero and no = is lost."""
    places = {header: number for number, header in enumerate(headers, start=1)}
    for at, cells in enumerate(rows, start=2):
        for header, value in cells.items():
            write_value(page.cell(at, places[header]), sheet.by_header[header], value)


def write_pairs(page: "Worksheet", headers: Sequence[str], cells: Cells) -> None:
    """The sheet Regio: one value per line."""
    name_at, value_at = headers.index("gegeven") + 1, headers.index("waarde") + 1
    page.column_dimensions[column_letter(name_at)].width = 26
    page.column_dimensions[column_letter(value_at)].width = 36
    for at, column in enumerate(REGION_VALUES, start=2):
        from openpyxl.comments import Comment

        name = page.cell(at, name_at)
        write_text(name, column.header)
        name.comment = Comment(_note(column), NOTE_AUTHOR, height=80, width=280)
        cell = page.cell(at, value_at)
        cell.number_format = _format(column)
        write_value(cell, column, cells.get(column.header))
        _add_choices(page, column, column_letter(value_at), at)


def write_value(cell: object, column: Column, value: Value) -> None:
    """One value in the words and formats of its column; nothing for an empty one."""
    if column.kind.is_moment and isinstance(value, int):
        written = write_moment(value)
        if isinstance(written, str):
            write_text(cell, written)
        else:
            _put(cell, written, _MOMENT)
    elif isinstance(value, date):
        if value < _FIRST_SAFE:
            write_text(cell, value.isoformat())
        else:
            _put(cell, value, _DAY)
    elif isinstance(value, int | float):
        _put(cell, value)
    elif text := _shown(column, value):
        write_text(cell, text)


def write_text(cell: object, text: str) -> None:
    """Text that stays text, whatever it looks like."""
    _put(cell, text, _TEXT, "s")


def write_raw(cell: object, raw: Raw) -> None:
    """A kept value as it was read."""
    if isinstance(raw, str):
        write_text(cell, raw)
    elif isinstance(raw, Padded):
        _put(cell, raw.number, "0" * len(raw.shown))
    elif raw is not None:
        _put(cell, raw)


def _put(cell: object, value: object, number_format: str = "", data_type: str = "") -> None:
    """Set a cell; a cell of the library has other types in a merged range, which never occurs here."""
    target: Any = cell
    target.value = value
    if data_type:
        target.data_type = data_type
    if number_format:
        target.number_format = number_format


def add_lists(book: "Workbook") -> None:
    """The hidden sheet with the words of every drop-down."""
    page = book.create_sheet(LISTS_SHEET)
    page.sheet_state = "hidden"
    for number, (name, words) in enumerate(_lists().items(), start=1):
        write_text(page.cell(1, number), name)
        for at, word in enumerate(words.choices, start=2):
            write_text(page.cell(at, number), word)


def _shown(column: Column, value: Value) -> str:
    if isinstance(value, Hours):
        return str(value)
    if isinstance(value, frozenset):
        return show_postcodes(value)
    if isinstance(value, tuple):
        return ", ".join(_shown(column, item) for item in value)
    if column.kind in (Kind.WORD, Kind.WORDS) and column.words and isinstance(value, str):
        return column.words.shown[value] if value else ""
    return value if isinstance(value, str) else ""


def _note(column: Column) -> str:
    needed = "Verplicht. " if column.required else ""
    many = " Meer dan één: scheid ze met een komma." if column.kind.is_list else ""
    day = " Schrijf een dag als dd-mm-jjjj." if column.kind in (Kind.DATE, Kind.FROM, Kind.UNTIL) else ""
    return f"{needed}{column.note}{many}{day}"


def _format(column: Column) -> str:
    if column.kind is Kind.DATE:
        return _DAY
    # A moment without a format gets the one that belongs to what is typed: with a time, or a day alone.
    free = column.kind.is_moment or column.kind in (Kind.COUNT, Kind.NUMBER, Kind.SHARE, Kind.DEGREES)
    return "General" if free else _TEXT


def _lists() -> dict[str, Words]:
    """Every list of words once, named after the first column that uses it."""
    found: dict[str, Words] = {}
    seen: list[Words] = []
    columns = ((sheet.name, column) for sheet in SHEETS for column in sheet.columns)
    for name, column in (*columns, *(("Regio", column) for column in REGION_VALUES)):
        if column.kind is Kind.WORD and column.words and column.words not in seen:
            seen.append(column.words)
            found[f"{name} {column.header}"] = column.words
    return found


def _add_choices(page: "Worksheet", column: Column, letter: str, row: int = 0) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    source = _choices(column)
    if not source:
        return
    strict = column.kind is Kind.WORD
    choices = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=strict)
    choices.error = "Kies een woord uit de lijst."
    choices.errorTitle = column.header
    choices.add(f"{letter}{row}" if row else f"{letter}2:{letter}{_LAST_ROW}")
    page.add_data_validation(choices)


def _choices(column: Column) -> str:
    if column.kind is Kind.WORD and column.words:
        for number, words in enumerate(_lists().values(), start=1):
            if words == column.words:
                letter = column_letter(number)
                return f"{LISTS_SHEET}!${letter}$2:${letter}${len(words.choices) + 1}"
    if column.kind in (Kind.REF, Kind.REF_OR_WORD, Kind.AREA) and len(column.targets) == 1:
        ids = f"{column.targets[0]}!$A$2:$A${_LAST_ROW}"
        if column.targets not in (("Praktijken",), ("Professionals",)):
            return ids
        # The column with the key of its own may be left empty: then the id is the key.
        keys = f"{column.targets[0]}!$B$2:$B${_LAST_ROW}"
        return f"IF(COUNTA({keys})=0,{ids},{keys})"
    return ""
