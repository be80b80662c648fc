"""The promises and duties of a region by name: whose they are, what they rest on, who works them when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mgz.region import Agreement, Post, Region, Registration, Shift
from mgz.reporting.words import organisation_name
from mgz.vocabulary import Beroep, label

Row = Agreement | Post | Registration


class PromiseRows:
    """Look-ups over the promises of one region, made once."""

    def __init__(self, region: Region) -> None:
        self._region = region
        rows: tuple[Row, ...] = (*region.registrations, *region.posts, *region.agreements)
        self._rows = {row.id: row for row in rows}
        self._shift_of = {shift.id: shift for shift in region.shifts}
        self._desks: dict[tuple[str, str], list[Shift]] = {}
        for shift in sorted(region.shifts, key=lambda each: (each.begin, each.line, each.id)):
            self._desks.setdefault((shift.commitment, shift.pool), []).append(shift)

    def row(self, name: str) -> Row:
        """The agreement, post or registration line with this id."""
        return self._rows[name]

    def shifts(self, names: Iterable[str]) -> list[Shift]:
        """Duties by id; names of promises among them are passed over."""
        return [self._shift_of[name] for name in names if name in self._shift_of]

    def serving(self, row: Row) -> list[Shift]:
        """All duties of a promise and of its pool, earliest first."""
        pool = row.pool if isinstance(row, Agreement) else ""
        mine = self._desks.get((row.id, ""), [])
        pooled = self._desks.get(("", pool), []) if pool else []
        return sorted((*mine, *pooled), key=lambda each: (each.begin, each.line, each.id))

    def next_shift(self, row: Row, at: int) -> Shift | None:
        """The first duty on line 1 that begins after a minute."""
        later = (shift for shift in self.serving(row) if shift.line == 1 and shift.begin > at)
        return next(later, None)

    def told(self, shifts: list[Shift], at: int, *, persons: bool) -> tuple[str, ...]:
        """Who works these duties: by name when asked for, else how many of which profession."""
        if persons:
            return tuple(dict.fromkeys(self._name(shift) for shift in shifts))
        people = {shift.professional: self._profession(shift, at) for shift in shifts}
        return tuple(f"{number}× {word}" for word, number in sorted(Counter(people.values()).items()))

    def _name(self, shift: Shift) -> str:
        rows = self._region.professional_rows.get(shift.professional, ())
        return next((row.name for row in rows if row.name), shift.professional)

    def _profession(self, shift: Shift, at: int) -> str:
        rows = self._region.professional_rows.get(shift.professional, ())
        known = [row.beroep for row in rows if row.validity.holds(at)] or [row.beroep for row in rows]
        known = [beroep for beroep in known if beroep is not Beroep.UNKNOWN]
        return label(known[0]) if known else "persoon"


def party_name(region: Region, row: Row) -> str:
    """Whose promise it is, by name."""
    match row:
        case Agreement():
            return organisation_name(region, row.party)
        case Post():
            return f"{row.name} ({organisation_name(region, row.hds)})"
        case Registration():
            return organisation_name(region, row.practice)


def ground_text(row: Row) -> str:
    """What the promise rests on: ``afspraak A1, uren anw``."""
    match row:
        case Agreement():
            return f"afspraak {row.id}, uren {row.hours}"
        case Post():
            return f"post {row.id}, uren {row.hours}"
        case Registration():
            return f"inschrijving {row.id}"
