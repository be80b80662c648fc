"""Every ask on every way through its graphs, and over its space: compiled and plain loops say the same."""

from __future__ import annotations

from typing import Final

import pytest

from mgz.rules.closed_lists import INTERNAL_ASKS
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.graphs import (
    check_answer,
    check_leaf,
    few_completions,
    leaves,
    read_on,
    space,
    stretches,
)

ASKS: Final = (*standard_rules().asks, *INTERNAL_ASKS)
#: So many questions are asked of each ask, all of them where there are no more; the soak asks more.
MOST: Final = 1500
#: So many completions the plain loops try for one table.
TURNS: Final = 60


@pytest.mark.parametrize("ask", ASKS)
def test_every_way_ends_where_the_rows_say(ask: str) -> None:
    book, seen = standard_rules(), 0
    for stretch in stretches(book, ask):
        for leaf in leaves(ask, stretch):
            check_leaf(ask, stretch, leaf)
            seen += 1
    assert seen >= sum(len(stretch.graphs) for stretch in stretches(book, ask))


@pytest.mark.parametrize("ask", ASKS)
def test_every_way_as_a_question_has_the_answer_of_the_rows(ask: str) -> None:
    book, asked = standard_rules(), set()
    for stretch in stretches(book, ask):
        for _, given, _, _ in leaves(ask, stretch):
            words = few_completions(ask, given, read_on(stretch), TURNS)
            check_answer(ask, words, stretch)
            asked.add(tuple(words.values()))
    assert len(asked) > 2


@pytest.mark.parametrize("ask", ASKS)
def test_the_whole_space_or_a_sample_of_it_has_the_answers_of_the_rows(ask: str) -> None:
    book = standard_rules()
    for stretch in stretches(book, ask):
        for words in space(ask, stretch.valid.start, MOST, MOST):
            check_answer(ask, few_completions(ask, words, read_on(stretch), TURNS), stretch)
