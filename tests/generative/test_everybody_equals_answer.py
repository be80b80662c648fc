"""Everybody at one minute, judged once for all that is alike, is the answer of every group by itself."""

from __future__ import annotations

from random import Random

import pytest

from mgz.answer import Everybody
from mgz.region import reach_norm
from mgz.vocabulary import Functie, Vorm
from tests.generative.points import rule_book
from tests.generative.seeded import region
from tests.unit.answer.test_everybody import as_answerer

SEEDS, MINUTES = 60, 3


@pytest.mark.parametrize("block", range(4))
def test_alike_is_the_same_in_drawn_regions(block: int) -> None:
    """At random minutes of drawn regions: with reach norms and travel times, areas of several postcodes."""
    for seed in range(block, SEEDS, 4):
        drawn, chance = region(seed), Random(seed)
        everybody = Everybody(rule_book(), drawn)
        for _ in range(MINUTES):
            at = chance.randrange(drawn.period.begin, drawn.period.end)
            found = [
                (each.group.id, each.function, each.place, each.share, each.kind, each.layers)
                for each in everybody.at(at, drawn.groups, Functie)
            ]
            assert found == as_answerer(drawn, at), f"seed {seed}, minute {at}"


def test_drawn_regions_hold_promises_that_depend_on_distance() -> None:
    regions = [region(seed) for seed in range(SEEDS)]
    assert any(
        reach_norm(each, row.function, each.period.begin) for each in regions for row in each.agreements
    )
    assert any(row.vorm is Vorm.AANWEZIG for each in regions for row in each.agreements)
    assert any(len(each.place_of(group)) > 1 for each in regions for group in each.groups)
