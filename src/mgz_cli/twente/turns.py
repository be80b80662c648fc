"""Who takes which duty: everybody in turn, rested and not away, with chance where turns are equal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Final

from mgz.calendar import civil, midnight
from mgz.region import Absence, Shift
from mgz_cli.twente.crews import Crew
from mgz_cli.twente.days import Days
from mgz_cli.twente.desk import Rota
from mgz_cli.twente.patterns import Slot, minute_at, slots

#: The rest between two duties; where a week by phone is one duty, a weekend and a week may follow on.
REST: Final = 10 * 60
#: Every third person of a larger crew has a week off, one after the other.
_LARGE: Final = 6
_EVERY: Final = 3
_FIRST_LEAVE: Final = 7
_BETWEEN_LEAVES: Final = 14
_DAYS_OFF: Final = 7

_Stretch = tuple[int, int]


@dataclass(slots=True)
class _Person:
    """What somebody did so far, and when they cannot be asked."""

    key: str
    barred: list[_Stretch]
    minutes: int = 0
    free_from: int = 0
    done: dict[tuple[bool, int], int] = field(default_factory=dict)

    def is_free(self, slot: Slot) -> bool:
        """Whether they are not away, not second in line and not on duty themselves."""
        return self.free_from <= slot.begin and all(
            slot.end <= begin or end <= slot.begin for begin, end in self.barred
        )

    def turn(self, slot: Slot, rest: int, drawn: float) -> tuple[bool, int, int, float]:
        """Rested first, then the fewest duties of this kind, then the fewest hours, then chance."""
        tired = slot.begin < self.free_from + rest
        return tired, self.done.get(slot.kind, 0), self.minutes, drawn

    def take(self, slot: Slot) -> None:
        """They do this duty."""
        self.done[slot.kind] = self.done.get(slot.kind, 0) + 1
        self.minutes += slot.end - slot.begin
        self.free_from = slot.end


class Turns:
    """One list over all its weeks: the duties of its first line and second line, and who is off when."""

    def __init__(self, rota: Rota, days: Days, chance: Random) -> None:
        self._rota, self._days, self._chance = rota, days, chance
        self._rest = 0 if rota.pattern.joined[False] else REST
        self.leave = tuple(leave for crew in rota.crews for leave in self._leave(crew))
        self._people = [self._person(crew, key) for crew in rota.crews for key in crew.keys]

    def shifts(self) -> Iterator[Shift]:
        """The second line first: whoever stands behind for a week does no duty of the first line in it."""
        if self._rota.second:
            yield from self._second()
        for slot in slots(self._rota.pattern, self._days):
            person = self._next(slot)
            person.take(slot)
            yield self._shift(person, slot, 1)

    def _second(self) -> Iterator[Shift]:
        taken = {person.key: 0 for person in self._people}
        for slot in self._weeks():
            able = [person for person in self._people if person.is_free(slot)]
            person = min(able, key=lambda each: (taken[each.key], self._chance.random()))
            taken[person.key] += 1
            person.barred.append((slot.begin, slot.end))
            yield self._shift(person, slot, 2)

    def _weeks(self) -> Iterator[Slot]:
        """From Monday morning to Monday morning; the first and the last week are cut short."""
        rostered = list(self._days.rostered)
        mondays = [day for day in rostered[1:] if day.weekday() == 0]
        edges = [rostered[0], *mondays, rostered[-1] + timedelta(days=1)]
        for first, last in pairwise(edges):
            if first < last:
                yield Slot(minute_at(first, 8), minute_at(last, 8), (False, 0))

    def _next(self, slot: Slot) -> _Person:
        able = [person for person in self._people if person.is_free(slot)]
        return min(able, key=lambda person: person.turn(slot, self._rest, self._chance.random()))

    def _shift(self, person: _Person, slot: Slot, line: int) -> Shift:
        name = f"dienst-{self._rota.stem}-{civil(slot.begin):%Y%m%d-%H}-{line}"
        return Shift(name, person.key, slot.begin, slot.end, line=line, confirmed=True)

    def _person(self, crew: Crew, key: str) -> _Person:
        barred = [(row.begin, row.end) for row in self.leave if row.professional == key]
        if key == crew.leaver and crew.leaves_on is not None:
            barred.append((midnight(self._days.on(crew.leaves_on + 1)), midnight(self._days.on(365))))
        return _Person(key, barred)

    def _leave(self, crew: Crew) -> Iterator[Absence]:
        if crew.count < _LARGE:
            return
        for number, key in enumerate(self._chance.sample(crew.keys, crew.count // _EVERY)):
            first = _FIRST_LEAVE + number * _BETWEEN_LEAVES + self._chance.randrange(_DAYS_OFF)
            begin, end = self._days.on(first), self._days.on(first + _DAYS_OFF)
            yield Absence(f"vrij-{key}", key, midnight(begin), midnight(end))
