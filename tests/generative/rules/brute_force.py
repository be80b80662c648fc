"""Two sets of rules decided over every combination of known words, held against their difference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mgz.rules import Decided, Differing, Population, RuleBook, Situation
from mgz.rules.closed_lists import UNKNOWN

Mask = NDArray[np.bool_]
#: Marks in the words of a situation what is tried for a fact that another table takes as unknown.
TRIED = "="


@dataclass(frozen=True)
class Space:
    """Every combination of the known words of what two sets read for one ask, as the place of each word."""

    words: Mapping[str, tuple[str, ...]]
    places: Mapping[str, NDArray[np.int64]]
    size: int

    @classmethod
    def of(cls, old: RuleBook, new: RuleBook, ask: str) -> Space:
        words = _known_words(old, new, ask)
        size = prod(len(every) for every in words.values())
        places, rest = {}, np.arange(size, dtype=np.int64)
        for name, every in words.items():
            rest, places[name] = np.divmod(rest, len(every))
        return cls(words, places, size)

    @classmethod
    def drawn(cls, old: RuleBook, new: RuleBook, ask: str, told: list[Situation], size: int) -> Space:
        """Where there are too many: drawn combinations, every other one pushed into a situation told."""
        words, draw = _known_words(old, new, ask), np.random.default_rng(size)
        places = {name: draw.integers(0, len(every), size) for name, every in words.items()}
        for number in range(0, size if told else 0, 2):
            for name, choice in told[int(draw.integers(0, len(told)))].words.items():
                known = [word for word in choice if word != UNKNOWN]
                if not name.startswith(TRIED) and known:
                    places[name][number] = words[name].index(known[int(draw.integers(0, len(known)))])
        return cls(words, places, size)

    def decided(self, book: RuleBook, ask: str, day: date, known_on: date) -> Decided:
        """What a set says of every combination, coded as `reads` documents it."""
        codes, weight = np.zeros(self.size, dtype=np.int64), 1
        for name, every in book.reads(ask).items():
            digits = np.array([every.index(word) for word in self.words[name]], dtype=np.int64)
            codes += digits[self.places[name]] * weight
            weight *= len(every)
        days = np.full(self.size, np.datetime64(day), dtype="datetime64[D]")
        return book.decide_many(Population(ask, codes, days), known_on)

    def covered(self, situation: Situation) -> Mask:
        """The combinations that a situation is about."""
        mask = np.ones(self.size, dtype=bool)
        for name, choice in situation.words.items():
            if not name.startswith(TRIED):
                mask &= np.array([word in choice for word in self.words[name]])[self.places[name]]
        return mask

    def facts(self, number: int) -> dict[str, str]:
        """One combination as facts, to name it when something is wrong."""
        return {name: every[self.places[name][number]] for name, every in self.words.items()}


def check(old: RuleBook, new: RuleBook, ask: str, day: date, known_on: date, drawn: int = 0) -> int:
    """Every combination that differs is told, and no other; gives how many differ.

    With `drawn` only so many combinations are tried.
    """
    found = old.difference(new, known_on, asks=[ask])
    told = [one for part in found.parts for one in part.situations if part.valid.holds(day)]
    space = Space.drawn(old, new, ask, told, drawn) if drawn else Space.of(old, new, ask)
    before, after = (space.decided(book, ask, day, known_on) for book in (old, new))
    parts = [part for part in found.parts if part.valid.holds(day)]
    answer = _together(space, [part for part in parts if not part.part.startswith("signaal")], silent=True)
    anything = _together(space, parts, silent=False)
    count = 0
    for number in range(space.size):
        left, right = before[number], after[number]
        where = (ask, day, space.facts(number), dict(left.answer), dict(right.answer))
        differs = _without_flags(left.answer) != _without_flags(right.answer)
        assert differs == answer[number], where
        assert left.flags == right.flags or anything[number], where
        count += differs or left.flags != right.flags
    for part in parts:
        for situation in part.situations:
            _check_told(space, part, situation, before, after)
    return count


def _known_words(old: RuleBook, new: RuleBook, ask: str) -> dict[str, tuple[str, ...]]:
    both = {**old.reads(ask), **new.reads(ask)}
    return {name: tuple(word for word in every if word != UNKNOWN) for name, every in both.items()}


def _together(space: Space, parts: list[Differing], *, silent: bool) -> Mask:
    """What the situations cover; `silent` leaves out those in which nothing but the flags differs."""
    covered = np.zeros(space.size, dtype=bool)
    for part in parts:
        for situation in part.situations:
            if not silent or {*situation.old, *situation.new} - {"flags"}:
                covered |= space.covered(situation)
    return covered


def _check_told(space: Space, part: Differing, situation: Situation, before: Decided, after: Decided) -> None:
    """What a situation says of the old and the new answer is what both sets decide there."""
    for number in np.flatnonzero(space.covered(situation)):
        for decided, told in ((before, situation.old), (after, situation.new)):
            decision = decided[int(number)]
            where = (part.part, space.facts(int(number)), dict(told), dict(decision.answer))
            if part.part.startswith("signaal"):
                # Beside an answer about the indication or the form no other flag is told at all.
                flag = part.part.removeprefix("signaal ")
                assert flag not in decision.flags or told, where
            else:
                expected = {key: value for key, value in told.items() if key != "flags"}
                assert expected.items() <= decision.answer.items(), where
                assert set(told.get("flags", ())) <= set(decision.flags), where  # type: ignore[call-overload]


def _without_flags(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key != "flags"}
