"""When the help of a specialist must be looked at again: polypharmacy support within a year (R066)."""

from collections.abc import Mapping
from datetime import MAXYEAR, date, datetime
from typing import Final

from mgz.calendar import CalendarSettings
from mgz.errors import Fault, QuestionError

Facts = Mapping[str, object]

FACTS_READ: Final = ("done_on",)
WORDS: Final = ("asked", "not_asked")


def review_due(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether the day of the review is known, and so the next one is asked for."""
    return "asked" if "done_on" in facts else "not_asked"


def within_a_year(facts: Facts) -> str | None:
    """The last day for the next review, a year after this one; after 29 February that is the 28th."""
    done = facts.get("done_on")
    if done is None:
        return None
    day = date.fromisoformat(str(done))
    if day.year == MAXYEAR:
        what = f"Een jaar na {day} is te ver weg om mee te rekenen."
        raise QuestionError(Fault("question.too_far", what, "Verbeter de datum van 'done_on'."))
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day).isoformat()
