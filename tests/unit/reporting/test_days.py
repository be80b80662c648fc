"""The period day by day against an array with a number for every minute, against the week, and its edges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest

from bench.full import full_region
from mgz.calendar import civil, midnight
from mgz.coverage import Proof, prove
from mgz.reporting.days import DayMark, days, days_of
from mgz.reporting.days_layout import months
from mgz.reporting.heat import EVERYBODY, Population, heat
from mgz.vocabulary import Functie, Laag, Reason, State
from mgz_cli.rulefiles import standard_rules
from tests.unit.reporting.test_heat import AGREED, CARE, MONDAY, _proof
from tests.unit.site import by_hand

SPRING_DAY, AUTUMN_DAY = date(2026, 3, 29), date(2026, 10, 25)


def on(marks: tuple[DayMark, ...], day: date) -> DayMark:
    (found,) = (mark for mark in marks if mark.day == day)
    return found


def test_one_minute_makes_the_day_a_gap_and_no_other() -> None:
    at = midnight(MONDAY) + 24 * 60 - 1
    marks = days(_proof((at, at + 1, 7, Reason.GEEN_AFSPRAAK)), CARE, AGREED)
    assert on(marks, MONDAY) == DayMark(MONDAY, 1440, "", 7, 0, 30, 1, 0)
    assert [mark.state for mark in marks].count(State.GAT) == 1
    assert on(marks, MONDAY + timedelta(days=1)).state is State.GEDEKT


def test_a_gap_over_midnight_counts_its_minutes_on_either_day() -> None:
    at = midnight(MONDAY)
    marks = days(_proof((at - 30, at + 45, 7, Reason.GEEN_AFSPRAAK)), CARE, AGREED)
    assert on(marks, MONDAY - timedelta(days=1)).minutes_gat == 30
    assert on(marks, MONDAY).minutes_gat == 45


def test_minutes_of_two_states_may_be_the_same_minutes() -> None:
    at = midnight(MONDAY)
    both = [(at, at + 60, 4, Reason.GEEN_OPGAVE), (at + 30, at + 90, 3, Reason.GEEN_AFSPRAAK)]
    mark = on(days(_proof(*both), CARE, AGREED), MONDAY)
    assert (mark.state, mark.gat, mark.onbeslist) == (State.GAT, 3, 4)
    assert (mark.minutes_gat, mark.minutes_onbeslist) == (60, 60)


@pytest.mark.parametrize(("day", "hours"), [(SPRING_DAY, 23), (AUTUMN_DAY, 25), (MONDAY, 24)])
def test_a_day_has_as_many_hours_as_the_clock_gives_it(day: date, hours: int) -> None:
    begin = midnight(day)
    end = midnight(day + timedelta(days=1))
    mark = on(days(_proof((begin, end, 2, Reason.GEEN_AFSPRAAK)), CARE, AGREED), day)
    assert mark.minutes == mark.minutes_gat == hours * 60


def test_a_period_that_begins_and_ends_within_a_day() -> None:
    whole = _proof()
    proof = replace(whole, begin=midnight(MONDAY) + 600, end=midnight(MONDAY) + 3 * 1440 + 90)
    marks = days(proof, CARE, AGREED)
    assert [mark.minutes for mark in marks] == [840, 1440, 1440, 90]
    assert days_of(proof) == tuple(mark.day for mark in marks)


def test_a_holiday_has_its_name() -> None:
    marks = days(_proof(), CARE, AGREED)
    assert on(marks, date(2026, 12, 25)).holiday == "Eerste kerstdag"
    assert on(marks, MONDAY).holiday == ""


def test_a_month_is_weeks_from_monday_with_the_days_outside_the_period_marked() -> None:
    proof = replace(_proof(), begin=midnight(date(2026, 3, 31)), end=midnight(date(2026, 5, 3)))
    march, april, may = months(days(proof, CARE, AGREED))
    assert [(each.year, each.month) for each in (march, april, may)] == [(2026, 3), (2026, 4), (2026, 5)]
    assert all(len(week) == 7 for each in (march, april, may) for week in each.weeks)
    assert [day.is_outside for day in march.days] == [True] * 30 + [False]
    assert [day.is_outside for day in may.days] == [False] * 2 + [True] * 29
    assert april.weeks[0][:3] == (None, None, april.days[0])
    assert (april.days[0].day, len(april.days)) == (date(2026, 4, 1), 30)
    assert all(day.day.weekday() == at for week in march.weeks for at, day in enumerate(week) if day)
    assert march.days[0].state is State.NVT


def test_the_months_hold_every_day_once() -> None:
    marks = days(by_hand.proof(), CARE, AGREED)
    inside = [day for month in months(marks) for day in month.days if not day.is_outside]
    assert tuple(inside) == marks
    assert len(months(marks)) == 12


@cache
def _everything() -> Proof:
    return prove(standard_rules(), full_region(8, 400, 730), by_hand.YEAR.begin, by_hand.YEAR.end)


@pytest.mark.parametrize("first", [SPRING_DAY - timedelta(days=2), AUTUMN_DAY - timedelta(days=2)])
@pytest.mark.parametrize("layer", list(Laag))
@pytest.mark.parametrize("function", list(Functie))
def test_every_day_equals_a_count_of_all_its_minutes(function: Functie, layer: Laag, first: date) -> None:
    """Ten days: an array with the clients in a state at each minute, each group once."""
    proof = _everything()
    begin, end = midnight(first), midnight(first + timedelta(days=10))
    marks = [mark for mark in days(proof, function, layer) if first <= mark.day < first + timedelta(days=10)]
    dates = np.array([(civil(minute).date() - first).days for minute in range(begin, end, 60)]).repeat(60)
    for state in (State.GAT, State.ONBESLIST):
        counted = _minute_by_minute(proof, function, layer, state, begin, end)
        for mark in marks:
            mine = counted[dates == (mark.day - first).days]
            gap = state is State.GAT
            assert len(mine) == mark.minutes
            assert (mark.gat if gap else mark.onbeslist) == mine.max()
            assert (mark.minutes_gat if gap else mark.minutes_onbeslist) == (mine > 0).sum()


def _minute_by_minute(
    proof: Proof, function: Functie, layer: Laag, state: State, begin: int, end: int
) -> np.ndarray:
    shares: dict[str, dict[tuple[str, int], np.ndarray]] = {}
    for gap in proof.gaps:
        if (gap.function, gap.layer) != (function, layer):
            continue
        for part in gap.parts:
            if part.outcome.state is state:
                mine = shares.setdefault(gap.group, {})
                there = mine.setdefault((part.line, part.number), np.zeros(end - begin, dtype=bool))
                for since, until in part.spans:
                    there[max(since - begin, 0) : max(until - begin, 0)] = True
    total = np.zeros(end - begin, dtype=np.int64)
    for name, found in shares.items():
        size = proof.region.group_by_id[name].number
        total += np.minimum(sum(there * number for (_, number), there in found.items()), size)
    return total


@pytest.mark.parametrize("population", [EVERYBODY, Population("VG"), Population(area="zuid")])
@pytest.mark.parametrize("function", [CARE, Functie.TRIAGE])
def test_a_day_is_the_worst_of_its_hours(function: Functie, population: Population) -> None:
    proof = by_hand.proof()
    marks = days(proof, function, AGREED, population)
    for monday in (date(2026, 3, 23), date(2026, 6, 29), date(2026, 10, 19)):
        cells = heat(proof, function, AGREED, monday, population).cells
        for n in range(7):
            mine = [cell for cell in cells if cell.weekday == n]
            mark = on(marks, monday + timedelta(days=n))
            assert mark.gat == max(cell.gat for cell in mine)
            assert mark.onbeslist == max(cell.onbeslist for cell in mine)
            assert mark.clients == max(cell.clients for cell in mine)


def test_an_empty_population_is_asked_nothing() -> None:
    marks = days(by_hand.proof(), CARE, AGREED, Population("VG", "noord"))
    assert {mark.state for mark in marks} == {State.NVT}
    assert not any(mark.is_outside for mark in marks)
