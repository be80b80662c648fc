"""Moments near another moment, as people say them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from mgz.calendar import civil
from mgz.reporting.words import moment_text

_DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
ONGOING: Final = "doorlopend"


def near_text(at: int, minute: int) -> str:
    """A minute seen from another: ``17:00``, ``morgen 08:00``, ``maandag 08:00``, ``wo 25-11-2026 17:00``."""
    moment = civil(minute)
    clock = f"{moment:%H:%M}{_twice(minute)}"
    days = (moment.date() - civil(at).date()).days
    if days == 0:
        return clock
    if abs(days) == 1:
        return f"{'morgen' if days == 1 else 'gisteren'} {clock}"
    if 1 < days < 7:
        return f"{_DAYS[moment.weekday()]} {clock}"
    return moment_text(minute)


def span_text(at: int, begin: int, end: int) -> str:
    """A stretch seen from a minute: ``08:00 tot 17:00``, ``morgen 17:00 tot vrijdag 08:00``."""
    same_day = civil(begin).date() == civil(end).date()
    last = f"{civil(end):%H:%M}{_twice(end)}" if same_day else near_text(at, end)
    return f"{near_text(at, begin)} tot {last}"


def until_text(at: int, until: int | None) -> str:
    """Until when something holds: ``tot 17:00``, or ``doorlopend``."""
    if until is None:
        return ONGOING
    # Midnight is said of the day that ends.
    moment = civil(until)
    if moment.hour == 0 and moment.minute == 0 and moment.date() == _day(at) + timedelta(days=1):
        return "tot 24:00"
    return f"tot {near_text(at, until)}"


def _day(minute: int) -> date:
    return civil(minute).date()


def _twice(minute: int) -> str:
    """In the night the clock goes back one hour comes twice; then which of the two is said."""
    moment = civil(minute)
    wall = moment.replace(tzinfo=None)
    if civil(minute + 60).replace(tzinfo=None) == wall:
        return " (zomertijd)"
    return " (wintertijd)" if civil(minute - 60).replace(tzinfo=None) == wall else ""
