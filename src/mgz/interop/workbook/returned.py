"""A workbook with questions that comes back: what the organisation answered, and what it may not change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mgz.errors import Fault
from mgz.interop.workbook.answers import Answers
from mgz.interop.workbook.fingerprint import fingerprint
from mgz.interop.workbook.handout_rows import IMPLIED
from mgz.interop.workbook.merging_rows import placed
from mgz.interop.workbook.opened import Opened
from mgz.interop.workbook.owners import Owners
from mgz.interop.workbook.returned_sorting import Sorting
from mgz.interop.workbook.returned_told import (
    other_region,
)
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.sheets import SHEET_BY_NAME, SHEETS
from mgz.interop.workbook.stamp import RowKey, Stamp


def with_answers(files: Sequence[Opened]) -> tuple[list[Opened], Answers]:
    """The files with the rows of every returned one put in their place.

    Where there is no whole workbook to put them in, or nothing came back, the files stay as they are.
    """
    whole = [file for file in files if file.stamp is None]
    back = [file for file in files if file.stamp is not None]
    answers = Answers()
    if not whole or not back:
        return list(files), answers
    stand = _Stand(whole)
    for file in back:
        stand.take(file, answers)
    return [
        *(_replaced(file, answers) for file in whole),
        *(_only_added(file, answers) for file in back),
    ], answers


class _Stand:
    """The rows as they are now, against which every returned row is held."""

    def __init__(self, whole: Sequence[Opened]) -> None:
        self._rows: dict[RowKey, Row] = {}
        tables: dict[str, Table] = {}
        for sheet in SHEETS:
            rows = [placed(row, file) for file in whole for row in file.tables[sheet.name].rows]
            tables[sheet.name] = Table(sheet, tuple(rows))
            for row in rows:
                self._rows.setdefault((sheet.name, row.text(sheet.key_header)), row)
        self._tables: Mapping[str, Table] = tables

    def take(self, file: Opened, answers: Answers) -> None:
        """Sort out every row of one returned file."""
        stamp = file.stamp
        assert stamp is not None
        if fault := self._other_region(stamp, file):
            answers.told.append(fault)
            return
        sorting = Sorting(stamp, file, self._rows, Owners(self._tables, file.tables), answers)
        for sheet in SHEETS:
            for row in file.tables[sheet.name].rows:
                sorting.row(sheet, placed(row, file))
        for sheet_name in IMPLIED:
            if not self._tables[sheet_name].rows:
                sorting.complete(SHEET_BY_NAME[sheet_name])
        sorting.end()

    def _other_region(self, stamp: Stamp, file: Opened) -> Fault | None:
        mine = (self._value("naam"), self._value("zorgkantoorregio"))
        theirs = (stamp.region, stamp.zorgkantoorregio)
        return None if mine == theirs else other_region(file.file, stamp.region, mine[0])

    def _value(self, name: str) -> str:
        row = self._rows.get(("Regio", name))
        raw = row.raw.get("waarde") if row else None
        return "" if raw is None else str(raw)


def _replaced(file: Opened, answers: Answers) -> Opened:
    """A whole workbook with each answered row in its place."""
    tables = {
        name: replace(
            table,
            rows=tuple(
                answers.changed.get((name, row.text(table.sheet.key_header)), row) for row in table.rows
            ),
        )
        for name, table in file.tables.items()
    }
    return replace(file, tables=tables)


def _only_added(file: Opened, answers: Answers) -> Opened:
    """A returned file with nothing but the rows that it added."""
    tables = {
        name: replace(
            table,
            rows=tuple(
                row
                for row in table.rows
                if (found := answers.added.get((name, row.text(table.sheet.key_header))))
                and fingerprint(table.sheet, found) == fingerprint(table.sheet, row)
            ),
        )
        for name, table in file.tables.items()
    }
    return replace(file, tables=tables)
