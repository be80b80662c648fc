"""The questions behind what is undecided, per organisation that can answer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mgz.coverage import Party, Proof, Question
from mgz.reporting.words import parties_text, place_text
from mgz.vocabulary import Functie


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question in words, how many clients the answer decides, and where in the workbook it goes.

    `function` is None where the answer serves every function.
    """

    rank: int
    to: str
    text: str
    place: str
    function: Functie | None
    clients: int
    groups: tuple[str, ...]
    answer_in: str
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class PartyQuestions:
    """All questions to one party, those that decide most clients first."""

    party: str
    questions: tuple[QuestionLine, ...]


def question_lines(proof: Proof, questions: Iterable[Question]) -> Iterator[QuestionLine]:
    """The questions in words, in the order of their rank."""
    for question in sorted(questions, key=lambda each: each.rank):
        place = place_text(proof.region, question.place)
        yield QuestionLine(
            question.rank,
            parties_text(proof.region, question.to),
            question.text(place),
            place,
            question.function,
            question.clients,
            question.groups,
            question.answer_in,
            question.to,
        )


def questions_by_party(lines: Iterable[QuestionLine]) -> tuple[PartyQuestions, ...]:
    """The questions per party; the party with the weightiest question comes first."""
    by_party: dict[str, list[QuestionLine]] = {}
    for line in lines:
        by_party.setdefault(line.to, []).append(line)
    return tuple(PartyQuestions(party, tuple(mine)) for party, mine in by_party.items())
