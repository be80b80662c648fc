"""Weekly hours and time classes laid out over a period as sets of minutes.

The period is cut where the clocks change; within a cut the wall clock is UTC plus a constant, so each
weekly window is a plain shift. That also gives the repeated hour twice and the skipped hour never.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from mgz.calendar.civil import civil
from mgz.calendar.holidays import holidays_of, is_good_friday
from mgz.calendar.hours import HOLIDAY, Hours, Window
from mgz.calendar.settings import CalendarSettings
from mgz.calendar.spans import Spans

_DAY = 24 * 60
_EPOCH = date(1970, 1, 1)


def window_spans(hours: Hours, begin: int, end: int, *, good_friday: bool) -> Spans:
    """All minutes of [begin, end) inside the windows of `hours`.

    `good_friday` says whether Good Friday is a holiday here (feestdag), as the region chose.
    """
    return Spans.of(
        pair
        for first, last, offset in _offset_stretches(begin, end)
        for window in hours.windows
        for pair in _window_pairs(window, first, last, offset, good_friday)
    )


def class_spans(
    settings: CalendarSettings, begin: int, end: int, class_of: Callable[[int], str]
) -> dict[str, Spans]:
    """All minutes of [begin, end) by time class, as `class_of` gives it for the minute a band begins.

    Within a day the class can only change at the region's day hours and at midnight, so it is asked three
    times a day.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for first, last, offset in _offset_stretches(begin, end):
        for _, start in _days(first, last, offset):
            edges = (0, settings.day_begin, settings.day_end, _DAY)
            for band in pairwise(edges):
                for pair in _clipped(start + band[0], start + band[1], first, last):
                    found.setdefault(class_of(pair[0]), []).append(pair)
    return {word: Spans.of(pairs) for word, pairs in found.items()}


def _offset_stretches(begin: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The stretches of [begin, end) with a constant offset of the wall clock, in minutes."""
    while begin < end:
        offset = _offset(begin)
        change = _next_change(begin, end, offset)
        yield begin, change, offset
        begin = change


def _next_change(begin: int, end: int, offset: int) -> int:
    """The first minute after `begin` with another offset, or `end`; clocks change at most twice a year."""
    probe = begin
    while probe < end and _offset(min(probe + 30 * _DAY, end)) == offset:
        probe += 30 * _DAY
    low, high = probe, min(probe + 30 * _DAY, end)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(middle) == offset else (low, middle)
    return high


def _offset(minute: int) -> int:
    shift = civil(minute).utcoffset()
    return (shift or timedelta()) // timedelta(minutes=1)


def _days(first: int, last: int, offset: int) -> Iterator[tuple[date, int]]:
    """The days of the wall clock that touch [first, last) or run into it, with the UTC minute they begin."""
    for number in range((first + offset) // _DAY - 1, (last - 1 + offset) // _DAY + 1):
        yield _EPOCH + timedelta(days=number), number * _DAY - offset


def _window_pairs(
    window: Window, first: int, last: int, offset: int, good_friday: bool
) -> Iterator[tuple[int, int]]:
    for day, start in _days(first, last, offset):
        holiday = day in holidays_of(day.year) or (good_friday and is_good_friday(day))
        if holiday if window.day == HOLIDAY else day.weekday() == window.day:
            yield from _clipped(start + window.begin, start + window.end, first, last)


def _clipped(begin: int, end: int, first: int, last: int) -> Iterator[tuple[int, int]]:
    if max(begin, first) < min(end, last):
        yield max(begin, first), min(end, last)
