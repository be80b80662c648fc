"""What one share of a group comes to at a minute: covered, a gap or undecided, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mgz.vocabulary import Reason, State

#: Nearest to a working answer first, for gaps and for what is undecided (design section 8).
GAP_ORDER: Final = (
    Reason.BUITEN_UREN,
    Reason.AFSPRAAK_NIET_IN_WERKING,
    Reason.GEEN_HUISARTS,
    Reason.GEEN_AFSPRAAK,
)
OPEN_ORDER: Final = (Reason.REGEL_OPEN, Reason.FEIT_ONBEKEND, Reason.GEEN_OPGAVE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A state with its reason.

    `postcodes` names the places of a group on an area that are not covered; `notes` says what is worth
    knowing: of a covered minute `andere_hds`, `no_gp` or `hds_onbekend`, of an open one `goede_vrijdag`.
    """

    state: State
    reason: Reason | None = None
    postcodes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


COVERED: Final = Outcome(State.GEDEKT)
#: Good Friday by day while the switch is open, not covered as day and as ANW alike.
GOOD_FRIDAY_OPEN: Final = Outcome(State.ONBESLIST, Reason.FEIT_ONBEKEND, notes=("goede_vrijdag",))


def of_reason(reason: Reason) -> Outcome:
    """The outcome that a reason stands for: a gap reason makes a gap, an open reason leaves it undecided."""
    return Outcome(State.GAT if reason in GAP_ORDER else State.ONBESLIST, reason)


def nearest(reasons: Iterable[Reason]) -> Reason:
    """Of several reasons the one to show: any gap before anything undecided, nearest to an answer first."""
    order = GAP_ORDER + OPEN_ORDER
    return min(reasons, key=order.index)
