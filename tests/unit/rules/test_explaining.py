"""An explanation names what mattered, what did not, what is missing and what it would decide."""

from __future__ import annotations

from datetime import date, datetime

from mgz.rules import Explanation
from mgz_cli.rulefiles import standard_rules

AT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
RESIDENCE = {"wlz_indication": "yes", "leveringsvorm": "verblijf", "behandeling": "met"}


def explained(facts: dict[str, object], ask: str = "general_care") -> Explanation:
    return standard_rules().explain(ask, facts, AT, date(2025, 6, 10))


def test_what_mattered_and_what_did_not() -> None:
    got = explained(
        {"wlz_indication": "yes", "leveringsvorm": "vpt", "behandeling": "met", "gp": "registered",
         "sector": "VV", "condition": "dementie"}
    )  # fmt: skip
    assert set(got.used) == {"wlz_indication", "leveringsvorm", "gp", "sector"}
    assert set(got.idle) == {"behandeling", "condition"}
    assert got.missing == ()
    assert [rule.id for rule in got.rules] == list(got.decision.rules)
    assert all(rule.certain and rule.sources for rule in got.rules)


def test_the_missing_fact_and_what_it_would_decide() -> None:
    got = explained(RESIDENCE | {"treatment_by": "same_provider"})
    (missing,) = got.missing
    assert missing.fact == "gp"
    assert missing.settled_by == ("registered", "none", "refused", "subcontractor", "not_possible")
    assert {rule.id for rule in got.rules if not rule.certain} == {
        "GC-INSTITUTION",
        "GC-INSTITUTION-HIRES-GP",
    }


def test_facts_that_are_missing_one_behind_the_other_are_all_told() -> None:
    got = explained({"wlz_indication": "yes", "leveringsvorm": "verblijf"})
    assert {fact.fact for fact in got.missing} == {"behandeling", "treatment_by", "gp"}
    assert not any(fact.would_decide for fact in got.missing)


def test_a_missing_fact_that_decides_with_some_words_only() -> None:
    got = explained(RESIDENCE | {"gp": "registered"})
    (missing,) = got.missing
    assert missing.settled_by == ("same_provider", "other_provider", "same_provider_on_paper_only")
    assert missing.still_open == ("none",)


def test_the_text_is_whole() -> None:
    text = explained(RESIDENCE | {"treatment_by": "same_provider", "condition": "gedrag"}).text
    for part in (
        "Uitkomst: open", "responsible: wlz_instelling", "Regel CARE-SAME-PROVIDER (care_by)",
        "alleen misschien", "Handreiking convenant MGZ, regel 106 (2024-12-09)",
        "Telde mee:", "Deed er niet toe: condition", "Onbekend: gp; zou vaststaan met registered",
        "geldig vanaf 2015-01-01", standard_rules().hash[:12],
    ):  # fmt: skip
        assert part in text


def test_a_fact_behind_a_function_is_not_called_idle() -> None:
    facts: dict[str, object] = {"start_local": "2025-10-25T17:00", "end_local": "2025-10-26T08:00"}
    got = explained(facts, "interval_hours")
    assert got.idle == ()
    assert got.used == {"duty_interval": "hour_twice"}
    assert got.decision["hours"] == 16


def test_what_one_missing_fact_would_do_by_itself() -> None:
    got = explained({"wlz_indication": "yes", "leveringsvorm": "vpt", "behandeling": "zonder"})
    assert [got.alone(one.fact) for one in got.missing] == list(got.missing)
    assert explained({}).alone("wlz_indication").settled_by == ()


def test_there_are_rules_from_the_first_day_on_for_every_question() -> None:
    book = standard_rules()
    assert book.first_day() == date(2015, 1, 1)
