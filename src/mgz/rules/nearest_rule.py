"""The rules that came nearest without applying: which column kept them out, and what was found there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from mgz.rules.asks import Stretch
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.graph import Graph
from mgz.rules.model import Column, Impossible, InputKind, Period, Rule, Table, Word

_COMBINATIONS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Miss:
    """A column in which a rule wants something else; `found` are the words it may have with these facts."""

    column: str
    wants: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearRule:
    """A rule that did not apply: by its columns, by its dates, or because a rule that goes before it did."""

    id: str
    table: str
    misses: tuple[Miss, ...]
    #: Its own period when the rule does not hold now, of the world or of what is known.
    not_now: Period | None
    overruled_by: tuple[str, ...]
    note: str

    @property
    def distance(self) -> int:
        """In how many ways it missed; a rule that another one goes before missed in none."""
        return len(self.misses) + (self.not_now is not None)


def nearest_rules(stretch: Stretch, words: Mapping[str, str]) -> tuple[NearRule, ...]:
    """Of every table on the way to the answer the rules that missed by the fewest columns.

    The answer's own table comes first, then those below it; within a table the order is that of the ids, so
    that the order of rows never shows.
    """
    found: list[NearRule] = []
    seen: set[str] = set()
    for graph in stretch.answers:
        fired, possible = _fired(graph, words), _Possible(graph, words)
        for name, (table, _) in graph.tables.items():
            if name in fired and name not in seen:
                seen.add(name)
                found += _of_table(table, fired[name], possible.columns(table), stretch)
    return tuple(found)


def _fired(graph: Graph, words: Mapping[str, str]) -> dict[str, set[str]]:
    """Per table on some way to the answer the rules that may have applied."""
    found: dict[str, set[str]] = {}
    tables = {rule.id: name for name, (table, _) in graph.tables.items() for rule in table.rules}
    for leaf in graph.leaves(words):
        for rule in leaf.rules:
            found.setdefault(tables[rule.id], set()).add(rule.id)
    return found


class _Possible:
    """The words that each column of a graph may have, worked out once per table."""

    def __init__(self, graph: Graph, words: Mapping[str, str]) -> None:
        self._graph, self._words = graph, words
        self._tables: dict[str, frozenset[str]] = {}

    def columns(self, table: Table) -> dict[str, frozenset[str]]:
        """Per column: of an unknown fact all words, of a table below all that it may come to."""
        return {column.name: self._column(column) for column in table.columns}

    def _column(self, column: Column) -> frozenset[str]:
        if column.kind is InputKind.TABLE:
            if column.name not in self._tables:
                self._tables[column.name] = frozenset(self._below(column.name))
            return self._tables[column.name]
        word = self._words.get(column.name, UNKNOWN)
        is_tried = word == UNKNOWN and column.kind is not InputKind.FACT_OR_UNKNOWN
        return frozenset(self._graph.words[column.name] if is_tried else (word,))

    def _below(self, name: str) -> Iterator[str]:
        """The words of a table; with too much unknown any of them: only what is sure is told as a miss."""
        table, slice_ = self._graph.tables[name]
        columns = self.columns(table)
        choices = [[c.words.index(word) for word in columns[c.name]] for c in table.columns]
        if prod(map(len, choices)) > _COMBINATIONS:
            yield from table.words
            return
        for number in {slice_.rule_at(numbers) for numbers in product(*choices)}:
            outcome = table.rules[number].then
            if isinstance(outcome, Word):
                yield outcome.word


def _of_table(
    table: Table, fired: set[str], possible: Mapping[str, frozenset[str]], stretch: Stretch
) -> list[NearRule]:
    others = [
        _near(rule, table, fired, possible, stretch)
        for rule in table.rules
        if rule.id not in fired and not isinstance(rule.then, Impossible)
    ]
    least = min((near.distance for near in others), default=0)
    return sorted((near for near in others if near.distance == least), key=lambda near: near.id)


def _near(
    rule: Rule, table: Table, fired: set[str], possible: Mapping[str, frozenset[str]], stretch: Stretch
) -> NearRule:
    misses = tuple(
        Miss(column.name, wants, _in_order(column, possible[column.name]))
        for column, taken in zip(table.columns, rule.when, strict=True)
        if taken is not None
        for wants in [tuple(column.words[number] for number in sorted(taken))]
        if not possible[column.name].intersection(wants)
    )
    not_now = None
    if not rule.valid.holds(stretch.valid.start):
        not_now = rule.valid
    elif not rule.known.holds(stretch.known.start):
        not_now = rule.known
    overruled = tuple(sorted(fired)) if not misses and not_now is None else ()
    return NearRule(rule.id, table.name, misses, not_now, overruled, rule.note)


def _in_order(column: Column, words: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in column.words if word in words)
