"""The rules that came nearest without applying: which column kept them out, and what was found there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mgz.rules.asks import Stretch
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.graph import Graph
from mgz.rules.model import Column, Impossible, InputKind, Period, Rule, Table, Word


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
        fired = _fired(graph, words)
        for name, (table, _) in graph.tables.items():
            if name in fired and name not in seen:
                seen.add(name)
                found += _of_table(table, fired[name], _possible(graph, table, words), stretch)
    return tuple(found)


def _fired(graph: Graph, words: Mapping[str, str]) -> dict[str, set[str]]:
    """Per table on some way to the answer the rules that may have applied."""
    found: dict[str, set[str]] = {}
    tables = {rule.id: name for name, (table, _) in graph.tables.items() for rule in table.rules}
    for leaf in graph.leaves(words):
        for rule in leaf.rules:
            found.setdefault(tables[rule.id], set()).add(rule.id)
    return found


def _possible(graph: Graph, table: Table, words: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Per column the words it may have: of an unknown fact all, of a table below all that it may come to."""
    return {column.name: frozenset(_words(graph, column, words)) for column in table.columns}


def _words(graph: Graph, column: Column, words: Mapping[str, str]) -> Iterator[str]:
    if column.kind is InputKind.TABLE:
        for leaf in replace(graph, top=column.name).leaves(words):
            if isinstance(leaf.outcome, Word):
                yield leaf.outcome.word
        return
    word = words.get(column.name, UNKNOWN)
    tried = word == UNKNOWN and column.kind is not InputKind.FACT_OR_UNKNOWN
    yield from graph.words[column.name] if tried else (word,)


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
