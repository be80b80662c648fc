"""The demonstration of one day, made once for every test that looks at it."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from mgz.calendar import AMSTERDAM
from mgz_cli.twente.build import demonstratie

DAY = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 10, 0, tzinfo=AMSTERDAM)


@cache
def workbook(day: date = DAY) -> bytes:
    """The bytes of the demonstration as it is on a day."""
    return demonstratie(day)
