"""Days as people write them in a cell: an Excel date, jjjj-mm-dd or dd-mm-jjjj."""

import re
from datetime import date, datetime, time
from typing import Final

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_DUTCH: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb"),
            ("maart", "mrt"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augustus", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_WORDED: Final = re.compile(r"(\d{1,2})[- ]([a-z]+)\.?[- ](\d{4})")


def day_of(value: object) -> date:
    """The day in a cell; raises ValueError with a plain Dutch reason."""
    day = _day(value)
    if not 1900 <= day.year <= 2199:
        raise ValueError(f"{show_day(day)} ligt niet tussen 1900 en 2200")
    return day


def show_day(day: date) -> str:
    """A day as people in the Netherlands write it: dd-mm-jjjj."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def _day(value: object) -> date:
    if isinstance(value, datetime):
        if value.time() != time(0):
            raise ValueError(f"er staat een tijd bij ({value:%H:%M}); alleen een dag mag")
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError("er staat een tijd en geen datum")
    text = " ".join(value.lower().split())
    if found := _ISO.fullmatch(text):
        return _real(int(found[1]), int(found[2]), int(found[3]), value)
    if found := _DUTCH.fullmatch(text):
        return _real(int(found[3]), int(found[2]), int(found[1]), value)
    if (found := _WORDED.fullmatch(text)) and found[2] in _MONTHS:
        return _real(int(found[3]), _MONTHS[found[2]], int(found[1]), value)
    raise ValueError(f"'{value}' is geen datum")


def _real(year: int, month: int, day: int, written: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"de dag {written} bestaat niet") from None
