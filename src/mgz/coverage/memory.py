"""What was worked out before, by content: a second proof works out only what changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import count
from typing import Any, TypeVar

from mgz.coverage.ways import Ways
from mgz.vocabulary import State

T = TypeVar("T")


class Memory:
    """Answers to parts of a proof, keyed by everything they depend on.

    Nothing in it is about one region: keys hold the content of the rows concerned, so an answer is found
    again for as long as these rows, the rules and the period are the same. Give one memory to several proofs
    to have them share it, at the same time too; it grows with every distinct class and roster it meets.
    """

    def __init__(self) -> None:
        self._answers: dict[Hashable, Any] = {}
        self.totals: dict[tuple[tuple[State, bytes], ...], tuple[int, int, int]] = {}
        self._numbers: dict[Hashable, int] = {}
        self._ways: dict[int, Ways] = {}
        self._prints: dict[Hashable, int] = {}
        self._fresh = count()

    def answer(self, content: Hashable, work_out: Callable[[], T]) -> T:
        """The answer for this content; of two that are worked out at once the first stands for good."""
        if content not in self._answers:
            self._answers.setdefault(content, work_out())
        found: T = self._answers[content]
        return found

    def number(self, ways: Ways) -> int:
        """A small number that stands for this content."""
        key = tuple((way, spans.key) for way, spans in ways.items())
        if key not in self._numbers:
            # No two get the same number, also when both come at once; one that was not used harms nobody.
            number = next(self._fresh)
            self._ways[number] = ways
            self._numbers.setdefault(key, number)
        return self._numbers[key]

    def fingerprint(self, content: Hashable) -> int:
        """A number for any content, the same for as long as the content is."""
        if content not in self._prints:
            self._prints.setdefault(content, next(self._fresh))
        return self._prints[content]

    def ways(self, number: int) -> Ways:
        """The content a number stands for."""
        return self._ways[number]
