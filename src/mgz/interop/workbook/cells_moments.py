"""Cells that hold a moment, or a day that stands for one of its ends."""

from datetime import date, datetime, timedelta
from enum import Enum

from mgz.calendar import midnight
from mgz.interop.workbook.cell_fault import CellFault
from mgz.interop.workbook.dates import day_of
from mgz.interop.workbook.moments import MomentFault, moment_of, show_moment
from mgz.interop.workbook.raw import Raw
from mgz.interop.workbook.shown import show_value


class DayMeans(Enum):
    """What a day without a time stands for: nothing, its first minute, or the end of its last."""

    NOTHING = "nothing"
    ITS_BEGIN = "its begin"
    ITS_END = "its end"


def moment_in(raw: Raw, *, day: DayMeans = DayMeans.NOTHING) -> int:
    """The UTC minute in a cell; raises CellFault."""
    alone = _day_alone(raw)
    if alone is not None and day is DayMeans.NOTHING:
        raise CellFault(
            "tijd_ontbreekt",
            f"Bij {show_value(alone)} staat geen tijd.",
            f"Schrijf dag en tijd als dd-mm-jjjj uu:mm, zoals {show_moment(midnight(alone) + 8 * 60)}.",
        )
    try:
        if alone is not None:
            return moment_of(datetime.combine(_ending(alone, day), datetime.min.time()))
        return moment_of(raw)
    except MomentFault as wrong:
        message = wrong.message if isinstance(raw, str | datetime) else f"{show_value(raw)} is geen moment."
        raise CellFault(wrong.key, f"{message[:1].upper()}{message[1:]}", wrong.remedy) from None


def _ending(alone: date, day: DayMeans) -> date:
    return alone + timedelta(days=1) if day is DayMeans.ITS_END else alone


def _day_alone(raw: Raw) -> date | None:
    """The day of a cell that holds no time at all; a cell that shows 00:00 has one."""
    if isinstance(raw, datetime):
        return None
    if isinstance(raw, date):
        return raw
    try:
        return day_of(raw) if isinstance(raw, str) and ":" not in raw else None
    except ValueError:
        return None
