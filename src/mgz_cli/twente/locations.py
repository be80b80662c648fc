"""The invented locations: whose, at which postcode, for which sector, and how large compared with others.

All of it is an assumption. The weights only divide: how many people live at a location follows from the
public totals. They are spread as in real regions, with a few large organisations and many small ones, but
no organisation here is the likeness of a real one.
"""

from dataclasses import dataclass
from typing import Final

from mgz.vocabulary import LocatieSoort, Sector
from mgz_cli.twente import parties
from mgz_cli.twente.parties import Party, marked


@dataclass(frozen=True, slots=True)
class Place:
    """A location of one organisation for one sector; `weight` is its size compared with its neighbours."""

    municipality: str
    postcode: str
    sector: Sector
    provider: Party
    weight: int
    kind: LocatieSoort = LocatieSoort.WOONLOCATIE

    @property
    def id(self) -> str:
        """The postcode, and what tells locations at one postcode apart."""
        word = "vpt" if self.kind is LocatieSoort.VPT_COMPLEX else self.sector.value.lower()
        return f"loc-{self.postcode}-{word}"

    @property
    def name(self) -> str:
        """What the location is called in lists."""
        kind = " vpt-complex" if self.kind is LocatieSoort.VPT_COMPLEX else ""
        return marked(f"{self.provider.stem}{kind}, {self.municipality} {self.postcode}")


def _parsed(sector: Sector, kind: LocatieSoort, rows: str) -> tuple[Place, ...]:
    """Rows such as ``Borne: 7622 Zilvermeent 150; 7621 Putterwende 43``."""
    by_stem = {party.stem: party for party in parties.PROVIDERS}
    places = []
    for row in rows.strip().splitlines():
        municipality, _, rest = row.strip().partition(": ")
        for part in rest.split("; "):
            postcode, stem, weight = part.split()
            places.append(Place(municipality, postcode, sector, by_stem[stem], int(weight), kind))
    return tuple(places)


_ELDERLY: Final = """
Almelo: 7608 Kwartelwende 180; 7609 Vlierwende 140; 7607 Merelgaarde 123
Almelo: 7604 Hazelwende 62; 7606 Kievitgaarde 42
Borne: 7622 Zilvermeent 140; 7621 Putterwende 43; 7623 Geelgorsmeent 14
Dinkelland: 7591 Zilvermeent 126; 7595 Wulpgaarde 66; 7631 Hermelijngaarde 28; 7561 Geelgorsmeent 12
Enschede: 7511 Kwartelwende 215; 7544 Iepenmeent 190; 7545 Zilvermeent 184; 7523 Vlierwende 140
Enschede: 7534 Iepenmeent 130; 7542 Wulpgaarde 120; 7531 Putterwende 40; 7522 Brummelwende 24
Enschede: 7525 Kemphaanwende 15; 7535 Mattenbiesmeent 12
Haaksbergen: 7481 Zilvermeent 140; 7482 Kwartelwende 84; 7483 Roodborstwende 12
Hellendoorn: 7442 Kwartelwende 130; 7447 Wulpgaarde 95; 7443 Roerdompgaarde 38; 7441 Merelgaarde 35
Hengelo: 7552 Zilvermeent 170; 7556 Vlierwende 140; 7558 Iepenmeent 130; 7559 Merelgaarde 105
Hengelo: 7555 Sleedoornmeent 40; 7553 Fazantmeent 25; 7551 Kemphaanwende 15
Hof van Twente: 7471 Zilvermeent 150; 7491 Wulpgaarde 110; 7475 Hazelwende 64
Hof van Twente: 7495 Sleedoornmeent 28; 7472 Roodborstwende 12
Losser: 7581 Vlierwende 110; 7582 Zilvermeent 72; 7587 Mattenbiesmeent 15
Oldenzaal: 7577 Iepenmeent 150; 7576 Vlierwende 90; 7573 Goudvinkmeent 28; 7572 Fazantmeent 16
Rijssen-Holten: 7462 Vlierwende 145; 7451 Merelgaarde 90; 7461 Lijsterwende 35; 7463 Brummelwende 20
Tubbergen: 7651 Kwartelwende 95; 7678 Vlierwende 47; 7661 Lisdoddegaarde 14
Twenterand: 7671 Kwartelwende 124; 7683 Merelgaarde 70; 7681 Torfgaarde 28; 7675 Roerdompgaarde 14
Wierden: 7641 Kwartelwende 125; 7468 Hazelwende 62; 7467 Lisdoddegaarde 14
"""
_VG: Final = """
Almelo: 7609 Boomvalkmeent 100; 7603 Klaprooswende 69
Borne: 7623 Boomvalkmeent 60
Dinkelland: 7591 Klaprooswende 112
Enschede: 7544 Boomvalkmeent 130; 7523 Boomvalkmeent 110; 7534 Steenuilwende 100; 7513 Klaprooswende 90
Enschede: 7548 Bosuilwende 71
Haaksbergen: 7482 Boomvalkmeent 102
Hellendoorn: 7441 Klaprooswende 90; 7448 Bosuilwende 62
Hengelo: 7556 Boomvalkmeent 110; 7558 Steenuilwende 74
Hof van Twente: 7471 Steenuilwende 90; 7496 Klaprooswende 58
Losser: 7586 Steenuilwende 97
Oldenzaal: 7573 Steenuilwende 134
Rijssen-Holten: 7462 Boomvalkmeent 100; 7451 Klaprooswende 61
Tubbergen: 7665 Bosuilwende 90
Twenterand: 7671 Steenuilwende 82; 7676 Bosuilwende 60
Wierden: 7642 Boomvalkmeent 64
"""
_LVG: Final = """
Almelo: 7605 Zwaluwmeent 70
Enschede: 7533 Zwaluwmeent 90
Hengelo: 7557 Zwaluwmeent 80
"""
_LG: Final = """
Almelo: 7602 Zwaluwmeent 70
Enschede: 7521 Zwaluwmeent 84
Hengelo: 7553 Zwaluwmeent 60
"""
_ZG: Final = """
Borne: 7622 Oeverloopgaarde 40
Wierden: 7641 Oeverloopgaarde 40
"""
_GGZ: Final = """
Almelo: 7605 Spreeuwgaarde 40
Enschede: 7512 Nachtegaalmeent 70
Hengelo: 7553 Nachtegaalmeent 53
"""
_CLUSTERED: Final = """
Almelo: 7609 Kwartelwende 1
Enschede: 7543 Zilvermeent 1
Hellendoorn: 7442 Kwartelwende 1
Hengelo: 7555 Iepenmeent 1
Hof van Twente: 7471 Zilvermeent 1
Oldenzaal: 7577 Iepenmeent 1
Rijssen-Holten: 7463 Vlierwende 1
"""

#: The locations where people with an indication for residence live, by sector.
RESIDENCES: Final = {
    sector: _parsed(sector, LocatieSoort.WOONLOCATIE, rows)
    for sector, rows in (
        (Sector.VV, _ELDERLY),
        (Sector.VG, _VG),
        (Sector.LVG, _LVG),
        (Sector.LG, _LG),
        (Sector.ZG, _ZG),
        (Sector.GGZ, _GGZ),
    )
}
#: Complexes where people with a full package at home live clustered, by municipality.
COMPLEXES: Final = {
    place.municipality: place for place in _parsed(Sector.VV, LocatieSoort.VPT_COMPLEX, _CLUSTERED)
}
#: Every place, and whose it is.
PLACES: Final = (*(place for places in RESIDENCES.values() for place in places), *COMPLEXES.values())
OWNERS: Final = {place.id: place.provider for place in PLACES}
