"""Five hundred random changes on top of each other, each proof from memory equal to one from nothing."""

from __future__ import annotations

from bench.full import full_region
from mgz_cli.rulefiles import standard_rules
from tests.unit.coverage.test_edit import check_edits


def test_five_hundred_random_edits() -> None:
    """The hash of a proof that remembers equals that of one that starts afresh."""
    check_edits(standard_rules(), full_region(20, 1_000, 730), edits=500)
