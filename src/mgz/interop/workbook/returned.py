"""A workbook with questions that comes back: what the organisation answered, and what it may not change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from mgz.errors import Fault
from mgz.interop.workbook.fingerprint import fingerprint
from mgz.interop.workbook.handout_rows import IMPLIED
from mgz.interop.workbook.merging_rows import Contradiction, differences_of, placed
from mgz.interop.workbook.opened import Opened
from mgz.interop.workbook.owners import NOBODY, Owners
from mgz.interop.workbook.returned_told import (
    answered_before,
    changed_since,
    gone,
    nothing_answered,
    of_another,
    other_region,
)
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.schema import Sheet
from mgz.interop.workbook.sheets import SHEET_BY_NAME, SHEETS
from mgz.interop.workbook.stamp import RowKey, Stamp

_SCOPES: Final = (
    ("voor groep", "Clientgroepen"),
    ("voor gebied", "Gebieden"),
    ("voor locatie", "Locaties"),
)
#: Rows that an answer may bring along when it names somebody who was not known yet.
_DIRECTORIES: Final = ("Organisaties", "Praktijken")


@dataclass(frozen=True, slots=True)
class Returned:
    """What one file answered: the rows it changed or added, and how many it had answered before."""

    organisation: str
    file: str
    made: str
    workbook: str
    changed: tuple[RowKey, ...]
    added: tuple[RowKey, ...]
    again: int
    since: tuple[RowKey, ...]


@dataclass(slots=True)
class Answers:
    """The rows that come in the place of others or beside them, with all that is told on the way."""

    changed: dict[RowKey, Row] = field(default_factory=dict)
    added: dict[RowKey, Row] = field(default_factory=dict)
    told: list[Fault] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
    returned: list[Returned] = field(default_factory=list)


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
        sorting = _Sorting(stamp, file, self._rows, Owners(self._tables, file.tables), answers)
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


class _Sorting:
    """One returned file: each row is left alone, taken in, taken before, or refused."""

    def __init__(
        self, stamp: Stamp, file: Opened, now: Mapping[RowKey, Row], owners: Owners, answers: Answers
    ) -> None:
        self._stamp, self._file, self._now = stamp, file, now
        self._owners, self._answers = owners, answers
        self._changed: dict[RowKey, Row] = {}
        self._added: dict[RowKey, Row] = {}
        self._again = 0

    def row(self, sheet: Sheet, row: Row) -> None:
        """One row that came back."""
        key = (sheet.name, row.text(sheet.key_header))
        if not key[1] or (sheet.is_pairs and row.raw.get("waarde") is None):
            return
        given, now, mark = self._stamp.rows.get(key), self._now.get(key), fingerprint(sheet, row)
        if given and given.given == mark:
            return
        if now and fingerprint(sheet, now) == mark:
            self._again += 1
        elif not self._may(row, now):
            self._answers.told.append(of_another(self._stamp.organisation, row, now, self._owners))
        elif now is None and given and given.stood:
            self._answers.told.append(gone(row))
        elif now and (given is None or given.stood != fingerprint(sheet, now)):
            self._contradict(sheet, key, now, row)
        else:
            self._take(sheet, key, row, self._changed if now else self._added)

    def complete(self, sheet: Sheet) -> None:
        """Of a sheet that was left empty all rows come along as soon as one does: they follow no longer."""
        if not any(name == sheet.name for name, _ in self._added):
            return
        for row in self._file.tables[sheet.name].rows:
            key = (sheet.name, row.text(sheet.key_header))
            if key[1] and key not in self._answers.added:
                self._answers.added[key] = placed(row, self._file)

    def end(self) -> None:
        """Tell what came of the file as a whole."""
        since = tuple(self._since())
        if not self._changed and not self._added:
            self._answers.told.append((answered_before if self._again else nothing_answered)(self._file.file))
        if since:
            self._answers.told.append(changed_since(self._file.file, self._stamp.made, since))
        self._answers.returned.append(
            Returned(
                self._stamp.organisation,
                self._file.file,
                self._stamp.made,
                self._stamp.workbook,
                tuple(self._changed),
                tuple(self._added),
                self._again,
                since,
            )
        )

    def _may(self, row: Row, now: Row | None) -> bool:
        """Whether the organisation may change the row that is there, or add this one."""
        owners = self._owners.of(now or row)
        if self._stamp.organisation in owners:
            return True
        if NOBODY in owners and row.sheet in self._stamp.asked and (len(owners) == 1 or self._asked_of(row)):
            return True
        return now is None and row.sheet in _DIRECTORIES and row.sheet not in self._whole_lists(row)

    def _asked_of(self, row: Row) -> bool:
        """Whether a promise of somebody else is for clients about whom this organisation was asked."""
        return any((sheet, row.text(header)) in self._stamp.rows for header, sheet in _SCOPES)

    def _whole_lists(self, row: Row) -> Iterable[str]:
        """A newly named party says nothing yet: not that its lists are complete."""
        declared = any(value for header, value in row.cells.items() if header.startswith("opgave volledig"))
        return (row.sheet,) if declared else ()

    def _take(self, sheet: Sheet, key: RowKey, row: Row, into: dict[RowKey, Row]) -> None:
        before = self._answers.changed.get(key) or self._answers.added.get(key)
        if before is None or fingerprint(sheet, before) == fingerprint(sheet, row):
            into[key] = row
            (self._answers.added if into is self._added else self._answers.changed).setdefault(key, row)
        else:
            self._contradict(sheet, key, before, row)

    def _contradict(self, sheet: Sheet, key: RowKey, first: Row, second: Row) -> None:
        found = differences_of(sheet, first, second)
        self._answers.contradictions.append(Contradiction(sheet.name, key[1], first, second, found))

    def _since(self) -> Iterator[RowKey]:
        """The rows that were handed out and say something else now, though not by what came back."""
        for key, given in self._stamp.rows.items():
            now = self._now.get(key)
            if not given.stood or key in self._changed or (now is None and key[0] in IMPLIED):
                continue
            mark = fingerprint(SHEET_BY_NAME[key[0]], now) if now else ""
            if mark not in (given.stood, self._mark_in_file(key)):
                yield key

    def _mark_in_file(self, key: RowKey) -> str:
        sheet = SHEET_BY_NAME[key[0]]
        found = (row for row in self._file.tables[key[0]].rows if row.text(sheet.key_header) == key[1])
        row = next(found, None)
        return fingerprint(sheet, row) if row else ""


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
