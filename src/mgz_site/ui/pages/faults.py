"""Everything that is wrong with a workbook at once, faults and warnings apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.errors import Fault, Severity
from mgz_site.ui.pages.words import counted

#: More would not be read; the count says how many there are.
SHOWN = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """A line: where it stands, what it is, how to mend it."""

    sheet: str
    row: str
    column: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings of one kind; `more` says how many are not shown."""

    count: str
    lines: tuple[Finding, ...]
    more: str


def faults(findings: Iterable[Fault]) -> Findings:
    """What stops the workbook from being used."""
    return _findings([f for f in findings if f.severity is Severity.FAULT], "fout", "fouten")


def warnings(findings: Iterable[Fault]) -> Findings:
    """What deserves a look."""
    return _findings(
        [f for f in findings if f.severity is Severity.WARNING], "waarschuwing", "waarschuwingen"
    )


def _findings(found: list[Fault], one: str, many: str) -> Findings:
    left = len(found) - SHOWN
    return Findings(
        count=counted(len(found), one, many),
        lines=tuple(_line(fault) for fault in found[:SHOWN]),
        more=f"En nog {counted(left, one, many)}. Verbeter eerst deze; de rest ziet u daarna."
        if left > 0
        else "",
    )


def _line(fault: Fault) -> Finding:
    place = fault.place
    row = str(place.row) if place.row is not None else "–"
    return Finding(place.sheet or "–", row, place.column or "–", fault.message, fault.remedy)
