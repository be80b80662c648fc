"""The week by hour against a count minute by minute, and its edges: one minute, clock changes, the period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from bench.full import full_region
from mgz.answer import of_reason
from mgz.calendar import Spans, Tally, Validity, midnight
from mgz.coverage import Action, Basis, Gap, GapPart, Proof, Timeline, prove
from mgz.coverage import ObligationResult as Result
from mgz.region import Group, Region, Setting
from mgz.reporting.heat import EVERYBODY, Cell, HeatMap, Population, Presence, cell_spans, heat, weeks_of
from mgz.reporting.sizes import _day_minutes
from mgz.vocabulary import (
    Dagdeel,
    Functie,
    Laag,
    Leveringsvorm,
    ObligationKind,
    Reason,
    Sector,
    State,
    TriagePlace,
    YesNo,
)
from mgz_cli.rulefiles import standard_rules
from tests.unit.site import by_hand

CARE, AGREED = Functie.GENERAL_CARE, Laag.AFGESPROKEN
MONDAY, SPRING, AUTUMN = date(2026, 2, 2), date(2026, 3, 23), date(2026, 10, 19)
NOBODY = Action((), (), Basis.DERIVED)


def _result(
    layer: Laag, dagdeel: Dagdeel, function: Functie = CARE, place: TriagePlace | None = None
) -> Result:
    return Result("G", function, place, dagdeel, layer, 1, 0, 0)


def _part(begin: int, end: int, number: int, reason: Reason, line: str = "") -> GapPart:
    spans = Spans.of([(begin, end)])
    return GapPart(ObligationKind.GP_DAY, line, number, of_reason(reason), NOBODY, spans)


def _hand_made(results: Iterable[Result], gaps: Iterable[Gap], number: int = 30) -> Proof:
    group = Group("G", "", "A", Sector.VV, YesNo.YES, Leveringsvorm.MPT, number)
    region = replace(Region("R", by_hand.YEAR, by_hand.KNOWN_ON), groups=(group,))
    return Proof(region, "", by_hand.YEAR.begin, by_hand.YEAR.end, tuple(results), tuple(gaps), (), ())


def _proof(*gaps: tuple[int, int, int, Reason], number: int = 30, layer: Laag = AGREED) -> Proof:
    """One group of clients asked day and night, with open minutes: begin, end, clients, reason."""
    parts = tuple(_part(*gap) for gap in gaps)
    found = (Gap("G", CARE, Dagdeel.DAG, layer, parts),) if parts else ()
    return _hand_made((_result(each, dagdeel) for each in Laag for dagdeel in Dagdeel), found, number)


def _cell(marks: HeatMap, weekday: int, hour: int) -> Cell:
    cell = marks.cells[weekday * 24 + hour]
    assert (cell.weekday, cell.hour) == (weekday, hour)
    return cell


def test_one_minute_makes_the_hour_a_gap_and_no_other() -> None:
    at = midnight(MONDAY) + 3 * 60 + 59
    marks = heat(_proof((at, at + 1, 7, Reason.GEEN_AFSPRAAK)), CARE, AGREED, MONDAY)
    assert _cell(marks, 0, 3) == Cell(0, 3, Presence.ONCE, 7, 0, 30)
    assert [cell.state for cell in marks.cells].count(State.GAT) == 1
    assert _cell(marks, 0, 4).state is State.GEDEKT


def test_the_last_hour_of_the_week_counts_to_its_last_minute() -> None:
    end = midnight(MONDAY + timedelta(days=7))
    marks = heat(_proof((end - 1, end + 600, 7, Reason.GEEN_AFSPRAAK)), CARE, AGREED, MONDAY)
    assert _cell(marks, 6, 23).gat == 7
    assert [cell.gat for cell in marks.cells].count(7) == 1


def test_clients_who_take_turns_in_one_hour_are_not_added_up() -> None:
    at = midnight(MONDAY)
    turns = [
        (at + n, at + n + 10, clients, Reason.GEEN_HUISARTS) for n, clients in ((0, 4), (10, 6), (30, 5))
    ]
    assert _cell(heat(_proof(*turns), CARE, AGREED, MONDAY), 0, 0).gat == 6


def test_clients_at_the_same_minute_are_added_up() -> None:
    at = midnight(MONDAY)
    both = [(at, at + 60, 4, Reason.GEEN_HUISARTS), (at + 30, at + 40, 6, Reason.GEEN_AFSPRAAK)]
    assert _cell(heat(_proof(*both), CARE, AGREED, MONDAY), 0, 0).gat == 10


def test_a_gap_beats_what_is_undecided() -> None:
    at = midnight(MONDAY)
    both = [(at, at + 60, 4, Reason.GEEN_OPGAVE), (at, at + 1, 1, Reason.GEEN_AFSPRAAK)]
    cell = _cell(heat(_proof(*both), CARE, AGREED, MONDAY), 0, 0)
    assert (cell.state, cell.gat, cell.onbeslist) == (State.GAT, 1, 4)


def test_the_hour_that_is_skipped_in_march() -> None:
    marks = heat(_proof(), CARE, AGREED, SPRING)
    cell = _cell(marks, 6, 2)
    assert (cell.presence, cell.state, cell.clients) == (Presence.SKIPPED, State.NVT, 0)
    assert [cell.presence for cell in marks.cells].count(Presence.SKIPPED) == 1


@pytest.mark.parametrize("time", [1, 2])
def test_the_hour_that_comes_twice_in_october_shows_either(time: int) -> None:
    begin = midnight(date(2026, 10, 25)) + (1 + time) * 60
    marks = heat(_proof((begin, begin + 1, 3, Reason.GEEN_AFSPRAAK)), CARE, AGREED, AUTUMN)
    assert _cell(marks, 6, 2) == Cell(6, 2, Presence.TWICE, 3, 0, 30)
    assert cell_spans(_proof(), AUTUMN, 6, 2).minutes == 120


def test_outside_the_period_and_without_clients_nothing_is_asked() -> None:
    first_week = heat(_proof(), CARE, AGREED, date(2025, 12, 29))
    assert _cell(first_week, 2, 23).presence is Presence.OUTSIDE
    assert _cell(first_week, 3, 0).state is State.GEDEKT
    late = _proof()
    group = replace(late.region.groups[0], validity=Validity(date(2026, 2, 4)))
    late = replace(late, region=replace(late.region, groups=(group,)))
    marks = heat(late, CARE, AGREED, MONDAY)
    assert (_cell(marks, 1, 23).state, _cell(marks, 2, 0).state) == (State.NVT, State.GEDEKT)


def test_another_layer_or_function_does_not_count() -> None:
    at = midnight(MONDAY)
    proof = _proof((at, at + 60, 4, Reason.GEEN_AFSPRAAK), layer=Laag.INGEKOCHT)
    assert _cell(heat(proof, CARE, AGREED, MONDAY), 0, 0).gat == 0
    assert _cell(heat(proof, Functie.TRIAGE, Laag.INGEKOCHT, MONDAY), 0, 0).gat == 0
    assert _cell(heat(proof, CARE, Laag.INGEKOCHT, MONDAY), 0, 0).gat == 4


def test_all_weeks_is_the_worst_of_each_week() -> None:
    proof = by_hand.proof()
    weeks = [heat(proof, CARE, AGREED, monday) for monday in weeks_of(proof)]
    for n, cell in enumerate(heat(proof, CARE, AGREED).cells):
        assert cell.gat == max(week.cells[n].gat for week in weeks)
        assert cell.onbeslist == max(week.cells[n].onbeslist for week in weeks)
        assert cell.clients == max(week.cells[n].clients for week in weeks)


def test_an_hour_in_which_nobody_is_asked_is_not_called_covered() -> None:
    at = midnight(MONDAY)
    by_day = _hand_made([_result(AGREED, Dagdeel.DAG)], [])
    assert _cell(heat(by_day, CARE, AGREED, MONDAY), 0, 8).state is State.GEDEKT
    assert _cell(heat(by_day, CARE, AGREED, MONDAY), 0, 7).state is State.NVT
    assert _cell(heat(by_day, CARE, AGREED, MONDAY), 5, 10).state is State.NVT
    assert _cell(heat(by_day, CARE, Laag.INGEKOCHT, MONDAY), 0, 8).state is State.NVT
    out_of_hours = _hand_made([_result(AGREED, Dagdeel.ANW)], [])
    assert _cell(heat(out_of_hours, CARE, AGREED, MONDAY), 0, 8).state is State.NVT
    assert _cell(heat(out_of_hours, CARE, AGREED, MONDAY), 5, 10).state is State.GEDEKT
    agreed = _proof((at, at + 60, 30, Reason.GEEN_AFSPRAAK))
    assert _cell(heat(agreed, CARE, Laag.INGEKOCHT, MONDAY), 0, 0).state is State.NVT
    assert _cell(heat(agreed, CARE, Laag.INGEKOCHT, MONDAY), 0, 1).state is State.GEDEKT
    some = _proof((at, at + 60, 29, Reason.GEEN_AFSPRAAK))
    assert _cell(heat(some, CARE, Laag.INGEKOCHT, MONDAY), 0, 0).state is State.GEDEKT


def test_clients_open_at_two_places_of_triage_count_once() -> None:
    at, triage = midnight(MONDAY), Functie.TRIAGE
    places = (TriagePlace.LOCATIE, TriagePlace.POST, TriagePlace.WIJK)
    results = [_result(AGREED, dagdeel, triage, place) for place in places for dagdeel in Dagdeel]
    parts = (
        (_part(at, at + 30, 30, Reason.GEEN_AFSPRAAK),),
        (
            _part(at, at + 60, 12, Reason.GEEN_HUISARTS, "I1"),
            _part(at, at + 90, 5, Reason.GEEN_HUISARTS, "I2"),
        ),
        (_part(at + 40, at + 60, 12, Reason.GEEN_AFSPRAAK, "I1"),),
    )
    gaps = [
        Gap("G", triage, Dagdeel.ANW, AGREED, mine, place) for place, mine in zip(places, parts, strict=True)
    ]
    marks = heat(_hand_made(results, gaps), triage, AGREED, MONDAY)
    assert (_cell(marks, 0, 0).gat, _cell(marks, 0, 0).clients) == (30, 30)
    without = heat(_hand_made(results, gaps[1:]), triage, AGREED, MONDAY)
    assert (_cell(without, 0, 0).gat, _cell(without, 0, 1).gat) == (17, 5)


@pytest.mark.parametrize(
    "settings",
    [
        (),
        (Setting("S1", "goede_vrijdag_anw", "yes"),),
        (Setting("S1", "goede_vrijdag_anw", "no"), Setting("S2", "dag_begin", "07:30")),
        (Setting("S3", "dag_einde", "18:15", Validity(date(2026, 4, 1), date(2026, 9, 30))),),
    ],
)
def test_the_day_of_the_picture_is_the_day_of_the_proof(settings: tuple[Setting, ...]) -> None:
    region = replace(Region("R", by_hand.YEAR, by_hand.KNOWN_ON), settings=settings)
    begin, end = by_hand.YEAR.begin, by_hand.YEAR.end
    time = Timeline(standard_rules(), region, begin, end, Tally())
    assert _day_minutes(region, begin, end) == time.dag


@cache
def _everything() -> Proof:
    """A region with every function and layer, shares, several places of triage and open layers."""
    return prove(standard_rules(), full_region(8, 400, 730), by_hand.YEAR.begin, by_hand.YEAR.end)


def _open_at(proof: Proof, function: Functie, layer: Laag, state: State, minute: int) -> int:
    """The clients in a state at one minute, counted one share at a time."""
    found: dict[str, set[tuple[str, int]]] = {}
    for gap in proof.gaps:
        if (gap.function, gap.layer) == (function, layer):
            mine = found.setdefault(gap.group, set())
            mine |= {
                (part.line, part.number)
                for part in gap.parts
                if part.outcome.state is state and part.spans.holds(minute)
            }
    sizes = {group.id: group.number for group in proof.region.groups}
    return sum(min(sizes[name], sum(number for _, number in shares)) for name, shares in found.items())


@pytest.mark.parametrize("monday", [SPRING, AUTUMN, date(2026, 4, 27)])
@pytest.mark.parametrize("function", list(Functie))
@pytest.mark.parametrize("layer", list(Laag))
def test_every_cell_equals_a_count_minute_by_minute(function: Functie, layer: Laag, monday: date) -> None:
    proof = _everything()
    begin, end = midnight(monday), midnight(monday + timedelta(days=7))
    seen = {(day, hour): [0, 0] for day in range(7) for hour in range(24)}
    cells = {key: cell_spans(proof, monday, *key) for key in seen}
    for hour_begin in range(begin, end, 60):
        cell = next(key for key, spans in cells.items() if spans.holds(hour_begin))
        for minute in range(hour_begin, hour_begin + 60, 20):
            for n, state in enumerate((State.GAT, State.ONBESLIST)):
                seen[cell][n] = max(seen[cell][n], _open_at(proof, function, layer, state, minute))
    for each in heat(proof, function, layer, monday).cells:
        assert [each.gat, each.onbeslist] == seen[each.weekday, each.hour]


def test_a_population_counts_only_its_own() -> None:
    proof = by_hand.proof()
    whole = heat(proof, CARE, AGREED, MONDAY).cells[0]
    parts = [heat(proof, CARE, AGREED, MONDAY, Population(sector)).cells[0] for sector in ("VV", "VG")]
    assert (whole.gat, whole.clients) == tuple(
        map(sum, zip(*((c.gat, c.clients) for c in parts), strict=True))
    )
    south = heat(proof, CARE, AGREED, MONDAY, Population(area="zuid")).cells[0]
    assert (south.gat, south.clients) == (144, 159)
    assert heat(proof, CARE, AGREED, MONDAY, Population("VG", "noord")).cells[0].state is State.NVT


def test_who_carries_no_obligation_is_nobody() -> None:
    group = Group("P", "", "A", Sector.VV, YesNo.NO, Leveringsvorm.PARTNER_VERBLIJF, 5)
    assert not EVERYBODY.holds(by_hand.region(), group)


def test_the_weeks_of_a_period_begin_on_monday_and_touch_it() -> None:
    weeks = weeks_of(by_hand.proof())
    assert (weeks[0], weeks[-1], len(weeks)) == (date(2025, 12, 29), date(2026, 12, 28), 53)
