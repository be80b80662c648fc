"""Moments as people write them in a cell: Dutch wall clock to whole UTC minutes, and back.

The hour that March skips does not exist; of the hour that October repeats it must be said which one is meant.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, NoReturn

from mgz.calendar import AMSTERDAM, civil, minute_of
from mgz.interop.workbook.dates import day_of, show_day

SUMMER: Final = "zomertijd"
WINTER: Final = "wintertijd"
#: Before this year the Dutch clock was not what it is now, and nobody kept a roster here.
_FIRST_YEAR: Final = 1970
#: Midnight at the end of the last day: 31-12-2199 24:00.
_LAST: Final = datetime.combine(date(2200, 1, 1), time(0))
_EXAMPLE: Final = "Schrijf dag en tijd als dd-mm-jjjj uu:mm, zoals 31-12-2026 08:00."
_WRITTEN: Final = re.compile(
    r"(?P<day>\S.*?)(?:,?\s+|(?P<iso>(?<=\d)t(?=\d)))(?P<hour>\d{1,2})[:.](?P<minute>\d{2})"
    r"(?:[:.](?P<second>\d{2})(?:[.,]0+)?)?(?(iso)(?P<offset>z|[+-]\d{2}:?\d{2})?)"
    rf"(?:\s*uur)?(?:\s*\(?(?P<season>{SUMMER}|{WINTER})\)?)?",
    re.ASCII,
)


class MomentFault(ValueError):
    """Why a cell holds no moment: message key, message and remedy."""

    def __init__(self, key: str, message: str, remedy: str = _EXAMPLE) -> None:
        super().__init__(message)
        self.key, self.message, self.remedy = key, message, remedy


def moment_of(value: object) -> int:
    """The UTC minute in a cell with a day and a time; raises MomentFault."""
    if isinstance(value, datetime):
        return _minute_at(_whole_seconds(value), "")
    if isinstance(value, str):
        return _of_text(value)
    raise MomentFault("geen_moment", "Er staat een dag of getal zonder tijd.")


def write_moment(minute: int) -> datetime | str:
    """What stands in a cell for a moment: a date and time, or text where the clock alone does not decide."""
    wall = civil(minute).replace(tzinfo=None)
    if _is_repeated(wall):
        return f"{show_day(wall.date())} {wall:%H:%M} {_season(minute)}"
    return wall.replace(fold=0)


def show_moment(minute: int) -> str:
    """A moment as people in the Netherlands write it: dd-mm-jjjj uu:mm."""
    written = write_moment(minute)
    return written if isinstance(written, str) else f"{show_day(written.date())} {written:%H:%M}"


def _of_text(text: str) -> int:
    found = _WRITTEN.fullmatch(" ".join(text.lower().split()))
    if not found:
        raise MomentFault("geen_moment", f"'{text}' is geen dag met een tijd.")
    try:
        day = day_of(found["day"])
    except ValueError as wrong:
        raise MomentFault("geen_moment", f"{str(wrong)[:1].upper()}{str(wrong)[1:]}.") from None
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise MomentFault("geen_moment", f"De tijd in '{text}' bestaat niet.")
    _check_seconds(second)
    wall = datetime.combine(day, time(hour % 24, minute)) + timedelta(days=hour // 24)
    if found["offset"]:
        return _with_offset(wall, found["offset"])
    return _minute_at(wall, found["season"] or "")


@lru_cache(maxsize=4096)
def _minute_at(wall: datetime, season: str) -> int:
    """The UTC minute of a wall clock time; `season` says which of two equal times is meant."""
    _check_year(wall)
    first = minute_of(wall.replace(tzinfo=AMSTERDAM, fold=0))
    if civil(first).replace(tzinfo=None, fold=0) != wall:
        _refuse_skipped(wall)
    if not _is_repeated(wall):
        _check_season(wall, first, season)
        return first
    if not season:
        written = f"{show_day(wall.date())} {wall:%H:%M}"
        raise MomentFault(
            "moment_dubbel",
            f"De tijd {written} komt die nacht twee keer voor, omdat de klok een uur terug gaat.",
            f"Typ de cel als tekst: '{written} {SUMMER}' voor de eerste keer of '{written} {WINTER}' voor de "
            "tweede.",
        )
    return first if season == SUMMER else minute_of(wall.replace(tzinfo=AMSTERDAM, fold=1))


def _with_offset(wall: datetime, offset: str) -> int:
    """A time with its distance to UTC, as other programs write it, is one moment whatever the clock does."""
    digits = "+0000" if offset == "z" else offset.replace(":", "")
    away = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:]))
    minute = minute_of((wall - (away if digits[0] == "+" else -away)).replace(tzinfo=UTC))
    _check_year(civil(minute).replace(tzinfo=None))
    return minute


def _is_repeated(wall: datetime) -> bool:
    both = (wall.replace(tzinfo=AMSTERDAM, fold=fold).utcoffset() for fold in (0, 1))
    early, late = (offset or timedelta() for offset in both)
    return early > late


def _season(minute: int) -> str:
    return SUMMER if civil(minute).dst() else WINTER


def _check_season(wall: datetime, minute: int, season: str) -> None:
    if season and season != _season(minute):
        raise MomentFault(
            "seizoen_strijdig",
            f"Op {show_day(wall.date())} om {wall:%H:%M} is het {_season(minute)} en geen {season}.",
            f"Haal het woord '{season}' weg, of verbeter de dag.",
        )


def _check_seconds(second: int) -> None:
    if second:
        raise MomentFault("seconden", f"Bij de tijd staan seconden ({second}); mgz rekent in hele minuten.")


def _check_year(wall: datetime) -> None:
    if not (wall.year >= _FIRST_YEAR and wall <= _LAST):
        raise MomentFault(
            "geen_moment", f"{show_day(wall.date())} ligt niet tussen {_FIRST_YEAR} en 2200.", _EXAMPLE
        )


def _whole_seconds(value: datetime) -> datetime:
    """Excel counts in parts of a day, so a whole minute may come out some microseconds short."""
    whole = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    _check_seconds(whole.second)
    return whole


def _refuse_skipped(wall: datetime) -> NoReturn:
    raise MomentFault(
        "moment_bestaat_niet",
        f"De tijd {show_day(wall.date())} {wall:%H:%M} bestaat niet: die nacht gaat de klok een uur vooruit.",
        "Kies een tijd voor 02:00 of vanaf 03:00.",
    )
