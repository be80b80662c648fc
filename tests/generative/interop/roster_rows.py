"""Rows of level 2 for a region: persons, duties and travel, whole and valid, close to clock changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from mgz.calendar import Validity
from mgz.region import (
    Absence,
    Consults,
    PostcodePoint,
    Professional,
    Region,
    Shift,
    Stated,
    TravelTime,
    Wish,
)
from mgz.vocabulary import Beroep, Functie, WensSoort
from tests.generative.region_strategy import MOMENTS, POSTCODES, regions

#: UTC minutes at which the Dutch clock changes, and New Year of 2026.
EDGES = tuple(
    int(datetime(*when, tzinfo=UTC).timestamp()) // 60
    for when in ((2025, 10, 26, 1), (2026, 3, 29, 1), (2026, 10, 25, 1), (2025, 12, 31, 23))
)
_WEEK = 7 * 24 * 60


@st.composite
def rostered_regions(draw: st.DrawFn) -> Region:
    """A region with rows on every sheet of level 2."""
    region = draw(regions())
    persons = draw(_professionals([row.id for row in region.organisations]))
    keys = sorted({row.professional for row in persons})
    return replace(
        region,
        professionals=persons,
        shifts=draw(_shifts(region, keys)) if keys else (),
        absences=draw(_absences(keys)) if keys else (),
        wishes=draw(_wishes(keys)) if keys else (),
        consults=draw(_consults([row.id for row in region.locations])),
        travel_times=draw(_travel()),
        postcode_points=draw(_points()),
    )


@st.composite
def _professionals(draw: st.DrawFn, organisations: Sequence[str]) -> tuple[Professional, ...]:
    """Persons of one or two rows; each person has a number of their own or none."""
    rows: list[Professional] = []
    for at in range(draw(st.integers(0, 3))):
        times = (Validity(),)
        if cut := draw(st.none() | st.sampled_from(MOMENTS)):
            times = (Validity(None, cut), Validity(cut + timedelta(days=1), None))
        big = draw(st.sampled_from(("", f"1901234560{at}")))
        for validity in times:
            rows.append(
                Professional(
                    id=f"0{len(rows)}",
                    professional=f"p{at}",
                    beroep=draw(st.sampled_from(Beroep)),
                    functions=frozenset(draw(st.sets(st.sampled_from(Functie), min_size=1))),
                    name=draw(st.sampled_from(("", "=naam", "'t Hof, J."))),
                    organisation=draw(st.sampled_from(("", *organisations))),
                    big=big,
                    base=draw(st.sampled_from(("", *POSTCODES))),
                    validity=validity,
                    stated=draw(st.sampled_from((Stated(), Stated("HDS")))),
                )
            )
    return tuple(rows)


@st.composite
def _stretches(draw: st.DrawFn) -> tuple[int, int]:
    begin = draw(st.sampled_from(EDGES)) + draw(st.integers(-200, 200) | st.integers(-_WEEK, _WEEK))
    return begin, begin + draw(st.integers(1, 200) | st.integers(1, _WEEK))


@st.composite
def _absences(draw: st.DrawFn, keys: Sequence[str]) -> tuple[Absence, ...]:
    return tuple(Absence(f"V{at}", draw(st.sampled_from(keys)), *draw(_stretches())) for at in range(2))


@st.composite
def _wishes(draw: st.DrawFn, keys: Sequence[str]) -> tuple[Wish, ...]:
    kinds = st.sampled_from(WensSoort)
    return tuple(
        Wish(f"W{at}", draw(st.sampled_from(keys)), *draw(_stretches()), draw(kinds)) for at in range(2)
    )


@st.composite
def _shifts(draw: st.DrawFn, region: Region, keys: Sequence[str]) -> tuple[Shift, ...]:
    """Duties for agreements, posts and pools; on one line of one of them each person has at most one."""
    named = [(row.id, "") for row in (*region.agreements, *region.posts)] + [
        ("", row.id) for row in region.pools
    ]
    if not named:
        return ()
    desks = st.tuples(st.sampled_from(named), st.sampled_from(keys), st.integers(1, 3))
    rows = []
    for (commitment, pool), person, line in draw(st.lists(desks, max_size=4, unique=True)):
        begin, end = draw(_stretches())
        confirmed = draw(st.booleans())
        rows.append(Shift(f"D{len(rows)}", person, begin, end, commitment, pool, line, confirmed))
    return tuple(rows)


def _consults(locations: Sequence[str]) -> st.SearchStrategy[tuple[Consults, ...]]:
    if not locations:
        return st.just(())
    share = st.none() | st.integers(0, 100).map(lambda hundredths: hundredths / 100)
    week = st.integers(0, 2000).map(lambda tenths: tenths / 10)
    row = st.builds(Consults, st.just("K1"), st.sampled_from(locations), week, share, share, share)
    return st.just(()) | row.map(lambda one: (one,))


@st.composite
def _travel(draw: st.DrawFn) -> tuple[TravelTime, ...]:
    pairs = draw(
        st.lists(st.tuples(st.sampled_from(POSTCODES), st.sampled_from(POSTCODES)), max_size=3, unique=True)
    )
    minutes = st.integers(0, 900).map(lambda tenths: tenths / 10)
    return tuple(TravelTime(f"T{at}", *pair, draw(minutes)) for at, pair in enumerate(pairs))


@st.composite
def _points(draw: st.DrawFn) -> tuple[PostcodePoint, ...]:
    codes = draw(st.lists(st.sampled_from(POSTCODES), max_size=3, unique=True))
    latitude = st.integers(5_000_000, 5_400_000).map(lambda parts: parts / 100_000)
    longitude = st.integers(300_000, 800_000).map(lambda parts: parts / 100_000)
    return tuple(
        PostcodePoint(draw(st.sampled_from((code, f"x{code}"))), code, draw(latitude), draw(longitude))
        for code in codes
    )
