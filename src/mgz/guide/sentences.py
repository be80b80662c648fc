"""Flags, and what would change an answer, as sentences in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mgz.guide.answers import Standing, told
from mgz.guide.facts import TEXTS
from mgz.rules import FLAG_WORDS, Decision, Effect, Explanation

_DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """What would be otherwise, and what the answer would be then; `when` ends where `then` begins."""

    question: str
    when: str
    then: tuple[str, ...]
    standing: Standing


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
            then, standing = _becomes(explanation.decision, one.decision)
            same.setdefault((change.fact, then, standing), []).append(TEXTS[change.fact].word(str(change.to)))
    for (fact, then, standing), values in same.items():
        yield ChangeTold(TEXTS[fact].question, " of ".join(dict.fromkeys(values)), then, standing)


def moments_told(explanation: Explanation) -> Iterator[ChangeTold]:
    """Other moments at which the same situation gives another answer."""
    for other in explanation.moments:
        if other.effect is not Effect.CONFLICT:
            then, standing = _becomes(explanation.decision, other.decision)
            day = _DAYS[other.moment.weekday()]
            yield ChangeTold("Op een ander moment", f"{day} {other.moment:%d-%m-%Y %H:%M}", then, standing)


def _becomes(base: Decision, other: Decision) -> tuple[tuple[str, ...], Standing]:
    """What is said of the other answer and was not said of this one."""
    before, after = told(base), told(other)
    if after.standing is Standing.OPEN:
        return tuple(sentence(flag) for flag in other.flags), after.standing
    lines = [f"{title}: {what}" for title, what in after.lines if (title, what) not in before.lines]
    headline = [after.headline] if after.headline != before.headline else []
    flags = [sentence(flag) for flag in other.flags if flag not in base.flags]
    return tuple((*headline, *lines, *flags)), after.standing
