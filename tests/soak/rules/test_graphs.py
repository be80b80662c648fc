"""As the generative tests of the graphs, with far more questions and completions; one ask with `-k`."""

from __future__ import annotations

from typing import Final

import pytest

from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.graphs import check_answer, few_completions, leaves, read_on, space, stretches
from tests.generative.rules.test_graphs import ASKS

#: A space of at most so many questions is asked whole, of a larger one a sample.
WHOLE: Final = 40_000
SAMPLE: Final = 10_000
#: So many completions the plain loops try for one table.
TURNS: Final = 250


@pytest.mark.parametrize("ask", ASKS)
def test_the_whole_space_or_a_large_sample_has_the_answers_of_the_rows(ask: str) -> None:
    book = standard_rules()
    for stretch in stretches(book, ask):
        for words in space(ask, stretch.valid.start, WHOLE, SAMPLE):
            check_answer(ask, few_completions(ask, words, read_on(stretch), TURNS), stretch)


@pytest.mark.parametrize("ask", ASKS)
def test_every_way_with_many_completions_has_the_answer_of_the_rows(ask: str) -> None:
    book = standard_rules()
    for stretch in stretches(book, ask):
        for _, given, _, _ in leaves(ask, stretch):
            check_answer(ask, few_completions(ask, given, read_on(stretch), TURNS), stretch)
