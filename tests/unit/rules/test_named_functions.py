"""The functions that turn moments into words, at their edges."""

from __future__ import annotations

from datetime import datetime

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.errors import QuestionError
from mgz.rules.named import clock_band, day_kind, duty_interval, interval_hours

NOW = datetime(2025, 6, 10, 10, tzinfo=AMSTERDAM)
SETTINGS = CalendarSettings()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2025-06-10", "workday"), ("2025-06-14", "weekend"), ("2025-04-18", "good_friday"),
        ("2025-04-20", "weekend"), ("2025-04-21", "holiday"), ("2025-04-26", "weekend"),
        ("2025-04-28", "workday"), ("2026-04-27", "holiday"), ("2025-05-05", "holiday"),
        ("2025-12-25", "holiday"), ("2025-12-31", "workday"), ("2026-01-01", "holiday"),
    ],
)  # fmt: skip
def test_day_kind(day: str, kind: str) -> None:
    assert day_kind({}, at(f"{day}T12:00"), SETTINGS) == kind


@pytest.mark.parametrize(
    ("time", "band"),
    [
        ("07:59:59", "other_hours"),
        ("08:00:00", "day_hours"),
        ("16:59:59", "day_hours"),
        ("17:00:00", "other_hours"),
    ],
)
def test_clock_band_counts_the_begin_and_not_the_end(time: str, band: str) -> None:
    assert clock_band({}, at(f"2025-06-10T{time}"), SETTINGS) == band


def test_clock_band_follows_the_region() -> None:
    region = CalendarSettings(day_begin=7 * 60 + 30, day_end=18 * 60)
    assert clock_band({}, at("2025-06-10T07:30"), region) == "day_hours"
    assert clock_band({}, at("2025-06-10T17:59"), region) == "day_hours"
    assert clock_band({}, at("2025-06-10T18:00"), region) == "other_hours"


@pytest.mark.parametrize(
    ("start", "end", "kind", "hours"),
    [
        ("2025-10-25T17:00", "2025-10-26T08:00", "hour_twice", 16),
        ("2026-03-28T17:00", "2026-03-29T08:00", "hour_missing", 14),
        ("2025-06-10T17:00", "2025-06-11T08:00", "no_change", 15),
        ("2025-06-10T08:00", "2025-06-10T08:00", "no_change", 0),
        ("2025-06-10T08:00", "2025-06-10T08:20", "no_change", 0.3333),
        ("2025-10-26T01:59", "2025-10-26T03:00", "hour_twice", 2.0167),
        ("2025-10-26T03:00", "2025-10-26T08:00", "no_change", 5),
        ("2026-03-29T01:59", "2026-03-29T03:00", "hour_missing", 0.0167),
        # Both changes lie within: the clock ends where it began, and so does the sum.
        ("2025-10-01T00:00", "2026-04-01T00:00", "no_change", 182 * 24),
        # Twice an hour that occurs twice, the end earlier on the clock: only one reading has its end last.
        ("2025-10-26T02:45", "2025-10-26T02:15", "hour_twice", 0.5),
        ("2025-10-26T02:30", "2025-10-26T08:00", "two_readings", None),
        ("2025-10-25T17:00", "2025-10-26T02:00", "two_readings", None),
        ("2025-10-26T02:30", "2025-10-26T02:30", "two_readings", None),
    ],
)
def test_the_length_of_a_duty(start: str, end: str, kind: str, hours: float | None) -> None:
    facts = {"start_local": start, "end_local": end}
    assert duty_interval(facts, NOW, SETTINGS) == kind
    assert interval_hours(facts) == hours


def test_a_duty_without_begin_or_end_is_not_given() -> None:
    assert duty_interval({"start_local": "2025-06-10T08:00"}, NOW, SETTINGS) == "not_given"
    assert interval_hours({"end_local": "2025-06-10T08:00"}) is None


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2025-06-10T08:00", "2025-06-10T07:59", "vóór het begin"),
        ("2026-03-29T02:00", "2026-03-29T08:00", "'start_local' bestaat niet"),
        ("2026-03-28T08:00", "2026-03-29T02:59", "'end_local' bestaat niet"),
    ],
)
def test_an_interval_that_cannot_be_is_a_mistake_in_the_question(start: str, end: str, told: str) -> None:
    with pytest.raises(QuestionError, match=told):
        duty_interval({"start_local": start, "end_local": end}, NOW, SETTINGS)
