"""The answer at one minute: who acts, who is second in line, and what the rules say of general care."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.answer import Answerer, Outcome, ShareAnswer
from mgz.answer.arrangement import register_facts
from mgz.answer.obligation import Duty, Share
from mgz.calendar import ALTIJD, ANW, DAG, Hours
from mgz.region import Agreement, Post, Region, Scope, ScopeKind
from mgz.rules import Decision, RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    Dagdeel,
    Functie,
    GpRegistration,
    Laag,
    Reason,
    State,
)
from tests.unit.answer.nursing_home import (
    CARE,
    DAY,
    GOOD_FRIDAY,
    HERE,
    HOME,
    LINE,
    NIGHT,
    RESIDENT,
    SO,
    VPT,
    ask,
    place_of,
    setting,
    since,
    until,
)

GENERAL = frozenset({CARE})
#: People with a practice of HDS H1, and a post of each HDS.
REGION = replace(
    HOME,
    groups=(VPT,),
    registrations=(LINE,),
    posts=(
        Post("HP2", "Andere post", "H2", ("W",), GENERAL, ALTIJD, AfspraakStatus.GETEKEND),
        Post("HP9", "Eigen post", "H1", ("W",), GENERAL, ANW, AfspraakStatus.GETEKEND),
    ),
)


def share_at(rules: RuleBook, region: Region, at: int) -> ShareAnswer:
    (share,) = place_of(ask(rules, region, CARE, at)).shares
    return share


def decided(share: ShareAnswer) -> Decision:
    assert share.decision
    return share.decision


def agreed(party: str, hours: Hours = ALTIJD) -> Agreement:
    return Agreement(f"A-{party}", CARE, party, HERE, AfspraakStatus.GETEKEND, hours)


def test_the_post_of_the_own_hds_comes_first_and_the_other_second(rules: RuleBook) -> None:
    first = share_at(rules, REGION, NIGHT).layers[0]
    assert (first.by, first.outcome) == (("HP9", "HP2"), Outcome(State.GEDEKT))


def test_by_day_the_practice_acts_and_the_rules_say_the_same(rules: RuleBook) -> None:
    found = ask(rules, REGION, CARE, DAY)
    (share,) = place_of(found).shares
    assert (found.dagdeel, found.state(Laag.AFGESPROKEN)) == (Dagdeel.DAG, State.GEDEKT)
    assert share.layers[0].by == ("R",)
    assert decided(share)["responsible"] == "huisarts"


def test_a_practice_that_works_for_the_institution_is_a_subcontractor(rules: RuleBook) -> None:
    region = replace(REGION, groups=(RESIDENT,), registrations=(), agreements=(agreed("P1", DAG),))
    share = share_at(rules, region, DAY)
    assert (share.layers[0].outcome.state, share.layers[0].by) == (State.GEDEKT, ("A-P1",))
    assert decided(share)["route"] == "onderaanneming"
    assert decided(share)["payer"] == "instelling"


def test_a_registration_although_the_institution_answers_must_end(rules: RuleBook) -> None:
    """It does not cover; the rules say that it must end, for as long as it is in force."""
    region = replace(REGION, groups=(RESIDENT,), agreements=())
    share = share_at(rules, region, DAY)
    assert share.layers[0].outcome.reason is Reason.GEEN_OPGAVE
    assert "end_gp_registration" in decided(share).flags
    over = replace(region, registrations=(replace(LINE, validity=until("2026-06-01")),))
    assert "end_gp_registration" not in decided(share_at(rules, over, DAY)).flags


def test_without_a_gp_the_rules_see_a_gap_and_so_does_the_proof(rules: RuleBook) -> None:
    none = replace(LINE, gp=GpRegistration.NONE, practice="")
    share = share_at(rules, replace(REGION, registrations=(none,)), DAY)
    assert share.layers[0].outcome.reason is Reason.GEEN_HUISARTS
    assert decided(share).status == "gap"


def test_triage_has_no_decision_of_its_own(rules: RuleBook) -> None:
    found = ask(rules, REGION, Functie.TRIAGE, NIGHT)
    assert {share.decision for each in found.obligations for share in each.shares} == {None}


@pytest.mark.parametrize(
    ("switch", "dagdeel"), [("yes", Dagdeel.ANW), ("no", Dagdeel.DAG), ("unknown", None)]
)
def test_good_friday_by_day_follows_the_switch(rules: RuleBook, switch: str, dagdeel: Dagdeel | None) -> None:
    region = replace(REGION, settings=(setting("goede_vrijdag_anw", switch),))
    found = ask(rules, region, CARE, GOOD_FRIDAY)
    assert (found.dagdeel, found.state(Laag.AFGESPROKEN)) == (dagdeel, State.GEDEKT)


def test_nothing_is_asked_of_a_group_that_is_not_there(rules: RuleBook) -> None:
    gone = replace(VPT, validity=until("2026-06-01"))
    found = ask(rules, replace(REGION, groups=(gone,)), CARE, NIGHT)
    assert (found.state(Laag.AFGESPROKEN), found.obligations) == (State.NVT, ())
    assert found.dagdeel is Dagdeel.ANW


def test_the_worst_of_shares_and_places_is_the_state_of_a_layer(rules: RuleBook) -> None:
    part = replace(REGION, registrations=(replace(LINE, number=9),))
    assert ask(rules, part, CARE, DAY).state(Laag.AFGESPROKEN) is State.ONBESLIST
    none = replace(LINE, id="R2", gp=GpRegistration.NONE, practice="", number=1)
    worse = replace(REGION, registrations=(replace(LINE, number=9), none))
    assert ask(rules, worse, CARE, DAY).state(Laag.AFGESPROKEN) is State.GAT
    assert ask(rules, worse, CARE, DAY).state(Laag.INGEKOCHT) is State.NVT


def test_many_answers_about_one_region_are_those_of_one_by_one(rules: RuleBook) -> None:
    answerer = Answerer(rules, REGION)
    asked = [(function, at) for function in Functie for at in (DAY, NIGHT, GOOD_FRIDAY)]
    together = [answerer.answer(VPT, function, at) for function, at in asked]
    assert together == [ask(rules, REGION, function, at) for function, at in asked]


# ------------------------------------------------------------ what the register says of the ANW arrangement


def anw_fact(*rows: Agreement, by: tuple[str, ...] = ()) -> str:
    region = replace(HOME, agreements=rows)
    share = Share(10, GpRegistration.UNKNOWN)
    return register_facts(region, RESIDENT, Duty.INSTELLING, share, by, NIGHT)["institution_anw"]


def test_the_arrangement_in_anw_is_own_of_a_post_none_or_not_known() -> None:
    none = replace(agreed("Z"), id="N", status=AfspraakStatus.GEEN)
    assert anw_fact(agreed("Z"), by=("A-Z",)) == "own"
    assert anw_fact(agreed("B"), by=("A-B",)) == "own"
    assert anw_fact(agreed("H1"), by=("A-H1",)) == "hap_contract"
    assert anw_fact(none) == "none"
    assert anw_fact() == "unknown"


def test_none_is_stated_only_by_the_provider_for_these_clients_and_while_the_row_is_in_force() -> None:
    none = replace(agreed("Z"), id="N", status=AfspraakStatus.GEEN)
    elsewhere = replace(none, scope=Scope(ScopeKind.LOCATIE, "L2"))
    other_care = replace(none, function=SO)
    later, neighbour = replace(none, validity=since("2026-06-03")), replace(none, party="N")
    assert {anw_fact(row) for row in (elsewhere, other_care, later, neighbour)} == {"unknown"}
