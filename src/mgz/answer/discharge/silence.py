"""What silence means: a missing row is not a no, until a list was declared complete."""

from mgz.answer.discharge.judgement import Discharge, no, undecided
from mgz.answer.obligation import Obligation
from mgz.region import Organisation, Region
from mgz.vocabulary import ObligationKind, OrganisatieSoort, Reason

_BY_FACT = frozenset({ObligationKind.GP_DAY, ObligationKind.TRIAGE_PRACTICE_GP, ObligationKind.UNKNOWN})
_BY_RULE = frozenset({ObligationKind.OPEN, ObligationKind.SPECIALIST_FORM_OPEN})
_BY_HDS = frozenset({ObligationKind.GP_ANW, ObligationKind.TRIAGE_POST_GP})
_BY_ZORGKANTOOR = frozenset(
    {ObligationKind.SPECIALIST_HOME, ObligationKind.SPECIALIST_BRIDGING, ObligationKind.TRIAGE_WIJK}
)


def nothing_stated(region: Region, obligation: Obligation) -> Discharge:
    """The judgement where no promise speaks; the party expected to state it may have declared it complete."""
    kind = obligation.kind
    if kind in _BY_FACT:
        return undecided(Reason.FEIT_ONBEKEND)
    if kind in _BY_RULE:
        return undecided(Reason.REGEL_OPEN)
    if declared(region, "Posten" if kind in _BY_HDS else "Afspraken", _expected(region, obligation)):
        return no(Reason.GEEN_AFSPRAAK)
    return undecided(Reason.GEEN_OPGAVE)


def declared(region: Region, sheet: str, parties: tuple[Organisation, ...]) -> bool:
    """Whether all of several parties, at least one, declared their list in a sheet complete."""
    return bool(parties) and all(party.declared_complete(sheet, region.known_on) for party in parties)


def _expected(region: Region, obligation: Obligation) -> tuple[Organisation, ...]:
    if obligation.kind in _BY_HDS:
        return region.organisations_of(OrganisatieSoort.HDS)
    if obligation.kind in _BY_ZORGKANTOOR:
        return region.organisations_of(OrganisatieSoort.ZORGKANTOOR)
    provider = region.organisation_by_id.get(obligation.group.zorgaanbieder)
    return (provider,) if provider else ()
