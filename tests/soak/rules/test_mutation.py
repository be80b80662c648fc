"""Every rule cell, outcome and date mutated once; survivors must be listed with a reason. One table: `-k`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from tests.generative.rules.cells import names
from tests.generative.rules.mutation import Mutant, combinations, mutants, unchanged
from tests.generative.rules.noticing import noticed_by
from tests.generative.rules.survivors import survivors_of
from tests.generative.rules.typed import FIRST


def survivors_among(chosen: Iterable[Mutant]) -> tuple[Counter[str], list[Mutant]]:
    """Who noticed how many, and the mutants that nobody noticed."""
    counts: Counter[str] = Counter()
    survivors = []
    for mutant in chosen:
        noticed = noticed_by(mutant)
        counts[noticed or "survived"] += 1
        survivors += [] if noticed else [mutant]
    print(dict(counts))  # shown with -s, and when it fails
    return counts, survivors


@pytest.mark.parametrize("table", names())
def test_a_table_as_it_is_is_noticed_by_nobody(table: str) -> None:
    assert noticed_by(unchanged(table)) == ""


@pytest.mark.parametrize("table", names())
def test_every_mutant_of_a_table_is_noticed_but_those_listed(table: str) -> None:
    counts, survivors = survivors_among(mutants({table}, thorough=True))
    assert counts.total() > 10
    assert {(mutant.rule, mutant.change) for mutant in survivors} == survivors_of(table).keys()


#: Combinations whose outcome nobody can see, by rule: a flag is not looked at while the answer is open
#: (F-...), and one completion that disagrees while a fact is missing leaves it just as missing (...-MISSING).
WITHOUT_EFFECT = {
    "F-END-GP-OTHER": 24,
    "F-NO-GP": 8,
    "F-NO-GP-HAS-ONE": 16,
    "F-NONCONFORM-ELSEWHERE": 48,
    "F-NONCONFORM-GIVEN": 1,
    "F-NONCONFORM-WITHOUT": 6,
    "GC-MISSING": 15,
    "GR-MISSING": 15,
}


def test_every_single_combination_is_noticed_but_those_without_effect() -> None:
    _, survivors = survivors_among(combinations(FIRST))
    assert Counter(mutant.rule for mutant in survivors) == WITHOUT_EFFECT


#: Of homes together several conditions may fail at once: which one is the reason nobody can see, because the
#: flags tell them all.
WITHOUT_EFFECT_VPT = {"CC-FEW": 2, "CC-NO-ROOM": 1}
SMALL = (
    "cluster_conditions flag_propose_review flag_too_few_units vpt_question vpt_treatment vpt_variant".split()
)


def test_every_single_combination_of_small_vpt_tables_is_noticed() -> None:
    _, survivors = survivors_among(combinations(SMALL))
    assert Counter(mutant.rule for mutant in survivors) == WITHOUT_EFFECT_VPT


SMALL_REGION = (
    "anw_evaluation quorum procurement source_conflict programme_counts issue_start national_way hap_part"
    " programme_fit specialist_agreement escalation_clash provider_place issue_step provider_treatment"
).split()


def test_every_single_combination_of_the_region_tables_is_noticed() -> None:
    counts, survivors = survivors_among(combinations(SMALL_REGION))
    assert counts.total() > 700
    assert not survivors, "\n".join(f"{mutant.rule}: {mutant.change}" for mutant in survivors)
