"""The rows of several files as the rows of one, and the rows of two files that contradict each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mgz.interop.workbook.cell_fault import CellFault
from mgz.interop.workbook.cells import Value, value_of
from mgz.interop.workbook.checks import setting_value
from mgz.interop.workbook.opened import Opened
from mgz.interop.workbook.raw import UNREADABLE, Raw
from mgz.interop.workbook.rows import Origin, Row, Table
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.sheets import SHEETS
from mgz.interop.workbook.sheets_persons import PROFESSIONALS
from mgz.interop.workbook.sheets_region import REGION_VALUES
from mgz.interop.workbook.shown import show_value

_REGION: Final = {column.header: column for column in REGION_VALUES}
_EMPTY: Final = "leeg"
_HIDDEN: Final = "niet getoond"


@dataclass(frozen=True, slots=True)
class Difference:
    """A column in which two rows differ, with what stands in the cell of each; never a name of a person."""

    column: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two rows of two files that have one id and do not say the same."""

    sheet: str
    id: str
    first: Row
    second: Row
    differences: tuple[Difference, ...]


def merged_tables(files: Sequence[Opened]) -> tuple[dict[str, Table], tuple[Contradiction, ...]]:
    """Every sheet with the rows of all files, each row once, and all contradictions.

    Of rows that contradict each other the first is kept, so that no other check tells the same again.
    """
    tables: dict[str, Table] = {}
    contradictions: list[Contradiction] = []
    for sheet in SHEETS:
        rows, found = _merged(sheet, files)
        own, odd = _own_columns(sheet, files)
        contradictions += (*found, *odd)
        headers = dict.fromkeys(header for file in files for header in file.tables[sheet.name].headers)
        known = tuple(header for header in headers if header in sheet.by_header)
        misplaced = any(file.tables[sheet.name].misplaced for file in files)
        extra = tuple((header, tuple(values.items())) for header, values in own.items())
        tables[sheet.name] = Table(sheet, rows, (*known, *own), extra, misplaced)
    return tables, tuple(contradictions)


def _merged(sheet: Sheet, files: Iterable[Opened]) -> tuple[tuple[Row, ...], list[Contradiction]]:
    rows: list[Row] = []
    firsts: dict[str, tuple[Opened, Row]] = {}
    contradictions: list[Contradiction] = []
    for file in files:
        for row in file.tables[sheet.name].rows:
            key = row.text(sheet.key_header)
            if sheet.is_pairs and key and row.raw.get("waarde") is None:
                continue  # a line of the template that nobody filled says nothing
            here = replace(placed(row, file), number=len(rows) + 2)
            holder, first = firsts.setdefault(key, (file, here))
            if not key or holder is file:
                rows.append(here)
            elif differences := differences_of(sheet, first, here):
                contradictions.append(Contradiction(sheet.name, key, first, here, differences))
    return tuple(rows), contradictions


def placed(row: Row, file: Opened) -> Row:
    """A row with the file it came from; one that was put in the place of another keeps its own."""
    return row if row.origin else replace(row, origin=Origin(file.file, row.number))


def differences_of(sheet: Sheet, first: Row, second: Row) -> tuple[Difference, ...]:
    """The columns in which two rows do not say the same."""
    return tuple(
        _difference(
            column.header, first.raw.get(column.header), second.raw.get(column.header), column.personal
        )
        for column in sheet.columns
        if meaning(column, first) != meaning(column, second)
    )


def meaning(column: Column, row: Row) -> object:
    """What a cell says, however it is written; a cell that could not be read says what stands in it."""
    value: object = row.cells.get(column.header, row.raw.get(column.header))
    if isinstance(value, tuple):
        return frozenset(value)
    if column.header not in row.cells:
        return _judged_later(column, row)
    return value


def _judged_later(column: Column, row: Row) -> Raw | Value:
    """The value of a setting or of the region, which another cell of the row gives its type."""
    raw = row.raw.get(column.header)
    if isinstance(raw, UNREADABLE):
        return raw
    try:
        if column.kind is Kind.SETTING and row.text("sleutel"):
            return setting_value(row)
        if row.sheet == "Regio" and (asked := _REGION.get(row.text("gegeven"))):
            return value_of(asked, raw)
    except CellFault:
        return raw
    return raw


def _own_columns(
    sheet: Sheet, files: Iterable[Opened]
) -> tuple[dict[str, dict[str, Raw]], list[Contradiction]]:
    """The columns that the schema does not know, by row key; a filled cell goes before an empty one."""
    found: dict[str, dict[str, Raw]] = {}
    filled: dict[tuple[str, str], Row] = {}
    spelled: dict[str, str] = {}
    contradictions: list[Contradiction] = []
    for file in files:
        by_key = {row.text(sheet.key_header): row for row in file.tables[sheet.name].rows}
        for header, values in file.tables[sheet.name].extra:
            header = spelled.setdefault(header.casefold(), header)
            column = found.setdefault(header, {})
            for key, raw in values:
                if not key or raw is None:
                    continue
                here = placed(by_key[key], file)
                first = filled.setdefault((header, key), here)
                if column.setdefault(key, raw) != raw:
                    difference = _difference(header, column[key], raw, sheet is PROFESSIONALS)
                    contradictions.append(Contradiction(sheet.name, key, first, here, (difference,)))
    return found, contradictions


def _difference(header: str, first: Raw, second: Raw, personal: bool) -> Difference:
    if personal:
        return Difference(header, _HIDDEN, _HIDDEN)
    return Difference(header, _shown(first), _shown(second))


def _shown(raw: Raw) -> str:
    return _EMPTY if raw is None else show_value(raw)
