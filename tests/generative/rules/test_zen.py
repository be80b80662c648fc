"""Every cell of every table against zen-engine, a rule engine by others that read the same text as rows.

It collects all rows that hold, the dates among their conditions; after the exceptions took their place one
must be left, and it must be the compiled one. Where a table says nothing, it must collect nothing.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.cells import (
    LATE,
    Day,
    boundaries,
    cells,
    compiled_rule,
    names,
    reference,
    stretches,
)
from tests.generative.rules.zen_tables import collecting, on_days, rows_left

#: As many combinations of a table are asked on each day around its dates.
CELLS_PER_DAY = 60


def check(table: str, combinations: Sequence[tuple[str, ...]], days: Sequence[Day]) -> int:
    """Compare some cells of a table on some days; how many there were."""
    book, reading = standard_rules(), reference(LATE, LATE)
    one = reading.tables[table]
    decided = collecting(reading, one)
    words = [dict(zip(one["inputs"], words, strict=True)) for words in combinations]
    for on in days:
        left = rows_left(one, decided, [on_days(each, *on) for each in words])
        assert len(left) == len(words)
        for each, ids in zip(words, left, strict=True):
            rule = compiled_rule(book, table, each, on)
            assert ids == ([rule] if rule else []), (table, each, on, ids, rule)
    return len(words) * len(days)


def test_every_cell_of_every_table() -> None:
    counted = sum(check(name, list(cells(name)[1]), stretches(name)) for name in names())
    assert counted == sum(one.table.size * len(one.slices) for one in standard_rules().tables.values())


def test_the_day_before_on_and_after_each_date_of_each_table() -> None:
    for name in names():
        every = list(cells(name)[1])
        some = random.Random(name).sample(every, min(CELLS_PER_DAY, len(every)))
        assert check(name, some, list(boundaries(name))) >= 9 * len(some)
