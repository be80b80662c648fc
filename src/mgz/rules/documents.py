"""Documents that contradict each other, and whether the covenant is one of them (R043)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mgz.calendar import CalendarSettings

FACTS_READ: Final = ("documents",)
WORDS: Final = ("not_given", "yes", "no")

_COVENANT: Final = "convenant"


def covenant_named(facts: Mapping[str, object], local: datetime, settings: CalendarSettings) -> str:
    """Whether the covenant is among the documents; a list of none is no list."""
    named = facts.get("documents")
    if not isinstance(named, list | tuple) or not named:
        return "not_given"
    return "yes" if _COVENANT in named else "no"
