"""A quick taste of the mutation test; the whole one is in tests/soak/rules."""

from __future__ import annotations

from tests.generative.rules.mutation import mutants, noticed_by
from tests.generative.rules.typed import CARE, CLAIM, FIRST, PROOF, REGION, SPECIFIC, URGENT, VPT


def test_every_seventh_mutant_is_noticed() -> None:
    chosen = list(mutants(FIRST, thorough=False))[::7]
    chosen += list(mutants(URGENT | VPT | PROOF, thorough=False))[::61]
    chosen += list(mutants(SPECIFIC | CLAIM, thorough=False))[::97]
    chosen += list(mutants(REGION, thorough=False))[::83]
    chosen += list(mutants(CARE, thorough=False))[::89]
    survivors = [(mutant.rule, mutant.change) for mutant in chosen if not noticed_by(mutant)]
    assert len(chosen) > 25
    assert not survivors
