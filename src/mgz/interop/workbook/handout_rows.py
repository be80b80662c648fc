"""The rows of a workbook by sheet and id, and everything that a row names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from mgz.interop.workbook.directory import Tables, person_key, practice_key
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.rows_out import rows_of
from mgz.interop.workbook.schema import Kind, Sheet
from mgz.interop.workbook.sheets import SHEET_BY_NAME, SHEETS
from mgz.region import Region

_Key = tuple[str, str]
#: Sheets that may be left empty: then their rows follow from the others.
IMPLIED: Final = ("Organisaties", "Praktijken", "Pools")
#: What is handed out of the rows of somebody else: enough to be named.
_IN_SHORT: Final[Mapping[str, tuple[str, ...]]] = {
    "Organisaties": ("id", "naam", "soort", "van", "tot en met"),
    "Professionals": ("id", "professional", "beroep", "bevoegd voor", "van", "tot en met"),
}
#: The number of a row that stands nowhere.
_FOLLOWS: Final = 0
_REFERENCES: Final = (Kind.REF, Kind.REFS, Kind.REF_OR_WORD, Kind.AREA)


class Shelf:
    """All rows to hand out from; where a sheet was left empty, those that follow from the other sheets."""

    def __init__(self, tables: Tables, region: Region) -> None:
        self._rows: dict[str, dict[str, Row]] = {}
        for sheet in SHEETS:
            rows = tables[sheet.name].rows or tuple(_implied(sheet, region))
            self._rows[sheet.name] = {row.text(sheet.key_header): row for row in rows}
        self._named: dict[_Key, list[str]] = {}
        for name, keyed in self._rows.items():
            for key, row in keyed.items():
                self._named.setdefault((name, _name(row)), []).append(key)

    def keys(self, sheet: str) -> Iterable[str]:
        """The ids of a sheet, in the order of its rows."""
        return self._rows[sheet].keys()

    def with_named(self, wanted: Iterable[_Key], organisation: str) -> dict[_Key, Row]:
        """The wanted rows and all that they name, and so on; in short where they are of somebody else."""
        found: dict[_Key, Row] = {}
        todo = [key for key in wanted if key[1] in self._rows[key[0]]]
        while todo:
            sheet, key = todo.pop()
            if (sheet, key) in found:
                continue
            row = _in_short(self._rows[sheet][key], organisation)
            found[(sheet, key)] = row
            todo += self._names(row)
        return found

    def as_it_stood(self, sheet: str, key: str) -> Row | None:
        """A row as it is in the workbook, whole; None when it only follows from others, or is not there."""
        row = self._rows[sheet].get(key)
        return row if row and row.number != _FOLLOWS else None

    def _names(self, row: Row) -> Iterator[_Key]:
        for column in SHEET_BY_NAME[row.sheet].columns:
            if column.kind not in _REFERENCES:
                continue
            for name in row.items(column.header) or (row.text(column.header),):
                for target in column.targets:
                    yield from ((target, key) for key in self._named.get((target, name), ()))


def _implied(sheet: Sheet, region: Region) -> Iterator[Row]:
    if sheet.name in IMPLIED:
        for cells in rows_of(region, sheet.name):
            yield Row(sheet.name, _FOLLOWS, cells, {})


def _name(row: Row) -> str:
    """By what other rows name a row."""
    match row.sheet:
        case "Praktijken":
            return practice_key(row)
        case "Professionals":
            return person_key(row)
        case _:
            return row.id


def _in_short(row: Row, organisation: str) -> Row:
    kept = _IN_SHORT.get(row.sheet)
    if kept is None or (row.sheet == "Organisaties" and row.id == organisation):
        return row
    return replace(
        row,
        cells={header: value for header, value in row.cells.items() if header in kept},
        raw={header: raw for header, raw in row.raw.items() if header in kept},
    )
