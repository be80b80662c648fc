"""The two facts the register gives only after looking at promises: the GP's role and the ANW arrangement."""

from mgz.answer.discharge import discharges
from mgz.answer.obligation import Duty, Obligation, Share
from mgz.region import Facts, Group, Region
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, ObligationKind, OrganisatieSoort, Reason


def register_facts(
    region: Region, group: Group, duty: Duty, share: Share, by: tuple[str, ...], at: int
) -> Facts:
    """`gp` and `institution_anw` of a share, given the commitments that hold for it at that minute."""
    if duty is not Duty.INSTELLING:
        return {"gp": share.gp.value}
    care = (row for row in region.agreements if row.function is Functie.GENERAL_CARE)
    parties = {row.party for row in care if row.id in by}
    return {
        "gp": _gp(region, group, parties, at).value,
        "institution_anw": _institution_anw(region, group, share, parties, at),
    }


def _gp(region: Region, group: Group, parties: set[str], at: int) -> GpRegistration:
    """A practice that keeps the promise is subcontractor; else no registration is possible (R016)."""
    if parties & region.practice_rows.keys():
        return GpRegistration.SUBCONTRACTOR
    lines = region.registrations_of.get(group.id, ())
    in_force = (line for line in lines if line.number and line.validity.holds(at))
    registered = any(line.gp is GpRegistration.REGISTERED for line in in_force)
    return GpRegistration.REGISTERED if registered else GpRegistration.NOT_POSSIBLE


def _institution_anw(region: Region, group: Group, share: Share, parties: set[str], at: int) -> str:
    """Own (pooled and hired included), a post by contract, stated to be none, or not known (DT2 A2, A7)."""
    posts = {organisation.id for organisation in region.organisations_of(OrganisatieSoort.HDS)}
    if parties - posts - region.practice_rows.keys():
        return "own"
    if parties & posts:
        return "hap_contract"
    return "none" if _stated_none(region, group, share, at) else "unknown"


def _stated_none(region: Region, group: Group, share: Share, at: int) -> bool:
    """Whether the provider itself states now that these clients have no arrangement for the ANW."""
    own = [row for row in region.agreements if row.party == group.zorgaanbieder and row.validity.holds(at)]
    function, kind = Functie.GENERAL_CARE, ObligationKind.INSTITUTION_ANW
    return any(
        discharges(region, row, obligation).reason is Reason.GEEN_AFSPRAAK
        for postcode in region.place_of(group)
        for obligation in (Obligation(group, function, Dagdeel.ANW, kind, share, postcode),)
        for row in own
    )
