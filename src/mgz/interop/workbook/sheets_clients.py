"""The sheets Clientgroepen and Inschrijving: clients that live alike, and their general practices."""

from typing import Final

from mgz.interop.workbook.columns import ORGANISATIES, choice, dates, identity, reference, stated
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.words import (
    FORMS,
    SECTORS,
    TREATMENT_BY,
    TREATMENTS,
    VARIANTS,
    YES_NO,
    words_of,
)
from mgz.vocabulary import GpRegistration

#: What may stand in the column praktijk instead of a practice.
NOT_REGISTERED: Final = words_of((GpRegistration.NONE, GpRegistration.REFUSED, GpRegistration.UNKNOWN))

CLIENTGROEPEN: Final = Sheet(
    "Clientgroepen",
    "Groepen cliënten met dezelfde gegevens, op één locatie of in één gebied. Geen personen.",
    (
        identity("de groep"),
        reference("locatie", ("Locaties",), "Waar de groep woont. Vul locatie óf gebied in.", "plaats"),
        Column(
            "gebied",
            Kind.AREA,
            "Een gebied, of postcodes zoals 7511, 7513-7515.",
            "plaats",
            targets=("Gebieden",),
        ),
        choice(
            "sector", SECTORS, "Sector van het zorgprofiel. Leeg: onbekend.", "feit sector", default="unknown"
        ),
        choice(
            "wlz",
            YES_NO,
            "Hebben zij een Wlz-indicatie? Leeg: onbekend.",
            "feit wlz_indication",
            default="unknown",
        ),
        choice("leveringsvorm", FORMS, "Leeg: onbekend.", "feit leveringsvorm", default="unknown"),
        choice(
            "vpt-variant", VARIANTS, "Alleen bij vpt. Leeg: onbekend.", "vorm van het vpt", default="unknown"
        ),
        choice(
            "behandeling op papier",
            TREATMENTS,
            "Wat het pakket zegt. Leeg: onbekend.",
            "feit behandeling",
            default="unknown",
        ),
        choice(
            "behandeling feitelijk door",
            TREATMENT_BY,
            "Wie de behandeling echt geeft; dit beslist. Leeg: onbekend.",
            "feit treatment_by",
            default="unknown",
        ),
        reference(
            "zorgaanbieder",
            ORGANISATIES,
            "Leeg bij een locatie: de organisatie van de locatie.",
            "zorgaanbieder",
        ),
        reference("behandelaanbieder", ORGANISATIES, "Wie de behandeling geeft.", "behandelaanbieder"),
        Column("aantal", Kind.COUNT, "Aantal cliënten, een geheel getal.", "aantal cliënten", required=True),
        *dates("de groep"),
        reference(
            "voorheen",
            ("Clientgroepen",),
            "De groepen waar deze uit komt.",
            "herkomst van de groep",
            many=True,
        ),
        *stated(),
    ),
    compulsory=True,
)

INSCHRIJVING: Final = Sheet(
    "Inschrijving",
    "Hoeveel cliënten van een groep bij welke praktijk staan. De rest van het aantal is onbekend.",
    (
        identity("de regel"),
        reference("groep", ("Clientgroepen",), "Welke groep.", "groep", required=True),
        Column(
            "praktijk",
            Kind.REF_OR_WORD,
            "Kenmerk van de praktijk, of geen, geweigerd of onbekend.",
            "feit gp; toezegging huisarts overdag",
            required=True,
            words=NOT_REGISTERED,
            targets=("Praktijken",),
        ),
        Column("aantal", Kind.COUNT, "Aantal cliënten, een geheel getal.", "aantal cliënten", required=True),
        *dates("de inschrijving"),
        *stated(),
    ),
)
