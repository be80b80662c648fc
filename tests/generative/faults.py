"""Faults to make in the well-covered region: rows that change, the reason, and the gaps that opens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mgz.calendar import Validity
from mgz.region import Agreement, Post, Region
from mgz.vocabulary import Dagdeel, Functie, Laag, Reason, TriagePlace
from tests.generative.well_covered import CARE, SO, TRIAGE, VG, WELL_COVERED

#: Group, function, place and day part of a gap.
Key = tuple[str, Functie, TriagePlace | None, Dagdeel]
#: Per table the rows that change by id, None for one that goes; and what the region itself says.
Changes = dict[str, Any]
_D, _A = Dagdeel
BEFORE = Validity(None, date(2026, 3, 31))


@dataclass(frozen=True)
class Fault:
    """`gaps` are exactly the gaps that it opens, per layer, each with `reason` alone."""

    name: str
    reason: Reason
    changes: Changes
    gaps: dict[Laag, frozenset[Key]]


def changed(region: Region, changes: Changes) -> Region:
    """The region with other rows; what changes comes last, for the order of rows means nothing."""
    values: dict[str, Any] = {}
    for field, rows in changes.items():
        if isinstance(rows, dict):
            kept = [row for row in getattr(region, field) if row.id not in rows]
            values[field] = (*kept, *(row for row in rows.values() if row is not None))
        else:
            values[field] = rows
    return replace(region, **values)


def undoing(region: Region, changes: Changes) -> Changes:
    """The changes that bring the rows of a region back."""
    back: Changes = {}
    for field, rows in changes.items():
        if isinstance(rows, dict):
            by_id = {row.id: row for row in getattr(region, field)}
            back[field] = {name: by_id.get(name) for name in rows}
        else:
            back[field] = getattr(region, field)
    return back


def row(field: str, name: str) -> Any:
    """A row of the well-covered region."""
    return next(each for each in getattr(WELL_COVERED, field) if each.id == name)


def put(field: str, name: str, **values: Any) -> Changes:
    """One row with other values."""
    return {field: {name: replace(row(field, name), **values)}}


def keys(group: str, function: Functie, dagdelen: str, place: TriagePlace | None = None) -> frozenset[Key]:
    """The gaps of a group and function by day (d), in ANW (a) or both (da)."""
    return frozenset((group, function, place, _D if letter == "d" else _A) for letter in dagdelen)


@dataclass(frozen=True)
class Chain:
    """A promise with what was bought for it; `later` are the gaps where purchase or roster fail."""

    promise: str
    contract: str
    agreed: frozenset[Key]
    later: frozenset[Key]

    @property
    def field(self) -> str:
        return "posts" if self.promise.startswith("HP") else "agreements"

    @property
    def commitment(self) -> Post | Agreement:
        found: Post | Agreement = row(self.field, self.promise)
        return found


_LOCATIE, _PRAKTIJK, _POST, _WIJK = TriagePlace
_INSTITUTION = keys("I", CARE, "da") | keys("I", TRIAGE, "a", _POST)
_AT_POST = keys("G", CARE, "a") | keys("G", TRIAGE, "a", _POST)
_FRONT_G, _FRONT_H = keys("G", TRIAGE, "a", _WIJK), keys("H", TRIAGE, "a", _WIJK)


def _chain(promise: str, contract: str, gaps: frozenset[Key]) -> Chain:
    return Chain(promise, contract, gaps, gaps)


CHAINS = (
    Chain("AC", "CC", _INSTITUTION | keys("I", TRIAGE, "d", _PRAKTIJK), _INSTITUTION),
    _chain("ASI", "CSI", keys("I", SO, "da")),
    _chain("AL", "CL", keys("I", TRIAGE, "da", _LOCATIE)),
    _chain("AVG", "CVG", keys("G", VG, "da")),
    _chain("ASH", "CSH", keys("H", SO, "da")),
    _chain("AWG", "CWG", _FRONT_G),
    _chain("AWH", "CWH", _FRONT_H),
    _chain("HPG", "CPG", _AT_POST),
)
