"""Tables to open in a spreadsheet: semicolons and a byte order mark, as a Dutch Excel expects.

A cell that a spreadsheet could take for a formula gets an apostrophe in front of it: names come from
people, and a file that is passed on must not run anything.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from mgz.reporting.escalation import issue_text, precondition_text
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.question_lines import QuestionLine
from mgz.reporting.report import Report
from mgz.reporting.words import moment_text
from mgz.vocabulary import label

_BOM: Final = "\ufeff"
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")

GAP_COLUMNS: Final = (
    "id",
    "toestand",
    "eerste actie bij",
    "ondersteunt",
    "grond",
    "groep",
    "plaats",
    "soort cliënten",
    "cliënten",
    "functie",
    "dagdeel",
    "reden",
    "wat te doen",
    "wanneer",
    "aantal keer",
    "minuten",
    "eerste",
    "einde laatste",
    "postcodes",
    "opmerking",
    "laag",
    "plek van triage",
    "soort verplichting",
    "partij",
    "escalatie",
    "begint bij stap",
    "hooguit tot stap",
    "landelijke randvoorwaarde",
)
QUESTION_COLUMNS: Final = ("nummer", "aan", "vraag", "plaats", "cliënten", "groepen", "antwoord", "functie")


def gaps_csv(report: Report) -> str:
    """One row per gap or open point and reason; the exact stretches stand in the certificate."""
    actions = (*report.gaps, *report.undecided)
    return gaps_table(line for action in actions for line in action.lines)


def questions_csv(report: Report) -> str:
    """One row per question, those that decide most clients first."""
    return questions_table(line for party in report.questions for line in party.questions)


def gaps_table(lines: Iterable[GapLine]) -> str:
    """The table of some gaps, in the order in which they are given."""
    return table(GAP_COLUMNS, map(gap_cells, lines))


def questions_table(lines: Iterable[QuestionLine]) -> str:
    """The table of some questions, in order of rank."""
    return table(QUESTION_COLUMNS, map(question_cells, sorted(lines, key=lambda line: line.rank)))


def gap_cells(line: GapLine) -> tuple[str | int, ...]:
    """A gap as cells below `GAP_COLUMNS`."""
    return (
        line.id,
        line.state.value,
        line.first,
        line.supports,
        line.basis,
        line.group,
        line.where,
        line.whom,
        line.clients,
        label(line.function),
        label(line.dagdeel),
        label(line.reason),
        line.remedy,
        line.stretches,
        line.count,
        line.minutes,
        moment_text(line.begin)[3:],
        moment_text(line.end)[3:],
        _joined(line.postcodes),
        line.note,
        label(line.layer),
        label(line.place) if line.place else "",
        label(line.demand),
        line.party,
        issue_text(line.action),
        line.action.start_step or "",
        line.action.max_step or "",
        precondition_text(line.action),
    )


def question_cells(line: QuestionLine) -> tuple[str | int, ...]:
    """A question as cells below `QUESTION_COLUMNS`."""
    return (
        line.rank,
        line.to,
        line.text,
        line.place,
        line.clients,
        _joined(line.groups),
        line.answer_in,
        label(line.function) if line.function else "",
    )


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table for a spreadsheet program; no cell of it is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return _BOM + out.getvalue()


def safe(cell: object) -> object:
    """A cell that no spreadsheet program takes for a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell
