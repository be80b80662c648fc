"""Days laid out as people know them: a month in weeks from Monday, and a period as the months it touches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mgz.reporting.days import DayMark, outside


@dataclass(frozen=True, slots=True)
class Month:
    """A month as weeks from Monday to Sunday; None is a day of the month before or after.

    Days of the month that do not lie in the period are there, marked as outside.
    """

    year: int
    month: int
    weeks: tuple[tuple[DayMark | None, ...], ...]

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def days(self) -> tuple[DayMark, ...]:
        """The days of the month in order."""
        return tuple(day for week in self.weeks for day in week if day)


def months(marks: Iterable[DayMark]) -> tuple[Month, ...]:
    """All months that the days touch, in order."""
    by_day = {mark.day: mark for mark in marks}
    firsts = dict.fromkeys(day.replace(day=1) for day in by_day)
    return tuple(_month(first, by_day) for first in firsts)


def _month(first: date, by_day: dict[date, DayMark]) -> Month:
    following = (first + timedelta(days=31)).replace(day=1)
    padding = [None] * first.weekday()
    dates = [first + timedelta(days=n) for n in range((following - first).days)]
    cells: list[DayMark | None] = [*padding, *(by_day.get(day) or outside(day) for day in dates)]
    cells += [None] * (-len(cells) % 7)
    weeks = (tuple(cells[n : n + 7]) for n in range(0, len(cells), 7))
    return Month(first.year, first.month, tuple(weeks))
