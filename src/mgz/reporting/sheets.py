"""The sheets of the Excel report: columns with widths, and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mgz.reporting.csv_tables import GAP_COLUMNS, QUESTION_COLUMNS, gap_cells, question_cells
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.point_lines import PointLine
from mgz.reporting.question_lines import QuestionLine
from mgz.reporting.report import Head, Report, verdict_title
from mgz.reporting.sheet_cells import (
    CAPACITY_COLUMNS,
    OBLIGATION_COLUMNS,
    POINT_COLUMNS,
    VERDICT_COLUMNS,
    Cell,
    capacity_cells,
    obligation_rows,
    point_cells,
    verdict_cells,
)


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet: its title, its columns with their widths in characters, and its rows."""

    title: str
    columns: tuple[tuple[str, int], ...]
    rows: Iterable[tuple[Cell, ...]]


_WIDE = frozenset(
    {"wat te doen", "wanneer", "vraag", "wat ontbreekt", "opmerking", "opmerkingen", "id", "waarde"}
    | {"antwoord", "in woorden"}
)
_NARROW = frozenset({"cliënten", "minuten", "aantal keer", "nummer", "gedekt", "gat", "onbeslist", "laag"})


def sheets_of(report: Report, *, made: str) -> Iterator[SheetContent]:
    """The sheets of a report, what counts most first."""
    actions = (*report.gaps, *report.undecided)
    yield _sheet("Verdicten", VERDICT_COLUMNS, map(verdict_cells, report.cuts))
    yield _sheet("Verplichtingen", OBLIGATION_COLUMNS, obligation_rows(report))
    yield gaps_sheet(line for action in actions for line in action.lines)
    yield questions_sheet(question for party in report.questions for question in party.questions)
    yield points_sheet(report.places)
    yield _sheet("Capaciteit", CAPACITY_COLUMNS, map(capacity_cells, report.capacity))
    about = [("oordeel", verdict_title(report)), *_head(report.head, made)]
    about += [("let op", remark) for remark in report.remarks]
    about += [("telt niet mee", f"{row.sheet}: {row.text}") for row in report.silent]
    yield _sheet("Over dit bewijs", ("wat", "waarde"), about)


def gaps_sheet(lines: Iterable[GapLine]) -> SheetContent:
    """The gaps and open points, with the columns of the CSV table."""
    return _sheet("Gaten", GAP_COLUMNS, map(gap_cells, lines))


def questions_sheet(lines: Iterable[QuestionLine]) -> SheetContent:
    """The questions, with the columns of the CSV table."""
    ranked = sorted(lines, key=lambda line: line.rank)
    return _sheet("Vragen", QUESTION_COLUMNS, map(question_cells, ranked))


def points_sheet(points: Iterable[PointLine]) -> SheetContent:
    """The points of the covenant at each place."""
    return _sheet("Convenantpunten", POINT_COLUMNS, map(point_cells, points))


def about_sheet(head: Head, made: str, *more: tuple[str, str]) -> SheetContent:
    """What the file is about and made of."""
    return _sheet("Over dit bewijs", ("wat", "waarde"), [*more, *_head(head, made)])


def _sheet(title: str, names: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> SheetContent:
    widths = (60 if name in _WIDE else 11 if name in _NARROW else 26 for name in names)
    return SheetContent(title, tuple(zip(names, widths, strict=True)), rows)


def _head(head: Head, made: str) -> list[tuple[str, str]]:
    pairs = [
        ("regio", head.region),
        ("zorgkantoorregio", head.zorgkantoorregio),
        ("periode", f"{head.first_day} t/m {head.last_day}"),
        ("volgens wat bekend was op", head.known_on),
        *(("wat dit niet zegt", limit) for limit in head.limits),
        ("opgave (sha256)", head.region_hash),
        ("regels (sha256)", head.rules_hash),
        ("bewijs (sha256)", head.proof_hash),
        ("gemaakt", made),
    ]
    return [pair for pair in pairs if pair[1]]
