"""Until when somebody acts: the end of the duty, of the agreed hours or of the day part; or for good."""

from __future__ import annotations

from typing import Final

from mgz.answer import Standing
from mgz.calendar import HoursKind, Spans, Tally
from mgz.coverage import Timeline
from mgz.region import Region, Registration, Shift
from mgz.reporting.board_rows import Row
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, ObligationKind

#: As far as one looks: what goes on for longer than this has no end worth telling.
_DAYS: Final = 14
#: By day and in ANW these rest with different parties, so they end with the day part.
_PER_DAY_PART: Final = frozenset(
    {
        ObligationKind.GP_DAY,
        ObligationKind.GP_ANW,
        ObligationKind.TRIAGE_PRACTICE_GP,
        ObligationKind.TRIAGE_PRACTICE_INSTITUTION,
        ObligationKind.TRIAGE_POST_GP,
        ObligationKind.TRIAGE_POST_INSTITUTION,
        ObligationKind.TRIAGE_WIJK,
    }
)


class Ends:
    """The days after one minute laid out, to see when a promise stops holding."""

    def __init__(self, rules: RuleBook, region: Region, at: int) -> None:
        self._at, self._tally = at, Tally()
        self._horizon = at + _DAYS * 24 * 60
        self._time = Timeline(rules, region, at, self._horizon, self._tally)
        self._whole = Spans.of([(at, self._horizon)])

    def of(self, standing: Standing, row: Row, on_duty: list[Shift]) -> int | None:
        """The minute at which this ends; None where it goes on for as long as one looks."""
        ends = [self._of_row(row), row.validity.end]
        if standing.kind in _PER_DAY_PART or standing.dagdeel is None:
            ends.append(self._end(self._day_part(standing.dagdeel)))
        if on_duty:
            ends.append(max(shift.end for shift in on_duty))
        first = min(ends)
        return first if first < self._horizon else None

    def _of_row(self, row: Row) -> int:
        """Where the weekly hours stop; on undecided hours they have no say."""
        if isinstance(row, Registration) or row.hours.kind is HoursKind.ALTIJD:
            return self._horizon
        if row.hours.kind is HoursKind.WINDOWS:
            held = self._time.held(row.hours, self._whole, Dagdeel.DAG, None)
            return self._end(held) if held.holds(self._at) else self._horizon
        held = self._day_part(Dagdeel(row.hours.kind.value))
        return self._end(held) if held.holds(self._at) else self._horizon

    def _day_part(self, dagdeel: Dagdeel | None) -> Spans:
        if dagdeel is None:
            return self._time.good_friday
        return self._time.certain_dag if dagdeel is Dagdeel.DAG else self._time.anw

    def _end(self, spans: Spans) -> int:
        """The end of the stretch that holds the minute."""
        return next((end for begin, end in spans if begin <= self._at < end), self._horizon)
