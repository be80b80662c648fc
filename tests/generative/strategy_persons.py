"""Persons and duties as hypothesis draws them: competence, absence, duties at any minute, travel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from mgz.calendar import Validity
from mgz.region import Absence, Agreement, Pool, Post, PostcodePoint, Professional, Shift, TravelTime
from mgz.vocabulary import Beroep, Bewijs, Functie
from tests.generative.strategy_basics import POSTCODES, mostly, sequence, stated

DAY = 24 * 60
#: The middle of some postcodes; the last one is far from the others.
PLACES = {"7511": (52.22, 6.89), "7512": (52.23, 6.87), "7521": (52.24, 6.85), "7600": (52.36, 6.66)}


@dataclass(frozen=True)
class Desk:
    """Where a duty is done: at an agreement or post, or in a pool."""

    commitment: str = ""
    pool: str = ""


def desks(agreements: Sequence[Agreement], posts: Sequence[Post], pools: Sequence[Pool]) -> tuple[Desk, ...]:
    """Every promise that a roster has to show, and every pool."""
    promised: list[Post | Agreement] = [*posts, *agreements]
    by_roster = [row.id for row in promised if row.bewijs is Bewijs.ROOSTER]
    return (*(Desk(name) for name in by_roster), *(Desk(pool=row.id) for row in pools))


@st.composite
def professionals(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Professional, ...]:
    """One to twelve persons, each with rows one after the other; mostly competent for everything."""
    rows: list[Professional] = []
    everything = frozenset(Functie)
    fewer = st.sets(st.sampled_from(Functie), min_size=1).map(frozenset)
    for person in range(draw(st.sampled_from((1, 3, 9, 12, 12)))):
        always = draw(mostly(True, False))
        for validity in (Validity(),) if always else draw(sequence(days, 3)):
            rows.append(
                Professional(
                    id=f"N{len(rows)}",
                    professional=f"M{person}",
                    beroep=draw(st.sampled_from(Beroep)),
                    functions=draw(st.just(everything) | st.just(everything) | fewer),
                    base=draw(st.sampled_from((*POSTCODES, ""))),
                    validity=validity,
                    stated=draw(stated()),
                )
            )
    return tuple(rows)


@st.composite
def shifts(
    draw: st.DrawFn, period: Validity, places: Sequence[Desk], persons: Sequence[str]
) -> tuple[Shift, ...]:
    """At each desk mostly somebody all the time, and some duties at any minute, also across each other."""
    rows: list[Shift] = []
    whole = (period.begin, period.end)
    for at, desk in enumerate(places):
        if draw(mostly(True, False)):
            own = draw(mostly(persons[at % len(persons)], *persons))
            rows.append(draw(_shift(f"D{len(rows)}", desk, own, whole)))
        for _ in range(draw(st.integers(0, 2))):
            extra = draw(_shift(f"D{len(rows)}", desk, draw(st.sampled_from(persons)), draw(moments(period))))
            if not any(_tells_twice(extra, row) for row in rows):
                rows.append(extra)
    return tuple(rows)


def _shift(name: str, desk: Desk, person: str, stretch: tuple[int, int]) -> st.SearchStrategy[Shift]:
    begin, end = stretch
    return st.builds(
        Shift,
        st.just(name),
        st.just(person),
        st.just(begin),
        st.just(end),
        commitment=st.just(desk.commitment),
        pool=st.just(desk.pool),
        line=mostly(1, 2, 3),
        confirmed=mostly(True, False),
        stated=stated(),
    )


def _tells_twice(one: Shift, other: Shift) -> bool:
    """Whether two rows put one person on one line of one duty at once, which the workbook refuses."""
    if one.begin >= other.end or other.begin >= one.end:
        return False
    return len({(row.professional, row.commitment, row.pool, row.line) for row in (one, other)}) == 1


def moments(period: Validity) -> st.SearchStrategy[tuple[int, int]]:
    """A stretch of at least a minute that begins near or in the period."""
    begin = st.integers(period.begin - DAY, period.end + 60)
    length = st.sampled_from((8 * 60, DAY)) | st.integers(1, 3 * DAY)
    return st.builds(lambda first, minutes: (first, first + minutes), begin, length)


@st.composite
def absences(draw: st.DrawFn, period: Validity, persons: Sequence[str]) -> tuple[Absence, ...]:
    """Up to two stretches in which somebody is away."""
    return tuple(
        Absence(f"E{number}", draw(st.sampled_from(persons)), *draw(moments(period)))
        for number in range(draw(st.integers(0, 2)))
    )


@st.composite
def travel_times(draw: st.DrawFn) -> tuple[TravelTime, ...]:
    """Some pairs in one direction, at, under and over the norms."""
    pair = st.tuples(st.sampled_from(POSTCODES), st.sampled_from(POSTCODES))
    minutes = st.sampled_from((0.0, 9.5, 10.0, 10.5, 30.0, 45.0))
    return tuple(
        TravelTime(f"T{number}", *each, draw(minutes))
        for number, each in enumerate(draw(st.lists(pair, max_size=8, unique=True)))
    )


def postcode_points() -> st.SearchStrategy[tuple[PostcodePoint, ...]]:
    """Where some of the postcodes lie."""
    some = st.lists(st.sampled_from(sorted(PLACES)), unique=True)
    return some.map(lambda names: tuple(PostcodePoint(name, name, *PLACES[name]) for name in names))
