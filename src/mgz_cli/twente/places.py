"""Where things are: the postcodes of the municipalities and the places of the out-of-hours posts."""

from dataclasses import dataclass
from typing import Final

from mgz.vocabulary import FigureLabel

POSTCODE_SOURCE: Final = "CBS, postcodes van vier cijfers met gemeentegrenzen 2022"
POSTCODE_METHOD: Final = "een postcode hoort bij de gemeente waarin haar zwaartepunt ligt"

#: The four-digit postcodes of each municipality, as people write them.
WRITTEN: Final = {
    "Almelo": "7601-7611, 7627",
    "Borne": "7621-7623, 7625-7626",
    "Dinkelland": "7561, 7591, 7595-7597, 7631, 7634-7638",
    "Enschede": "7511-7514, 7521-7525, 7531-7536, 7541-7548",
    "Haaksbergen": "7481-7483",
    "Hellendoorn": "7441-7443, 7447-7448, 7687-7688",
    "Hengelo": "7551-7559",
    "Hof van Twente": "7471-7472, 7475, 7478, 7491, 7495-7497",
    "Losser": "7581-7582, 7585-7588",
    "Oldenzaal": "7562, 7571-7577",
    "Rijssen-Holten": "7451, 7461-7463",
    "Tubbergen": "7614-7615, 7651, 7661-7668, 7678-7679",
    "Twenterand": "7671-7672, 7675-7676, 7681, 7683, 7686",
    "Wierden": "7466-7468, 7641-7642, 7645",
}


def _spelled_out(written: str) -> frozenset[str]:
    found: set[str] = set()
    for part in written.split(", "):
        first, _, last = part.partition("-")
        found.update(str(number) for number in range(int(first), int(last or first) + 1))
    return frozenset(found)


POSTCODES: Final = {name: _spelled_out(written) for name, written in WRITTEN.items()}


@dataclass(frozen=True, slots=True)
class PostPlace:
    """A place with an out-of-hours post in reality; what the example says about its hours is invented."""

    place: str
    status: str
    label: FigureLabel
    year: str
    source: str


_NU: Final = (
    "https://www.nu.nl/hengelo/6226417/schrik-om-mogelijke-sluiting-hengelose-spoedpost-huisartsen.html"
)
_SKIPR: Final = (
    "https://www.skipr.nl/nieuws/twentse-huisartsen-openen-praktijk-in-mst-voor-mensen-zonder-huisarts/"
)
POST_PLACES: Final = (
    PostPlace("Almelo", "open", FigureLabel.WAARGENOMEN, "2022", _NU),
    PostPlace("Hengelo", "open", FigureLabel.WAARGENOMEN, "2022", _NU),
    PostPlace("Enschede", "open", FigureLabel.WAARGENOMEN, "2024", _SKIPR),
)

#: Municipalities by the post in whose town they look for help out of hours: an assumption.
SUBREGIONS: Final = {
    "Noordwest-Twente": ("Almelo", "Hellendoorn", "Rijssen-Holten", "Tubbergen", "Twenterand", "Wierden"),
    "Midden-Twente": ("Borne", "Hengelo", "Hof van Twente"),
    "Zuidoost-Twente": ("Dinkelland", "Enschede", "Haaksbergen", "Losser", "Oldenzaal"),
}


def slug(name: str) -> str:
    """A name as part of an id."""
    return name.lower().replace(" ", "-")
