"""The week by hour: how each hour of one week stands, or the worst of all weeks; marks, no drawing.

The Dutch clock always differs from UTC by whole hours, so every hour of UTC is one hour on the wall: in
October one cell holds two of them, in March one cell holds none. The work grows with edges and hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

import numpy as np

from mgz.calendar import Spans, civil, midnight
from mgz.coverage import Proof, lies_in, sector_of
from mgz.region import Group, Region, carries_obligation
from mgz.reporting.days_peaks import Ints, peaks, steps_of
from mgz.reporting.sizes import ClientSizes
from mgz.vocabulary import Functie, Laag, State

CELLS = 7 * 24


@dataclass(frozen=True, slots=True)
class Population:
    """Whom a picture is about: a sector, an area, both or (when empty) everybody with an obligation."""

    sector: str = ""
    area: str = ""

    def holds(self, region: Region, group: Group) -> bool:
        """Whether a group belongs to it; to an area only when all its postcodes lie there, as in verdicts."""
        if not carries_obligation(group):
            return False
        if self.sector and sector_of(group) != self.sector:
            return False
        return not self.area or lies_in(region, group, self.area)


EVERYBODY = Population()


class Presence(StrEnum):
    """Whether an hour is there: once, twice (clock set back), skipped (clock set forward) or not asked."""

    ONCE = "een_keer"
    TWICE = "twee_keer"
    SKIPPED = "overgeslagen"
    OUTSIDE = "buiten_de_periode"


@dataclass(frozen=True, slots=True)
class Cell:
    """One hour of the week (weekday 0 is Monday) and the worst minute in it.

    `gat` and `onbeslist` are the most clients in that state at one minute, each once; `clients` are the most
    of whom anything is asked. It is covered only when every minute is covered for every one of them.
    """

    weekday: int
    hour: int
    presence: Presence
    gat: int
    onbeslist: int
    clients: int

    @property
    def state(self) -> State:
        """A gap before undecided before covered; where nobody is asked about it does not apply."""
        if self.gat:
            return State.GAT
        if self.onbeslist:
            return State.ONBESLIST
        return State.GEDEKT if self.clients else State.NVT


@dataclass(frozen=True, slots=True)
class HeatMap:
    """The 168 hours from Monday 00:00 on; `begin_of_week` is None for the worst of all weeks."""

    begin_of_week: date | None
    cells: tuple[Cell, ...]


def heat(
    proof: Proof,
    function: Functie,
    layer: Laag,
    begin_of_week: date | None = None,
    population: Population = EVERYBODY,
) -> HeatMap:
    """How each hour stands for one function and layer, in the week that begins on a Monday or over all."""
    begin, end = _stretch(proof, begin_of_week)
    cell_of = _wall(begin, end)
    hours = np.arange(begin, end, 60, dtype=np.int64)
    region = proof.region
    groups = {group.id: group for group in region.groups if population.holds(region, group)}
    sizes = ClientSizes(proof, function, layer, groups, begin, end)
    worst = [
        _worst(cell_of, peaks(steps_of(found), hours, end))
        for found in (sizes.open(State.GAT), sizes.open(State.ONBESLIST), sizes.asked())
    ]
    presence = _presence(proof, cell_of, hours, all_weeks=begin_of_week is None)
    cells = tuple(Cell(*divmod(i, 24), presence[i], *(int(row[i]) for row in worst)) for i in range(CELLS))
    return HeatMap(begin_of_week, cells)


def weeks_of(proof: Proof) -> tuple[date, ...]:
    """The Mondays of all weeks that the period touches."""
    first, last = civil(proof.begin).date(), civil(proof.end - 1).date()
    monday = first - timedelta(days=first.weekday())
    return tuple(monday + timedelta(weeks=n) for n in range((last - monday).days // 7 + 1))


def cell_spans(proof: Proof, begin_of_week: date | None, weekday: int, hour: int) -> Spans:
    """The minutes a cell stands for: an hour of one week, or that hour in all weeks."""
    begin, end = _stretch(proof, begin_of_week)
    numbers = np.flatnonzero(_wall(begin, end) == weekday * 24 + hour).tolist()
    return Spans.of((begin + 60 * n, begin + 60 * n + 60) for n in numbers)


def _stretch(proof: Proof, begin_of_week: date | None) -> tuple[int, int]:
    if begin_of_week is None:
        return proof.begin - proof.begin % 60, proof.end + -proof.end % 60
    return midnight(begin_of_week), midnight(begin_of_week + timedelta(days=7))


@lru_cache(maxsize=128)
def _wall(begin: int, end: int) -> Ints:
    """For each hour of [begin, end) the cell it belongs to on the wall clock."""
    moments = (civil(minute) for minute in range(begin, end, 60))
    return np.array([moment.weekday() * 24 + moment.hour for moment in moments], dtype=np.int64)


def _worst(cell_of: Ints, values: Ints) -> Ints:
    worst = np.zeros(CELLS, dtype=np.int64)
    np.maximum.at(worst, cell_of, values)
    return worst


def _presence(proof: Proof, cell_of: Ints, hours: Ints, *, all_weeks: bool) -> list[Presence]:
    asked = (hours + 60 > proof.begin) & (hours < proof.end)
    times = np.bincount(cell_of, minlength=CELLS).tolist()
    inside = np.bincount(cell_of[asked], minlength=CELLS).tolist()
    return [_kind(t, n, all_weeks=all_weeks) for t, n in zip(times, inside, strict=True)]


def _kind(times: int, inside: int, *, all_weeks: bool) -> Presence:
    if not times and not all_weeks:
        return Presence.SKIPPED
    if not inside:
        return Presence.OUTSIDE
    return Presence.TWICE if times == 2 and not all_weeks else Presence.ONCE
