"""Many regions from seeds: coverage against `answer`, minute by minute too, and rows that nothing hears."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from mgz.calendar import civil
from mgz.coverage import Proof, prove
from mgz.errors import FileError
from mgz.interop.workbook import encode, read_workbook
from mgz.region import Group, Region, carries_obligation
from mgz.vocabulary import State
from tests.generative.points import SEEDS, Sides, Word, rule_book, sides_of
from tests.generative.seeded import region
from tests.generative.tiling import check_layers, check_proof, check_shares

BLOCKS, MINUTES = 6, 8
DAY = 24 * 60


@pytest.mark.parametrize("block", range(BLOCKS))
def test_coverage_and_answer_agree(block: int) -> None:
    """At end points -1, 0, +1 minute and at random minutes of every group of every drawn region."""
    for seed in range(block, SEEDS, BLOCKS):
        compare(sides_of(seed), seed, MINUTES)


def compare(sides: Sides, seed: int, most: int) -> None:
    chance = Random(seed)
    for group in sides.parts:
        ends = sides.ends(group)
        minutes = chance.sample(ends, min(len(ends), most))
        minutes += [chance.randrange(sides.begin, sides.end) for _ in range(most // 4)]
        for minute in minutes:
            found = sides.difference(group, minute)
            assert found is None, f"seed {seed}: {found}"


@pytest.mark.parametrize("block", range(BLOCKS))
def test_parts_and_states_tile_the_minutes(block: int) -> None:
    """Shares add up to the group, each layer to what the layer before covers, the states to the minutes."""
    for seed in range(block, SEEDS // 3, BLOCKS):
        sides = sides_of(seed)
        check_shares(sides)
        check_layers(sides)
        check_proof(prove(rule_book(), sides.region, sides.begin, sides.end), sides)


@pytest.mark.parametrize("seed", range(12))
def test_the_proof_counts_what_answer_says_minute_by_minute(seed: int) -> None:
    """A day of `answer` at every minute, for one group, gives the proof's minutes, notes, gaps and sizes."""
    drawn = region(seed)
    carrying = sorted(
        (group for group in drawn.groups if carries_obligation(group)), key=lambda each: each.id
    )
    compare_every_minute(drawn, carrying[seed % len(carrying)])


_Key = tuple[object, ...]


def compare_every_minute(drawn: Region, group: Group) -> None:
    begin = drawn.period.begin
    sides = Sides(rule_book(), drawn, begin, begin + DAY)
    states: Counter[tuple[_Key, State]] = Counter()
    sizes: Counter[tuple[_Key, State]] = Counter()
    notes: Counter[tuple[_Key, str]] = Counter()
    for minute in range(begin, begin + DAY):
        said = sides.said_by_answer(group, minute)
        assert said == sides.said_by_coverage(group.id, minute), f"{group.id} {civil(minute)}"
        for key, words in _by_obligation(said).items():
            states[key, _worst(words)] += 1
            notes.update({(key, note) for word in words for note in word.outcome.notes})
            for state in (State.GAT, State.ONBESLIST):
                open_to = sum(said[word] * word.number for word in words if word.outcome.state is state)
                sizes[key, state] = max(sizes[key, state], open_to)
    _same_as_proof(prove(rule_book(), drawn, begin, begin + DAY), group, states, sizes, notes)


def _by_obligation(said: Counter[Word]) -> dict[_Key, list[Word]]:
    found: dict[_Key, list[Word]] = {}
    for word in said:
        found.setdefault((word.function, word.place, word.dagdeel, word.layer), []).append(word)
    return found


def _worst(words: list[Word]) -> State:
    states = {word.outcome.state for word in words}
    return next(state for state in (State.GAT, State.ONBESLIST, State.GEDEKT) if state in states)


def _same_as_proof(
    proof: Proof,
    group: Group,
    states: Counter[tuple[_Key, State]],
    sizes: Counter[tuple[_Key, State]],
    notes: Counter[tuple[_Key, str]],
) -> None:
    rows = [row for row in proof.obligations if row.group == group.id]
    keys = {id(row): (row.function, row.place, row.dagdeel, row.layer) for row in rows}
    counted = Counter(
        {
            (keys[id(row)], state): minutes
            for row in rows
            for state, minutes in zip(
                (State.GEDEKT, State.GAT, State.ONBESLIST), (row.gedekt, row.gat, row.onbeslist), strict=True
            )
        }
    )
    assert +counted == states
    assert notes == {(keys[id(row)], note): minutes for row in rows for note, minutes in row.notes}
    failing = {key for key, size in sizes if sizes[key, size]}
    expected = {key: sizes[key, State.GAT] or sizes[key, State.ONBESLIST] for key in failing}
    gaps = [gap for gap in proof.gaps if gap.group == group.id]
    assert {(gap.function, gap.place, gap.dagdeel, gap.layer): gap.clients for gap in gaps} == expected


@pytest.mark.parametrize("block", range(BLOCKS))
def test_what_is_said_of_a_minute_does_not_hang_on_the_period(block: int) -> None:
    """The proof of a shorter period, from where something changes, is that of a longer one cut off."""
    for seed in range(block, SEEDS // 3, BLOCKS):
        sides, chance = sides_of(seed), Random(seed)
        for begin in chance.sample(changes := moments_of_change(sides), min(2, len(changes))):
            end = chance.randrange(begin + 1, sides.end + 1)
            shorter = Sides(rule_book(), sides.region, begin, end)
            for name, parts in sides.parts.items():
                cut = {part.key: part.spans.clip(begin, end) for part in parts}
                expected = {key: spans for key, spans in cut.items() if spans}
                assert {part.key: part.spans for part in shorter.parts[name]} == expected, f"seed {seed}"


def moments_of_change(sides: Sides) -> list[int]:
    """When a choice of the region or somebody's competence changes within the period; else its middle."""
    choices = [row.validity for row in sides.region.settings]
    stretches = [*choices, *choices, *(row.validity for row in sides.region.professionals)]
    edges = [edge for stretch in stretches for edge in (stretch.begin, stretch.end)]
    return [edge for edge in edges if sides.begin < edge < sides.end] or [(sides.begin + sides.end) // 2]


def test_an_empty_period_is_refused() -> None:
    drawn = region(0)
    with pytest.raises(FileError, match="periode"):
        prove(rule_book(), drawn, drawn.period.begin, drawn.period.begin)


@pytest.mark.parametrize("seed", range(4))
def test_the_workbook_accepts_what_is_drawn(seed: int) -> None:
    """No fault, and the same region again."""
    drawn = region(seed)
    reading = read_workbook(encode(drawn), file="regio.xlsx", known_on=drawn.known_on)
    assert reading.faults == ()
    assert reading.region == drawn
