"""What was promised, bought or agreed in the region: posts, agreements, contracts, convenantpunten."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mgz.calendar import ALTIJD, ALWAYS, Hours, Validity
from mgz.region.rows import Stated
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, HapInvolvement, Route, Vorm


class ScopeKind(StrEnum):
    """What an agreement is for: an organisation, a location, an area or a group."""

    ORGANISATIE = "organisatie"
    LOCATIE = "locatie"
    GEBIED = "gebied"
    GROEP = "groep"


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom a promise is made: one row of one kind."""

    kind: ScopeKind
    id: str


@dataclass(frozen=True, slots=True)
class Post:
    """An out-of-hours post or centre of an HDS; the row is itself the commitment (blad Posten)."""

    id: str
    name: str
    hds: str
    areas: tuple[str, ...]
    functions: frozenset[Functie]
    hours: Hours
    status: AfspraakStatus
    bewijs: Bewijs = Bewijs.GEEN
    duty_number: str = ""
    validity: Validity = ALWAYS
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Agreement:
    """A promise of one party (an organisation or a practice) for some clients (blad Afspraken)."""

    id: str
    function: Functie
    party: str
    scope: Scope
    status: AfspraakStatus
    hours: Hours = ALTIJD
    validity: Validity = ALWAYS
    vorm: Vorm = Vorm.AANWEZIG
    bewijs: Bewijs = Bewijs.GEEN
    pool: str = ""
    duty_number: str = ""
    hap: HapInvolvement | None = None
    review_on: date | None = None
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Contract:
    """What a buyer bought from a provider: a route, or standby (beschikbaarheid) (blad Contracten).

    `provider` is an organisation, or a practice where a provider hires one (onderaanneming). `function`
    narrows a contract to one function; triage is bought by name only. A contract included in another is
    in force only while the other is. `volume` None is not stated; 0 means that nothing was bought.
    """

    id: str
    buyer: str
    provider: str
    route: Route | None
    standby: bool = False
    function: Functie | None = None
    included_in: str = ""
    volume: float | None = None
    notice: str = ""
    validity: Validity = ALWAYS
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Convenantpunt:
    """What was agreed but has no hours: a point of the covenant and how it stands (blad Convenantpunten)."""

    id: str
    point: str
    scope: Scope | None
    met: str
    evidence: str = ""
    validity: Validity = ALWAYS
    stated: Stated = Stated()
