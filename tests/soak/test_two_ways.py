"""Coverage against `answer` over many more regions and minutes than the suite has time for."""

from __future__ import annotations

import pytest

from mgz.region import carries_obligation
from tests.generative.points import SEEDS, Sides, rule_book
from tests.generative.seeded import region
from tests.generative.test_reasons_come_and_go import FAULTS, check_beside
from tests.generative.test_seeded_volume import compare, compare_every_minute
from tests.generative.tiling import check_layers, check_shares


@pytest.mark.parametrize("block", range(20))
def test_a_thousand_other_regions(block: int) -> None:
    """At eighty end points and random minutes of each group; the parts tile the time."""
    for seed in range(SEEDS + block, SEEDS + 1000, 20):
        drawn = region(seed)
        sides = Sides(rule_book(), drawn, drawn.period.begin, drawn.period.end)
        compare(sides, seed, most=64)
        check_shares(sides)
        check_layers(sides)


@pytest.mark.parametrize("seed", range(24))
def test_every_minute_of_a_day_for_every_group(seed: int) -> None:
    """The proof counts what `answer` says."""
    drawn = region(seed)
    for group in filter(carries_obligation, drawn.groups):
        compare_every_minute(drawn, group)


@pytest.mark.parametrize("name", [name for name in FAULTS if not name.startswith("Good Friday")])
def test_every_fault_beside_another(name: str) -> None:
    """It changes no gap that is there."""
    check_beside(FAULTS[name])
