"""What the proof asks of the rules: which specialist, where triage, who acts first; asked by nobody else."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from datetime import datetime
from typing import Any

import pytest

from mgz.rules import RuleBook
from mgz.rules.closed_lists import INTERNAL_ASKS, INTERNAL_FACTS
from mgz_cli.answering import answer_line, run_cases
from mgz_cli.rulefiles import standard_rules
from tests.spec.rules import dt1, proof_asks

AT = "2025-06-10T10:00:00+02:00"
MOMENT = datetime.fromisoformat(AT)


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return standard_rules()


def ask(book: RuleBook, name: str, facts: dict[str, str]) -> dict[str, Any]:
    """The keys of the ask, lists as sets."""
    answer = whole(book, name, facts)
    return {key: answer[key] for key in INTERNAL_ASKS[name].keys}


def whole(book: RuleBook, name: str, facts: dict[str, str]) -> dict[str, Any]:
    """The answer with status and flags, lists as sets."""
    answer = book.decide(name, facts, MOMENT, MOMENT.date()).answer
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


def test_which_specialist_and_how_is_as_typed(book: RuleBook) -> None:
    seen: Counter[str] = Counter()
    for facts in proof_asks.specialist_space():
        got = whole(book, "specialist_duty", facts)
        assert got == proof_asks.specialist(facts), facts
        seen[got["arrangement"]] += 1
    assert len(seen) == 8
    assert sum(seen.values()) == 720 * 8 * 3


#: What specific care says where an arrangement can be named, and where it cannot.
_SPECIFIC = {
    "residence": {"zzp_incl_behandeling", "wlz_modulair_behandeling"},
    "vpt": {"vpt_incl_behandeling", "wlz_modulair_behandeling"},
    "home": {"wlz_modulair_behandeling"},
    "bridging": {"wlz_modulair_behandeling"},
    "form_open": {"form_not_decided", "route_not_decided"},
    "open": {"facts_conflict"},
    "unknown": {"facts_missing"},
    "none": {"gzsp_uur", "form_not_decided"},
}


def test_the_arrangement_agrees_with_specific_care(book: RuleBook) -> None:
    """Settled there is a named arrangement here; open there is open here, for the same reason."""
    assert "specific_care" in book.asks
    seen: Counter[tuple[str, str]] = Counter()
    for client, sector in itertools.product(dt1.clients(), ("VV", "VG")):
        facts = dict(zip(dt1.CLIENT_KEYS, client, strict=True)) | {"sector": sector}
        more = {"professional": "so", "extramural_treatment_contract": "yes", "gp_referral": "yes"}
        care = book.decide("specific_care", facts | more, MOMENT, MOMENT.date())
        says = str(care["route"]) if care.status == "settled" else care.flags[0]
        arrangement = ask(book, "specialist_duty", facts)["arrangement"]
        assert says in _SPECIFIC[arrangement], (facts, says, arrangement)
        seen[arrangement, says] += 1
    assert len(seen) == sum(map(len, _SPECIFIC.values()))


def test_where_triage_must_be_is_as_typed(book: RuleBook) -> None:
    for form, place, guard in itertools.product(dt1.FORMS, ("woonlocatie", "elders"), proof_asks.YES_NO):
        facts = {"leveringsvorm": form, "place_kind": place, "voorwacht_in_de_wijk": guard}
        for indication in proof_asks.YES_NO:
            got = ask(book, "triage_duty", facts | {"wlz_indication": indication})
            assert got == proof_asks.triage(form, place, guard), facts


def test_who_acts_first_is_as_typed(book: RuleBook) -> None:
    """Also that what cannot occur names nobody: no party is asked for a gap that is not there."""
    issues: Counter[str] = Counter()
    for facts in proof_asks.action_space():
        got, expected = ask(book, "first_action", facts), proof_asks.action(facts)
        if expected is None:
            assert (got["first"], got["issue"]) == (set(), "unknown"), facts
        else:
            assert got == expected, facts
            issues[expected["issue"]] += 1
    assert set(issues) == {
        "none", "individual_case", "uncontracted_care", "funding", "table_disagrees", "no_regiotafel"
    }  # fmt: skip


def test_no_single_case_goes_national(book: RuleBook) -> None:
    """Step 5 is for what no region can solve (R040); a party is asked before anything is escalated."""
    for facts in proof_asks.action_space():
        got = ask(book, "first_action", facts)
        if got["issue"] in ("individual_case", "no_regiotafel"):
            assert got["max_step"] == 4
        if got["issue"] == "none":
            assert (got["start_step"], got["max_step"]) == (0, 0)
        elif got["issue"] != "unknown":
            assert 1 <= got["start_step"] <= got["max_step"] <= 5


@pytest.mark.parametrize("name", sorted(INTERNAL_ASKS))
def test_an_internal_question_is_refused_from_outside(book: RuleBook, name: str) -> None:
    question = {"ask": name, "facts": {}, "moment": AT}
    assert set(json.loads(answer_line(book, json.dumps(question)))) == {"error"}
    case = {"id": "E900", "cls": "edge", "confidence": "inferred", "refs": ["D22"], **question, "expect": {}}
    report = run_cases(book, json.dumps([case | {"expect": {"status": "settled"}}]))
    assert (report.equal, bool(report.faults)) == (0, True)


@pytest.mark.parametrize("name", sorted(INTERNAL_FACTS))
def test_an_internal_fact_is_refused_from_outside(book: RuleBook, name: str) -> None:
    word = INTERNAL_FACTS[name].words[0]
    question = {"ask": "general_care", "facts": {name: word}, "moment": AT}
    assert name in json.loads(answer_line(book, json.dumps(question)))["error"]
