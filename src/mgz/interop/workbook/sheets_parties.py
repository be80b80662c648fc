"""The sheets Organisaties, Locaties, Praktijken and Posten: who there is in the region, and where."""

from typing import Final

from mgz.interop.workbook.columns import ORGANISATIES as ORGANISATION_TARGET
from mgz.interop.workbook.columns import choice, dates, identity, reference, stated, text
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.words import (
    EVIDENCE,
    LOCATION_KINDS,
    ORGANISATION_KINDS,
    POST_FUNCTIONS,
    STATUSES,
)

#: The sheets for which an organisation may declare its list complete.
DECLARABLE: Final = ("Inschrijving", "Afspraken", "Posten", "Contracten", "Diensten")


def declaration_header(sheet: str) -> str:
    """The header of the column with the day on which a list was declared complete."""
    return f"opgave volledig {sheet.lower()}"


_AGB_NOTE = "AGB-code van 8 cijfers, met de nullen ervoor."

ORGANISATIES: Final = Sheet(
    "Organisaties",
    "De organisaties. Leeg blad: de organisaties volgen uit de andere bladen.",
    (
        identity("de organisatie"),
        text("naam", "De naam. Leeg: het id.", "naam in elk overzicht"),
        choice(
            "soort",
            ORGANISATION_KINDS,
            "Wat voor organisatie dit is.",
            "wie de eerste actie heeft",
            required=True,
        ),
        Column("agb", Kind.AGB, _AGB_NOTE, "herkenning"),
        *(
            Column(
                declaration_header(sheet),
                Kind.DATE,
                f"Vanaf deze dag is de opgave op het blad {sheet} volledig: wat er niet staat, is er niet.",
                f"ontbrekende rij op {sheet}: gat in plaats van onbeslist",
            )
            for sheet in DECLARABLE
        ),
        *dates("de organisatie"),
        *stated(),
    ),
)

LOCATIES: Final = Sheet(
    "Locaties",
    "De plekken waar cliënten van één organisatie wonen.",
    (
        identity("de locatie"),
        text("naam", "De naam. Leeg: het id.", "naam in elk overzicht"),
        reference(
            "organisatie", ORGANISATION_TARGET, "Van welke zorgaanbieder.", "zorgaanbieder", required=True
        ),
        Column(
            "postcode", Kind.POSTCODE, "7511 of 7511 AB; alleen de cijfers tellen.", "plaats", required=True
        ),
        choice("soort", LOCATION_KINDS, "Leeg: woonlocatie.", "plaats van de triage", default="woonlocatie"),
        *stated(),
    ),
    compulsory=True,
)

PRAKTIJKEN: Final = Sheet(
    "Praktijken",
    "De huisartsenpraktijken en hun HDS. Wisselt een praktijk van HDS: een tweede rij met dezelfde praktijk.",
    (
        identity("de rij"),
        text("praktijk", "Kenmerk van de praktijk zelf. Leeg: het id.", "praktijk van een inschrijving"),
        text("naam", "De naam. Leeg: het kenmerk.", "naam in elk overzicht"),
        reference("hds", ORGANISATION_TARGET, "Bij welke HDS. Leeg: niet bekend.", "post van de eigen HDS"),
        Column("agb", Kind.AGB, _AGB_NOTE, "herkenning"),
        *dates("dit"),
        *stated(),
    ),
)

POSTEN: Final = Sheet(
    "Posten",
    "De huisartsenposten en centra van een HDS. Een rij is zelf de toezegging.",
    (
        identity("de post"),
        text("naam", "De naam. Leeg: het id.", "naam in elk overzicht"),
        reference("hds", ORGANISATION_TARGET, "Van welke HDS.", "partij van de toezegging", required=True),
        reference(
            "gebieden",
            ("Gebieden",),
            "Voor welke gebieden.",
            "plaatsen van de toezegging",
            required=True,
            many=True,
        ),
        Column(
            "functies",
            Kind.WORDS,
            "Wat de post doet; meer dan één mag.",
            "functies van de toezegging",
            required=True,
            words=POST_FUNCTIONS,
        ),
        Column("uren", Kind.HOURS, "altijd, dag, anw of vensters.", "uren van de toezegging", required=True),
        choice(
            "status", STATUSES, "Alleen getekend telt als toezegging.", "toezegging of niet", required=True
        ),
        choice(
            "bewijs",
            EVIDENCE,
            "Waaruit blijkt dat er iemand is. Leeg: geen.",
            "laag ingeroosterd",
            default="geen",
        ),
        text("dienstnummer", "Het nummer dat altijd wordt opgenomen.", "bereikbaarheid"),
        *dates("de post"),
        *stated(),
    ),
)
