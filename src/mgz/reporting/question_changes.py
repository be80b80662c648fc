"""Which questions an answer takes away, and which it brings."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import Proof, Question
from mgz.reporting.asked_parties import question_text
from mgz.reporting.numbers import counted


@dataclass(frozen=True, slots=True)
class QuestionChanges:
    """The questions of two proofs side by side, in plain Dutch; each list in order of rank."""

    answered: tuple[str, ...]
    new: tuple[str, ...]
    open: int

    @property
    def summary(self) -> str:
        """``3 vragen beantwoord, 1 vraag erbij, nog 38 open.``"""
        return (
            f"{counted(len(self.answered), 'vraag', 'vragen')} beantwoord, "
            f"{counted(len(self.new), 'vraag', 'vragen')} erbij, nog {self.open} open."
        )


def question_changes(before: Proof, after: Proof, organisation: str = "") -> QuestionChanges:
    """The difference in questions: all of them, or those to one organisation.

    A question stays the same when it is put to the same party about the same place.
    """
    old = {_identity(each): each for each in before.questions if _is_to(each, organisation)}
    new = {_identity(each): each for each in after.questions if _is_to(each, organisation)}
    return QuestionChanges(
        tuple(question_text(before, each) for key, each in old.items() if key not in new),
        tuple(question_text(after, each) for key, each in new.items() if key not in old),
        len(new),
    )


def _identity(question: Question) -> tuple[object, ...]:
    return question.to, question.kind, question.function, question.place


def _is_to(question: Question, organisation: str) -> bool:
    return not organisation or any(organisation in party.organisations for party in question.to)
