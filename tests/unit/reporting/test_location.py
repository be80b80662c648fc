"""*Locatie* on a region made by hand: finding a place, who acts, and its own gaps."""

from __future__ import annotations

from dataclasses import replace

from bench.full import full_region
from mgz.answer import Answerer
from mgz.coverage import Actions, prove
from mgz.region import Area, Region
from mgz.reporting.board_words import until_text
from mgz.reporting.location import LocationLine, Locations, own_gaps
from mgz.reporting.location_alike import alike
from mgz.reporting.location_place import Place, PlaceKind, exists, groups_of, place_lines, searched
from mgz.reporting.numbers import clients
from mgz.reporting.who import who_group
from mgz.vocabulary import Functie, Leveringsvorm, Reason, State
from mgz_cli.rulefiles import standard_rules
from tests.unit.answer.nursing_home import AT_HOME, CARE, DAY, DOCTOR, HOME, LINE, SHIFT, SO, until

HERE = Place(PlaceKind.LOCATIE, "L")
AT_WEST = Place(PlaceKind.GEBIED, "W")
BOTH = replace(HOME, groups=(*HOME.groups, replace(AT_HOME, id="H", number=30)), registrations=(
    replace(LINE, group="H", number=30),
))  # fmt: skip


def of(region: Region, place: Place, function: Functie, *, persons: bool = False) -> list[LocationLine]:
    found = Locations(standard_rules(), region).at(place, DAY, persons=persons)
    return [line for group in found for line in group.lines if line.function is function]


def test_who_acts_with_ground_and_rules() -> None:
    (line,) = of(HOME, HERE, SO)
    (duty,) = line.duties
    assert (duty.party, duty.number, duty.ground) == ("Behandelaars", "088", "afspraak A, uren altijd")
    assert until_text(DAY, duty.until) == "tot morgen 08:00"
    assert (line.clients, line.problem, line.gap) == (10, None, "")
    assert line.rules
    assert [each.state for each in line.layers] == [State.GEDEKT, State.GEDEKT, State.GEDEKT]


def test_where_nothing_is_agreed_it_says_who_can_do_something() -> None:
    (line,) = of(HOME, HERE, CARE)
    assert line.duties == ()
    assert line.problem
    assert (line.problem.reason, line.problem.first_action) == (Reason.GEEN_OPGAVE, "Aanbieder")
    assert not line.is_gap


def test_people_at_home_are_asked_about_by_area_and_form() -> None:
    locations = Locations(standard_rules(), BOTH)
    (group,) = locations.at(AT_WEST, DAY)
    assert group.group.id == "H"
    care = next(line for line in group.lines if line.function is CARE)
    assert care.duties[0].practices == 1
    assert locations.at(AT_WEST, DAY, Leveringsvorm.VPT) == ()
    assert [each.group.id for each in locations.at(AT_WEST, DAY, Leveringsvorm.MPT)] == ["H"]


def test_persons_only_when_asked_for() -> None:
    region = replace(HOME, professionals=(replace(DOCTOR, name="Dokter Verzonnen"),))
    assert "Verzonnen" not in repr(Locations(standard_rules(), region).at(HERE, DAY))
    (line,) = of(region, HERE, SO, persons=True)
    assert line.duties[0].on_duty == ("Dokter Verzonnen",)


def test_every_line_says_what_the_answer_at_a_point_says() -> None:
    region, rules = full_region(12, 300, 400), standard_rules()
    locations, answerer, actions = (
        Locations(rules, region),
        Answerer(rules, region),
        Actions(rules, region, DAY),
    )
    seen = 0
    for found in locations.of(region.groups, DAY):
        answers = [answerer.answer(found.group, function, DAY) for function in Functie]
        told = who_group(region, actions, found.group, answers, persons=False).lines
        for line, who in zip(found.lines, told, strict=True):
            assert (line.care, clients(line.clients), line.rules) == (who.care, who.clients, who.rules)
            assert tuple(each.state for each in line.layers) == who.states
            assert {duty.party for duty in line.duties} <= {acting.party for acting in who.acting}
            assert (line.problem is None) == all(state in (State.GEDEKT, State.NVT) for state in who.states)
            seen += 1
    assert seen > 50


def test_shares_for_which_one_would_do_the_same_are_taken_together() -> None:
    two = (*BOTH.registrations, replace(LINE, id="R2", group="H", number=10, practice="P2"))
    practices = (*HOME.practices, replace(HOME.practices[0], id="P2a", practice="P2", name="Praktijk 2"))
    region = replace(
        BOTH,
        groups=(*HOME.groups, replace(AT_HOME, id="H", number=45)),
        registrations=two,
        practices=practices,
    )
    (group,) = Locations(standard_rules(), region).at(AT_WEST, DAY)
    separate = [line for line in group.lines if line.function is CARE]
    assert [line.clients for line in separate] == [30, 10, 5]
    by_practice, unknown = alike(separate)
    assert (by_practice.clients, by_practice.parties(0)) == (40, ("Praktijk", "Praktijk 2"))
    assert by_practice.grounds(0) == ("inschrijving R", "inschrijving R2")
    # Of five clients nobody stated a practice: another thing to do, so another line.
    assert (unknown.clients, unknown.first.duties) == (5, ())
    assert sum(each.clients for each in alike(group.lines)) == sum(line.clients for line in group.lines)


def test_what_is_missing_points_at_its_gap() -> None:
    region = replace(HOME, shifts=())
    proof = prove(standard_rules(), region, region.period.begin, region.period.end)
    (line,) = of(region, HERE, SO)
    assert line.problem
    assert line.gap in {gap.id for gap in proof.gaps}


def test_a_location_without_groups_has_no_lines_but_stands_in_the_list() -> None:
    empty = replace(HOME.locations[0], id="L9", name="Leegstand")
    region = replace(HOME, locations=(*HOME.locations, empty))
    assert Locations(standard_rules(), region).at(Place(PlaceKind.LOCATIE, "L9"), DAY) == ()
    assert [(line.name, line.clients) for line in place_lines(region, DAY)] == [
        ("Leegstand", 0),
        ("Locatie", 10),
    ]


def test_a_group_that_moved_out_is_no_longer_there() -> None:
    region = replace(HOME, groups=(replace(HOME.groups[0], validity=until("2026-06-01")),))
    assert groups_of(region, HERE, DAY) == ()
    assert len(groups_of(region, HERE)) == 1
    assert [line.clients for line in place_lines(region, DAY)] == [0]


def test_places_are_found_by_every_word_in_name_town_or_organisation() -> None:
    lines = place_lines(BOTH, DAY)
    assert [(line.name, line.town, line.organisation, line.clients) for line in lines] == [
        ("Locatie", "7511, West", "Aanbieder", 10),
        ("West", "mensen die thuis wonen", "", 30),
    ]
    assert [line.name for line in searched(lines, "AANBIEDER loc")] == ["Locatie"]
    assert [line.name for line in searched(lines, "west")] == ["Locatie", "West"]
    assert searched(lines, "aanbieder thuis") == ()
    assert searched(lines, "  ") == lines


def test_the_town_is_the_smallest_area() -> None:
    areas = (Area("R", "Regio", contains=("W",)), *HOME.areas)
    assert place_lines(replace(HOME, areas=areas), DAY)[0].town == "7511, West"


def test_a_location_and_an_area_may_share_an_id() -> None:
    region = replace(BOTH, locations=(replace(BOTH.locations[0], id="W"),))
    region = replace(region, groups=(replace(HOME.groups[0], location="W"), BOTH.groups[1]))
    assert [group.id for group in groups_of(region, Place(PlaceKind.LOCATIE, "W"))] == ["G"]
    assert [group.id for group in groups_of(region, AT_WEST)] == ["H"]
    assert exists(region, AT_WEST)
    assert not exists(region, HERE)


def test_own_gaps_are_of_these_groups_only() -> None:
    region = replace(BOTH, shifts=(SHIFT,))
    proof = prove(standard_rules(), region, region.period.begin, region.period.end)
    gaps = own_gaps(proof, groups_of(region, HERE))
    assert gaps
    assert {gap.group for gap in gaps} == {"G"}
    assert {gap.id for gap in gaps} <= {gap.id for gap in proof.gaps}
    assert len({gap.id for gap in gaps}) < len(proof.gaps)
