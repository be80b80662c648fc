"""*Nu* on a region made by hand: who acts, until when, how sure, who is next, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mgz.calendar import ANW, DAG, Hours, Validity
from mgz.coverage import prove
from mgz.region import Area, Post, Region, Shift
from mgz.reporting.board import Board, Boards
from mgz.reporting.board_areas import ELSEWHERE, Division, Level, areas_of
from mgz.reporting.board_duty import Sure
from mgz.reporting.board_line import BoardLine
from mgz.reporting.board_missing import Missing, missing, worst
from mgz.reporting.board_words import near_text, span_text, until_text
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, Laag, Reason, State, TriagePlace
from mgz_cli.rulefiles import standard_rules
from tests.unit.answer.nursing_home import (
    AT_HOME,
    CARE,
    DAY,
    DOCTOR,
    GOOD_FRIDAY,
    HOME,
    LINE,
    ROSTERED,
    SHIFT,
    SO,
    TRIAGE,
    clock,
    until,
)

NAMED = replace(DOCTOR, name="Dokter Verzonnen")
NEXT = Shift("S2", "D", clock("2026-06-03 08:00"), clock("2026-06-04 08:00"), "A", confirmed=True)
SECOND = replace(SHIFT, id="S9", professional="E", line=2)
GUARANTEED = replace(ROSTERED, bewijs=Bewijs.GARANTIE)


def board(region: Region, at: int, *, persons: bool = False) -> Board:
    return Boards(standard_rules(), region).at(at, areas_of(region), persons=persons)


def lines(region: Region, at: int, function: Functie = SO, *, persons: bool = False) -> tuple[BoardLine, ...]:
    found = board(region, at, persons=persons)
    return tuple(line for cell in found.cells if cell.function is function for line in cell.lines)


def line(region: Region, at: int, function: Functie = SO, *, persons: bool = False) -> BoardLine:
    (one,) = lines(region, at, function, persons=persons)
    return one


def test_who_is_on_duty_and_until_when() -> None:
    found = line(HOME, DAY)
    assert found.duty
    assert (found.parties, found.duty.number, found.clients) == (("Behandelaars",), "088", 10)
    assert found.duty.sure is Sure.ROOSTER
    assert found.duty.on_duty == ("1× specialist ouderengeneeskunde",)
    assert until_text(DAY, found.duty.until) == "tot morgen 08:00"
    assert found.duty.next_from is None
    assert found.problem is None


def test_who_is_next_on_the_first_line() -> None:
    behind = replace(NEXT, id="S3", begin=NEXT.begin - 60, line=2)
    found = line(replace(HOME, shifts=(SHIFT, NEXT, behind)), DAY)
    assert found.duty
    assert found.duty.next_from == NEXT.begin
    assert near_text(DAY, NEXT.begin) == "morgen 08:00"
    assert found.duty.next_who == ("1× specialist ouderengeneeskunde",)


def test_a_shift_that_ends_at_this_minute_is_over() -> None:
    found = line(HOME, SHIFT.end)
    assert found.duty
    assert found.duty.sure is Sure.AFGESPROKEN
    assert found.duty.on_duty == ()
    assert found.problem
    assert (found.problem.layer, found.problem.reason) == (Laag.INGEROOSTERD, Reason.GEEN_DIENST)
    assert found.problem.first_action == "Behandelaars"
    assert found.gaps == ("ingeroosterd/specialist_so/G/dag",)
    assert line(HOME, SHIFT.end - 1).problem is None


def test_a_second_line_alone_can_be_called_but_does_not_make_it_sure() -> None:
    found = line(replace(HOME, shifts=(SECOND,)), DAY)
    assert found.duty
    assert found.duty.second == ("1× persoon",)
    assert found.duty.on_duty == ()
    assert found.problem
    assert found.problem.reason is Reason.GEEN_DIENST


def test_without_a_number_nobody_can_be_called() -> None:
    found = line(replace(HOME, agreements=(replace(ROSTERED, duty_number="geen"),)), DAY)
    assert found.duty
    assert found.duty.number == ""
    assert found.problem
    assert found.problem.reason is Reason.ONBEREIKBAAR


def test_persons_are_named_only_when_asked_for() -> None:
    region = replace(HOME, professionals=(NAMED,), shifts=(SHIFT, SECOND, NEXT))
    assert "Verzonnen" not in repr(board(region, DAY))
    found = line(region, DAY, persons=True)
    assert found.duty
    assert (found.duty.on_duty, found.duty.next_who) == (("Dokter Verzonnen",), ("Dokter Verzonnen",))


def test_a_guarantee_goes_on_or_ends_with_its_hours() -> None:
    forever = line(replace(HOME, agreements=(GUARANTEED,)), DAY)
    assert forever.duty
    assert (forever.duty.sure, until_text(DAY, forever.duty.until)) == (Sure.GARANTIE, "doorlopend")
    by_day = line(replace(HOME, agreements=(replace(GUARANTEED, hours=DAG),)), DAY)
    assert by_day.duty
    assert until_text(DAY, by_day.duty.until) == "tot 17:00"
    last = line(replace(HOME, agreements=(replace(GUARANTEED, validity=until("2026-06-02")),)), DAY)
    assert last.duty
    assert until_text(DAY, last.duty.until) == "tot 24:00"
    hours = Hours.parse("di 09:00-13:30")
    windows = line(replace(HOME, agreements=(replace(GUARANTEED, hours=hours),)), DAY)
    assert windows.duty
    assert until_text(DAY, windows.duty.until) == "tot 13:30"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        # The clock goes back in the night of 25-10-2026 and forward in the night of 29-03-2026.
        ("2026-10-24 23:00", "tot maandag 08:00"),
        ("2026-03-28 23:00", "tot maandag 08:00"),
        ("2026-06-02 18:00", "tot morgen 08:00"),
        # From Whit Sunday over Whit Monday to Tuesday.
        ("2026-05-24 12:00", "tot dinsdag 08:00"),
    ],
)
def test_the_out_of_hours_end_on_the_clock_of_the_wall(at: str, words: str) -> None:
    found = line(replace(HOME, agreements=(replace(GUARANTEED, hours=ANW),)), clock(at))
    assert found.duty
    assert until_text(clock(at), found.duty.until) == words


def test_of_the_hour_that_comes_twice_is_said_which_one() -> None:
    at = clock("2026-10-25 01:00")
    summer = clock("2026-10-25 02:30")
    assert until_text(at, summer) == "tot 02:30 (zomertijd)"
    assert until_text(at, summer + 60) == "tot 02:30 (wintertijd)"
    assert until_text(at, clock("2026-10-25 03:30")) == "tot 03:30"
    shift = replace(SHIFT, begin=at - 60, end=summer + 60)
    for minute in (summer - 1, summer, summer + 59):
        assert line(replace(HOME, shifts=(shift,)), minute).problem is None
    assert line(replace(HOME, shifts=(shift,)), summer + 60).problem


def test_stretches_are_said_as_seen_from_now() -> None:
    at = clock("2026-06-02 10:00")
    assert span_text(at, at + 60, at + 120) == "11:00 tot 12:00"
    assert span_text(at, clock("2026-06-03 08:00"), clock("2026-06-03 17:00")) == "morgen 08:00 tot 17:00"
    assert span_text(at, clock("2026-06-03 17:00"), clock("2026-06-04 08:00")) == (
        "morgen 17:00 tot donderdag 08:00"
    )
    assert near_text(at, clock("2026-06-01 08:00")) == "gisteren 08:00"
    assert near_text(at, clock("2026-06-19 08:00")) == "vr 19-06-2026 08:00"


def test_practices_are_one_line_and_end_with_the_day() -> None:
    two = (replace(LINE, number=6), replace(LINE, id="R2", number=3, practice="P2"))
    practices = (*HOME.practices, replace(HOME.practices[0], id="P2a", practice="P2", name="Praktijk 2"))
    region = replace(HOME, groups=(AT_HOME,), registrations=two, practices=practices)
    sure, missed = lines(region, DAY, CARE)
    assert sure.duty
    assert (sure.parties, sure.duty.practices, sure.clients) == (("2 huisartsenpraktijken",), 2, 9)
    assert (sure.duty.sure, until_text(DAY, sure.duty.until)) == (Sure.OVERDAG, "tot 17:00")
    # Of one client nobody stated a practice.
    assert missed.duty is None
    assert missed.problem
    assert (missed.clients, missed.problem.state, missed.problem.reason) == (
        1,
        State.ONBESLIST,
        Reason.FEIT_ONBEKEND,
    )


def test_the_post_of_the_own_hds_acts_first_and_another_stands_behind_it() -> None:
    def post(name: str, hds: str) -> Post:
        functions = frozenset({CARE, TRIAGE})
        signed, shown = AfspraakStatus.GETEKEND, Bewijs.GARANTIE
        return Post(name, f"Post {name}", hds, ("W",), functions, ANW, signed, shown, f"088-{hds}")

    region = replace(
        HOME, groups=(AT_HOME,), registrations=(LINE,), posts=(post("A0", "H2"), post("B0", "H1"))
    )
    night = clock("2026-06-02 03:00")
    care = line(region, night, CARE)
    assert care.duty
    assert care.parties == ("Post B0 (HDS)",)
    assert care.duty.others == ("Post A0 (HDS), 088-H2",)
    assert until_text(night, care.duty.until) == "tot 08:00"


def test_good_friday_without_a_choice_is_told_and_ends_at_five() -> None:
    found = lines(replace(HOME, agreements=(GUARANTEED,)), GOOD_FRIDAY, TRIAGE)
    assert found
    assert {each.problem.state for each in found if each.problem} == {State.ONBESLIST}
    sure = line(replace(HOME, agreements=(GUARANTEED,)), GOOD_FRIDAY)
    assert sure.duty
    assert until_text(GOOD_FRIDAY, sure.duty.until) == "tot 17:00"


def test_places_of_triage_are_lines_of_their_own() -> None:
    places = {each.place for each in lines(HOME, DAY, TRIAGE)}
    assert places == {TriagePlace.PRAKTIJK, TriagePlace.LOCATIE}


def test_a_moment_outside_the_period_is_said() -> None:
    found = board(HOME, clock("2027-01-01 00:00"))
    assert found.cells == ()
    assert found.outside.startswith(
        "Dit moment ligt buiten de periode van de regio (01-01-2026 t/m 31-12-2026)"
    )
    assert board(HOME, clock("2026-12-31 23:59")).cells


def nested() -> Region:
    """A region of two parts, one of two towns; a group at home in the whole region lies in no part."""
    areas = (
        Area("R", "Regio", contains=("N", "Z")),
        Area("N", "Noord", contains=("W", "V")),
        Area("W", "West", frozenset({"7511", "7512"})),
        Area("V", "Veld", frozenset({"7520"})),
        Area("Z", "Zuid", frozenset({"7600"})),
    )
    spread = replace(AT_HOME, id="H", area="R", number=40)
    return replace(HOME, areas=areas, groups=(*HOME.groups, spread))


def test_the_board_is_divided_by_what_lies_inside_the_top_area() -> None:
    region = nested()
    assert [area.name for area in areas_of(region)] == ["Noord", "Zuid"]
    assert [area.name for area in areas_of(region, Level.SMALLEST)] == ["Veld", "West", "Zuid"]
    assert [area.name for area in areas_of(region, only="V")] == ["Veld"]
    found = board(region, DAY)
    clients = {area.name: sum(each.clients for each in found.cell(SO, area.id).lines) for area in found.areas}
    assert clients == {"Noord": 10, "Zuid": 0, ELSEWHERE.name: 40}


def test_one_area_leaves_out_who_lives_elsewhere() -> None:
    region = nested()
    found = Boards(standard_rules(), region).at(DAY, areas_of(region, only="N"), [SO], whole=False)
    assert [(cell.area.id, sum(each.clients for each in cell.lines)) for cell in found.cells] == [("N", 10)]


def test_a_region_without_clients_has_empty_cells() -> None:
    found = board(replace(HOME, groups=(), shifts=()), DAY)
    assert {cell.lines for cell in found.cells} == {()}


def ahead(region: Region, at: int, **more: object) -> tuple[Missing, ...]:
    proof = prove(standard_rules(), region, region.period.begin, region.period.end)
    division = Division(region, areas_of(region), whole=True)
    return missing(proof, at, division, functions=[SO], **more)  # type: ignore[arg-type]


def test_what_is_missing_in_three_days_is_clipped_and_earliest_first() -> None:
    # On duty till Wednesday 08:00, then again from Thursday 08:00 till Saturday 12:00: outside the 72 hours.
    later = replace(SHIFT, id="S5", begin=clock("2026-06-04 08:00"), end=clock("2026-06-06 12:00"))
    found = ahead(replace(HOME, shifts=(SHIFT, later)), DAY)
    assert [(each.layer, each.reason, each.clients) for each in found] == [
        (Laag.INGEROOSTERD, Reason.GEEN_DIENST, 10),
        (Laag.INGEROOSTERD, Reason.GEEN_DIENST, 10),
    ]
    by_day, in_anw = found
    assert (by_day.begin, by_day.end, by_day.running) == (SHIFT.end, SHIFT.end + 9 * 60, False)
    assert (in_anw.begin, in_anw.end) == (clock("2026-06-03 17:00"), clock("2026-06-04 08:00"))
    assert (by_day.where, by_day.first_action) == (("Locatie",), "Behandelaars")
    assert by_day.gaps == ("ingeroosterd/specialist_so/G/dag",)
    assert worst(found) is by_day


def test_what_was_missing_already_begins_now() -> None:
    at = clock("2026-06-03 10:00")
    by_day = ahead(HOME, at)[0]
    assert (by_day.begin, by_day.end, by_day.running) == (at, clock("2026-06-03 17:00"), True)
    # Wednesday, Thursday and Friday by day; on Saturday at 10:00 the 72 hours are over.
    assert by_day.count == 3


def test_alike_places_are_one_line_with_all_clients() -> None:
    locations = (*HOME.locations, replace(HOME.locations[0], id="L2", name="Andere locatie"))
    other = replace(HOME.groups[0], id="G2", location="L2", number=25)
    agreements = (ROSTERED, replace(ROSTERED, id="A2", scope=replace(ROSTERED.scope, id="L2")))
    region = replace(
        HOME, locations=locations, groups=(*HOME.groups, other), agreements=agreements, shifts=()
    )
    one = ahead(region, DAY)[0]
    assert (one.clients, one.where) == (35, ("Andere locatie", "Locatie"))
    assert len(one.gaps) == 2


def test_nothing_is_missing_where_all_is_covered() -> None:
    week = replace(SHIFT, end=SHIFT.begin + 7 * 24 * 60)
    assert ahead(replace(HOME, shifts=(week,)), DAY) == ()
    assert worst(()) is None


def test_a_gap_at_the_first_minute_of_the_period_was_not_there_before() -> None:
    region = replace(HOME, period=Validity(date(2026, 6, 4), date(2026, 6, 4) + timedelta(days=3)))
    assert not ahead(region, region.period.begin)[0].running
