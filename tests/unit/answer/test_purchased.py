"""Layer ingekocht at one minute: in force, included in another, one chain (ADR 8.8, 8.9, 8.12)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.answer import LayerAnswer, Outcome
from mgz.calendar import DAG
from mgz.region import Contract, Region
from mgz.rules import RuleBook
from mgz.vocabulary import (
    Functie,
    Laag,
    Reason,
    Route,
    State,
)
from tests.unit.answer.nursing_home import (
    AT_HOME,
    DAY,
    HOME,
    NIGHT,
    RESIDENCE,
    ROSTERED,
    SHIFT,
    SO,
    WEST,
    ask,
    clock,
    complete,
    ended,
    layer,
    outcomes,
    reasons,
    since,
    until,
)

HOURS = Contract("C", "ZK", "B", Route.WLZ_MODULAIR_BEHANDELING, volume=100.0)
STANDBY = Contract("CS", "ZK", "B", None, standby=True, volume=1.0)
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


def test_a_contract_that_starts_a_day_late(rules: RuleBook) -> None:
    region = with_contracts(HOME, replace(RESIDENCE, validity=since("2026-06-03")))
    assert bought(rules, region, clock("2026-06-02 23:59")) is Reason.CONTRACT_NIET_IN_WERKING
    assert bought(rules, region, clock("2026-06-03 00:00")) is State.GEDEKT


def test_a_contract_up_to_its_last_minute_and_the_roster_is_not_asked_after_it(rules: RuleBook) -> None:
    region = with_contracts(HOME, replace(RESIDENCE, validity=until("2026-06-01")))
    assert reasons(ask(rules, region, SO, clock("2026-06-01 23:59"))) == [State.GEDEKT] * 3
    assert reasons(ask(rules, region, SO, clock("2026-06-02 00:00"))) == [
        State.GEDEKT,
        Reason.CONTRACT_NIET_IN_WERKING,
    ]


def test_who_ended_sells_nothing(rules: RuleBook) -> None:
    region = ended(HOME, "Z", "2026-06-01")
    assert bought(rules, region, clock("2026-06-01 23:59")) is State.GEDEKT
    assert bought(rules, region, clock("2026-06-02 00:00")) is Reason.CONTRACT_NIET_IN_WERKING


def test_a_contract_of_nothing_is_none(rules: RuleBook) -> None:
    assert bought(rules, with_contracts(HOME, replace(RESIDENCE, volume=0.0))) is Reason.OMVANG_NUL


def test_of_two_contracts_that_fail_the_nearest_is_shown(rules: RuleBook) -> None:
    late = replace(RESIDENCE, id="C2", validity=since("2026-06-03"))
    region = with_contracts(HOME, replace(RESIDENCE, volume=0.0), late)
    assert bought(rules, region) is Reason.CONTRACT_NIET_IN_WERKING
    assert bought(rules, region, clock("2026-06-03 12:00")) is State.GEDEKT


def test_a_volume_that_is_not_stated_counts_and_is_noted(rules: RuleBook) -> None:
    unstated = with_contracts(HOME, replace(RESIDENCE, volume=None))
    assert purchase(rules, unstated).outcome == Outcome(State.GEDEKT, notes=("omvang_niet_opgegeven",))
    stated_too = with_contracts(HOME, replace(RESIDENCE, volume=None), replace(RESIDENCE, id="C2"))
    assert purchase(rules, stated_too).outcome == Outcome(State.GEDEKT)


def test_included_in_holds_only_while_both_are_in_force(rules: RuleBook) -> None:
    frame = Contract("F", "ZK", "Z", None, volume=1.0, validity=until("2026-06-01"))
    region = with_contracts(HOME, replace(RESIDENCE, included_in="F", volume=None), frame)
    before, after = clock("2026-06-01 23:59"), clock("2026-06-02 00:00")
    assert bought(rules, region, before) is State.GEDEKT
    assert purchase(rules, region, before).outcome.notes == ()
    assert bought(rules, region, after) is Reason.CONTRACT_NIET_IN_WERKING


def test_a_zero_anywhere_in_the_chain_is_nothing(rules: RuleBook) -> None:
    outer = Contract("F2", "ZK", "Z", None, volume=0.0)
    frame = Contract("F", "ZK", "Z", None, included_in="F2", volume=5.0)
    region = with_contracts(HOME, replace(RESIDENCE, included_in="F"), frame, outer)
    assert bought(rules, region) is Reason.OMVANG_NUL


def test_agreed_with_one_and_bought_from_another_is_not_bought(rules: RuleBook) -> None:
    region = with_contracts(AT_HOME_WEST, replace(HOURS, provider="O"))
    assert bought(rules, region, DAY) is Reason.GEEN_OPGAVE
    assert bought(rules, complete(region, "ZK", "Contracten"), DAY) is Reason.NIET_INGEKOCHT
    assert bought(rules, with_contracts(AT_HOME_WEST, HOURS), DAY) is State.GEDEKT


def test_on_duty_counts_only_for_the_promise_that_is_bought(rules: RuleBook) -> None:
    """A is agreed and on the roster, O is agreed and bought: nobody is there for what was bought."""
    other = replace(ROSTERED, id="A2", party="O", scope=WEST)
    here = replace(AT_HOME, location="L", area="")
    region = replace(AT_HOME_WEST, groups=(here,), agreements=(ROSTERED, other))
    region = with_contracts(region, replace(HOURS, provider="O"))
    found = ask(rules, region, SO, DAY)
    assert outcomes(found) == [
        Outcome(State.GEDEKT),
        Outcome(State.GEDEKT),
        Outcome(State.GAT, Reason.GEEN_DIENST, party="O"),
    ]
    moved = replace(region, shifts=(replace(SHIFT, commitment="A2"),))
    assert reasons(ask(rules, moved, SO, DAY)) == [State.GEDEKT] * 3


def test_a_contract_for_a_promise_outside_its_hours_buys_nothing_now(rules: RuleBook) -> None:
    """At 03:00 only A holds, which nobody bought; the promise of the day was bought but is no way now."""
    by_day = replace(ROSTERED, id="A2", party="O", scope=WEST, hours=DAG)
    region = replace(AT_HOME_WEST, agreements=(*AT_HOME_WEST.agreements, by_day))
    standby = replace(STANDBY, provider="O")
    region = with_contracts(region, replace(HOURS, provider="O"), standby)
    assert bought(rules, region, DAY) is State.GEDEKT
    assert bought(rules, region, NIGHT) is Reason.GEEN_OPGAVE


def test_a_contract_for_another_function_is_about_that_one_only(rules: RuleBook) -> None:
    region = with_contracts(AT_HOME_WEST, replace(HOURS, function=Functie.SPECIALIST_VG))
    assert bought(rules, region, DAY) is Reason.GEEN_OPGAVE
    assert bought(rules, with_contracts(AT_HOME_WEST, replace(HOURS, function=SO)), DAY) is State.GEDEKT


@pytest.mark.parametrize("buyer", ["ZV", "Z", "H1"])
def test_only_a_zorgkantoor_buys_care_of_the_wlz(rules: RuleBook, buyer: str) -> None:
    assert bought(rules, with_contracts(HOME, replace(RESIDENCE, buyer=buyer))) is Reason.GEEN_OPGAVE
