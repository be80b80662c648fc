"""Points of the covenant that follow from the register: fixed practice, post involved, purchase."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mgz.calendar import Validity
from mgz.coverage import Basis, Party, Point, Standing
from mgz.region import Contract, Organisation, Practice, Scope, ScopeKind
from mgz.vocabulary import (
    AfspraakStatus,
    Bewijs,
    Functie,
    HapInvolvement,
    Leveringsvorm,
    LocatieSoort,
    OrganisatieSoort,
    PartyRole,
    Route,
    TreatmentBy,
)
from tests.unit.coverage.convenant_region import L2, REGION, Z1, fixed, proof_of, results, said, specialist

GP, HAP, BUY = Point.VASTE_HUISARTS, Point.HAP_BETROKKEN, Point.INKOOPAFSPRAKEN
YES, NO, OPEN = Standing.VOLDAAN, Standing.NIET_VOLDAAN, Standing.ONBEKEND
ZK, ZV = Party(PartyRole.ZORGKANTOOR, ("ZK",)), Party(PartyRole.ZORGVERZEKERAAR, ("ZV",))
ZA, HDS = Party(PartyRole.ZORGAANBIEDER, ("Z1",)), Party(PartyRole.HDS, ("H1",))


def test_only_where_a_gp_answers() -> None:
    assert set(results(proof_of(), GP)) == {"L1"}


def test_silence_is_not_a_no_until_the_provider_declared_its_list_complete() -> None:
    silent = results(proof_of(), GP)["L1"]
    assert (silent.standing, silent.first, silent.basis) == (OPEN, (ZA,), Basis.DERIVED)
    declared = replace(REGION.organisations[0], complete=(("Afspraken", date(2026, 1, 1)),))
    no = results(proof_of(organisations=(declared, *REGION.organisations[1:])), GP)["L1"]
    assert (no.standing, no.first, no.supports, no.basis) == (NO, (ZK, ZV), (HDS,), Basis.DOCUMENT)


def test_with_two_providers_at_a_location_both_must_have_declared() -> None:
    declared = replace(REGION.organisations[0], complete=(("Afspraken", date(2026, 1, 1)),))
    other = Organisation("Z2", "Beuk", OrganisatieSoort.ZORGAANBIEDER)
    second = replace(REGION.groups[0], id="G3", zorgaanbieder="Z2")
    facts = {"groups": (*REGION.groups, second)}
    rest = REGION.organisations[1:]
    half = proof_of(organisations=(declared, other, *rest), **facts)
    assert results(half, GP)["L1"].standing is OPEN
    both = (declared, replace(other, complete=declared.complete), *rest)
    assert results(proof_of(organisations=both, **facts), GP)["L1"].standing is NO


@pytest.mark.parametrize(
    ("kind", "form", "asked"),
    [
        (LocatieSoort.WOONLOCATIE, Leveringsvorm.VPT, True),
        (LocatieSoort.VPT_COMPLEX, Leveringsvorm.VPT, False),
        (LocatieSoort.VPT_COMPLEX, Leveringsvorm.VERBLIJF, True),
    ],
)
def test_a_fixed_practice_is_asked_where_people_reside(
    kind: LocatieSoort, form: Leveringsvorm, asked: bool
) -> None:
    locations = (replace(REGION.locations[0], kind=kind), REGION.locations[1])
    groups = (replace(REGION.groups[0], leveringsvorm=form), REGION.groups[1])
    assert ("L1" in results(proof_of(locations=locations, groups=groups), GP)) is asked


@pytest.mark.parametrize(
    ("form", "by", "asked"),
    [
        (Leveringsvorm.VERBLIJF, TreatmentBy.OTHER_PROVIDER, True),
        (Leveringsvorm.VPT, TreatmentBy.SAME_PROVIDER, True),
        (Leveringsvorm.MPT, TreatmentBy.NONE, False),
        (Leveringsvorm.OVERBRUGGING, TreatmentBy.NONE, False),
    ],
)
def test_the_post_is_asked_of_providers_that_must_agree_with_a_specialist(
    form: Leveringsvorm, by: TreatmentBy, asked: bool
) -> None:
    """With treatment by another the form is open, and still the provider must agree (R018, R023)."""
    group = replace(REGION.groups[1], leveringsvorm=form, treatment_by=by)
    assert ("Z1" in results(proof_of(groups=(group,), registrations=()), HAP)) is asked


def test_an_agreement_of_the_treating_party_for_an_area_counts_and_of_a_stranger_not() -> None:
    row = specialist("S1", HapInvolvement.NONE, party="B1", scope=Scope(ScopeKind.GEBIED, "W"))
    assert results(proof_of(row), HAP)["Z1"].standing is OPEN
    groups = tuple(replace(each, behandelaanbieder="B1") for each in REGION.groups)
    assert results(proof_of(row, groups=groups), HAP)["Z1"].standing is NO


def test_a_row_that_says_unknown_contradicts_nothing() -> None:
    row = results(proof_of(fixed(hours="dag"), said("C1", GP, "onbekend", fixed().scope)), GP)["L1"]
    assert (row.standing, row.contradicts) == (NO, ())


@pytest.mark.parametrize("scope", [fixed().scope, Z1, Scope(ScopeKind.GROEP, "G1")])
def test_signed_for_the_location_its_organisation_or_a_group_there(scope: Scope) -> None:
    met = results(proof_of(fixed(scope=scope)), GP)["L1"]
    assert (met.standing, met.rests_on, met.missing, met.first, met.basis) == (YES, ("A1",), "", (), None)


@pytest.mark.parametrize(
    "row",
    [
        fixed(scope=L2),
        fixed(scope=Scope(ScopeKind.GEBIED, "W")),
        fixed(party="H1"),
        fixed(function=Functie.TRIAGE),
    ],
)
def test_another_place_an_area_no_practice_or_another_function_says_nothing(row: object) -> None:
    assert results(proof_of(row), GP)["L1"].standing is OPEN  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [AfspraakStatus.CONCEPT, AfspraakStatus.GEEN, AfspraakStatus.BEEINDIGD])
def test_not_signed_is_not_met(status: AfspraakStatus) -> None:
    row = results(proof_of(fixed(status=status)), GP)["L1"]
    assert (row.standing, row.missing) == (NO, "Er is geen getekende afspraak met een huisartsenpraktijk.")


@pytest.mark.parametrize(
    ("hours", "standing", "missing"),
    [
        ("altijd", YES, ""),
        ("anw", YES, ""),
        ("ma-zo 17:00-08:00, za-zo 00:00-24:00", YES, ""),
        ("dag", NO, "De afspraak geldt niet voor de ANW-uren."),
        ("ma-vr 08:00-17:00", NO, "De afspraak geldt niet voor de ANW-uren."),
        (
            "ma-zo 00:00-23:00",
            NO,
            "De afspraak geldt niet voor alle ANW-uren; het eerste moment zonder is 01-06-2026 23:00 uur.",
        ),
    ],
)
def test_the_out_of_hours_are_included(hours: str, standing: Standing, missing: str) -> None:
    row = results(proof_of(fixed(hours=hours)), GP)["L1"]
    assert (row.standing, row.missing) == (standing, missing)


def test_two_agreements_make_up_the_hours_together() -> None:
    rows = fixed("A1", hours="dag"), fixed("A2", hours="anw")
    assert results(proof_of(*rows), GP)["L1"].standing is YES


def test_a_day_without_agreement_or_without_practice_is_named() -> None:
    late = results(proof_of(fixed(validity=Validity(date(2026, 6, 3)))), GP)["L1"]
    assert late.standing is NO
    assert late.missing == "Er is geen afspraak in werking van 01-06-2026 tot en met 02-06-2026."
    stopped = (Practice("P1a", "P1", "Praktijk", "H1", Validity(last=date(2026, 6, 5))),)
    gone = results(proof_of(fixed(), practices=stopped), GP)["L1"]
    assert gone.missing == "Er is geen afspraak in werking van 06-06-2026 tot en met 07-06-2026."


def test_the_register_counts_and_a_row_that_says_otherwise_is_named() -> None:
    row = results(proof_of(fixed(hours="dag"), said("C1", GP, "voldaan", fixed().scope)), GP)["L1"]
    assert (row.standing, row.contradicts, row.rests_on) == (NO, ("C1",), ("A1",))
    same = results(proof_of(fixed(hours="dag"), said("C1", GP, "niet_voldaan")), GP)["L1"]
    assert same.contradicts == ()


def test_where_the_register_is_silent_the_row_counts() -> None:
    row = results(proof_of(said("C1", GP, "voldaan", Z1)), GP)["L1"]
    assert (row.standing, row.rests_on, row.contradicts) == (YES, ("C1",), ())


@pytest.mark.parametrize(
    ("hap", "standing", "remark"),
    [
        (None, OPEN, False),
        (HapInvolvement.NONE, NO, False),
        (HapInvolvement.INFORMED, YES, True),
        (HapInvolvement.INVOLVED, YES, False),
        (HapInvolvement.AGREED, YES, False),
    ],
)
def test_how_far_the_post_is_involved(hap: HapInvolvement | None, standing: Standing, remark: bool) -> None:
    found = results(proof_of(fixed(hap=hap), specialist("S1", hap)), HAP)
    for place in ("L1", "Z1"):
        assert (found[place].standing, bool(found[place].remark)) == (standing, remark)
    assert found["L1"].rests_on == ("A1",) and found["Z1"].rests_on == ("S1",)


def test_the_least_involved_agreement_counts_and_is_named() -> None:
    rows = specialist("S1", HapInvolvement.AGREED), specialist("S2", HapInvolvement.NONE)
    worst = results(proof_of(*rows), HAP)["Z1"]
    assert (worst.standing, worst.first, worst.supports) == (NO, (ZA,), (HDS,))
    assert worst.missing == "De huisartsenpost is niet betrokken bij afspraak S2."


def test_without_signed_agreement_nobody_can_be_involved() -> None:
    row = results(proof_of(specialist("S1", HapInvolvement.AGREED, status=AfspraakStatus.CONCEPT)), HAP)["Z1"]
    assert (row.standing, row.rests_on) == (OPEN, ())


def test_purchase_is_the_worst_of_what_was_bought_for_a_provider() -> None:
    day = fixed("D1", party="Z1", scope=L2, bewijs=Bewijs.GARANTIE, duty_number="1")
    assert results(proof_of(), BUY)["Z1"].standing is OPEN
    assert results(proof_of(day), BUY)["Z1"].standing is OPEN
    bought = Contract("K1", "ZK", "Z1", Route.ZZP_INCL_BEHANDELING, volume=1)
    met = results(proof_of(day, contracts=(bought,)), BUY)["Z1"]
    assert (met.standing, met.first) == (YES, ())
    none = results(proof_of(day, contracts=(replace(bought, volume=0),)), BUY)["Z1"]
    assert (none.standing, none.first, none.basis) == (NO, (ZK, ZV), Basis.DOCUMENT)
    assert none.missing == "3 verplichtingen zijn wel afgesproken en niet helemaal ingekocht."


def test_a_role_nobody_fills_falls_to_the_zorgkantoor() -> None:
    only = (Organisation("ZK", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR),)
    groups = tuple(replace(each, zorgaanbieder="") for each in REGION.groups)
    locations = tuple(replace(each, organisation="") for each in REGION.locations)
    found = proof_of(fixed(hap=HapInvolvement.NONE), organisations=only, groups=groups, locations=locations)
    assert results(found, HAP)["L1"].first == (ZK,)
