"""Days as people type them on the command line, and the clock, which only the edges may read."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from mgz_cli.exits import UsageError

_ISO: Final = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", re.ASCII)
_DUTCH: Final = re.compile(r"(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})", re.ASCII)
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199


def day(text: str) -> date:
    """A day written as 2026-05-31 or 31-05-2026; raises a usage error that says what is wrong."""
    found = _ISO.fullmatch(text.strip()) or _DUTCH.fullmatch(text.strip())
    if not found:
        raise UsageError(f"'{text}' is geen datum. Schrijf 31-05-2026 of 2026-05-31.")
    try:
        parsed = date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        raise UsageError(f"'{text}' bestaat niet op de kalender. Kies een dag die bestaat.") from None
    if not _FIRST_YEAR <= parsed.year <= _LAST_YEAR:
        raise UsageError(f"'{text}' ligt niet tussen {_FIRST_YEAR} en {_LAST_YEAR}.")
    return parsed


def now() -> datetime:
    """This moment on the Dutch clock, to the second."""
    from mgz.calendar import AMSTERDAM

    return datetime.now(AMSTERDAM).replace(microsecond=0)


def today() -> date:
    """Today in the Netherlands."""
    return now().date()


def day_after(last: date) -> date:
    """The day after the last one: where a half-open period ends."""
    return last + timedelta(days=1)
