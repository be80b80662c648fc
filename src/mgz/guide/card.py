"""One subject of the guide for one situation: the answer, what is still needed, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from mgz.guide.answers import Told, told
from mgz.guide.facts import TEXTS
from mgz.guide.mending import mends_told
from mgz.guide.open_ends import Deciding, deciding, to_check, whom_to_ask
from mgz.guide.sentences import ChangeTold, changes_told, moments_told, sentence
from mgz.guide.subjects import SUBJECTS, Subject
from mgz.rules import Explanation, RuleBook

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Card:
    """A subject as it stands; `told` is None while nothing was asked about it yet.

    `needed` are the facts on which the answer still depends, those that were given included; `missing` the
    ones of them that are not known, `aside` those that nobody has to wait for.
    """

    subject: Subject
    told: Told | None
    notes: tuple[str, ...]
    needed: tuple[str, ...]
    missing: tuple[str, ...]
    aside: tuple[str, ...]
    explanation: Explanation | None

    @property
    def decides(self) -> tuple[Deciding, ...]:
        """The questions of which one alone would decide an open answer."""
        return deciding(self.explanation, self.missing) if self.explanation else ()

    @property
    def whom(self) -> tuple[str, ...]:
        """Whom to ask where the sources themselves leave it open."""
        return whom_to_ask(self.explanation) if self.explanation else ()

    @property
    def check(self) -> tuple[str, ...]:
        """The answers to look at again, where all was answered and something is missing all the same."""
        return to_check(self.explanation) if self.explanation and not self.missing else ()

    @property
    def mends(self) -> tuple[str, ...]:
        """What would make a refused answer or a gap right."""
        return mends_told(self.explanation) if self.explanation else ()

    @property
    def alone(self) -> bool:
        """Whether no other answer to one question changes this; two together may."""
        return self.explanation is not None and not self.missing and not self.explanation.alternatives

    @property
    def changes(self) -> tuple[ChangeTold, ...]:
        """What would change the answer: one fact otherwise, or another moment."""
        if self.explanation is None:
            return ()
        return (*changes_told(self.explanation), *moments_told(self.explanation))


def cards(rules: RuleBook, facts: Facts, moment: datetime, known_on: date) -> Iterator[Card]:
    """A card for every subject that fits the situation."""
    for subject in SUBJECTS:
        if subject.fits(facts):
            yield card(rules, subject, facts, moment, known_on)


def card(rules: RuleBook, subject: Subject, facts: Facts, moment: datetime, known_on: date) -> Card:
    """One subject; one that has to be begun and was not, only says with which facts it begins."""
    if subject.starts_with and not any(name in facts for name in subject.starts_with):
        return Card(subject, None, (), subject.starts_with, subject.starts_with, (), None)
    asked = rules.asks_for(subject.ask, facts, moment, known_on)
    needed = tuple(dict.fromkeys((*(n for n in subject.starts_with if n in facts), *_worded(asked))))
    explanation = rules.explain(subject.ask, facts, moment, known_on)
    decision = explanation.decision
    unknown = [name for name in needed if name not in facts]
    # Who began with one beginning does not mean the other.
    aside = tuple(name for name in unknown if name in subject.starts_with or TEXTS[name].may_be_left)
    missing = tuple(name for name in unknown if name not in aside)
    notes = tuple(sentence(flag) for flag in decision.flags)
    return Card(subject, told(decision), notes, needed, missing, aside, explanation)


def _worded(facts: tuple[str, ...]) -> Iterator[str]:
    """The facts that the guide has words for; a second client in the same visit is asked about by itself."""
    return (name for name in facts if name in TEXTS)
