"""How many consults of the post in ANW were evaluated afterwards, against how many there were (R178)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mgz.calendar import CalendarSettings

FACTS_READ: Final = ("anw_consults", "evaluated")
WORDS: Final = ("not_given", "all_evaluated", "some_open", "more_than_held")

Facts = Mapping[str, object]


def evaluation_count(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether all consults are evaluated; more evaluations than consults cannot be."""
    left = open_evaluations(facts)
    if left is None:
        return "not_given"
    if left < 0:
        return "more_than_held"
    return "some_open" if left else "all_evaluated"


def open_evaluations(facts: Facts) -> int | None:
    """How many consults still wait for their evaluation; None while one of the numbers is not known."""
    held, evaluated = facts.get("anw_consults"), facts.get("evaluated")
    return held - evaluated if isinstance(held, int) and isinstance(evaluated, int) else None
