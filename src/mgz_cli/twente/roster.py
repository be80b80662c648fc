"""Invented answers: two pools with a duty each day of the first thirteen weeks; nobody in it is real."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from mgz.calendar import AMSTERDAM, Validity, midnight, minute_of
from mgz.region import Absence, Pool, Professional, Shift
from mgz.vocabulary import Beroep, Functie
from mgz_cli.twente.parties import Party, marked
from mgz_cli.twente.specialists import AVG_NUMBER, AVG_POOL, SO_NUMBER, SO_POOL, WITH_OWN_AVG, WITH_OWN_SO
from mgz_cli.twente.stated import STATED

FIRST: Final = date(2026, 1, 1)
#: Thirteen weeks: up to here a roster is demanded.
LAST: Final = FIRST + timedelta(weeks=13, days=-1)
#: What goes wrong on which day of the roster, for the pool of arts VG only.
NOBODY_ON: Final = 17
NOT_CONFIRMED_ON: Final = 24
AWAY_ON: Final = 31
#: The first arts VG is competent up to the end of February.
COMPETENT_UNTIL: Final = date(2026, 2, 28)


def pools() -> tuple[Pool, ...]:
    """The two pools with their duty numbers."""
    return (
        _pool(SO_POOL, "Achterwacht SO", WITH_OWN_SO, SO_NUMBER),
        _pool(AVG_POOL, "Achterwacht arts VG", WITH_OWN_AVG, AVG_NUMBER),
    )


def _pool(name: str, title: str, members: tuple[Party, ...], number: str) -> Pool:
    return Pool(name, marked(title), tuple(party.id for party in members), number, STATED)


def professionals() -> tuple[Professional, ...]:
    """Seven SOs and five arts VG, all invented."""
    return (
        *(_person("so", n, Beroep.SO, Functie.SPECIALIST_SO, WITH_OWN_SO) for n in range(1, 8)),
        *(_person("avg", n, Beroep.ARTS_VG, Functie.SPECIALIST_VG, WITH_OWN_AVG) for n in range(1, 6)),
    )


def _person(
    stem: str, number: int, beroep: Beroep, function: Functie, homes: tuple[Party, ...]
) -> Professional:
    last = COMPETENT_UNTIL if (stem, number) == ("avg", 1) else None
    return Professional(
        id=f"{stem}-{number}",
        professional=f"{stem}-{number}",
        beroep=beroep,
        functions=frozenset({function}),
        name=marked(f"{'SO' if stem == 'so' else 'Arts VG'} {number}"),
        organisation=homes[number % len(homes)].id,
        validity=Validity(last=last),
        stated=STATED,
    )


def shifts() -> tuple[Shift, ...]:
    """First and second line from 08:00 to 08:00, each day; the first day begins at midnight."""
    return (*_pool_shifts("so", SO_POOL, 7), *_pool_shifts("avg", AVG_POOL, 5))


def _pool_shifts(stem: str, pool: str, persons: int) -> Iterator[Shift]:
    for day in range((LAST - FIRST).days + 2):
        start = midnight(FIRST) if day == 0 else _change(day - 1)
        end = _change(day)
        if stem == "avg" and day == NOBODY_ON:
            continue
        confirmed = not (stem == "avg" and day == NOT_CONFIRMED_ON)
        for line in (1, 2):
            person = f"{stem}-{(day + line - 1) % persons + 1}"
            name = f"dienst-{stem}-{day:03d}-{line}"
            yield Shift(name, person, start, end, pool=pool, line=line, confirmed=confirmed, stated=STATED)


def _change(day: int) -> int:
    """The minute at which the duty changes on a day of the roster: eight o'clock on the wall."""
    return minute_of(datetime.combine(FIRST + timedelta(days=day), time(8), AMSTERDAM))


def absences() -> tuple[Absence, ...]:
    """One arts VG is away on a day of duty."""
    person = f"avg-{AWAY_ON % 5 + 1}"
    return (Absence("weg-avg", person, _change(AWAY_ON - 1), _change(AWAY_ON), STATED),)
