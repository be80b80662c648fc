"""What would change an answer: one fact, two facts, another moment; and what stood nearest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import Explanation, load
from mgz.rules import counterfactual as counterfactuals
from mgz.rules.closed_lists import ALL_FACTS
from mgz.rules.counterfactual import Effect, pairs, singles
from mgz_cli.rulefiles import standard_rules
from tests.unit.rules.small import files

AT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
HOME = {"wlz_indication": "yes", "leveringsvorm": "vpt", "behandeling": "zonder", "gp": "registered"}
CLAIM = {
    "claimed_route": "wlz_modulair_behandeling", "wlz_indication": "yes", "leveringsvorm": "mpt",
    "professional": "so", "extramural_treatment_contract": "yes",
}  # fmt: skip


def explained(ask: str, facts: dict[str, Any], at: datetime = AT) -> Explanation:
    return standard_rules().explain(ask, facts, at, date(2025, 6, 10))


def changes(told: Explanation) -> dict[tuple[str, Any], Effect]:
    return {(change.fact, change.to): one.effect for one in told.changes for change in one.changes}


def test_each_change_is_told_with_what_it_does() -> None:
    told = explained("general_care", HOME)
    found = changes(told)
    assert found["gp", "none"] is Effect.ANOTHER
    assert found["gp", "subcontractor"] is Effect.CONFLICT
    assert ("behandeling", "met") not in found
    none = next(one for one in told.changes if one.changes[0].to == "none")
    assert [(key.key, key.was, key.to) for key in none.keys][:2] == [
        ("status", "settled", "gap"), ("responsible", "huisarts", "none")
    ]  # fmt: skip


def test_a_fact_that_becomes_known_is_missing_and_no_change() -> None:
    told = explained("general_care", {**HOME, "leveringsvorm": "verblijf", "gp": "unknown"})
    assert "gp" not in {fact for fact, _ in changes(told)}
    assert "gp" in [fact.fact for fact in told.missing]


def test_a_function_is_told_by_the_fact_that_turns_it() -> None:
    facts = {**CLAIM, "contract_until": "2025-12-31"}
    told = explained("claim", facts)
    assert changes(told)["extramural_treatment_contract", "no"] is Effect.ANOTHER
    (until,) = [one for one in told.changes if one.changes[0].fact == "contract_until"]
    assert until.changes[0].turns == {"extramural_agreement": "no"}
    assert until.decision.status == "not_allowed"


def test_a_number_that_is_missing_is_told_with_the_words_it_would_bring() -> None:
    facts = {"setting": "clustered", "all_vpt": "yes", "shared_room": "yes", "mostly_elderly": "yes"}
    missing = next(one for one in explained("vpt_variant", facts).missing if one.fact == "units")
    assert (missing.fact, missing.settled_by, missing.still_open) == ("units", ("enough",), ("few",))


def test_a_number_is_tried_where_it_turns() -> None:
    facts = {
        "setting": "clustered",
        "all_vpt": "yes",
        "shared_room": "yes",
        "mostly_elderly": "yes",
        "units": 5,
    }
    told = explained("vpt_variant", facts)
    (units,) = [one for one in told.changes if one.changes[0].fact == "units"]
    assert (units.changes[0].turns, units.decision.flags) == ({"cluster_size": "few"}, ("too_few_units",))


def test_keys_that_reckon_with_numbers_are_told() -> None:
    facts = {"start_local": "2025-06-10T17:00", "end_local": "2025-06-11T08:00"}
    told = explained("interval_hours", facts)
    assert told.reckoned == {"hours": ("start_local", "end_local")}
    assert told.not_tried == ("start_local", "end_local")
    claimed = explained("claim", {**CLAIM, "direct_minutes": 30, "service_dates": ["2025-06-01"]})
    assert claimed.reckoned == {
        "declarable_minutes": ("direct_minutes",),
        "declarable_dates": ("service_dates",),
    }


def test_other_service_dates_are_other_moments() -> None:
    told = explained("claim", {**CLAIM, "contract_until": "2025-06-05", "service_dates": ["2025-06-05"]})
    (after,) = [one for one in told.moments if one.moment.date() == date(2025, 6, 6)]
    assert after.turns == {"extramural_agreement": "no"} and after.decision.status == "not_allowed"
    several = explained("claim", {**CLAIM, "service_dates": ["2025-06-05", "2025-06-06"]})
    assert several.moments == ()


def test_other_rules_on_another_day_are_another_moment() -> None:
    facts = {
        "wlz_indication": "no", "leveringsvorm": "geen", "trajectory_contract": "yes", "complex_need": "yes",
        "gp_referral": "yes", "gzsp": "traject_start", "professional": "so",
        "trajectory_started_on": "2024-11-20",
    }  # fmt: skip
    told = explained("trajectory", facts, datetime.fromisoformat("2024-12-01T10:00:00+01:00"))
    first = told.moments[0]
    assert first.other_rules and first.moment.date() == date(2025, 1, 1) and first.effect is Effect.SETTLES
    waiting = [near for near in told.near if near.not_now]
    assert {near.not_now.start for near in waiting if near.not_now} == {date(2025, 1, 1)}


def test_the_hour_and_the_kind_of_day_are_told_apart() -> None:
    told = explained("urgent_care", {**HOME, "care_type": "algemeen", "compact_team": "no"})
    turns = [one.turns for one in told.moments]
    assert turns[0] == {"clock_band": "other_hours"}
    assert {"day_kind": "weekend"} in turns
    assert not any(fact in ("clock_band", "day_kind") for fact, _ in changes(told))


def test_pairs_are_looked_for_only_when_no_single_change_does() -> None:
    told = explained("general_care", HOME)
    assert (told.pairs.found, told.pairs.tried) == ((), 0)
    small = load(files(), require={})
    idle = small.explain("duty", {"wlz_indication": "no", "leveringsvorm": "vpt"}, AT, date(2025, 6, 10))
    assert [one.effect for one in idle.alternatives]


def test_the_search_for_pairs_is_bounded_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    question = explained("claim", {**CLAIM, "extramural_treatment_contract": "no"}).question
    whole = pairs(question, settling=True)
    assert whole.complete and whole.found
    monkeypatch.setattr(counterfactuals, "MOST_PAIRS", 10)
    cut = pairs(question, settling=True)
    assert (cut.tried, cut.complete) == (10, False)


def test_the_nearest_rules_say_what_they_want_and_what_was_found() -> None:
    near = {one.id: one for one in explained("general_care", HOME).near}
    gap = near["GC-GAP-WLZ"]
    assert [(miss.column, miss.wants, miss.found) for miss in gap.misses] == [
        ("gp", ("none", "refused"), ("registered",))
    ]  # fmt: skip
    tables = [one.table for one in explained("general_care", HOME).near]
    assert tables[0] == "general_care" and len(dict.fromkeys(tables)) == len(set(tables))


def test_a_rule_that_makes_way_for_an_exception_is_near() -> None:
    facts = {"setting": "own_home", "claimed_variant": "geclusterd", "distance_m": 10, "radius_m": 20}
    near = {one.id: one for one in explained("vpt_variant", facts).near}
    assert near["CE-NOT"].overruled_by == ("CE-OWN-HOME",) and near["CE-NOT"].distance == 0


def test_a_second_client_is_no_idle_fact() -> None:
    partner = {"wlz_indication": "no", "leveringsvorm": "geen", "professional": "so", "gp_referral": "yes"}
    facts = {**CLAIM, "partner": partner}
    del facts["claimed_route"]
    told = explained("specific_care", facts)
    assert "partner" not in told.idle and told.not_tried == ("partner",)
    assert all(one.decision["partner_route"] == "gzsp_uur" for one in told.changes)


class Counting:
    """A rule book that counts how often it is asked."""

    def __init__(self) -> None:
        self.book = standard_rules()
        self.looked_up = self.decided = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.book, name)

    def look_up(self, *asked: Any) -> Any:
        self.looked_up += 1
        return self.book.look_up(*asked)

    def decide(self, *asked: Any, **practice: Any) -> Any:
        self.decided += 1
        return self.book.decide(*asked, **practice)


def test_every_single_change_of_a_word_is_one_look_up() -> None:
    facts: dict[str, Any] = {**HOME, "sector": "VV", "condition": "vallen"}
    book = Counting()
    question = replace(explained("general_care", facts).question, book=book)
    assert singles(question)
    others = sum(len(ALL_FACTS[fact].known) - 1 for fact in facts if fact != "condition")
    # One more for the answer itself; what is told of it is no decision of its own.
    assert (book.looked_up, book.decided) == (others + 1, 0)
