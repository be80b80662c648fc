"""The page with worked explanations shows them as the rules explain themselves today."""

from __future__ import annotations

import pytest

from tests.spec.rules.explained import BEGIN, END, PAGE, WORKED, Worked, as_markdown


@pytest.mark.parametrize("worked", WORKED, ids=lambda worked: worked.title)
def test_a_reader_finds_what_was_asked(worked: Worked) -> None:
    text = worked.told().text
    for part in worked.finds:
        assert part in text


def test_the_page_shows_the_explanations() -> None:
    text = PAGE.read_text(encoding="utf-8")
    shown = BEGIN + text.partition(BEGIN)[2].partition(END)[0] + END
    assert shown == as_markdown(), "run: python -m tests.spec.rules.explained"
