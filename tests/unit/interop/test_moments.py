"""Moments in a cell: the Dutch wall clock, both clock changes, and what is no moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgz.interop.workbook.moments import MomentFault, moment_of, show_moment, write_moment


def utc(text: str) -> int:
    """The minute of a UTC time, worked out without the calendar of the product."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) // 60


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("05-01-2026 08:00", "2026-01-05T07:00"),
        (" 5-1-2026   8:00 ", "2026-01-05T07:00"),
        ("5/7/2026 8.30", "2026-07-05T06:30"),
        ("2026-07-05 08:30", "2026-07-05T06:30"),
        ("2026-07-05T08:30", "2026-07-05T06:30"),
        ("2026-07-05T08:30:00", "2026-07-05T06:30"),
        ("2026-07-05T08:30:00.000", "2026-07-05T06:30"),
        ("5 juli 2026 08:30", "2026-07-05T06:30"),
        ("5 juli 2026, 08:30 uur", "2026-07-05T06:30"),
        ("05-07-2026 08:30 zomertijd", "2026-07-05T06:30"),
        ("05-01-2026 08:30 Wintertijd", "2026-01-05T07:30"),
        ("31-12-2026 24:00", "2026-12-31T23:00"),
        ("28-03-2026 24:00", "2026-03-28T23:00"),
        ("29-03-2026 01:59", "2026-03-29T00:59"),
        ("29-03-2026 03:00", "2026-03-29T01:00"),
        ("25-10-2026 01:59", "2026-10-24T23:59"),
        ("25-10-2026 02:00 zomertijd", "2026-10-25T00:00"),
        ("25-10-2026 02:30 zomertijd", "2026-10-25T00:30"),
        ("25-10-2026 02:30 (wintertijd)", "2026-10-25T01:30"),
        ("25-10-2026 03:00", "2026-10-25T02:00"),
        ("2026-10-25T02:30+02:00", "2026-10-25T00:30"),
        ("2026-10-25T02:30+0100", "2026-10-25T01:30"),
        ("2026-10-25T00:30Z", "2026-10-25T00:30"),
        (datetime(2026, 1, 5, 8), "2026-01-05T07:00"),
        (datetime(2026, 1, 5, 7, 59, 59, 999_000), "2026-01-05T07:00"),
        (datetime(2026, 1, 5, 8, 0, 0, 400_000), "2026-01-05T07:00"),
        (datetime(2026, 10, 25, 3), "2026-10-25T02:00"),
    ],
)
def test_what_people_write(written: object, moment: str) -> None:
    assert moment_of(written) == utc(moment)


@pytest.mark.parametrize(
    ("written", "key", "word"),
    [
        ("29-03-2026 02:00", "moment_bestaat_niet", "bestaat niet"),
        ("29-03-2026 02:59", "moment_bestaat_niet", "vooruit"),
        (datetime(2026, 3, 29, 2, 30), "moment_bestaat_niet", "29-03-2026 02:30"),
        ("25-10-2026 02:00", "moment_dubbel", "twee keer"),
        ("25-10-2026 02:59", "moment_dubbel", "25-10-2026 02:59"),
        (datetime(2026, 10, 25, 2, 30), "moment_dubbel", "twee keer"),
        ("05-01-2026 08:30 zomertijd", "seizoen_strijdig", "wintertijd en geen zomertijd"),
        ("29-03-2026 03:00 wintertijd", "seizoen_strijdig", "zomertijd"),
        ("25-10-2026 03:00 zomertijd", "seizoen_strijdig", "wintertijd"),
        ("05-01-2026 08:30:15", "seconden", "15"),
        (datetime(2026, 1, 5, 8, 30, 59), "seconden", "59"),
        ("31-02-2026 08:00", "geen_moment", "bestaat niet"),
        ("05-01-2026 25:00", "geen_moment", "bestaat niet"),
        ("05-01-2026 24:01", "geen_moment", "bestaat niet"),
        ("05-01-2026 08:60", "geen_moment", "bestaat niet"),
        ("05-01-2026 08:00-17:00", "geen_moment", "geen dag met een tijd"),
        ("05-01-2026", "geen_moment", "geen dag met een tijd"),
        ("08:00", "geen_moment", "geen dag met een tijd"),
        ("maandag 08:00", "geen_moment", "geen datum"),
        ("", "geen_moment", "geen dag"),
        ("31-12-1969 23:59", "geen_moment", "1970"),
        ("1-1-2200 00:00", "geen_moment", "2200"),
        (datetime(2300, 1, 1), "geen_moment", "2200"),
        ("2199-12-31T23:30-05:00", "geen_moment", "2200"),
        (46027.5, "geen_moment", "zonder tijd"),
        (time(8), "geen_moment", "zonder tijd"),
        (date(2026, 1, 5), "geen_moment", "zonder tijd"),
    ],
)
def test_what_is_no_moment(written: object, key: str, word: str) -> None:
    with pytest.raises(MomentFault) as refused:
        moment_of(written)
    assert refused.value.key == key
    assert word in refused.value.message
    assert refused.value.message.endswith(".") and refused.value.remedy.endswith(".")


def test_the_remedy_for_the_repeated_hour_can_be_typed_as_it_stands() -> None:
    with pytest.raises(MomentFault) as refused:
        moment_of("25-10-2026 02:30")
    first, second = (part for part in refused.value.remedy.split("'") if part.startswith("25-10-2026"))
    assert moment_of(second) - moment_of(first) == 60


_AROUND = [utc(f"{day}T00:00") for day in ("2026-03-29", "2026-10-25", "1996-09-29", "2036-10-26")]


@given(st.integers(utc("1970-01-01T00:00"), utc("2199-12-31T22:59")))
@example(utc("2026-10-25T00:30"))
@example(utc("2026-10-25T01:30"))
@example(utc("2199-12-31T23:00"))
def test_every_minute_comes_back(minute: int) -> None:
    assert moment_of(write_moment(minute)) == minute
    assert minute == utc("2199-12-31T23:00") or moment_of(show_moment(minute)) == minute


@pytest.mark.parametrize("start", _AROUND)
def test_every_minute_around_a_clock_change_comes_back(start: int) -> None:
    written = {minute: write_moment(minute) for minute in range(start - 180, start + 360)}
    assert all(moment_of(value) == minute for minute, value in written.items())
    assert len(set(map(str, written.values()))) == len(written)


def test_only_the_repeated_hour_is_written_as_text() -> None:
    start = utc("2026-10-24T22:00")
    as_text = [
        minute - start for minute in range(start, start + 600) if isinstance(write_moment(minute), str)
    ]
    assert as_text == list(range(120, 240))
    assert write_moment(utc("2026-10-25T00:30")) == "25-10-2026 02:30 zomertijd"
    assert write_moment(utc("2026-10-25T01:30")) == "25-10-2026 02:30 wintertijd"
