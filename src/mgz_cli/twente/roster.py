"""Invented answers: two pools with a duty each day of the first thirteen weeks; nobody in it is real."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from typing import Final

from mgz.calendar import AMSTERDAM, Validity, midnight, minute_of
from mgz.region import Absence, Pool, Professional, Shift
from mgz.vocabulary import Beroep, Functie
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import Party, marked
from mgz_cli.twente.specialists import AVG_NUMBER, AVG_POOL, SO_NUMBER, SO_POOL, WITH_OWN_AVG, WITH_OWN_SO

#: What goes wrong on which day of the roster, for the pool of arts VG only.
NOBODY_ON: Final = 17
NOT_CONFIRMED_ON: Final = 24
AWAY_ON: Final = 31
#: The first arts VG is competent up to this day.
COMPETENT_UNTIL: Final = 58


def pools(days: Days) -> tuple[Pool, ...]:
    """The two pools with their duty numbers."""
    return (
        _pool(days, SO_POOL, "Achterwacht SO", WITH_OWN_SO, SO_NUMBER),
        _pool(days, AVG_POOL, "Achterwacht arts VG", WITH_OWN_AVG, AVG_NUMBER),
    )


def _pool(days: Days, name: str, title: str, members: tuple[Party, ...], number: str) -> Pool:
    return Pool(name, marked(title), tuple(party.id for party in members), number, days.stated)


def professionals(days: Days) -> tuple[Professional, ...]:
    """Seven SOs and five arts VG, all invented."""
    return (
        *(_person(days, "so", n, Beroep.SO, Functie.SPECIALIST_SO, WITH_OWN_SO) for n in range(1, 8)),
        *(_person(days, "avg", n, Beroep.ARTS_VG, Functie.SPECIALIST_VG, WITH_OWN_AVG) for n in range(1, 6)),
    )


def _person(
    days: Days, stem: str, number: int, beroep: Beroep, function: Functie, homes: tuple[Party, ...]
) -> Professional:
    last = days.on(COMPETENT_UNTIL) if (stem, number) == ("avg", 1) else None
    return Professional(
        id=f"{stem}-{number}",
        professional=f"{stem}-{number}",
        beroep=beroep,
        functions=frozenset({function}),
        name=marked(f"{'SO' if stem == 'so' else 'Arts VG'} {number}"),
        organisation=homes[number % len(homes)].id,
        validity=Validity(last=last),
        stated=days.stated,
    )


def shifts(days: Days) -> tuple[Shift, ...]:
    """First and second line from 08:00 to 08:00, each day; the first day begins at midnight."""
    return (*_pool_shifts(days, "so", SO_POOL, 7), *_pool_shifts(days, "avg", AVG_POOL, 5))


def _pool_shifts(days: Days, stem: str, pool: str, persons: int) -> Iterator[Shift]:
    for day in range((days.roster_last - days.first).days + 2):
        start = midnight(days.first) if day == 0 else _change(days, day - 1)
        end = _change(days, day)
        if stem == "avg" and day == NOBODY_ON:
            continue
        confirmed = not (stem == "avg" and day == NOT_CONFIRMED_ON)
        for line in (1, 2):
            person = f"{stem}-{(day + line - 1) % persons + 1}"
            name = f"dienst-{stem}-{day:03d}-{line}"
            yield Shift(
                name, person, start, end, pool=pool, line=line, confirmed=confirmed, stated=days.stated
            )


def _change(days: Days, day: int) -> int:
    """The minute at which the duty changes on a day of the roster: eight o'clock on the wall."""
    return minute_of(datetime.combine(days.on(day), time(8), AMSTERDAM))


def absences(days: Days) -> tuple[Absence, ...]:
    """One arts VG is away on a day of duty."""
    person = f"avg-{AWAY_ON % 5 + 1}"
    return (Absence("weg-avg", person, _change(days, AWAY_ON - 1), _change(days, AWAY_ON), days.stated),)
