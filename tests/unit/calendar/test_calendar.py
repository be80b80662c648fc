"""The Dutch calendar: holidays against a library, clock changes, and the two ways through time."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import holidays as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgz.calendar import (
    CalendarSettings,
    Hours,
    Validity,
    class_spans,
    good_friday,
    holidays_of,
    hours_hold,
    midnight,
    window_spans,
)
from mgz.calendar.hours import HOLIDAY, HoursKind, Window
from mgz.vocabulary import Dagdeel


@pytest.mark.parametrize("year", range(2014, 2060))
def test_holidays_equal_those_of_the_library(year: int) -> None:
    """All public and optional Dutch holidays, with Good Friday and 5 May every year."""
    found = oracle.Netherlands(years=year, categories=("public", "optional"))
    ours = {*holidays_of(year), good_friday(year)}
    assert ours == set(found)


def test_holidays_equal_the_shared_list(shared: Path) -> None:
    with (shared / "data" / "anw_feestdagen_2024_2030.csv").open(encoding="utf-8") as file:
        listed = {(date.fromisoformat(row["datum"]), row["naam"]) for row in csv.DictReader(file)}
    ours = {pair for year in range(2024, 2031) for pair in holidays_of(year).items()}
    ours |= {(good_friday(year), "Goede vrijdag") for year in range(2024, 2031)}
    assert ours == listed


def test_kings_day_moves_off_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays_of(2025)
    assert date(2025, 4, 27) not in holidays_of(2025)
    assert date(2026, 4, 27) in holidays_of(2026)


@pytest.mark.parametrize(("first", "hours"), [(date(2025, 10, 25), 16), (date(2026, 3, 28), 14)])
def test_the_nights_of_the_clock_changes(first: date, hours: int) -> None:
    """Saturday 17:00 to Sunday 08:00 lasts 16 hours in autumn and 14 in spring."""
    night = Hours.parse("za 17:00-08:00")
    begin = midnight(first)
    spans = window_spans(night, begin, begin + 3 * 24 * 60, good_friday=False)
    assert spans.minutes == hours * 60


def test_half_past_two_comes_twice_or_never() -> None:
    window = Hours.parse("zo 02:30-02:31")
    autumn, spring = midnight(date(2025, 10, 26)), midnight(date(2026, 3, 29))
    assert window_spans(window, autumn, autumn + 1500, good_friday=False).minutes == 2
    assert window_spans(window, spring, spring + 1380, good_friday=False).minutes == 0


def test_a_day_is_asked_for_its_class_at_its_bands_only() -> None:
    """Midnight, begin and end of the day hours: three questions a day, and all minutes get an answer."""
    asked: list[int] = []

    def class_of(minute: int) -> str:
        asked.append(minute)
        return "a" if len(asked) % 2 else "b"

    begin = midnight(date(2026, 6, 1))
    found = class_spans(CalendarSettings(), begin, begin + 2 * 24 * 60, class_of)
    assert asked == [begin + day * 1440 + minute for day in (0, 1) for minute in (0, 480, 1020)]
    assert sum(spans.minutes for spans in found.values()) == 2 * 24 * 60


WINDOWS = st.builds(
    lambda day, begin, length: Window(day, begin, begin + length),
    st.integers(0, HOLIDAY),
    st.integers(0, 1439),
    st.integers(1, 1440),
)
#: Around both clock changes, Easter, King's Day, New Year and an ordinary week.
STARTS = st.sampled_from(
    [
        date(2025, 10, 24),
        date(2026, 3, 27),
        date(2026, 4, 2),
        date(2026, 4, 25),
        date(2025, 12, 30),
        date(2026, 6, 9),
    ]
)


@settings(deadline=None, max_examples=150)
@given(
    windows=st.lists(WINDOWS, min_size=1, max_size=4),
    start=STARTS,
    offset=st.integers(0, 1440),
    friday=st.booleans(),
)
def test_stretches_and_points_agree(windows: list[Window], start: date, offset: int, friday: bool) -> None:
    """Weekly windows laid out over days equal the wall clock read minute by minute."""
    hours = Hours(HoursKind.WINDOWS, tuple(windows))
    begin = midnight(start) + offset
    end = begin + 3 * 24 * 60
    spans = window_spans(hours, begin, end, good_friday=friday)

    def differs(minute: int) -> bool:
        return spans.holds(minute) != hours_hold(hours, minute, Dagdeel.DAG, good_friday=friday)

    wrong = [minute for minute in range(begin, end, 7) if differs(minute)]
    edges = {edge + step for pair in spans for edge in pair for step in (-1, 0, 1)}
    wrong += [minute for minute in edges if begin <= minute < end and differs(minute)]
    assert not wrong


@pytest.mark.parametrize(
    "text", ["altijd", "dag", "anw", "ma-vr 17:00-08:00", "za-zo 00:00-24:00, feestdag 22:15-06:30"]
)
def test_hours_read_back_as_written(text: str) -> None:
    hours = Hours.parse(text)
    assert Hours.parse(str(hours)) == hours
    assert Hours.parse(hours.short) == hours
    assert hours.short == text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("ma 08:00-17:00, di 08:00-17:00, do 08:00-17:00", "ma-di 08:00-17:00, do 08:00-17:00"),
        ("zo 00:00-24:00, feestdag 00:00-24:00", "zo 00:00-24:00, feestdag 00:00-24:00"),
        ("wo 08:00-12:00, wo 13:00-17:00, do 13:00-17:00", "wo 08:00-12:00, wo-do 13:00-17:00"),
        ("ma-zo 22:00-06:00", "ma-zo 22:00-06:00"),
    ],
)
def test_days_in_a_row_with_the_same_hours_are_written_once(text: str, short: str) -> None:
    assert Hours.parse(text).short == short
    assert Hours.parse(short) == Hours.parse(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ma\u2013vr 08.00\u201317.00", "ma-vr 08:00-17:00"),
        ("maandag 8:00-17:00\ndinsdag 08:00-12:30,", "ma 08:00-17:00, di 08:00-12:30"),
        (
            "ma, wo-do 08:00 - 17:00; feestdagen 00:00-24:00",
            "ma 08:00-17:00, wo-do 08:00-17:00, feestdag 00:00-24:00",
        ),
        ("  ANW ", "anw"),
    ],
)
def test_hours_as_people_type_them(typed: str, meant: str) -> None:
    assert Hours.parse(typed) == Hours.parse(meant)


@pytest.mark.parametrize(
    "text",
    [
        "ma",
        "",
        "soms",
        "ma 25:00-26:00",
        "vr-ma 08:00-17:00",
        "feestdag-zo 08:00-10:00",
        "ma 08:60-09:00",
        "ma 24:00-01:00",
    ],
)
def test_hours_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"geen|begint|loopt"):
        Hours.parse(text)


def test_validity_counts_its_last_day() -> None:
    one_day = Validity(date(2026, 6, 1), date(2026, 6, 1))
    assert one_day.end - one_day.begin == 24 * 60
    assert one_day.holds(one_day.end - 1)
    assert not one_day.holds(one_day.end)
    with pytest.raises(ValueError, match="before"):
        Validity(date(2026, 6, 2), date(2026, 6, 1))
