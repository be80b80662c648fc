"""What another set of rules says differently, whatever the facts: every situation that gets another answer.

Two graphs are walked side by side. A situation is a way through both on which they end differently; the
facts that neither of them asks for on that way may be anything. Nothing is drawn at random and nothing is
left out, so an empty list proves that the two sets decide alike.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mgz.rules.asks import Ask, Stretch
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.graph import TRIED, Fork, Graph, Leaf, Node
from mgz.rules.model import Answer, FlagSet, Impossible, Period


@dataclass(frozen=True, slots=True)
class Situation:
    """Facts (and words of functions) for which the two sets differ, and the rules that decide in each.

    Where several words of a fact lead to the same they stand together.
    `old` and `new` hold the keys that differ; where one set has no such table, its side is empty.
    """

    words: Mapping[str, tuple[str, ...]]
    old: Mapping[str, object]
    new: Mapping[str, object]
    old_rules: tuple[str, ...]
    new_rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """One part of one ask during one period: the whole answer, some keys, or one flag."""

    ask: str
    part: str
    valid: Period
    situations: tuple[Situation, ...]


@dataclass(frozen=True, slots=True)
class RulesDifference:
    """Everything in which two sets of rules differ; `only_old` and `only_new` are asks the other has not."""

    old_hash: str
    new_hash: str
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]
    parts: tuple[Differing, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two sets answer the same asks, and each of them alike in every situation."""
        return not (self.parts or self.only_old or self.only_new)


def rules_difference(
    old: Mapping[str, Ask],
    new: Mapping[str, Ask],
    hashes: tuple[str, str],
    known_on: date,
    asks: Collection[str] | None = None,
) -> RulesDifference:
    """The difference between two sets, both as known on a date; `hashes` name the sets, None is every ask."""
    both = [ask for ask in old if ask in new and (asks is None or ask in asks)]
    return RulesDifference(
        *hashes,
        tuple(ask for ask in old if ask not in new),
        tuple(ask for ask in new if ask not in old),
        tuple(part for ask in both for part in _differing(old[ask], new[ask], known_on)),
    )


def _differing(old: Ask, new: Ask, known_on: date) -> Iterator[Differing]:
    """Where two builds of one ask differ, in every period between the rule dates of either."""
    begin = max(old.valid_starts[0], new.valid_starts[0])
    starts = sorted({begin} | {day for day in (*old.valid_starts, *new.valid_starts) if day > begin})
    ends: list[date | None] = [*starts[1:], None]
    for start, end in zip(starts, ends, strict=True):
        left, right = _parts(old.at(start, known_on)), _parts(new.at(start, known_on))
        for part in dict.fromkeys((*left, *right)):
            situations = tuple(_Pair(left.get(part), right.get(part)).situations())
            if situations:
                yield Differing(old.name, part, Period(start, end), situations)


def _parts(stretch: Stretch) -> dict[str, Graph]:
    """The graphs by what they decide: the answer or the keys of it, and each flag."""
    found = {}
    for graph in stretch.answers:
        keys = graph.tables[graph.top][0].keys
        found["antwoord" if keys is None else f"antwoord ({', '.join(keys)})"] = graph
    return found | {f"signaal {flag}": graph for flag, graph in stretch.flags}


class _Pair:
    """The graphs of one part in both sets; None where a set has no such part."""

    def __init__(self, old: Graph | None, new: Graph | None) -> None:
        self._old, self._new = old, new
        graphs = [graph for graph in (old, new) if graph is not None]
        self._read_by_both = frozenset.intersection(*(frozenset(graph.inputs) for graph in graphs))
        self._counted = frozenset().union(*(graph.counted for graph in graphs))

    def situations(self) -> Iterator[Situation]:
        """Every way on which the two end differently."""
        old, new = (graph.tree if graph is not None else None for graph in (self._old, self._new))
        todo: list[_At] = [(old, new, {})]
        while todo:
            left, right, words = todo.pop()
            left, right = _follow(left, words), _follow(right, words)
            fork = left if isinstance(left, Fork) else right
            if isinstance(fork, Fork):
                slot = _slot(fork, words)
                choices = self._choices(fork, slot)
                todo += [(left, right, {**words, slot: choice}) for choice in reversed(choices)]
                continue
            assert not isinstance(left, Fork), "both ways are at their end"
            situation = _compared(left, fork, words)
            if situation is not None:
                yield situation

    def _choices(self, fork: Fork, slot: str) -> list[tuple[str, ...]]:
        """The words of a fork; those that lead the same way together, unless the other set may part them."""
        words = list(fork.branches)
        if slot in self._counted and UNKNOWN not in words:
            words.append(UNKNOWN)
        if fork.name.removeprefix(TRIED) in self._read_by_both and None not in (self._old, self._new):
            return [(word,) for word in words]
        alike: dict[int, list[str]] = {}
        for word in words:
            alike.setdefault(id(fork.branches.get(word)), []).append(word)
        return [tuple(group) for group in alike.values()]


#: Where both walks are, and the words read so far; words that lead the same way stand together.
_At = tuple[Node | None, Node | None, dict[str, tuple[str, ...]]]


def _follow(node: Node | None, words: Mapping[str, tuple[str, ...]]) -> Node | None:
    """As far as the words read go."""
    while isinstance(node, Fork):
        choice = words.get(_slot(node, words))
        if choice is None:
            return node
        node = node.branches[choice[0]]
    return node


def _slot(fork: Fork, words: Mapping[str, tuple[str, ...]]) -> str:
    """Where the word of a fork stands: one is tried where only the other set takes `unknown` as a word."""
    choice = words.get(fork.name)
    return fork.name if choice is None or choice[0] in fork.branches else TRIED + fork.name


def _compared(old: Leaf | None, new: Leaf | None, words: Mapping[str, tuple[str, ...]]) -> Situation | None:
    before, after = _says(old), _says(new)
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    # What is impossible never comes about, in whichever set says so.
    if not keys or any(leaf and isinstance(leaf.outcome, Impossible) for leaf in (old, new)):
        return None
    return Situation(
        words,
        {key: before[key] for key in keys if key in before},
        {key: after[key] for key in keys if key in after},
        tuple(rule.id for rule in old.rules) if old else (),
        tuple(rule.id for rule in new.rules) if new else (),
    )


def _says(leaf: Leaf | None) -> Mapping[str, object]:
    match leaf.outcome if leaf else None:
        case Answer(values, reason):
            return {"status": "settled", **values} | ({"flags": (reason,)} if reason else {})
        # A flag that is not set is as good as no table for it.
        case FlagSet(True):
            return {"flags": True}
    return {}
