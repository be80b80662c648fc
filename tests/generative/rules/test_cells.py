"""Every cell of every table in every stretch between its dates: compiled and read by plain loops alike."""

from __future__ import annotations

import random

from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.cells import (
    boundaries,
    cells,
    check_every_cell,
    compiled_rule,
    names,
    read_rule,
)

#: Per table and pair of days at most so many cells: which day, not which cell, is the question there.
CELLS_PER_DAY = 60


def test_every_cell_of_every_table() -> None:
    """All of them, in all stretches: the count is that of the tables themselves, so that none is left out."""
    book = standard_rules()
    assert set(names()) == set(book.tables)
    counted = sum(check_every_cell(name) for name in names())
    assert counted == sum(one.table.size * len(one.slices) for one in book.tables.values())
    assert counted > 200_000


def test_the_day_before_on_and_after_each_date_of_each_table() -> None:
    """A rule holds from its first day up to, not including, its last; a table says nothing before its own."""
    book, outside = standard_rules(), 0
    for name in names():
        columns, combinations = cells(name)
        every = list(combinations)
        some = random.Random(name).sample(every, min(CELLS_PER_DAY, len(every)))
        for on in boundaries(name):
            for words in some:
                compiled = compiled_rule(book, name, dict(zip(columns, words, strict=True)), on)
                assert compiled == read_rule(name, words, on), (name, words, on)
                outside += not compiled
    assert outside
