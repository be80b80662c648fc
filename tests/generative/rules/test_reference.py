"""Client asks and time classes against the plain loops, from facts to answer, and a rule on its first day."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgz.calendar import CalendarSettings
from mgz.rules import RuleBook, load
from mgz.rules.named import FUNCTIONS
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.reference import Reference
from tests.generative.rules.words import WORDS
from tests.spec.rules import dt1

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
KNOWN_ON = date(2025, 6, 10)
ASKS = ("general_care", "gp_registration", "duty")
FACTS = st.fixed_dictionaries({
    name: st.sampled_from([*WORDS[name].split(), "unknown"])
    for name in ("wlz_indication", "leveringsvorm", "behandeling", "treatment_by", "gp", "sector")
})  # fmt: skip


def as_sets(answer: Any) -> dict[str, Any]:
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


def test_every_cell_of_the_client_asks_equals_the_reference() -> None:
    book, reference = standard_rules(), Reference(packaged_texts(), MOMENT.date(), KNOWN_ON)
    for facts in dt1.space(sectors=("GGZ", "unknown")):
        for ask in ASKS:
            got = as_sets(book.decide(ask, facts, MOMENT, KNOWN_ON).answer)
            assert got == reference.answer(ask, facts), (ask, facts)


def test_every_cell_of_time_class_equals_the_reference() -> None:
    """The functions' words go in ready made: the reference reads no calendar."""
    book, reference = standard_rules(), Reference(packaged_texts(), MOMENT.date(), KNOWN_ON)
    seen = set()
    begin = datetime.fromisoformat("2025-04-14T00:00:00+02:00")
    for hours, good_friday in itertools.product(range(0, 24 * 14), ("yes", "no", "unknown")):
        moment = begin + timedelta(hours=hours)
        words = {
            name: FUNCTIONS[name].word({}, moment, CalendarSettings()) for name in ("day_kind", "clock_band")
        } | {"hds_open_good_friday": good_friday}
        got = as_sets(
            book.decide("time_class", {"hds_open_good_friday": good_friday}, moment, KNOWN_ON).answer
        )
        assert got == reference.answer("time_class", words)
        seen.add(tuple(words.values()))
    assert len(seen) == 4 * 2 * 3, "every kind of day, both bands, every switch"


def test_the_dense_array_says_what_the_tree_says() -> None:
    for compiled in standard_rules().tables.values():
        columns = compiled.table.columns
        for slice_ in compiled.slices:
            for numbers in itertools.product(*(range(len(column.words)) for column in columns)):
                tree = slice_.tree
                while not isinstance(tree, int):
                    tree = tree[1][numbers[tree[0]]]
                assert slice_.rule_at(numbers) == tree


@given(facts=FACTS)
@settings(max_examples=200, deadline=None)
def test_a_key_is_certain_exactly_when_all_completions_agree(facts: dict[str, str]) -> None:
    """For the GP fact, the one fact that the tables leave to be worked out."""
    book = standard_rules()
    unsure = book.decide("general_care", {**facts, "gp": "unknown"}, MOMENT, KNOWN_ON)
    full = [book.decide("general_care", {**facts, "gp": gp}, MOMENT, KNOWN_ON) for gp in WORDS["gp"].split()]
    for key in ("responsible", "law", "payer", "route", "unit"):
        values = {one[key] for one in full}
        agreed = values.pop() if len(values) == 1 else "unknown"
        assert unsure[key] == agreed


@pytest.mark.parametrize("axis", ["valid", "known"])
def test_a_rule_changes_on_its_first_day_in_dutch_time(axis: str) -> None:
    book = dated_book(axis)
    cut = date(2026, 1, 1)
    for days, duty in ((-1, "huisarts"), (0, "instelling"), (1, "instelling")):
        day = cut + timedelta(days=days)
        moment = datetime.fromisoformat(f"{day if axis == 'valid' else date(2026, 6, 1)}T12:00:00+01:00")
        known = day if axis == "known" else date(2026, 6, 1)
        assert book.decide("duty", {"wlz_indication": "yes"}, moment, known)["duty"] == duty
    if axis == "valid":
        for text, duty in (
            ("2025-12-31T22:59:59+00:00", "huisarts"),
            ("2025-12-31T23:00:00+00:00", "instelling"),
            ("2026-01-01T11:59:59+13:00", "huisarts"),
        ):
            moment = datetime.fromisoformat(text)
            assert book.decide("duty", {"wlz_indication": "yes"}, moment, date(2026, 6, 1))["duty"] == duty


def dated_book(axis: str) -> RuleBook:
    """One small table in which one rule makes way for another on 1-1-2026."""
    table = f"""
table: duty
kind: answer
answers: duty
decides: proef
inputs: {{wlz_indication: fact}}
valid: {{from: 2025-01-01}}
known: {{from: 2025-01-01}}
status: norm
rules:
  - id: OLD
    when: {{wlz_indication: yes}}
    then: {{status: settled, duty: huisarts}}
    refs: [R01]
    {axis}: {{to: 2026-01-01}}
  - id: NEW
    when: {{wlz_indication: yes}}
    then: {{status: settled, duty: instelling}}
    refs: [R01]
    {axis}: {{from: 2026-01-01}}
  - {{id: NO, when: {{wlz_indication: no}}, then: {{open: facts_conflict}}, refs: [R01]}}
"""
    source = "sources:\n  R01:\n    document: d\n    place: p\n    date: undated\n    says: s\n"
    return load({"duty.yaml": table, "sources.yaml": source}, require={})
