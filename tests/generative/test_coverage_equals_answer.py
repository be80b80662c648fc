"""Coverage over stretches and `answer` at a point are two ways to one answer: they must agree everywhere."""

from __future__ import annotations

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mgz.coverage import prove
from mgz.region import Region
from tests.generative.points import Sides, rule_book
from tests.generative.region_strategy import regions
from tests.generative.tiling import check_layers, check_proof, check_shares

ROUNDS = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
MOST_ENDS, RANDOM_MINUTES = 24, 6


@ROUNDS
@given(region=regions(), seed=st.integers(0, 2**32 - 1))
def test_coverage_and_answer_agree(region: Region, seed: int) -> None:
    """At every end point -1, 0, +1 minute (a draw of them where there are many) and at random minutes."""
    sides, chance = Sides(rule_book(), region, region.period.begin, region.period.end), random.Random(seed)
    for group in sides.parts:
        ends = sides.ends(group)
        minutes = chance.sample(ends, min(len(ends), MOST_ENDS))
        minutes += [chance.randrange(sides.begin, sides.end) for _ in range(RANDOM_MINUTES)]
        for minute in minutes:
            assert sides.difference(group, minute) is None


@ROUNDS
@given(region=regions())
def test_parts_and_states_tile_the_minutes(region: Region) -> None:
    """Shares add up to the group, each layer to what the layer before covers, the states to the minutes."""
    begin, end = region.period.begin, region.period.end
    sides = Sides(rule_book(), region, begin, end)
    check_shares(sides)
    check_layers(sides)
    check_proof(prove(rule_book(), region, begin, end), sides)
