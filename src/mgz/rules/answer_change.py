"""Two answers to one question beside each other: which keys differ, and what that means."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.rules.decision import Decision

CONFLICT: Final = "facts_conflict"


class Effect(StrEnum):
    """What a change does: it settles the answer, gives another one, or only makes the facts contradict."""

    SETTLES = "settles"
    ANOTHER = "another"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class KeyChange:
    """One key of the answer that becomes otherwise."""

    key: str
    was: object
    to: object


def key_changes(base: Decision, other: Decision) -> tuple[KeyChange, ...]:
    """The keys that differ between two answers, those that only one of them has with None for the other."""
    was, to = base.answer, other.answer
    return tuple(
        KeyChange(key, was.get(key), to.get(key))
        for key in dict.fromkeys((*was, *to))
        if was.get(key) != to.get(key)
    )


def effect_of(base: Decision, other: Decision) -> Effect:
    """What another answer means beside the one there is."""
    if CONFLICT in other.flags and CONFLICT not in base.flags:
        return Effect.CONFLICT
    became = other.status == "settled" and base.status != "settled"
    return Effect.SETTLES if became else Effect.ANOTHER
