"""A question where the rules read it: the facts of the day that decides, packed in one number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Final

from mgz.rules.asks import Stretch
from mgz.rules.claims import BY_EFFECT, PER_SERVICE_DATE, on_latest_day, until_in_force
from mgz.rules.decision import Decision
from mgz.rules.lazy import lazy
from mgz.rules.model import Measure
from mgz.rules.named import FUNCTIONS, MEASURES
from mgz.rules.packing import Packing
from mgz.rules.transitions import AFTER_AN_EVENT, after_event

Facts = Mapping[str, object]

SERVICE_DATES: Final = "service_dates"
PARTNER: Final = "partner"


@dataclass(frozen=True)
class Placed:
    """A question on the one day that decides: the facts as they are then, and a word for every input."""

    facts: Facts
    local: datetime
    stretch: Stretch
    packing: Packing
    code: int

    @lazy
    def words(self) -> dict[str, str]:
        """The word of every input that the rules of that day read."""
        every = self.packing.read(self.code)
        return {name: every[name] for name in self.stretch.inputs}


def prepared(ask: str, facts: Facts, local: datetime) -> tuple[Facts, datetime]:
    """The facts and the local time that a question is really about: of a claim's last day, after an event."""
    if ask in PER_SERVICE_DATE:
        facts, local = on_latest_day(facts, local)
    if ask in BY_EFFECT:
        facts = until_in_force(facts, local.date())
    if ask in AFTER_AN_EVENT:
        facts = after_event(facts)
    return facts, local


def measured(decision: Decision, facts: Facts) -> Decision:
    """The decision with the values that measures work out of the facts."""
    if not any(isinstance(value, Measure) for value in decision.answer.values()):
        return decision
    answer = {
        key: MEASURES[value.name].value(facts) if isinstance(value, Measure) else value
        for key, value in decision.answer.items()
    }
    return Decision(decision.ask, MappingProxyType(answer), decision.rules)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the rules read facts in one stretch: in which order, and by which functions."""

    facts: tuple[str, ...]
    functions: Mapping[str, tuple[str, ...]]
    every: frozenset[str]
    #: The facts that are read as the word that was given, and by no function.
    alone: frozenset[str]


@cache
def reading(inputs: tuple[str, ...]) -> Reading:
    """What the inputs of a stretch read."""
    functions: dict[str, tuple[str, ...]] = {}
    for name in inputs:
        for fact in FUNCTIONS[name].facts if name in FUNCTIONS else ():
            functions[fact] = (*functions.get(fact, ()), name)
    facts = tuple(dict.fromkeys(fact for name in inputs for fact in facts_behind(name)))
    return Reading(
        facts,
        functions,
        frozenset((*facts, *inputs)),
        frozenset(name for name in inputs if name not in FUNCTIONS and name not in functions),
    )


def facts_behind(name: str) -> tuple[str, ...]:
    """The facts of an input: itself, or those its function reads (none for what only the moment says)."""
    return FUNCTIONS[name].facts if name in FUNCTIONS else (name,)
