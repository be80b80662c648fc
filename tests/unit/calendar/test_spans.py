"""Sets of minutes against plain Python sets."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mgz.calendar import EMPTY, Spans, Tally

PAIRS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


def minutes(spans: Spans) -> set[int]:
    return {minute for begin, end in spans for minute in range(begin, end)}


def plain(pairs: list[tuple[int, int]]) -> set[int]:
    return {minute for begin, end in pairs for minute in range(begin, end)}


@given(left=PAIRS, right=PAIRS)
def test_algebra_equals_that_of_sets(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> None:
    a, b, tally = Spans.of(left), Spans.of(right), Tally()
    assert minutes(a.union(b, tally)) == plain(left) | plain(right)
    assert minutes(a.intersect(b, tally)) == plain(left) & plain(right)
    assert minutes(a.subtract(b, tally)) == plain(left) - plain(right)
    assert a.minutes == len(plain(left))


@given(pairs=PAIRS, begin=st.integers(0, 40), end=st.integers(0, 40))
def test_clip_and_holds(pairs: list[tuple[int, int]], begin: int, end: int) -> None:
    spans = Spans.of(pairs)
    assert minutes(spans.clip(begin, end)) == plain(pairs) & set(range(begin, end))
    assert all(spans.holds(minute) == (minute in plain(pairs)) for minute in range(-1, 42))


@given(left=PAIRS, right=PAIRS)
def test_stretches_are_sorted_disjoint_and_never_touch(
    left: list[tuple[int, int]], right: list[tuple[int, int]]
) -> None:
    pairs = list(Spans.of(left).union(Spans.of(right), Tally()))
    assert all(begin < end for begin, end in pairs)
    assert all(one[1] < other[0] for one, other in pairwise(pairs))


def test_the_same_object_comes_back_without_a_sweep() -> None:
    """Shortcuts are what makes a class cheap: nothing is swept when there is nothing to do."""
    tally, spans = Tally(), Spans.of([(0, 5)])
    assert spans.union(EMPTY, tally) is spans
    assert spans.intersect(spans, tally) is spans
    assert spans.subtract(spans, tally) is EMPTY
    assert tally.sweeps == 0
