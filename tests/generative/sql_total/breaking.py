"""Rows and lines that are broken on purpose, to show that the total in SQL can differ from the proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mgz.region import Region

#: Sheets of which the loss of one row must be seen.
LOSSES = ("agreements", "posts", "registrations", "contracts", "professionals", "shifts")


def one_row_less(region: Region, sheet: str) -> Iterator[Region]:
    """The region without one row of a sheet, each row in turn."""
    rows = getattr(region, sheet)
    for place in range(len(rows)):
        yield replace(region, **{sheet: rows[:place] + rows[place + 1 :]})


@dataclass(frozen=True)
class Break:
    """One line of a step of the SQL, what is written in its place, and the worked example that shows it."""

    step: str
    line: str
    instead: str
    example: str

    def __str__(self) -> str:
        return f"{self.example} {self.step} {self.line}"


COVERS_ALL = "bool_and(word = 'covers') THEN 'covers' ELSE"
ABSENT = "minute >= begins AND minute < ends;\nCREATE TABLE minute_absences"
BREAKS = (
    Break("moments", "m.clock >= w.first_clock AND", "m.clock > w.first_clock AND", "V124"),
    Break("moments", "ON eve.day = m.day - 1", "ON false", "V11"),
    Break("moments", ABSENT, ABSENT.replace("<", "<="), "V110"),
    Break("asked", "HAVING o.clients > coalesce(sum(l.clients), 0)", "HAVING false", "V65"),
    Break("agreed", "(own OR party_kind = 'praktijk')", "own", "V86"),
    Break("agreed", "valid.id IS NULL OR exists_then.party IS NULL THEN", "valid.id IS NULL THEN", "V61"),
    Break("agreed", COVERS_ALL, COVERS_ALL.replace("and", "or"), "V72"),
    Break("bought", "AND leg = 'anw';", "AND leg = 'nooit';", "V50"),
    Break("bought", "WHERE c.volume = 0", "WHERE c.volume < 0", "V135"),
    Break("rostered", "WHERE d.word = 'covers' AND b.word", "WHERE b.word", "V125"),
    Break("rostered", "AND s.line = 1", "AND s.line <= 2", "V112"),
    Break("rostered", "arg_max(f.reason, r.rank)", "arg_min(f.reason, r.rank)", "V110"),
    Break("rostered", "AND NOT (one.pool = other.pool AND one.pool <> '')", "", "V115"),
    Break("rostered", "any_value(b.day) > any_value", "any_value(b.day) >= any_value", "V116"),
    Break("totals", "WHEN bool_or(state = 'onbeslist') THEN 'onbeslist'", "", "V116"),
)
