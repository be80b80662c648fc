"""Deciding against zen-engine, one question and a population at once, and what loading and proving cost.

The same questions must first have the same answers. zen-engine is given the words that mgz works out from the
moment, the tables of one day only, and the fastest of its ways to be called.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence

import pytest

from mgz.rules import RuleBook, load
from mgz_cli.rulefiles import packaged_texts
from tests.bench.conftest import interleaved, spread
from tests.bench.rules_race import DAY, Asked, Zen, fastest, questions

Say = Callable[[str], None]
ASKS = ("general_care", "urgent_care")
SINGLE = 500
EXPLAINED = 100
PERSONS = 400_000
#: The foreign engine is asked about so many persons; its time for everybody is reckoned in proportion.
SAMPLE = 4_000


def answers(book: RuleBook, ask: str, asked: Sequence[Asked]) -> list[dict[str, object]]:
    found = (book.decide(ask, one.facts, one.moment, DAY).answer for one in asked)
    return [{key: set(v) if isinstance(v, tuple) else v for key, v in answer.items()} for answer in found]


def ratio(seconds: dict[str, list[float]], slow: str, fast: str) -> float:
    """How many times the median of one way is that of another."""
    return statistics.median(seconds[slow]) / statistics.median(seconds[fast])


@pytest.mark.parametrize("ask", ASKS)
def test_one_question(ask: str, rules: RuleBook, report: Say) -> None:
    """A decision, and one with its explanation, against the fastest single call for the same question."""
    asked, other = questions(ask, SINGLE), Zen(ask)
    call = fastest(other.single(), asked[0])
    for name, way in other.single().items():
        assert other.answers([way(one) for one in asked]) == answers(rules, ask, asked), name
    new = load(packaged_texts())

    def first_time() -> None:
        new._memory.clear()
        for one in asked:
            new.decide(ask, one.facts, one.moment, DAY)

    some = asked[:EXPLAINED]
    seconds = interleaved(
        {
            "zen": lambda: [call(one) for one in asked],
            "asked before": lambda: [rules.decide(ask, one.facts, one.moment, DAY) for one in asked],
            "first time": first_time,
            "zen, some": lambda: [call(one) for one in some],
            "explained": lambda: [rules.explain(ask, one.facts, one.moment, DAY) for one in some],
        }
    )
    report(f"{ask}, {SINGLE} questions, zen-engine one call each: {spread(seconds['zen'])}")
    for name in ("asked before", "first time"):
        times = ratio(seconds, "zen", name)
        report(f"  mgz, {name}: {spread(seconds[name])}, {times:,.1f} times as fast")
    times = ratio(seconds, "zen, some", "explained")
    report(f"  with explanation and counterfactuals, {EXPLAINED} questions: {spread(seconds['explained'])},")
    report(f"    against {spread(seconds['zen, some'])}: {times:,.2f} times as fast as the call")


@pytest.mark.parametrize("ask", ASKS)
def test_a_population(ask: str, rules: RuleBook, report: Say) -> None:
    """400,000 dated decisions at once; the other engine decides a sample, and is reckoned in proportion."""
    asked, other = questions(ask, PERSONS), Zen(ask)
    some = asked[:SAMPLE]
    coded = [rules.code(ask, one.facts, one.moment) for one in asked]
    from mgz.rules import Population

    population = Population.of(ask, coded)
    decided = rules.decide_many(population, DAY)
    got = [decided[number].answer for number in range(SAMPLE)]
    plain = [{key: set(v) if isinstance(v, tuple) else v for key, v in answer.items()} for answer in got]
    ways = other.many()
    for name, way in ways.items():
        assert other.answers(way(some)) == plain, name
    best = fastest(ways, some)
    new = load(packaged_texts())

    def first_time() -> None:
        new._memory.clear()
        new.decide_many(population, DAY)

    seconds = interleaved(
        {
            "zen": lambda: best(some),
            "asked before": lambda: rules.decide_many(population, DAY),
            "first time": first_time,
        }
    )
    different = len(decided.decisions)
    report(
        f"{ask}, {PERSONS:,} persons with {different:,} different questions; zen-engine {SAMPLE:,} of them: "
        f"{spread(seconds['zen'])}"
    )
    for name in ("asked before", "first time"):
        times = ratio(seconds, "zen", name) * PERSONS / SAMPLE
        report(f"  mgz, {name}, all: {spread(seconds[name])}, {times:,.0f} times as fast per person")


def test_loading_and_proving(report: Say) -> None:
    """Reading, compiling and proving every rule file, as at each start."""
    texts = packaged_texts()
    book = load(texts)
    cells = sum(one.table.size * len(one.slices) for one in book.tables.values())
    seconds = interleaved({"load": lambda: load(texts)})["load"]
    report(f"load, compile and prove {len(book.tables)} tables, {cells:,} cells: {spread(seconds)}")
