"""The tables that together answer one ask, and the walk through them with facts that may be unknown.

The walk starts at the answer and reads a fact only where it makes a difference. A fact that is not known
is tried with each of its words; so the outcomes found are those of all completions of the facts, without
laying out combinations that do not matter.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.compiling import Slice, Tree
from mgz.rules.model import Column, InputKind, Outcome, Rule, Table, Word

Given = Mapping[str, str]


class _Needs(Exception):
    """No error: the walk came to an input without a word and asks for one."""

    def __init__(self, slot: str, words: tuple[str, ...]) -> None:
        self.slot, self.words = slot, words
        super().__init__(slot)


#: Marks the slot of a completion, apart from the slot of the fact as it was given.
_TRIED: Final = "="


@dataclass(frozen=True, slots=True)
class Leaf:
    """One way through the graph: the rule that decided, all rules on the way to it, and the words it took."""

    outcome: Outcome
    rules: tuple[Rule, ...]
    words: Mapping[str, str]
    #: The facts and functions that were read on the way.
    read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
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
    #: The inputs that more than one table reads.
    shared: frozenset[str]

    def leaves(self, given: Given) -> Iterator[Leaf]:
        """Every outcome that the given words leave possible; inputs that are absent are unknown."""
        start = {name: given.get(name, UNKNOWN) for name in self.inputs}
        yield from self._walk(start)

    def all_leaves(self) -> Iterator[Leaf]:
        """Every way through the graph whatever the facts, unknown where a table counts that as a word."""
        yield from self._walk({})

    def _walk(self, start: dict[str, str]) -> Iterator[Leaf]:
        # What tables came to before a word was wanted still holds with whatever word is tried.
        todo: list[tuple[dict[str, str], dict[str, Rule], dict[str, None]]] = [(start, {}, {})]
        while todo:
            words, fired, read = todo.pop()
            try:
                outcome = self._outcome(self.top, words, fired, read)
            except _Needs as need:
                todo += [
                    ({**words, need.slot: word}, fired.copy(), read.copy()) for word in reversed(need.words)
                ]
                continue
            yield Leaf(outcome, tuple(fired.values()), words, tuple(read))

    def _outcome(
        self, name: str, words: Mapping[str, str], fired: dict[str, Rule], read: dict[str, None]
    ) -> Outcome:
        """The outcome of one table; `fired` gathers the rules, those of lower tables first."""
        table, slice_ = self.tables[name]
        if name in fired:
            return fired[name].then
        tree = slice_.tree
        while not isinstance(tree, int):
            number, branches = tree
            column = table.columns[number]
            if column.kind is InputKind.TABLE:
                below = self._outcome(column.name, words, fired, read)
                if not isinstance(below, Word):
                    return below
                word = below.word
            else:
                read[column.name] = None
                word = self._word(column, branches, words)
            tree = branches[column.words.index(word)]
        rule = table.rules[tree]
        fired[name] = rule
        return rule.then

    def _word(self, column: Column, branches: Sequence[Tree], words: Mapping[str, str]) -> str:
        name = column.name
        given = words.get(name)
        if given is None:
            every = self.words[name] + ((UNKNOWN,) if name in self.counted else ())
            raise _Needs(name, self._apart(column, branches, every))
        if given != UNKNOWN or column.kind is InputKind.FACT_OR_UNKNOWN:
            return given
        tried = words.get(_TRIED + name)
        if tried is None:
            raise _Needs(_TRIED + name, self._apart(column, branches, self.words[name]))
        return tried

    def _apart(self, column: Column, branches: Sequence[Tree], words: tuple[str, ...]) -> tuple[str, ...]:
        """One word for all that lead the same way, unless another table may tell them apart later."""
        if column.name in self.shared:
            return words
        by_branch: dict[Tree, str] = {}
        for word in words:
            by_branch.setdefault(branches[column.words.index(word)], word)
        return tuple(by_branch.values())
