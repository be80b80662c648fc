"""Layer ingeroosterd at one minute: near enough, as stated, estimated or not known (ADR 8.18)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.answer import LayerAnswer, Outcome
from mgz.region import (
    PostcodePoint,
    Professional,
    Region,
    Shift,
    TravelTime,
)
from mgz.rules import RuleBook
from mgz.vocabulary import (
    Functie,
    Laag,
    Reason,
    State,
    Vorm,
)
from tests.unit.answer.nursing_home import (
    DOCTOR,
    HOME,
    NIGHT,
    RESIDENT,
    ROSTERED,
    SHIFT,
    SO,
    WEST,
    ask,
    clock,
    layer,
    setting,
    since,
)

MIDNIGHT = clock("2026-06-02 00:00")


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


def far(norm: str | None, base: str = "7512", **more: object) -> Region:
    """The doctor lives at `base`; the home lies at 7511."""
    settings = (setting("bereiknorm_so", norm),) if norm else ()
    people = (replace(DOCTOR, base=base),)
    return replace(HOME, professionals=people, settings=settings, **more)  # type: ignore[arg-type]


STATED = (TravelTime("T", "7512", "7511", 20.0),)
#: 0.1 degree north: 11.12 km over the globe, 14.46 km by road, 3 + 13.7 + 5.5 = 22.3 minutes.
POINTS = (PostcodePoint("K1", "7511", 52.2, 6.9), PostcodePoint("K2", "7512", 52.3, 6.9))


def test_stated_travel_within_the_norm_or_beyond_it(rules: RuleBook) -> None:
    assert roster(rules, far("20", travel_times=STATED)).outcome == Outcome(State.GEDEKT)
    assert said(rules, far("19", travel_times=STATED)) is Reason.BUITEN_BEREIK


def test_travel_is_estimated_where_it_is_not_stated_and_says_so(rules: RuleBook) -> None:
    assert roster(rules, far("23", postcode_points=POINTS)).outcome == Outcome(
        State.GEDEKT, notes=("reistijd_geschat",)
    )
    assert said(rules, far("22", postcode_points=POINTS)) is Reason.BUITEN_BEREIK


def test_the_other_direction_is_not_stated(rules: RuleBook) -> None:
    back = (TravelTime("T", "7511", "7512", 5.0),)
    assert said(rules, far("20", travel_times=back)) is Reason.FEIT_ONBEKEND
    assert said(rules, far("22", travel_times=back, postcode_points=POINTS)) is Reason.BUITEN_BEREIK


@pytest.mark.parametrize("base", ["", "7599"])
def test_without_a_base_or_a_point_the_reach_is_not_known(rules: RuleBook, base: str) -> None:
    assert roster(rules, far("60", base, postcode_points=POINTS)).outcome == Outcome(
        State.ONBESLIST, Reason.FEIT_ONBEKEND, party="B"
    )


def test_without_a_norm_there_is_a_note_and_no_reach(rules: RuleBook) -> None:
    assert roster(rules, far(None, "")).outcome == Outcome(State.GEDEKT, notes=("norm_niet_gesteld",))
    other = replace(far(None, ""), settings=(setting("bereiknorm_arts_vg", "1"),))
    assert roster(rules, other).outcome.notes == ("norm_niet_gesteld",)


def test_at_a_distance_nobody_travels(rules: RuleBook) -> None:
    region = replace(far("1", ""), agreements=(replace(ROSTERED, vorm=Vorm.OP_AFSTAND),))
    assert roster(rules, region).outcome == Outcome(State.GEDEKT)


def test_the_norm_of_that_minute(rules: RuleBook) -> None:
    stricter = setting("bereiknorm_so", "10", since("2026-06-02"))
    region = replace(far(None, travel_times=STATED), settings=(stricter,))
    assert said(rules, region, MIDNIGHT - 1) is State.GEDEKT
    assert said(rules, region, MIDNIGHT) is Reason.BUITEN_BEREIK


def test_within_reach_of_every_postcode_or_the_group_is_a_gap(rules: RuleBook) -> None:
    residence_on_area = replace(RESIDENT, location="", area="W")
    region = replace(
        far("20", "7511", travel_times=(TravelTime("T", "7511", "7512", 21.0),)),
        groups=(residence_on_area,),
        agreements=(replace(ROSTERED, scope=WEST),),
    )
    assert roster(rules, region).outcome == Outcome(
        State.GAT, Reason.BUITEN_BEREIK, postcodes=("7512",), party="B"
    )


def test_who_may_be_near_enough_goes_before_who_is_surely_too_far(rules: RuleBook) -> None:
    """One person too far, of another nobody knows: the minute is no proven gap."""
    people = (replace(DOCTOR, base="7512"), Professional("E1", "E", DOCTOR.beroep, DOCTOR.functions))
    region = replace(
        far("5", travel_times=STATED),
        professionals=people,
        shifts=(SHIFT, replace(SHIFT, id="S2", professional="E")),
    )
    assert said(rules, region) is Reason.FEIT_ONBEKEND
