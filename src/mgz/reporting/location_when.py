"""When something holds in one week, as people say it: by day, out of hours, or exactly."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from mgz.calendar import Spans, civil, is_good_friday, is_holiday, midnight
from mgz.coverage import Timeline
from mgz.reporting.words import date_text

_DAYS: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
ALWAYS: Final = "dag en nacht"
BY_DAY: Final = "overdag"
OUT_OF_HOURS: Final = "avond, nacht en weekend"


def when_text(spans: Spans, time: Timeline, week: tuple[int, int]) -> str:
    """When in a week: ``overdag``, ``avond, nacht en weekend``, ``dag en nacht``, or the hours."""
    if spans == Spans.of([week]):
        return ALWAYS
    if spans == time.dag:
        return BY_DAY
    if spans == time.anw:
        return OUT_OF_HOURS
    return hours_text(spans)


def hours_text(spans: Spans) -> str:
    """The hours of a week: ``ma-vr 17:00-23:00; za, zo 08:00-23:00``."""
    shapes: dict[tuple[str, str], list[int]] = {}
    for first, last in spans:
        shapes.setdefault(_shape(first, last), []).append(civil(first).weekday())
    texts = (
        f"{_days_text(sorted(days))} {clock_from}-{clock_to}"
        for (clock_from, clock_to), days in shapes.items()
    )
    return "; ".join(texts)


def _shape(first: int, last: int) -> tuple[str, str]:
    """The clock at begin and end; an end on a later day names that day."""
    begin, end = civil(first), civil(last)
    days = (end.date() - begin.date()).days
    clock = f"{end:%H:%M}"
    if clock == "00:00":
        clock, days = "24:00", days - 1
    if days > 1:
        return f"{begin:%H:%M}", f"{_DAYS[(begin.weekday() + days) % 7]} {clock}"
    if days == 1 and clock >= f"{begin:%H:%M}":
        # Without this it would read as hours of one day.
        clock = f"{clock} (volgende dag)"
    return f"{begin:%H:%M}", clock


def _days_text(days: list[int]) -> str:
    """Days of the week, Monday is 0: ``ma-do``, ``za, zo``."""
    if len(days) == 7:
        return "elke dag"
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{_DAYS[days[0]]}-{_DAYS[days[-1]]}"
    return ", ".join(_DAYS[day] for day in days)


def day_hours_text(time: Timeline) -> str:
    """What *overdag* is in this week: ``ma-vr 08:00-17:00``; nothing where no hour of it is day."""
    return hours_text(time.dag) if time.dag else "er is deze week geen overdag"


def holidays_text(first: date) -> tuple[str, ...]:
    """The holidays among the seven days from a day on: on those it is never *overdag*."""
    days = [first + timedelta(days=number) for number in range(7)]
    found = [f"{_DAYS[day.weekday()]} {date_text(day)} is een feestdag" for day in days if is_holiday(day)]
    fridays = [day for day in days if is_good_friday(day)]
    return (*found, *(f"vr {date_text(day)} is Goede Vrijdag" for day in fridays))


def clock_text(first: date) -> str:
    """The night of these seven days in which the clock changes, or nothing."""
    for number in range(7):
        day = first + timedelta(days=number)
        hours = (midnight(day + timedelta(days=1)) - midnight(day)) // 60
        if hours != 24:
            turned = (
                "een uur terug, die nacht duurt een uur langer"
                if hours > 24
                else ("een uur vooruit, die nacht duurt een uur korter")
            )
            return f"In de nacht voor {_DAYS[day.weekday()]} {date_text(day)} gaat de klok {turned}."
    return ""
