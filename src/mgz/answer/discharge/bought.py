"""Layer `ingekocht`: what must have been bought for a promise, and which contract counts (design section 8).

Time is not looked at here: a contract counts only on days on which every contract of `chain` is in force and
its buyer and seller exist, and whoever asks intersects that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mgz.answer.discharge.agreed import Commitment
from mgz.answer.discharge.judgement import ELSEWHERE, Discharge, Judgement, no, undecided
from mgz.answer.discharge.silence import declared
from mgz.answer.obligation import Obligation
from mgz.region import Agreement, Contract, Post, Region, Registration
from mgz.vocabulary import Dagdeel, Functie, ObligationKind, OrganisatieSoort, Reason, Route

#: Insured care by day and whatever follows it: nothing is bought and no shift is asked for.
WITHOUT_LATER_LAYERS: Final = frozenset(
    {
        ObligationKind.GP_DAY,
        ObligationKind.TRIAGE_PRACTICE_GP,
        ObligationKind.TRIAGE_PRACTICE_INSTITUTION,
    }
)
_INSIDE_THE_PACKAGE: Final = frozenset({Route.ZZP_INCL_BEHANDELING, Route.VPT_INCL_BEHANDELING})
#: A row that says there is no route, or that it is not known, buys nothing.
_NO_ROUTE: Final = frozenset({Route.NONE, Route.UNKNOWN})
_NAMED: Final = frozenset({ObligationKind.TRIAGE_LOCATION, ObligationKind.TRIAGE_WIJK})
_WITH_STANDBY: Final = frozenset({ObligationKind.SPECIALIST_VPT, ObligationKind.SPECIALIST_HOME})


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that must be bought: a route, standby, or (triage) a contract that names the function.

    `buyer` is the organisation that must buy it itself; empty means any organisation of `buyer_kind`, and
    without a kind any organisation at all.
    """

    provider: str
    function: Functie
    route: Route | None = None
    standby: bool = False
    buyer: str = ""
    buyer_kind: OrganisatieSoort | None = OrganisatieSoort.ZORGKANTOOR

    @property
    def not_in_force(self) -> Reason:
        """The reason on days on which the contracts there are do not hold."""
        return Reason.STANDBY_FUNDING_OPEN if self.standby else Reason.CONTRACT_NIET_IN_WERKING


def needs(region: Region, commitment: Commitment, obligation: Obligation) -> tuple[Need, ...] | Reason:
    """All that must be bought for a promise, the main contract first; or the reason why nobody can say.

    Ask only where the layer applies (`WITHOUT_LATER_LAYERS`).
    """
    if isinstance(commitment, Registration):
        raise ValueError("a registration is insured care: nothing is bought for it")
    if isinstance(commitment, Post):
        hds = commitment.hds
        insurer = OrganisatieSoort.ZORGVERZEKERAAR
        return (Need(hds, obligation.function, Route.HUISARTS_ANW, buyer_kind=insurer),)
    kind = obligation.kind
    if kind in _NAMED:
        return (Need(commitment.party, Functie.TRIAGE, buyer_kind=None),)
    if kind is ObligationKind.INSTITUTION_DAY:
        return _institution_day(region, commitment, obligation)
    if kind in (ObligationKind.INSTITUTION_ANW, ObligationKind.TRIAGE_POST_INSTITUTION):
        return _institution_anw(region, commitment, obligation)
    return _specialist(commitment, obligation)


def _institution_day(region: Region, agreement: Agreement, obligation: Obligation) -> tuple[Need, ...]:
    residence = _residence(obligation)
    if agreement.party not in region.practice_rows:
        return (residence,)
    return residence, _hired(agreement, obligation)


def _institution_anw(region: Region, agreement: Agreement, obligation: Obligation) -> tuple[Need, ...]:
    """A post acts by its own contract with the institution; all else lies inside the residence contract."""
    party = region.organisation_by_id.get(agreement.party)
    hap = party is not None and party.kind is OrganisatieSoort.HDS
    return (_hired(agreement, obligation) if hap else _residence(obligation),)


def _residence(obligation: Obligation) -> Need:
    return Need(obligation.group.zorgaanbieder, Functie.GENERAL_CARE, Route.ZZP_INCL_BEHANDELING)


def _hired(agreement: Agreement, obligation: Obligation) -> Need:
    buyer = obligation.group.zorgaanbieder
    return Need(agreement.party, Functie.GENERAL_CARE, Route.ONDERAANNEMING, buyer=buyer, buyer_kind=None)


def _specialist(agreement: Agreement, obligation: Obligation) -> tuple[Need, ...] | Reason:
    """The route of the client's form; a package is bought from the provider, hours from who gives them."""
    if obligation.kind is ObligationKind.SPECIALIST_FORM_OPEN or obligation.route in (
        Route.NONE,
        Route.UNKNOWN,
    ):
        return Reason.REGEL_OPEN
    package = obligation.route in _INSIDE_THE_PACKAGE
    provider = obligation.group.zorgaanbieder if package else agreement.party
    main = Need(provider, obligation.function, obligation.route)
    if obligation.kind in _WITH_STANDBY and obligation.dagdeel is Dagdeel.ANW:
        return main, Need(agreement.party, obligation.function, standby=True)
    return (main,)


def buys(region: Region, contract: Contract | None, need: Need) -> Discharge:
    """Judge one contract for a need, or with None that there is none."""
    if contract is None:
        return _nothing_bought(region, need)
    if not _is_about(region, contract, need):
        return ELSEWHERE
    volumes = [each.volume for each in chain(region, contract)]
    if 0 in volumes:
        return undecided(need.not_in_force) if need.standby else no(Reason.OMVANG_NUL)
    stated = any(volume is not None for volume in volumes)
    return Discharge(Judgement.YES, note="" if stated else "omvang_niet_opgegeven")


def _is_about(region: Region, contract: Contract, need: Need) -> bool:
    if contract.provider != need.provider or contract.standby != need.standby:
        return False
    if contract.route in _NO_ROUTE or contract.buyer == contract.provider:
        return False
    named = need.route is None and not need.standby
    if contract.function is not need.function and (named or contract.function is not None):
        return False
    if need.route is not None and contract.route is not need.route:
        return False
    return _bought_by(region, contract.buyer, need)


def _bought_by(region: Region, buyer: str, need: Need) -> bool:
    if need.buyer:
        return buyer == need.buyer
    organisation = region.organisation_by_id.get(buyer)
    return need.buyer_kind is None or (organisation is not None and organisation.kind is need.buyer_kind)


def _nothing_bought(region: Region, need: Need) -> Discharge:
    if need.standby:
        return undecided(Reason.STANDBY_FUNDING_OPEN)
    if need.buyer:
        own = region.organisation_by_id.get(need.buyer)
        complete = own is not None and own.declared_complete("Contracten", region.known_on)
    elif need.buyer_kind is None:
        complete = False
    else:
        complete = declared(region, "Contracten", region.organisations_of(need.buyer_kind))
    return no(Reason.NIET_INGEKOCHT) if complete else undecided(Reason.GEEN_OPGAVE)


def chain(region: Region, contract: Contract) -> tuple[Contract, ...]:
    """A contract and those it is included in, one in the other; all must be in force."""
    return tuple(_included(region, contract))


def _included(region: Region, contract: Contract) -> Iterator[Contract]:
    seen: set[str] = set()
    found: Contract | None = contract
    while found is not None and found.id not in seen:
        seen.add(found.id)
        yield found
        found = region.contract_by_id.get(found.included_in)
