"""The rows of the register as values: who and what there is in a region (sheets Gebieden to Praktijken).

Every row has a stable `id` and says who stated it and when; references name ids.
"""

from dataclasses import dataclass
from datetime import date

from mgz.calendar import ALWAYS, Validity
from mgz.vocabulary import LocatieSoort, OrganisatieSoort


@dataclass(frozen=True, slots=True)
class Stated:
    """Who stated a row and on which day (opgegeven door, op)."""

    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A dated regional choice: ANW hours, Good Friday, norms, switches for open points."""

    id: str
    key: str
    value: str
    validity: Validity = ALWAYS
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Area:
    """A set of four-digit postcodes; it may hold other areas as well (blad Gebieden)."""

    id: str
    name: str
    postcodes: frozenset[str] = frozenset()
    contains: tuple[str, ...] = ()
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation; `complete` holds per sheet the day on which it declared its list there complete.

    What it promised or sold holds only while it exists (`validity`).
    """

    id: str
    name: str
    kind: OrganisatieSoort
    agb: str = ""
    complete: tuple[tuple[str, date], ...] = ()
    stated: Stated = Stated()
    validity: Validity = ALWAYS

    def declared_complete(self, sheet: str, known_on: date) -> bool:
        """Whether on `known_on` a missing row of this party in that sheet means no."""
        return any(name == sheet and on <= known_on for name, on in self.complete)


@dataclass(frozen=True, slots=True)
class Location:
    """A place where clients of one organisation live, at a four-digit postcode."""

    id: str
    name: str
    organisation: str
    postcode: str
    kind: LocatieSoort = LocatieSoort.WOONLOCATIE
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Practice:
    """A general practice and the out-of-hours organisation (HDS) it belongs to, for a time.

    `practice` is the practice's own key: it may have several rows, one per period.
    """

    id: str
    practice: str
    name: str
    hds: str
    validity: Validity = ALWAYS
    agb: str = ""
    stated: Stated = Stated()
