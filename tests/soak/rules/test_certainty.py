"""As the generative test, with so many questions that every listed fact shows why it is listed."""

from __future__ import annotations

import pytest

from tests.generative.rules.on_purpose import listed
from tests.generative.rules.test_certainty import saying_more
from tests.generative.rules.test_graphs import ASKS

QUESTIONS = 5_000


@pytest.mark.parametrize("ask", ASKS)
def test_leaving_out_one_fact_makes_more_certain_only_where_it_is_listed(ask: str) -> None:
    assert saying_more(ask, QUESTIONS).keys() == listed(ask)
