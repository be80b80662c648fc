"""Everything that stands in a region as lines to search, list and take along: no line names a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from mgz.calendar import ALWAYS, Validity, midnight
from mgz.reporting.words import period_text


class LineKind(StrEnum):
    """What a line is about, as it stands in an address."""

    ORGANISATIE = "organisatie"
    PRAKTIJK = "praktijk"
    POST = "post"
    LOCATIE = "locatie"
    GROEP = "clientgroep"
    AFSPRAAK = "afspraak"
    CONTRACT = "contract"
    DIENST = "dienst"


#: One and more of each kind, as they are said.
KIND_WORDS: Final = {
    LineKind.ORGANISATIE: ("organisatie", "organisaties"),
    LineKind.PRAKTIJK: ("huisartsenpraktijk", "huisartsenpraktijken"),
    LineKind.POST: ("huisartsenpost", "huisartsenposten"),
    LineKind.LOCATIE: ("locatie", "locaties"),
    LineKind.GROEP: ("cliëntgroep", "cliëntgroepen"),
    LineKind.AFSPRAAK: ("afspraak", "afspraken"),
    LineKind.CONTRACT: ("contract", "contracten"),
    LineKind.DIENST: ("dienst", "diensten"),
}


@dataclass(frozen=True)
class RegionLine:
    """One row of the region: what it is, where, whose, and when it holds.

    `subject` is the id of the organisation, practice, post, location or area that has a page; `parties` are
    the ids of all it belongs to. `stretch` is filled for what is no whole days long, such as a duty.
    """

    kind: LineKind
    id: str
    name: str
    what: str
    where: str
    whose: str
    parties: tuple[str, ...]
    subject: str = ""
    postcodes: tuple[str, ...] = ()
    clients: int | None = None
    validity: Validity = ALWAYS
    stretch: tuple[int, int] | None = None
    when: str = ""

    @cached_property
    def read(self) -> str:
        """All that the search looks in."""
        parts = (self.id, self.name, self.what, self.where, self.whose, *self.postcodes)
        return " ".join((*KIND_WORDS[self.kind], *parts)).casefold()

    @property
    def begin(self) -> int:
        """The first minute in which it holds."""
        return self.stretch[0] if self.stretch else self.validity.begin

    @property
    def end(self) -> int:
        """The first minute in which it no longer holds."""
        return self.stretch[1] if self.stretch else self.validity.end

    @property
    def period(self) -> str:
        """When it holds, in words; nothing for what always does."""
        return self.when or ("" if self.validity == ALWAYS else period_text(self.validity))

    def holds_on(self, day: date) -> bool:
        """Whether it holds at some minute of a day."""
        morning = midnight(day)
        return self.begin < morning + 24 * 60 and morning < self.end


class Order(StrEnum):
    """In which order lines are listed, as it stands in an address."""

    NAME = "naam"
    WHERE = "plaats"
    WHOSE = "organisatie"
    BEGIN = "begin"
    CLIENTS = "clienten"


def ordered(lines: Iterable[RegionLine], order: Order) -> tuple[RegionLine, ...]:
    """The lines in an order; what is alike by name and then by id."""
    return tuple(sorted(lines, key=lambda line: (*_key(line, order), line.name.casefold(), line.id)))


def _key(line: RegionLine, order: Order) -> tuple[bool, int | str]:
    """What is empty comes last."""
    if order is Order.CLIENTS:
        return line.clients is None, -(line.clients or 0)
    if order is Order.BEGIN:
        return False, line.begin
    text = {Order.WHERE: line.where, Order.WHOSE: line.whose}.get(order, line.name)
    return not text, text.casefold()


def found_by(lines: Iterable[RegionLine], text: str) -> Iterator[RegionLine]:
    """The lines in which every word occurs."""
    words = text.casefold().split()
    return (line for line in lines if all(word in line.read for word in words))


LINE_COLUMNS: Final = (
    "soort",
    "id",
    "naam",
    "wat",
    "plaats",
    "organisatie",
    "cliënten",
    "geldig",
)


def line_cells(line: RegionLine) -> tuple[str | int, ...]:
    """A line as cells below `LINE_COLUMNS`."""
    clients = "" if line.clients is None else line.clients
    kind = KIND_WORDS[line.kind][0]
    return (kind, line.id, line.name, line.what, line.where, line.whose, clients, line.period)
