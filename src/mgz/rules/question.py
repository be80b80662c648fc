"""A question where the rules can read it, and what the answer would be if one thing about it were otherwise.

Everything that an explanation tries out goes through `Question`: another word for an input is one look-up in
the memory of the rule book; another value of a fact is that same look-up wherever the fact is read as it was
given, and a whole decision where a function, an event or several service dates come in between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from mgz.calendar import CalendarSettings
from mgz.rules.asks import Stretch
from mgz.rules.claims import PER_SERVICE_DATE, with_declared
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN
from mgz.rules.decision import Decision
from mgz.rules.fired import FiredRule
from mgz.rules.knowledge import Dates, Knowledge
from mgz.rules.lazy import lazy
from mgz.rules.model import Rule, Table
from mgz.rules.named import FUNCTIONS
from mgz.rules.placing import (
    PARTNER,
    SERVICE_DATES,
    Facts,
    Placed,
    Reading,
    measured,
    prepared,
    reading,
)
from mgz.rules.transitions import AFTER_AN_EVENT
from mgz.vocabulary import Source


class Book(Protocol):
    """What an explanation asks of a rule book."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by the id that rules cite."""

    def knowledge(self, known_on: date, /) -> Knowledge:
        """The rules as they were known on a day."""

    def decide(
        self, ask: str, facts: Facts, moment: datetime, known_on: date, *, practice: CalendarSettings
    ) -> Decision:
        """What the rules demand."""

    def asks_for(
        self, ask: str, facts: Facts, moment: datetime, known_on: date, *, practice: CalendarSettings
    ) -> tuple[str, ...]:
        """The facts on which the answer may depend as far as things are known."""

    def place(
        self, ask: str, facts: Facts, moment: datetime, known_on: date, practice: CalendarSettings, /
    ) -> Placed:
        """The question on the day that decides."""

    def look_up(self, ask: str, stretch: Stretch, code: int) -> Decision:
        """The decision for given words, measures still to be worked out; equal answers are one object."""

    def look_up_many(self, ask: str, stretch: Stretch, codes: Sequence[int]) -> list[Decision]:
        """As `look_up`, for many at once."""

    def fired(self, id_: str, certain: bool, /) -> FiredRule:
        """A rule as an explanation shows it."""

    def rule(self, id_: str) -> tuple[Table, Rule]:
        """A rule with the table it stands in."""


@dataclass(frozen=True)
class Question:
    """One question to one rule book, with the means to try what would change its answer."""

    book: Book
    ask: str
    facts: Facts
    moment: datetime
    known_on: date
    practice: CalendarSettings

    @lazy
    def decision(self) -> Decision:
        """The answer itself."""
        if self.ask in PER_SERVICE_DATE or PARTNER in self.facts:
            return self.decide(self.facts)
        return measured(self.raw, self.placed.facts)

    @lazy
    def placed(self) -> Placed:
        """The question on the day that decides."""
        return self.book.place(self.ask, self.facts, self.moment, self.known_on, self.practice)

    @lazy
    def knowledge(self) -> Knowledge:
        """The rules as they were known on the day of the question."""
        return self.book.knowledge(self.known_on)

    @lazy
    def dates(self) -> Dates:
        """The days around the day that decides on which the rules say the same."""
        return self.knowledge.dates(self.ask, self.placed.local.date())

    @lazy
    def raw(self) -> Decision:
        """The answer as the rules give it, measures and service dates not yet worked out."""
        return self.book.look_up(self.ask, self.placed.stretch, self.placed.code)

    @lazy
    def known_facts(self) -> tuple[str, ...]:
        """The facts with a known value that the rules may read here, by themselves or through a function."""
        given = self.facts
        return tuple(fact for fact in self._reading.facts if given.get(fact, UNKNOWN) != UNKNOWN)

    @property
    def knows_all(self) -> bool:
        """Whether everything that the rules read here is a fact by itself, and known."""
        reading = self._reading
        return len(reading.alone) == len(reading.every) == len(self.known_facts)

    def words_of(self, name: str) -> tuple[str, ...]:
        """The words that an input may have once it is known."""
        return FUNCTIONS[name].words if name in FUNCTIONS else ALL_FACTS[name].known

    def readers(self, fact: str) -> tuple[str, ...]:
        """The functions by which the rules read a fact here."""
        return self._reading.functions.get(fact, ())

    def decide(self, facts: Facts) -> Decision:
        """The answer with other facts."""
        return self.book.decide(self.ask, facts, self.moment, self.known_on, practice=self.practice)

    def with_words(self, words: Mapping[str, str]) -> Decision:
        """The answer with other words for some inputs: one look-up, by the number they make together."""
        placed = self.placed
        code = placed.code
        for name, word in words.items():
            code = placed.packing.with_word(code, name, word)
        return self.book.look_up(self.ask, placed.stretch, code)

    def by_word(self) -> list[tuple[str, str, Decision]]:
        """Every other word of a fact that is read just as it was given, where it gives another answer.

        With what the rules then say: one look-up a word. Any other fact takes a question of its own.
        """
        placed, base, given = self.placed, self.raw.answer, self.facts
        others, alone, code = placed.packing.others, self.alone, placed.code
        tried = [
            (fact, word, code + turn)
            for fact in self.known_facts
            if fact in alone
            for word, turn in others[fact][str(given[fact])]
        ]
        raws = self.book.look_up_many(self.ask, placed.stretch, [new for _, _, new in tried])
        return [
            (fact, word, raw)
            for (fact, word, _), raw in zip(tried, raws, strict=True)
            if raw.answer is not base
        ]

    @property
    def read(self) -> frozenset[str]:
        """The facts and functions that the rules read here."""
        return self._reading.every

    @lazy
    def alone(self) -> frozenset[str]:
        """The inputs that are facts read just as they were given, and that take nothing along."""
        return self._reading.alone if self._is_apart else frozenset()

    def with_facts(self, values: Mapping[str, object]) -> Decision | None:
        """The answer with other values of some facts; None where it stays the same."""
        if self._reading.alone.issuperset(values) and (self._is_apart or self._stays_apart(values)):
            raw = self.with_words({fact: str(value) for fact, value in values.items()})
            return None if raw.answer is self.raw.answer else self.finished(raw, values)
        decision = self.decide({**self.facts, **values})
        return None if decision.answer == self.decision.answer else decision

    @lazy
    def _reading(self) -> Reading:
        return reading(self.placed.stretch.inputs)

    @lazy
    def _is_apart(self) -> bool:
        """Whether a change of a fact takes nothing along: no event, no other days, no later indication."""
        if self.ask in AFTER_AN_EVENT or (self.ask in PER_SERVICE_DATE and len(self.service_dates) > 1):
            return False
        # While an indication is still to take effect the facts are others, even where they look the same.
        return self.placed.facts is self.facts

    def _stays_apart(self, values: Mapping[str, object]) -> bool:
        """The same for these values, where an event or an indication may take others along."""
        if len(self.service_dates) > 1:
            return False
        asked = {**self.facts, **values}
        facts, _ = prepared(self.ask, asked, self.placed.local)
        return facts == {**self.placed.facts, **values}

    @property
    def service_dates(self) -> tuple[str, ...]:
        """The days of care that a claim names."""
        named = self.facts.get(SERVICE_DATES, ())
        return tuple(map(str, named)) if isinstance(named, list | tuple) else ()

    def finished(self, raw: Decision, values: Mapping[str, object]) -> Decision:
        """The whole answer, after the rules gave theirs with other words for facts on one day."""
        if PARTNER in self.facts:
            return self.decide({**self.facts, **values})
        if self.ask in PER_SERVICE_DATE:
            return with_declared(raw, self.facts, self.service_dates if raw.status == "settled" else ())
        return measured(raw, self.placed.facts)
