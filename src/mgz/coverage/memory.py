"""What was worked out before, by content: a second proof works out only what changed."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from mgz.coverage.ways import Ways
from mgz.vocabulary import State


class Memory:
    """Answers to parts of a proof, keyed by everything they depend on.

    Nothing in it is about one region: keys hold the content of the rows concerned, so an answer is found
    again for as long as these rows, the rules and the period are the same. Give one memory to several proofs
    to have them share it; it grows with every distinct class and roster it meets.
    """

    def __init__(self) -> None:
        self.answers: dict[Hashable, Any] = {}
        self.totals: dict[tuple[tuple[State, bytes], ...], tuple[int, int, int]] = {}
        self._numbers: dict[Hashable, int] = {}
        self._ways: list[Ways] = []
        self._prints: dict[Hashable, int] = {}

    def number(self, ways: Ways) -> int:
        """A small number that stands for this content."""
        key = tuple((way, spans.key) for way, spans in ways.items())
        if key not in self._numbers:
            self._numbers[key] = len(self._ways)
            self._ways.append(ways)
        return self._numbers[key]

    def fingerprint(self, content: Hashable) -> int:
        """A number for any content, the same for as long as the content is."""
        return self._prints.setdefault(content, len(self._prints))

    def ways(self, number: int) -> Ways:
        """The content a number stands for."""
        return self._ways[number]
