"""What stands beside every sluitend: that somebody is there, not that there are enough of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.coverage import Capacity, Proof
from mgz.reporting.numbers import clients, counted
from mgz.reporting.words import moment_text
from mgz.vocabulary import Dagdeel, Functie, label

#: Said beside every sluitend.
NOT_ENOUGH: Final = "zegt niet dat de capaciteit genoeg is"


@dataclass(frozen=True, slots=True)
class CapacityLine:
    """Clients against persons on duty for one function and day part, at the minute with fewest persons."""

    function: Functie
    dagdeel: Dagdeel
    clients: int
    guaranteed: int
    persons: int | None
    per_person: int | None
    thinnest: int | None

    @property
    def text(self) -> str:
        """The line in words, without the function: ``ANW: 850 cliënten per persoon met dienst, ...``."""
        known = "; ".join(part for part in (self._roster, self._word) if part)
        return f"{label(self.dagdeel)}: {known or 'hoeveel mensen er dienst hebben is niet bekend'}"

    @property
    def when(self) -> str:
        """The first minute with the fewest persons."""
        return moment_text(self.thinnest) if self.thinnest is not None else ""

    @property
    def _roster(self) -> str:
        if not self.clients:
            return ""
        if self.persons is None:
            return f"voor {clients(self.clients)} is geen rooster ingezien"
        if self.per_person is None:
            return f"op {self.when} heeft niemand dienst voor {clients(self.clients)}"
        people = counted(self.persons, "persoon", "personen")
        return (
            f"{clients(self.per_person)} per persoon met dienst "
            f"({clients(self.clients)}, {people}, op het dunste moment: {self.when})"
        )

    @property
    def _word(self) -> str:
        if not self.guaranteed:
            return ""
        return f"voor {clients(self.guaranteed)} geldt alleen het woord van de partij, zonder rooster"


def capacity_lines(proof: Proof) -> tuple[CapacityLine, ...]:
    """One line for each function and day part of which the roster was asked."""
    return tuple(_line(row) for row in proof.capacity)


def capacity_texts(lines: tuple[CapacityLine, ...], function: Functie) -> tuple[str, ...]:
    """What is known of the capacity of one function; that nothing is known is said too."""
    found = tuple(line.text for line in lines if line.function is function)
    return found or ("hoeveel mensen er dienst hebben is niet bekend: geen rooster ingezien",)


def _line(row: Capacity) -> CapacityLine:
    return CapacityLine(
        row.function,
        row.dagdeel,
        row.clients,
        row.guaranteed,
        row.persons,
        row.clients_per_person,
        row.thinnest,
    )
