"""Who is asked to act first on a gap, and who supports: one table for every reason built so far.

*Eerste actie bij* is no blame: it names who can do the next thing. The basis says whether a document
lays it on that party (R029), or whether it was derived from who can know or arrange the thing.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.answer import GOOD_FRIDAY_OPEN, Duty, Outcome
from mgz.region import Region
from mgz.vocabulary import Dagdeel, OrganisatieSoort, PartyRole, Reason


class Basis(StrEnum):
    """Where it comes from that this party acts first."""

    DOCUMENT = "document"
    DERIVED = "afgeleid"
    REGION = "regio"


@dataclass(frozen=True, slots=True)
class Party:
    """A role, and the organisations that fill it here; without any the role itself is named."""

    role: PartyRole
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Who acts first on a gap or an open point, who supports, and on what ground."""

    first: tuple[Party, ...]
    supports: tuple[Party, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class _Row:
    duty: Duty
    dagdelen: tuple[Dagdeel, ...]
    reasons: tuple[Reason, ...]
    first: tuple[PartyRole, ...]
    supports: tuple[PartyRole, ...]
    basis: Basis


_BOTH: Final = (Dagdeel.DAG, Dagdeel.ANW)
_GAPS: Final = (
    Reason.BUITEN_UREN,
    Reason.AFSPRAAK_NIET_IN_WERKING,
    Reason.GEEN_HUISARTS,
    Reason.GEEN_AFSPRAAK,
)
_BUYERS: Final = (PartyRole.ZORGKANTOOR, PartyRole.ZORGVERZEKERAAR)
_PROVIDER: Final = (PartyRole.ZORGAANBIEDER,)
_BUYER: Final = (PartyRole.ZORGKANTOOR,)
_HDS: Final = (PartyRole.HDS,)
_DAY: Final = (Dagdeel.DAG,)
_NIGHT: Final = (Dagdeel.ANW,)

#: The first row that fits; the test proves that no two rows fit one case and that none is missing.
TABLE: Final = (
    _Row(Duty.INSTELLING, _DAY, _GAPS, _PROVIDER, (), Basis.DERIVED),
    _Row(Duty.INSTELLING, _NIGHT, _GAPS, _BUYER, _PROVIDER, Basis.DOCUMENT),
    _Row(Duty.INSTELLING, _BOTH, (Reason.GEEN_OPGAVE,), _PROVIDER, (), Basis.DERIVED),
    _Row(Duty.HUISARTS, _BOTH, _GAPS, _BUYERS, _HDS, Basis.DOCUMENT),
    _Row(Duty.HUISARTS, _NIGHT, (Reason.GEEN_OPGAVE,), _HDS, (), Basis.DERIVED),
    _Row(Duty.HUISARTS, _DAY, (Reason.FEIT_ONBEKEND,), _PROVIDER, _HDS, Basis.DERIVED),
    _Row(Duty.UNKNOWN, _BOTH, (Reason.FEIT_ONBEKEND,), _PROVIDER, (), Basis.DERIVED),
    _Row(Duty.OPEN, _BOTH, (Reason.REGEL_OPEN,), _BUYER, (), Basis.DOCUMENT),
)

_KINDS: Final = {
    PartyRole.ZORGKANTOOR: OrganisatieSoort.ZORGKANTOOR,
    PartyRole.ZORGVERZEKERAAR: OrganisatieSoort.ZORGVERZEKERAAR,
    PartyRole.HDS: OrganisatieSoort.HDS,
}


#: The Good Friday switch is a choice of the region, whoever the care rests on.
_GOOD_FRIDAY_ROW: Final = _Row(Duty.UNKNOWN, _DAY, (Reason.FEIT_ONBEKEND,), _BUYER, _HDS, Basis.REGION)


def action_for(region: Region, provider: str, duty: Duty, dagdeel: Dagdeel, outcome: Outcome) -> Action:
    """Who is asked first for the clients of a provider.

    A role nobody fills falls to the zorgkantoor, which convenes (R028).
    """
    reason = outcome.reason
    if reason is None:
        raise ValueError("covered minutes ask for no action")
    row = _row(duty, dagdeel, reason) if outcome != GOOD_FRIDAY_OPEN else _GOOD_FRIDAY_ROW
    first = tuple(dict.fromkeys(_party(region, provider, role, reason, fall_back=True) for role in row.first))
    supports = tuple(_party(region, provider, role, reason, fall_back=False) for role in row.supports)
    return Action(first, tuple(party for party in supports if party not in first), row.basis)


def _row(duty: Duty, dagdeel: Dagdeel, reason: Reason) -> _Row:
    return next(
        row for row in TABLE if row.duty is duty and dagdeel in row.dagdelen and reason in row.reasons
    )


def _party(region: Region, provider: str, role: PartyRole, reason: Reason, *, fall_back: bool) -> Party:
    if role is PartyRole.ZORGAANBIEDER:
        organisations: tuple[str, ...] = (provider,) if provider else ()
    else:
        known = region.organisations_of(_KINDS[role])
        silent = [o for o in known if not o.declared_complete("Posten", region.known_on)]
        ask_silent = role is PartyRole.HDS and reason is Reason.GEEN_OPGAVE
        organisations = tuple(o.id for o in (silent if ask_silent else known))
    if organisations or not fall_back or role is PartyRole.ZORGKANTOOR:
        return Party(role, organisations)
    return _party(region, provider, PartyRole.ZORGKANTOOR, reason, fall_back=True)
