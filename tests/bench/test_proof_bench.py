"""One year, 20,000 clients, 400 locations: work by counts, growth, and the ratio to the dense baseline."""

from __future__ import annotations

import statistics
from collections.abc import Callable

from bench.baselines.dense import dense
from bench.regions import YEAR, region
from mgz.coverage import Proof, prove
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, Laag
from tests.bench.conftest import interleaved, spread

BEGIN, END = YEAR.begin, YEAR.end
ASKED = (Functie.GENERAL_CARE, Laag.AFGESPROKEN)
Say = Callable[[str], None]


def test_as_fast_as_promised_against_the_dense_baseline(rules: RuleBook, report: Say) -> None:
    """The same gaps, stretches and minutes; the ratio of medians is reported, equality is the gate.

    The baseline does general care as agreed only; the proof does every function in every layer.
    """
    small = region()
    proof, (gaps, minutes) = prove(rules, small, BEGIN, END), dense(rules, small, BEGIN, END)
    assert gaps_of(proof) == gaps
    general = [o for o in proof.obligations if (o.function, o.layer) == ASKED]
    assert {(o.group, o.dagdeel.value): (o.gedekt, o.gat, o.onbeslist) for o in general} == minutes
    seconds = interleaved(
        {
            "mgz": lambda: prove(rules, region(), BEGIN, END),
            "dense": lambda: dense(rules, region(), BEGIN, END),
        }
    )
    ratio = statistics.median(seconds["dense"]) / statistics.median(seconds["mgz"])
    report(f"proof of a year, 400 locations, {len(gaps)} gap parts, building the region included:")
    report(
        f"  mgz {spread(seconds['mgz'])}, dense numpy {spread(seconds['dense'])}: {ratio:,.0f} times as fast"
    )


def test_times_at_other_sizes(rules: RuleBook, report: Say) -> None:
    """Clients cost nothing; classes cost in proportion (counts are gated in tests/unit/coverage)."""
    clients = {f"{n:,} clients": region(400, n) for n in (2_000, 20_000, 400_000)}
    classes = {f"{n:,} locations": region(n, n * 50, distinct=True) for n in (400, 800, 1600, 3200)}
    for sizes in (clients, classes):
        seconds = interleaved({name: lambda r=r: prove(rules, r, BEGIN, END) for name, r in sizes.items()})
        for name, taken in seconds.items():
            report(f"{name}: {spread(taken)}")


def gaps_of(proof: Proof) -> dict[tuple[str, str, str, int, str], list[tuple[int, int]]]:
    """The gaps of a proof in the words of the baseline."""
    return {
        (gap.group, gap.dagdeel.value, part.line, part.number, str(part.outcome.reason)): list(part.spans)
        for gap in proof.gaps
        if (gap.function, gap.layer) == ASKED
        for part in gap.parts
    }
