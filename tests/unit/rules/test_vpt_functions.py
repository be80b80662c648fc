"""Sizes, distances and hours of VPT, on both sides of their boundary and not given."""

from __future__ import annotations

from datetime import datetime

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.rules.named import FUNCTIONS
from mgz.rules.vpt import cluster_size, distance_band, review_hours

NOW = datetime(2025, 6, 10, 10, tzinfo=AMSTERDAM)
SETTINGS = CalendarSettings()


@pytest.mark.parametrize(
    ("units", "word"), [(None, "not_given"), (0, "few"), (4, "few"), (5, "enough"), (6, "enough")]
)
def test_five_units_make_a_cluster(units: int | None, word: str) -> None:
    facts = {} if units is None else {"units": units}
    assert cluster_size(facts, NOW, SETTINGS) == word


@pytest.mark.parametrize(
    ("distance", "radius", "word"),
    [
        (999, 1000, "near"), (1000, 1000, "near"), (1001, 1000, "far"), (0, 0, "near"), (1, 0, "far"),
        (0, None, "no_radius"), (None, 1000, "not_given"), (None, None, "not_given"),
    ],
)  # fmt: skip
def test_the_edge_of_the_radius_is_near(distance: int | None, radius: int | None, word: str) -> None:
    """Without a distance the radius does not matter: that fact is told first."""
    given = {"distance_m": distance, "radius_m": radius}
    facts = {key: value for key, value in given.items() if value is not None}
    assert distance_band(facts, NOW, SETTINGS) == word


@pytest.mark.parametrize(
    ("hours", "threshold", "word"),
    [
        (12, 13, "below"), (13, 13, "reached"), (14, 13, "reached"), (0, 0, "reached"),
        (None, 13, "not_given"), (20, None, "not_given"), (None, None, "not_given"),
    ],
)  # fmt: skip
def test_hours_at_the_threshold_reach_it(hours: int | None, threshold: int | None, word: str) -> None:
    given = {"h_hours_13w": hours, "review_threshold_hours": threshold}
    facts = {key: value for key, value in given.items() if value is not None}
    assert review_hours(facts, NOW, SETTINGS) == word


@pytest.mark.parametrize("name", ["cluster_size", "distance_band", "review_hours"])
def test_every_word_is_declared_with_the_facts_behind_it(name: str) -> None:
    function = FUNCTIONS[name]
    nothing = function.word({}, NOW, SETTINGS)
    seen = {nothing} | {
        function.word(dict(zip(function.facts, pair, strict=False)), NOW, SETTINGS)
        for pair in ((0, 1), (5, 1), (5, 5))
    }
    seen |= {function.word({function.facts[0]: 1}, NOW, SETTINGS)}
    assert seen == set(function.words)
