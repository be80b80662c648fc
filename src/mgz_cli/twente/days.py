"""The days of the example, all counted from one: the day on which somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mgz.calendar import Validity
from mgz.region import Stated

STATED_BY: Final = "voorbeeld (fictief)"
#: Before the first day: when the rows were stated, and when lists were declared complete.
_STATED_BEFORE: Final = 31
_DECLARED_BEFORE: Final = 17
#: A year less the first day, and the weeks for which a roster is demanded.
_PERIOD_DAYS: Final = 364
ROSTER_WEEKS: Final = 13
#: The last year of which a workbook may name days.
_LAST_YEAR: Final = 2199


@dataclass(frozen=True, slots=True)
class Days:
    """Every date of the example as so many days from `first`, the day as of which it is known."""

    first: date

    def on(self, days: int) -> date:
        """The day so many days after the first one."""
        return self.first + timedelta(days=days)

    @property
    def period(self) -> Validity:
        """From the first day on, a year."""
        return Validity(self.first, self.on(_PERIOD_DAYS))

    @property
    def stated(self) -> Stated:
        """Who stated a row, and when: a month before."""
        return Stated(STATED_BY, self.on(-_STATED_BEFORE))

    @property
    def declared_on(self) -> date:
        """When organisations said that their lists are complete."""
        return self.on(-_DECLARED_BEFORE)

    @property
    def roster_last(self) -> date:
        """Up to and including here a roster is demanded: thirteen weeks further."""
        return self.first + timedelta(weeks=ROSTER_WEEKS)

    @property
    def rostered(self) -> Iterator[date]:
        """The days with duties: from the day before, so that somebody is there in the first night."""
        day = self.on(-1)
        while day <= self.roster_last:
            yield day
            day += timedelta(days=1)


def fits(first: date) -> bool:
    """Whether the year from this day on ends before the dates of a workbook do."""
    return first.year < _LAST_YEAR


#: The first of the year for which the kept example workbooks are made.
NEW_YEAR: Final = Days(date(2026, 1, 1))
