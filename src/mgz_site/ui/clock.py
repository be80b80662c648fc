"""The one clock of the site: the clock on the wall, or a demonstration clock that was set and runs on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from django.conf import settings

from mgz.calendar import AMSTERDAM, minute_of


def now() -> datetime:
    """The moment all pages stand on, in Dutch time."""
    return (datetime.now(UTC) + (settings.MGZ_CLOCK_AHEAD or timedelta())).astimezone(AMSTERDAM)


def today() -> date:
    """The day of that moment."""
    return now().date()


def minute_now() -> int:
    """That moment in whole minutes, as the core counts them."""
    return minute_of(now().replace(second=0, microsecond=0))


def set_demonstration(at: datetime | None) -> None:
    """Start the demonstration clock: at a moment, or (without one) equal to the clock on the wall."""
    settings.MGZ_CLOCK_AHEAD = at.astimezone(UTC) - datetime.now(UTC) if at else timedelta()


def is_demonstration() -> bool:
    """Whether a demonstration clock was set."""
    return settings.MGZ_CLOCK_AHEAD is not None
