"""A stored answer: all that was asked and answered, to be answered again and compared byte for byte."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, cast

from mgz.calendar import CalendarSettings
from mgz.errors import Fault, Place, QuestionError
from mgz.rules.counterfactual import KeyChange
from mgz.rules.decision import Decision
from mgz.rules.lines import UNFORESEEN, plain, read_moment, unforeseen
from mgz.rules.question import Book, Question
from mgz.vocabulary import YesNo

#: The form of what is stored; a later form gets another number.
FORM: Final = 1
_KEYS: Final = frozenset(
    {"form", "ask", "facts", "moment", "known_on", "practice", "answer", "rules", "hash"}
)


class Outcome(StrEnum):
    """What came of answering again."""

    #: The same rules, the same answer.
    SAME = "same"
    #: Other rules, and still the same answer.
    SAME_ANSWER = "same_answer"
    #: Other rules, another answer.
    CHANGED = "changed"
    #: The same rules and yet another answer: what is stored is not what was answered.
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Replay:
    """A stored answer beside the answer of now; `keys` are those that differ."""

    outcome: Outcome
    keys: tuple[KeyChange, ...]
    rules_then: tuple[str, ...]
    rules_now: tuple[str, ...]
    hash_then: str
    hash_now: str
    decision: Decision


def stored(question: Question) -> str:
    """A question with its answer, as one line of canonical JSON."""
    practice = question.practice
    return canonical_json(
        {
            "form": FORM,
            "ask": question.ask,
            "facts": question.facts,
            "moment": question.moment.isoformat(),
            "known_on": question.known_on.isoformat(),
            "practice": {
                "day_begin": practice.day_begin,
                "day_end": practice.day_end,
                "good_friday": practice.good_friday.value,
            },
            "answer": plain(question.decision),
            "rules": question.decision.rules,
            "hash": question.book.hash,
        }
    )


def canonical_json(value: object) -> str:
    """The one way to write a value: keys in order of the alphabet, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def replay(text: str, book: Book, *, name: str = "") -> Replay:
    """Answer a stored question again; raises QuestionError, with the place, for what is no stored answer."""
    then = _read(text, name)
    try:
        question = _question(then, book)
        decision = question.decision
    except QuestionError as error:
        raise QuestionError([_placed(fault, name) for fault in error.faults]) from None
    except UNFORESEEN as error:
        raise QuestionError([_placed(fault, name) for fault in unforeseen(error).faults]) from None
    answer, now = then["answer"], plain(decision)
    same = canonical_json(answer) == canonical_json(now)
    same_rules = then["hash"] == book.hash
    return Replay(
        outcome=_outcome(same, same_rules),
        keys=tuple(
            KeyChange(key, answer.get(key), now.get(key))
            for key in dict.fromkeys((*answer, *now))
            if canonical_json(answer.get(key)) != canonical_json(now.get(key))
        ),
        rules_then=tuple(then["rules"]),
        rules_now=decision.rules,
        hash_then=then["hash"],
        hash_now=book.hash,
        decision=decision,
    )


def _outcome(same: bool, same_rules: bool) -> Outcome:
    if same_rules:
        return Outcome.SAME if same else Outcome.BROKEN
    return Outcome.SAME_ANSWER if same else Outcome.CHANGED


def _read(text: str, name: str) -> dict[str, Any]:
    try:
        then = json.loads(text)
    except (ValueError, RecursionError):
        raise _no_stored_answer("Dit is geen geldige JSON.", name) from None
    if not isinstance(then, dict) or then.keys() != _KEYS:
        keys = then.keys() if isinstance(then, dict) else set()
        wrong = sorted(_KEYS - keys) or sorted(map(str, keys - _KEYS))
        raise _no_stored_answer(f"Dit is geen bewaard antwoord: kijk naar {', '.join(wrong)}.", name)
    if then["form"] != FORM:
        raise _no_stored_answer(f"Vorm {then['form']!r} van een bewaard antwoord is niet bekend.", name)
    shapes = {"ask": str, "facts": dict, "practice": dict, "answer": dict, "rules": list, "hash": str}
    for key, shape in shapes.items():
        if not isinstance(then[key], shape):
            raise _no_stored_answer(f"'{key}' van dit bewaarde antwoord klopt niet.", name)
    return cast(dict[str, Any], then)


def _question(then: Mapping[str, Any], book: Book) -> Question:
    try:
        known_on = date.fromisoformat(then["known_on"])
        practice = then["practice"]
        settings = CalendarSettings(
            practice["day_begin"], practice["day_end"], YesNo(practice["good_friday"])
        )
    except (KeyError, TypeError, ValueError):
        raise _no_stored_answer(
            "'known_on' of 'practice' van dit bewaarde antwoord klopt niet.", ""
        ) from None
    return Question(book, then["ask"], then["facts"], read_moment(then["moment"]), known_on, settings)


def _no_stored_answer(what: str, name: str) -> QuestionError:
    remedy = "Kies een bestand dat met 'mgz rules explain --store' is geschreven."
    return QuestionError(Fault("question.stored", what, remedy, Place(name)))


def _placed(fault: Fault, name: str) -> Fault:
    return fault if str(fault.place) else Fault(fault.key, fault.message, fault.remedy, Place(name))
