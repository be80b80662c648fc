"""Specific care, GZSP, trajectories and claims are what the documents say, over whole spaces of facts."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import date, datetime, time
from typing import Any

import pytest

from mgz.calendar import AMSTERDAM
from mgz.rules import RuleBook
from mgz_cli.rulefiles import standard_rules
from tests.spec.rules import claiming, gzsp, specific

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
KNOWN_ON = date(2026, 6, 10)


def as_sets(answer: Any) -> dict[str, Any]:
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return standard_rules()


def test_specific_care_over_every_client(book: RuleBook) -> None:
    seen: Counter[str] = Counter()
    for facts in specific.space():
        got = as_sets(book.decide("specific_care", facts, MOMENT, KNOWN_ON).answer)
        assert got == specific.expected(facts), facts
        seen[str(got["status"])] += 1
    assert set(seen) == {"settled", "open", "not_allowed"}


def test_gzsp_status_over_every_client_and_event(book: RuleBook) -> None:
    seen: Counter[str] = Counter()
    for facts in gzsp.status_space():
        got = as_sets(book.decide("gzsp_status", facts, MOMENT, KNOWN_ON).answer)
        assert got == gzsp.status(facts), facts
        seen[str(got["gzsp"])] += 1
    assert set(seen) == {"may_start", "running", "ended", "not_available", "unknown"}


def test_trajectory_over_every_condition(book: RuleBook) -> None:
    seen: Counter[str] = Counter()
    for facts, day in gzsp.trajectory_space():
        moment = datetime.combine(day, time(10), AMSTERDAM)
        got = as_sets(book.decide("trajectory", facts, moment, KNOWN_ON).answer)
        assert got == gzsp.trajectory(facts, day), (facts, day)
        seen[str(got["route"])] += 1
    assert set(seen) == {"gzsp_traject_start", "gzsp_traject_vervolg", "none", "unknown"}


def test_claims_over_every_route_day_and_kind_of_minutes(book: RuleBook) -> None:
    flags: set[str] = set()
    for facts in claiming.space():
        got = as_sets(book.decide("claim", facts, MOMENT, KNOWN_ON).answer)
        assert got == claiming.expected(facts), facts
        flags |= got["flags"]
    assert flags >= {
        "route_differs",
        "inside_package",
        "before_2025",
        "indirect_time_open",
        "allocation_check",
    }


def test_a_claim_is_settled_where_specific_care_has_that_route(book: RuleBook) -> None:
    """Hours may be declared exactly when specific care names them, by the same law, payer and code."""
    for facts in itertools.islice(specific.space(), 0, None, 5):
        care = book.decide("specific_care", facts, MOMENT, KNOWN_ON)
        for route in ("gzsp_uur", "wlz_modulair_behandeling"):
            claim = book.decide("claim", {**facts, "claimed_route": route}, MOMENT, KNOWN_ON)
            may_be = care.status == "settled" and care["route"] == route
            assert (claim.status == "settled") == may_be, facts
            if may_be:
                assert all(claim[key] == care[key] for key in claiming.KEYS)


@pytest.mark.parametrize("moment", ["2024-12-31T22:59:59+00:00", "2024-12-31T23:00:00+00:00"])
def test_trajectories_begin_on_the_dutch_first_of_january(book: RuleBook, moment: str) -> None:
    facts = {
        "wlz_indication": "no", "leveringsvorm": "geen", "gp_referral": "yes", "professional": "so",
        "trajectory_contract": "yes", "complex_need": "yes", "gzsp": "none",
    }  # fmt: skip
    answer = book.decide("trajectory", facts, datetime.fromisoformat(moment), KNOWN_ON)
    first = moment.startswith("2024-12-31T23")
    assert (answer.status, answer.flags) == (("settled", ()) if first else ("not_allowed", ("before_2025",)))


def test_a_claim_does_not_depend_on_the_order_of_its_dates_or_on_the_hour(book: RuleBook) -> None:
    facts = {
        "wlz_indication": "yes", "leveringsvorm": "mpt", "extramural_treatment_contract": "yes",
        "professional": "so", "claimed_route": "wlz_modulair_behandeling", **claiming.DATED,
    }  # fmt: skip
    dates = ["2026-01-01", "2025-03-09", "2025-12-31", "2025-03-10"]
    late = datetime.fromisoformat("2030-01-01T00:00:00+01:00")
    answers = [
        book.decide("claim", {**facts, "service_dates": order}, moment, KNOWN_ON)
        for order in (dates, dates[::-1], sorted(dates))
        for moment in (MOMENT, late)
    ]
    assert all(answer == answers[0] for answer in answers)
    assert answers[0]["declarable_dates"] == ("2025-03-10", "2025-12-31")
    assert answers[0].flags == ("find_contracted_provider",)


def test_the_partner_seen_in_the_same_visit_has_a_route_of_their_own(book: RuleBook) -> None:
    facts = {"wlz_indication": "yes", "leveringsvorm": "verblijf", "behandeling": "met"}
    facts |= {"treatment_by": "same_provider"}
    partner = {"wlz_indication": "no", "leveringsvorm": "geen", "gp_referral": "no", "professional": "so"}
    answer = book.decide("specific_care", {**facts, "partner": partner}, MOMENT, KNOWN_ON)
    assert (answer["route"], answer["partner_route"]) == ("zzp_incl_behandeling", "none")
    assert "partner_route" not in book.decide("specific_care", facts, MOMENT, KNOWN_ON).answer
