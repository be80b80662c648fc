"""The proof's period laid out once: day, ANW, and the Good Friday hours nobody decided."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from mgz.calendar import Hours, HoursKind, Spans, Tally, day_spans, good_friday_spans, window_spans
from mgz.region import Region, calendar_settings, setting_cuts
from mgz.vocabulary import Dagdeel


class Timeline:
    """The minutes of [begin, end) by day part, with a memory of the pieces that were cut out of them."""

    def __init__(self, region: Region, begin: int, end: int, tally: Tally) -> None:
        self.begin, self.end, self.tally = begin, end, tally
        self._region = region
        self._clips: dict[tuple[str, int, int], Spans] = {}
        self._windows: dict[Hours, Spans] = {}

    @cached_property
    def _pieces(self) -> list[tuple[int, int]]:
        inner = [cut for cut in setting_cuts(self._region) if self.begin < cut < self.end]
        edges = sorted({self.begin, self.end, *inner})
        return list(pairwise(edges))

    @cached_property
    def dag(self) -> Spans:
        """All minutes in day part `dag`, the undecided Good Friday hours included."""
        return Spans.of(
            pair for b, e in self._pieces for pair in day_spans(calendar_settings(self._region, b), b, e)
        )

    @cached_property
    def good_friday(self) -> Spans:
        """The minutes whose day part depends on the Good Friday switch that is not set."""
        return Spans.of(
            pair
            for b, e in self._pieces
            for pair in good_friday_spans(calendar_settings(self._region, b), b, e)
        )

    @cached_property
    def certain_dag(self) -> Spans:
        """The minutes that are day for certain."""
        return self.dag.subtract(self.good_friday, self.tally)

    @cached_property
    def anw(self) -> Spans:
        """The minutes that are ANW for certain."""
        return Spans.of([(self.begin, self.end)]).subtract(self.dag, self.tally)

    def of(self, name: str, begin: int, end: int) -> Spans:
        """One of the sets above between two minutes; the same question gets the same object."""
        key = (name, begin, end)
        if key not in self._clips:
            self._clips[key] = getattr(self, name).clip(begin, end)
        return self._clips[key]

    def held(self, hours: Hours, base: Spans, dagdeel: Dagdeel) -> Spans:
        """The part of `base`, which lies in `dagdeel`, inside weekly hours.

        Hours of the other day part have no windows and so hold nothing here.
        """
        if hours.kind is HoursKind.ALTIJD or hours.kind.value == dagdeel.value:
            return base
        if hours not in self._windows:
            self._windows[hours] = window_spans(hours, self.begin, self.end)
        return base.intersect(self._windows[hours], self.tally)
