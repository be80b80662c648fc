"""Weekly hours made wide enough for the minutes that they miss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from mgz.calendar import (
    ALTIJD,
    ANW,
    DAG,
    Hours,
    HoursKind,
    Spans,
    Window,
    civil,
    holidays_of,
    midnight,
)
from mgz.calendar.hours import HOLIDAY
from mgz.coverage.timeline import Timeline
from mgz.vocabulary import Dagdeel

_DAY = 24 * 60
_OF: dict[Dagdeel, Hours] = {Dagdeel.DAG: DAG, Dagdeel.ANW: ANW}
_OTHER = {Dagdeel.DAG: Dagdeel.ANW, Dagdeel.ANW: Dagdeel.DAG}


def widened(hours: Hours, missing: Spans, dagdeel: Dagdeel, time: Timeline) -> Hours:
    """The hours with windows added for `missing`, minutes of one day part that they do not hold.

    Where that makes up the whole day part, its word is used: ``anw``; with the other one: ``altijd``.
    """
    if hours.kind is not HoursKind.WINDOWS:
        return ALTIJD
    if _is_rest_of(hours, missing, dagdeel, time):
        elsewhere = time.held(hours, _minutes(_OTHER[dagdeel], time), _OTHER[dagdeel], None)
        return ALTIJD if elsewhere else _OF[dagdeel]
    return Hours(HoursKind.WINDOWS, tuple(_joined((*hours.windows, *_pieces(missing)))))


def _is_rest_of(hours: Hours, missing: Spans, dagdeel: Dagdeel, time: Timeline) -> bool:
    """Whether the hours and what they miss make up all of a day part, in the days that this is about."""
    first, last = int(missing.begins[0]), int(missing.ends[-1])
    asked = _minutes(dagdeel, time).clip(first, last)
    rest = asked.subtract(time.held(hours, asked, dagdeel, None), time.tally)
    long_enough = last - first >= 7 * _DAY
    return long_enough and not rest.subtract(missing, time.tally)


def _minutes(dagdeel: Dagdeel, time: Timeline) -> Spans:
    return time.dag if dagdeel is Dagdeel.DAG else time.anw


def _pieces(missing: Spans) -> Iterator[Window]:
    """Each stretch day by day on the wall clock; a holiday is told as such."""
    for begin, end in missing:
        while begin < end:
            day = civil(begin).date()
            stop = min(end, midnight(day + timedelta(days=1)))
            now, then = civil(begin), civil(stop)
            until = then.hour * 60 + then.minute if then.date() == day else _DAY
            weekday = HOLIDAY if day in holidays_of(day.year) else day.weekday()
            if (since := now.hour * 60 + now.minute) < until:
                yield Window(weekday, since, until)
            begin = stop


def _joined(pieces: Iterable[Window]) -> Iterator[Window]:
    """Windows of one day that overlap or touch as one; those into the next day stay as people wrote them."""
    last: Window | None = None
    for piece in sorted(set(pieces)):
        if last and last.day == piece.day and piece.begin <= last.end:
            end = max(last.end, piece.end)
            if end <= _DAY:
                last = Window(last.day, last.begin, end)
                continue
        if last:
            yield last
        last = piece
    if last:
        yield last
