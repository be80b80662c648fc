"""What if: a region with one row added, changed or ended. Nothing is written; a proof of the result tells.

    what_if = edit(edit(region, Put(agreement)), End("A7", last=date(2026, 3, 31)))

The one what-if primitive (design section 3); simulation and the register build on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from mgz.calendar import Validity, midnight
from mgz.coverage.references import unknown_references
from mgz.errors import ChangeError, Fault
from mgz.region import Absence, Agreement, Contract, Pool, Post, Professional, Region, Registration, Shift

Row = Agreement | Contract | Shift | Professional | Post | Registration | Absence | Pool
#: The rows that can be changed, with the field of the region that holds them and the sheet people know.
TABLES: Final[dict[type[Row], tuple[str, str]]] = {
    Agreement: ("agreements", "Afspraken"),
    Contract: ("contracts", "Contracten"),
    Shift: ("shifts", "Diensten"),
    Professional: ("professionals", "Professionals"),
    Post: ("posts", "Posten"),
    Registration: ("registrations", "Inschrijving"),
    Absence: ("absences", "Afwezigheid"),
    Pool: ("pools", "Pools"),
}


@dataclass(frozen=True, slots=True)
class Put:
    """A row is added, or takes the place of the row with its id."""

    row: Row


@dataclass(frozen=True, slots=True)
class End:
    """A row holds up to and including `last`; without a day it was never there.

    `sheet` says which row is meant where several sheets have the id. A person is ended by their own key, then
    all rows of that person end.
    """

    id: str
    last: date | None = None
    sheet: str = ""


Change = Put | End


def edit(region: Region, change: Change) -> Region:
    """The region after a change; raises ChangeError when it names what is not there."""
    if isinstance(change, End):
        return _ended(region, change)
    faults = tuple(unknown_references(region, change.row))
    if faults:
        raise ChangeError(faults)
    field, _ = TABLES[type(change.row)]
    kept = tuple(row for row in getattr(region, field) if row.id != change.row.id)
    return _with(region, field, (*kept, change.row))


def _ended(region: Region, change: End) -> Region:
    found = list(_rows_named(region, change))
    if not found:
        raise ChangeError(_not_there(change))
    if len({field for field, _ in found}) > 1:
        raise ChangeError(_in_more_sheets(change, found))
    field = found[0][0]
    named = {row.id for _, row in found}
    rows = []
    for row in getattr(region, field):
        ended = _until(row, change.last) if row.id in named else row
        if ended is not None:
            rows.append(ended)
    return _with(region, field, tuple(rows))


def _rows_named(region: Region, change: End) -> Iterator[tuple[str, Row]]:
    for field, sheet in TABLES.values():
        if change.sheet and change.sheet.casefold() != sheet.casefold():
            continue
        for row in getattr(region, field):
            if change.id in (
                row.id,
                getattr(row, "professional", "") if field == "professionals" else row.id,
            ):
                yield field, row


def _until(row: Row, last: date | None) -> Row | None:
    """The row up to and including a day, or None when nothing of it is left."""
    if last is None:
        return None
    if isinstance(row, Shift | Absence):
        end = min(row.end, midnight(last + timedelta(days=1)))
        return replace(row, end=end) if row.begin < end else None
    if isinstance(row, Pool):
        raise ChangeError(
            Fault(
                "pool_zonder_datum",
                f"Pool {row.id} heeft geen einddatum.",
                "Laat de datum weg om de pool helemaal te verwijderen.",
            )
        )
    first = row.validity.first
    if first and last < first:
        return None
    latest = min(last, row.validity.last) if row.validity.last else last
    return replace(row, validity=Validity(first, latest))


def _with(region: Region, field: str, rows: tuple[Row, ...]) -> Region:
    return replace(region, **{field: rows})  # type: ignore[arg-type]


def _not_there(change: End) -> Fault:
    where = f" op blad {change.sheet}" if change.sheet else ""
    sheets = ", ".join(sheet for _, sheet in TABLES.values())
    return Fault(
        "wijziging_onbekend",
        f"Er is geen rij met id {change.id}{where}.",
        f"Kies een id van een rij op een van deze bladen: {sheets}.",
    )


def _in_more_sheets(change: End, found: list[tuple[str, Row]]) -> Fault:
    sheets = [sheet for field, sheet in TABLES.values() if field in {name for name, _ in found}]
    return Fault(
        "wijziging_dubbelzinnig",
        f"Het id {change.id} staat op meer bladen: {', '.join(sheets)}.",
        f"Noem het blad erbij, bijvoorbeeld {sheets[0]}:{change.id}.",
    )
