"""The period day by day: how each calendar day stands for one function and layer; marks, no drawing.

A day is from midnight to midnight on the Dutch wall clock, so it has 23 or 25 hours when the clock changes.
One computation serves the month and the year; its work grows with edges and days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from mgz.calendar import civil, holidays_of, midnight
from mgz.coverage import Proof
from mgz.reporting.days_peaks import minutes_with, peaks, steps_of
from mgz.reporting.heat import EVERYBODY, Population
from mgz.reporting.sizes import ClientSizes
from mgz.vocabulary import Functie, Laag, State


@dataclass(frozen=True, slots=True)
class DayMark:
    """One calendar day and the worst minute in it.

    `gat` and `onbeslist` are the most clients in that state at one minute, each once; `clients` are the most
    of whom anything is asked. The minutes count when it is so for anybody: one may be a gap for one client
    and undecided for another. `minutes` is how much of the day lies in the period, 0 outside it.
    """

    day: date
    minutes: int
    holiday: str = ""
    gat: int = 0
    onbeslist: int = 0
    clients: int = 0
    minutes_gat: int = 0
    minutes_onbeslist: int = 0

    @property
    def state(self) -> State:
        """A gap before undecided before covered; where nobody is asked about it does not apply."""
        if self.gat:
            return State.GAT
        if self.onbeslist:
            return State.ONBESLIST
        return State.GEDEKT if self.clients else State.NVT

    @property
    def is_outside(self) -> bool:
        """Whether no minute of the day lies in the period."""
        return not self.minutes


def days(
    proof: Proof, function: Functie, layer: Laag, population: Population = EVERYBODY
) -> tuple[DayMark, ...]:
    """A mark for each day that the period touches, in order."""
    region, dates = proof.region, days_of(proof)
    begins = np.array([midnight(day) for day in dates], dtype=np.int64)
    begins[0] = max(int(begins[0]), proof.begin)
    lengths = np.diff(np.append(begins, proof.end))
    groups = {group.id: group for group in region.groups if population.holds(region, group)}
    sizes = ClientSizes(proof, function, layer, groups, proof.begin, proof.end)
    gat, onbeslist, asked = (
        steps_of(found) for found in (sizes.open(State.GAT), sizes.open(State.ONBESLIST), sizes.asked())
    )
    columns = (
        lengths,
        *(peaks(changes, begins, proof.end) for changes in (gat, onbeslist, asked)),
        *(minutes_with(changes, begins, proof.end) for changes in (gat, onbeslist)),
    )
    rows = zip(dates, *(column.tolist() for column in columns), strict=True)
    return tuple(DayMark(day, minutes, _holiday(day), *numbers) for day, minutes, *numbers in rows)


def days_of(proof: Proof) -> tuple[date, ...]:
    """The calendar days that the period touches."""
    first, last = civil(proof.begin).date(), civil(proof.end - 1).date()
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def outside(day: date) -> DayMark:
    """The mark of a day that does not lie in the period."""
    return DayMark(day, 0, _holiday(day))


def _holiday(day: date) -> str:
    return holidays_of(day.year).get(day, "")
