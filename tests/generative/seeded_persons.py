"""Persons and their duties drawn from a seed: competence, absence, double duty, travel, odd minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mgz.region import Absence, Agreement, Post, PostcodePoint, Professional, Shift, TravelTime
from mgz.vocabulary import Beroep, Bewijs, Functie
from tests.generative.seeded_draw import POSTCODES, Draw
from tests.generative.seeded_promises import POOLS

BASES = ("7511", "7512", "7521", "7600", "7600", "7600", "")
POINTS = {"7511": (52.22, 6.89), "7512": (52.23, 6.87), "7521": (52.24, 6.85), "7600": (52.36, 6.66)}
LENGTHS = (7 * 60, 8 * 60, 487, 24 * 60, 24 * 60, 36 * 60 + 1, 3 * 24 * 60)


@dataclass(frozen=True)
class Desk:
    """Where somebody can be on duty, and for what: an agreement or post, or a pool."""

    commitment: str
    pool: str
    functions: frozenset[Functie]


def desks(agreements: tuple[Agreement, ...], posts: tuple[Post, ...]) -> list[Desk]:
    """Every promise that a roster has to show, and every pool."""
    found = [Desk(row.id, "", row.functions) for row in posts if row.bewijs is Bewijs.ROOSTER]
    pooled: dict[str, set[Functie]] = {name: set() for name in POOLS}
    for row in agreements:
        if row.pool:
            pooled[row.pool].add(row.function)
        if row.bewijs is Bewijs.ROOSTER:
            found.append(Desk(row.id, "", frozenset({row.function})))
    return [*found, *(Desk("", name, frozenset(functions)) for name, functions in pooled.items())]


def professionals(draw: Draw, places: list[Desk]) -> tuple[Professional, ...]:
    """For each desk somebody who is mostly competent for it, and two of any kind; some change or stop."""
    rows: list[Professional] = []
    wanted = [*(desk.functions for desk in places), frozenset(), frozenset()]
    for person, functions in enumerate(wanted):
        stretches = draw.in_turn(3) if not draw.well() or person % 4 == 0 else draw.in_turn(1)
        base = draw.of(BASES)
        for validity in stretches:
            able = functions if functions and draw.well() else draw.some(list(Functie), 1, 3)
            base = base if draw.odds(0.8) else draw.of(BASES)
            if draw.odds(0.95):
                name = f"N{len(rows)}"
                rows.append(
                    Professional(
                        name,
                        f"M{person}",
                        draw.of(list(Beroep)),
                        frozenset(able),
                        base=base,
                        validity=validity,
                    )
                )
    return tuple(rows)


def shifts(draw: Draw, places: list[Desk], persons: tuple[str, ...]) -> tuple[Shift, ...]:
    """At each desk duties one after the other over the period, with holes; and some across each other."""
    rows: list[Shift] = []
    for at, desk in enumerate(places):
        own = f"M{at}" if f"M{at}" in persons else persons[0]
        if draw.odds(0.92):
            rows += _in_turn(draw, desk, own, persons, len(rows))
        for _ in range(draw.of((0, 0, 1, 2))):
            begin = draw.minute()
            extra = _shift(draw, f"D{len(rows)}", desk, own, persons, (begin, begin + draw.of(LENGTHS)))
            if not any(_tells_twice(extra, row) for row in rows):
                rows.append(extra)
    return tuple(rows)


def _in_turn(draw: Draw, desk: Desk, own: str, persons: tuple[str, ...], count: int) -> Iterator[Shift]:
    begin = draw.begin if draw.odds(0.7) else draw.begin + draw.between(-700, 700)
    while begin < draw.end:
        end = begin + draw.of(LENGTHS)
        if draw.well():
            yield _shift(draw, f"D{count}", desk, own, persons, (begin, end))
            count += 1
        begin = end if draw.well() else end + draw.between(0, 120)


def _shift(
    draw: Draw, name: str, desk: Desk, own: str, persons: tuple[str, ...], stretch: tuple[int, int]
) -> Shift:
    return Shift(
        name,
        own if draw.well() else draw.of(persons),
        *stretch,
        commitment=desk.commitment,
        pool=desk.pool,
        line=1 if draw.odds(0.9) else draw.of((2, 3)),
        confirmed=draw.well(),
    )


def _tells_twice(one: Shift, other: Shift) -> bool:
    """Whether two rows put one person on one line of one duty at once, which the workbook refuses."""
    if one.begin >= other.end or other.begin >= one.end:
        return False
    desks = {(row.professional, row.commitment, row.pool, row.line) for row in (one, other)}
    return len(desks) == 1


def absences(draw: Draw, persons: tuple[str, ...]) -> Iterator[Absence]:
    """Some persons are away for some hours or days."""
    for number, person in enumerate(persons):
        if draw.odds(0.35):
            begin = draw.minute()
            yield Absence(f"E{number}", person, begin, begin + draw.between(1, 6000))


def roster_until(draw: Draw) -> date | None:
    """Not stated, within the period, after it, or before it."""
    return draw.of((None, draw.day(), draw.day(), *([draw.last + timedelta(days=30)] * 4)))


def travel_times(draw: Draw) -> tuple[TravelTime, ...]:
    """Stated in one direction for some pairs, near and far."""
    pairs = [(base, target) for base in sorted(set(BASES) - {""}) for target in POSTCODES if draw.odds(0.5)]
    return tuple(
        TravelTime(f"T{number}", *pair, minutes=float(draw.of((5, 9, 10, 11, 19, 20, 21, 45))))
        for number, pair in enumerate(pairs)
    )


def postcode_points(draw: Draw) -> tuple[PostcodePoint, ...]:
    """Where some of the postcodes lie."""
    return tuple(PostcodePoint(name, name, *point) for name, point in POINTS.items() if draw.odds(0.8))
