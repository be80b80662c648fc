"""What is asked of a group at one minute: which specialist, which places of triage (ADR 8.1 to 8.4)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.answer import Answer
from mgz.region import Region
from mgz.rules import RuleBook
from mgz.vocabulary import (
    Dagdeel,
    Functie,
    GpRegistration,
    Laag,
    Leveringsvorm,
    LocatieSoort,
    ObligationKind,
    Reason,
    Sector,
    State,
    TriagePlace,
    YesNo,
)
from tests.unit.answer.nursing_home import (
    AT_HOME,
    CARE,
    DAY,
    GOOD_FRIDAY,
    HOME,
    LINE,
    NIGHT,
    RESIDENT,
    SO,
    TRIAGE,
    VG,
    VPT,
    ask,
    clock,
    place_of,
    reasons,
    setting,
    since,
    until,
)


def of_sector(sector: Sector, **more: object) -> Region:
    return replace(HOME, groups=(replace(RESIDENT, sector=sector),), **more)  # type: ignore[arg-type]


def places(found: Answer) -> set[TriagePlace | None]:
    return {each.place for each in found.obligations}


@pytest.mark.parametrize(
    ("sector", "asked", "not_asked"), [(Sector.VV, SO, VG), (Sector.VG, VG, SO), (Sector.LVG, VG, SO)]
)
def test_the_sector_says_which_specialist(
    rules: RuleBook, sector: Sector, asked: Functie, not_asked: Functie
) -> None:
    region = of_sector(sector)
    assert len(ask(rules, region, asked, DAY).obligations) == 1
    assert ask(rules, region, not_asked, DAY).obligations == ()


@pytest.mark.parametrize("function", [SO, VG])
def test_a_sector_the_region_chose_nothing_for_is_open_for_both(rules: RuleBook, function: Functie) -> None:
    """Sector LG: what is there is no answer, for nobody knows which of the two is asked; no one is named."""
    region = replace(HOME, groups=(replace(VPT, sector=Sector.LG),))
    found = ask(rules, region, function, NIGHT)
    (share,) = place_of(found).shares
    assert reasons(found) == [Reason.REGEL_OPEN]
    assert share.kind is ObligationKind.OPEN
    assert share.decision
    assert (share.decision.status, share.decision["acts"]) == ("open", "unknown")


@pytest.mark.parametrize("function", [SO, VG])
def test_a_sector_that_is_not_given_is_a_missing_fact(rules: RuleBook, function: Functie) -> None:
    found = ask(rules, of_sector(Sector.UNKNOWN), function, DAY)
    assert reasons(found) == [Reason.FEIT_ONBEKEND]


def test_a_dated_choice_of_the_region_says_which_one_from_that_midnight(rules: RuleBook) -> None:
    chosen = setting("specialist_lg", "specialist_vg", since("2026-06-02"))
    region = of_sector(Sector.LG, settings=(chosen,))
    before, after = clock("2026-06-01 23:59"), clock("2026-06-02 00:00")
    assert reasons(ask(rules, region, SO, before)) == [Reason.REGEL_OPEN]
    assert ask(rules, region, SO, after).obligations == ()
    assert reasons(ask(rules, region, VG, after)) == [Reason.GEEN_OPGAVE]


def test_the_region_chose_the_one_who_is_there(rules: RuleBook) -> None:
    region = of_sector(Sector.LG, settings=(setting("specialist_lg", "specialist_so"),))
    assert reasons(ask(rules, region, SO, NIGHT)) == [State.GEDEKT] * 3
    assert ask(rules, region, VG, NIGHT).obligations == ()


def test_at_a_home_triage_is_asked_on_the_location_and_at_practice_or_post(rules: RuleBook) -> None:
    day, night = (ask(rules, HOME, TRIAGE, at) for at in (DAY, NIGHT))
    assert places(day) == {TriagePlace.LOCATIE, TriagePlace.PRAKTIJK}
    assert places(night) == {TriagePlace.LOCATIE, TriagePlace.POST}
    assert {each.dagdeel for each in night.obligations} == {Dagdeel.ANW}


def test_people_at_home_have_a_front_guard_only_where_it_is_switched_on_and_only_in_anw(
    rules: RuleBook,
) -> None:
    silent = replace(HOME, groups=(AT_HOME,))
    switched = replace(silent, settings=(setting("voorwacht_in_de_wijk", "yes"),))
    assert places(ask(rules, silent, TRIAGE, NIGHT)) == {TriagePlace.POST}
    assert places(ask(rules, switched, TRIAGE, NIGHT)) == {TriagePlace.POST, TriagePlace.WIJK}
    assert places(ask(rules, switched, TRIAGE, DAY)) == {TriagePlace.PRAKTIJK}


def test_a_front_guard_for_a_form_the_sources_do_not_name_is_open(rules: RuleBook) -> None:
    group = replace(AT_HOME, leveringsvorm=Leveringsvorm.CRISIS)
    region = replace(HOME, groups=(group,), settings=(setting("voorwacht_in_de_wijk", "yes"),))
    assert reasons(ask(rules, region, TRIAGE, NIGHT), TriagePlace.WIJK) == [Reason.REGEL_OPEN]


def test_vpt_in_a_place_where_people_live_together_has_triage_there(rules: RuleBook) -> None:
    complex_ = replace(HOME.locations[0], kind=LocatieSoort.VPT_COMPLEX)
    together = replace(HOME, groups=(VPT,), registrations=(LINE,))
    assert TriagePlace.LOCATIE in places(ask(rules, together, TRIAGE, DAY))
    apart = replace(together, locations=(complex_,))
    assert TriagePlace.LOCATIE not in places(ask(rules, apart, TRIAGE, DAY))


def test_residence_on_an_area_has_triage_on_every_postcode_of_it(rules: RuleBook) -> None:
    region = replace(HOME, groups=(replace(RESIDENT, location="", area="W"),))
    (share,) = place_of(ask(rules, region, TRIAGE, DAY), TriagePlace.LOCATIE).shares
    assert share.kind is ObligationKind.TRIAGE_LOCATION
    assert share.layers[0].outcome.postcodes == ("7511", "7512")


def test_open_good_friday_asks_practice_location_and_front_guard_but_no_post(rules: RuleBook) -> None:
    region = replace(HOME, groups=(AT_HOME,), settings=(setting("voorwacht_in_de_wijk", "yes"),))
    found = ask(rules, region, TRIAGE, GOOD_FRIDAY)
    assert found.dagdeel is None
    assert places(found) == {TriagePlace.PRAKTIJK, TriagePlace.WIJK}
    assert places(ask(rules, HOME, TRIAGE, GOOD_FRIDAY)) == {TriagePlace.PRAKTIJK, TriagePlace.LOCATIE}
    assert {each.dagdeel for each in found.obligations} == {Dagdeel.DAG}


def test_each_way_of_standing_with_a_practice_is_a_share_of_care_and_of_triage_there(rules: RuleBook) -> None:
    lines = (replace(LINE, number=6), replace(LINE, id="R2", gp=GpRegistration.NONE, number=3, practice=""))
    region = replace(HOME, groups=(VPT,), registrations=lines)
    by_function = {
        (function, at): [
            share.share.number for share in place_of(ask(rules, region, function, at), place).shares
        ]
        for function, at, place in (
            (CARE, DAY, None),
            (TRIAGE, NIGHT, TriagePlace.POST),
            (TRIAGE, DAY, TriagePlace.LOCATIE),
            (SO, DAY, None),
        )
    }
    assert by_function == {
        (CARE, DAY): [6, 3, 1],
        (TRIAGE, NIGHT): [6, 3, 1],
        (TRIAGE, DAY): [10],
        (SO, DAY): [10],
    }
    assert ask(rules, region, TRIAGE, DAY).state(Laag.AFGESPROKEN) is State.GAT


def test_where_the_institution_answers_the_group_is_one_share(rules: RuleBook) -> None:
    region = replace(HOME, registrations=(LINE,))
    assert len(place_of(ask(rules, region, TRIAGE, NIGHT), TriagePlace.POST).shares) == 1


@pytest.mark.parametrize("function", [CARE, SO, VG, TRIAGE])
def test_nothing_is_asked_without_an_indication(rules: RuleBook, function: Functie) -> None:
    group = replace(RESIDENT, wlz=YesNo.NO, leveringsvorm=Leveringsvorm.PARTNER_VERBLIJF)
    found = ask(rules, replace(HOME, groups=(group,)), function, DAY)
    assert found.obligations == ()
    assert {found.state(layer) for layer in Laag} == {State.NVT}


def test_a_line_counts_only_in_force_and_with_clients(rules: RuleBook) -> None:
    """Six clients stand with the practice, of a line that ended nobody speaks any more, nor of one of 0."""
    lines = (
        replace(LINE, number=6),
        replace(LINE, id="R2", number=4, validity=until("2026-06-01")),
        replace(LINE, id="R3", number=0),
    )
    region = replace(HOME, groups=(VPT,), registrations=lines)

    def lines_at(moment: str) -> list[tuple[str, int]]:
        shares = place_of(ask(rules, region, CARE, clock(moment))).shares
        return [(each.share.line.id if each.share.line else "", each.share.number) for each in shares]

    assert lines_at("2026-06-01 12:00") == [("R", 6), ("R2", 4)]
    assert lines_at("2026-06-02 12:00") == [("R", 6), ("", 4)]
