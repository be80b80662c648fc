"""More unknowns never give more certainty, over all asks and every fact but those listed."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgz.errors import QuestionError
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.certainty import KNOWN_ON, drawn, more_certain, worked_out
from tests.generative.rules.on_purpose import listed
from tests.generative.rules.test_graphs import ASKS

#: Questions per ask of which each fact in turn is left out; the soak asks more.
QUESTIONS = 150


def saying_more(ask: str, count: int) -> Counter[str]:
    """The facts that, left out alone, made an answer more certain, and how often."""
    book, found = standard_rules(), Counter[str]()
    for facts, moment in drawn(ask, count):
        try:
            known = book.decide(ask, facts, moment, KNOWN_ON)
        except QuestionError:  # an interval that ends before it begins is no question
            continue
        for name in facts:
            less = {key: value for key, value in facts.items() if key != name}
            found[name] += bool(more_certain(book.decide(ask, less, moment, KNOWN_ON), known))
    return +found


@pytest.mark.parametrize("ask", ASKS)
def test_leaving_out_one_fact_never_makes_more_certain(ask: str) -> None:
    assert saying_more(ask, QUESTIONS).keys() <= listed(ask)


@given(ask=st.sampled_from(ASKS), seed=st.integers(0, 10**6))
@settings(max_examples=400, deadline=None)
def test_leaving_out_facts_that_are_worked_out_never_makes_more_certain(ask: str, seed: int) -> None:
    """Several at once: what every table of an ask leaves to be worked out."""
    book, draw = standard_rules(), random.Random(seed)
    hidden = {name for name in sorted(worked_out(ask)) if draw.random() < 0.5}
    facts, moment = next(drawn(ask, 1, seed))
    try:
        known = book.decide(ask, facts, moment, KNOWN_ON)
    except QuestionError:
        return
    less = {key: value for key, value in facts.items() if key not in hidden}
    assert not more_certain(book.decide(ask, less, moment, KNOWN_ON), known), (ask, facts, hidden)


@pytest.mark.parametrize("ask", ASKS)
def test_what_is_worked_out_is_never_listed(ask: str) -> None:
    assert not worked_out(ask) & listed(ask)
