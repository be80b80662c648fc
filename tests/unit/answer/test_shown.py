"""Layer ingeroosterd at one minute: proof, number, and several promises (ADR 8.16, 8.19, 8.21, 8.23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mgz.answer import LayerAnswer, Outcome
from mgz.calendar import Validity
from mgz.region import (
    Area,
    Contract,
    Pool,
    Post,
    Region,
    Scope,
    ScopeKind,
    Shift,
)
from mgz.rules import RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Bewijs,
    Functie,
    Laag,
    Leveringsvorm,
    Reason,
    Route,
    State,
    TreatmentBy,
    Vorm,
)
from tests.unit.answer.nursing_home import (
    CARE,
    DAY,
    DOCTOR,
    HOME,
    LINE,
    NIGHT,
    RESIDENCE,
    RESIDENT,
    ROSTERED,
    SHIFT,
    SO,
    TRIAGE,
    VPT,
    ask,
    layer,
    outcomes,
    reasons,
    until,
)


def roster(rules: RuleBook, region: Region, at: int = NIGHT, function: Functie = SO) -> LayerAnswer:
    """The layer ingeroosterd, which is asked."""
    found = layer(ask(rules, region, function, at), Laag.INGEROOSTERD)
    assert found
    return found


def said(rules: RuleBook, region: Region, at: int = NIGHT) -> State | Reason:
    outcome = roster(rules, region, at).outcome
    return outcome.reason or outcome.state


def shifts(*rows: Shift) -> Region:
    return replace(HOME, shifts=rows)


def promise(**change: object) -> Region:
    return replace(HOME, agreements=(replace(ROSTERED, **change),))  # type: ignore[arg-type]


def test_a_guarantee_is_taken_at_its_word_and_named_as_such(rules: RuleBook) -> None:
    found = roster(rules, replace(promise(bewijs=Bewijs.GARANTIE), shifts=()))
    assert found == LayerAnswer(Laag.INGEROOSTERD, Outcome(State.GEDEKT, notes=("gegarandeerd",)), ("A",))


def test_no_proof_is_not_stated(rules: RuleBook) -> None:
    assert roster(rules, promise(bewijs=Bewijs.GEEN)).outcome == Outcome(
        State.ONBESLIST, Reason.GEEN_OPGAVE, party="B"
    )


@pytest.mark.parametrize("bewijs", [Bewijs.ROOSTER, Bewijs.GARANTIE])
def test_without_a_number_nobody_is_reached(rules: RuleBook, bewijs: Bewijs) -> None:
    region = promise(bewijs=bewijs, duty_number="")
    assert roster(rules, region).outcome == Outcome(State.GAT, Reason.ONBEREIKBAAR, party="B")


def test_the_number_of_the_pool_will_do(rules: RuleBook) -> None:
    pooled = replace(promise(duty_number="", pool="Q"), pools=(Pool("Q", "Pool", ("B",), "088"),))
    assert said(rules, pooled) is State.GEDEKT
    without = replace(pooled, pools=(Pool("Q", "Pool", ("B",)),))
    assert said(rules, without) is Reason.ONBEREIKBAAR


def test_the_number_of_a_signed_post_of_the_hds_will_do(rules: RuleBook) -> None:
    post = Post(
        "HP",
        "Post",
        "H1",
        (),
        frozenset({ROSTERED.function}),
        ROSTERED.hours,
        AfspraakStatus.GETEKEND,
        duty_number="0900",
    )
    region = replace(promise(party="H1", duty_number="", bewijs=Bewijs.GARANTIE), posts=(post,))
    assert said(rules, region) is State.GEDEKT
    for other in (
        replace(post, functions=frozenset()),
        replace(post, validity=Validity(None, date(2026, 6, 1))),
        replace(post, duty_number="geen"),
    ):
        assert said(rules, replace(region, posts=(other,))) is Reason.ONBEREIKBAAR
    concept = replace(region, posts=(replace(post, status=AfspraakStatus.CONCEPT),))
    assert said(rules, concept) is Reason.ONBEREIKBAAR


def test_only_where_somebody_without_fault_is_there_is_the_number_what_is_missing(rules: RuleBook) -> None:
    without = promise(duty_number="")
    assert said(rules, replace(without, shifts=())) is Reason.GEEN_DIENST
    unconfirmed = replace(without, shifts=(replace(SHIFT, confirmed=False),))
    assert said(rules, unconfirmed) is Reason.NIET_BEVESTIGD


def test_of_several_promises_one_that_may_be_there_goes_before_a_gap(rules: RuleBook) -> None:
    guaranteed = replace(ROSTERED, id="A2", party="O", bewijs=Bewijs.GEEN)
    region = replace(HOME, agreements=(ROSTERED, guaranteed), shifts=())
    assert roster(rules, region).outcome == Outcome(State.ONBESLIST, Reason.GEEN_OPGAVE, party="O")


def test_of_several_promises_that_fail_alike_the_first_party_is_named(rules: RuleBook) -> None:
    rows = (replace(ROSTERED, party="Z"), replace(ROSTERED, id="A2", party="O"))
    region = replace(HOME, agreements=rows, shifts=())
    assert roster(rules, region).outcome == Outcome(State.GAT, Reason.GEEN_DIENST, party="O")


def test_of_the_notes_of_several_promises_none_goes_before_any(rules: RuleBook) -> None:
    guaranteed = replace(ROSTERED, id="A2", party="O", bewijs=Bewijs.GARANTIE)
    at_distance = replace(ROSTERED, vorm=Vorm.OP_AFSTAND)
    region = replace(HOME, agreements=(at_distance, guaranteed))
    found = roster(rules, region)
    assert found.outcome == Outcome(State.GEDEKT)
    assert set(found.by) == {"S", "A2"}
    noted = replace(region, agreements=(ROSTERED, guaranteed))
    assert roster(rules, noted).outcome.notes == ("gegarandeerd",)


def test_at_a_post_one_must_be_competent_for_what_is_asked(rules: RuleBook) -> None:
    post = Post(
        "HP",
        "Post",
        "H1",
        ("W",),
        frozenset({CARE, TRIAGE}),
        ROSTERED.hours,
        AfspraakStatus.GETEKEND,
        Bewijs.ROOSTER,
        "0900",
    )
    region = replace(
        HOME,
        groups=(replace(VPT, behandeling=Behandeling.ZONDER, treatment_by=TreatmentBy.NONE),),
        registrations=(LINE,),
        agreements=(),
        posts=(post,),
        contracts=(Contract("CV", "ZV", "H1", Route.HUISARTS_ANW), RESIDENCE),
        professionals=(replace(DOCTOR, functions=frozenset({TRIAGE})),),
        shifts=(replace(SHIFT, commitment="HP"),),
    )
    assert reasons(ask(rules, region, CARE, NIGHT))[2] is Reason.NIET_BEVOEGD
    triage = next(each for each in ask(rules, region, TRIAGE, NIGHT).obligations if each.place == "post")
    assert [each.outcome.state for each in triage.shares[0].layers] == [State.GEDEKT] * 3


def test_by_day_the_practice_needs_no_shift(rules: RuleBook) -> None:
    region = replace(HOME, groups=(VPT,), registrations=(LINE,), shifts=())
    assert [each.state for each in outcomes(ask(rules, region, CARE, DAY))] == [
        State.GEDEKT,
        State.NVT,
        State.NVT,
    ]


def test_somebody_without_a_number_is_a_gap_after_the_horizon_too(rules: RuleBook) -> None:
    late = replace(promise(duty_number=""), roster_until=until("2026-06-01").last)
    assert said(rules, late) is Reason.ONBEREIKBAAR
    assert said(rules, replace(late, shifts=())) is Reason.BUITEN_HORIZON


def test_the_second_line_of_several_promises_stands_by_line(rules: RuleBook) -> None:
    rows = (
        replace(ROSTERED, bewijs=Bewijs.GARANTIE),
        replace(ROSTERED, id="A2", party="O", bewijs=Bewijs.GARANTIE),
    )
    behind = (
        replace(SHIFT, id="S1", line=3),
        replace(SHIFT, id="S2", line=2, commitment="A2", professional="E"),
    )
    found = roster(rules, replace(HOME, agreements=rows, shifts=behind))
    assert (found.by, found.second) == (("A", "A2"), ("S2", "S1"))


def test_over_several_postcodes_the_first_party_that_fails_is_named(rules: RuleBook) -> None:
    """7511 is promised by O and 7512 by B; nobody is on duty for either."""
    areas = tuple(
        Area(name, name, frozenset({postcode})) for name, postcode in (("W1", "7511"), ("W2", "7512"))
    )
    rows = tuple(
        replace(ROSTERED, id=f"A-{party}", party=party, scope=Scope(ScopeKind.GEBIED, area))
        for party, area in (("O", "W1"), ("B", "W2"))
    )
    group = replace(RESIDENT, location="", area="W", behandelaanbieder="O")
    home = replace(group, leveringsvorm=Leveringsvorm.OVERBRUGGING)
    hours = Contract("C1", "ZK", "B", Route.WLZ_MODULAIR_BEHANDELING)
    region = replace(
        HOME,
        groups=(home,),
        areas=(*HOME.areas, *areas),
        agreements=rows,
        contracts=(hours, replace(hours, id="C2", provider="O")),
        shifts=(),
    )
    assert roster(rules, region).outcome == Outcome(
        State.GAT, Reason.GEEN_DIENST, postcodes=("7511", "7512"), party="B"
    )
