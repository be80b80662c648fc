"""A question where the rules can read it, and what the answer would be if one thing about it were otherwise.

Everything that an explanation tries out goes through `Question`: another word for an input is one look-up in
the memory of the rule book; another value of a fact is that same look-up wherever the fact is read as it was
given, and a whole decision where a function, an event or several service dates come in between.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from types import MappingProxyType
from typing import Final, Protocol

from mgz.calendar import CalendarSettings
from mgz.rules.asks import Stretch
from mgz.rules.claims import PER_SERVICE_DATE, on_latest_day, with_declared
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN, Kind
from mgz.rules.decision import Decision
from mgz.rules.model import Measure, Rule, Table
from mgz.rules.named import FUNCTIONS, MEASURES
from mgz.rules.transitions import AFTER_AN_EVENT, after_event
from mgz.vocabulary import Source

Facts = Mapping[str, object]

SERVICE_DATES: Final = "service_dates"
PARTNER: Final = "partner"


@dataclass(frozen=True, slots=True)
class Placed:
    """A question on the one day that decides: the facts as they are then, and a word for every input."""

    facts: Facts
    local: datetime
    stretch: Stretch
    words: dict[str, str]


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

    def place(
        self, ask: str, facts: Facts, moment: datetime, known_on: date, practice: CalendarSettings, /
    ) -> Placed:
        """The question on the day that decides."""

    def look_up(self, ask: str, stretch: Stretch, words: Mapping[str, str]) -> Decision:
        """The decision for given words, with measures still to be worked out."""

    def rule(self, id_: str) -> tuple[Table, Rule]:
        """A rule with the table it stands in."""


def prepared(ask: str, facts: Facts, local: datetime) -> tuple[Facts, datetime]:
    """The facts and the local time that a question is really about: of a claim's last day, after an event."""
    if ask in PER_SERVICE_DATE:
        facts, local = on_latest_day(facts, local)
    if ask in AFTER_AN_EVENT:
        facts = after_event(facts)
    return facts, local


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
        read = (fact for name in self.placed.stretch.inputs for fact in facts_behind(name))
        return tuple(fact for fact in dict.fromkeys(read) if self.facts.get(fact, UNKNOWN) != UNKNOWN)

    def words_of(self, name: str) -> tuple[str, ...]:
        """The words that an input may have once it is known."""
        return FUNCTIONS[name].words if name in FUNCTIONS else ALL_FACTS[name].known

    def readers(self, fact: str) -> tuple[str, ...]:
        """The functions by which the rules read a fact here."""
        return self._readers.get(fact, ())

    def decide(self, facts: Facts) -> Decision:
        """The answer with other facts."""
        return self.book.decide(self.ask, facts, self.moment, self.known_on, practice=self.practice)

    def with_words(self, words: Mapping[str, str]) -> Decision:
        """The answer with other words for some inputs: one look-up."""
        placed = self.placed
        return self.book.look_up(
            self.ask, placed.stretch, {**placed.words, **words} if words else placed.words
        )

    def with_facts(self, values: Mapping[str, object]) -> Decision | None:
        """The answer with other values of some facts; None where it stays the same."""
        if all(self._as_given(fact) for fact in values) and self._apart(values):
            raw = self.with_words({fact: str(value) for fact, value in values.items()})
            if raw is self.raw or raw.answer == self.raw.answer:
                return None
            return self._finished(raw, values)
        decision = self.decide({**self.facts, **values})
        return None if decision.answer == self.decision.answer else decision

    @cached_property
    def _readers(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name in self.placed.stretch.inputs:
            for fact in FUNCTIONS[name].facts if name in FUNCTIONS else ():
                found[fact] = (*found.get(fact, ()), name)
        return found

    def _as_given(self, fact: str) -> bool:
        """Whether the rules read the fact only by itself, as one word."""
        type_ = ALL_FACTS[fact]
        is_word = type_.kind is Kind.WORD and not type_.many
        return is_word and fact in self.placed.words and fact not in self._readers

    def _apart(self, values: Mapping[str, object]) -> bool:
        """Whether nothing but these facts becomes otherwise, on one day only."""
        if self.ask not in PER_SERVICE_DATE and self.ask not in AFTER_AN_EVENT:
            return True
        named = self.facts.get(SERVICE_DATES, ())
        if isinstance(named, list | tuple) and len(named) > 1:
            return False
        facts, _ = prepared(self.ask, {**self.facts, **values}, self.placed.local)
        return facts == {**self.placed.facts, **values}

    def _finished(self, raw: Decision, values: Mapping[str, object]) -> Decision:
        """The whole answer, after the rules gave theirs with other words for facts on one day."""
        if PARTNER in self.facts:
            return self.decide({**self.facts, **values})
        if self.ask in PER_SERVICE_DATE:
            named = self.facts.get(SERVICE_DATES, ())
            days = [str(day) for day in named] if isinstance(named, list | tuple) else []
            return with_declared(raw, self.facts, days if raw.status == "settled" else ())
        return measured(raw, self.placed.facts)


def measured(decision: Decision, facts: Facts) -> Decision:
    """The decision with the values that measures work out of the facts."""
    if not any(isinstance(value, Measure) for value in decision.answer.values()):
        return decision
    answer = {
        key: MEASURES[value.name].value(facts) if isinstance(value, Measure) else value
        for key, value in decision.answer.items()
    }
    return Decision(decision.ask, MappingProxyType(answer), decision.rules)


def facts_behind(name: str) -> tuple[str, ...]:
    """The facts of an input: itself, or those its function reads (none for what only the moment says)."""
    return FUNCTIONS[name].facts if name in FUNCTIONS else (name,)
