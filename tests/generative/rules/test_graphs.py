"""Every ask on every way through its graphs, and over its space: compiled and plain loops say the same."""

from __future__ import annotations

from typing import Final

import pytest

from mgz.errors import QuestionError
from mgz.rules.closed_lists import INTERNAL_ASKS
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.cells import reference
from tests.generative.rules.graphs import (
    boundaries,
    check_answer,
    check_leaf,
    few_completions,
    leaves,
    read_on,
    space,
    stretches,
)
from tests.generative.rules.noticing import FIRST_DAY

ASKS: Final = (*standard_rules().asks, *INTERNAL_ASKS)
#: So many questions are asked of each ask, all of them where there are no more; the soak asks more.
MOST: Final = 1500
#: So many completions the plain loops try for one table.
TURNS: Final = 60
#: Questions on each day around a date.
PER_DAY: Final = 25


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


@pytest.mark.parametrize("ask", ASKS)
def test_the_day_before_on_and_after_each_date_has_the_answers_of_the_rows_of_that_day(ask: str) -> None:
    built, before = standard_rules()._asks[ask], 0
    for on in boundaries(ask):
        if min(on) < FIRST_DAY:
            before += 1
            with pytest.raises(QuestionError):
                built.at(*on)
            continue
        for words in space(ask, FIRST_DAY, 0, PER_DAY):
            check_answer(ask, few_completions(ask, words, reference(*on), TURNS), built.at(*on), on)
    assert before >= 5
