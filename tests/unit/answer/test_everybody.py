"""Everybody at one minute is the answer of every group by itself."""

from __future__ import annotations

from datetime import date

import pytest

from bench.full import full_region
from mgz.answer import Answerer, Everybody
from mgz.calendar import midnight
from mgz.region import Region
from mgz.vocabulary import Functie
from mgz_cli.rulefiles import standard_rules

HOUR = 60
#: A working day and a night in it, a Sunday, Good Friday by day, the night the clock goes back, another year.
MOMENTS = (
    midnight(date(2026, 2, 4)) + 10 * HOUR,
    midnight(date(2026, 2, 4)) + 3 * HOUR,
    midnight(date(2026, 6, 7)) + 17 * HOUR,
    midnight(date(2026, 4, 3)) + 11 * HOUR,
    midnight(date(2026, 10, 25)) + 2 * HOUR + 30,
    midnight(date(2029, 1, 1)) + 9 * HOUR,
)


def as_answerer(region: Region, at: int) -> list[object]:
    answerer = Answerer(standard_rules(), region)
    return [
        (group.id, function, asked.place, share.share, share.kind, share.layers)
        for group in region.groups
        for function in Functie
        for asked in answerer.answer(group, function, at).obligations
        for share in asked.shares
    ]


@pytest.mark.parametrize("at", MOMENTS)
def test_the_same_as_every_group_by_itself(at: int) -> None:
    region = full_region(40, 800, 1100)
    everybody = Everybody(standard_rules(), region)
    # Asked twice, so that what was remembered at another minute is seen to be of no influence.
    list(everybody.at(at - 7 * 24 * HOUR, region.groups, Functie))
    found = [
        (each.group.id, each.function, each.place, each.share, each.kind, each.layers)
        for each in everybody.at(at, region.groups, Functie)
    ]
    assert found == as_answerer(region, at)
    assert found


def test_who_acts_is_among_those_that_promised() -> None:
    region = full_region(40, 800, 1100)
    standings = list(Everybody(standard_rules(), region).at(MOMENTS[2], region.groups, Functie))
    covered = [each for each in standings if each.layers[0].by]
    assert covered
    for each in covered:
        assert each.first
        assert sorted((*each.first, *each.others)) == sorted(each.layers[0].by)
