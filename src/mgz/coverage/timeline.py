"""The proof's period laid out once: day, ANW, and the Good Friday hours nobody decided."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from mgz.calendar import EMPTY, Hours, HoursKind, Spans, Tally, civil, class_spans, midnight, window_spans
from mgz.region import CALENDAR_KEYS, Region, calendar_settings, setting_cuts
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, YesNo


class Timeline:
    """The minutes of [begin, end) by day part, with a memory of the pieces that were cut out of them."""

    def __init__(self, rules: RuleBook, region: Region, begin: int, end: int, tally: Tally) -> None:
        self.begin, self.end, self.tally = begin, end, tally
        self._rules, self._region = rules, region
        self._clips: dict[tuple[str, int, int], Spans] = {}
        self._windows: dict[tuple[Hours, bool | None], Spans] = {}

    @cached_property
    def content(self) -> str:
        """One word for all that the sets of this timeline depend on."""
        settings = sorted(
            (row.key, row.value, row.validity.begin, row.validity.end)
            for row in self._region.settings
            if row.key in CALENDAR_KEYS
        )
        known_on = self._region.known_on.isoformat()
        return repr((self._rules.hash, known_on, self.begin, self.end, settings))

    @cached_property
    def _pieces(self) -> list[tuple[int, int]]:
        """Stretches in which neither the region's calendar nor a rule about time classes changes."""
        cuts = {*setting_cuts(self._region), *(midnight(day) for day in self._rules.cuts("time_class"))}
        edges = sorted({self.begin, self.end, *(cut for cut in cuts if self.begin < cut < self.end)})
        return list(pairwise(edges))

    @cached_property
    def _classes(self) -> dict[str, Spans]:
        """All minutes by time class, as the rules decide it."""
        found: dict[str, list[tuple[int, int]]] = {}
        for begin, end in self._pieces:
            settings = calendar_settings(self._region, begin)
            for word, spans in class_spans(settings, begin, end, self._class_at).items():
                found.setdefault(word, []).extend(spans)
        return {word: Spans.of(pairs) for word, pairs in found.items()}

    def _class_at(self, minute: int) -> str:
        settings = calendar_settings(self._region, minute)
        facts = {"hds_open_good_friday": settings.good_friday.value}
        decision = self._rules.decide(
            "time_class", facts, civil(minute), self._region.known_on, practice=settings
        )
        return str(decision.answer["time_class"])

    @cached_property
    def dag(self) -> Spans:
        """All minutes in day part `dag`, the undecided Good Friday hours included."""
        return self.certain_dag.union(self.good_friday, self.tally)

    @cached_property
    def certain_dag(self) -> Spans:
        """The minutes that are day for certain."""
        return self._classes.get(Dagdeel.DAG.value, EMPTY)

    @cached_property
    def good_friday(self) -> Spans:
        """The minutes whose day part depends on the Good Friday switch that is not set."""
        return self._classes.get("unknown", EMPTY)

    @cached_property
    def anw(self) -> Spans:
        """The minutes that are ANW for certain."""
        return self._classes.get(Dagdeel.ANW.value, EMPTY)

    def of(self, name: str, begin: int, end: int) -> Spans:
        """One of the sets above between two minutes; the same question gets the same object."""
        key = (name, begin, end)
        if key not in self._clips:
            self._clips[key] = getattr(self, name).clip(begin, end)
        return self._clips[key]

    def held(self, hours: Hours, base: Spans, dagdeel: Dagdeel, good_friday: bool | None) -> Spans:
        """The part of `base`, which lies in `dagdeel`, inside weekly hours.

        Hours of the other day part have no windows and so hold nothing here. `good_friday` says whether
        that day is taken for a holiday; None follows the region's switch.
        """
        if hours.kind is HoursKind.ALTIJD or hours.kind.value == dagdeel.value:
            return base
        return base.intersect(self._window_spans(hours, good_friday), self.tally)

    def _window_spans(self, hours: Hours, good_friday: bool | None) -> Spans:
        key = (hours, good_friday)
        if key not in self._windows:
            self._windows[key] = Spans.of(
                pair
                for begin, end in self._pieces
                for pair in window_spans(hours, begin, end, good_friday=self._is_holiday(begin, good_friday))
            )
        return self._windows[key]

    def _is_holiday(self, begin: int, good_friday: bool | None) -> bool:
        if good_friday is not None:
            return good_friday
        return calendar_settings(self._region, begin).good_friday is YesNo.YES
