"""A question where the rules can read it, and what the answer would be if one thing about it were otherwise.

Everything that an explanation tries out goes through `Question`: another word for an input is one look-up in
the memory of the rule book; another value of a fact is that same look-up wherever the fact is read as it was
given, and a whole decision where a function, an event or several service dates come in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from mgz.calendar import CalendarSettings
from mgz.rules.asks import Stretch
from mgz.rules.claims import PER_SERVICE_DATE, with_declared
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN
from mgz.rules.decision import Decision
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

    hash: str

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by the id that rules cite."""

    def cuts(self, ask: str) -> tuple[date, ...]:
        """The days on which the rules of an ask may begin to say something else."""

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
        """The decision for given words, with measures still to be worked out."""

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

    @cached_property
    def decision(self) -> Decision:
        """The answer itself."""
        return self.decide(self.facts)

    @cached_property
    def placed(self) -> Placed:
        """The question on the day that decides."""
        return self.book.place(self.ask, self.facts, self.moment, self.known_on, self.practice)

    @cached_property
    def raw(self) -> Decision:
        """The answer as the rules give it, measures and service dates not yet worked out."""
        return self.with_words({})

    @cached_property
    def known_facts(self) -> tuple[str, ...]:
        """The facts with a known value that the rules may read here, by themselves or through a function."""
        given = self.facts
        return tuple(fact for fact in self._reading.facts if given.get(fact, UNKNOWN) != UNKNOWN)

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

    def by_word(self, fact: str) -> Iterator[tuple[str, Decision]] | None:
        """The words of a fact that give another answer, with what the rules then say: one look-up each.

        None where the fact is not read just as it was given: then each word takes a question of its own.
        """
        if fact not in self._reading.alone or not self._is_apart:
            return None
        return self._turning(fact)

    def with_facts(self, values: Mapping[str, object]) -> Decision | None:
        """The answer with other values of some facts; None where it stays the same."""
        if self._reading.alone.issuperset(values) and (self._is_apart or self._stays_apart(values)):
            raw = self.with_words({fact: str(value) for fact, value in values.items()})
            return None if raw.answer == self.raw.answer else self.finished(raw, values)
        decision = self.decide({**self.facts, **values})
        return None if decision.answer == self.decision.answer else decision

    def _turning(self, fact: str) -> Iterator[tuple[str, Decision]]:
        placed, base, given = self.placed, self.raw.answer, str(self.facts[fact])
        adds, look_up = placed.packing.facts[fact], self.book.look_up
        rest = placed.code - adds[given]
        for word, add in adds.items():
            if word not in (UNKNOWN, given):
                raw = look_up(self.ask, placed.stretch, rest + add)
                if raw.answer != base:
                    yield word, raw

    @cached_property
    def _reading(self) -> Reading:
        return reading(self.placed.stretch.inputs)

    @cached_property
    def _is_apart(self) -> bool:
        """Whether a change of a fact takes nothing along: no event, no other days, no later indication."""
        if self.ask in PER_SERVICE_DATE:
            return len(self.service_dates) <= 1 and self.placed.facts == self.facts
        return self.ask not in AFTER_AN_EVENT

    def _stays_apart(self, values: Mapping[str, object]) -> bool:
        """The same for these values, where an event or an indication may take others along."""
        if len(self.service_dates) > 1:
            return False
        facts, _ = prepared(self.ask, {**self.facts, **values}, self.placed.local)
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
