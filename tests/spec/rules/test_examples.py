"""The page about the rules shows examples that hold, and shows them as the rules answer today."""

from __future__ import annotations

import pytest

from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.spec.rules.examples import BEGIN, END, EXAMPLES, PAGE, Example, answer_words, as_markdown


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_the_example_holds(example: Example) -> None:
    assert answer_words(example) == dict(pair.split("=") for pair in example.expected.split(" "))


def test_the_page_shows_the_examples() -> None:
    text = PAGE.read_text(encoding="utf-8")
    shown = BEGIN + text.partition(BEGIN)[2].partition(END)[0] + END
    assert shown == as_markdown(), "run: python -m tests.spec.rules.examples"


def test_the_page_names_every_table() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name in packaged_texts():
        assert f"`{name}`" in text


def test_every_table_opens_with_what_it_decides() -> None:
    for name, text in packaged_texts().items():
        assert text.startswith("# "), name
    assert all(compiled.table.decides for compiled in standard_rules().tables.values())
