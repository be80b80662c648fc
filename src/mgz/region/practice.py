"""The dated choices of a region about its calendar: day hours and Good Friday (blad Instellingen)."""

from collections.abc import Iterable
from typing import Final

from mgz.calendar import CalendarSettings
from mgz.region.region import Region
from mgz.region.rows import Setting
from mgz.vocabulary import YesNo

DAY_BEGIN: Final = "dag_begin"
DAY_END: Final = "dag_einde"
GOOD_FRIDAY: Final = "goede_vrijdag_anw"
CALENDAR_KEYS: Final = (DAY_BEGIN, DAY_END, GOOD_FRIDAY)


def calendar_settings(region: Region, minute: int) -> CalendarSettings:
    """The day hours and the Good Friday switch in force at a minute; without a row the default holds.

    The codec refuses two rows of one key that overlap, so at most one row of a key is in force.
    """
    values = {
        row.key: row.value
        for row in region.settings
        if row.key in CALENDAR_KEYS and row.validity.holds(minute)
    }
    default = CalendarSettings()
    return CalendarSettings(
        day_begin=_clock(values[DAY_BEGIN]) if DAY_BEGIN in values else default.day_begin,
        day_end=_clock(values[DAY_END]) if DAY_END in values else default.day_end,
        good_friday=YesNo(values.get(GOOD_FRIDAY, default.good_friday)),
    )


def setting_cuts(region: Region) -> tuple[int, ...]:
    """The minutes at which a calendar setting may change."""
    return tuple(sorted(_edges(row for row in region.settings if row.key in CALENDAR_KEYS)))


def _edges(rows: Iterable[Setting]) -> set[int]:
    return {edge for row in rows for edge in (row.validity.begin, row.validity.end)}


def _clock(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)
