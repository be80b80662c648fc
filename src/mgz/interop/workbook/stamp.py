"""What a workbook with questions remembers of its hand-out: whose it is, and what every row said then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from mgz.interop.workbook.sheets_asked import STAMP_MARK

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FACTS: Final = ("regio", "zorgkantoorregio", "organisatie", "werkboek", "gemaakt op")
_SHEETS: Final = "gevraagde bladen"
_ROW: Final = "rij"
#: Sheet and key of a row.
RowKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class RowStamp:
    """A row by its fingerprints: as it was handed out, and as it stood in the workbook of the region.

    They differ where only a part of the row was handed out, such as the name and kind of another party.
    """

    given: str
    stood: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """`workbook` is the sha256 of the file the questions were made from; `made` the day, as dd-mm-jjjj.

    `asked` are the sheets on which this organisation was asked something.
    """

    region: str
    zorgkantoorregio: str
    organisation: str
    workbook: str
    made: str
    asked: tuple[str, ...] = ()
    rows: Mapping[RowKey, RowStamp] = field(default_factory=dict)


def write_stamp(page: Worksheet, stamp: Stamp) -> None:
    """Put the stamp on the hidden sheet."""
    page.append([STAMP_MARK])
    values = (stamp.region, stamp.zorgkantoorregio, stamp.organisation, stamp.workbook, stamp.made)
    for name, value in zip(_FACTS, values, strict=True):
        _append(page, (name, value))
    _append(page, (_SHEETS, *stamp.asked))
    for (sheet, key), row in stamp.rows.items():
        _append(page, (_ROW, sheet, key, row.given, row.stood))


def stamp_in(rows: Iterable[tuple[object, ...]]) -> Stamp | None:
    """The stamp on a sheet, or None when it holds none or a broken one."""
    lines = [tuple("" if cell is None else str(cell) for cell in row) for row in rows]
    if not lines or not lines[0] or lines[0][0] != STAMP_MARK:
        return None
    facts = {line[0]: line[1] for line in lines[1:] if len(line) > 1}
    if not all(name in facts for name in _FACTS):
        return None
    asked = next((line[1:] for line in lines if line[0] == _SHEETS), ())
    found = {
        (line[1], line[2]): RowStamp(line[3], line[4]) for line in lines if line[0] == _ROW and len(line) > 4
    }
    region, zorgkantoorregio, organisation, workbook, made = (facts[name] for name in _FACTS)
    sheets = tuple(filter(None, asked))
    return Stamp(region, zorgkantoorregio, organisation, workbook, made, sheets, found)


def _append(page: Worksheet, words: Iterable[str]) -> None:
    """A line of text that stays text, whatever it looks like."""
    at = page.max_row + 1
    for number, word in enumerate(words, start=1):
        cell = page.cell(at, number)
        cell.value, cell.data_type, cell.number_format = word, "s", "@"
