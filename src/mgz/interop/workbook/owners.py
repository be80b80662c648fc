"""Whose a row is: who may fill it in when the questions come back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mgz.interop.workbook.cells import key_of
from mgz.interop.workbook.directory import Tables, person_key, practice_key
from mgz.interop.workbook.rows import Row

#: A row of the region as a whole, or of clients who belong to no organisation.
NOBODY: Final = ""


class Owners:
    """The owners of rows, by what the rows themselves name.

    A row may have more than one owner: an agreement is of who promises and of who it is promised to.
    """

    def __init__(self, tables: Tables, others: Tables | None = None) -> None:
        """`others` are rows of a second file: they count where the first does not know the id."""
        both = (others or {}), tables
        self._of_location = {
            row.id: key_of(row.text("organisatie")) for each in both for row in _rows(each, "Locaties")
        }
        self._of_group = {
            row.id: self._of_clients(row) for each in both for row in _rows(each, "Clientgroepen")
        }
        self._of_promise = {
            row.id: self.of(row)
            for each in both
            for sheet in ("Posten", "Afspraken")
            for row in _rows(each, sheet)
        }
        self._of_pool = {row.id: self.of(row) for each in both for row in _rows(each, "Pools")}
        self._of_person = {
            person_key(row): key_of(row.text("organisatie"))
            for each in both
            for row in _rows(each, "Professionals")
        }

    def of(self, row: Row) -> frozenset[str]:
        """The organisations and practices whose row it is; `NOBODY` for the region itself."""
        find = _OWNERS.get(row.sheet)
        return frozenset(map(key_of, find(self, row))) if find else frozenset({NOBODY})

    def _of_clients(self, row: Row) -> str:
        return row.text("zorgaanbieder") or self._of_location.get(row.text("locatie"), NOBODY)

    def _of_scope(self, row: Row) -> str:
        if row.text("voor organisatie"):
            return row.text("voor organisatie")
        if row.text("voor locatie"):
            return self._of_location.get(row.text("voor locatie"), NOBODY)
        return self._of_group.get(row.text("voor groep"), NOBODY)

    def _of_shift(self, row: Row) -> frozenset[str]:
        promise = self._of_promise.get(row.text("afspraak")) or self._of_pool.get(row.text("pool"))
        return (promise or frozenset()) | {self._of_person.get(row.text("professional"), NOBODY)}


_Find = Callable[[Owners, Row], frozenset[str] | tuple[str, ...]]


def _person(owners: Owners, row: Row) -> tuple[str, ...]:
    return (owners._of_person.get(row.text("professional"), NOBODY),)


#: Sheet -> whose its rows are; of every other sheet they are of the region.
_OWNERS: Final[Mapping[str, _Find]] = {
    "Organisaties": lambda owners, row: (row.id,),
    "Locaties": lambda owners, row: (row.text("organisatie"),),
    "Praktijken": lambda owners, row: (practice_key(row), row.text("hds")),
    "Posten": lambda owners, row: (row.text("hds"),),
    "Clientgroepen": lambda owners, row: (owners._of_clients(row),),
    "Inschrijving": lambda owners, row: (owners._of_group.get(row.text("groep"), NOBODY),),
    "Afspraken": lambda owners, row: (row.text("partij"), owners._of_scope(row)),
    "Contracten": lambda owners, row: (row.text("inkoper"), row.text("aanbieder")),
    "Convenantpunten": lambda owners, row: (owners._of_scope(row),),
    "Pools": lambda owners, row: row.items("deelnemers"),
    "Professionals": lambda owners, row: (row.text("organisatie"),),
    "Diensten": lambda owners, row: owners._of_shift(row),
    "Afwezigheid": _person,
    "Wensen": _person,
    "Consulten": lambda owners, row: (owners._of_location.get(row.text("locatie"), NOBODY),),
}


def _rows(tables: Tables, sheet: str) -> tuple[Row, ...]:
    return tables[sheet].rows if sheet in tables else ()
