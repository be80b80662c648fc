"""The duty lists of the example: who keeps which roster, with which persons, in which pattern."""

from typing import Final

from mgz.vocabulary import Beroep, Functie
from mgz_cli.twente import parties, patterns
from mgz_cli.twente.crews import Crew
from mgz_cli.twente.desk import Desk, Rota
from mgz_cli.twente.parties import Party
from mgz_cli.twente.patterns import Pattern
from mgz_cli.twente.posts import ON_ROSTER
from mgz_cli.twente.travel import BASES, FAR_BASE

_SO, _VG = Functie.SPECIALIST_SO, Functie.SPECIALIST_VG
_CARE, _TRIAGE = Functie.GENERAL_CARE, Functie.TRIAGE


def _crew(
    stem: str,
    seat: int,
    beroep: Beroep,
    function: Functie,
    count: int,
    *homes: Party,
    leaves_on: int | None = None,
) -> Crew:
    return Crew(stem, seat, beroep, function, count, homes, leaves_on=leaves_on)


def _shared(stem: str, title: str, number: int, crew: Crew, pattern: Pattern, *, second: bool = True) -> Desk:
    """A pool with one list, of the organisations its persons work for."""
    rotas = (Rota((crew,), pattern, second),)
    return Desk(f"pool-{stem}", title, crew.homes, f"088-00000{number}", rotas)


SO_NORTH: Final = _shared(
    "so-noord",
    "Achterwacht SO Noord",
    11,
    _crew("so-noord", 0, Beroep.SO, _SO, 10, parties.KWARTELWENDE, parties.MERELGAARDE),
    patterns.DAY_AND_NIGHT,
)
SO_SOUTH: Final = _shared(
    "so-zuid",
    "Achterwacht SO Zuid",
    12,
    _crew(
        "so-zuid", 10, Beroep.SO, _SO, 12,
        parties.ZILVERMEENT, parties.IEPENMEENT, parties.VLIERWENDE, parties.WULPGAARDE,
    ),
    patterns.THREE_DUTIES,
)  # fmt: skip
SO_TREATMENT: Final = _shared(
    "so-korenwolf",
    "Achterwacht SO Korenwolfmeent",
    13,
    _crew("so-korenwolf", 22, Beroep.SO, _SO, 7, parties.TREATMENT),
    patterns.WEEKENDS,
)
VG_WEST: Final = _shared(
    "avg-west",
    "Achterwacht arts VG West",
    14,
    _crew("avg-west", 29, Beroep.ARTS_VG, _VG, 5, parties.BOOMVALKMEENT),
    patterns.DAY_AND_NIGHT,
)
VG_EAST: Final = _shared(
    "avg-oost",
    "Achterwacht arts VG Oost",
    15,
    _crew("avg-oost", 34, Beroep.ARTS_VG, _VG, 6, parties.STEENUILWENDE, parties.KLAPROOSWENDE, leaves_on=40),
    patterns.HALVES,
)
VG_PAIR: Final = _shared(
    "avg-zwaluw",
    "Achterwacht arts VG Zwaluwmeent",
    16,
    _crew("avg-zwaluw", 40, Beroep.ARTS_VG, _VG, 2, parties.ZWALUWMEENT),
    patterns.WEEKS,
    second=False,
)
#: The own doctors of a large organisation, who have to be there in person; one of them lives far off.
DOCTORS_NORTH: Final = Desk(
    "pool-artsen-kwartel",
    "Artsendienst Kwartelwende Noordwest",
    (parties.KWARTELWENDE,),
    "088-0000017",
    (
        Rota(
            (
                Crew("vs-kwartel", 42, Beroep.VS, _CARE, 4, (parties.KWARTELWENDE,), BASES),
                Crew("pa-kwartel", 46, Beroep.PA, _CARE, 2, (parties.KWARTELWENDE,), BASES),
            ),
            patterns.OFFICE,
        ),
        Rota(
            (
                Crew("arts-kwartel", 48, Beroep.HUISARTS, _CARE, 6, (parties.KWARTELWENDE,), BASES),
                Crew("arts-ver-kwartel", 54, Beroep.HUISARTS, _CARE, 1, (parties.KWARTELWENDE,), (FAR_BASE,)),
            ),
            patterns.OUT_OF_HOURS,
        ),
    ),
)
DOCTORS_SILVER: Final = Desk(
    "pool-artsen-zilver",
    "Dagdienst Zilvermeent",
    (parties.ZILVERMEENT,),
    "088-0000018",
    (
        Rota(
            (
                _crew("vs-zilver", 55, Beroep.VS, _CARE, 3, parties.ZILVERMEENT),
                _crew("pa-zilver", 58, Beroep.PA, _CARE, 2, parties.ZILVERMEENT),
            ),
            patterns.OFFICE,
        ),
    ),
)
NURSES_SILVER: Final = _shared(
    "triage-zilver",
    "Verpleegkundige dienst Zilvermeent",
    19,
    _crew("vpk-zilver", 60, Beroep.VERPLEEGKUNDIGE, _TRIAGE, 10, parties.ZILVERMEENT),
    patterns.NURSING,
    second=False,
)
FRONT_NORTH: Final = _shared(
    "voorwacht-noordwest",
    "Voorwacht wijk Noordwest",
    21,
    _crew("vpk-noordwest", 70, Beroep.VERPLEEGKUNDIGE, _TRIAGE, 8, parties.DUINROOSMEENT),
    patterns.OUT_OF_HOURS,
    second=False,
)
FRONT_MIDDLE: Final = _shared(
    "voorwacht-midden",
    "Voorwacht wijk Midden",
    22,
    _crew("vpk-midden", 78, Beroep.VERPLEEGKUNDIGE, _TRIAGE, 7, parties.HEIVLINDERWENDE),
    patterns.OUT_OF_HOURS,
    second=False,
)
POST: Final = Desk(
    ON_ROSTER,
    "",
    (parties.HDS,),
    "",
    (
        Rota((_crew("ha-hengelo", 85, Beroep.HUISARTS, _CARE, 14, parties.HDS),), patterns.OUT_OF_HOURS),
        Rota((_crew("tri-hengelo", 99, Beroep.TRIAGIST, _TRIAGE, 9, parties.HDS),), patterns.OUT_OF_HOURS),
    ),
)

WITH_A_POOL: Final = (
    SO_NORTH, SO_SOUTH, SO_TREATMENT, VG_WEST, VG_EAST, VG_PAIR, DOCTORS_NORTH, DOCTORS_SILVER, NURSES_SILVER,
    FRONT_NORTH, FRONT_MIDDLE,
)  # fmt: skip
DESKS: Final = (*WITH_A_POOL, POST)
#: Everybody on any list.
CREWS: Final = tuple(crew for desk in DESKS for rota in desk.rotas for crew in rota.crews)
