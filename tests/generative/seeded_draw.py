"""What every part of a drawn region needs: chance, the period, days near its ends, how well kept it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity, midnight

T = TypeVar("T")

#: Clock changes, Good Friday, King's Day, Christmas and New Year, Whit Monday.
STARTS = [date(2025, 10, 20), date(2026, 3, 25), date(2026, 4, 1), date(2026, 4, 1), date(2026, 4, 24)]
STARTS += [date(2025, 12, 22), date(2026, 5, 20)]
KNOWN_ON = date(2026, 1, 1)
WINDOWS = (
    "ma-vr 17:00-08:00, za-zo 00:00-24:00, feestdag 00:00-24:00",
    "zo 02:15-02:45",
    "ma-zo 17:00-23:00",
    "ma-vr 08:00-17:00",
    "feestdag 22:00-03:00",
    "za 12:00-06:30",
)
HOURS = [DAG, ANW, *(Hours.parse(text) for text in (*WINDOWS, WINDOWS[0], WINDOWS[0]))]
POSTCODES = ("7511", "7512", "7521")


class Draw:
    """Chance and the period of one region.

    `care` is how often a row is as it should be: a region where everything fails never shows what comes of
    a later layer, and one where nothing fails shows no gap.
    """

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.first = self.of(STARTS)
        self.days = self.chance.randint(1, 12)
        self.last = self.first + timedelta(days=self.days)
        self.begin, self.end = midnight(self.first), midnight(self.last + timedelta(days=1))
        self.care = self.of((0.6, 0.85, 0.9, 0.96))

    def of(self, items: Sequence[T]) -> T:
        """One of the items; an item that stands there twice comes twice as often."""
        return self.chance.choice(items)

    def odds(self, often: float) -> bool:
        """Whether something happens that happens so often, from 0 to 1."""
        return self.chance.random() < often

    def well(self) -> bool:
        """Whether a row is as it should be, as far as the region is well kept."""
        return self.odds(self.care)

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` up to and including `most`."""
        return self.chance.randint(least, most)

    def some(self, items: Sequence[T], least: int, most: int) -> list[T]:
        """Some of the items, none of them twice."""
        return self.chance.sample(items, min(self.between(least, most), len(items)))

    def day(self) -> date:
        """A day in or just around the period."""
        return self.first + timedelta(days=self.between(-3, self.days + 2))

    def minute(self) -> int:
        """A minute in or just around the period, the odd ones included."""
        return self.between(self.begin - 600, self.end + 600)

    def hours(self) -> Hours:
        """Mostly always, as far as the region is well kept."""
        return ALTIJD if self.well() else self.of(HOURS)

    def validity(self, limited: float = 0.0) -> Validity:
        """Mostly without ends; else, and at least so often, it starts or ends somewhere near the period."""
        if self.well() and not self.odds(limited):
            return Validity()
        first, last = (self.day() if self.odds(0.6) else None for _ in range(2))
        if first and last and last < first:
            first, last = last, first
        return Validity(first, last)

    def in_turn(self, most: int) -> list[Validity]:
        """Stretches one after the other, which cut the period, some with a day between them."""
        found: list[Validity] = []
        first: date | None = None
        for cut in sorted({self.day() for _ in range(self.between(0, most - 1))}):
            if first is None or first <= cut:
                found.append(Validity(first, cut))
                first = cut + timedelta(days=self.of((1, 1, 2)))
        return [*found, Validity(first, None)]
