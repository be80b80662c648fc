"""An independent total: the rules of fulfilment in SQL, over one row per minute, count what the proof counts.

Nothing here reads how `answer` and `coverage` judge; the SQL was written from the design and ADR 6 to 8.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from mgz.coverage import Proof, prove
from mgz.region import Region
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, Laag, Reason, TriagePlace
from mgz_cli.rulefiles import standard_rules
from tests.generative.seeded import region as drawn
from tests.generative.sql_total.breaking import BREAKS, LOSSES, Break, one_row_less
from tests.generative.sql_total.compare import (
    Minutes,
    difference,
    lines_by_coverage,
    lines_by_sql,
    obligations_by_proof,
    obligations_by_sql,
)
from tests.generative.sql_total.load import rules_in_sql, totals
from tests.spec.test_betekenis import proof_of

SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_sql_counts_the_minutes_of_the_proof(seed: int) -> None:
    """Per share by state and reason, and per obligation by the state of its worst share."""
    by_line, by_obligation = counted(seed)
    assert difference(said(seed), by_line) == ""
    region = drawn(seed)
    proof = prove(rules(), region, region.period.begin, region.period.end)
    assert difference(obligations_by_proof(proof), by_obligation) == ""


def test_the_regions_reach_every_layer_reason_function_and_place() -> None:
    """SQL counts every reason and place somewhere, and every function as far as the roster."""
    keys = {key for seed in SEEDS for key in counted(seed)[0]}
    assert {key[-1] for key in keys} == {"", *Reason}
    rostered = {key for key in keys if key[4] == Laag.INGEROOSTERD and key[7] == "gedekt"}
    assert {key[1] for key in rostered} == set(Functie)
    assert {key[2] for key in keys} == {"", *TriagePlace}


@pytest.mark.parametrize("sheet", LOSSES)
def test_one_row_less_is_seen(sheet: str) -> None:
    """Where the loss of one row changes the proof, SQL sees the same change."""
    seed, broken, proven = next(losses(sheet))
    by_line = lines_by_sql(totals(rules(), broken, broken.period.begin, broken.period.end, rules_in_sql()))
    assert difference(said(seed), by_line) != ""
    assert difference(proven, by_line) == ""


@pytest.mark.parametrize("broken", BREAKS, ids=str)
def test_a_broken_line_of_sql_is_seen(broken: Break) -> None:
    """A worked example agrees with the SQL as it stands, and no longer with one line of it broken."""
    proof = proof_of(broken.example)
    steps = rules_in_sql()
    assert steps[broken.step].count(broken.line) == 1
    assert differences(proof, steps) == ""
    steps[broken.step] = steps[broken.step].replace(broken.line, broken.instead)
    assert differences(proof, steps) != ""


@cache
def rules() -> RuleBook:
    return standard_rules()


@cache
def said(seed: int) -> Minutes:
    """What coverage says of every share of a drawn region."""
    region = drawn(seed)
    return lines_by_coverage(rules(), region, region.period.begin, region.period.end)


@cache
def counted(seed: int) -> tuple[Minutes, Minutes]:
    """What SQL counts in a drawn region, per share and per obligation."""
    region = drawn(seed)
    with totals(rules(), region, region.period.begin, region.period.end, rules_in_sql()) as connection:
        return lines_by_sql(connection), obligations_by_sql(connection)


def losses(sheet: str) -> Iterator[tuple[int, Region, Minutes]]:
    """Regions without one row whose loss changes the proof, and what coverage says then."""
    for seed in SEEDS:
        for broken in one_row_less(drawn(seed), sheet):
            proven = lines_by_coverage(rules(), broken, broken.period.begin, broken.period.end)
            if proven != said(seed):
                yield seed, broken, proven


def differences(proof: Proof, steps: dict[str, str]) -> str:
    """Where the SQL of `steps` and a proof differ, per share or per obligation."""
    region, begin, end = proof.region, proof.begin, proof.end
    with totals(rules(), region, begin, end, steps) as connection:
        by_line = difference(lines_by_coverage(rules(), region, begin, end), lines_by_sql(connection))
        return by_line + difference(obligations_by_proof(proof), obligations_by_sql(connection))
