"""Coverage over stretches and `answer` at a point are two ways to one answer: they must agree everywhere."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mgz.coverage import Proof, prove
from mgz.region import Region
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, State
from tests.generative.points import coverage_of, difference, ends_of
from tests.generative.region_strategy import regions

ROUNDS = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
MOST_ENDS, RANDOM_MINUTES = 90, 30


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    from mgz_cli.rulefiles import standard_rules

    return standard_rules()


@ROUNDS
@given(region=regions(), seed=st.integers(0, 2**32 - 1))
def test_coverage_and_answer_agree(rules: RuleBook, region: Region, seed: int) -> None:
    """At every end point -1, 0, +1 minute (a draw of them where there are many) and at random minutes."""
    begin, end = region.period.begin, region.period.end
    chance = random.Random(seed)
    for name, parts in coverage_of(rules, region, begin, end).items():
        ends = sorted(ends_of(parts, begin, end))
        minutes = chance.sample(ends, min(len(ends), MOST_ENDS))
        minutes += [chance.randrange(begin, end) for _ in range(RANDOM_MINUTES)]
        for minute in minutes:
            assert difference(rules, region, region.group_by_id[name], parts, minute) is None


@ROUNDS
@given(region=regions())
def test_the_parts_tile_every_obligation(rules: RuleBook, region: Region) -> None:
    """For each share the parts are disjoint; over all shares no minute of the group is missing or double."""
    begin, end = region.period.begin, region.period.end
    for name, parts in coverage_of(rules, region, begin, end).items():
        group = region.group_by_id[name]
        weighted = sum(part.spans.minutes * part.number for part in parts)
        present = max(0, min(end, group.validity.end) - max(begin, group.validity.begin))
        assert weighted == present * group.number
        for dagdeel in Dagdeel:
            mine = [part for part in parts if part.dagdeel is dagdeel]
            for line in {part.line for part in mine if part.line}:
                pieces = sorted(pair for part in mine if part.line == line for pair in part.spans)
                assert all(a[1] <= b[0] for a, b in pairwise(pieces))


@ROUNDS
@given(region=regions())
def test_gedekt_gat_and_onbeslist_tile_the_minutes(rules: RuleBook, region: Region) -> None:
    """The three states of an obligation add up to the minutes in which the group is there."""
    begin, end = region.period.begin, region.period.end
    proof = prove(rules, region, begin, end)
    minutes: dict[str, int] = {}
    for result in proof.obligations:
        assert min(result.gedekt, result.gat, result.onbeslist) >= 0
        minutes[result.group] = minutes.get(result.group, 0) + result.gedekt + result.gat + result.onbeslist
    for group in region.groups:
        present = max(0, min(end, group.validity.end) - max(begin, group.validity.begin))
        assert minutes.get(group.id, 0) in (0, present)
    assert all(gap.state in (State.GAT, State.ONBESLIST) for gap in proof.gaps)
    check_questions(proof)


def check_questions(proof: Proof) -> None:
    """Whatever is undecided is asked of somebody, and nobody is asked about what is decided."""
    open_groups = {
        gap.group for gap in proof.gaps for part in gap.parts if part.outcome.state is State.ONBESLIST
    }
    assert open_groups == {name for question in proof.questions for name in question.groups}
    assert [question.rank for question in proof.questions] == list(range(1, len(proof.questions) + 1))
    clients = [question.clients for question in proof.questions]
    assert clients == sorted(clients, reverse=True)
