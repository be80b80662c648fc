"""Row order never matters, and splitting a rule never matters: not in a cell, and not in an answer."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from mgz.errors import QuestionError, RuleError
from mgz.rules import RuleBook, load
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.cells import names
from tests.generative.rules.certainty import KNOWN_ON, drawn
from tests.generative.rules.noticing import behind
from tests.generative.rules.splitting import check_same_cells, every_rule, shuffled, split, whole

#: Questions put to each ask that reads a table written otherwise.
QUESTIONS = 25


def check_same_answers(book: RuleBook, table: str) -> None:
    """The asks that read a table answer as they did."""
    base = standard_rules()
    for ask in behind(table)[0]:
        for facts, moment in drawn(ask, QUESTIONS):
            try:
                answer = base.decide(ask, facts, moment, KNOWN_ON).answer
            except QuestionError:  # an interval that ends before it begins is no question
                continue
            assert book.decide(ask, facts, moment, KNOWN_ON).answer == answer, (ask, facts, moment)


@given(seed=st.integers(0, 10**6))
@settings(max_examples=2, deadline=None)
def test_row_order_never_matters(seed: int) -> None:
    """Of all tables at once: the same rule in every cell, and the same hash."""
    book = load(shuffled(set(packaged_texts()), seed))
    for table in names():
        check_same_cells(table, book)
    assert book.hash == standard_rules().hash


@given(seed=st.integers(0, 10**6))
@settings(max_examples=10, deadline=None)
def test_splitting_a_rule_never_matters(seed: int) -> None:
    pick = random.Random(seed)
    check_split(*pick.choice(every_rule()), pick)


def check_split(table: str, number: int, pick: random.Random) -> None:
    """One rule written as two: the same rule in every cell on both sides of a cut, and the same answers."""
    texts = {name: packaged_texts()[name] for name in behind(table)[1]}
    try:
        book = load(texts | {f"{table}.yaml": split(table, number, pick)}, require={})
    except RuleError as error:
        # A half by which no way comes is refused like any such row: the other half decides all there is.
        half = {fault.place.file for fault in error.faults}, {fault.key for fault in error.faults}
        assert half == ({f"{table}.yaml"}, {"rules.reachable_graph"}) and len(error.faults) == 1
        return
    check_same_cells(table, book, whole)
    check_same_answers(book, table)
