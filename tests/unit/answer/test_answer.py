"""The answer at one minute: who acts, who is second in line, and what the rules say with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mgz.answer import Answer, answer
from mgz.calendar import ALTIJD, ANW, DAG, Validity, minute_of
from mgz.region import (
    Agreement,
    Area,
    Group,
    Location,
    Organisation,
    Post,
    Practice,
    Region,
    Registration,
    Scope,
    ScopeKind,
    Setting,
)
from mgz.rules import RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Dagdeel,
    Functie,
    GpRegistration,
    Leveringsvorm,
    OrganisatieSoort,
    Reason,
    Sector,
    State,
    TreatmentBy,
    YesNo,
)
from mgz_cli.rulefiles import standard_rules

DAY, NIGHT = (minute_of(datetime(2026, 6, 2, hour, tzinfo=UTC)) for hour in (10, 1))
GOOD_FRIDAY = minute_of(datetime(2026, 4, 3, 9, tzinfo=UTC))
GENERAL = frozenset((Functie.GENERAL_CARE,))
AT_HOME = Group("G", "L", "", Sector.VV, YesNo.YES, Leveringsvorm.VPT, 10, zorgaanbieder="Z")
RESIDENT = replace(
    AT_HOME,
    leveringsvorm=Leveringsvorm.VERBLIJF,
    behandeling=Behandeling.MET,
    treatment_by=TreatmentBy.SAME_PROVIDER,
)
REGION = Region(
    "Regio",
    Validity(date(2026, 1, 1), date(2026, 12, 31)),
    date(2026, 6, 1),
    areas=(Area("W", "West", frozenset({"7511"})),),
    organisations=(
        Organisation("Z", "Aanbieder", OrganisatieSoort.ZORGAANBIEDER),
        Organisation("H1", "HDS", OrganisatieSoort.HDS),
        Organisation("H2", "HDS", OrganisatieSoort.HDS),
    ),
    locations=(Location("L", "Locatie", "Z", "7511"),),
    practices=(Practice("P1a", "P1", "Praktijk", "H1"),),
    groups=(AT_HOME,),
    registrations=(Registration("R", "G", GpRegistration.REGISTERED, 10, "P1"),),
    posts=(
        Post("HP2", "Andere post", "H2", ("W",), GENERAL, ALTIJD, AfspraakStatus.GETEKEND),
        Post("HP9", "Eigen post", "H1", ("W",), GENERAL, ANW, AfspraakStatus.GETEKEND),
    ),
)


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    return standard_rules()


def ask(rules: RuleBook, region: Region, at: int) -> Answer:
    return answer(rules, region, region.groups[0], Functie.GENERAL_CARE, at)


def agreed(party: str, hours: object = ALTIJD) -> Agreement:
    scope = Scope(ScopeKind.LOCATIE, "L")
    return Agreement(f"A-{party}", Functie.GENERAL_CARE, party, scope, AfspraakStatus.GETEKEND, hours)  # type: ignore[arg-type]


def test_the_post_of_the_own_hds_comes_first_and_the_other_second(rules: RuleBook) -> None:
    share = ask(rules, REGION, NIGHT).shares[0]
    assert share.by == ("HP9", "HP2")
    assert share.outcome.notes == ()


def test_by_day_the_practice_acts_and_the_rules_say_the_same(rules: RuleBook) -> None:
    found = ask(rules, REGION, DAY)
    assert (found.dagdeel, found.state, found.shares[0].by) == (Dagdeel.DAG, State.GEDEKT, ("R",))
    assert found.shares[0].decision.answer["responsible"] == "huisarts"


def test_a_practice_that_works_for_the_institution_is_a_subcontractor(rules: RuleBook) -> None:
    region = replace(REGION, groups=(RESIDENT,), registrations=(), agreements=(agreed("P1", DAG),))
    share = ask(rules, region, DAY).shares[0]
    assert (share.outcome.state, share.by) == (State.GEDEKT, ("A-P1",))
    assert share.decision.answer["route"] == "onderaanneming"
    assert share.decision.answer["payer"] == "instelling"


def test_registered_although_the_institution_answers(rules: RuleBook) -> None:
    """The GP registration does not cover; the rules say that it must end."""
    region = replace(REGION, groups=(RESIDENT,))
    share = ask(rules, region, DAY).shares[0]
    assert share.outcome.reason is Reason.GEEN_OPGAVE
    assert "end_gp_registration" in share.decision.answer["flags"]  # type: ignore[operator]


def test_without_a_gp_the_rules_see_a_gap_and_so_does_the_proof(rules: RuleBook) -> None:
    region = replace(REGION, registrations=(Registration("R", "G", GpRegistration.NONE, 10),))
    share = ask(rules, region, DAY).shares[0]
    assert share.outcome.reason is Reason.GEEN_HUISARTS
    assert share.decision.answer["status"] == "gap"


@pytest.mark.parametrize(
    ("switch", "dagdeel"), [("yes", Dagdeel.ANW), ("no", Dagdeel.DAG), ("unknown", None)]
)
def test_good_friday_by_day_follows_the_switch(rules: RuleBook, switch: str, dagdeel: Dagdeel | None) -> None:
    region = replace(REGION, settings=(Setting("S", "goede_vrijdag_anw", switch),))
    found = ask(rules, region, GOOD_FRIDAY)
    assert (found.dagdeel, found.state) == (dagdeel, State.GEDEKT)


def test_nothing_is_asked_of_a_group_that_is_not_there(rules: RuleBook) -> None:
    gone = replace(AT_HOME, validity=Validity(None, date(2026, 6, 1)))
    found = ask(rules, replace(REGION, groups=(gone,)), NIGHT)
    assert (found.state, found.shares, found.duty) == (State.NVT, (), None)
