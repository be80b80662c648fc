"""Everything that was assumed to turn public totals into groups of clients; each labelled aanname.

Nothing here was observed. Whoever knows better changes a number here and makes the example anew.
"""

from dataclasses import dataclass
from typing import Final

from mgz.vocabulary import Leveringsvorm, Sector, VptVariant
from mgz_cli.twente.figures import Line

REGION_NAME: Final = "Twente (fictief ingevuld)"
ZORGKANTOORREGIO: Final = "ZK22"

#: Percentage per sector, for the lines whose estimate does not tell the sector.
SECTOR_PERCENT: Final = {
    Line.VERBLIJF_GHZ: {Sector.VG: 80, Sector.LVG: 9, Sector.LG: 8, Sector.ZG: 3},
    Line.MPT: {Sector.VV: 55, Sector.VG: 30, Sector.LG: 15},
    Line.MPT_PGB: {Sector.VV: 40, Sector.VG: 60},
    Line.PGB: {Sector.VV: 30, Sector.VG: 50, Sector.LG: 20},
}

#: No group at home smaller than this: it joins the largest sector of its municipality and form.
SMALLEST_GROUP: Final = 10

#: Full packages at home: the percentage that lives clustered, where there is a complex; the others in a
#: municipality share one variant.
CLUSTERED_PERCENT: Final = 40
VARIANT: Final = {
    "Almelo": VptVariant.GESPIKKELD,
    "Borne": VptVariant.WIJK,
    "Dinkelland": VptVariant.WIJK,
    "Enschede": VptVariant.GESPIKKELD,
    "Haaksbergen": VptVariant.ONGECLUSTERD_NABIJ,
    "Hellendoorn": VptVariant.WIJK,
    "Hengelo": VptVariant.GESPIKKELD,
    "Hof van Twente": VptVariant.WIJK,
    "Losser": VptVariant.ONGECLUSTERD_NABIJ,
    "Oldenzaal": VptVariant.WIJK,
    "Rijssen-Holten": VptVariant.GESPIKKELD,
    "Tubbergen": VptVariant.WIJK,
    "Twenterand": VptVariant.ONGECLUSTERD_NABIJ,
    "Wierden": VptVariant.WIJK,
}


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Clients taken out of a form's number because they stand in a form on which the sources are silent."""

    line: Line
    leveringsvorm: Leveringsvorm
    sector: Sector
    municipality: str
    number: int
    location: str = ""


TAKEN_OUT: Final = (
    TakenOut(Line.VERBLIJF_VV, Leveringsvorm.CRISIS, Sector.VV, "Enschede", 12, "loc-7544-vv"),
    TakenOut(Line.VERBLIJF_GHZ, Leveringsvorm.DEELTIJDVERBLIJF, Sector.VG, "Hengelo", 18, "loc-7558-vg"),
    TakenOut(Line.MPT, Leveringsvorm.OVERBRUGGING, Sector.VV, "Almelo", 10),
)

#: One practice for about this many inhabitants, and no practice with fewer than so many clients of a group
#: that lives spread over a municipality.
INHABITANTS_PER_PRACTICE: Final = 5_700
CLIENTS_PER_LINE: Final = 5
#: The clients of one location stand with at most so many practices, and one practice takes about so many.
PRACTICES_PER_LOCATION: Final = 3
CLIENTS_PER_LOCATION_LINE: Final = 40

#: About which percentage of the residents gets treatment from their own organisation; it follows from the
#: choice per organisation in `treatment`, and a test keeps the two together.
ASSUMED_TREATMENT: Final = {
    Sector.VV: 86,
    Sector.VG: 64,
    Sector.LVG: 100,
    Sector.LG: 0,
    Sector.ZG: 100,
    Sector.GGZ: 75,
}
