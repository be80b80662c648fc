"""Who sits at a regiotafel: the types of parties that must be there, and those that are not (R031)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mgz.calendar import CalendarSettings

#: The least that a regiotafel consists of, by type of party; others may join (R031).
MUST_SIT: Final = ("huisartsen", "so", "artsen_vg", "hap", "wlz_aanbieders", "zorgkantoor", "zorgverzekeraar")
FACTS_READ: Final = ("participants",)
WORDS: Final = ("not_given", "complete", "incomplete")

Facts = Mapping[str, object]


def table_membership(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether every type of party that must sit at the table does; a table of nobody is told too."""
    missing = missing_participants(facts)
    if missing is None:
        return "not_given"
    return "incomplete" if missing else "complete"


def missing_participants(facts: Facts) -> tuple[str, ...] | None:
    """The types of parties that do not sit at the table; None while nobody told who does."""
    present = facts.get("participants")
    if not isinstance(present, list | tuple):
        return None
    return tuple(party for party in MUST_SIT if party not in present)
