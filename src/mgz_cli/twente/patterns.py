"""How a day is cut into duties: by the kind of day, on the wall clock."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from mgz.calendar import AMSTERDAM, is_good_friday, is_holiday, minute_of
from mgz_cli.twente.days import Days

#: From and to which hour; an hour past 24 lies in the next morning.
_Hours = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """The duties of a working day and of a free one; `joined` days of one kind in a row are one duty."""

    working: tuple[_Hours, ...]
    free: tuple[_Hours, ...]
    joined: tuple[bool, bool] = (False, False)


_DAY: Final = (8, 17)
_NIGHT: Final = (17, 32)
_ROUND: Final = (8, 32)
DAY_AND_NIGHT: Final = Pattern((_DAY, _NIGHT), (_ROUND,))
THREE_DUTIES: Final = Pattern((_DAY, (17, 23), (23, 32)), ((8, 20), (20, 32)))
HALVES: Final = Pattern((_DAY, _NIGHT), ((8, 20), (20, 32)))
#: One person all weekend; one person all week and another all weekend.
WEEKENDS: Final = Pattern((_DAY, _NIGHT), (_ROUND,), joined=(False, True))
WEEKS: Final = Pattern((_ROUND,), (_ROUND,), joined=(True, True))
#: Office hours only, the out-of-hours only, and nurses around the clock.
OFFICE: Final = Pattern((_DAY,), ())
OUT_OF_HOURS: Final = Pattern(((17, 23), (23, 32)), ((8, 16), (16, 23), (23, 32)))
NURSING: Final = Pattern(((7, 15), (15, 23), (23, 31)), ((7, 15), (15, 23), (23, 31)))


@dataclass(frozen=True, slots=True)
class Slot:
    """A duty without a person yet, in UTC minutes; duties of one `kind` are spread by themselves."""

    begin: int
    end: int
    kind: tuple[bool, int]


def slots(pattern: Pattern, days: Days) -> tuple[Slot, ...]:
    """All duties from the evening before the first day up to the last day for which a roster is demanded."""
    found: list[Slot] = []
    for day in days.rostered:
        free = is_free(day)
        for slot in _of(day, pattern.free if free else pattern.working, free):
            last = found[-1] if found else None
            if last and pattern.joined[free] and last.kind == slot.kind and last.end == slot.begin:
                found[-1] = replace(last, end=slot.end)
            else:
                found.append(slot)
    return tuple(found)


def is_free(day: date) -> bool:
    """Whether all of a day is out-of-hours: in this region Good Friday is one of them."""
    return day.weekday() >= 5 or is_holiday(day) or is_good_friday(day)


def minute_at(day: date, hour: int) -> int:
    """The minute at which a day has come to an hour on the wall clock."""
    days, hours = divmod(hour, 24)
    return minute_of(datetime.combine(day + timedelta(days=days), time(hours), AMSTERDAM))


def _of(day: date, hours: tuple[_Hours, ...], free: bool) -> Iterator[Slot]:
    for begin, end in hours:
        yield Slot(minute_at(day, begin), minute_at(day, end), (free, begin))
