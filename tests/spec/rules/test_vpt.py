"""VPT variant and VPT with or without treatment are what the documents say, over every combination."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import RuleBook
from mgz_cli.rulefiles import standard_rules
from tests.spec.rules import vpt

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
CLUSTER = {
    "setting": "clustered",
    "units": 5,
    "shared_room": "yes",
    "mostly_elderly": "yes",
    "all_vpt": "yes",
}


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return standard_rules()


def ask(book: RuleBook, name: str, facts: dict[str, Any]) -> dict[str, Any]:
    answer = book.decide(name, facts, MOMENT, MOMENT.date()).answer
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


def test_every_variant_is_as_worked_out(book: RuleBook) -> None:
    """A claim is refused exactly when no way to fill in what is unknown makes it true."""
    statuses: Counter[str] = Counter()
    for facts in vpt.variant_space():
        got = ask(book, "vpt_variant", facts)
        assert got == vpt.variant(facts), facts
        statuses[got["status"]] += 1
    assert sum(statuses.values()) == 3 * 3 * 27 * 5 * 4 * 2
    assert set(statuses) == {"settled", "open", "not_allowed"}


def test_with_or_without_treatment_is_as_worked_out(book: RuleBook) -> None:
    statuses: Counter[str] = Counter()
    for facts in vpt.treatment_space():
        got = ask(book, "vpt_treatment", facts)
        assert got == vpt.treatment(facts), facts
        statuses[got["status"]] += 1
    assert sum(statuses.values()) == 3 * 12 * 4 * 3 * 4 * 2
    assert set(statuses) == {"settled", "open"}


def test_a_cluster_needs_every_condition(book: RuleBook) -> None:
    assert ask(book, "vpt_variant", CLUSTER)["variant"] == "geclusterd"
    for key, value, flag in (
        ("units", 4, "too_few_units"),
        ("shared_room", "no", "no_shared_room"),
        ("mostly_elderly", "no", "not_mostly_elderly"),
    ):
        answer = ask(book, "vpt_variant", CLUSTER | {key: value})
        assert (answer["status"], answer["variant"], answer["flags"]) == ("open", "unknown", {flag})


def test_a_review_never_decides(book: RuleBook) -> None:
    """Whatever the hours, only the need decides (O21)."""
    for facts in vpt.treatment_space():
        without = {k: v for k, v in facts.items() if k not in ("h_hours_13w", "review_threshold_hours")}
        answer, bare = ask(book, "vpt_treatment", facts), ask(book, "vpt_treatment", without)
        assert (answer["status"], answer["decision"]) == (bare["status"], bare["decision"])


def test_known_on_changes_nothing_since_the_first_day(book: RuleBook) -> None:
    early = book.decide("vpt_variant", CLUSTER, MOMENT, date(2015, 1, 1)).answer
    assert early == book.decide("vpt_variant", CLUSTER, MOMENT, date(2026, 1, 1)).answer
