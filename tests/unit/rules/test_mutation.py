"""A quick taste of the mutation test; the whole one is in tests/soak/rules."""

from __future__ import annotations

from tests.generative.rules.mutation import mutants, unchanged
from tests.generative.rules.noticing import noticed_by
from tests.generative.rules.typed import CARE, CLAIM, FIRST, PROOF, REGION, SPECIFIC, URGENT, VPT


def test_some_mutants_of_every_table_are_noticed() -> None:
    chosen = list(mutants(FIRST, thorough=False))[::57]
    chosen += list(mutants(URGENT | VPT | PROOF, thorough=False))[::211]
    chosen += list(mutants(SPECIFIC | CLAIM, thorough=False))[::349]
    chosen += list(mutants(REGION, thorough=False))[::307]
    chosen += list(mutants(CARE, thorough=False))[::311]
    survivors = [(mutant.rule, mutant.change) for mutant in chosen if not noticed_by(mutant)]
    assert len(chosen) > 15
    assert not survivors


def test_a_table_as_it_is_is_noticed_by_nobody() -> None:
    """Where even no change is noticed, noticing says nothing; every table in the soak."""
    for table in ("flag_before_2025_claim", "flag_wlz_indication_trajectory", "triage_duty", "quorum"):
        assert noticed_by(unchanged(table)) == ""
