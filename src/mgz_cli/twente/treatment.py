"""Invented answers: what the paper of each organisation says about treatment, and who really gives it."""

from dataclasses import replace
from typing import Final

from mgz.region import Group
from mgz.vocabulary import Behandeling, Leveringsvorm, Sector, TreatmentBy
from mgz_cli.twente import parties
from mgz_cli.twente.parties import Party

Treatment = tuple[Behandeling, TreatmentBy]

OWN: Final = (Behandeling.MET, TreatmentBy.SAME_PROVIDER)
BY_ANOTHER: Final = (Behandeling.MET, TreatmentBy.OTHER_PROVIDER)
ON_PAPER_ONLY: Final = (Behandeling.MET, TreatmentBy.SAME_PROVIDER_ON_PAPER_ONLY)
WITHOUT: Final = (Behandeling.ZONDER, TreatmentBy.NONE)
WITHOUT_BUT_BY_ANOTHER: Final = (Behandeling.ZONDER, TreatmentBy.OTHER_PROVIDER)
NOT_STATED: Final = (Behandeling.UNKNOWN, TreatmentBy.UNKNOWN)

#: Most organisations are small and give no treatment. Whoever is not named here gives it to its residents.
_OF_PROVIDER: Final[dict[Party, Treatment]] = {
    parties.HAZELWENDE: WITHOUT,
    parties.PUTTERWENDE: WITHOUT,
    parties.SLEEDOORNMEENT: WITHOUT,
    parties.GOUDVINKMEENT: WITHOUT,
    parties.ROERDOMPGAARDE: WITHOUT,
    parties.LIJSTERWENDE: WITHOUT,
    parties.LISDODDEGAARDE: WITHOUT,
    parties.HERMELIJNGAARDE: WITHOUT,
    parties.GEELGORSMEENT: WITHOUT,
    parties.ROODBORSTWENDE: WITHOUT,
    parties.KLAPROOSWENDE: WITHOUT,
    parties.BOSUILWENDE: WITHOUT,
    parties.SPREEUWGAARDE: WITHOUT,
    parties.FAZANTMEENT: WITHOUT_BUT_BY_ANOTHER,
    parties.MATTENBIESMEENT: BY_ANOTHER,
    parties.KEMPHAANWENDE: ON_PAPER_ONLY,
    parties.BRUMMELWENDE: NOT_STATED,
}
#: Who gives the treatment where another does.
_TREATED_BY: Final = {
    parties.MATTENBIESMEENT: parties.VLIERWENDE,
    parties.FAZANTMEENT: parties.ZILVERMEENT,
    parties.ZWALUWMEENT: parties.BOOMVALKMEENT,
}
_PARTY: Final = {party.id: party for party in parties.PROVIDERS}
_RESIDENCE: Final = (Leveringsvorm.VERBLIJF, Leveringsvorm.CRISIS, Leveringsvorm.DEELTIJDVERBLIJF)


def with_treatment(group: Group) -> Group:
    """The group with what its organisation stated about treatment."""
    if group.leveringsvorm is Leveringsvorm.VPT:
        return replace(group, behandeling=Behandeling.ZONDER, treatment_by=TreatmentBy.NONE)
    if group.leveringsvorm not in _RESIDENCE:
        return replace(group, behandeling=Behandeling.NVT)
    party = _PARTY[group.zorgaanbieder]
    behandeling, treatment_by = _of_residents(party, group.sector)
    by_another = treatment_by is TreatmentBy.OTHER_PROVIDER
    return replace(
        group,
        behandeling=behandeling,
        treatment_by=treatment_by,
        behandelaanbieder=_TREATED_BY[party].id if by_another else "",
    )


def _of_residents(party: Party, sector: Sector) -> Treatment:
    """One organisation gives treatment itself in one sector and leaves it to another in the other."""
    if party is parties.ZWALUWMEENT and sector is Sector.LG:
        return BY_ANOTHER
    return _OF_PROVIDER.get(party, OWN)
