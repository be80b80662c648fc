"""The drawn duties: every hour filled, rested, evenly spread, and wrong only where that is meant."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from mgz.calendar import Spans, Tally, midnight
from mgz.region import Region, Shift
from mgz.vocabulary import Beroep
from mgz_cli.twente import desks, patterns
from mgz_cli.twente.days import Days
from mgz_cli.twente.desk import Desk, Rota
from mgz_cli.twente.faults import FAULTS, empty
from mgz_cli.twente.patterns import is_free, minute_at
from mgz_cli.twente.turns import REST
from tests.unit.twente.demonstrations import DAYS, NEW_YEAR, region_of

LISTS = pytest.mark.parametrize(
    ("desk", "rota"),
    [(desk, rota) for desk in desks.DESKS for rota in desk.rotas],
    ids=[rota.stem for desk in desks.DESKS for rota in desk.rotas],
)


def duties(region: Region, desk: Desk, rota: Rota, line: int = 1) -> list[Shift]:
    mine = {key for crew in rota.crews for key in crew.keys}
    found = (shift for shift in region.shifts if desk.holds(shift) and shift.line == line)
    return sorted((shift for shift in found if shift.professional in mine), key=lambda shift: shift.begin)


def wanted(rota: Rota, day: date) -> Spans:
    """What the list has to fill, from the first minute of the day for thirteen weeks and the day after."""
    days = Days(day)
    pairs = []
    for each in days.rostered:
        hours = rota.pattern.free if is_free(each) else rota.pattern.working
        pairs += [(minute_at(each, begin), minute_at(each, end)) for begin, end in hours]
    return Spans.of(pairs).clip(midnight(day), midnight(days.roster_last + timedelta(days=1)))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_hour_is_empty_but_those_that_are_meant_to_be(day: date) -> None:
    meant = Counter(fault.desk.id for fault in FAULTS if fault.change is empty)
    assert meant
    for desk in desks.DESKS:
        for rota in desk.rotas:
            filled = Spans.of((s.begin, s.end) for s in duties(region_of(day), desk, rota))
            left = list(wanted(rota, day).subtract(filled, Tally()))
            helped = desk is desks.VG_EAST  # one of its duties is done by somebody of another list
            assert len(left) == meant[desk.id] + helped, rota.stem


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_somebody_is_there_in_the_first_night_and_after_the_last_day(day: date) -> None:
    region, first, last = region_of(day), midnight(day) + 30, midnight(day + timedelta(weeks=13)) + 30
    for desk in (desks.SO_NORTH, desks.SO_SOUTH, desks.VG_WEST, desks.DOCTORS_NORTH, desks.POST):
        for minute in (first, last):
            assert any(desk.holds(s) and s.begin <= minute < s.end for s in region.shifts), desk.id


@LISTS
def test_nobody_has_two_duties_or_no_rest_between_them(desk: Desk, rota: Rota) -> None:
    by_person: dict[str, list[Shift]] = {}
    for shift in region_of(NEW_YEAR).shifts:
        if desk.holds(shift) and "avg-zwaluw" not in shift.professional:
            by_person.setdefault(shift.professional, []).append(shift)
    for mine in by_person.values():
        ordered = sorted(mine, key=lambda shift: shift.begin)
        for one, other in pairwise(ordered):
            rest = REST if one.line == other.line == 1 else 0
            assert one.end + rest <= other.begin, (one, other)


@LISTS
def test_duties_are_spread_evenly(desk: Desk, rota: Rota) -> None:
    """Whoever is there all the time differs by at most a quarter in duties from the others."""
    stays = [key for crew in rota.crews for key in crew.keys if key != crew.leaver]
    done = Counter(shift.professional for shift in duties(region_of(NEW_YEAR), desk, rota))
    assert min(done[key] for key in stays) >= 0.75 * max(done[key] for key in stays)


@LISTS
def test_a_second_line_stands_behind_all_the_time_and_is_somebody_else(desk: Desk, rota: Rota) -> None:
    region = region_of(NEW_YEAR)
    behind, first = duties(region, desk, rota, 2), duties(region, desk, rota)
    assert bool(behind) == rota.second
    for one, other in pairwise(behind):
        assert one.end == other.begin
    for shift in behind:
        at_once = {s.professional for s in first if s.begin < shift.end and shift.begin < s.end}
        assert shift.professional not in at_once


def test_duties_are_as_long_as_real_ones() -> None:
    """Office, evening, night, half days, rounds and weekends by phone; none longer than a week."""
    hours = {(shift.end - shift.begin) / 60 for shift in region_of(NEW_YEAR).shifts}
    assert {6, 7, 8, 9, 12, 15, 24, 48} <= hours
    assert max(hours) <= 7 * 24


def test_no_duty_falls_in_somebodys_week_off() -> None:
    region = region_of(NEW_YEAR)
    off = [row for row in region.absences if row.id.startswith("vrij-")]
    assert len(off) > 20
    for row in off:
        mine = (s for s in region.shifts if s.professional == row.professional)
        assert not [s for s in mine if s.begin < row.end and row.begin < s.end]


def test_there_are_as_many_people_as_asked_and_every_name_is_invented() -> None:
    rows = region_of(NEW_YEAR).professionals
    count = Counter(row.beroep for row in rows)
    assert count[Beroep.SO] >= 25 and count[Beroep.ARTS_VG] >= 8
    assert {Beroep.VS, Beroep.PA, Beroep.VERPLEEGKUNDIGE, Beroep.TRIAGIST, Beroep.HUISARTS} <= set(count)
    names = [row.name for row in rows]
    assert all(name.endswith("(fictief)") for name in names) and len(set(names)) == len(names)


def test_days_of_one_kind_in_a_row_are_one_duty_where_the_pattern_says_so() -> None:
    """Good Friday up to Easter Monday 2027 is one weekend by phone."""
    days = Days(date(2027, 3, 24))
    long = next(slot for slot in patterns.slots(patterns.WEEKENDS, days) if slot.kind[0])
    assert (long.begin, long.end) == (minute_at(date(2027, 3, 26), 8), minute_at(date(2027, 3, 30), 8))
