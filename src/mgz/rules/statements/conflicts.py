"""X1-X12: where sources disagree, both sides, and what is done with it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: the statements that say it, or a place in a document, and what it says."""

    says: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources that do not go together; a rule that cites the conflict cites both sides."""

    id: str
    one: Side
    other: Side
    treated: str


CONFLICTS: Final[tuple[Conflict, ...]] = (
    Conflict(
        "X1",
        Side("zonder behandeling regelt de instelling de ANW", ("S02",)),
        Side("zonder behandeling volgt de ANW uit de inschrijving en de vaste huisarts", ("R019",)),
        "Gelezen als: met behandeling. Een afgeleide lezing; de ANW-regeling moet getoond worden (O22).",
    ),
    Conflict(
        "X2",
        Side("alleen directe tijd telt", ("R075", "R080", "S14")),
        Side("afstemming hoort bij de prestatie, en declareren is een probleem", ("R111", "R190")),
        "Directe uren tellen; tijd zonder cliënt blijft open met signaal indirect_time_open (O04).",
    ),
    Conflict(
        "X3",
        Side("een psychische stoornis is een grond voor de Wlz", ("S44",)),
        Side("een bewerkte wettekst met datum 5-7-2025 heeft nog de tekst van 2014"),
        "Die tekst is verouderd en geen bron; of er een indicatie is, is een feit van de vraag.",
    ),
    Conflict(
        "X4",
        Side("bij regie door de arts VG uitschrijven, en uren uit de Wlz zonder indicatie", ("S20",)),
        Side("zonder indicatie GZSP, met indicatie H-codes", ("R107", "S13")),
        "S20 is ouder dan GZSP en vervangen; geen regel noemt hem.",
    ),
    Conflict(
        "X5",
        Side("de casus noemt geen behandeling, één antwoord wel", ("R089",)),
        Side("bij elk vpt is de huisarts verantwoordelijk", ("R057", "R101", "S05", "S09")),
        "De huisarts, met en zonder behandeling.",
    ),
    Conflict(
        "X6",
        Side("de post hoort goed betrokken te zijn", ("R022",)),
        Side("de post tekent alleen als gezien", ("S02",)),
        "Beide bestaan: geïnformeerd is deels, betrokken of akkoord is voldaan.",
    ),
    Conflict(
        "X7",
        Side(
            "de wet noemt eerste paasdag en eerste pinksterdag niet en stelt Goede Vrijdag gelijk", ("S31",)
        ),
        Side("de lijst van de NZa noemt ze wel; over Goede Vrijdag beslist het contract", ("S32", "S33")),
        "De ruimste lijst; Goede Vrijdag overdag is een keuze van de regio en anders open.",
    ),
    Conflict(
        "X8",
        Side("interviewbundel regel 505-507: onafhankelijkheid"),
        Side("interviewbundel regel 497: afhankelijk; ook een naam en de volgorde van kolommen wisselen"),
        "Drukfout; er steunt geen regel op.",
    ),
    Conflict(
        "X9",
        Side("webinar, antwoord A van de eerste casus: generieke zorg", ("R088",)),
        Side("de naam is geneeskundige zorg voor specifieke patiëntgroepen", ("R073",)),
        "Gelezen als GZSP.",
    ),
    Conflict(
        "X10",
        Side("webinar regel 311-319 staat vóór de kop", ("R080",)),
        Side("webinar regel 321: verblijf zonder behandeling"),
        "De kop hoort bij wat ervoor staat; zo zijn R080-R082 gelezen.",
    ),
    Conflict(
        "X11",
        Side("bij geen van beide casussen is een antwoord gedrukt", ("R088", "R089")),
        Side("de regels geven C en B", ("R057", "R081", "R107", "R108")),
        "Afgeleide antwoorden; als uitgewerkte gevallen getoetst.",
    ),
    Conflict(
        "X12",
        Side("rapportage regel 527 noemt RESV zonder uitleg"),
        Side("de thema's noemen het als een van de tafels", ("R211", "R216")),
        "Geen vaste partij in het product.",
    ),
)
