"""A population against the vector run of OpenFisca, where that is installed; the answers must be equal."""

from __future__ import annotations

import statistics
from collections.abc import Callable

import numpy as np
import pytest

from mgz.rules import Population, RuleBook
from tests.bench.conftest import interleaved, spread
from tests.bench.openfisca_race import IS_HERE, OpenFisca
from tests.bench.rules_race import DAY

PERSONS = 400_000
AIM = 2


@pytest.mark.parametrize("ask", ["general_care", "gp_registration"])
def test_a_population_against_openfisca(ask: str, rules: RuleBook, report: Callable[[str], None]) -> None:
    if not IS_HERE:
        report(f"{ask}: OpenFisca is niet geïnstalleerd (AGPL, buiten de lock); niet vergeleken")
        return
    other = OpenFisca(rules, ask, DAY)
    reads, draw = rules.reads(ask), np.random.default_rng(1)
    persons, codes, weight = {}, np.zeros(PERSONS, dtype=np.int64), 1
    for name, words in reads.items():
        known = [word for word in words if word != "unknown"]
        chosen = draw.integers(0, len(known), PERSONS)
        codes += np.array([words.index(word) for word in known])[chosen] * weight
        weight *= len(words)
        if name in other.known:
            persons[name] = np.array([other.known[name].index(word) for word in known])[chosen]
    days = np.full(PERSONS, np.datetime64(DAY), dtype="datetime64[D]")
    population, run = Population(ask, codes, days), other.run(persons)
    decided, found = rules.decide_many(population, DAY), run()
    ids = [rule.id for rule in other.top.rules]
    for person in range(0, PERSONS, 97):
        assert decided[person].rules and ids[int(found[person])] in decided[person].rules
    seconds = interleaved({"openfisca": run, "mgz": lambda: rules.decide_many(population, DAY)})
    times = statistics.median(seconds["openfisca"]) / statistics.median(seconds["mgz"])
    report(
        f"{ask}, {PERSONS:,} persons: OpenFisca {spread(seconds['openfisca'])}, mgz {spread(seconds['mgz'])}"
    )
    report(f"  {times:,.1f} x; aim {AIM} x")
    assert times > AIM
