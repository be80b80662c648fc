"""Groups of clients that live alike, and how they stand with general practices; no persons."""

from dataclasses import dataclass

from mgz.calendar import ALWAYS, Validity
from mgz.region.rows import Stated
from mgz.vocabulary import (
    Behandeling,
    GpRegistration,
    Leveringsvorm,
    Sector,
    TreatmentBy,
    VptVariant,
    YesNo,
)


@dataclass(frozen=True, slots=True)
class Group:
    """Clients with the same facts at one location, or spread over one area (blad Clientgroepen).

    Exactly one of `location` and `area` is filled. `behandeling` is what the paper says, `treatment_by`
    what really happens. `number` counts clients.
    """

    id: str
    location: str
    area: str
    sector: Sector
    wlz: YesNo
    leveringsvorm: Leveringsvorm
    number: int
    behandeling: Behandeling = Behandeling.UNKNOWN
    treatment_by: TreatmentBy = TreatmentBy.UNKNOWN
    vpt_variant: VptVariant = VptVariant.UNKNOWN
    zorgaanbieder: str = ""
    behandelaanbieder: str = ""
    validity: Validity = ALWAYS
    predecessors: tuple[str, ...] = ()
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Registration:
    """How many clients of a group stand with one practice, with none, refused or unknown (blad Inschrijving).

    `gp` is REGISTERED (then `practice` is filled), NONE, REFUSED or UNKNOWN.
    """

    id: str
    group: str
    gp: GpRegistration
    number: int
    practice: str = ""
    validity: Validity = ALWAYS
    stated: Stated = Stated()
