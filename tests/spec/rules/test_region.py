"""What a region asks of itself, over every combination of facts, as worked out without the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import RuleBook
from mgz_cli.rulefiles import standard_rules
from tests.spec.rules import conforming, counting, escalating

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
Typed = Iterable[tuple[dict[str, Any], dict[str, Any]]]


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return standard_rules()


def ask(book: RuleBook, name: str, facts: dict[str, Any]) -> dict[str, Any]:
    """The answer with lists as sets."""
    answer = book.decide(name, facts, MOMENT, MOMENT.date()).answer
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


def compared(book: RuleBook, name: str, typed: Typed) -> Counter[str]:
    """How often each status was met, after every answer came out as typed."""
    statuses: Counter[str] = Counter()
    for facts, expected in typed:
        assert ask(book, name, facts) == expected, facts
        statuses[expected["status"]] += 1
    return statuses


@pytest.mark.parametrize(
    ("name", "typed", "statuses"),
    [
        ("anw_evaluation", counting.evaluations, {"settled": 46, "open": 62}),
        ("quorum", counting.tables, {"settled": 128, "open": 1}),
        ("procurement", counting.purchases, {"settled": 4, "open": 5}),
        ("source_conflict", counting.conflicts, {"settled": 4, "open": 5}),
        ("programme_counts", counting.reports, {"settled": 20, "open": 220}),
    ],
)
def test_what_is_counted_is_as_worked_out(
    book: RuleBook, name: str, typed: Any, statuses: dict[str, int]
) -> None:
    assert compared(book, name, typed()) == statuses


def test_every_escalation_is_as_worked_out(book: RuleBook) -> None:
    statuses = compared(
        book, "escalation", ((facts, escalating.expected(facts)) for facts in escalating.space())
    )
    assert statuses.total() == 8 * 3 * 3 * 8 * 8
    assert set(statuses) == {"settled", "open", "not_allowed"}


def test_no_single_case_goes_national(book: RuleBook) -> None:
    """Whatever else is known or not: never beyond the regiotafel, and never a signal (R040)."""
    for facts in escalating.space():
        if facts.get("issue") in ("individual_case", "no_regiotafel"):
            answer = ask(book, "escalation", facts)
            assert answer["step"] != 5 and answer["max_step"] != 5, facts
            assert answer["action"] != "signal_national", facts


def test_every_check_is_as_worked_out(book: RuleBook) -> None:
    specialists = ((facts, conforming.expected(facts)) for facts in conforming.specialist_space())
    assert compared(book, "conformity", specialists).total() == 3 * 12 * 4 * 5 * 3
    others = ((facts, conforming.expected(facts)) for facts in conforming.other_space())
    statuses = compared(book, "conformity", others)
    assert statuses.total() == 3 + 15 + 3 + 3 + 4 + 9
    assert set(statuses) == {"settled", "open", "gap", "not_allowed"}


PASSES_ALL = {
    "leveringsvorm": "mpt", "fixed_gp_agreement": "yes", "hap_involvement": "agreed",
    "triage_expertise": "yes", "client_recorded": "yes", "regions_in_zorgkantoor": 1,
    "goal_is_cooperation": "yes", "project_leader": "yes",
}  # fmt: skip


def test_without_a_check_only_what_all_checks_agree_on_is_certain(book: RuleBook) -> None:
    nothing = {"verdict": "unknown", "required": "unknown", "owners": set(), "missing": set()}
    missing = nothing | {"status": "open", "flags": {"facts_missing"}}
    assert ask(book, "conformity", {}) == missing
    assert ask(book, "conformity", PASSES_ALL) == missing | {"verdict": "conform"}
    assert ask(book, "conformity", PASSES_ALL | {"triage_expertise": "no"}) == missing


@pytest.mark.parametrize(
    "name", "anw_evaluation escalation quorum conformity procurement source_conflict programme_counts".split()
)
def test_known_on_changes_nothing_since_the_first_day(book: RuleBook, name: str) -> None:
    facts = {"issue": "individual_case", "check": "triage", "triage_expertise": "no", "participants": ["so"]}
    early = book.decide(name, facts, MOMENT, date(2015, 1, 1)).answer
    assert early == book.decide(name, facts, MOMENT, date(2026, 1, 1)).answer
