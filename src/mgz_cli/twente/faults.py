"""What goes wrong on the rosters of the example: a few duties, each with its own fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from mgz.region import Absence, Shift
from mgz_cli.twente import desks
from mgz_cli.twente.days import Days
from mgz_cli.twente.desk import Desk
from mgz_cli.twente.patterns import minute_at

#: Every fault lies in the evening: then the duty that is hit is out of hours on every kind of day.
EVENING: Final = 20

_Change = Callable[["Duties", Shift], None]


class Duties:
    """All duties and absences of the region, to be changed one fault at a time."""

    def __init__(self, shifts: Iterable[Shift], absences: Iterable[Absence]) -> None:
        self.shifts = {shift.id: shift for shift in shifts}
        self.absences = list(absences)

    def first_in_line(self, desk: Desk, minute: int) -> Shift:
        """The duty of the first line at a minute."""
        return next(
            shift
            for shift in self.shifts.values()
            if desk.holds(shift) and shift.line == 1 and shift.begin <= minute < shift.end
        )


def unconfirmed(duties: Duties, shift: Shift) -> None:
    """Nobody said yes to the duty."""
    duties.shifts[shift.id] = replace(shift, confirmed=False)


def empty(duties: Duties, shift: Shift) -> None:
    """Nobody has the duty."""
    del duties.shifts[shift.id]


def away(duties: Duties, shift: Shift) -> None:
    """Whoever has the duty reported absent."""
    name = shift.id.replace("dienst-", "weg-", 1)
    duties.absences.append(Absence(name, shift.professional, shift.begin, shift.end))


def incompetent(duties: Duties, shift: Shift) -> None:
    """Somebody has the duty whose competence ended a week before."""
    leaver = desks.VG_EAST.rotas[0].crews[0].leaver
    duties.shifts[shift.id] = replace(shift, professional=leaver)


def double(duties: Duties, shift: Shift) -> None:
    """Somebody of a neighbouring list helps out, and forgets that they have duty there as well."""
    elsewhere = duties.first_in_line(desks.VG_PAIR, shift.begin)
    duties.shifts[shift.id] = replace(shift, professional=elsewhere.professional)


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to the evening duty of a desk on a day."""

    day: int
    desk: Desk
    change: _Change


#: In the first three days a duty that nobody confirmed and an empty night; the others are spread.
FAULTS: Final = (
    Fault(1, desks.SO_NORTH, unconfirmed),
    Fault(2, desks.VG_EAST, empty),
    Fault(9, desks.FRONT_NORTH, away),
    Fault(16, desks.FRONT_NORTH, empty),
    Fault(23, desks.VG_EAST, double),
    Fault(30, desks.SO_NORTH, away),
    Fault(37, desks.FRONT_NORTH, unconfirmed),
    Fault(47, desks.VG_EAST, incompetent),
    Fault(61, desks.SO_NORTH, unconfirmed),
    Fault(72, desks.SO_NORTH, empty),
)


def plant(duties: Duties, days: Days) -> None:
    """Let every fault happen."""
    for fault in FAULTS:
        fault.change(duties, duties.first_in_line(fault.desk, minute_at(days.on(fault.day), EVENING)))
