"""The five steps of escalation: how far an issue has come and which step is asked for (R039)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mgz.calendar import CalendarSettings

#: The last step: the national parties.
LAST: Final = 5
FACTS_READ: Final = ("step_now", "requested_step")
_STEPS: Final = tuple(f"step_{number}" for number in range(1, LAST + 1))
REACHED: Final = ("none", *_STEPS)
REQUESTED: Final = ("not_given", *_STEPS, "beyond")
EXIST: Final = ("yes", "no")

Facts = Mapping[str, object]


def steps_exist(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether an issue can stand where it is said to, and somebody can ask for the step named.

    Nothing stands beyond the last step and nobody can ask for step 0; who asks for more than the last step
    is refused.
    """
    now, requested = _step(facts, "step_now"), _step(facts, "requested_step")
    return "no" if (now or 0) > LAST or requested == 0 else "yes"


def step_reached(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """The step an issue has come to; `none` when it has not been escalated, or nobody says that it has."""
    return REACHED[min(_step(facts, "step_now") or 0, LAST)]


def step_requested(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """The step that is asked for."""
    requested = _step(facts, "requested_step")
    return "not_given" if requested is None else REQUESTED[min(requested, LAST + 1)]


def _step(facts: Facts, key: str) -> int | None:
    value = facts.get(key)
    return value if isinstance(value, int) else None
