"""Shares of consults and the day of the next review, at their edges."""

from __future__ import annotations

from datetime import datetime

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.errors import QuestionError
from mgz.rules.consults import expected, share_given
from mgz.rules.deployments import review_due, within_a_year
from mgz_cli.rulefiles import standard_rules

NOW = datetime(2025, 6, 10, 10, tzinfo=AMSTERDAM)
SETTINGS = CalendarSettings()


@pytest.mark.parametrize(
    ("count", "part", "word"),
    [
        (4.1, 0, "given"), (0, 1, "given"), (4, 0.5, "given"), (None, 0.5, "not_given"),
        (4, None, "not_given"), (None, None, "not_given"), (4, 1.0001, "impossible"),
        (4, -0.0001, "impossible"), (-0.0001, 0.5, "impossible"), (-1, None, "impossible"),
        (None, 59, "impossible"),
    ],
)  # fmt: skip
def test_a_share_lies_between_nothing_and_all(count: float | None, part: float | None, word: str) -> None:
    given = {"consults_per_week": count, "share_phone": part}
    facts = {key: value for key, value in given.items() if value is not None}
    assert share_given("share_phone")(facts, NOW, SETTINGS) == word
    if word != "given":
        return
    assert expected("share_phone")(facts) == pytest.approx((count or 0) * (part or 0))


def test_a_number_comes_out_as_a_person_writes_it() -> None:
    assert expected("share_acute")({"consults_per_week": 4.1, "share_acute": 0.14}) == 0.574


@pytest.mark.parametrize(
    ("done", "by"),
    [
        ("2025-06-10", "2026-06-10"), ("2024-02-28", "2025-02-28"), ("2024-02-29", "2025-02-28"),
        ("2024-03-01", "2025-03-01"), ("2023-02-28", "2024-02-28"), ("9998-12-31", "9999-12-31"),
        ("0001-01-01", "0002-01-01"),
    ],
)  # fmt: skip
def test_the_next_review_is_within_a_year(done: str, by: str) -> None:
    assert review_due({"done_on": done}, NOW, SETTINGS) == "asked"
    assert within_a_year({"done_on": done}) == by


def test_without_a_day_no_next_review_is_asked() -> None:
    assert review_due({}, NOW, SETTINGS) == "not_asked"
    answer = (
        standard_rules()
        .decide("deployment_form", {"deployment_form": "polyfarmacie"}, NOW, NOW.date())
        .answer
    )
    assert "next_review_by" not in answer


def test_a_year_beyond_the_calendar_is_a_mistake_in_the_question() -> None:
    facts = {"deployment_form": "polyfarmacie", "done_on": "9999-01-01"}
    with pytest.raises(QuestionError, match="te ver weg"):
        standard_rules().decide("deployment_form", facts, NOW, NOW.date())
    other = standard_rules().decide(
        "deployment_form", facts | {"deployment_form": "consultatie"}, NOW, NOW.date()
    )
    assert other["next_review_by"] == "unknown"
