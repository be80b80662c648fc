"""Tables to open in a spreadsheet: semicolons and a byte order mark, as a Dutch Excel expects.

A cell that a spreadsheet could take for a formula gets an apostrophe in front of it: names come from
people, and a file that is passed on must not run anything.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from mgz.reporting.gap_lines import ActionGaps, GapLine
from mgz.reporting.report import Report
from mgz.reporting.words import moment_text

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
)
QUESTION_COLUMNS: Final = ("nummer", "aan", "vraag", "plaats", "cliënten", "groepen", "antwoord")


def gaps_csv(report: Report) -> str:
    """One row per gap or open point and reason; the exact stretches stand in the certificate."""
    actions = (*report.gaps, *report.undecided)
    return _table(GAP_COLUMNS, (_gap(action, line) for action in actions for line in action.lines))


def questions_csv(report: Report) -> str:
    """One row per question, those that decide most clients first."""
    rows = [
        (
            line.rank,
            (
                line.rank,
                party.party,
                line.text,
                line.place,
                line.clients,
                _joined(line.groups),
                line.answer_in,
            ),
        )
        for party in report.questions
        for line in party.questions
    ]
    return _table(QUESTION_COLUMNS, (row for _rank, row in sorted(rows, key=lambda each: each[0])))


def _gap(action: ActionGaps, line: GapLine) -> tuple[object, ...]:
    return (
        line.id,
        line.state.value,
        action.first,
        line.supports,
        line.basis,
        line.group,
        line.place,
        line.kind,
        line.clients,
        line.function,
        line.dagdeel,
        line.reason,
        line.remedy,
        line.stretches,
        line.count,
        line.minutes,
        moment_text(line.begin)[3:],
        moment_text(line.end)[3:],
        _joined(line.postcodes),
        line.note,
    )


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return _BOM + out.getvalue()


def _safe(cell: object) -> object:
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell
