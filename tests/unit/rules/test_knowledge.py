"""What was known on a day: its rows, its code, and the days between which it holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from mgz.rules import RuleBook, load
from mgz.rules.hashing import digest_as_known
from mgz.rules.knowledge import Dates, dates_as_known, known_tables
from mgz.rules.model import Period, Table
from mgz_cli.rulefiles import standard_rules
from tests.unit.rules.breaking import broken
from tests.unit.rules.small import ANSWER, NODE, SOURCES, files

DAY = timedelta(days=1)
FIRST = date(2025, 1, 1)
MARCH, MAY, JULY = date(2025, 3, 1), date(2025, 5, 1), date(2025, 7, 1)
RIGHT = """
  - {id: D-OUT-2, known: {from: 2025-03-01, to: 2025-05-01}, valid: {from: 2025-07-01}, when: {place: out, wlz_indication: yes}, then: {open: facts_missing}, refs: [R015]}
  - {id: D-OUT-3, known: {from: 2025-03-01, to: 2025-05-01}, valid: {to: 2025-07-01}, when: {place: out, wlz_indication: yes}, then: {status: settled, duty: huisarts}, refs: [R015]}
  - {id: D-OUT-4, known: {from: 2025-05-01}, when: {place: out, wlz_indication: yes}, then: {status: settled, duty: huisarts}, refs: [R016]}
"""  # noqa: E501


def tables(book: RuleBook) -> Mapping[str, Table]:
    return {name: one.table for name, one in book.tables.items()}


def changed() -> RuleBook:
    """From March to May it was thought that something else holds from July on."""
    answer = broken(ANSWER, "  - id: D-OUT\n", "  - id: D-OUT\n    known: {to: 2025-03-01}\n") + RIGHT
    sources = SOURCES + "  R016: {document: Handreiking, place: regel 106, date: 2024-12-09, says: anders}\n"
    return load(files(duty=answer, sources=sources), require={})


def plain() -> RuleBook:
    return load(files(), require={})


@pytest.mark.parametrize(
    ("known_on", "day", "valid", "known"),
    [
        (FIRST, JULY, Period(FIRST), FIRST),
        (MARCH - DAY, JULY, Period(FIRST), FIRST),
        (MARCH, JULY - DAY, Period(FIRST, JULY), MARCH),
        (MARCH, JULY, Period(JULY), MARCH),
        (MAY - DAY, JULY, Period(JULY), MARCH),
        (MAY, JULY, Period(FIRST), MAY),
        (MAY + DAY, JULY, Period(FIRST), MAY),
    ],
)
def test_the_days_between_which_it_holds(known_on: date, day: date, valid: Period, known: date) -> None:
    """What came later cuts nothing, and what is known has no end yet."""
    assert dates_as_known("duty", tables(changed()), day, known_on) == Dates(valid, Period(known))


@pytest.mark.parametrize(("known_on", "rows"), [(MARCH - DAY, 1), (MARCH, 2), (MAY - DAY, 2), (MAY, 1)])
def test_only_rows_that_were_known_are_there_and_none_of_them_ends(known_on: date, rows: int) -> None:
    (table,) = (table for table in known_tables(tables(changed()).values(), known_on) if table.name == "duty")
    found = [rule for rule in table.rules if rule.id.startswith("D-OUT")]
    assert len(found) == rows
    assert all(rule.known.end is None for rule in table.rules) and table.known.end is None


def test_a_table_that_was_not_known_yet_is_not_there() -> None:
    late = broken(NODE, "known: {from: 2025-01-01}", "known: {from: 2024-12-31}")
    book = load(files(place=late), require={})
    assert [table.name for table in known_tables(tables(book).values(), date(2024, 12, 31))] == ["place"]
    assert known_tables(tables(book).values(), date(2024, 12, 30)) == ()


def test_the_code_changes_when_the_knowledge_does_and_a_source_without_a_rule_counts_not() -> None:
    before, after = plain(), changed()
    codes = {day: code(after, day) for day in (MARCH - DAY, MARCH, MAY - DAY, MAY, date.max)}
    assert codes[MARCH - DAY] == code(before, MARCH - DAY) == code(before, date.max)
    assert codes[MARCH] == codes[MAY - DAY] and codes[MAY] == codes[date.max]
    assert len(set(codes.values())) == 3
    assert before.hash != after.hash


def code(book: RuleBook, known_on: date) -> str:
    return digest_as_known(tables(book).values(), book.sources, known_on)


def test_without_corrections_it_is_what_an_explanation_says() -> None:
    """For every ask of the packaged rules and on every day on which its rules may change."""
    book = standard_rules()
    by_name = tables(book)
    for ask in (*book.asks, "duty"):
        for cut in book.cuts(ask):
            for day in (cut, cut + DAY):
                dates = dates_as_known(ask, by_name, day, date.max)
                assert dates.valid.holds(day)
                assert cut == max(start for start in book.cuts(ask) if start <= day) == dates.valid.start
        ends = [dates_as_known(ask, by_name, cut, date.max).valid.end for cut in book.cuts(ask)]
        assert ends == [*book.cuts(ask)[1:], None]
