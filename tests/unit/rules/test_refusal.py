"""Waarom niet: what stands in the way, what holds, who acts, and the smallest change that would mend it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import Explanation
from mgz.rules.closed_lists import ALL_FACTS, FLAGS
from mgz.rules.controls import CONTROLS, Control, rank
from mgz.rules.named import FUNCTIONS
from mgz.rules.refusal import Refusal, contradiction, refusal
from mgz.rules.wording import FLAG_WORDS, NAMES, REFUSING, SILENT, STATUS_WORDS
from mgz_cli.rulefiles import standard_rules

AT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
MPT: dict[str, Any] = {"wlz_indication": "yes", "leveringsvorm": "mpt", "professional": "arts_vg"}
GZSP = {**MPT, "claimed_route": "gzsp_uur", "extramural_treatment_contract": "yes"}
TRAJECTORY = {
    "claimed_route": "gzsp_traject_start", "wlz_indication": "no", "leveringsvorm": "geen",
    "professional": "so", "trajectory_contract": "no", "complex_need": "yes", "gp_referral": "no",
    "gzsp": "traject_start", "trajectory_started_on": "2025-06-01",
}  # fmt: skip


def explained(ask: str, facts: dict[str, Any]) -> Explanation:
    return standard_rules().explain(ask, facts, AT, date(2025, 6, 10))


def why_not(ask: str, facts: dict[str, Any]) -> Refusal:
    found = refusal(explained(ask, facts))
    assert found is not None
    return found


def proposals(found: Refusal) -> list[dict[str, Any]]:
    return [{change.fact: change.to for change in one.changes} for one in found.remedies]


def test_a_settled_answer_has_no_why_not() -> None:
    assert refusal(explained("general_care", {**MPT, "gp": "registered"})) is None


def test_a_refused_claim_tells_the_flag_its_rule_and_the_route_that_holds() -> None:
    found = why_not("claim", GZSP)
    (objection,) = found.objections
    assert (objection.flag, [rule.id for rule in objection.rules]) == ("wlz_indication", ["F-CL-WLZ-HOUR"])
    assert all(rule.sources for rule in objection.rules)
    assert found.holds["route"] == "wlz_modulair_behandeling"
    assert proposals(found) == [{"claimed_route": "wlz_modulair_behandeling"}]


def test_two_objections_ask_for_two_changes_and_what_can_be_arranged_comes_first() -> None:
    found = why_not("claim", TRAJECTORY)
    assert [one.flag for one in found.objections] == ["no_referral", "no_trajectory_contract"]
    assert {"gp_referral": "yes", "trajectory_contract": "yes"} == proposals(found)[0]
    ranks = [rank(tuple(one)) for one in proposals(found)]
    assert ranks == sorted(ranks)


def test_one_change_is_preferred_to_two() -> None:
    found = why_not("claim", {**TRAJECTORY, "gp_referral": "yes"})
    assert {"trajectory_contract": "yes"} == proposals(found)[0]
    assert all(len(one) == 1 for one in proposals(found))


def test_a_remark_is_no_objection() -> None:
    facts = {
        "wlz_indication": "yes", "leveringsvorm": "verblijf", "behandeling": "met", "sector": "GGZ",
        "treatment_by": "same_provider", "gp": "registered",
    }  # fmt: skip
    found = why_not("gp_registration", facts)
    assert found.objections == ()
    assert [one.flag for one in found.remarks] == ["scope_region_decides", "end_gp_registration"]


def test_a_refusal_that_only_opens_says_so() -> None:
    facts = {
        "claimed_route": "gzsp_uur", "wlz_indication": "no", "leveringsvorm": "geen", "gp_referral": "no"
    }  # fmt: skip
    found = why_not("claim", facts)
    assert found.remedies == () and found.pairs.complete
    assert {"gp_referral": "yes"} in [{c.fact: c.to for c in one.changes} for one in found.lifting]
    assert "De weigering vervalt" in explained("claim", facts).text


def test_a_gap_names_who_acts() -> None:
    found = why_not("general_care", {**MPT, "gp": "refused"})
    assert found.owners == ("zorgkantoor", "zorgverzekeraar")
    assert proposals(found)[0] == {"gp": "registered"}


def test_a_missing_fact_is_told_with_who_can_say_it_and_blames_no_rule() -> None:
    facts = {
        "wlz_indication": "yes", "leveringsvorm": "verblijf", "behandeling": "met",
        "treatment_by": "same_provider",
    }  # fmt: skip
    told = explained("general_care", facts)
    found = refusal(told)
    assert found is not None and not found.silent
    assert [(one.flag, one.rules) for one in found.objections] == [("facts_missing", ())]
    assert "Onbekend: gp; zou vaststaan met registered" in told.text
    assert "[dat kan zeggen: huisartsenpraktijk en cliënt]" in told.text


def test_what_the_sources_leave_open_is_told() -> None:
    found = why_not("general_care", {**MPT, "leveringsvorm": "crisis"})
    assert found.silent and found.objections[0].flag == "form_not_decided"
    assert (
        "De bronnen beslissen dit niet" in explained("general_care", {**MPT, "leveringsvorm": "crisis"}).text
    )


def test_a_refusal_without_a_flag_rests_on_its_rules() -> None:
    told = explained("vpt_variant", {"setting": "own_home", "claimed_variant": "gespikkeld"})
    found = refusal(told)
    assert found is not None and found.objections == ()
    assert "dat zeggen de regels" in told.text and "CE-OWN-HOME" in told.text


def test_facts_that_contradict_are_told_with_place_and_remedy() -> None:
    fault = contradiction(
        explained("general_care", {"wlz_indication": "no", "leveringsvorm": "vpt", "gp": "none"})
    )
    assert fault is not None
    assert "SIT-WLZ-FORM-WITHOUT-INDICATION" in fault.message
    assert str(fault.place) == "wlz_indication=no, leveringsvorm=vpt"
    assert "wlz_indication=yes of leveringsvorm=geen" in fault.remedy
    assert contradiction(explained("general_care", {**MPT, "gp": "none"})) is None


@pytest.mark.parametrize("status", sorted(STATUS_WORDS))
def test_every_status_has_words(status: str) -> None:
    assert STATUS_WORDS[status]


def test_every_fact_function_and_flag_has_words_and_every_fact_its_control() -> None:
    assert NAMES.keys() == ALL_FACTS.keys() | FUNCTIONS.keys()
    assert FLAG_WORDS.keys() == set(FLAGS) and not REFUSING & SILENT and REFUSING | SILENT <= set(FLAGS)
    assert CONTROLS.keys() == ALL_FACTS.keys()
    for fact in ("wlz_indication", "leveringsvorm", "treatment_by"):
        assert CONTROLS[fact].control is Control.ESTABLISHED
    for fact in ("gp_referral", "extramural_treatment_contract", "trajectory_contract"):
        assert CONTROLS[fact].control is Control.ARRANGED


def test_pairs_are_only_looked_for_when_wanted() -> None:
    found = explained(
        "trajectory", {key: value for key, value in TRAJECTORY.items() if key != "claimed_route"}
    )
    quick = refusal(found, look_for_pairs=False)
    assert quick is not None
    assert (quick.pairs.tried, quick.pairs.found) == (0, ())
    assert quick.objections == why_not("trajectory", found.question.facts).objections  # type: ignore[arg-type]
