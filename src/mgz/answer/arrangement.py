"""The two facts the register gives only after looking at promises: the GP's role and the ANW arrangement."""

from mgz.answer.obligation import Duty, Share
from mgz.region import Facts, Group, Region
from mgz.vocabulary import AfspraakStatus, Functie, GpRegistration, OrganisatieSoort


def register_facts(region: Region, group: Group, duty: Duty, share: Share, by: tuple[str, ...]) -> Facts:
    """`gp` and `institution_anw` of a share, given the commitments that hold for it at that minute."""
    if duty is not Duty.INSTELLING:
        return {"gp": share.gp.value}
    parties = {row.party for row in region.agreements if row.id in by}
    return {
        "gp": _gp(region, group, parties).value,
        "institution_anw": _institution_anw(region, group, parties),
    }


def _gp(region: Region, group: Group, parties: set[str]) -> GpRegistration:
    """A practice that keeps the promise is subcontractor; else no registration is possible (R016)."""
    if parties & region.practice_rows.keys():
        return GpRegistration.SUBCONTRACTOR
    lines = region.registrations_of.get(group.id, ())
    registered = any(line.gp is GpRegistration.REGISTERED and line.number for line in lines)
    return GpRegistration.REGISTERED if registered else GpRegistration.NOT_POSSIBLE


def _institution_anw(region: Region, group: Group, parties: set[str]) -> str:
    """Own (pooled and hired included), a post by contract, stated to be none, or not known (DT2 A2, A7)."""
    posts = {organisation.id for organisation in region.organisations_of(OrganisatieSoort.HDS)}
    if parties - posts - region.practice_rows.keys():
        return "own"
    if parties & posts:
        return "hap_contract"
    stated_none = any(
        row.party == group.zorgaanbieder and row.status is AfspraakStatus.GEEN
        for row in region.agreements
        if row.function is Functie.GENERAL_CARE
    )
    return "none" if stated_none else "unknown"
