"""Whole answers, twice: the walk through the compiled graphs, and plain loops over rows and completions.

Both get the words of the facts and functions of an ask; how a function finds its word is tested elsewhere.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from mgz.rules import RuleBook
from mgz.rules.asks import Stretch
from mgz.rules.decision import Decision
from mgz.rules.model import Measure
from mgz.rules.settling import settle
from tests.generative.rules.cells import LATE, Day, reference
from tests.generative.rules.reference import Reference, first_days

Words = dict[str, str]
#: How often a fact is left unknown in a drawn question: often enough, and rarely all at once.
UNKNOWN_SHARE = 0.2


def stretches(book: RuleBook, ask: str) -> list[Stretch]:
    """The ask in each stretch in which none of its rules begins or ends."""
    return [
        book._asks[ask].at(day, known)
        for day, known in itertools.product(book._asks[ask].valid_starts, book._asks[ask].known_starts)
    ]


def read_on(stretch: Stretch) -> Reference:
    """The second reading on the first day of a stretch."""
    return reference(stretch.valid.start, stretch.known.start)


def said(decision: Decision) -> dict[str, Any]:
    """An answer with lists as sets, and a measure as the rows name it."""
    return {key: _plain(value) for key, value in decision.answer.items()}


def _plain(value: object) -> object:
    if isinstance(value, Measure):
        return {"measure": value.name}
    return set(value) if isinstance(value, tuple) else value


def space(ask: str, on: date, whole: int, sample: int) -> list[Words]:
    """Every combination of words an ask reads; a seeded sample where there are more than `whole`."""
    inputs = reference(on, on).inputs(ask)
    if math.prod(map(len, inputs.values())) <= whole:
        return [dict(zip(inputs, words, strict=True)) for words in itertools.product(*inputs.values())]
    draw = random.Random(f"{ask} {on}")
    return [{name: _drawn(words, draw) for name, words in inputs.items()} for _ in range(sample)]


def _drawn(words: list[str], draw: random.Random) -> str:
    if words[-1] == "unknown":
        return "unknown" if draw.random() < UNKNOWN_SHARE else draw.choice(words[:-1])
    return draw.choice(words)


def few_completions(ask: str, words: Words, reading: Reference, most: int) -> Words:
    """The question with so many unknown facts filled in that the plain loops end within `most` turns."""
    known, draw = dict(words), random.Random(ask)
    for top in reading.tops(ask):
        while (turns := reading.turns(top, known)) and math.prod(map(len, turns.values())) > most:
            name = draw.choice(list(turns))
            known[name] = draw.choice(turns[name])
    return known


def boundaries(ask: str) -> Iterator[Day]:
    """The day before, on and after each date of each table of an ask, on both axes, crossed."""
    reading = reference(LATE, LATE)
    tables = {name: table for top in reading.tops(ask) for name, table in reading.below(top).items()}
    around = [
        sorted(
            {
                day + timedelta(n)
                for table in tables.values()
                for day in first_days(table, axis)
                for n in (-1, 0, 1)
            }
        )
        for axis in ("valid", "known")
    ]
    return itertools.product(*around)


def check_answer(ask: str, words: Words, stretch: Stretch, on: Day | None = None) -> None:
    """The same answer; and each rule that is told as certain is the row in every completion of some table."""
    reading = reference(*on) if on else read_on(stretch)
    decision = settle(ask, stretch, words)
    assert said(decision) == reading.answer(ask, words), (ask, words, stretch.valid)
    always: set[str] = set()
    for top in reading.tops(ask):
        found = [reading.fired(top, words, tried).values() for tried in reading.completions(top, words)]
        always |= set.intersection(*({row["id"] for row in rows} for rows in found))
    assert set(decision.rules) <= always, (ask, words, stretch.valid)


def leaves(ask: str, stretch: Stretch) -> Iterator[tuple[str, Words, Words, tuple[str, ...]]]:
    """Each way through each graph: the table it answers, the words, those tried, and its rules.

    What the way did not read gets a word at random: it must not make a difference.
    """
    inputs, draw = read_on(stretch).inputs(ask), random.Random(ask)
    for graph in stretch.graphs:
        for way in graph.all_ways():
            rest = {
                name: draw.choice([word for word in words if word != "unknown"])
                for name, words in inputs.items()
            }
            given = {**rest, **{name: word for name, word in way.words.items() if name in inputs}}
            tried = {**rest, **{name[1:]: word for name, word in way.words.items() if name not in inputs}}
            yield graph.top, given, tried, tuple(rule.id for rule in way.leaf.rules)


def check_leaf(ask: str, stretch: Stretch, leaf: tuple[str, Words, Words, tuple[str, ...]]) -> None:
    """The last rule of a way is the row of the table, and every rule before it the row of a table below."""
    top, given, tried, rules = leaf
    reading = read_on(stretch)
    rows = reading.fired(reading.tables[top], given, tried)
    assert rows[top]["id"] == rules[-1], (ask, top, given, tried)
    assert set(rules) <= {row["id"] for row in rows.values()}, (ask, top, given, tried)
