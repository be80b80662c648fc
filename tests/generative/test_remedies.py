"""Over drawn regions: the rows that fall short make up each gap, and a remedy does what it says."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from mgz.calendar import EMPTY, Spans, Tally
from mgz.coverage import FailedRows, Gap, GapPart, Memory, Proof, applied, proof_hash, prove, remedies
from mgz.region import Region
from mgz.vocabulary import Laag, Reason, State
from tests.generative.points import rule_book
from tests.generative.seeded import region as drawn

TALLY = Tally()
#: Reasons that always come from a row that is there, whichever layer they belong to.
FROM_A_ROW = frozenset(Reason) - {
    Reason.GEEN_AFSPRAAK,
    Reason.GEEN_OPGAVE,
    Reason.FEIT_ONBEKEND,
    Reason.REGEL_OPEN,
}


@cache
def proven(seed: int) -> tuple[Proof, Memory]:
    memory, region = Memory(), drawn(seed)
    begin, end = region.period.begin, region.period.end
    return prove(rule_book(), region, begin, end, memory=memory), memory


@pytest.mark.parametrize("block", range(4))
def test_the_rows_that_fall_short_make_up_the_part(block: int) -> None:
    met: Counter[Reason] = Counter()
    for seed in range(block, 60, 4):
        proof, _ = proven(seed)
        rows = FailedRows(rule_book(), proof)
        for gap in proof.gaps:
            for part in gap.parts:
                failed = rows.of(gap, part)
                reason = part.outcome.reason
                assert reason is not None
                assert failed or reason not in FROM_A_ROW, f"seed {seed}: {gap.id} {reason}"
                assert {each.reason for each in failed} <= {reason}
                assert not failed or _union(each.spans for each in failed) == part.spans
                met[reason] += bool(failed)
    assert all(met[reason] for reason in FROM_A_ROW if reason is not Reason.STANDBY_FUNDING_OPEN)


def _union(sets: object) -> Spans:
    found = EMPTY
    for spans in sets:  # type: ignore[attr-defined]
        found = found.union(spans, TALLY)
    return found


@pytest.mark.parametrize("seed", range(14))
def test_a_remedy_closes_what_it_says_and_nothing_opens_before_it(seed: int) -> None:
    proof, memory = proven(seed)
    before = proof_hash(proof)
    for gap in proof.gaps:
        keys = []
        for remedy in remedies(rule_book(), proof, gap, memory):
            keys.append(remedy.key)
            after = _again(proof, applied(proof.region, remedy.changes))
            left = next((each for each in after.gaps if each.id == gap.id), None)
            assert (left is None) is remedy.whole, f"{gap.id}: {remedy}"
            assert left is None or any(_closed(part, left) for part in gap.parts), f"{gap.id}: {remedy}"
            assert not _opened_before(gap, proof, after)
        assert len(set(keys)) == len(keys)
    assert proof_hash(_again(proof, proof.region)) == before


def _again(proof: Proof, region: Region) -> Proof:
    return prove(rule_book(), region, proof.begin, proof.end)


def _closed(part: GapPart, left: Gap) -> bool:
    mine = _union(each.spans for each in left.parts if each.line == part.line)
    return not part.spans.intersect(mine, TALLY)


def _opened_before(gap: Gap, before: Proof, after: Proof) -> set[str]:
    """Gaps of the same group in this layer or an earlier one that were not there."""
    layers = list(Laag)[: list(Laag).index(gap.layer) + 1]

    def ids(proof: Proof) -> set[str]:
        mine = (each for each in proof.gaps if each.group == gap.group and each.layer in layers)
        return {each.id for each in mine if each.state is State.GAT}

    return ids(after) - ids(before)


def test_remedies_of_every_kind_are_met() -> None:
    kinds: Counter[str] = Counter()
    for seed in range(25):
        proof, memory = proven(seed)
        for gap in proof.gaps:
            kinds.update(each.key.split(":")[0] for each in remedies(rule_book(), proof, gap, memory))
    assert {"afspraken", "posten", "contracten", "diensten"} <= kinds.keys()
