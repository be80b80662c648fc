"""A year of everything: 20,000 clients, 400 locations, 10,000 shifts, all functions and layers."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from bench.full import full_region
from bench.regions import YEAR
from mgz.calendar import Tally
from mgz.coverage import Memory, Put, edit, proof_hash, prove
from mgz.region import Region
from mgz.rules import RuleBook
from tests.bench.conftest import interleaved, spread

BEGIN, END = YEAR.begin, YEAR.end
Say = Callable[[str], None]
#: Twice the rows may cost at most this much more work.
LINEAR = 2.2


def counted(rules: RuleBook, region: Region, memory: Memory | None = None) -> Tally:
    tally = Tally()
    prove(rules, region, BEGIN, END, tally, memory)
    return tally


def test_work_grows_with_classes(rules: RuleBook, report: Say) -> None:
    """Locations x2, x4, x8 with shifts as they are: classes, sweeps and edges at most in proportion."""
    found = [(n, counted(rules, full_region(n, n * 50, 3_650))) for n in (100, 200, 400, 800)]
    for n, tally in found:
        report(f"{n:,} locations: {tally}")
    for (_, one), (_, other) in pairwise(found):
        assert other.classes <= LINEAR * one.classes
        assert other.sweeps <= LINEAR * one.sweeps
        assert other.edges <= LINEAR * one.edges
        assert other.rosters <= one.rosters + 1


def test_work_grows_with_shifts(rules: RuleBook, report: Say) -> None:
    """Shifts x2, x4, x8 with locations as they are."""
    found = [(n, counted(rules, full_region(100, 5_000, n))) for n in (2_555, 5_110, 10_220, 20_440)]
    for n, tally in found:
        report(f"{n:,} shifts: {tally}")
    for (_, one), (_, other) in pairwise(found):
        assert other.rosters <= LINEAR * one.rosters
        assert other.edges <= LINEAR * one.edges


def test_memory_above_the_snapshot(rules: RuleBook, report: Say) -> None:
    """The peak while proving, without the region itself, stays below 100 MB."""
    region = full_region()
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    proof = prove(rules, region, BEGIN, END)
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert proof.gaps
    kept, most = (after - before) / 1e6, (peak - before) / 1e6
    report(f"memory above the snapshot: {kept:.1f} MB kept, {most:.1f} MB peak")
    assert peak - before < 100_000_000


def test_one_changed_shift(rules: RuleBook, report: Say) -> None:
    """Only the classes of its pool are worked out again, and the hash is that of a proof from nothing."""
    region, memory = full_region(), Memory()
    first = counted(rules, region, memory)
    row = region.shifts[100]
    changed = edit(region, Put(replace(row, end=row.end - 75)))
    again = counted(rules, changed, memory)
    promises = [each for each in region.agreements if each.pool == row.pool]
    report(
        f"one changed shift of {len(region.shifts):,}: {again.classes} of {first.classes} classes, "
        f"{again.rosters} of {first.rosters} rosters; {len(promises)} promises share its pool"
    )
    assert again.rosters <= len({each.function for each in promises})
    assert 0 < again.classes < first.classes / 10
    assert again.decisions == 0
    assert proof_hash(prove(rules, changed, BEGIN, END, memory=memory)) == proof_hash(
        prove(rules, changed, BEGIN, END)
    )


def test_times(rules: RuleBook, report: Say) -> None:
    """A proof from nothing, and one after a changed shift; reported, not gated."""
    region, memory = full_region(), Memory()
    prove(rules, region, BEGIN, END, memory=memory)
    shifts = iter(region.shifts[:: len(region.shifts) // 10])

    def after_a_change() -> object:
        row = next(shifts)
        changed = edit(region, Put(replace(row, confirmed=not row.confirmed)))
        return prove(rules, changed, BEGIN, END, memory=memory)

    seconds = interleaved(
        {"from nothing": lambda: prove(rules, region, BEGIN, END), "one changed shift": after_a_change}
    )
    for name, taken in seconds.items():
        report(f"all functions and layers, {len(region.shifts):,} shifts, {name}: {spread(taken)}")
