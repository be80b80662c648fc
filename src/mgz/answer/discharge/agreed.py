"""Layer `afgesproken`: which promise counts for which obligation (design section 8, ADR 6 and 8).

Time is not looked at here: validity and weekly hours are intersected by whoever asks, `answer` at one
point and coverage over stretches, each in its own code.
"""

from mgz.answer.discharge.judgement import ELSEWHERE, YES, Discharge, Judgement, no, undecided
from mgz.answer.discharge.silence import nothing_stated
from mgz.answer.obligation import Obligation
from mgz.region import Agreement, Post, Region, Registration, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Functie, GpRegistration, ObligationKind, OrganisatieSoort, Reason

Commitment = Registration | Post | Agreement

_BY_REGISTRATION = frozenset({ObligationKind.GP_DAY, ObligationKind.TRIAGE_PRACTICE_GP})
_BY_POST = frozenset({ObligationKind.GP_ANW, ObligationKind.TRIAGE_POST_GP})
_BY_INSTITUTION_DAY = frozenset({ObligationKind.INSTITUTION_DAY, ObligationKind.TRIAGE_PRACTICE_INSTITUTION})
_BY_INSTITUTION_ANW = frozenset({ObligationKind.INSTITUTION_ANW, ObligationKind.TRIAGE_POST_INSTITUTION})
_BY_THE_PROVIDER = frozenset(
    {
        ObligationKind.SPECIALIST_RESIDENCE,
        ObligationKind.SPECIALIST_VPT,
        ObligationKind.SPECIALIST_FORM_OPEN,
    }
)
_BY_THE_REGION = frozenset(
    {ObligationKind.SPECIALIST_HOME, ObligationKind.SPECIALIST_BRIDGING, ObligationKind.TRIAGE_WIJK}
)


def discharges(region: Region, commitment: Commitment | None, obligation: Obligation) -> Discharge:
    """Judge one commitment, or with None the absence of any."""
    match commitment:
        case None:
            return nothing_stated(region, obligation)
        case Registration():
            return _registration(commitment, obligation)
        case Post():
            return _post(region, commitment, obligation)
        case Agreement():
            return _agreement(region, commitment, obligation)


def _registration(line: Registration, obligation: Obligation) -> Discharge:
    """By day the registration line is the promise: a practice, none, refused, or not known."""
    if obligation.kind not in _BY_REGISTRATION or obligation.share.line is not line:
        return ELSEWHERE
    match line.gp:
        case GpRegistration.REGISTERED:
            return YES
        case GpRegistration.NONE | GpRegistration.REFUSED:
            return no(Reason.GEEN_HUISARTS)
        case _:
            return undecided(Reason.FEIT_ONBEKEND)


def _post(region: Region, post: Post, obligation: Obligation) -> Discharge:
    """In ANW a post with the function whose area holds the place: of the own HDS first, else any."""
    if obligation.kind not in _BY_POST or obligation.function not in post.functions:
        return ELSEWHERE
    if not any(obligation.postcode in region.postcodes_of(area) for area in post.areas):
        return ELSEWHERE
    return _by_status(post.status, _post_note(post, obligation))


def _post_note(post: Post, obligation: Obligation) -> str:
    share = obligation.share
    if share.gp in (GpRegistration.NONE, GpRegistration.REFUSED):
        return "no_gp"
    if not share.hds:
        return "hds_onbekend"
    return "" if post.hds == share.hds else "andere_hds"


def _agreement(region: Region, agreement: Agreement, obligation: Obligation) -> Discharge:
    if agreement.function is not function_of(obligation) or not _is_for(region, agreement.scope, obligation):
        return ELSEWHERE
    if not _may_fulfil(region, agreement, obligation):
        return ELSEWHERE
    return _by_status(agreement.status, "")


def function_of(obligation: Obligation) -> Functie:
    """The function of the agreements that discharge an obligation.

    Triage at the institution is discharged by whatever discharges its general care.
    """
    if obligation.kind in _BY_INSTITUTION_DAY | _BY_INSTITUTION_ANW:
        return Functie.GENERAL_CARE
    return obligation.function


def _may_fulfil(region: Region, agreement: Agreement, obligation: Obligation) -> bool:
    """Whether the party can fulfil this kind of obligation at all; a practice only the institution's day."""
    kind, group = obligation.kind, obligation.group
    practice = agreement.party in region.practice_rows
    if kind in _BY_INSTITUTION_DAY:
        return practice or agreement.party == group.zorgaanbieder
    if practice:
        return False
    by_name = agreement.scope.kind is not ScopeKind.GEBIED
    if kind in _BY_THE_PROVIDER:
        return by_name or agreement.party in _providers(obligation)
    if kind in _BY_THE_REGION:
        return True
    if kind in _BY_INSTITUTION_ANW or kind is ObligationKind.TRIAGE_LOCATION:
        return agreement.party == group.zorgaanbieder or by_name or not _is_provider(region, agreement.party)
    return False


def _providers(obligation: Obligation) -> tuple[str, ...]:
    names = (obligation.group.zorgaanbieder, obligation.group.behandelaanbieder)
    return tuple(name for name in names if name)


def _is_provider(region: Region, party: str) -> bool:
    """Whether a party gives care itself: its row for an area is then about its own clients only."""
    organisation = region.organisation_by_id.get(party)
    return organisation is None or organisation.kind is OrganisatieSoort.ZORGAANBIEDER


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
            return no(Reason.GEEN_AFSPRAAK)
        case _:
            return no(Reason.AFSPRAAK_NIET_IN_WERKING)
