"""Flags, and what would change an answer, as sentences in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mgz.guide.answers import told
from mgz.guide.facts import TEXTS
from mgz.guide.standing import Standing
from mgz.guide.words import either
from mgz.rules import FLAG_WORDS, UNKNOWN, Counterfactual, Decision, Effect, Explanation

_DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MISSING: Final = "facts_missing"
#: Said where all was answered and there is nothing to decide with.
NOTHING: Final = "Dan valt er niets te beslissen."
#: More pairs than this are counted and not written out.
_SHOWN_PAIRS: Final = 6


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """What would be otherwise, and what the answer would be then; `when` ends where `then` begins."""

    question: str
    when: str
    then: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class PairsTold:
    """Two answers that only together change something; `note` says what was not written or not tried."""

    found: tuple[ChangeTold, ...]
    note: str


def sentence(flag: str) -> str:
    """What a flag says, as a sentence."""
    text = FLAG_WORDS[flag]
    return f"{text[:1].upper()}{text[1:]}."


def changes_told(explanation: Explanation) -> Iterator[ChangeTold]:
    """Per fact that would change the answer: its other values, and what becomes of the answer then."""
    same: dict[tuple[str, tuple[str, ...], Standing], list[str]] = {}
    for one in explanation.alternatives:
        (change,) = one.changes
        if change.fact in TEXTS:
            then, standing = _becomes(explanation, one)
            same.setdefault((change.fact, then, standing), []).append(TEXTS[change.fact].otherwise(change.to))
    for (fact, then, standing), values in same.items():
        yield ChangeTold(TEXTS[fact].question, either(values), then, standing)


def moments_told(explanation: Explanation) -> Iterator[ChangeTold]:
    """Other moments at which the same situation gives another answer; an open one only where decided."""
    was_open = explanation.decision.status == "open"
    facts = explanation.question.facts
    for other in explanation.moments:
        still_open = was_open and other.decision.status == "open"
        if other.effect is not Effect.CONFLICT and not still_open:
            then, standing = _anew(explanation, other.decision, facts, other.moment)
            day = _DAYS[other.moment.weekday()]
            yield ChangeTold("Op een ander moment:", f"{day} {other.moment:%d-%m-%Y, %H:%M}", then, standing)


def pairs_told(explanation: Explanation) -> PairsTold:
    """The pairs of answers that together change the answer, where no single one does."""
    pairs = explanation.pairs
    found = [one for one in pairs.found if all(change.fact in TEXTS for change in one.changes)]
    shown = tuple(_pair(explanation, one) for one in found[:_SHOWN_PAIRS])
    notes = []
    if not found:
        notes.append("Ook twee antwoorden samen veranderen hier niets.")
    if len(found) > len(shown):
        notes.append(f"Er zijn nog {len(found) - len(shown)} andere paren.")
    if not pairs.complete:
        notes.append(f"Er zijn {pairs.tried} paren geprobeerd, niet alle.")
    return PairsTold(shown, " ".join(notes))


def _pair(explanation: Explanation, one: Counterfactual) -> ChangeTold:
    first, second = one.changes
    then, standing = _becomes(explanation, one)
    one_half = f"{TEXTS[first.fact].question} {TEXTS[first.fact].otherwise(first.to)}. En ook:"
    return ChangeTold(
        f"{one_half} {TEXTS[second.fact].question}", TEXTS[second.fact].otherwise(second.to), then, standing
    )


def _becomes(explanation: Explanation, one: Counterfactual) -> tuple[tuple[str, ...], Standing]:
    """What another answer says; where it lacks a fact, which question comes first then."""
    facts = {**explanation.question.facts, **{change.fact: change.to for change in one.changes}}
    return _anew(explanation, one.decision, facts, explanation.question.moment)


def _anew(
    explanation: Explanation, other: Decision, facts: Mapping[str, object], moment: datetime
) -> tuple[tuple[str, ...], Standing]:
    then, standing = _told_anew(explanation.decision, other)
    if standing is not Standing.OPEN or _MISSING not in other.flags:
        return then, standing
    question = explanation.question
    names = question.book.asks_for(question.ask, facts, moment, question.known_on, practice=question.practice)
    first = next((name for name in names if name in TEXTS and facts.get(name, UNKNOWN) == UNKNOWN), "")
    asked = (f"Dan is nog de vraag: {TEXTS[first].question}",) if first else (NOTHING,)
    return (*(line for line in then if line != sentence(_MISSING)), *asked), standing


def _told_anew(base: Decision, other: Decision) -> tuple[tuple[str, ...], Standing]:
    """What is said of the other answer and was not said of this one."""
    before, after = told(base), told(other)
    if after.standing is Standing.OPEN:
        return tuple(sentence(flag) for flag in other.flags), after.standing
    lines = [f"{title}: {what}" for title, what in after.lines if (title, what) not in before.lines]
    headline = [after.headline] if after.headline != before.headline else []
    flags = [sentence(flag) for flag in other.flags if flag not in base.flags]
    return tuple((*headline, *lines, *flags)), after.standing
