"""The tables that together answer one ask, folded into one tree of the facts that matter.

The tree begins with the first fact that the answer needs and asks for another only where it makes a
difference. A fact that is not known is tried with each of its words; so the outcomes found are those of
all completions of the facts, without laying out combinations that do not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.compiling import Slice
from mgz.rules.model import Outcome, Rule, Table

Given = Mapping[str, str]
#: Marks the word that is tried for a fact which another table took as `unknown`.
TRIED: Final = "="


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """Where a way through the graph ends: what it says, and all rules on the way, of lower tables first."""

    outcome: Outcome
    rules: tuple[Rule, ...]
    #: The rule ids, to see which rules are on every way.
    ids: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """A fact or function to read, with the way on for each of its words."""

    name: str
    #: The words, `unknown` among them only where some table counts it as a word.
    branches: Mapping[str, Node]
    #: The different ways on, each with the first word that leads there.
    apart: tuple[tuple[str, Node], ...]


Node = Leaf | Fork


@dataclass(frozen=True, slots=True)
class Way:
    """One way through the graph: its end, and the word of every fact and function read on it."""

    leaf: Leaf
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """A table to be answered with every table below it, each in the slice of one period."""

    top: str
    tables: Mapping[str, tuple[Table, Slice]]
    #: The facts and functions read anywhere in the graph, in the order in which they are met.
    inputs: tuple[str, ...]
    #: The words each of them may have when it is known.
    words: Mapping[str, tuple[str, ...]]
    #: The facts of which some table takes `unknown` as a word.
    counted: frozenset[str]
    tree: Node

    def leaves(self, given: Given) -> list[Leaf]:
        """Every end that the given words leave possible; inputs that are absent are unknown."""
        found: list[Leaf] = []
        todo = [self.tree]
        while todo:
            node = todo.pop()
            while isinstance(node, Fork):
                further = node.branches.get(given.get(node.name, UNKNOWN))
                if further is None:
                    todo += [way for _, way in reversed(node.apart[1:])]
                    further = node.apart[0][1]
                node = further
            found.append(node)
        return found

    def reads(self, given: Given) -> frozenset[str]:
        """The facts and functions read on any way that the given words leave possible."""
        seen: set[int] = set()
        names: set[str] = set()
        todo = [self.tree]
        while todo:
            node = todo.pop()
            if isinstance(node, Fork) and id(node) not in seen:
                seen.add(id(node))
                names.add(node.name.removeprefix(TRIED))
                todo += [further for _, further in _possible(node, given)]
        return frozenset(names)

    def ways(self, given: Given) -> Iterator[Way]:
        """As `leaves`, each with the words read on the way to it; a word tried stands for those alike."""
        return self._ways(lambda fork: _possible(fork, given))

    def all_ways(self) -> Iterator[Way]:
        """Every way through the graph whatever the facts, unknown where a table counts that as a word."""
        return self._ways(lambda fork: fork.apart)

    def ends(self) -> Iterator[Leaf]:
        """Every different end, each once."""
        seen: set[int] = set()
        todo = [self.tree]
        while todo:
            node = todo.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            if isinstance(node, Leaf):
                yield node
            else:
                todo += [further for _, further in reversed(node.apart)]

    def _ways(self, choose: Callable[[Fork], tuple[tuple[str, Node], ...]]) -> Iterator[Way]:
        todo: list[tuple[Node, dict[str, str]]] = [(self.tree, {})]
        while todo:
            node, words = todo.pop()
            if isinstance(node, Leaf):
                yield Way(node, words)
                continue
            todo += [(further, {**words, node.name: word}) for word, further in reversed(choose(node))]


def _possible(fork: Fork, given: Given) -> tuple[tuple[str, Node], ...]:
    word = given.get(fork.name, UNKNOWN)
    further = fork.branches.get(word)
    return fork.apart if further is None else ((word, further),)
