"""Many stretches of time in a few words.

::

    elke werkdag 08:00-17:00, 253 keer, eerste ma 05-01-2026, laatste do 31-12-2026
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final

from mgz.calendar import Spans, civil, holidays_of, is_good_friday
from mgz.reporting.words import duration_text, moment_text, stretch_text

_DAYS: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
#: So few stretches are written out; with more the pattern is named.
_FEW: Final = 3

#: One stretch on the wall clock: the day it begins, the clock then, the clock at its end, days crossed.
_Shape = tuple[str, str, int]


#: Groups that live alike share their minutes, so few sets are described and most are looked up.
@lru_cache(maxsize=4096)
def stretches_text(spans: Spans, begin: int, end: int) -> str:
    """A set of minutes within the period [begin, end) in words; exact where regular, else counted."""
    pairs = list(spans)
    if pairs == [(begin, end)]:
        return "de hele periode"
    if len(pairs) <= _FEW:
        return "; ".join(stretch_text(*pair) for pair in pairs)
    moments = _unclipped(pairs, begin, end)
    pattern = _pattern(moments) or _outside_pattern(pairs)
    if pattern:
        first, last = day_text(pairs[0][0]), day_text(pairs[-1][0])
        return f"{pattern}, {len(pairs)} keer, eerste {first}, laatste {last}"
    first, last = moment_text(pairs[0][0]), moment_text(pairs[-1][1])
    often = _often(moments)
    return (
        f"{len(pairs)} keer{often}, eerste {first}, laatste tot {last}, samen {duration_text(spans.minutes)}"
    )


def day_text(minute: int) -> str:
    """The day of a minute on the Dutch wall clock: ``wo 25-11-2026``."""
    return moment_text(minute).rsplit(" ", 1)[0]


def _unclipped(pairs: list[tuple[int, int]], begin: int, end: int) -> list[tuple[datetime, datetime]]:
    """The stretches on the wall clock; one that the period cut off is made as long as its neighbour."""
    moments = [(civil(first), civil(last)) for first, last in pairs]
    (begins, ends), (next_begins, next_ends) = moments[0], moments[1]
    if pairs[0][0] == begin and ends.timetz() == next_ends.timetz():
        moments[0] = (ends - (next_ends - next_begins), ends)
    (last_begins, last_ends), (begins, ends) = moments[-2], moments[-1]
    if pairs[-1][1] == end and begins.timetz() == last_begins.timetz():
        moments[-1] = (begins, begins + (last_ends - last_begins))
    return moments


def _pattern(moments: list[tuple[datetime, datetime]]) -> str:
    """The rule all stretches follow, or nothing: one shape, on days that can be named."""
    shapes = {_shape(*moment) for moment in moments}
    if len(shapes) != 1:
        return ""
    clock_from, clock_to, crossed = shapes.pop()
    days = _days_text([begin.date() for begin, _ in moments])
    return f"{days} {clock_from}-{clock_to}{_crossing(crossed)}"


def _outside_pattern(pairs: list[tuple[int, int]]) -> str:
    """The rule that everything between the stretches follows: ANW is all but the working hours."""
    between = [(one[1], other[0]) for one, other in pairwise(pairs)]
    moments = [(civil(begin), civil(end)) for begin, end in between]
    shapes = {_shape(*moment) for moment in moments}
    days = [begin.date() for begin, _ in moments]
    if len(shapes) != 1 or not _is_every_workday(days):
        return ""
    clock_from, clock_to, crossed = shapes.pop()
    return "" if crossed else f"altijd behalve op werkdagen {clock_from}-{clock_to}"


def _often(moments: list[tuple[datetime, datetime]]) -> str:
    """The shape that nearly all stretches have, with how many have it; nothing when there is none."""
    (shape, number), *_ = Counter(_shape(*moment) for moment in moments).most_common(1)
    if number * 10 < len(moments) * 8:
        return ""
    clock_from, clock_to, crossed = shape
    return f", waarvan {number} keer {clock_from}-{clock_to}{_crossing(crossed)}"


def _shape(begin: datetime, end: datetime) -> _Shape:
    crossed = (end.date() - begin.date()).days
    clock_to = f"{end:%H:%M}"
    if clock_to == "00:00":
        clock_to, crossed = "24:00", crossed - 1
    return f"{begin:%H:%M}", clock_to, crossed


def _crossing(crossed: int) -> str:
    if crossed == 0:
        return ""
    return " (volgende dag)" if crossed == 1 else f" ({crossed} dagen later)"


def _days_text(days: list[date]) -> str:
    if _is_every_workday(days):
        return "elke werkdag"
    if days == list(_from_to(days[0], days[-1])):
        return "elke dag"
    weekdays = sorted({day.weekday() for day in days})
    if len(weekdays) == 1 and all(two - one == timedelta(days=7) for one, two in pairwise(days)):
        return f"elke {_DAYS[weekdays[0]]}"
    if weekdays[-1] < 5 and len(weekdays) == 5:
        return "op werkdagen, niet elke,"
    return "op " + ", ".join(_DAYS[weekday] for weekday in weekdays)


def _is_every_workday(days: list[date]) -> bool:
    """Whether the days are all working days between the first and the last; Good Friday may be left out."""
    if not days:
        return False
    workdays = [day for day in _from_to(days[0], days[-1]) if _is_workday(day)]
    return days == workdays or days == [day for day in workdays if not is_good_friday(day)]


def _is_workday(day: date) -> bool:
    return day.weekday() < 5 and day not in holidays_of(day.year)


def _from_to(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
