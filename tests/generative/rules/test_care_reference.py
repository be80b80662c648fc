"""Direction, deployment, transitions and consults against the second reading of their rows.

The facts after an event, the words of functions and the values of measures go in ready made, as worked out
once more beside the rules: the reference reads rows, not dates.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

import pytest

from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.reference import Reference
from tests.spec.rules import directing, moving

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
KNOWN_ON = date(2025, 6, 10)
Facts = dict[str, Any]
#: The facts asked with, the words as the rows read them, and what the measures give.
Question = tuple[Facts, dict[str, str], dict[str, Any]]


def some(space: Iterable[Facts], count: int) -> list[Facts]:
    """So many of a space, the same every time, so that every kind of question is among them."""
    return random.Random(count).sample(list(space), count)


def words(facts: Facts) -> dict[str, str]:
    return {key: value for key, value in facts.items() if isinstance(value, str)}


def directions() -> Iterator[Question]:
    for facts in some(directing.space(), 1500):
        yield facts, words(facts), {}


def deployments() -> Iterator[Question]:
    for facts in some(directing.space(), 800) + list(directing.record_space()):
        asked = "done_on" in facts
        by = dict(directing.YEARS)[facts["done_on"]] if asked else None
        yield facts, words(facts) | {"review_due": "asked" if asked else "not_asked"}, {"within_a_year": by}


def events() -> Iterator[Question]:
    for facts in some(moving.space(), 1500):
        now = moving.after(facts)
        old, new = facts.get("zorgkantoor_from"), facts.get("zorgkantoor_to")
        given = (old is not None, new is not None)
        named = {(False, False): "not_given", (True, False): "from_only", (False, True): "to_only"}
        asked = "half_asked" if facts.get("professional", "unknown") != "unknown" else "not_asked"
        reached = facts.get("h_hours_13w", 0) >= facts.get("review_threshold_hours", 1)
        window = {"switch_date_open": "not_yet", "retroactive_indication": "retroactive", "": "other"}
        starts = facts.get("event") == "wlz_indication_starts"
        read = {
            "extramural_agreement": now["contract"],
            "route_asked": asked if now["contract"] == "unknown" else "asked",
            "start_of_indication": window[moving.window(facts)] if starts else "other",
            "zorgkantoren": named.get(given, "same" if old == new else "two"),
            "review_hours": "reached" if reached else "below",
        }
        yield facts, words(now) | read, {"old_zorgkantoor": old, "new_zorgkantoor": new}


def consults() -> Iterator[Question]:
    for facts in directing.consult_space():
        count = facts.get("consults_per_week")
        read, values = {}, {}
        for share in directing.SHARES.values():
            part = facts.get(share)
            cannot = (count or 0) < 0 or not 0 <= (part or 0) <= 1
            missing = count is None or part is None
            read[f"{share}_given"] = "impossible" if cannot else "not_given" if missing else "given"
            values[f"expected_{share}"] = None if missing else round((count or 0) * (part or 0), 4)
        yield facts, read, values


@pytest.mark.parametrize(
    ("ask", "questions"),
    [
        ("regiebehandelaar", directions),
        ("deployment_form", deployments),
        ("transition", events),
        ("expected_consults", consults),
    ],
)
def test_the_rows_read_by_plain_loops_say_the_same(
    ask: str, questions: Callable[[], Iterator[Question]]
) -> None:
    book, reference = standard_rules(), Reference(packaged_texts(), MOMENT.date(), KNOWN_ON)
    seen = 0
    for facts, read, values in questions():
        got = book.decide(ask, facts, MOMENT, KNOWN_ON).answer
        plain = {key: set(value) if isinstance(value, tuple) else value for key, value in got.items()}
        expected = reference.answer(ask, read)
        assert plain == {
            key: values[value["measure"]] if isinstance(value, dict) else value
            for key, value in expected.items()
        }, facts  # fmt: skip
        seen += 1
    assert seen > 800
