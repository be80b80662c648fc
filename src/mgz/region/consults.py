"""How often the doctor is called for a location: figures, not persons (blad Consulten)."""

from dataclasses import dataclass

from mgz.calendar import ALWAYS, Validity
from mgz.region.rows import Stated


@dataclass(frozen=True, slots=True)
class Consults:
    """Consults per week at a location, with the shares that are acute, in weekends and by phone (0 to 1)."""

    id: str
    location: str
    per_week: float
    share_acute: float | None = None
    share_weekend: float | None = None
    share_phone: float | None = None
    validity: Validity = ALWAYS
    stated: Stated = Stated()
