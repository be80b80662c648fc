"""Layer ingekocht at one minute: standby, and what the rules say with a purchase (ADR 8.10, 8.13)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.answer import LayerAnswer
from mgz.region import Contract, Region
from mgz.rules import RuleBook
from mgz.vocabulary import (
    Behandeling,
    Functie,
    Laag,
    Leveringsvorm,
    Reason,
    Route,
    State,
    TreatmentBy,
)
from tests.unit.answer.nursing_home import (
    AT_HOME,
    DAY,
    HOME,
    NIGHT,
    RESIDENCE,
    RESIDENT,
    ROSTERED,
    SO,
    VPT,
    WEST,
    ask,
    complete,
    layer,
    outcomes,
    place_of,
    reasons,
    since,
    until,
)

HOURS = Contract("C", "ZK", "B", Route.WLZ_MODULAIR_BEHANDELING, volume=100.0)
STANDBY = Contract("CS", "ZK", "B", None, standby=True, volume=1.0)
PACKAGE = replace(RESIDENCE, route=Route.VPT_INCL_BEHANDELING)
AT_HOME_WEST = replace(HOME, groups=(AT_HOME,), agreements=(replace(ROSTERED, scope=WEST),))


def bought(rules: RuleBook, region: Region, at: int = NIGHT, function: Functie = SO) -> State | Reason:
    """What ingekocht comes to, which is asked: afgesproken is covered."""
    found = reasons(ask(rules, region, function, at))
    assert found[0] is State.GEDEKT
    return found[1]


def with_contracts(region: Region, *contracts: Contract) -> Region:
    return replace(region, contracts=contracts)


def purchase(rules: RuleBook, region: Region, at: int = NIGHT) -> LayerAnswer:
    found = layer(ask(rules, region, SO, at), Laag.INGEKOCHT)
    assert found
    return found


def test_vpt_in_anw_needs_standby_and_by_day_does_not(rules: RuleBook) -> None:
    region = with_contracts(replace(HOME, groups=(VPT,)), PACKAGE)
    assert bought(rules, region, DAY) is State.GEDEKT
    assert bought(rules, region, NIGHT) is Reason.STANDBY_FUNDING_OPEN
    assert bought(rules, with_contracts(region, PACKAGE, STANDBY), NIGHT) is State.GEDEKT


@pytest.mark.parametrize(
    "row",
    [
        replace(STANDBY, validity=until("2026-06-01")),
        replace(STANDBY, volume=0.0),
        replace(STANDBY, provider="O"),
        replace(STANDBY, buyer="ZV"),
    ],
)
def test_standby_that_is_not_there_is_open_and_never_a_gap(rules: RuleBook, row: Contract) -> None:
    region = with_contracts(complete(replace(HOME, groups=(VPT,)), "ZK", "Contracten"), PACKAGE, row)
    (_, outcome) = outcomes(ask(rules, region, SO, NIGHT))
    assert (outcome.state, outcome.reason) == (State.ONBESLIST, Reason.STANDBY_FUNDING_OPEN)


def test_a_gap_in_the_main_contract_goes_before_open_standby(rules: RuleBook) -> None:
    late = replace(PACKAGE, validity=since("2026-06-03"))
    region = with_contracts(replace(HOME, groups=(VPT,)), late)
    assert bought(rules, region, NIGHT) is Reason.CONTRACT_NIET_IN_WERKING


def test_of_what_is_undecided_the_main_contract_comes_first(rules: RuleBook) -> None:
    region = with_contracts(replace(HOME, groups=(VPT,)))
    assert bought(rules, region, NIGHT) is Reason.GEEN_OPGAVE


def test_neither_residence_nor_bridging_needs_standby(rules: RuleBook) -> None:
    assert bought(rules, HOME, NIGHT) is State.GEDEKT
    bridging = replace(AT_HOME_WEST, groups=(replace(AT_HOME, leveringsvorm=Leveringsvorm.OVERBRUGGING),))
    assert bought(rules, with_contracts(bridging, HOURS), NIGHT) is State.GEDEKT
    assert bought(rules, with_contracts(AT_HOME_WEST, HOURS), NIGHT) is Reason.STANDBY_FUNDING_OPEN


@pytest.mark.parametrize(
    ("contracts", "done", "status", "route"),
    [
        ((HOURS,), False, "settled", "wlz_modulair_behandeling"),
        ((), True, "not_allowed", "none"),
        ((), False, "open", "unknown"),
    ],
)
def test_the_rules_hear_whether_hours_were_bought(
    rules: RuleBook, contracts: tuple[Contract, ...], done: bool, status: str, route: str
) -> None:
    region = with_contracts(AT_HOME_WEST, *contracts)
    region = complete(region, "ZK", "Contracten") if done else region
    decision = place_of(ask(rules, region, SO, DAY)).shares[0].decision
    assert decision
    assert (decision.status, decision["route"]) == (status, route)


def test_residence_without_treatment_is_paid_by_the_hour_from_who_gives_it(rules: RuleBook) -> None:
    group = replace(RESIDENT, behandeling=Behandeling.ZONDER, treatment_by=TreatmentBy.NONE)
    region = replace(HOME, groups=(group,))
    assert bought(rules, region) is Reason.GEEN_OPGAVE
    assert bought(rules, with_contracts(region, HOURS)) is State.GEDEKT
