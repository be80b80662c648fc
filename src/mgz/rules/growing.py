"""Growing the one tree of a graph out of the trees of its tables.

A table that reads another table's word goes on where that table ends, so the tables need not be walked
again for every word that is tried. Ways that end alike share their nodes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN
from mgz.rules.compiling import Slice, Tree
from mgz.rules.graph import TRIED, Fork, Graph, Leaf, Node
from mgz.rules.model import Column, InputKind, Rule, Table, Word
from mgz.rules.named import FUNCTIONS

#: The words read so far, the rules of the tables that came to a word, and how to go on after a table.
_Words = Mapping[str, str]
_Fired = Mapping[str, Rule]
_Then = Callable[[_Words, _Fired], Node]


def grow(top: str, parts: Mapping[str, tuple[Table, Slice]]) -> Graph:
    """The graph of a table; `parts` are that table and every table below it, by name."""
    words: dict[str, tuple[str, ...]] = {}
    counted: set[str] = set()
    readers: Counter[str] = Counter()
    for table, _ in parts.values():
        for column in table.columns:
            readers[column.name] += 1
            if column.kind is InputKind.FUNCTION:
                words[column.name] = FUNCTIONS[column.name].words
            elif column.kind is not InputKind.TABLE:
                words[column.name] = ALL_FACTS[column.name].known
            if column.kind is InputKind.FACT_OR_UNKNOWN:
                counted.add(column.name)
    shared = frozenset(name for name in words if readers[name] > 1)
    tree = _Grower(parts, words, frozenset(counted), shared).whole(top)
    return Graph(top, parts, tuple(words), words, frozenset(counted), tree)


class _Grower:
    """Grows one tree; `counted` are the facts of which some table takes `unknown` as a word."""

    def __init__(
        self,
        parts: Mapping[str, tuple[Table, Slice]],
        words: Mapping[str, tuple[str, ...]],
        counted: frozenset[str],
        shared: frozenset[str],
    ) -> None:
        self._parts, self._words, self._counted, self._shared = parts, words, counted, shared
        self._leaves: dict[tuple[str, ...], Leaf] = {}
        self._forks: dict[tuple[object, ...], Fork] = {}

    def whole(self, top: str) -> Node:
        return self._table(top, {}, {}, lambda _, fired: self._leaf(fired))

    def _leaf(self, fired: _Fired) -> Leaf:
        ids = tuple(rule.id for rule in fired.values())
        leaf = self._leaves.get(ids)
        if leaf is None:
            rules = tuple(fired.values())
            leaf = self._leaves[ids] = Leaf(rules[-1].then, rules, frozenset(ids))
        return leaf

    def _table(self, name: str, words: _Words, fired: _Fired, then: _Then) -> Node:
        table, slice_ = self._parts[name]
        return self._on(table, slice_.tree, words, fired, then)

    def _on(self, table: Table, tree: Tree, words: _Words, fired: _Fired, then: _Then) -> Node:
        """Further down the tree of one table, as far as the words read go."""
        while not isinstance(tree, int):
            number, branches = tree
            column = table.columns[number]
            if column.kind is InputKind.TABLE:
                if column.name not in fired:
                    return self._below(table, tree, column, words, fired, then)
                outcome = fired[column.name].then
                assert isinstance(outcome, Word), "what is no word ended the way"
                word = outcome.word
            else:
                slot = self._slot(column, words)
                if slot not in words:
                    return self._fork(table, tree, column, slot, words, fired, then)
                word = words[slot]
            tree = branches[column.words.index(word)]
        return then(words, {**fired, table.name: table.rules[tree]})

    def _below(
        self, table: Table, tree: Tree, column: Column, words: _Words, fired: _Fired, then: _Then
    ) -> Node:
        """Through the table below first; where that is impossible the way ends there."""

        def back(words: _Words, fired: _Fired) -> Node:
            if isinstance(fired[column.name].then, Word):
                return self._on(table, tree, words, fired, then)
            return self._leaf(fired)

        return self._table(column.name, words, fired, back)

    def _slot(self, column: Column, words: _Words) -> str:
        """Where the word of a column stands: a second one is tried for a fact that was taken as unknown."""
        name = column.name
        return TRIED + name if column.kind is InputKind.FACT and words.get(name) == UNKNOWN else name

    def _fork(
        self,
        table: Table,
        tree: tuple[int, tuple[Tree, ...]],
        column: Column,
        slot: str,
        words: _Words,
        fired: _Fired,
        then: _Then,
    ) -> Node:
        every = self._words[column.name]
        if slot in self._counted:
            every += (UNKNOWN,)
        alike: dict[object, tuple[str, Node]] = {}
        branches: dict[str, Node] = {}
        for word in every:
            # One way for all words that lead the same way here, unless another table may tell them apart.
            key = word if column.name in self._shared else _identity(tree, column.words.index(word))
            if key not in alike:
                alike[key] = word, self._on(table, tree, {**words, slot: word}, fired, then)
            branches[word] = alike[key][1]
        apart = tuple(alike.values())
        seen = (slot, *((word, id(node)) for word, node in branches.items()))
        return self._forks.setdefault(seen, Fork(slot, branches, apart))


def _identity(tree: tuple[int, tuple[Tree, ...]], number: int) -> tuple[str, int]:
    """What two branches have in common exactly when they are the same; alike branches are one object."""
    branch = tree[1][number]
    return ("rule", branch) if isinstance(branch, int) else ("tree", id(branch))
