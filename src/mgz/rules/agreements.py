"""Whether an organisation has the agreement that the H-route needs, on the date of care."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from mgz.calendar import CalendarSettings
from mgz.rules.closed_lists import UNKNOWN

FACTS_READ: Final = ("extramural_treatment_contract", "contract_until")
#: What it may be once it is known; while it is not, the rules try both.
WORDS: Final = ("yes", "no")


def extramural_agreement(facts: Mapping[str, object], local: datetime, settings: CalendarSettings) -> str:
    """Whether the agreement Wlz-behandeling extramuraal holds on the Dutch date, its last day included."""
    stated = str(facts.get("extramural_treatment_contract", UNKNOWN))
    until = facts.get("contract_until")
    ended = until is not None and date.fromisoformat(str(until)) < local.date()
    return "no" if ended else stated
