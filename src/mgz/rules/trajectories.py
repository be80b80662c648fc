"""How far a care trajectory (zorgtraject) of GZSP is on a Dutch date: its start phase lasts three months."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from mgz.calendar import CalendarSettings

FACTS_READ: Final = ("trajectory_started_on",)
WORDS: Final = ("not_given", "within_start", "after_start")
_START_PHASE_MONTHS: Final = 3


def trajectory_phase(facts: Mapping[str, object], local: datetime, settings: CalendarSettings) -> str:
    """Whether the start phase of three calendar months is over (R084, S15); the day itself already counts.

    A trajectory that starts on a day its last month lacks (30 November) is over on that month's last day:
    the documents do not say so (ADR 0011).
    """
    started = facts.get("trajectory_started_on")
    if started is None:
        return "not_given"
    day = local.date()
    is_over = (day.year, day.month, day.day) >= end_of_start(date.fromisoformat(str(started)))
    return "after_start" if is_over else "within_start"


def end_of_start(started: date) -> tuple[int, int, int]:
    """The first day after the start phase, as numbers: it may lie past the last year of the calendar."""
    months = started.month - 1 + _START_PHASE_MONTHS
    year, month = started.year + months // 12, months % 12 + 1
    return year, month, min(started.day, monthrange(year, month)[1])
