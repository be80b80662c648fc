"""The workbooks of many organisations made into one: equal rows count once, contradictions are refused.

A file may hold a part of a workbook: references and all other checks look at the whole. A row that is not
there says nothing. A workbook with questions to one organisation that came back puts its answers in the place
of the rows it was made from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mgz.errors import Fault, FileError, Place, Severity
from mgz.interop.workbook.answers import Returned
from mgz.interop.workbook.cells import Value
from mgz.interop.workbook.cells_out import Cells
from mgz.interop.workbook.checking import check_whole
from mgz.interop.workbook.checks import region_values, setting_value
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.merging_kept import kept_of
from mgz.interop.workbook.merging_rows import Contradiction, merged_tables
from mgz.interop.workbook.opened import Opened, open_tables, tell_missing
from mgz.interop.workbook.returned import with_answers
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.settings import SETTINGS
from mgz.interop.workbook.sheets import SHEET_BY_NAME, SHEETS
from mgz.interop.workbook.shown import cut_message
from mgz.interop.workbook.writing import book_of
from mgz.region import Region
from mgz.rules import RuleBook

#: The name under which something is told that belongs to no single file.
TOGETHER: Final = "de bestanden samen"
_SHEET_NAMES: Final = tuple(sheet.name for sheet in SHEETS)


@dataclass(frozen=True, slots=True)
class Source:
    """One workbook to merge: its bytes and the name it is told by; no two have the same name."""

    file: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging: the region and the new workbook unless there is a fault; all findings.

    `rows` is the number of rows of each sheet that holds any; `returned` is what workbooks with questions
    answered.
    """

    region: Region | None
    content: bytes
    findings: tuple[Fault, ...]
    contradictions: tuple[Contradiction, ...]
    rows: Mapping[str, int]
    returned: tuple[Returned, ...] = ()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The findings that stop the files from being merged."""
        return tuple(found for found in self.findings if found.severity is Severity.FAULT)


def merge(sources: Sequence[Source], *, known_on: date, rules: RuleBook | None = None) -> Merged:
    """One workbook of several; raises FileError with every file that is no readable workbook.

    The rows come in the order of the files. With `rules`, contradictory facts of a group are told too.
    """
    opened, found = _opened(sources)
    files, answers = with_answers(opened)
    tables, contradictions = merged_tables(files)
    contradictions = (*answers.contradictions, *contradictions)
    told = (*found, *answers.told, *map(_fault, contradictions))
    findings = _Together(tables, is_broken=any(fault.severity is Severity.FAULT for fault in told))
    kept = kept_of(files, tables, findings)
    titles = {name: title for file in files for name, title in file.titles.items()}
    tell_missing(titles, tuple(title for file in files for title in file.others), findings)
    region = check_whole(tables, titles.keys(), known_on, findings, rules)
    content = b"" if region is None else book_of(pairs_of(tables["Regio"].rows), _cells(tables), kept)
    told = (*told, *findings.of(_SHEET_NAMES))
    ordered = tuple(sorted(told, key=lambda fault: fault.severity is Severity.WARNING))
    rows = {name: len(table.rows) for name, table in tables.items() if table.rows}
    return Merged(region, content, ordered, contradictions, rows, tuple(answers.returned))


def _opened(sources: Iterable[Source]) -> tuple[list[Opened], list[Fault]]:
    """Every file with what is told of it alone."""
    files: list[Opened] = []
    found: list[Fault] = []
    unreadable: list[Fault] = []
    for source in sources:
        findings = Findings(source.file)
        try:
            files.append(open_tables(source.content, source.file, findings))
        except FileError as refused:
            unreadable += refused.faults
        found += findings.of(_SHEET_NAMES)
    if unreadable:
        raise FileError(unreadable)
    return files, found


class _Together(Findings):
    """What is told of the rows of all files: each under its own file and number."""

    def __init__(self, tables: Mapping[str, Table], *, is_broken: bool) -> None:
        super().__init__(TOGETHER)
        self._is_broken = is_broken
        self._origins = {
            (name, row.number): row.origin for name, table in tables.items() for row in table.rows
        }

    @property
    def broken(self) -> bool:
        """Whether anything stops the files, found in one of them alone or in all together."""
        return self._is_broken or super().broken

    def _place(self, sheet: str, row: int | None, column: str) -> Place:
        origin = self._origins.get((sheet, row)) if row is not None else None
        if origin is None:
            return super()._place(sheet, row, column)
        return Place(origin.file, sheet, origin.number, column)


def _fault(contradiction: Contradiction) -> Fault:
    first, second = contradiction.first, contradiction.second
    said = "; ".join(
        f"{each.column} is daar '{each.first}' en hier '{each.second}'" for each in contradiction.differences
    )
    origin = second.origin
    assert origin is not None
    return Fault(
        "tegenspraak",
        cut_message(f"'{contradiction.id}' staat ook in {first.spot}, met iets anders: {said}."),
        "Spreek af wat klopt en maak de rijen gelijk, of haal er een weg. Zijn het er echt twee, geef er dan "
        "een een ander id.",
        Place(origin.file, contradiction.sheet, origin.number, contradiction.differences[0].column),
    )


def pairs_of(rows: Iterable[Row]) -> Cells:
    """The values of the sheet Regio by their name."""
    return region_values(Table(SHEET_BY_NAME["Regio"], tuple(rows)), Findings(TOGETHER))


def _cells(tables: Mapping[str, Table]) -> dict[str, tuple[Cells, ...]]:
    return {
        sheet.name: tuple(map(written, tables[sheet.name].rows)) for sheet in SHEETS if not sheet.is_pairs
    }


def written(row: Row) -> Cells:
    """The cells of a row as they were read; the value of a setting in the words of its key."""
    return {**row.cells, **dict(_setting(row))} if row.sheet == "Instellingen" else row.cells


def _setting(row: Row) -> Iterator[tuple[str, Value]]:
    words, value = SETTINGS[row.text("sleutel")].words, setting_value(row)
    yield "waarde", words.shown[value] if words else value
