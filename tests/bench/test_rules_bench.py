"""Deciding against zen-engine, one question and a population at once; loading; and how long the engine is.

Questions must first have the same answers. The other engine is given the words that mgz works out from the
moment, the rows of one day only, and is called in the fastest of its ways.
"""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from mgz.rules import Decision, Population, RuleBook, load
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.bench.conftest import interleaved, spread
from tests.bench.engine_lines import engine_lines
from tests.bench.rules_race import DAY, Zen, fastest, questions

Say = Callable[[str], None]
Seconds = dict[str, list[float]]
ASKS = ("general_care", "urgent_care")
SINGLE = 500
#: So often mgz decides them in one round: a round of a millisecond measures the machine.
AGAIN = 20
EXPLAINED = 100
PERSONS = 400_000
#: Of so many kinds: where all differ, deciding at once is deciding one by one.
KINDS = 5_000
#: The other engine is asked about so many persons; its time for everybody is reckoned in proportion.
SAMPLE = 4_000
#: What is aimed at is told with each figure; a gate lies so far below that noise does not reach it.
SINGLE_AIM, SINGLE_AT_LEAST = 10, 5
POPULATION_AIM, POPULATION_AT_LEAST = 100, 100
LOAD_AIM = 0.5
LINES_AIM = 900


def plain(decisions: Sequence[Decision]) -> list[dict[str, Any]]:
    """Answers with lists as sets."""
    return [
        {key: set(v) if isinstance(v, tuple) else v for key, v in one.answer.items()} for one in decisions
    ]


def ratio(seconds: Seconds, slow: str, fast: str) -> float:
    """How many times the median of one way is that of another."""
    return statistics.median(seconds[slow]) / statistics.median(seconds[fast])


def forgetful(way: Callable[[RuleBook], object]) -> Callable[[], object]:
    """A way in which every question is new to the rules."""
    book = load(packaged_texts())

    def run() -> object:
        book._forget()
        return way(book)

    return run


@pytest.mark.parametrize("ask", ASKS)
def test_one_question(ask: str, rules: RuleBook, report: Say) -> None:
    """A dated decision against the fastest single call, asked before and new."""
    asked, other = questions(ask, SINGLE), Zen(ask)

    def decide(book: RuleBook) -> list[Decision]:
        return [book.decide(ask, one.facts, one.moment, DAY) for one in asked]

    for name, way in other.single().items():
        assert other.answers([way(one) for one in asked]) == plain(decide(rules)), name
    call = fastest(other.single(), asked)
    seconds = interleaved(
        {
            "zen": lambda: [call(one) for one in asked],
            "asked before": lambda: [decide(rules) for _ in range(AGAIN)],
            "new": forgetful(decide),
        }
    )
    before, new = ratio(seconds, "zen", "asked before") * AGAIN, ratio(seconds, "zen", "new")
    report(
        f"{ask}, {SINGLE} questions, zen-engine one call each: {spread(seconds['zen'])}; aim {SINGLE_AIM} x"
    )
    report(f"  mgz, asked before, {AGAIN} times as many: {spread(seconds['asked before'])}, {before:,.1f} x")
    report(f"  mgz, each question new: {spread(seconds['new'])}, {new:,.1f} x")
    assert before > SINGLE_AT_LEAST
    assert new > 1


@pytest.mark.parametrize("ask", ASKS)
def test_one_question_explained(ask: str, rules: RuleBook, report: Say) -> None:
    """Decision, explanation and what each other word would do, against a call that only decides: reported."""
    asked, other = questions(ask, EXPLAINED), Zen(ask)
    call = fastest(other.single(), asked)

    def explain(book: RuleBook) -> list[Decision]:
        """Each part of an explanation is worked out when it is looked at."""
        every = [book.explain(ask, one.facts, one.moment, DAY) for one in asked]
        for told in every:
            assert told.rules and (told.used or told.idle) and told.changes is not None
        return [told.decision for told in every]

    assert other.answers([call(one) for one in asked]) == plain(explain(rules))
    seconds = interleaved(
        {
            "zen": lambda: [call(one) for one in asked],
            "asked before": lambda: explain(rules),
            "new": forgetful(explain),
        }
    )
    report(f"{ask}, {EXPLAINED} questions, zen-engine one call each: {spread(seconds['zen'])}; aim 1 x")
    for name in ("asked before", "new"):
        pairs = [one / two for one, two in zip(seconds["zen"], seconds[name], strict=True)]
        shown = " ".join(f"{pair:.2f}" for pair in pairs)
        report(
            f"  explained with single counterfactuals, {name}: {spread(seconds[name])}; x per pair: {shown}"
        )


@pytest.mark.parametrize("ask", ASKS)
def test_a_population(ask: str, rules: RuleBook, report: Say) -> None:
    """400,000 dated decisions at once; the other engine decides a sample, and is reckoned in proportion.

    OpenFisca is compared in `test_openfisca_bench.py`, where it is installed.
    """
    kinds, other = questions(ask, KINDS), Zen(ask)
    asked = random.Random(ask).choices(kinds, k=PERSONS)
    some = asked[:SAMPLE]
    population = Population.of(ask, [rules.code(ask, one.facts, one.moment) for one in asked])
    decided = rules.decide_many(population, DAY)
    got = plain([decided[person] for person in range(SAMPLE)])
    ways = other.many()
    for name, way in ways.items():
        assert other.answers(way(some)) == got, name
    best = fastest(ways, [some])
    seconds = interleaved(
        {
            "zen": lambda: best(some),
            "asked before": lambda: rules.decide_many(population, DAY),
            "new": forgetful(lambda book: book.decide_many(population, DAY)),
        }
    )
    times = {name: ratio(seconds, "zen", name) * PERSONS / SAMPLE for name in ("asked before", "new")}
    report(f"{ask}, {PERSONS:,} persons, {len(decided.decisions):,} different questions, all facts known")
    report(
        f"  zen-engine, {SAMPLE:,} of them: {spread(seconds['zen'])}; in proportion, aim {POPULATION_AIM} x:"
    )
    for name, many in times.items():
        report(f"  mgz, {name}, all: {spread(seconds[name])}, {many:,.0f} x")
    assert times["asked before"] > POPULATION_AT_LEAST


def test_packing_a_population(rules: RuleBook, report: Say) -> None:
    """What `decide_many` needs first, once per person: the facts as a number. Reported apart."""
    asked = questions("general_care", SAMPLE)
    ways = {"pack": lambda: [rules.code("general_care", one.facts, one.moment) for one in asked]}
    report(f"packing {SAMPLE:,} persons for general_care: {spread(interleaved(ways)['pack'])}")


def test_loading_and_proving(report: Say) -> None:
    """Reading, compiling and proving every rule file, as at each start."""
    cells = sum(one.table.size * len(one.slices) for one in standard_rules().tables.values())
    # Past the memory of the process: reading the files is part of it.
    seconds = interleaved({"load": standard_rules.__wrapped__})["load"]
    book = standard_rules()
    report(f"load and prove {len(book.tables)} tables, {cells:,} cells: {spread(seconds)}; aim {LOAD_AIM} s")


def test_length_of_the_engine(report: Say) -> None:
    """Lines of code of the engine without tables: no blank lines, comments or docstrings."""
    lines = engine_lines()
    for part, counted in lines.items():
        report(f"lines of code, {part}: {sum(counted.values()):,} in {len(counted)} files")
    report(f"  together {sum(sum(counted.values()) for counted in lines.values()):,}, aim {LINES_AIM}")
    assert all(count for counted in lines.values() for count in counted.values())
