"""A quick taste of the mutation test; the whole one is in tests/soak/rules."""

from __future__ import annotations

from tests.generative.rules.mutation import mutants, noticed_by
from tests.generative.rules.typed import CARE, CLAIM, FIRST, PROOF, REGION, SPECIFIC, URGENT, VPT


def test_some_mutants_of_every_table_are_noticed() -> None:
    chosen = list(mutants(FIRST, thorough=False))[::19]
    chosen += list(mutants(URGENT | VPT | PROOF, thorough=False))[::211]
    chosen += list(mutants(SPECIFIC | CLAIM, thorough=False))[::349]
    chosen += list(mutants(REGION, thorough=False))[::307]
    chosen += list(mutants(CARE, thorough=False))[::311]
    survivors = [(mutant.rule, mutant.change) for mutant in chosen if not noticed_by(mutant)]
    assert len(chosen) > 25
    assert not survivors
