"""The answer for one group at one minute, and the one home for what counts as fulfilment."""

from mgz.answer.answer import Answer, ShareAnswer, answer
from mgz.answer.discharge import Commitment, Discharge, Judgement, discharges
from mgz.answer.obligation import Duty, Obligation, Share
from mgz.answer.outcome import COVERED, GAP_ORDER, GOOD_FRIDAY_OPEN, OPEN_ORDER, Outcome, nearest, of_reason

__all__ = [
    "COVERED",
    "GAP_ORDER",
    "GOOD_FRIDAY_OPEN",
    "OPEN_ORDER",
    "Answer",
    "Commitment",
    "Discharge",
    "Duty",
    "Judgement",
    "Obligation",
    "Outcome",
    "Share",
    "ShareAnswer",
    "answer",
    "discharges",
    "nearest",
    "of_reason",
]
