"""One fault in a region where all is well opens exactly its own gaps, and they close when it is mended."""

from __future__ import annotations

from functools import cache

import pytest

from mgz.answer import GOOD_FRIDAY_OPEN
from mgz.coverage import Gap, Memory, Proof, proof_hash, prove
from mgz.region import Region
from mgz.vocabulary import Dagdeel, Laag, State, TriagePlace
from tests.generative.faults import Fault, changed, undoing
from tests.generative.faults_of_chains import agreed_faults, bought_faults, rostered_faults
from tests.generative.faults_of_facts import (
    existence_faults,
    fact_faults,
    good_friday_faults,
    registration_faults,
)
from tests.generative.points import rule_book
from tests.generative.test_what_seeds_hold import IMPOSSIBLE, REASONS, WHERE
from tests.generative.well_covered import WELL_COVERED

FAULTS = {
    fault.name: fault
    for made in (
        agreed_faults,
        bought_faults,
        rostered_faults,
        fact_faults,
        registration_faults,
        existence_faults,
        good_friday_faults,
    )
    for fault in made()
}
#: One memory for all, as in a what-if: it may not carry anything over from one region to another.
MEMORY = Memory()


def proven(region: Region) -> Proof:
    return prove(rule_book(), region, region.period.begin, region.period.end, memory=MEMORY)


@cache
def base_hash() -> str:
    period = WELL_COVERED.period
    return proof_hash(prove(rule_book(), WELL_COVERED, period.begin, period.end))


def test_the_base_is_covered_everywhere() -> None:
    """Every function and place is asked, and covered in every layer that applies."""
    proof = proven(WELL_COVERED)
    assert proof.gaps == ()
    assert all(row.state is State.GEDEKT for row in proof.obligations)
    seen = {((row.function, row.place), row.layer) for row in proof.obligations}
    for where in WHERE:
        layers = {layer for at, layer in seen if at == where}
        assert layers == ({Laag.AFGESPROKEN} if where[1] is TriagePlace.PRAKTIJK else set(Laag))
    assert {row.dagdeel for row in proof.obligations} == set(Dagdeel)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_opens_its_gaps_and_no_other(name: str) -> None:
    """Each with that reason alone; mended, the proof is that of the base again."""
    fault = FAULTS[name]
    broken = changed(WELL_COVERED, fault.changes)
    gaps = gaps_of(name)
    assert {place(gap) for gap in gaps} == expected(fault)
    assert {reason for gap in gaps for reason in gap.reasons} == {fault.reason}
    mended = changed(broken, undoing(WELL_COVERED, fault.changes))
    assert proof_hash(proven(mended)) == base_hash()


def one_of_each_kind() -> list[str]:
    """Per reason, layer and function the first fault; the choice for Good Friday touches every gap."""
    found: dict[tuple[object, ...], str] = {}
    for name, fault in FAULTS.items():
        functions = {key[1] for keys in fault.gaps.values() for key in keys}
        if not name.startswith("Good Friday"):
            found.setdefault((fault.reason, *fault.gaps, *sorted(functions)), name)
    return list(found.values())


@pytest.mark.parametrize("name", one_of_each_kind())
def test_a_fault_changes_no_gap_that_is_there(name: str) -> None:
    """With another fault standing, its gaps stay as they are, to the minute and the first action."""
    check_beside(FAULTS[name])


def check_beside(fault: Fault) -> None:
    standing = FAULTS[beside(fault)]
    before = gaps_of(standing.name)
    after = proven(changed(changed(WELL_COVERED, standing.changes), fault.changes)).gaps
    assert {gap for gap in after if place(gap) in expected(standing)} == set(before)
    assert {place(gap) for gap in after} == expected(standing) | expected(fault)


@cache
def gaps_of(name: str) -> tuple[Gap, ...]:
    return proven(changed(WELL_COVERED, FAULTS[name].changes)).gaps


def beside(fault: Fault) -> str:
    """A fault of other clients that holds whatever was declared complete and however far the roster goes."""
    groups = {key[0] for keys in fault.gaps.values() for key in keys}
    return "CPG over" if "I" in groups else "CSI over"


def test_every_reason_comes_and_goes_wherever_it_can() -> None:
    """Each function, place, layer and reason that can occur has a fault of its own."""
    shown = {
        ((function, at), layer, fault.reason)
        for fault in FAULTS.values()
        for layer, keys in fault.gaps.items()
        for _, function, at, _ in keys
    }
    possible = {(where, layer, reason) for where in WHERE for layer in Laag for reason in REASONS[layer]}
    assert shown == possible - IMPOSSIBLE.keys()


def test_good_friday_faults_are_about_good_friday() -> None:
    """They open only the hours that nobody decided."""
    for fault in good_friday_faults():
        gaps = proven(changed(WELL_COVERED, fault.changes)).gaps
        parts = [part for gap in gaps for part in gap.parts]
        assert {part.outcome for part in parts} == {GOOD_FRIDAY_OPEN}
        assert {part.spans.minutes for part in parts} == {9 * 60}


Place = tuple[object, ...]


def place(gap: Gap) -> Place:
    return gap.group, gap.function, gap.place, gap.dagdeel, gap.layer


def expected(fault: Fault) -> set[Place]:
    return {(*key, layer) for layer, keys in fault.gaps.items() for key in keys}
