"""The sheets Consulten, Reistijden and Postcodes: figures about locations and about getting there."""

from typing import Final

from mgz.interop.workbook.columns import dates, identity, reference, stated
from mgz.interop.workbook.schema import Column, Kind, Sheet


def _share(of: str) -> Column:
    return Column(
        f"aandeel {of}",
        Kind.SHARE,
        f"Welk deel {of} is, van 0 tot en met 1. Leeg: niet bekend.",
        "drukte per dienst",
    )


CONSULTEN: Final = Sheet(
    "Consulten",
    "Hoe vaak de arts voor een locatie wordt gebeld: aantallen, geen personen.",
    (
        identity("de rij"),
        reference("locatie", ("Locaties",), "Voor welke locatie.", "drukte per dienst", required=True),
        Column("per week", Kind.NUMBER, "Aantal consulten per week.", "drukte per dienst", required=True),
        _share("acuut"),
        _share("weekend"),
        _share("telefonisch"),
        *dates("dit"),
        *stated(),
    ),
)

REISTIJDEN: Final = Sheet(
    "Reistijden",
    "Hoeveel minuten reizen het is van de ene naar de andere postcode. De weg terug is een eigen rij.",
    (
        identity("de rij"),
        Column("van", Kind.POSTCODE, "Postcode van vertrek.", "laag ingeroosterd: bereik", required=True),
        Column("naar", Kind.POSTCODE, "Postcode van aankomst.", "laag ingeroosterd: bereik", required=True),
        Column("minuten", Kind.NUMBER, "Minuten, vanaf 0.", "laag ingeroosterd: bereik", required=True),
        *stated(),
    ),
)

POSTCODES: Final = Sheet(
    "Postcodes",
    "Waar een postcode ligt, om een reistijd te schatten die niet op Reistijden staat.",
    (
        Column(
            "id",
            Kind.ID,
            "Vast kenmerk van de rij; dat mag de postcode zelf zijn.",
            "sleutel van de rij",
            required=True,
            key=True,
        ),
        Column("postcode", Kind.POSTCODE, "De postcode. Leeg: het id.", "schatting van de reistijd"),
        Column(
            "breedtegraad",
            Kind.DEGREES,
            "Noorderbreedte (WGS84), van 50 tot 54, zoals 52,2215.",
            "schatting van de reistijd",
            required=True,
        ),
        Column(
            "lengtegraad",
            Kind.DEGREES,
            "Oosterlengte (WGS84), van 3 tot 8, zoals 6,8937.",
            "schatting van de reistijd",
            required=True,
        ),
        *stated(),
    ),
)
