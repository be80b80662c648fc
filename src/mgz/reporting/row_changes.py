"""Which rows differ between two states of a region, per sheet of the workbook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from mgz.region import Region
from mgz.reporting.numbers import counted

#: Field of a region -> the sheet on which people fill it in.
SHEETS: Final = {
    "settings": "Instellingen",
    "areas": "Gebieden",
    "organisations": "Organisaties",
    "locations": "Locaties",
    "practices": "Praktijken",
    "posts": "Posten",
    "groups": "Clientgroepen",
    "registrations": "Inschrijving",
    "agreements": "Afspraken",
    "contracts": "Contracten",
    "convenantpunten": "Convenantpunten",
    "professionals": "Professionals",
    "pools": "Pools",
    "shifts": "Diensten",
    "absences": "Afwezigheid",
    "wishes": "Wensen",
    "consults": "Consulten",
    "travel_times": "Reistijden",
    "postcode_points": "Postcodes",
}
#: What the sheet Regio says once; `known_on` is not stated by anybody.
_REGION: Final = ("name", "period", "zorgkantoorregio", "regiotafel", "roster_until")


@dataclass(frozen=True, slots=True)
class SheetChange:
    """The rows of one sheet that were added, are different or are gone, each by its id."""

    sheet: str
    added: tuple[str, ...]
    different: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def text(self) -> str:
        """``1 rij anders, 2 rijen weg``."""
        counts = ((len(self.added), "erbij"), (len(self.different), "anders"), (len(self.gone), "weg"))
        return ", ".join(f"{counted(n, 'rij', 'rijen')} {word}" for n, word in counts if n)


def row_changes(before: Region, after: Region) -> tuple[SheetChange, ...]:
    """Every sheet on which something differs, in the order of the workbook."""
    found = [_region(before, after)]
    for field, sheet in SHEETS.items():
        found.append(_sheet(sheet, getattr(before, field), getattr(after, field)))
    return tuple(change for change in found if change.added or change.different or change.gone)


def _region(before: Region, after: Region) -> SheetChange:
    names = tuple(name for name in _REGION if getattr(before, name) != getattr(after, name))
    return SheetChange("Regio", (), ("regio",) if names else (), ())


def _sheet(sheet: str, before: Iterable[Any], after: Iterable[Any]) -> SheetChange:
    old = {row.id: row for row in before}
    new = {row.id: row for row in after}
    return SheetChange(
        sheet,
        added=tuple(name for name in new if name not in old),
        different=tuple(name for name, row in new.items() if name in old and old[name] != row),
        gone=tuple(name for name in old if name not in new),
    )
