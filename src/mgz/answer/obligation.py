"""One thing that must be there for one group, cut so small that every dated attribute is constant."""

from dataclasses import dataclass
from enum import StrEnum

from mgz.region import Group, Registration
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, Laag


class Duty(StrEnum):
    """On whom the general medical care rests, as table `duty` of the rule book says."""

    INSTELLING = "instelling"
    HUISARTS = "huisarts"
    OPEN = "open"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Share:
    """The clients of a group that stand in one way with general practices, during a stretch.

    `line` is the registration row, or None for the clients no row speaks of and for a group whose care
    rests on the institution. `hds` is the out-of-hours organisation of the practice, empty when unknown.
    """

    number: int
    gp: GpRegistration
    line: Registration | None = None
    hds: str = ""


@dataclass(frozen=True, slots=True)
class Obligation:
    """A function that must be there for a share of a group, in one day part, layer and postcode."""

    group: Group
    function: Functie
    dagdeel: Dagdeel
    layer: Laag
    duty: Duty
    share: Share
    postcode: str
