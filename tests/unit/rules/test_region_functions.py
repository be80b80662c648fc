"""What regions count, name and date as words, on both sides of every boundary and not given."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.rules.closed_lists import FACTS
from mgz.rules.named import FUNCTIONS, MEASURES
from mgz.rules.regiotafels import MUST_SIT

NOW = datetime(2025, 6, 10, 10, tzinfo=AMSTERDAM)
SETTINGS = CalendarSettings()


def word(name: str, **facts: Any) -> str:
    given = {key: value for key, value in facts.items() if value is not None}
    return FUNCTIONS[name].word(given, NOW, SETTINGS)


@pytest.mark.parametrize(
    ("held", "evaluated", "expected", "left"),
    [
        (40, 39, "some_open", 1), (40, 40, "all_evaluated", 0), (40, 41, "more_than_held", -1),
        (0, 0, "all_evaluated", 0), (0, 1, "more_than_held", -1), (40, 0, "some_open", 40),
        (None, 0, "not_given", None), (0, None, "not_given", None), (None, None, "not_given", None),
    ],
)  # fmt: skip
def test_evaluations_against_consults(
    held: int | None, evaluated: int | None, expected: str, left: int | None
) -> None:
    facts = {"anw_consults": held, "evaluated": evaluated}
    assert word("evaluation_count", **facts) == expected
    given = {key: value for key, value in facts.items() if value is not None}
    assert MEASURES["open_evaluations"].value(given) == left


@pytest.mark.parametrize("absent", MUST_SIT)
def test_each_party_is_missed_by_name(absent: str) -> None:
    present = [party for party in MUST_SIT if party != absent]
    assert word("table_membership", participants=present) == "incomplete"
    assert MEASURES["missing_participants"].value({"participants": present}) == (absent,)


def test_a_table_of_all_of_nobody_and_of_whom_nobody_knows() -> None:
    assert word("table_membership", participants=list(reversed(MUST_SIT))) == "complete"
    assert MEASURES["missing_participants"].value({"participants": list(MUST_SIT)}) == ()
    assert word("table_membership", participants=[]) == "incomplete"
    assert MEASURES["missing_participants"].value({"participants": []}) == MUST_SIT
    assert word("table_membership") == "not_given"
    assert MEASURES["missing_participants"].value({}) is None


def test_the_parties_are_those_of_the_case_format() -> None:
    assert set(MUST_SIT) == set(FACTS["participants"].words)


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        (["convenant"], "yes"), (["lhv_leidraad", "convenant"], "yes"), (["lhv_leidraad"], "no"),
        (["lhv_leidraad", "regional_agreement"], "no"), ([], "not_given"), (None, "not_given"),
    ],
)  # fmt: skip
def test_the_covenant_among_documents(documents: list[str] | None, expected: str) -> None:
    assert word("covenant_named", documents=documents) == expected


@pytest.mark.parametrize(
    ("number", "reached", "requested"),
    [
        (None, "none", "not_given"), (1, "step_1", "step_1"), (4, "step_4", "step_4"),
        (5, "step_5", "step_5"), (6, "step_5", "beyond"), (10**12, "step_5", "beyond"),
    ],
)  # fmt: skip
def test_a_step_reached_and_a_step_asked(number: int | None, reached: str, requested: str) -> None:
    assert word("step_reached", step_now=number) == reached
    assert word("step_requested", requested_step=number) == requested


def test_nothing_is_reached_at_step_0() -> None:
    assert word("step_reached", step_now=0) == "none"


@pytest.mark.parametrize(
    ("now", "requested", "exist"),
    [
        (None, None, "yes"), (0, None, "yes"), (5, None, "yes"), (6, None, "no"), (None, 0, "no"),
        (None, 1, "yes"), (None, 5, "yes"), (None, 6, "yes"), (6, 1, "no"), (5, 0, "no"),
    ],
)  # fmt: skip
def test_which_steps_exist(now: int | None, requested: int | None, exist: str) -> None:
    """Step 6 can be asked for, and is refused; nothing can stand there."""
    assert word("steps_exist", step_now=now, requested_step=requested) == exist


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, "not_given"), ("2022-10-31", "before_start"), ("2022-11-01", "other"), ("2022-11-02", "other"),
        ("2024-05-01", "other"), ("2025-04-30", "other"), ("2025-05-01", "may_2025"),
        ("2025-05-02", "may_2025"), ("2025-05-30", "may_2025"), ("2025-05-31", "may_2025"),
        ("2025-06-01", "other"), ("2026-05-01", "other"), ("0001-01-01", "before_start"),
        ("9999-12-31", "other"),
    ],
)  # fmt: skip
def test_which_report_it_is(day: str | None, expected: str) -> None:
    assert word("programme_report", report_on=day) == expected


@pytest.mark.parametrize(
    ("total", "change", "expected", "before"),
    [
        (101, 20, "fits", 81), (101, 101, "fits", 0), (101, 102, "more_than_total", -1), (0, 0, "fits", 0),
        (None, 0, "not_given", None), (0, None, "not_given", None),
    ],
)  # fmt: skip
def test_a_change_within_a_total(
    total: int | None, change: int | None, expected: str, before: int | None
) -> None:
    facts = {"total": total, "delta": change}
    assert word("programme_totals", **facts) == expected
    given = {key: value for key, value in facts.items() if value is not None}
    assert MEASURES["previous_total"].value(given) == before


@pytest.mark.parametrize(("count", "expected"), [(None, "not_given"), (0, "none"), (1, "some"), (2, "some")])
def test_one_region_is_enough(count: int | None, expected: str) -> None:
    assert word("region_count", regions_in_zorgkantoor=count) == expected
