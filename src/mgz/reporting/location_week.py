"""One week of a place: the stretches in which who acts for a group stays the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from mgz.answer import Standing, duty_number
from mgz.calendar import Spans, Tally, Validity, midnight
from mgz.coverage import Actions, Timeline
from mgz.region import Agreement, Group, Post, Registration, choice_cuts, setting_cuts
from mgz.reporting.board_duty import Problem, problem_of
from mgz.reporting.board_rows import party_name
from mgz.reporting.location import Locations
from mgz.vocabulary import Bewijs, Dagdeel, Functie, TriagePlace


@dataclass(frozen=True, slots=True)
class Entry:
    """Whom one calls, or that nobody is there; nobody's name. `practices` act each for its own patients."""

    parties: tuple[str, ...]
    number: str
    practices: bool
    problem: Problem | None
    clients: int


@dataclass(frozen=True, slots=True)
class Care:
    """One kind of care at one place of triage, for one group."""

    group: Group
    function: Functie
    place: TriagePlace | None


def week_of(first: date) -> tuple[int, int]:
    """The minutes of the seven days from a day on."""
    return midnight(first), midnight(first + timedelta(days=7))


class Week:
    """The seven days from a day on, of which some lie in the period; `care` holds who acts when.

    `time` is of the days that lie in the period: of others nothing is known, and there may be no rules.
    """

    def __init__(self, locations: Locations, groups: tuple[Group, ...], first: date) -> None:
        self._locations, self._region = locations, locations.region
        self.first = first
        self.begin, self.end = week_of(first)
        period = self._region.period
        known = max(self.begin, period.begin), min(self.end, period.end)
        self.time = Timeline(locations.rules, self._region, *known, Tally())
        self.care: dict[Care, dict[tuple[Entry, ...], Spans]] = {}
        for begin, end in pairwise(sorted(self._edges(groups))):
            self._look(groups, begin, end)

    def _look(self, groups: tuple[Group, ...], begin: int, end: int) -> None:
        """Ask at the begin of a stretch in which nothing changes."""
        if not self._region.period.holds(begin):
            return
        told = _Told(self._locations, begin)
        found: dict[Care, list[Standing]] = {}
        for standing in self._locations.everybody.at(begin, groups, Functie):
            care = Care(standing.group, standing.function, standing.place)
            found.setdefault(care, []).append(standing)
        for care, standings in found.items():
            entries = told.entries(standings)
            known = self.care.setdefault(care, {})
            pairs = (*known[entries], (begin, end)) if entries in known else ((begin, end),)
            known[entries] = Spans.of(pairs)

    def _edges(self, groups: tuple[Group, ...]) -> set[int]:
        """Every minute within the week at which an answer may change."""
        found = {self.begin, self.end}
        found.update(edge for edge in self._all_edges(groups) if self.begin < edge < self.end)
        return found

    def _all_edges(self, groups: tuple[Group, ...]) -> Iterator[int]:
        region, time = self._region, self.time
        for spans in (time.certain_dag, time.anw, time.good_friday):
            yield from _of(spans)
        yield from (*choice_cuts(region), *setting_cuts(region))
        promises = {row.id: row for group in groups for row in self._locations.everybody.promises_for(group)}
        whole = Spans.of([(self.begin, self.end)])
        for row in promises.values():
            yield from _of(time.held(row.hours, whole, Dagdeel.DAG, None))
        for validity in self._validities():
            yield from (validity.begin, validity.end)
        yield from self._roster_edges(tuple(promises.values()))

    def _validities(self) -> Iterator[Validity]:
        region = self._region
        yield region.period
        yield from (row.validity for row in region.groups)
        yield from (row.validity for row in region.registrations)
        yield from (row.validity for row in region.practices)
        yield from (row.validity for row in region.posts)
        yield from (row.validity for row in region.agreements)
        yield from (row.validity for row in region.contracts)
        yield from (row.validity for row in region.organisations)
        yield from (row.validity for row in region.professionals)

    def _roster_edges(self, promises: tuple[Post | Agreement, ...]) -> Iterator[int]:
        """Where somebody on these rosters comes, goes, is away or has another duty."""
        rosters = [row for row in promises if row.bewijs is Bewijs.ROOSTER]
        shifts = [shift for row in rosters for shift in self._locations.rows.serving(row)]
        persons = {shift.professional for shift in shifts}
        duties = ((row.professional, row.begin, row.end) for row in self._region.shifts)
        leave = ((row.professional, row.begin, row.end) for row in self._region.absences)
        for person, begin, end in (*duties, *leave):
            if person in persons:
                yield from (begin, end)
        if self._region.roster_until:
            yield midnight(self._region.roster_until + timedelta(days=1))


class _Told:
    """Standings of one minute as entries; persons are never named on a card."""

    def __init__(self, locations: Locations, at: int) -> None:
        self._locations = locations
        self._actions = Actions(locations.rules, locations.region, at)

    def entries(self, standings: list[Standing]) -> tuple[Entry, ...]:
        """What is alike taken together, most clients first."""
        found: dict[tuple[object, ...], Entry] = {}
        for standing in standings:
            entry = self._entry(standing)
            key = (entry.number, entry.practices, entry.problem, () if entry.practices else entry.parties)
            known = found.get(key)
            if known:
                parties = tuple(dict.fromkeys((*known.parties, *entry.parties)))
                entry = replace(known, parties=parties, clients=known.clients + entry.clients)
            found[key] = entry
        return tuple(sorted(found.values(), key=lambda entry: (-entry.clients, entry.parties)))

    def _entry(self, standing: Standing) -> Entry:
        region = self._locations.region
        rows = [self._locations.rows.row(name) for name in standing.first]
        return Entry(
            parties=tuple(dict.fromkeys(party_name(region, row) for row in rows)),
            number=" of ".join(dict.fromkeys(filter(None, (duty_number(region, row) for row in rows)))),
            practices=any(isinstance(row, Registration) for row in rows),
            problem=problem_of(region, self._actions, standing),
            clients=standing.share.number,
        )


def _of(spans: Spans) -> Iterator[int]:
    for begin, end in spans:
        yield from (begin, end)
