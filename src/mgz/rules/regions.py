"""How many regions for MGZ lie within one zorgkantoor region (R027)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mgz.calendar import CalendarSettings

FACTS_READ: Final = ("regions_in_zorgkantoor",)
WORDS: Final = ("not_given", "none", "some")


def region_count(facts: Mapping[str, object], local: datetime, settings: CalendarSettings) -> str:
    """Whether there is a region at all; how many there are does not matter."""
    count = facts.get("regions_in_zorgkantoor")
    if not isinstance(count, int):
        return "not_given"
    return "some" if count else "none"
