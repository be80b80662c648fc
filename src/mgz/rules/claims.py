"""A claim (declaratie): its days of care, the client on such a day, and what of it may be declared.

One claim names several days, and between them an indication, an agreement or a law may begin or end. So a
claim is decided once for each service date, with the same tables and as if it were about that day alone;
nothing in a table knows that there are more. What is said of all of them together stands here and nowhere
else: the answer is the one of the latest day, and the dates that may be declared are those that came out
settled (case format, details of `claim`). Without service dates a claim is about the Dutch date of the
moment.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Final

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.decision import Decision

Facts = Mapping[str, object]

#: The asks that are decided once for each service date.
PER_SERVICE_DATE: Final = frozenset({"claim"})

#: The asks about care without a Wlz indication that look at the day it takes effect, as a claim does.
BY_EFFECT: Final = frozenset({"gzsp_status", "trajectory", "specific_care"})
EFFECTIVE: Final = "wlz_effective_from"
WINDOW_FACTS: Final = (EFFECTIVE, "wlz_decided_on")
WINDOW_WORDS: Final = ("other", "retroactive")
MINUTES_FACTS: Final = ("direct_minutes", "indirect_minutes")
MINUTES_WORDS: Final = ("no_indirect", "with_indirect", "indirect_alone")

# No rule about a claim reads the clock; noon exists on every day.
_NOON: Final = time(12, tzinfo=AMSTERDAM)


def each_day(facts: Facts) -> dict[str, Facts]:
    """The claim as it would be for each of its service dates alone, in order of time."""
    return {day: {**facts, "service_dates": (day,)} for day in _days(facts)}


def on_latest_day(facts: Facts, local: datetime) -> tuple[Facts, datetime]:
    """The client and the local time that a claim speaks of: those of its latest service date.

    Before a Wlz indication takes effect there is none, and no form of it either (case format, `claim`).
    """
    days = _days(facts)
    if days:
        local = datetime.combine(date.fromisoformat(days[-1]), _NOON)
    return until_in_force(facts, local.date()), local


def until_in_force(facts: Facts, day: date) -> Facts:
    """The client on a day: before an indication takes effect there is none, and no form of it (O07, R076).

    The same facts when it is in force, or when nobody said from when.
    """
    effective = _date(facts, EFFECTIVE)
    if effective is None or day >= effective:
        return facts
    return {**facts, "wlz_indication": "no", "leveringsvorm": "geen"}


def indication_window(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether the day lies where an indication only later got effect backwards in time (O07, decision 18).

    That is from the day it takes effect up to the day before the decision; the decision day is outside.
    """
    effective, decided = _date(facts, EFFECTIVE), _date(facts, "wlz_decided_on")
    if effective is None or decided is None:
        return "other"
    return "retroactive" if effective <= local.date() < decided else "other"


def claimed_minutes(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether time without the client is claimed, beside direct time or alone (R075, R080, O04)."""
    if not facts.get("indirect_minutes"):
        return "no_indirect"
    return "with_indirect" if facts.get("direct_minutes") else "indirect_alone"


def with_declared(decision: Decision, facts: Facts, settled: Iterable[str]) -> Decision:
    """The answer with the minutes and the dates that may be declared, each only where the claim names them.

    `settled` are the service dates, as `JJJJ-MM-DD`, on which the claim alone would be settled.
    """
    answer = dict(decision.answer)
    if any(name in facts for name in MINUTES_FACTS):
        answer["declarable_minutes"] = _declarable_minutes(decision, facts)
    if "service_dates" in facts:
        answer["declarable_dates"] = tuple(settled)
    return Decision(decision.ask, MappingProxyType(answer), decision.rules)


def _declarable_minutes(decision: Decision, facts: Facts) -> object:
    """Direct minutes where hours are settled, else 0; while direct time is undecided it is unknown."""
    direct = facts.get("direct_minutes")
    if decision.status == "settled" and decision["unit"] == "uur_direct":
        return UNKNOWN if direct is None else direct
    return UNKNOWN if decision.status == "open" and direct else 0


def _days(facts: Facts) -> list[str]:
    named = facts.get("service_dates", ())
    assert isinstance(named, list | tuple), "the facts were checked"
    return sorted(named)


def _date(facts: Facts, name: str) -> date | None:
    value = facts.get(name)
    return None if value is None else date.fromisoformat(str(value))
