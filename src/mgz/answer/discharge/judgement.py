"""A judgement of one commitment, contract or person on duty against one obligation."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.vocabulary import Reason


class Judgement(StrEnum):
    """Whether something fulfils an obligation; ELSEWHERE means that it says nothing about it."""

    YES = "ja"
    NO = "nee"
    UNDECIDED = "onbeslist"
    ELSEWHERE = "gaat_hier_niet_over"


@dataclass(frozen=True, slots=True)
class Discharge:
    """A judgement with the reason when it is no or undecided, and a note when yes.

    Of several that fulfil at once the lowest `rank` acts first (a post of the practice's own HDS).
    """

    judgement: Judgement
    reason: Reason | None = None
    note: str = ""
    rank: int = 0


ELSEWHERE: Final = Discharge(Judgement.ELSEWHERE)
YES: Final = Discharge(Judgement.YES)


def no(reason: Reason) -> Discharge:
    """It surely does not fulfil the obligation, and why."""
    return Discharge(Judgement.NO, reason)


def undecided(reason: Reason) -> Discharge:
    """Nobody knows whether it does, and why."""
    return Discharge(Judgement.UNDECIDED, reason)
