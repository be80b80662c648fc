"""The recognised holidays that count as ANW, and Good Friday, which a region answers for itself.

Ten days are ANW outright; Good Friday, the eleventh, depends on the contract of the out-of-hours
organisation. Sources: S31 (Algemene termijnenwet art. 3), S32 and S33 (NZa), decision 11 (5 May counts,
King's Day moves off a Sunday to 26 April).
"""

from datetime import date, timedelta
from functools import lru_cache


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    golden, (century, short) = year % 19, divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, rest = divmod(short, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - rest) % 7
    shift = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """27 April, or 26 April when the 27th is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == 6 else day


@lru_cache(maxsize=512)
def good_friday(year: int) -> date:
    """The Friday before Easter."""
    return easter_sunday(year) - timedelta(days=2)


@lru_cache(maxsize=512)
def holidays_of(year: int) -> dict[date, str]:
    """The ten days of a year that are ANW in every region, with their Dutch names."""
    easter = easter_sunday(year)
    return {
        date(year, 1, 1): "Nieuwjaarsdag",
        easter: "Eerste paasdag",
        easter + timedelta(days=1): "Tweede paasdag",
        kings_day(year): "Koningsdag",
        date(year, 5, 5): "Bevrijdingsdag",
        easter + timedelta(days=39): "Hemelvaartsdag",
        easter + timedelta(days=49): "Eerste pinksterdag",
        easter + timedelta(days=50): "Tweede pinksterdag",
        date(year, 12, 25): "Eerste kerstdag",
        date(year, 12, 26): "Tweede kerstdag",
    }


def is_holiday(day: date) -> bool:
    """Whether the whole day is ANW by itself; Good Friday is asked apart with `is_good_friday`."""
    return day in holidays_of(day.year)


def is_good_friday(day: date) -> bool:
    """Whether the day is Good Friday, whose day hours depend on the region's switch."""
    return day == good_friday(day.year)
