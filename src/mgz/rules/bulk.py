"""Deciding for a whole population at once: per person a packed code and a day, out comes a decision each.

Equal questions are decided once. The codes come from `RuleBook.code`; a register may keep them, they
stay good on every date as long as the rules read the same facts (`RuleBook.reads`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mgz.errors import Fault, QuestionError
from mgz.rules.asks import Ask, Stretch
from mgz.rules.decision import Decision

Codes = NDArray[np.int64]
Days = NDArray[np.datetime64]
#: Up to this many different codes a table of all of them is faster than sorting those that occur.
_TABLE: Final = 1 << 21


@dataclass(frozen=True, slots=True)
class Population:
    """One question each for many persons: what is known of them, packed, and the Dutch day it is about."""

    ask: str
    codes: Codes
    days: Days

    @classmethod
    def of(cls, ask: str, coded: Sequence[tuple[int, date]]) -> Population:
        """A population out of what `RuleBook.code` gives for each person."""
        codes = np.array([code for code, _ in coded], dtype=np.int64)
        return cls(ask, codes, np.array([day for _, day in coded], dtype="datetime64[D]"))


@dataclass(frozen=True, slots=True)
class Decided:
    """The different decisions, and for every person of the population the number of theirs."""

    decisions: tuple[Decision, ...]
    numbers: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, person: int) -> Decision:
        return self.decisions[int(self.numbers[person])]

    def without_one_answer(self) -> Iterator[int]:
        """The persons for whom the rules leave open which answer holds."""
        is_open = np.array([decision.status == "open" for decision in self.decisions], dtype=bool)
        return map(int, np.flatnonzero(is_open[self.numbers])) if len(self.numbers) else iter(())


def decide_many(
    ask: Ask, population: Population, known_on: date, settled: Callable[[Stretch, int], Decision]
) -> Decided:
    """Every person of a population; `settled` decides one code in a stretch between rule dates."""
    _refuse_strange(ask, population)
    numbers = np.zeros(len(population.codes), dtype=np.int32)
    decisions: list[Decision] = []
    for stretch, mine in _per_stretch(ask, population.days, known_on):
        codes = population.codes if mine is None else population.codes[mine]
        different, places = _distinct(codes, ask.packing.space)
        first = len(decisions)
        decisions += [settled(stretch, code) for code in different]
        if mine is None:
            numbers = places
        else:
            numbers[mine] = places + np.int32(first)
    return Decided(tuple(decisions), numbers)


def _per_stretch(ask: Ask, days: Days, known_on: date) -> Iterator[tuple[Stretch, NDArray[np.bool_] | None]]:
    """Each stretch of the rules in which some day lies, with whose; None stands for everybody."""
    if not len(days):
        return
    first, last = days.min().item(), days.max().item()
    if ask.at(first, known_on) is ask.at(last, known_on):
        yield ask.at(first, known_on), None
        return
    cuts = np.array(ask.valid_starts, dtype="datetime64[D]")
    parts = np.searchsorted(cuts, days, side="right") - 1
    for part in np.unique(parts):
        yield ask.at(ask.valid_starts[part], known_on), parts == part


def _distinct(codes: Codes, space: int) -> tuple[Sequence[int], NDArray[np.int32]]:
    """The different codes, and for every person the place of theirs among them."""
    if space > _TABLE:
        found, places = np.unique(codes, return_inverse=True)
        return found.tolist(), places.astype(np.int32)
    occurs = np.zeros(space, dtype=bool)
    occurs[codes] = True
    found = np.flatnonzero(occurs)
    place = np.zeros(space, dtype=np.int32)
    place[found] = np.arange(len(found), dtype=np.int32)
    return found.tolist(), place[codes]


def _refuse_strange(ask: Ask, population: Population) -> None:
    codes, days = population.codes, population.days
    if len(codes) != len(days):
        raise _mistake(
            f"Er zijn {len(codes)} codes en {len(days)} dagen.", "Geef voor iedereen een code en een dag."
        )
    if np.isnat(days).any():
        raise _mistake("Er is een persoon zonder dag.", "Geef voor iedereen een dag.")
    if len(codes) and not (0 <= codes.min() and codes.max() < ask.packing.space):
        raise _mistake(
            f"Een code is geen code van vraag {ask.name}.", "Pak de feiten opnieuw in met deze regels."
        )


def _mistake(message: str, remedy: str) -> QuestionError:
    return QuestionError(Fault("question.population", message, remedy))
