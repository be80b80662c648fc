"""Between UTC minutes and the Dutch wall clock (Europe/Amsterdam).

A minute is the whole number of minutes since 1-1-1970 00:00 UTC. Every rule about hours reads the wall
clock, so the hour that is repeated in October counts twice and the hour that is skipped in March never.
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def minute_of(moment: datetime) -> int:
    """The UTC minute in which an aware moment lies."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs an offset")
    return (moment - _EPOCH) // timedelta(minutes=1)


def civil(minute: int) -> datetime:
    """The Dutch wall clock at a UTC minute, with its offset."""
    return (_EPOCH + timedelta(minutes=minute)).astimezone(AMSTERDAM)


@lru_cache(maxsize=65536)
def midnight(day: date) -> int:
    """The UTC minute at which a Dutch day begins; clocks never change at midnight here."""
    return minute_of(datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM))
