"""The dated choices of a region that the proof reads: specialist per sector, front guard, reach.

They stand on sheet Instellingen. Without a row nothing was chosen: the specialist is unknown, there is no
front guard, no norm is set.
"""

from typing import Final

from mgz.region.region import Region
from mgz.vocabulary import Functie, Sector, YesNo

FRONT_GUARD: Final = "voorwacht_in_de_wijk"
SPECIALISTS: Final = {
    Sector.LG: "specialist_lg",
    Sector.ZG: "specialist_zg",
    Sector.GGZ: "specialist_ggz",
}
REACH_NORMS: Final = {
    Functie.GENERAL_CARE: "bereiknorm_algemene_zorg",
    Functie.SPECIALIST_SO: "bereiknorm_so",
    Functie.SPECIALIST_VG: "bereiknorm_arts_vg",
    Functie.TRIAGE: "bereiknorm_triage",
}
_PROFESSIONALS: Final = {Functie.SPECIALIST_SO.value: "so", Functie.SPECIALIST_VG.value: "arts_vg"}
_KEYS: Final = frozenset({FRONT_GUARD, *SPECIALISTS.values(), *REACH_NORMS.values()})


def specialist_choice(region: Region, sector: Sector, minute: int) -> str:
    """Which specialist the region chose for a sector the rules leave open: so, arts_vg or unknown (O06)."""
    if sector not in SPECIALISTS:
        return "unknown"
    return _PROFESSIONALS.get(_value(region, SPECIALISTS[sector], minute, ""), "unknown")


def front_guard(region: Region, minute: int) -> YesNo:
    """Whether people at home must have a nursing front guard in the out-of-hours (voorwacht, R193)."""
    return YesNo(_value(region, FRONT_GUARD, minute, YesNo.NO.value))


def reach_norm(region: Region, function: Functie, minute: int) -> int | None:
    """Within how many minutes somebody must be there in person; None where no norm is set (O02)."""
    value = _value(region, REACH_NORMS[function], minute, "")
    return int(value) if value else None


def choice_cuts(region: Region) -> tuple[int, ...]:
    """The minutes at which one of these choices may change."""
    rows = (row.validity for row in region.settings if row.key in _KEYS)
    return tuple(sorted({edge for row in rows for edge in (row.begin, row.end)}))


def _value(region: Region, key: str, minute: int, otherwise: str) -> str:
    """The value in force; the codec refuses two rows of one key that overlap."""
    rows = (row.value for row in region.settings if row.key == key and row.validity.holds(minute))
    return next(rows, otherwise)
