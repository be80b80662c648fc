"""Who stated what and when, and who declared which list complete."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mgz.region import Region, Stated
from mgz.reporting.numbers import amount
from mgz.reporting.provenance import day_or_unknown
from mgz.reporting.row_changes import SHEETS
from mgz.reporting.words import date_text

#: Under this name rows are gathered of which nobody says who stated them.
NOT_SAID = "niet gezegd"


@dataclass(frozen=True, slots=True)
class StatedBy:
    """One source of rows: how many on which sheets, and from which to which day."""

    by: str
    number: int
    sheets: str
    days: str

    @property
    def rows(self) -> str:
        """How many rows, as it is shown."""
        return amount(self.number)


@dataclass(frozen=True, slots=True)
class DeclaredComplete:
    """Lists that an organisation declared complete from one day on; `counts` is whether that day has come."""

    organisation: str
    sheets: tuple[str, ...]
    since: str
    counts: bool


def stated_by(region: Region) -> tuple[StatedBy, ...]:
    """Everybody who stated rows, who stated most first; what nobody signed for comes last."""
    found: dict[str, dict[str, list[Stated]]] = {}
    for field, sheet in SHEETS.items():
        rows: Iterable[Any] = getattr(region, field)
        for row in rows:
            found.setdefault(row.stated.by or NOT_SAID, {}).setdefault(sheet, []).append(row.stated)
    lines = [_line(by, sheets) for by, sheets in found.items()]
    return tuple(sorted(lines, key=lambda line: (line.by == NOT_SAID, -line.number, line.by)))


def declared_complete(region: Region) -> tuple[DeclaredComplete, ...]:
    """Every declaration, by the name of the organisation."""
    found = []
    for each in sorted(region.organisations, key=lambda organisation: organisation.name):
        for day in sorted({day for _, day in each.complete}):
            sheets = tuple(sheet for sheet, since in each.complete if since == day)
            found.append(DeclaredComplete(each.name, sheets, date_text(day), day <= region.known_on))
    return tuple(found)


def _line(by: str, sheets: dict[str, list[Stated]]) -> StatedBy:
    every = [stated for rows in sheets.values() for stated in rows]
    named = ", ".join(f"{sheet} {amount(len(rows))}" for sheet, rows in sheets.items())
    return StatedBy(by, len(every), named, day_or_unknown(every))
