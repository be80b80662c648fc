"""The sheets Afspraken, Contracten and Convenantpunten: what was promised, bought and agreed."""

from typing import Final

from mgz.interop.workbook.columns import ORGANISATIES, choice, dates, identity, reference, scope, stated, text
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.words import (
    EVIDENCE,
    FUNCTIONS,
    INVOLVEMENT,
    MET,
    POINTS,
    PRESENCE,
    ROUTES,
    STATUSES,
)

AFSPRAKEN: Final = Sheet(
    "Afspraken",
    "Wie wat heeft toegezegd, voor wie en wanneer. Vul precies één van de vier kolommen 'voor …' in.",
    (
        identity("de afspraak"),
        choice("functie", FUNCTIONS, "Om welke zorg het gaat.", "functie van de toezegging", required=True),
        reference(
            "partij",
            ("Organisaties", "Praktijken"),
            "Wie het toezegt: een organisatie of een praktijk.",
            "partij van de toezegging",
            required=True,
        ),
        *scope(with_group=True),
        Column(
            "uren",
            Kind.HOURS,
            "altijd, dag, anw of vensters. Mag leeg zijn bij status geen.",
            "uren van de toezegging",
            default="altijd",
        ),
        *dates("de afspraak"),
        choice(
            "status", STATUSES, "Alleen getekend telt als toezegging.", "toezegging of niet", required=True
        ),
        choice("vorm", PRESENCE, "Leeg: aanwezig.", "bereik", default="aanwezig"),
        choice(
            "bewijs",
            EVIDENCE,
            "Waaruit blijkt dat er iemand is. Leeg: geen.",
            "laag ingeroosterd",
            default="geen",
        ),
        reference("pool", ("Pools",), "De pool die de achterwacht samen doet.", "laag ingeroosterd"),
        text("dienstnummer", "Het nummer dat altijd wordt opgenomen.", "bereikbaarheid"),
        choice("hap-betrokkenheid", INVOLVEMENT, "Hoe de HAP betrokken was.", "convenantpunt HAP betrokken"),
        Column("evaluatiedatum", Kind.DATE, "Wanneer de afspraak wordt bekeken.", "evaluatie"),
        *stated(),
    ),
)

CONTRACTEN: Final = Sheet(
    "Contracten",
    "Wat is ingekocht, bij wie en langs welke route.",
    (
        identity("het contract"),
        reference("inkoper", ORGANISATIES, "Wie inkoopt.", "inkoper", required=True),
        reference(
            "aanbieder",
            ("Organisaties", "Praktijken"),
            "Wie levert: een organisatie of een praktijk.",
            "aanbieder",
            required=True,
        ),
        choice("route", ROUTES, "De route, of beschikbaarheid.", "laag ingekocht"),
        choice(
            "functie",
            FUNCTIONS,
            "Alleen voor deze functie. Verplicht bij triage. Leeg: alle functies van de route.",
            "laag ingekocht",
        ),
        reference("inbegrepen in", ("Contracten",), "Het contract waar dit in zit.", "laag ingekocht"),
        Column("omvang", Kind.NUMBER, "Hoeveel; nul telt als niets ingekocht.", "laag ingekocht"),
        text("opzegtermijn", "Bijvoorbeeld: 3 maanden.", "inkoopoverzicht"),
        *dates("het contract"),
        *stated(),
    ),
)

CONVENANTPUNTEN: Final = Sheet(
    "Convenantpunten",
    "Punten van het convenant zonder uren. Vul hoogstens één van de kolommen 'voor …' in.",
    (
        identity("de rij"),
        choice("punt", POINTS, "Welk punt.", "convenantpunt", required=True),
        *scope(with_group=False),
        choice("voldaan", MET, "Leeg: onbekend.", "oordeel over het punt", default="onbekend"),
        text("bewijs", "Waaruit het blijkt.", "onderbouwing van het punt"),
        *dates("dit"),
        *stated(),
    ),
)
