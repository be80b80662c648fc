"""Per party what it can do first: its gaps, what is still undecided, and its questions."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.reporting.bundles import Bundle, bundled
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.numbers import amount, counted
from mgz.reporting.question_lines import QuestionLine
from mgz.reporting.report import Report
from mgz.reporting.word_parts import WordDocument
from mgz.reporting.words import joined_names
from mgz.vocabulary import label

#: So many places and different times are named in a cell; the other files hold all of them.
_PLACES = 12
_TIMES = 2


def parties_part(word: WordDocument, report: Report) -> None:
    """Every party that can act first or answer, those with the weightiest gaps first."""
    gaps = {action.first: action.lines for action in report.gaps}
    undecided = {action.first: action.lines for action in report.undecided}
    questions = {party.party: party.questions for party in report.questions}
    names = dict.fromkeys((*gaps, *questions, *undecided))
    if names:
        word.heading("Wie kan wat doen")
    for name in names:
        word.heading(f"Eerste actie bij {name}", 2)
        gaps_part(word, "gat", "gaten", gaps.get(name, ()))
        questions_part(word, questions.get(name, ()))
        gaps_part(word, "punt dat nog niet te beslissen is", "punten die nog niet te beslissen zijn",
                  undecided.get(name, ()))  # fmt: skip


def gaps_part(word: WordDocument, one: str, many: str, lines: tuple[GapLine, ...]) -> None:
    """Gaps or open points; what reads the same at several places is one row."""
    if not lines:
        return
    word.paragraph(f"{counted(len(lines), one, many)}:".capitalize(), strong=True)
    header = ("wat en waarom", "cliënten", "waar", "wanneer", "wat te doen")
    word.table(header, map(_row, bundled(lines)), (42, 15, 38, 39, 40))


def questions_part(word: WordDocument, questions: Iterable[QuestionLine]) -> None:
    """Questions with where the answer goes."""
    asked = list(questions)
    if asked:
        word.paragraph(f"{counted(len(asked), 'vraag', 'vragen')}:".capitalize(), strong=True)
        rows = ((f"{q.rank}. {q.text}", amount(q.clients), q.answer_in) for q in asked)
        word.table(("vraag", "cliënten", "antwoord"), rows, (98, 18, 58))


def _row(bundle: Bundle) -> tuple[str, ...]:
    one = bundle.one
    what = (
        f"{one.care}, {label(one.dagdeel)}",
        f"{label(one.layer)}: {label(one.reason)}",
        f"gaat over {one.party}" if one.party else "",
        one.note,
    )
    places = f"{counted(len(bundle.where), 'plek', 'plekken')}: {bundle.places_text(_PLACES)}"
    postcodes = f"postcodes: {joined_names(bundle.postcodes, _PLACES, ', ')}" if bundle.postcodes else ""
    todo = (
        one.remedy,
        f"ondersteunt: {joined_names(bundle.supports, _PLACES)}" if bundle.supports else "",
        one.basis,
        f"blijft het liggen: {one.escalation}" if one.action.start_step else "",
    )
    return (
        _lines(*what),
        amount(bundle.clients),
        _lines(places, postcodes),
        bundle.when_text(_TIMES).replace(" | ", "\n"),
        _lines(*todo),
    )


def _lines(*words: str) -> str:
    return "\n".join(line for line in words if line)
