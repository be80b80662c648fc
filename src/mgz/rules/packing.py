"""The words of an ask's inputs packed into one number, so that equal questions are found at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from mgz.calendar import CalendarSettings
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.named import FUNCTIONS, Function

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Packing:
    """Per input a digit for each word, `unknown` first: a question in which nothing is known is 0.

    One packing serves an ask on every date, so that a code that was kept stays good.
    """

    #: Per fact, per word, what it adds to the code.
    facts: Mapping[str, Mapping[str, int]]
    #: The same for the words that functions work out, with the function.
    functions: tuple[tuple[str, Function, Mapping[str, int]], ...]
    #: Per input its words with `unknown` first, the first input changing fastest.
    words: Mapping[str, tuple[str, ...]]
    #: Per fact and word the other words, `unknown` left out, each with what the change adds to a code.
    others: Mapping[str, Mapping[str, tuple[tuple[str, int], ...]]]
    #: The number of different codes.
    space: int

    def code(self, facts: Facts, local: datetime, settings: CalendarSettings) -> int:
        """The code of a question; the facts were checked, `local` is Dutch time."""
        code = 0
        for name, value in facts.items():
            adds = self.facts.get(name)
            if adds is not None:
                code += adds[str(value)]
        for _, function, adds in self.functions:
            code += adds[function.word(facts, local, settings)]
        return code

    def read(self, code: int) -> dict[str, str]:
        """The word of every input that a code stands for."""
        found = {}
        for name, words in self.words.items():
            code, digit = divmod(code, len(words))
            found[name] = words[digit]
        return found

    def with_word(self, code: int, name: str, word: str) -> int:
        """The code of the same question with another word for one input."""
        adds = self.adds(name)
        words = self.words[name]
        now = words[code // adds[words[1]] % len(words)]
        return code - adds[now] + adds[word]

    def adds(self, name: str) -> Mapping[str, int]:
        """What each word of an input adds to a code."""
        found = self.facts.get(name)
        return found if found is not None else next(a for f, _, a in self.functions if f == name)


def packing(inputs: Mapping[str, tuple[str, ...]]) -> Packing:
    """A packing of inputs, each with the words it may have when it is known."""
    words: dict[str, tuple[str, ...]] = {}
    adds: dict[str, dict[str, int]] = {}
    space = 1
    for name, known in inputs.items():
        words[name] = (UNKNOWN, *known)
        adds[name] = {word: digit * space for digit, word in enumerate(words[name])}
        space *= len(words[name])
    functions = tuple((name, FUNCTIONS[name], adds[name]) for name in words if name in FUNCTIONS)
    facts = {name: adds[name] for name in words if name not in FUNCTIONS}
    return Packing(facts, functions, words, {name: _others(adds[name]) for name in facts}, space)


def _others(adds: Mapping[str, int]) -> dict[str, tuple[tuple[str, int], ...]]:
    known = [(word, add) for word, add in adds.items() if word != UNKNOWN]
    return {word: tuple((other, to - add) for other, to in known if other != word) for word, add in known}
