"""What counts as fulfilment: one home, per layer, for single commitments and constant pieces.

Time is not looked at here: validity and weekly hours are intersected by whoever asks, `answer` at one
point and coverage over stretches, each in its own code. Source: design section 8, rows on general care.
"""

from dataclasses import dataclass
from enum import StrEnum

from mgz.answer.obligation import Duty, Obligation
from mgz.region import Agreement, Post, Region, Registration, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Dagdeel, Functie, GpRegistration, OrganisatieSoort, Reason

Commitment = Registration | Post | Agreement


class Judgement(StrEnum):
    """Whether a commitment fulfils an obligation; ELSEWHERE means that it says nothing about it."""

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


_ELSEWHERE = Discharge(Judgement.ELSEWHERE)
_YES = Discharge(Judgement.YES)


def discharges(region: Region, commitment: Commitment | None, obligation: Obligation) -> Discharge:
    """Judge one commitment, or with None the absence of any, in layer `afgesproken`."""
    match commitment:
        case None:
            return _nothing_stated(region, obligation)
        case Registration():
            return _registration(commitment, obligation)
        case Post():
            return _post(region, commitment, obligation)
        case Agreement():
            return _agreement(region, commitment, obligation)


def _nothing_stated(region: Region, obligation: Obligation) -> Discharge:
    """A missing row is not a no, until the party that should state it declared its list complete."""
    if obligation.duty is Duty.INSTELLING:
        provider = region.organisation_by_id.get(obligation.group.zorgaanbieder)
        complete = provider is not None and provider.declared_complete("Afspraken", region.known_on)
    elif obligation.dagdeel is Dagdeel.ANW:
        posts_of = region.organisations_of(OrganisatieSoort.HDS)
        complete = bool(posts_of) and all(
            hds.declared_complete("Posten", region.known_on) for hds in posts_of
        )
    else:
        return Discharge(Judgement.UNDECIDED, Reason.FEIT_ONBEKEND)
    if complete:
        return Discharge(Judgement.NO, Reason.GEEN_AFSPRAAK)
    return Discharge(Judgement.UNDECIDED, Reason.GEEN_OPGAVE)


def _registration(line: Registration, obligation: Obligation) -> Discharge:
    """By day the registration line is the promise: a practice, none, refused, or not known."""
    if obligation.duty is not Duty.HUISARTS or obligation.dagdeel is not Dagdeel.DAG:
        return _ELSEWHERE
    if obligation.share.line is not line:
        return _ELSEWHERE
    match line.gp:
        case GpRegistration.REGISTERED:
            return _YES
        case GpRegistration.NONE | GpRegistration.REFUSED:
            return Discharge(Judgement.NO, Reason.GEEN_HUISARTS)
        case _:
            return Discharge(Judgement.UNDECIDED, Reason.FEIT_ONBEKEND)


def _post(region: Region, post: Post, obligation: Obligation) -> Discharge:
    """In ANW a post whose area holds the place, of the practice's own HDS first, else any."""
    if obligation.duty is not Duty.HUISARTS or obligation.dagdeel is not Dagdeel.ANW:
        return _ELSEWHERE
    if Functie.GENERAL_CARE not in post.functions:
        return _ELSEWHERE
    if not any(obligation.postcode in region.postcodes_of(area) for area in post.areas):
        return _ELSEWHERE
    return _by_status(post.status, _post_note(post, obligation))


def _post_note(post: Post, obligation: Obligation) -> str:
    share = obligation.share
    if share.gp in (GpRegistration.NONE, GpRegistration.REFUSED):
        return "no_gp"
    if not share.hds:
        return "hds_onbekend"
    return "" if post.hds == share.hds else "andere_hds"


def _agreement(region: Region, agreement: Agreement, obligation: Obligation) -> Discharge:
    """Where the institution answers: its own row; by day also a practice's, in ANW any other organisation's.

    The doctor on duty may be the institution's own, pooled or hired, or a post by contract (DT2 A2).
    """
    if obligation.duty is not Duty.INSTELLING or agreement.function is not obligation.function:
        return _ELSEWHERE
    if not _is_for(region, agreement.scope, obligation) or not _may_fulfil(region, agreement, obligation):
        return _ELSEWHERE
    return _by_status(agreement.status, "")


def _may_fulfil(region: Region, agreement: Agreement, obligation: Obligation) -> bool:
    """Another provider's row for an area is about its own clients there, not about its neighbours'."""
    if agreement.party == obligation.group.zorgaanbieder:
        return True
    if obligation.dagdeel is Dagdeel.DAG:
        return agreement.party in region.practice_rows
    party = region.organisation_by_id.get(agreement.party)
    if party is None:
        return False
    return party.kind is not OrganisatieSoort.ZORGAANBIEDER or agreement.scope.kind is not ScopeKind.GEBIED


def _is_for(region: Region, scope: Scope, obligation: Obligation) -> bool:
    group = obligation.group
    match scope.kind:
        case ScopeKind.ORGANISATIE:
            return group.zorgaanbieder == scope.id
        case ScopeKind.LOCATIE:
            return group.location == scope.id
        case ScopeKind.GROEP:
            return group.id == scope.id
        case ScopeKind.GEBIED:
            return obligation.postcode in region.postcodes_of(scope.id)


def _by_status(status: AfspraakStatus, note: str) -> Discharge:
    match status:
        case AfspraakStatus.GETEKEND:
            return Discharge(Judgement.YES, note=note, rank=1 if note == "andere_hds" else 0)
        case AfspraakStatus.GEEN:
            return Discharge(Judgement.NO, Reason.GEEN_AFSPRAAK)
        case _:
            return Discharge(Judgement.NO, Reason.AFSPRAAK_NIET_IN_WERKING)
