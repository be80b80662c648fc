"""Each table cell by cell, twice: the compiled rule, and the row that plain loops over the rows leave."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from mgz.rules import RuleBook
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.reference import Reference, first_days

#: Later than anything the rules know of.
LATE = date(2035, 1, 1)
Day = tuple[date, date]


@cache
def reference(day: date, known_on: date) -> Reference:
    """The second reading of the packaged rules on a day, as known on another."""
    return Reference(packaged_texts(), day, known_on)


def names() -> tuple[str, ...]:
    """Every table, as the second reading finds them."""
    return tuple(sorted(reference(LATE, LATE).tables))


def boundaries(table: str) -> Iterator[tuple[date, date]]:
    """The day before, on and after each date of a table, on both axes, crossed with those of the other."""
    one = reference(LATE, LATE).tables[table]
    around = [
        [day + timedelta(days) for day in first_days(one, axis) for days in (-1, 0, 1)]
        for axis in ("valid", "known")
    ]
    return itertools.product(*around)


def stretches(table: str) -> list[Day]:
    """One day in each stretch in which no rule begins or ends: the first of it, in the world and as known."""
    one = reference(LATE, LATE).tables[table]
    return list(itertools.product(first_days(one, "valid"), first_days(one, "known")))


def compiled_rule(book: RuleBook, table: str, words: Mapping[str, str], on: Day) -> str:
    """The id of the rule of a combination of words; empty where the table does not hold."""
    compiled = book.tables[table]
    slice_ = compiled.at(*on)
    if slice_ is None:
        return ""
    numbers = [column.words.index(words[column.name]) for column in compiled.table.columns]
    return compiled.table.rules[slice_.rule_at(numbers)].id


def read_rule(table: str, words: Sequence[str], on: Day) -> str:
    """The id of the one row that is left; empty where the rows leave none."""
    reading = reference(*on)
    left = reading.rows(reading.tables[table], list(words))
    assert len(left) < 2, (table, words, [row["id"] for row in left])
    return str(left[0]["id"]) if left else ""


def cells(table: str) -> tuple[list[str], Iterator[tuple[str, ...]]]:
    """The columns of a table and every combination of their words, in the words of the second reading."""
    reading = reference(LATE, LATE)
    domain = reading.domain(reading.tables[table])
    return list(domain), itertools.product(*domain.values())


def check_every_cell(table: str) -> int:
    """Compare each cell in each stretch; how many there were."""
    compiled, counted = standard_rules().tables[table], 0
    columns, _ = cells(table)
    assert [column.name for column in compiled.table.columns] == columns
    for on in stretches(table):
        slice_ = compiled.at(*on)
        assert slice_ is not None
        # The packed code of a cell is its number in the order of the columns and their words.
        combinations = cells(table)[1]
        for numbers, words in zip(_numbers(table), combinations, strict=True):
            rule = compiled.table.rules[slice_.rule_at(numbers)].id
            assert rule == read_rule(table, words, on), (table, words, on)
            counted += 1
    assert len(stretches(table)) == len(compiled.slices)
    return counted


def _numbers(table: str) -> Iterator[tuple[int, ...]]:
    """The numbers that the compiled table gives to the words of the second reading."""
    reading = reference(LATE, LATE)
    domain = reading.domain(reading.tables[table])
    columns = standard_rules().tables[table].table.columns
    for column, words in zip(columns, domain.values(), strict=True):
        assert sorted(column.words) == sorted(words), (table, column.name)
    return itertools.product(
        *(
            [column.words.index(word) for word in words]
            for column, words in zip(columns, domain.values(), strict=True)
        )
    )
