"""Moments as people type them on the command line, in Dutch time."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Final

from mgz_cli.dates import day
from mgz_cli.exits import UsageError

_MOMENT: Final = re.compile(
    r"(?P<day>\S+?)(?:\s+|T)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s+(?P<fold>zomertijd|wintertijd))?"
)


def moment(text: str) -> datetime:
    """A moment such as 31-05-2026 23:10; the hour that October repeats wants zomertijd or wintertijd."""
    from mgz.calendar import AMSTERDAM

    found = _MOMENT.fullmatch(text.strip())
    if not found:
        raise UsageError(f"'{text}' is geen moment. Schrijf 31-05-2026 23:10 of 2026-05-31T23:10.")
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        raise UsageError(f"'{text}' heeft een tijd die niet bestaat. Kies een tijd van 00:00 tot 23:59.")
    naive = datetime.combine(day(found["day"]), time(hour, minute))
    summer, winter = (naive.replace(tzinfo=AMSTERDAM, fold=fold) for fold in (0, 1))
    if summer.utcoffset() == winter.utcoffset():
        return summer
    if _skipped(summer):
        raise UsageError(f"'{text}' bestaat niet: de klok ging een uur vooruit. Kies een andere tijd.")
    if found["fold"] is None:
        raise UsageError(f"'{text}' komt twee keer voor. Zet er zomertijd of wintertijd achter.")
    return summer if found["fold"] == "zomertijd" else winter


def _skipped(asked: datetime) -> bool:
    """Whether the clock never shows this time."""
    from datetime import UTC

    from mgz.calendar import AMSTERDAM

    back = asked.astimezone(UTC).astimezone(AMSTERDAM)
    return back.replace(tzinfo=None, fold=0) != asked.replace(tzinfo=None, fold=0)
