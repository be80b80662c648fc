"""The questions that still stand open, gathered per organisation, those about most clients first."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import Party, Question
from mgz.reporting.words import parties_text, place_text
from mgz_site.ui.pages.words import amount, clients, counted
from mgz_site.ui.result import Result

#: How many questions of an organisation the result page shows, and how many organisations open at once.
SHOWN = 5
OPEN = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A question: what is asked, about how many clients, and where the answer goes."""

    rank: str
    text: str
    clients: str
    answer_in: str


@dataclass(frozen=True, slots=True)
class Block:
    """The questions to one organisation."""

    name: str
    number: str
    lines: tuple[Line, ...]
    is_open: bool
    address: str
    more: str


def blocks(result: Result) -> tuple[Block, ...]:
    """One block per organisation; the longest lists go on on a page of their own."""
    return tuple(
        _block(result, n, to, questions, SHOWN)
        for n, (to, questions) in enumerate(_gathered(result).items(), start=1)
    )


def block(result: Result, number_of_block: int) -> Block | None:
    """All questions to one organisation, or None when there is no such block."""
    gathered = list(_gathered(result).items())
    if not 1 <= number_of_block <= len(gathered):
        return None
    to, questions = gathered[number_of_block - 1]
    return _block(result, number_of_block, to, questions, len(questions))


def summary(result: Result) -> str:
    """How many questions there are, to how many organisations."""
    questions = result.proof.questions
    to = len({question.to for question in questions})
    asked = counted(len(questions), "vraag", "vragen")
    return f"{asked} aan {counted(to, 'organisatie', 'organisaties')}"


def _gathered(result: Result) -> dict[tuple[Party, ...], list[Question]]:
    found: dict[tuple[Party, ...], list[Question]] = {}
    for question in result.proof.questions:
        found.setdefault(question.to, []).append(question)
    return found


def _block(result: Result, n: int, to: tuple[Party, ...], questions: list[Question], shown: int) -> Block:
    left = len(questions) - shown
    return Block(
        name=parties_text(result.region, to),
        number=counted(len(questions), "vraag", "vragen"),
        lines=tuple(line_of(result, question) for question in questions[:shown]),
        is_open=n <= OPEN,
        address=result.address("vragen", n),
        more=f"Toon alle {amount(len(questions))} vragen" if left > 0 else "Open als lijst om af te drukken",
    )


def line_of(result: Result, question: Question) -> Line:
    """A question as a line of a list."""
    text = question.text(place_text(result.region, question.place))
    return Line(amount(question.rank), text, clients(question.clients), question.answer_in)
