"""The sheets Pools and Professionals: who keeps one roster together, and who may be on it."""

from typing import Final

from mgz.interop.workbook.columns import ORGANISATIES, choice, dates, identity, reference, stated, text
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.words import FUNCTIONS, PROFESSIONS

POOLS: Final = Sheet(
    "Pools",
    "Organisaties die samen één achterwacht hebben. Leeg blad: de pools volgen uit Afspraken.",
    (
        identity("de pool"),
        text("naam", "De naam. Leeg: het id.", "naam in elk overzicht"),
        text(
            "dienstnummer",
            "Het nummer van de pool dat altijd wordt opgenomen.",
            "bereikbaarheid, als de afspraak geen nummer heeft",
        ),
        reference(
            "deelnemers",
            ("Organisaties", "Praktijken"),
            "De organisaties (of praktijken) die meedoen.",
            "wie met deze pool iets mag toezeggen",
            required=True,
            many=True,
        ),
        *stated(),
    ),
)

PROFESSIONALS: Final = Sheet(
    "Professionals",
    "De personen die dienst doen en waarvoor zij bevoegd zijn. Wordt iemand ergens voor bevoegd: een tweede "
    "rij met dezelfde professional.",
    (
        identity("de rij"),
        text("professional", "Kenmerk van de persoon zelf. Leeg: het id.", "persoon van een dienst"),
        Column(
            "naam",
            Kind.TEXT,
            "De naam. Alleen te zien voor wie erom vraagt.",
            "naam, alleen op verzoek",
            personal=True,
        ),
        choice("beroep", PROFESSIONS, "Het beroep.", "beroep", required=True),
        Column(
            "bevoegd voor",
            Kind.WORDS,
            "De functies waarvoor de organisatie instaat.",
            "laag ingeroosterd: bevoegd",
            required=True,
            words=FUNCTIONS,
        ),
        reference("organisatie", ORGANISATIES, "Bij wie deze persoon werkt.", "herkenning"),
        Column(
            "big",
            Kind.BIG,
            "BIG-nummer van 11 cijfers, met de nullen ervoor.",
            "herkenning",
            personal=True,
        ),
        Column(
            "standplaats",
            Kind.POSTCODE,
            "Postcode waar de reis begint.",
            "laag ingeroosterd: bereik",
        ),
        *dates("dit"),
        *stated(),
    ),
)
