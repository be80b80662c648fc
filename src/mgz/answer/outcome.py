"""What one share of a group comes to at a minute in one layer: covered, a gap or undecided, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mgz.vocabulary import Laag, Reason, State

#: Nearest to a working answer first, per layer (design section 8).
GAP_ORDERS: Final = {
    Laag.AFGESPROKEN: (
        Reason.BUITEN_UREN,
        Reason.AFSPRAAK_NIET_IN_WERKING,
        Reason.GEEN_HUISARTS,
        Reason.GEEN_AFSPRAAK,
    ),
    Laag.INGEKOCHT: (
        Reason.CONTRACT_NIET_IN_WERKING,
        Reason.OMVANG_NUL,
        Reason.NIET_INGEKOCHT,
    ),
    Laag.INGEROOSTERD: (
        Reason.NIET_BEVESTIGD,
        Reason.ONBEREIKBAAR,
        Reason.BUITEN_BEREIK,
        Reason.DUBBEL_INGEROOSTERD,
        Reason.AFWEZIG,
        Reason.NIET_BEVOEGD,
        Reason.GEEN_DIENST,
    ),
}
GAP_ORDER: Final = tuple(reason for order in GAP_ORDERS.values() for reason in order)
OPEN_ORDER: Final = (
    Reason.REGEL_OPEN,
    Reason.FEIT_ONBEKEND,
    Reason.GEEN_OPGAVE,
    Reason.STANDBY_FUNDING_OPEN,
    Reason.BUITEN_HORIZON,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A state with its reason.

    `postcodes` names the places of a group on an area that are not covered. `party` names, where it is not
    covered, the organisation or practice the reason is about: in `ingekocht` the provider that had to buy
    for itself (empty: the zorgkantoor or insurer), in `ingeroosterd` the party that promised. `notes` says
    what is worth knowing: `andere_hds`, `no_gp`, `hds_onbekend`, `omvang_niet_opgegeven`, `gegarandeerd`,
    `norm_niet_gesteld`, `reistijd_geschat` of a covered minute, `goede_vrijdag` of an open one.
    """

    state: State
    reason: Reason | None = None
    postcodes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    party: str = ""


COVERED: Final = Outcome(State.GEDEKT)
#: A layer that does not apply: the layer after it is asked.
NOT_APPLICABLE: Final = Outcome(State.NVT)
#: Good Friday by day while the switch is open, not covered as day and as ANW alike.
GOOD_FRIDAY_OPEN: Final = Outcome(State.ONBESLIST, Reason.FEIT_ONBEKEND, notes=("goede_vrijdag",))


def of_reason(reason: Reason, party: str = "") -> Outcome:
    """The outcome that a reason stands for: a gap reason makes a gap, an open reason leaves it undecided."""
    return Outcome(State.GAT if reason in GAP_ORDER else State.ONBESLIST, reason, party=party)


def nearest(reasons: Iterable[Reason]) -> Reason:
    """Of reasons that all stand in the way, the one to show: gaps before what is undecided.

    Within each kind the one nearest to a working answer.
    """
    order = GAP_ORDER + OPEN_ORDER
    return min(reasons, key=order.index)


def hopeful(reasons: Iterable[Reason]) -> Reason:
    """Of several ways to an answer that each fail, the one to show: what is undecided before gaps.

    As long as one way may still turn out to be there, the minute is not known to be a gap.
    """
    order = OPEN_ORDER + GAP_ORDER
    return min(reasons, key=order.index)
