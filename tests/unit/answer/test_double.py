"""Layer ingeroosterd at one minute: one person on two duties at once (ADR 8.17)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.answer import LayerAnswer, Outcome
from mgz.region import (
    Contract,
    Pool,
    Post,
    Region,
    Shift,
)
from mgz.rules import RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    Bewijs,
    Functie,
    Laag,
    Reason,
    Route,
    State,
)
from tests.unit.answer.nursing_home import (
    CARE,
    DOCTOR,
    HOME,
    LINE,
    NIGHT,
    ROSTERED,
    SHIFT,
    SO,
    VG,
    VPT,
    ask,
    layer,
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


#: Another promise, of VG for other people, for which D may be on duty too.
ELSEWHERE = replace(ROSTERED, id="A2", function=VG)


def both(here: object, there: object, second: Shift) -> Region:
    """Two promises, the shift of D for the first, and another duty of D."""
    first, other = replace(ROSTERED, pool=here), replace(ELSEWHERE, pool=there)  # type: ignore[arg-type]
    pools = (Pool("Q", "Pool", ("B", "Z")), Pool("Q2", "Andere pool", ("B", "Z")))
    return replace(HOME, agreements=(first, other), pools=pools, shifts=(SHIFT, second))


OTHER_SHIFT = replace(SHIFT, id="S2", commitment="A2")


@pytest.mark.parametrize(
    ("here", "there", "second", "expected"),
    [
        ("", "", OTHER_SHIFT, Reason.DUBBEL_INGEROOSTERD),
        ("", "", replace(OTHER_SHIFT, line=2), Reason.DUBBEL_INGEROOSTERD),
        ("", "", replace(OTHER_SHIFT, confirmed=False), Reason.DUBBEL_INGEROOSTERD),
        ("Q", "Q", OTHER_SHIFT, State.GEDEKT),
        ("Q", "Q2", OTHER_SHIFT, Reason.DUBBEL_INGEROOSTERD),
        ("Q", "", OTHER_SHIFT, Reason.DUBBEL_INGEROOSTERD),
        ("Q", "", replace(SHIFT, id="S2", commitment="", pool="Q"), State.GEDEKT),
        ("", "", replace(SHIFT, id="S2", commitment="", pool="Q"), Reason.DUBBEL_INGEROOSTERD),
        ("", "", replace(SHIFT, id="S2", line=2), State.GEDEKT),
        ("", "", replace(OTHER_SHIFT, professional="E"), State.GEDEKT),
    ],
)
def test_double_is_another_duty_that_is_not_of_one_agreement_and_not_of_one_pool(
    rules: RuleBook, here: str, there: str, second: Shift, expected: State | Reason
) -> None:
    assert said(rules, both(here, there, second)) is expected


def test_double_only_while_the_two_duties_overlap(rules: RuleBook) -> None:
    region = both("", "", replace(OTHER_SHIFT, begin=NIGHT, end=NIGHT + 30))
    steps = (NIGHT - 1, NIGHT, NIGHT + 29, NIGHT + 30)
    expected = [State.GEDEKT, Reason.DUBBEL_INGEROOSTERD, Reason.DUBBEL_INGEROOSTERD, State.GEDEKT]
    assert [said(rules, region, at) for at in steps] == expected


def test_double_at_two_posts_is_double(rules: RuleBook) -> None:
    """A post has no pool: whoever is on duty at two at once is at neither for certain."""
    care = frozenset({CARE})
    post = Post(
        "HP1", "Een", "H1", ("W",), care, ROSTERED.hours, AfspraakStatus.GETEKEND, Bewijs.ROOSTER, "1"
    )
    region = replace(
        HOME,
        groups=(VPT,),
        registrations=(LINE,),
        agreements=(),
        posts=(post, replace(post, id="HP2")),
        contracts=(Contract("CV", "ZV", "H1", Route.HUISARTS_ANW),),
        professionals=(replace(DOCTOR, functions=care),),
        shifts=(replace(SHIFT, commitment="HP1"),),
    )
    assert roster(rules, region, function=CARE).outcome.state is State.GEDEKT
    twice = replace(region, shifts=(*region.shifts, replace(SHIFT, id="S2", commitment="HP2")))
    assert roster(rules, twice, function=CARE).outcome == Outcome(
        State.GAT, Reason.DUBBEL_INGEROOSTERD, party="H1"
    )


def test_a_shift_of_the_pool_serves_each_agreement_of_it(rules: RuleBook) -> None:
    region = both("Q", "Q", replace(SHIFT, id="S2", commitment="", pool="Q"))
    region = replace(region, shifts=region.shifts[1:])
    assert roster(rules, region).by == ("S2",)
    outside = replace(region, agreements=(replace(ROSTERED, pool="Q2"),))
    assert said(rules, outside) is Reason.GEEN_DIENST
