"""A commitment stripped to what decides coverage in all three layers, and the time it holds."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.answer import Discharge, Judgement
from mgz.calendar import EMPTY, Hours, Spans, Tally
from mgz.coverage.timeline import Timeline
from mgz.vocabulary import Dagdeel, Reason


@dataclass(frozen=True, slots=True)
class Leg:
    """As which day part time is judged, and whether Good Friday counts as a holiday in it.

    None follows the region's switch. Where the switch is open, minutes are judged twice: as day, not a
    holiday, and as ANW, a holiday.
    """

    dagdeel: Dagdeel
    good_friday: bool | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """The judgement of a commitment, when it is in force, which hours, and how far it came.

    `bought` and `rostered` are the numbers of its ways in those layers (`Memory.ways`), None where the layer
    does not apply or the promise does not count. `party` is the place of its party among those that have a
    say, by name, so that the name itself stays out.
    """

    discharge: Discharge
    force: tuple[tuple[int, int], ...]
    hours: Hours
    bought: int | None = None
    rostered: int | None = None
    party: int = 0

    @property
    def kept(self) -> bool:
        """Whether it fulfils the obligation when it is in force and its hours hold."""
        return self.discharge.judgement is Judgement.YES

    @property
    def waits(self) -> bool:
        """Whether it speaks outside its own days too: signed for another time, concept or ended."""
        return self.kept or self.discharge.reason is Reason.AFSPRAAK_NIET_IN_WERKING

    def in_force(self, base: Spans, tally: Tally) -> Spans:
        """The part of `base` in which the commitment is in force; the very same object when that is all."""
        if not base:
            return base
        first, last = int(base.begins[0]), int(base.ends[-1])
        if any(begin <= first and last <= end for begin, end in self.force):
            return base
        pieces = EMPTY
        for begin, end in self.force:
            pieces = pieces.union(base.clip(begin, end), tally)
        return pieces

    def held(self, base: Spans, leg: Leg, time: Timeline) -> Spans:
        """The part of `base` in which the commitment is in force and its weekly hours hold."""
        return time.held(self.hours, self.in_force(base, time.tally), leg.dagdeel, leg.good_friday)
