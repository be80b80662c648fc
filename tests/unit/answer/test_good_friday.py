"""Good Friday by day while the region has not chosen: read as day and as ANW, in every layer (ADR 8.4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.answer import COVERED, GOOD_FRIDAY_OPEN
from mgz.calendar import ANW, DAG, Hours
from mgz.region import Agreement, Contract, Post, Region, Registration
from mgz.rules import RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    Bewijs,
    Dagdeel,
    Laag,
    Leveringsvorm,
    ObligationKind,
    Reason,
    Route,
    State,
    TriagePlace,
)
from tests.unit.answer.nursing_home import (
    AT_HOME,
    CARE,
    GOOD_FRIDAY,
    HOME,
    LINE,
    RESIDENCE,
    RESIDENT,
    ROSTERED,
    SHIFT,
    SO,
    TRIAGE,
    VPT,
    WEST,
    ask,
    clock,
    layer,
    outcomes,
    place_of,
    reasons,
    setting,
)

#: The home with its doctor on duty on Good Friday.
GOOD_FRIDAY_DUTY = replace(SHIFT, begin=clock("2026-04-03 00:00"), end=clock("2026-04-04 00:00"))
AT_WORK = replace(HOME, shifts=(GOOD_FRIDAY_DUTY,))
PACKAGE = replace(RESIDENCE, route=Route.VPT_INCL_BEHANDELING)
STANDBY = Contract("CS", "ZK", "B", None, standby=True, volume=1.0)
POST = Post(
    "HP",
    "Post",
    "H1",
    ("W",),
    frozenset({CARE, TRIAGE}),
    ANW,
    AfspraakStatus.GETEKEND,
    Bewijs.GARANTIE,
    "0900",
)
#: People with a practice, and a post that an insurer bought.
WITH_POST = replace(
    AT_WORK,
    groups=(VPT,),
    registrations=(LINE,),
    posts=(POST,),
    contracts=(Contract("CV", "ZV", "H1", Route.HUISARTS_ANW, volume=1.0),),
)


def agreed(row: Agreement) -> Region:
    return replace(AT_WORK, agreements=(row,))


def test_what_is_there_as_day_and_as_anw_is_covered_without_notes(rules: RuleBook) -> None:
    """Without a norm there would be a note on an ordinary day."""
    found = ask(rules, AT_WORK, SO, GOOD_FRIDAY)
    assert found.dagdeel is None
    assert place_of(found).dagdeel is Dagdeel.DAG
    assert outcomes(found) == [COVERED] * 3


@pytest.mark.parametrize(
    ("hours", "covered"),
    [
        (DAG, False),
        (ANW, False),
        (Hours.parse("ma-vr 08:00-17:00"), True),
        (Hours.parse("feestdag 00:00-24:00"), False),
        (Hours.parse("ma-do 08:00-17:00, feestdag 00:00-24:00"), False),
    ],
)
def test_a_promise_for_one_of_the_two_leaves_it_open(rules: RuleBook, hours: Hours, covered: bool) -> None:
    """Weekly hours hold on a holiday too; hours of holidays do not hold on a day."""
    found = outcomes(ask(rules, agreed(replace(ROSTERED, hours=hours)), SO, GOOD_FRIDAY))
    assert found == ([COVERED] * 3 if covered else [GOOD_FRIDAY_OPEN])


def test_a_promise_of_each_will_do_and_both_are_named(rules: RuleBook) -> None:
    rows = (replace(ROSTERED, hours=ANW), replace(ROSTERED, id="A2", hours=DAG, bewijs=Bewijs.GARANTIE))
    found = ask(rules, replace(AT_WORK, agreements=rows), SO, GOOD_FRIDAY)
    assert outcomes(found) == [COVERED] * 3
    agreed_, rostered = layer(found, Laag.AFGESPROKEN), layer(found, Laag.INGEROOSTERD)
    assert agreed_
    assert rostered
    assert (agreed_.by, rostered.by) == (("A2", "A"), ("A2", "S"))


def test_bought_as_day_and_not_as_anw_is_open_in_that_layer(rules: RuleBook) -> None:
    """VPT needs standby in ANW only."""
    region = replace(AT_WORK, groups=(VPT,), contracts=(PACKAGE,))
    assert outcomes(ask(rules, region, SO, GOOD_FRIDAY)) == [COVERED, GOOD_FRIDAY_OPEN]
    both = replace(region, contracts=(PACKAGE, STANDBY))
    assert outcomes(ask(rules, both, SO, GOOD_FRIDAY)) == [COVERED] * 3


def test_nobody_there_is_open_in_the_last_layer(rules: RuleBook) -> None:
    region = replace(AT_WORK, shifts=())
    assert outcomes(ask(rules, region, SO, GOOD_FRIDAY)) == [COVERED, COVERED, GOOD_FRIDAY_OPEN]


def test_the_practice_needs_no_purchase_but_the_post_does(rules: RuleBook) -> None:
    assert outcomes(ask(rules, WITH_POST, CARE, GOOD_FRIDAY)) == [COVERED] * 3
    unbought = replace(WITH_POST, contracts=())
    assert outcomes(ask(rules, unbought, CARE, GOOD_FRIDAY)) == [COVERED, GOOD_FRIDAY_OPEN]
    postless = replace(WITH_POST, posts=())
    assert outcomes(ask(rules, postless, CARE, GOOD_FRIDAY)) == [GOOD_FRIDAY_OPEN]


def test_triage_at_the_practice_is_read_as_the_post_too(rules: RuleBook) -> None:
    place = TriagePlace.PRAKTIJK
    assert outcomes(ask(rules, WITH_POST, TRIAGE, GOOD_FRIDAY), place) == [COVERED] * 3
    care_only = replace(POST, functions=frozenset({CARE}))
    without = replace(WITH_POST, posts=(care_only,))
    assert outcomes(ask(rules, without, TRIAGE, GOOD_FRIDAY), place) == [GOOD_FRIDAY_OPEN]


def test_each_share_is_judged_by_itself(rules: RuleBook) -> None:
    lines: tuple[Registration, ...] = (replace(LINE, number=6),)
    found = place_of(ask(rules, replace(WITH_POST, registrations=lines), CARE, GOOD_FRIDAY))
    assert [(each.share.number, each.layers[0].outcome) for each in found.shares] == [
        (6, COVERED),
        (4, GOOD_FRIDAY_OPEN),
    ]


def test_the_front_guard_is_read_as_anw_alone(rules: RuleBook) -> None:
    """By day none is asked: with one it is covered, without one nobody knows whether it must be there."""
    switched = (setting("voorwacht_in_de_wijk", "yes"),)
    row = replace(ROSTERED, function=TRIAGE, scope=WEST, hours=ANW, bewijs=Bewijs.GARANTIE)
    named = Contract("CT", "ZK", "B", None, function=TRIAGE, volume=1.0)
    region = replace(AT_WORK, groups=(AT_HOME,), settings=switched, agreements=(row,), contracts=(named,))
    found = ask(rules, region, TRIAGE, GOOD_FRIDAY)
    assert outcomes(found, TriagePlace.WIJK) == [COVERED] * 3
    assert place_of(found, TriagePlace.WIJK).dagdeel is Dagdeel.DAG
    silent = ask(rules, replace(region, agreements=()), TRIAGE, GOOD_FRIDAY)
    assert outcomes(silent, TriagePlace.WIJK) == [GOOD_FRIDAY_OPEN]


def test_what_the_rules_leave_open_stays_open_for_that_reason(rules: RuleBook) -> None:
    group = replace(RESIDENT, leveringsvorm=Leveringsvorm.CRISIS)
    found = ask(rules, replace(AT_WORK, groups=(group,)), CARE, GOOD_FRIDAY)
    assert reasons(found) == [Reason.REGEL_OPEN]
    assert outcomes(found)[0].notes == ()


@pytest.mark.parametrize(("switch", "hours", "state"), [("yes", ANW, Dagdeel.ANW), ("no", DAG, Dagdeel.DAG)])
def test_once_the_region_chose_it_is_one_of_the_two(
    rules: RuleBook, switch: str, hours: Hours, state: Dagdeel
) -> None:
    region = replace(agreed(replace(ROSTERED, hours=hours)), settings=(setting("goede_vrijdag_anw", switch),))
    found = ask(rules, region, SO, GOOD_FRIDAY)
    assert (found.dagdeel, found.state(Laag.AFGESPROKEN)) == (state, State.GEDEKT)
    kinds = {each.kind for each in place_of(found).shares}
    assert kinds == {ObligationKind.SPECIALIST_RESIDENCE}


def test_before_eight_it_is_plainly_anw(rules: RuleBook) -> None:
    found = ask(rules, AT_WORK, SO, clock("2026-04-03 07:59"))
    assert (found.dagdeel, found.state(Laag.INGEROOSTERD)) == (Dagdeel.ANW, State.GEDEKT)


def test_a_promise_for_holidays_counts_where_the_day_is_read_as_anw(rules: RuleBook) -> None:
    rows = (
        replace(ROSTERED, hours=DAG),
        replace(ROSTERED, id="A2", hours=Hours.parse("feestdag 00:00-24:00"), bewijs=Bewijs.GARANTIE),
    )
    assert outcomes(ask(rules, replace(AT_WORK, agreements=rows), SO, GOOD_FRIDAY)) == [COVERED] * 3
