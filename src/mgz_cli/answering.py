"""What stands behind `mgz answer --jsonl` and `mgz cases`: text and rules in, text and an exit status out.

Exit status of `mgz answer`: 0, or 6 when at least one line broke the closed lists. Of `mgz cases`: 0 all
supported cases equal, 1 some differ, 6 the file itself is broken.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from mgz.errors import QuestionError
from mgz.rules import RuleBook
from mgz.rules.cases import CaseReport, run_cases
from mgz.rules.lines import LATEST, AnsweredLine, answer_line, answer_lines

#: The exit status of a run in which a line or a case file was broken.
BROKEN: Final = QuestionError.exit_code

__all__ = [
    "BROKEN",
    "LATEST",
    "AnsweredLine",
    "CaseReport",
    "answer_jsonl",
    "answer_line",
    "answer_lines",
    "run_cases",
]


def answer_jsonl(rules: RuleBook, text: str, *, known_on: date = LATEST) -> tuple[Iterator[str], list[bool]]:
    """The answer lines to a whole text; the list holds, once all are read, one entry per broken line.

    A line break at the very end begins no new line; an empty line in between is a broken one, so that
    question and answer keep the same line number.
    """
    broken: list[bool] = []
    return _watched(answer_lines(rules, _lines(text), known_on=known_on), broken), broken


def _watched(answers: Iterable[AnsweredLine], broken: list[bool]) -> Iterator[str]:
    for answer in answers:
        if answer.is_error:
            broken.append(True)
        yield answer.text


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines
