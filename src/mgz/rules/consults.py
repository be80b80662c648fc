"""GP consults that a location may expect per week, by share (R159): acute, in the weekend, by telephone."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from mgz.calendar import CalendarSettings

Facts = Mapping[str, object]

COUNT: Final = "consults_per_week"
WORDS: Final = ("given", "not_given", "impossible")


def share_given(share: str) -> Callable[[Facts, datetime, CalendarSettings], str]:
    """Whether both the consults of a week and this share of them are known, and can be."""

    def word(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
        count, part = _number(facts, COUNT), _number(facts, share)
        if (count is not None and count < 0) or (part is not None and not 0 <= part <= 1):
            return "impossible"
        return "not_given" if count is None or part is None else "given"

    return word


def expected(share: str) -> Callable[[Facts], float | None]:
    """The consults per week of this share; None while one of the two numbers is not known."""

    def value(facts: Facts) -> float | None:
        count, part = _number(facts, COUNT), _number(facts, share)
        return None if count is None or part is None else round(count * part, 4)

    return value


def _number(facts: Facts, name: str) -> float | None:
    value = facts.get(name)
    return value if isinstance(value, int | float) else None
