"""Whether a promise's weekly hours hold at one minute: the wall clock read at a point."""

from datetime import date, timedelta

from mgz.calendar.civil import civil
from mgz.calendar.holidays import is_good_friday, is_holiday
from mgz.calendar.hours import HOLIDAY, Hours, HoursKind
from mgz.vocabulary import Dagdeel

_DAY = 24 * 60


def hours_hold(hours: Hours, minute: int, dagdeel: Dagdeel, *, good_friday: bool) -> bool:
    """Whether `hours` include a UTC minute that counts as `dagdeel`.

    The day part is handed in because on Good Friday with an open switch a minute is judged as both;
    `good_friday` says whether that day is a holiday (feestdag), as the region chose.
    """
    if hours.kind is HoursKind.ALTIJD:
        return True
    if hours.kind is not HoursKind.WINDOWS:
        return hours.kind.value == dagdeel.value
    now = civil(minute)
    clock = now.hour * 60 + now.minute
    today, yesterday = (_kinds_of(now.date() - timedelta(days=back), good_friday) for back in (0, 1))
    return any(
        (window.day in today and window.begin <= clock < window.end)
        or (window.day in yesterday and window.begin <= clock + _DAY < window.end)
        for window in hours.windows
    )


def _kinds_of(day: date, good_friday: bool) -> tuple[int, ...]:
    holiday = is_holiday(day) or (good_friday and is_good_friday(day))
    return (day.weekday(), HOLIDAY) if holiday else (day.weekday(),)
