"""The questions to one organisation with the rows it needs to answer them: its own, and what those name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final

from mgz.coverage import Question
from mgz.interop.workbook.answer_spots import AnswerSpot, answer_spot
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.handout_rows import Shelf
from mgz.interop.workbook.opened import open_tables
from mgz.interop.workbook.owners import NOBODY, Owners
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.sheets import SHEETS
from mgz.interop.workbook.sheets_region import REGION_VALUES
from mgz.region import Region

#: Sheets with persons in time: they are filled in anew, never handed out.
ROSTERED: Final = ("Diensten", "Afwezigheid", "Wensen")
#: Everything that may be named in an answer on these sheets is handed out with it.
_ALL_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "Inschrijving": ("Praktijken",),
    "Posten": ("Gebieden",),
    "Instellingen": ("Instellingen",),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words, with the place of its answer; without one it is to be talked about."""

    question: Question
    text: str
    spot: AnswerSpot | None


@dataclass(frozen=True)
class Handout:
    """The questions to one organisation, and the rows that it gets, per sheet and in order."""

    organisation: str
    asked: tuple[Asked, ...]
    rows: Mapping[str, tuple[Row, ...]]

    @cached_property
    def number_of(self) -> Mapping[tuple[str, str], int]:
        """The number of each row in the file, by sheet and id; the header is row 1."""
        given = {
            (sheet, row.text(_KEYS[sheet])): number
            for sheet, rows in self.rows.items()
            for number, row in enumerate(rows, start=2)
        }
        return {**given, **_REGION_NUMBERS}

    @cached_property
    def numbers(self) -> Mapping[int, tuple[int, ...]]:
        """The rows in the file where each answer goes, by the rank of its question; each new row its own."""
        found: dict[int, tuple[int, ...]] = {}
        free = {sheet: len(rows) + 2 for sheet, rows in self.rows.items()}
        for asked in self.asked:
            spot = asked.spot
            if spot and spot.is_new:
                begin = free[spot.sheet]
                free[spot.sheet] += spot.new_rows
                found[asked.question.rank] = tuple(range(begin, begin + spot.new_rows))
            elif spot:
                numbers = (self.number_of.get((spot.sheet, key)) for key in spot.keys)
                found[asked.question.rank] = tuple(sorted(number for number in numbers if number))
        return found

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets on which something is asked, in the order of the workbook."""
        asked = {each.spot.sheet for each in self.asked if each.spot}
        return tuple(sheet.name for sheet in SHEETS if sheet.name in asked)


_KEYS: Final = {sheet.name: sheet.key_header for sheet in SHEETS}
#: Of the sheet Regio every value has its line, also one that nobody gave.
_REGION_NUMBERS: Final[Mapping[tuple[str, str], int]] = {
    ("Regio", column.header): number for number, column in enumerate(REGION_VALUES, start=2)
}


class Source:
    """A workbook of which questions are handed out: opened once for all organisations."""

    def __init__(self, content: bytes, file: str, region: Region) -> None:
        """`content` is a workbook without faults, and `region` what was read from it."""
        self.region = region
        self.digest = sha256(content).hexdigest()
        self.tables: Mapping[str, Table] = open_tables(content, file, Findings(file), without=ROSTERED).tables
        self._owners = Owners(self.tables)
        self._shelf = Shelf(self.tables, region)

    def handout(self, organisation: str, questions: Sequence[tuple[Question, str]]) -> Handout:
        """What one organisation gets; `questions` are those to it, each with its text."""
        asked = tuple(
            Asked(question, text, answer_spot(self.region, organisation, question))
            for question, text in questions
        )
        rows = self._shelf.with_named(self._wanted(organisation, asked), organisation)
        return Handout(organisation, asked, _in_order(rows, self._shelf))

    def places_of(self, name: str) -> tuple[tuple[str, int], ...]:
        """Where a row with this id stands: sheet and row number in the workbook of the region."""
        return tuple(
            (sheet.name, row.number)
            for sheet in SHEETS
            if (row := self._shelf.as_it_stood(sheet.name, name)) is not None
        )

    def as_it_stood(self, sheet: str, key: str) -> Row | None:
        """A row as it is in the workbook of the region; None for a value of Regio that nobody gave."""
        return self._shelf.as_it_stood(sheet, key)

    def _wanted(self, organisation: str, asked: Iterable[Asked]) -> Iterator[tuple[str, str]]:
        """The rows to hand out, before what they name."""
        sheets = {each.spot.sheet for each in asked if each.spot} - set(ROSTERED)
        yield from (("Regio", key) for key in self._shelf.keys("Regio"))
        yield from (("Organisaties", key) for key in self._shelf.keys("Organisaties"))
        for sheet in sheets:
            for other in _ALL_OF.get(sheet, ()):
                yield from ((other, key) for key in self._shelf.keys(other))
            for row in self.tables[sheet].rows:
                if organisation in self._owners.of(row):
                    yield sheet, row.text(_KEYS[sheet])
        for each in asked:
            yield from (("Clientgroepen", name) for name in each.question.groups)
            if each.spot:
                yield from ((each.spot.sheet, key) for key in each.spot.keys)
            if each.spot and each.spot.sheet == "Diensten":
                yield from self._duties(organisation)

    def _duties(self, organisation: str) -> Iterator[tuple[str, str]]:
        """What a duty names: promises and the keys of people, of the organisation or of nobody."""
        for sheet in ("Afspraken", "Posten", "Pools", "Professionals"):
            for row in self.tables[sheet].rows:
                if {organisation, NOBODY} & self._owners.of(row):
                    yield sheet, row.id


def _in_order(rows: Mapping[tuple[str, str], Row], shelf: Shelf) -> Mapping[str, tuple[Row, ...]]:
    """The rows per sheet, in the order of the workbook they come from."""
    return {
        sheet.name: tuple(
            rows[(sheet.name, key)] for key in shelf.keys(sheet.name) if (sheet.name, key) in rows
        )
        for sheet in SHEETS
    }
