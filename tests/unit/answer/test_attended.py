"""Layer ingeroosterd at one minute: who counts as being there (ADR 8.16, 8.20)."""

from __future__ import annotations

from dataclasses import replace

from mgz.answer import LayerAnswer, Outcome
from mgz.region import (
    Absence,
    Region,
    Shift,
)
from mgz.rules import RuleBook
from mgz.vocabulary import (
    Functie,
    Laag,
    Reason,
    State,
)
from tests.unit.answer.nursing_home import (
    CARE,
    DOCTOR,
    HOME,
    NIGHT,
    SHIFT,
    SO,
    TRIAGE,
    VG,
    ask,
    clock,
    layer,
    since,
    until,
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


def test_one_person_without_fault_covers_and_is_named(rules: RuleBook) -> None:
    found = roster(rules, HOME)
    assert found == LayerAnswer(
        Laag.INGEROOSTERD, Outcome(State.GEDEKT, notes=("norm_niet_gesteld",)), ("S",)
    )


def test_a_shift_is_half_open(rules: RuleBook) -> None:
    begin, end = SHIFT.begin, SHIFT.end
    expected = [Reason.GEEN_DIENST, State.GEDEKT, State.GEDEKT, Reason.GEEN_DIENST]
    assert [said(rules, HOME, at) for at in (begin - 1, begin, end - 1, end)] == expected


def test_competence_that_ends_in_the_middle_of_a_shift(rules: RuleBook) -> None:
    region = replace(HOME, professionals=(replace(DOCTOR, validity=until("2026-06-01")),))
    found = [said(rules, region, MIDNIGHT + step) for step in (-1, 0, 1)]
    assert found == [State.GEDEKT, Reason.NIET_BEVOEGD, Reason.NIET_BEVOEGD]


def test_competence_that_is_renewed_at_midnight(rules: RuleBook) -> None:
    rows = (
        replace(DOCTOR, validity=until("2026-06-01")),
        replace(DOCTOR, id="D2", validity=since("2026-06-02")),
    )
    region = replace(HOME, professionals=rows)
    assert [said(rules, region, MIDNIGHT + step) for step in (-1, 0, 1)] == [State.GEDEKT] * 3


def test_competent_for_another_function_only(rules: RuleBook) -> None:
    region = replace(HOME, professionals=(replace(DOCTOR, functions=frozenset({VG, CARE, TRIAGE})),))
    assert said(rules, region) is Reason.NIET_BEVOEGD


def test_somebody_nobody_vouches_for_is_not_competent(rules: RuleBook) -> None:
    assert said(rules, replace(HOME, professionals=())) is Reason.NIET_BEVOEGD


def test_absent_for_as_long_as_the_absence_lasts(rules: RuleBook) -> None:
    region = replace(HOME, absences=(Absence("X", "D", NIGHT, NIGHT + 60),))
    steps = (NIGHT - 1, NIGHT, NIGHT + 59, NIGHT + 60)
    expected = [State.GEDEKT, Reason.AFWEZIG, Reason.AFWEZIG, State.GEDEKT]
    assert [said(rules, region, at) for at in steps] == expected
    other = replace(HOME, absences=(Absence("X", "E", NIGHT, NIGHT + 60),))
    assert said(rules, other) is State.GEDEKT


def test_not_confirmed(rules: RuleBook) -> None:
    assert said(rules, shifts(replace(SHIFT, confirmed=False))) is Reason.NIET_BEVESTIGD


def test_the_second_line_alone_never_covers_but_is_told(rules: RuleBook) -> None:
    third, second = replace(SHIFT, id="S0", line=3), replace(SHIFT, id="S9", line=2)
    found = roster(rules, shifts(third, second))
    assert found.outcome == Outcome(State.GAT, Reason.GEEN_DIENST, party="B")
    assert (found.by, found.second) == ((), ("S9", "S0"))


def test_behind_the_first_line_the_others_stand_by_line(rules: RuleBook) -> None:
    people = (replace(DOCTOR, id="E1", professional="E"), replace(DOCTOR, id="F1", professional="F"))
    rows = (
        SHIFT,
        replace(SHIFT, id="S0", professional="E", line=3),
        replace(SHIFT, id="S9", professional="F", line=2),
    )
    found = roster(rules, replace(shifts(*rows), professionals=(DOCTOR, *people)))
    assert (found.by, found.second) == (("S",), ("S9", "S0"))


def test_of_several_faults_of_one_person_the_farthest_is_shown(rules: RuleBook) -> None:
    """Not confirmed and absent: absent. Then not competent as well: not competent."""
    region = replace(shifts(replace(SHIFT, confirmed=False)), absences=(Absence("X", "D", NIGHT, NIGHT + 1),))
    assert said(rules, region) is Reason.AFWEZIG
    assert said(rules, replace(region, professionals=())) is Reason.NIET_BEVOEGD


def test_of_several_persons_the_nearest_to_being_there_is_shown(rules: RuleBook) -> None:
    unknown = replace(SHIFT, id="S2", professional="E")
    assert said(rules, shifts(replace(SHIFT, confirmed=False), unknown)) is Reason.NIET_BEVESTIGD
    assert said(rules, shifts(SHIFT, unknown)) is State.GEDEKT


def test_before_and_after_the_last_day_of_the_roster_that_is_demanded(rules: RuleBook) -> None:
    region = replace(shifts(), roster_until=until("2026-06-01").last)
    assert said(rules, region, MIDNIGHT - 1) is Reason.GEEN_DIENST
    assert said(rules, region, MIDNIGHT) is Reason.BUITEN_HORIZON
    assert said(rules, replace(region, roster_until=None), MIDNIGHT - 1) is Reason.GEEN_OPGAVE


def test_whoever_is_there_counts_also_after_the_horizon(rules: RuleBook) -> None:
    region = replace(HOME, roster_until=until("2026-06-01").last)
    assert said(rules, region, MIDNIGHT) is State.GEDEKT


def test_after_the_horizon_a_fault_of_somebody_is_no_gap(rules: RuleBook) -> None:
    region = replace(HOME, professionals=(), roster_until=until("2026-06-01").last)
    assert said(rules, region, MIDNIGHT - 1) is Reason.NIET_BEVOEGD
    assert said(rules, region, MIDNIGHT) is Reason.BUITEN_HORIZON
