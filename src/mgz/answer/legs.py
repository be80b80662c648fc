"""As which day part a minute of an obligation is judged: one, or both while Good Friday is open."""

from typing import Final

from mgz.answer.asked import Asked
from mgz.vocabulary import Dagdeel, ObligationKind, Reason

#: Kinds of which the rules do not decide, or lack a fact to decide, and the reason that stands for it.
UNDECIDED: Final = {ObligationKind.OPEN: Reason.REGEL_OPEN, ObligationKind.UNKNOWN: Reason.FEIT_ONBEKEND}
#: Day part, kind, whether Good Friday is a holiday, and whether the day part is certain.
Leg = tuple[Dagdeel, ObligationKind, bool, bool]


def legs_of(asked: Asked, dagdeel: Dagdeel | None, *, holiday: bool) -> list[Leg]:
    """As what this minute is judged: one day part, or both while the Good Friday switch is open."""
    if dagdeel is not None:
        kind = asked.by_day if dagdeel is Dagdeel.DAG else asked.in_anw
        return [(dagdeel, kind, holiday, True)] if kind else []
    if asked.if_anw is None:
        return []
    readings = ((Dagdeel.DAG, asked.by_day, False), (Dagdeel.ANW, asked.if_anw, True))
    return [(part, kind, free, False) for part, kind, free in readings if kind]
