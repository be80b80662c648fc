"""What counts as fulfilment: one home, per layer, for single commitments and constant pieces of time."""

from mgz.answer.discharge.agreed import Commitment, discharges, function_of
from mgz.answer.discharge.bought import WITHOUT_LATER_LAYERS, Need, buys, chain, needs
from mgz.answer.discharge.judgement import Discharge, Judgement
from mgz.answer.discharge.rostered import Attendance, attends, competence_for, duty_number, shown_by

__all__ = [
    "WITHOUT_LATER_LAYERS",
    "Attendance",
    "Commitment",
    "Discharge",
    "Judgement",
    "Need",
    "attends",
    "buys",
    "chain",
    "competence_for",
    "discharges",
    "duty_number",
    "function_of",
    "needs",
    "shown_by",
]
