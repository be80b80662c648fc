"""A Wlz indication that is granted and takes effect later: until that day there is none."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import RuleBook
from mgz_cli.rulefiles import standard_rules

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
CLIENT: dict[str, Any] = {
    "wlz_indication": "yes", "leveringsvorm": "mpt", "gp_referral": "yes", "professional": "so",
    "sector": "VV", "trajectory_contract": "yes", "complex_need": "yes",
    "extramural_treatment_contract": "yes", "gzsp": "none", "gzsp_event": "none",
}  # fmt: skip
#: Ask, what is different about the client, a key of the answer, its value before the day and from it.
TURNS = [
    ("gzsp_status", {"gzsp": "uur", "gzsp_event": "wlz_indication_granted"}, "gzsp", "unknown", "ended"),
    ("gzsp_status", {"gzsp": "uur"}, "gzsp", "running", "ended"),
    ("gzsp_status", {}, "gzsp", "may_start", "not_available"),
    ("trajectory", {}, "route", "gzsp_traject_start", "none"),
    ("specific_care", {}, "route", "gzsp_uur", "wlz_modulair_behandeling"),
]


def told(rules: RuleBook, ask: str, facts: dict[str, Any], effective: str) -> Any:
    return rules.decide(ask, {**CLIENT, **facts, "wlz_effective_from": effective}, MOMENT, date.max)


@pytest.mark.parametrize(("ask", "facts", "key", "before", "since"), TURNS)
def test_the_answer_turns_on_the_day_it_takes_effect(
    ask: str, facts: dict[str, Any], key: str, before: str, since: str
) -> None:
    rules = standard_rules()
    assert told(rules, ask, facts, "2025-06-11")[key] == before
    for day in ("2025-06-10", "2025-06-09"):
        assert told(rules, ask, facts, day)[key] == since
    undated = rules.decide(ask, {**CLIENT, **facts}, MOMENT, date.max)
    assert undated[key] == since


def test_granted_and_not_in_force_leaves_the_day_of_the_switch_open() -> None:
    facts = {"gzsp": "uur", "gzsp_event": "wlz_indication_granted"}
    answer = told(standard_rules(), "gzsp_status", facts, "2025-06-11")
    assert (answer.status, answer.flags) == ("open", ("switch_date_open",))


@pytest.mark.parametrize("ask", ["gzsp_status", "trajectory"])
def test_the_claim_says_the_same_as_the_care(ask: str) -> None:
    """What may run on a day is what may be claimed of that day."""
    rules = standard_rules()
    claimed = {**CLIENT, "claimed_route": "gzsp_traject_start", "service_dates": ["2025-06-10"]}
    for effective, settled in (("2025-06-11", True), ("2025-06-10", False)):
        claim = rules.decide("claim", {**claimed, "wlz_effective_from": effective}, MOMENT, date.max)
        assert (claim.status == "settled") is settled
        assert (told(rules, ask, {}, effective).status == "settled") is settled


def test_an_explanation_says_that_the_day_counted_and_is_not_tried() -> None:
    facts = {**CLIENT, "wlz_effective_from": "2025-06-11"}
    found = standard_rules().explain("trajectory", facts, MOMENT, date.max)
    assert "wlz_effective_from" not in found.idle
    assert "wlz_effective_from" in found.not_tried
