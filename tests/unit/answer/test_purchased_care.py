"""Layer ingekocht at one minute: general care and triage (ADR 8.11, 8.14, 8.15, 8.22)."""

from __future__ import annotations

from dataclasses import replace

from mgz.answer import Outcome
from mgz.region import Area, Contract, Post, Region, Scope, ScopeKind
from mgz.rules import RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    Bewijs,
    Functie,
    GpRegistration,
    Reason,
    Route,
    State,
    TriagePlace,
)
from tests.unit.answer.nursing_home import (
    AT_HOME,
    CARE,
    DAY,
    HOME,
    LINE,
    NIGHT,
    RESIDENCE,
    ROSTERED,
    SO,
    TRIAGE,
    VPT,
    WEST,
    ask,
    complete,
    outcomes,
    place_of,
    reasons,
    setting,
    until,
)

ALTIJD = ROSTERED.hours
HOURS = Contract("C", "ZK", "B", Route.WLZ_MODULAIR_BEHANDELING, volume=100.0)


def bought(rules: RuleBook, region: Region, at: int = NIGHT, function: Functie = SO) -> State | Reason:
    """What ingekocht comes to, which is asked: afgesproken is covered."""
    found = reasons(ask(rules, region, function, at))
    assert found[0] is State.GEDEKT
    return found[1]


def with_contracts(region: Region, *contracts: Contract) -> Region:
    return replace(region, contracts=contracts)


def test_own_night_doctors_lie_inside_the_residence_contract(rules: RuleBook) -> None:
    own = replace(ROSTERED, function=CARE, party="Z")
    region = replace(HOME, agreements=(own,))
    assert bought(rules, region, NIGHT, CARE) is State.GEDEKT
    assert bought(rules, with_contracts(region), NIGHT, CARE) is Reason.GEEN_OPGAVE


def test_a_post_hired_by_the_institution_needs_its_own_contract_and_only_that(rules: RuleBook) -> None:
    hired = replace(ROSTERED, function=CARE, party="H1")
    contract = Contract("CH", "Z", "H1", Route.ONDERAANNEMING)
    region = replace(HOME, agreements=(hired,))
    (_, missing) = outcomes(ask(rules, region, CARE, NIGHT))
    assert missing == Outcome(State.ONBESLIST, Reason.GEEN_OPGAVE, party="Z")
    assert bought(rules, with_contracts(region, contract), NIGHT, CARE) is State.GEDEKT
    by_zorgkantoor = replace(contract, buyer="ZK")
    assert bought(rules, with_contracts(region, by_zorgkantoor), NIGHT, CARE) is Reason.GEEN_OPGAVE
    (_, nothing) = outcomes(ask(rules, complete(region, "Z", "Contracten"), CARE, NIGHT))
    assert nothing == Outcome(State.GAT, Reason.NIET_INGEKOCHT, party="Z")


def test_a_hired_practice_needs_residence_and_its_own_contract(rules: RuleBook) -> None:
    region = replace(HOME, agreements=(replace(ROSTERED, function=CARE, party="P1"),))
    contract = Contract("CP", "Z", "P1", Route.ONDERAANNEMING, volume=1.0)
    assert bought(rules, region, DAY, CARE) is Reason.GEEN_OPGAVE
    assert bought(rules, with_contracts(region, contract), DAY, CARE) is Reason.GEEN_OPGAVE
    assert bought(rules, with_contracts(region, RESIDENCE, contract), DAY, CARE) is State.GEDEKT


def test_the_post_is_bought_by_an_insurer(rules: RuleBook) -> None:
    post = Post(
        "HP",
        "Post",
        "H1",
        ("W",),
        frozenset({CARE}),
        ALTIJD,
        AfspraakStatus.GETEKEND,
        Bewijs.GARANTIE,
        "0900",
    )
    contract = Contract("CV", "ZV", "H1", Route.HUISARTS_ANW, volume=1.0)
    region = replace(HOME, groups=(VPT,), registrations=(LINE,), posts=(post,), contracts=(contract,))
    assert reasons(ask(rules, region, CARE, NIGHT)) == [State.GEDEKT] * 3
    assert outcomes(ask(rules, region, CARE, NIGHT))[2].notes == ("gegarandeerd",)
    wrong = with_contracts(region, replace(contract, buyer="ZK"))
    assert bought(rules, wrong, NIGHT, CARE) is Reason.GEEN_OPGAVE


def test_each_share_has_its_own_layers(rules: RuleBook) -> None:
    """The post may be a covered layer for who has no practice, while by day their care is a gap."""
    lines = (replace(LINE, number=6), replace(LINE, id="R2", number=4, gp=GpRegistration.NONE, practice=""))
    region = replace(HOME, groups=(VPT,), registrations=lines)
    shares = place_of(ask(rules, region, CARE, DAY)).shares
    assert [[each.outcome.reason or each.outcome.state for each in share.layers] for share in shares] == [
        [State.GEDEKT, State.NVT, State.NVT],
        [Reason.GEEN_HUISARTS],
    ]


def test_triage_on_the_location_is_bought_by_name_by_anybody(rules: RuleBook) -> None:
    region = complete(replace(HOME, agreements=(replace(ROSTERED, function=TRIAGE),)), "ZK", "Contracten")

    def at_location(*contracts: Contract) -> State | Reason:
        found = ask(rules, with_contracts(region, *contracts), TRIAGE, NIGHT)
        return reasons(found, TriagePlace.LOCATIE)[1]

    named = Contract("CT", "O", "B", None, function=TRIAGE)
    assert at_location(RESIDENCE) is Reason.GEEN_OPGAVE
    assert at_location(replace(named, function=None)) is Reason.GEEN_OPGAVE
    assert at_location(named) is State.GEDEKT
    included = replace(named, included_in="C", buyer="ZK")
    ended_frame = replace(RESIDENCE, validity=until("2026-06-01"))
    assert at_location(included, RESIDENCE) is State.GEDEKT
    assert at_location(included, ended_frame) is Reason.CONTRACT_NIET_IN_WERKING


def test_a_front_guard_is_bought_by_name_too(rules: RuleBook) -> None:
    row = replace(ROSTERED, function=TRIAGE, scope=WEST)
    switched = (setting("voorwacht_in_de_wijk", "yes"),)
    region = replace(HOME, groups=(AT_HOME,), agreements=(row,), settings=switched)
    assert reasons(ask(rules, region, TRIAGE, NIGHT), TriagePlace.WIJK) == [
        State.GEDEKT,
        Reason.GEEN_OPGAVE,
    ]


def test_bought_at_every_postcode_or_not_at_all(rules: RuleBook) -> None:
    """7511 by B, who was bought; 7512 by O, who was not: the group is undecided and 7512 is named."""
    areas = (
        *HOME.areas,
        Area("W1", "West een", frozenset({"7511"})),
        Area("W2", "West twee", frozenset({"7512"})),
    )
    rows = (
        replace(ROSTERED, scope=Scope(ScopeKind.GEBIED, "W1")),
        replace(ROSTERED, id="A2", party="O", scope=Scope(ScopeKind.GEBIED, "W2")),
    )
    region = replace(HOME, groups=(AT_HOME,), areas=areas, agreements=rows, contracts=(HOURS,))
    assert outcomes(ask(rules, region, SO, DAY)) == [
        Outcome(State.GEDEKT),
        Outcome(State.ONBESLIST, Reason.GEEN_OPGAVE, postcodes=("7512",)),
    ]


def test_of_two_contracts_that_are_missing_the_sure_gap_is_shown(rules: RuleBook) -> None:
    """The zorgkantoor may still state its contract; the provider is done and hired nobody."""
    region = replace(HOME, agreements=(replace(ROSTERED, function=CARE, party="P1"),), contracts=())
    (_, both_open) = outcomes(ask(rules, region, CARE, DAY))
    assert both_open == Outcome(State.ONBESLIST, Reason.GEEN_OPGAVE)
    (_, gap) = outcomes(ask(rules, complete(region, "Z", "Contracten"), CARE, DAY))
    assert gap == Outcome(State.GAT, Reason.NIET_INGEKOCHT, party="Z")
