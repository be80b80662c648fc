"""The counts of the support programme in its progress report: a total, and a change within it (R202)."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from mgz.calendar import CalendarSettings

#: The programme runs, and counts, from this day (R202).
BEGAN: Final = date(2022, 11, 1)
#: The one report whose definition is at hand is that of this month; it counts up to the first day.
REPORTED: Final = (2025, 5)
REPORT_FACTS: Final = ("report_on",)
REPORT_WORDS: Final = ("not_given", "before_start", "may_2025", "other")
TOTALS_FACTS: Final = ("total", "delta")
TOTALS_WORDS: Final = ("not_given", "fits", "more_than_total")

Facts = Mapping[str, object]


def programme_report(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Which report it is: that of May 2025, another one, or none there can be."""
    named = facts.get("report_on")
    if named is None:
        return "not_given"
    day = date.fromisoformat(str(named))
    if day < BEGAN:
        return "before_start"
    return "may_2025" if (day.year, day.month) == REPORTED else "other"


def programme_totals(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether the change fits within the total."""
    before = previous_total(facts)
    if before is None:
        return "not_given"
    return "fits" if before >= 0 else "more_than_total"


def previous_total(facts: Facts) -> int | None:
    """The total when the months of the change began; None while one of the numbers is not known."""
    total, change = facts.get("total"), facts.get("delta")
    return total - change if isinstance(total, int) and isinstance(change, int) else None
