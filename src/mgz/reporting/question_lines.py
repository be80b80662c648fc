"""The questions behind what is undecided, per organisation that can answer them."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import Proof, Question
from mgz.reporting.words import parties_text, place_text


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question in words, how many clients the answer decides, and where in the workbook it goes."""

    rank: int
    text: str
    place: str
    clients: int
    groups: tuple[str, ...]
    answer_in: str


@dataclass(frozen=True, slots=True)
class PartyQuestions:
    """All questions to one party, those that decide most clients first."""

    party: str
    questions: tuple[QuestionLine, ...]


def questions_by_party(proof: Proof) -> tuple[PartyQuestions, ...]:
    """The questions per party; the party with the weightiest question comes first."""
    by_party: dict[str, list[QuestionLine]] = {}
    for question in sorted(proof.questions, key=lambda each: each.rank):
        by_party.setdefault(parties_text(proof.region, question.to), []).append(_line(proof, question))
    return tuple(PartyQuestions(party, tuple(lines)) for party, lines in by_party.items())


def _line(proof: Proof, question: Question) -> QuestionLine:
    place = place_text(proof.region, question.place)
    return QuestionLine(
        question.rank, question.text(place), place, question.clients, question.groups, question.answer_in
    )
