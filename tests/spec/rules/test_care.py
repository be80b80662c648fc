"""Direction, deployment, transitions and consults are what the documents say, over whole spaces of facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import ANSWER_KEYS, FLAGS, RuleBook
from mgz_cli.rulefiles import standard_rules
from tests.spec.rules import directing, moving

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
KNOWN_ON = date(2026, 6, 10)
Facts = dict[str, Any]


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return standard_rules()


def ask(book: RuleBook, name: str, facts: Facts) -> Facts:
    answer = book.decide(name, facts, MOMENT, KNOWN_ON).answer
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


def compare(
    book: RuleBook, name: str, space: Iterable[Facts], expected: Callable[[Facts], Facts]
) -> Counter[str]:
    """How often each word was seen, in values and flags."""
    seen: Counter[str] = Counter()
    for facts in space:
        got = ask(book, name, facts)
        assert got == expected(facts), facts
        for value in got.values():
            seen.update(value if isinstance(value, set) else [str(value)])
    return seen


def test_who_directs_for_every_client_form_and_candidate(book: RuleBook) -> None:
    seen = compare(book, "regiebehandelaar", directing.space(), directing.regie)
    assert seen.keys() >= {
        "settled",
        "open",
        "not_allowed",
        "wlz_instelling",
        "huisarts",
        "so",
        "arts_vg",
        "vs",
        "pa",
    }
    assert seen.keys() >= {
        "review_date_required",
        "no_gp",
        "specialist_choice_open",
        "professional_not_decided",
    }


def test_what_every_form_brings(book: RuleBook) -> None:
    compare(book, "deployment_form", directing.space(), directing.deployment)
    seen = compare(book, "deployment_form", directing.record_space(), directing.deployment)
    assert seen.keys() >= {"2026-06-10", "2025-02-28", *ANSWER_KEYS["record"].words}


def test_every_event_for_every_client(book: RuleBook) -> None:
    seen = compare(book, "transition", moving.space(), moving.expected)
    assert seen.keys() >= {*ANSWER_KEYS["tasks"].words, *ANSWER_KEYS["ended"].words, "settled", "open"}
    assert seen.keys() & set(FLAGS) == {
        "facts_missing", "form_not_decided", "facts_conflict", "route_not_decided", "code_unknown",
        "professional_not_decided", "specialist_choice_open", "no_gp", "end_gp_registration",
        "find_contracted_provider", "allocation_check", "no_referral", "retroactive_indication",
        "switch_date_open", "trajectory_settlement_open", "propose_review", "open_handover", "new_gp_needed",
    }  # fmt: skip


def test_every_share(book: RuleBook) -> None:
    seen = compare(book, "expected_consults", directing.consult_space(), directing.consults)
    assert seen["settled"] and seen["facts_missing"] and seen["facts_conflict"]


def test_a_share_at_its_edge_is_reckoned_exactly(book: RuleBook) -> None:
    facts = {"consults_per_week": 4.1, "share_acute": 0.14, "share_weekend": 0.09, "share_phone": 0.59}
    answer = ask(book, "expected_consults", facts)
    assert [answer[key] for key in ("acute", "weekend", "phone")] == [0.574, 0.369, 2.419]
