"""The rows of a region as a point looks at them: who promised, sold, is on duty or away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mgz.answer.discharge import Attendance, Commitment
from mgz.region import Absence, Agreement, Contract, Post, Region, Registration, Shift
from mgz.vocabulary import Functie


class Rows:
    """Plain lists by what one looks for, made once per region."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.promises: tuple[Post | Agreement, ...] = (*region.posts, *region.agreements)
        self.contracts: dict[str, list[Contract]] = {}
        self._shifts: dict[str, list[Shift]] = {}
        self._desks: dict[tuple[str, str], list[Shift]] = {}
        self._absences: dict[str, list[Absence]] = {}
        self._lines = {row.id: row.line for row in region.shifts}
        self._pools = {row.id: row.pool for row in region.agreements}
        for contract in region.contracts:
            self.contracts.setdefault(contract.provider, []).append(contract)
        for shift in region.shifts:
            self._shifts.setdefault(shift.professional, []).append(shift)
            # A shift is of a promise or of a pool; the other name is empty.
            self._desks.setdefault((shift.commitment, shift.pool), []).append(shift)
        for absence in region.absences:
            self._absences.setdefault(absence.professional, []).append(absence)

    def exists(self, party: str, at: int) -> bool:
        """Whether an organisation or practice is there at a minute."""
        return any(validity.holds(at) for validity in self.region.existence(party))

    def on_duty(self, commitment: Commitment, at: int) -> Iterator[Shift]:
        """The shifts of a promise at a minute, those of its pool included."""
        pool = commitment.pool if isinstance(commitment, Agreement) else ""
        desks = ((commitment.id, ""), ("", pool)) if pool else ((commitment.id, ""),)
        for desk in desks:
            yield from (shift for shift in self._desks.get(desk, ()) if shift.begin <= at < shift.end)

    def in_line(self, shifts: Iterable[str]) -> tuple[str, ...]:
        """Shifts by their place in line."""
        return tuple(sorted(shifts, key=lambda name: (self._lines[name], name)))

    def attendance(self, shift: Shift, function: Functie, at: int) -> Attendance:
        """What holds of the person who works a shift, at a minute."""
        rows = self.region.professional_rows.get(shift.professional, ())
        in_force = sorted((row for row in rows if row.validity.holds(at)), key=lambda row: row.id)
        away = self._absences.get(shift.professional, ())
        return Attendance(
            shift,
            competent=any(function in row.functions for row in in_force),
            absent=any(absence.begin <= at < absence.end for absence in away),
            double=self._is_double(shift, at),
            base=in_force[0].base if in_force else "",
        )

    def _is_double(self, shift: Shift, at: int) -> bool:
        """Another duty of the same person at this minute, at another desk and in another pool."""
        for other in self._shifts[shift.professional]:
            if other is shift or not other.begin <= at < other.end:
                continue
            same_desk = bool(shift.commitment) and shift.commitment == other.commitment
            pool = self._pool(shift)
            if not same_desk and not (pool and pool == self._pool(other)):
                return True
        return False

    def _pool(self, shift: Shift) -> str:
        return shift.pool or self._pools.get(shift.commitment, "")


def party_of(commitment: Commitment) -> str:
    """Whose promise it is."""
    match commitment:
        case Registration():
            return commitment.practice
        case Agreement():
            return commitment.party
        case Post():
            return commitment.hds
