"""One thing that must be there for one group, cut so small that every dated attribute is constant."""

from dataclasses import dataclass
from enum import StrEnum

from mgz.region import Group, Registration
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, ObligationKind, Route


class Duty(StrEnum):
    """On whom the general medical care rests, as table `duty` of the rule book says."""

    INSTELLING = "instelling"
    HUISARTS = "huisarts"
    OPEN = "open"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Share:
    """The clients of a group that stand in one way with general practices, during a stretch.

    `line` is the registration row, or None for the clients no row speaks of and for whatever does not
    depend on a practice. `hds` is the out-of-hours organisation of the practice, empty when unknown.
    """

    number: int
    gp: GpRegistration
    line: Registration | None = None
    hds: str = ""


@dataclass(frozen=True, slots=True)
class Obligation:
    """A function that must be there for a share of a group, in one day part and at one postcode.

    `kind` is the row of the meaning of the proof by which it is judged. `route` is the way specialist care
    is paid for here, as `decide("specific_care")` says; NONE for other functions.
    """

    group: Group
    function: Functie
    dagdeel: Dagdeel
    kind: ObligationKind
    share: Share
    postcode: str
    route: Route = Route.NONE
