"""Many stretches in a few words: a named pattern must be exactly true."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mgz.calendar import Hours, Spans, Tally, Validity, midnight, window_spans
from mgz.coverage import Timeline
from mgz.region import Region, Setting
from mgz.reporting.stretches import stretches_text
from mgz_cli.rulefiles import standard_rules

BEGIN, END = midnight(date(2026, 1, 1)), midnight(date(2027, 1, 1))
NO_GOOD_FRIDAY = Setting("S", "goede_vrijdag_anw", "no")


def weekly(text: str) -> Spans:
    return window_spans(Hours.parse(text), BEGIN, END, good_friday=False)


def days() -> Spans:
    region = Region("Regio", Validity(), date(2026, 1, 1), settings=(NO_GOOD_FRIDAY,))
    return Timeline(standard_rules(), region, BEGIN, END, Tally()).dag


def test_the_whole_period_is_said_so() -> None:
    assert stretches_text(Spans.of([(BEGIN, END)]), BEGIN, END) == "de hele periode"


def test_one_uncovered_minute_is_written_out() -> None:
    spans = Spans.of([(BEGIN + 61, BEGIN + 62)])
    assert stretches_text(spans, BEGIN, END) == "do 01-01-2026 01:01 tot do 01-01-2026 01:02"


def test_every_working_day() -> None:
    text = stretches_text(days(), BEGIN, END)
    assert text == "elke werkdag 08:00-17:00, 254 keer, eerste vr 02-01-2026, laatste do 31-12-2026"


def test_one_missing_working_day_is_no_longer_every_working_day() -> None:
    pairs = list(days())
    text = stretches_text(Spans.of(pairs[:100] + pairs[101:]), BEGIN, END)
    assert not text.startswith("elke werkdag")
    assert "253 keer" in text


def test_good_friday_may_be_missing_from_every_working_day() -> None:
    good_friday = midnight(date(2026, 4, 3))
    pairs = [pair for pair in days() if not good_friday <= pair[0] < good_friday + 24 * 60]
    assert stretches_text(Spans.of(pairs), BEGIN, END).startswith("elke werkdag 08:00-17:00, 253 keer")


def test_out_of_hours_is_named_by_what_is_left_out() -> None:
    anw = Spans.of([(BEGIN, END)]).subtract(days(), Tally())
    text = stretches_text(anw, BEGIN, END)
    assert text.startswith("altijd behalve op werkdagen 08:00-17:00, 255 keer, eerste do 01-01-2026")


def test_out_of_hours_with_one_more_covered_evening_is_counted_not_named() -> None:
    anw = Spans.of([(BEGIN, END)]).subtract(days(), Tally())
    evening = midnight(date(2026, 6, 3)) + 18 * 60
    text = stretches_text(anw.subtract(Spans.of([(evening, evening + 60)]), Tally()), BEGIN, END)
    assert "altijd" not in text
    assert "samen" in text


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("za 10:00-12:00", "elke za 10:00-12:00"),
        ("ma 10:00-12:00, do 10:00-12:00", "op ma, do 10:00-12:00"),
        ("ma-zo 22:00-06:00", "elke dag 22:00-06:00 (volgende dag)"),
        ("ma-zo 20:00-24:00", "elke dag 20:00-24:00"),
    ],
)
def test_weekly_patterns(hours: str, expected: str) -> None:
    # The first night runs in from the year before and the last runs out: both are cut off by the period.
    assert stretches_text(weekly(hours), BEGIN, END).startswith(expected + ",")


def test_the_clock_of_the_wall_counts_over_a_clock_change() -> None:
    first = date(2026, 3, 27)
    spans = Spans.of(
        (midnight(first + timedelta(n)) + 9 * 60, midnight(first + timedelta(n)) + 10 * 60)
        for n in (0, 1, 3, 4)
    )
    assert "09:00-10:00" in stretches_text(spans, BEGIN, END)


def test_one_exception_to_a_pattern_is_counted() -> None:
    # A night that runs on into Good Friday.
    friday = midnight(date(2026, 4, 3)) + 8 * 60
    nights = weekly("ma-zo 23:00-08:00").union(Spans.of([(friday, friday + 9 * 60)]), Tally())
    text = stretches_text(nights, BEGIN, END)
    assert text.startswith(
        "366 keer, waarvan 365 keer 23:00-08:00 (volgende dag), eerste do 01-01-2026 00:00"
    )
