"""A claim: its days, the client on such a day, the window of a late decision, and the minutes."""

from __future__ import annotations

from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.errors import QuestionError
from mgz.rules.agreements import extramural_agreement
from mgz.rules.claims import (
    PER_SERVICE_DATE,
    claimed_minutes,
    each_day,
    indication_window,
    on_latest_day,
    with_declared,
)
from mgz.rules.closed_lists import ASKS
from mgz.rules.decision import Decision
from mgz.rules.named import FUNCTIONS
from mgz_cli.rulefiles import standard_rules

NOW = datetime(2025, 6, 10, 10, tzinfo=AMSTERDAM)
SETTINGS = CalendarSettings()
WINDOW = {"wlz_effective_from": "2025-03-01", "wlz_decided_on": "2025-03-10"}


def on(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("2025-02-28", "other"),
        ("2025-03-01", "retroactive"),
        ("2025-03-02", "retroactive"),
        ("2025-03-08", "retroactive"),
        ("2025-03-09", "retroactive"),
        ("2025-03-10", "other"),
        ("2025-03-11", "other"),
    ],
)
def test_the_window_is_from_the_effect_up_to_the_day_before_the_decision(day: str, word: str) -> None:
    assert indication_window(WINDOW, on(day), SETTINGS) == word
    assert word in FUNCTIONS["indication_window"].words


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"wlz_effective_from": "2025-03-01"},
        {"wlz_decided_on": "2025-03-10"},
        {"wlz_effective_from": "2025-03-05", "wlz_decided_on": "2025-03-05"},
        {"wlz_effective_from": "2025-03-10", "wlz_decided_on": "2025-03-01"},
    ],
)
def test_without_a_later_decision_there_is_no_window(facts: dict[str, str]) -> None:
    assert indication_window(facts, on("2025-03-05"), SETTINGS) == "other"


@pytest.mark.parametrize(
    ("day", "word"), [("2025-12-30", "yes"), ("2025-12-31", "yes"), ("2026-01-01", "no")]
)
def test_the_last_day_of_an_agreement_counts(day: str, word: str) -> None:
    facts = {"extramural_treatment_contract": "yes", "contract_until": "2025-12-31"}
    assert extramural_agreement(facts, on(day), SETTINGS) == word
    assert extramural_agreement({"contract_until": "2025-12-31"}, on("2025-12-31"), SETTINGS) == "unknown"


@pytest.mark.parametrize(
    ("direct", "indirect", "word"),
    [
        (None, None, "no_indirect"), (0, 0, "no_indirect"), (1, 0, "no_indirect"), (45, None, "no_indirect"),
        (0, 1, "indirect_alone"), (None, 1, "indirect_alone"), (1, 1, "with_indirect"),
    ],
)  # fmt: skip
def test_kinds_of_minutes(direct: int | None, indirect: int | None, word: str) -> None:
    given = {"direct_minutes": direct, "indirect_minutes": indirect}
    facts = {name: value for name, value in given.items() if value is not None}
    assert claimed_minutes(facts, NOW, SETTINGS) == word
    assert word in FUNCTIONS["claimed_minutes"].words


@pytest.mark.parametrize(
    ("dates", "day"),
    [(None, "2025-06-10"), ((), "2025-06-10"), (("2025-07-01", "2024-12-31", "2025-06-30"), "2025-07-01")],
)
def test_a_claim_is_about_its_latest_day_or_the_day_of_the_moment(dates: Any, day: str) -> None:
    facts = {} if dates is None else {"service_dates": dates}
    told, local = on_latest_day(facts, NOW)
    assert (told, local.date()) == (facts, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "indication", "form"),
    [("2025-02-28", "no", "geen"), ("2025-03-01", "yes", "mpt"), ("2025-03-02", "yes", "mpt")],
)
def test_before_it_takes_effect_there_is_no_indication(day: str, indication: str, form: str) -> None:
    facts = {"wlz_indication": "yes", "leveringsvorm": "mpt", **WINDOW, "service_dates": [day]}
    told, _ = on_latest_day(facts, NOW)
    assert (told["wlz_indication"], told["leveringsvorm"]) == (indication, form)
    assert facts["wlz_indication"] == "yes", "the facts of the asker stay as they were"


def test_each_day_is_a_claim_of_its_own() -> None:
    alone = each_day({"gp_item": "anw", "service_dates": ["2025-02-02", "2025-01-01"]})
    assert list(alone) == ["2025-01-01", "2025-02-02"]
    assert alone["2025-01-01"] == {"gp_item": "anw", "service_dates": ("2025-01-01",)}
    assert each_day({"gp_item": "anw"}) == {}
    assert PER_SERVICE_DATE <= ASKS.keys()


@pytest.mark.parametrize(
    ("status", "unit", "direct", "minutes"),
    [
        ("settled", "uur_direct", 45, 45), ("settled", "uur_direct", 0, 0),
        ("settled", "uur_direct", None, "unknown"), ("settled", "maand", 45, 0),
        ("not_allowed", "uur_direct", 45, 0), ("open", "uur_direct", 45, "unknown"),
        ("open", "unknown", 0, 0), ("open", "unknown", None, 0),
    ],
)  # fmt: skip
def test_declarable_minutes(status: str, unit: str, direct: int | None, minutes: object) -> None:
    decision = Decision("claim", MappingProxyType({"status": status, "unit": unit, "flags": ()}), ())
    facts = {"indirect_minutes": 5} | ({} if direct is None else {"direct_minutes": direct})
    assert with_declared(decision, facts, ())["declarable_minutes"] == minutes


def test_keys_that_nobody_asked_for_are_not_there() -> None:
    book, known = standard_rules(), date(2025, 6, 10)
    answer = book.decide("claim", {"gp_item": "keuring"}, NOW, known).answer
    assert set(answer) == {"status", "law", "payer", "route", "unit", "code", "segment", "flags"}
    answer = book.decide("claim", {"claimed_route": "pgb_geld", "service_dates": []}, NOW, known).answer
    assert "segment" not in answer and "declarable_minutes" not in answer
    assert answer["declarable_dates"] == ()


def test_a_day_without_rules_is_named() -> None:
    facts = {"claimed_route": "pgb_geld", "service_dates": ["2014-12-31", "2025-01-01"]}
    with pytest.raises(QuestionError, match="2014-12-31"):
        standard_rules().decide("claim", facts, NOW, date(2025, 6, 10))


def test_the_explanation_is_about_the_latest_day() -> None:
    facts = {
        "wlz_indication": "yes", "leveringsvorm": "mpt", "professional": "so", "gp_referral": "yes",
        "claimed_route": "gzsp_uur", "wlz_effective_from": "2025-03-01", "service_dates": ["2025-02-27"],
    }  # fmt: skip
    told = standard_rules().explain("claim", facts, NOW, date(2025, 6, 10))
    assert told.decision.status == "settled"
    assert told.decision["declarable_dates"] == ("2025-02-27",)
    assert told.used["wlz_indication"] == "no"
    assert "CL-GZSP" in [rule.id for rule in told.rules]
