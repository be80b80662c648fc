"""One workbook with questions that came back, row by row: left alone, taken in, done before, or refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from mgz.interop.workbook.answers import Answers, Returned
from mgz.interop.workbook.fingerprint import fingerprint
from mgz.interop.workbook.merging_rows import Contradiction, differences_of, placed
from mgz.interop.workbook.opened import Opened
from mgz.interop.workbook.owners import NOBODY, Owners
from mgz.interop.workbook.returned_told import (
    answered_before,
    changed_since,
    gone,
    nothing_answered,
    of_another,
)
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.schema import Sheet
from mgz.interop.workbook.sheets import SHEET_BY_NAME
from mgz.interop.workbook.stamp import RowKey, RowStamp, Stamp

_SCOPES: Final = (
    ("voor groep", "Clientgroepen"),
    ("voor gebied", "Gebieden"),
    ("voor locatie", "Locaties"),
)
#: Rows that an answer may bring along when it names somebody who was not known yet.
_DIRECTORIES: Final = ("Organisaties", "Praktijken")


class Sorting:
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
        elif now and not _still(given, fingerprint(sheet, now)):
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
        """The rows of the organisation that say something else now, though not by what came back."""
        for key, given in self._stamp.rows.items():
            now = self._now.get(key)
            if not given.stood or key in self._changed or (now and self._is_of_others(now)):
                continue
            mark = fingerprint(SHEET_BY_NAME[key[0]], now) if now else ""
            if not _still(given, mark) and mark != self._mark_in_file(key):
                yield key

    def _is_of_others(self, row: Row) -> bool:
        """Whether a row was only handed out to be named; what others do with it is theirs."""
        owners = self._owners.of(row)
        return self._stamp.organisation not in owners and NOBODY not in owners

    def _mark_in_file(self, key: RowKey) -> str:
        sheet = SHEET_BY_NAME[key[0]]
        found = (row for row in self._file.tables[key[0]].rows if row.text(sheet.key_header) == key[1])
        row = next(found, None)
        return fingerprint(sheet, row) if row else ""


def _still(given: RowStamp | None, mark: str) -> bool:
    """Whether a row is what it was; one that followed from other sheets may have been written down since."""
    return given is not None and mark in (given.stood, given.given)
