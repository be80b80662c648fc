"""General care, GP registration and duty are what DT1 says, over every combination of facts."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import RuleBook
from mgz_cli.rulefiles import standard_rules
from tests.spec.rules import dt1

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
KNOWN_ON = date(2025, 6, 10)


def as_sets(answer: Any) -> dict[str, Any]:
    """An answer with its lists as sets, to compare."""
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return standard_rules()


def test_the_expectations_name_every_client_exactly_once() -> None:
    assert Counter(len(dt1.groups_of(client)) for client in dt1.clients()) == {1: 720}


@pytest.mark.parametrize("ask", ["general_care", "gp_registration", "duty"])
def test_every_combination_is_as_typed(book: RuleBook, ask: str) -> None:
    count = 0
    for facts in dt1.space():
        got = as_sets(book.decide(ask, facts, MOMENT, KNOWN_ON).answer)
        assert got == dt1.expected(ask, facts), facts
        count += 1
    assert count == 720 * 6 * 3


def test_what_is_settled_is_what_duty_says(book: RuleBook) -> None:
    """With or without an indication: settled names the party on duty, a gap is always the GP's."""
    party = {"wlz_instelling": "instelling", "huisarts": "huisarts"}
    seen: Counter[str] = Counter()
    for facts in dt1.space(sectors=("VV",)):
        care = book.decide("general_care", facts, MOMENT, KNOWN_ON)
        duty = book.decide("duty", facts, MOMENT, KNOWN_ON)
        seen[care.status] += 1
        if care.status == "settled":
            assert party[str(care["responsible"])] == duty["duty"], facts
        elif care.status == "gap":
            assert duty["duty"] == "huisarts", facts
    assert seen["settled"] and seen["gap"] and seen["open"]


def test_the_other_sectors_say_the_same_as_vv(book: RuleBook) -> None:
    for facts in dt1.space(sectors=("VV",)):
        for ask in ("general_care", "gp_registration", "duty"):
            base = book.decide(ask, facts, MOMENT, KNOWN_ON).answer
            for sector in set(dt1.SECTORS) - {"GGZ"}:
                assert book.decide(ask, {**facts, "sector": sector}, MOMENT, KNOWN_ON).answer == base


def test_condition_and_facts_of_other_asks_change_nothing(book: RuleBook) -> None:
    facts = {"wlz_indication": "yes", "leveringsvorm": "vpt", "gp": "registered"}
    base = book.decide("general_care", facts, MOMENT, KNOWN_ON)
    extra = {"condition": "dementie", "partner": {"wlz_indication": "no"}, "direct_minutes": 30}
    assert book.decide("general_care", facts | extra, MOMENT, KNOWN_ON) == base


def test_general_care_does_not_depend_on_the_hour(book: RuleBook) -> None:
    night = datetime.fromisoformat("2025-06-15T03:00:00+02:00")
    for facts in dt1.space(sectors=("GGZ",)):
        day = book.decide("general_care", facts, MOMENT, KNOWN_ON)
        assert book.decide("general_care", facts, night, KNOWN_ON) == day
