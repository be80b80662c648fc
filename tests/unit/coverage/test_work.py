"""How much work a proof is, in counts that do not depend on the machine (design section 7)."""

from __future__ import annotations

import pytest

from bench.baselines.dense import dense
from bench.regions import YEAR, region
from mgz.calendar import Tally
from mgz.coverage import Proof, prove
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, Laag
from mgz_cli.rulefiles import standard_rules

BEGIN, END = YEAR.begin, YEAR.end


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    return standard_rules()


def work(rules: RuleBook, locations: int, clients: int, *, distinct: bool = False) -> tuple[Tally, Proof]:
    tally = Tally()
    return tally, prove(rules, region(locations, clients, distinct=distinct), BEGIN, END, tally)


def test_work_does_not_grow_with_clients(rules: RuleBook) -> None:
    """2,000, 20,000 or 400,000 clients: the same decisions and classes, the same sweeps within 5%."""
    few, some, many = (work(rules, 400, clients)[0] for clients in (2_000, 20_000, 400_000))
    assert few.decisions == some.decisions == many.decisions
    assert few.classes == some.classes == many.classes
    assert max(few.edges, some.edges, many.edges) <= 1.05 * min(few.edges, some.edges, many.edges)


def test_equal_locations_cost_no_new_classes(rules: RuleBook) -> None:
    """Twice the locations that live alike: not one class more, not one sweep more."""
    once, twice = (work(rules, locations, locations * 50)[0] for locations in (400, 800))
    assert twice.classes == once.classes
    assert twice.edges <= 1.05 * once.edges


@pytest.mark.parametrize("factor", [2, 4, 8])
def test_work_grows_linearly_with_classes(rules: RuleBook, factor: int) -> None:
    """When every location promises something of its own, classes and edges grow in step, not faster."""
    base = work(rules, 100, 5_000, distinct=True)[0]
    more = work(rules, 100 * factor, 5_000 * factor, distinct=True)[0]
    assert more.classes > 0.7 * factor * base.classes
    assert more.edges / base.edges <= 1.25 * more.classes / base.classes


def test_the_dense_baseline_gives_the_same_output(rules: RuleBook) -> None:
    """One byte per minute and our stretches: equal gaps and equal minutes, for two months."""
    small, end = region(40, 2_000), BEGIN + 60 * 24 * 60
    proof, (gaps, minutes) = prove(rules, small, BEGIN, end), dense(rules, small, BEGIN, end)
    asked = (Functie.GENERAL_CARE, Laag.AFGESPROKEN)
    general = [o for o in proof.obligations if (o.function, o.layer) == asked]
    assert minutes == {(o.group, o.dagdeel.value): (o.gedekt, o.gat, o.onbeslist) for o in general}
    assert gaps == {
        (gap.group, gap.dagdeel.value, part.line, part.number, str(part.outcome.reason)): list(part.spans)
        for gap in proof.gaps
        if (gap.function, gap.layer) == asked
        for part in gap.parts
    }
