"""O01-O24: what the sources leave open, and how the product shows it."""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Treatment(Enum):
    """How an open point is treated; a point may be treated in more than one way."""

    OPEN = "blijft open"
    FLAG = "signaal"
    DEFAULT = "uitgangswaarde"
    SETTING = "keuze van de regio"
    NO_RULE = "geen regel"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One open point: its treatment, with the flags that tell it and the dated settings that choose it."""

    id: str
    treated: tuple[Treatment, ...]
    why: str
    flags: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


_OPEN, _FLAG, _DEFAULT, _SETTING, _NO_RULE = Treatment

_TRIAGE_SETTINGS: Final = tuple(
    f"deskundigheid_triage_{place}_{part}"
    for place in ("locatie", "praktijk", "post", "wijk")
    for part in ("dag", "anw")
    if (place, part) != ("wijk", "dag")
)

OPEN_POINTS: Final[tuple[OpenPoint, ...]] = (
    OpenPoint(
        "O01",
        (_DEFAULT, _SETTING),
        "ANW is wat buiten de daguren ligt; zonder keuze van 17:00 tot 08:00, weekend en feestdagen.",
        settings=("dag_begin", "dag_einde", "goede_vrijdag_anw"),
    ),
    OpenPoint(
        "O02",
        (_OPEN, _SETTING),
        "Zonder keuze is er geen norm: het bewijs zegt norm niet gesteld en verzint er geen.",
        settings=("bereiknorm_so", "bereiknorm_arts_vg", "bereiknorm_algemene_zorg", "bereiknorm_triage"),
    ),
    OpenPoint(
        "O03",
        (_OPEN, _FLAG),
        "Onbeslist in de laag ingekocht, met randvoorwaarde bekostiging.",
        flags=("standby_funding_open",),
    ),
    OpenPoint(
        "O04",
        (_OPEN, _FLAG, _DEFAULT, _SETTING),
        "Niet declarabel; de keuze van de regio wordt bewaard en verandert een antwoord nog niet.",
        flags=("indirect_time_open",),
        settings=("indirecte_tijd",),
    ),
    OpenPoint(
        "O05",
        (_OPEN, _FLAG),
        "Zonder eind- of evaluatiedatum is de regie open.",
        flags=("review_date_required",),
    ),
    OpenPoint(
        "O06",
        (_DEFAULT, _FLAG, _SETTING),
        "VV de SO, VG en LVG de arts VG; voor LG, ZG en GGZ kiest de regio, tot dan open.",
        flags=("specialist_choice_open",),
        settings=("specialist_lg", "specialist_zg", "specialist_ggz"),
    ),
    OpenPoint(
        "O07",
        (_OPEN, _FLAG),
        "Tussen ingang en besluit is elke declaratie open; toegekend en nog niet in werking ook.",
        flags=("switch_date_open", "retroactive_indication"),
    ),
    OpenPoint(
        "O08",
        (_FLAG,),
        "Zonder overeenkomst geen H-route, en een signaal.",
        flags=("find_contracted_provider", "pgb_not_for_treatment"),
    ),
    OpenPoint(
        "O09",
        (_OPEN, _FLAG),
        "Alleen H335 en H336 hebben een bron; elke andere code is onbekend. Tabellen inlezen kan nog niet.",
        flags=("code_unknown",),
    ),
    OpenPoint(
        "O10", (_DEFAULT,), "Geen traject voor wie een indicatie heeft: een regel met begin en zonder einde."
    ),
    OpenPoint(
        "O11",
        (_OPEN, _NO_RULE),
        "De convenanttekst is er niet; getoetst wordt aan de handreiking en dat staat overal bij.",
    ),
    OpenPoint("O12", (_NO_RULE,), "De kaart ontbreekt; de escalatie is gemaakt uit R029-R041."),
    OpenPoint(
        "O13",
        (_FLAG,),
        "De ggz telt mee, met het signaal dat de regio over de reikwijdte beslist.",
        flags=("scope_region_decides",),
    ),
    OpenPoint(
        "O14",
        (_DEFAULT, _SETTING),
        "Hoe de regiotafel besluit; zonder keuze consensus. Wie er moet zitten is een regel (R031).",
        settings=("besluitregel_regiotafel",),
    ),
    OpenPoint(
        "O15",
        (_OPEN, _SETTING),
        "Geen termijnen, tenzij de regio ze stelt. De ouderdom per stap tonen kan nog niet.",
        settings=tuple(f"termijn_stap_{step}" for step in range(1, 6)),
    ),
    OpenPoint(
        "O16",
        (_OPEN, _SETTING),
        "Wat genoeg is ligt niet vast; de regio kan per plaats en dagdeel een ondergrens vastleggen.",
        settings=(*_TRIAGE_SETTINGS, "voorwacht_in_de_wijk"),
    ),
    OpenPoint(
        "O17",
        (_OPEN, _FLAG),
        "Over deze vormen zwijgen de documenten. De laatst bekende arts ernaast tonen kan nog niet.",
        flags=("form_not_decided",),
    ),
    OpenPoint("O18", (_FLAG,), "Een gat bij zorgkantoor en verzekeraar.", flags=("no_gp",)),
    OpenPoint("O19", (_OPEN,), "De eenheid is onbekend. Een prijs heeft het blad Contracten niet."),
    OpenPoint(
        "O20", (_DEFAULT, _SETTING), "Staat uit en geeft geen signaal.", settings=("toestemming_vooraf",)
    ),
    OpenPoint(
        "O21",
        (_FLAG, _SETTING),
        "Een voorstel boven de drempel van de regio; een mens beslist.",
        flags=("propose_review",),
        settings=("herzieningsdrempel_uren",),
    ),
    OpenPoint(
        "O22",
        (_FLAG,),
        "De instelling toont haar eigen regeling; de post alleen met een contract.",
        flags=("anw_arrangement_unproven", "no_anw_arrangement"),
    ),
    OpenPoint(
        "O23",
        (_DEFAULT,),
        "De definitie van elk getal staat in het antwoord; tellen uit gebeurtenissen kan nog niet.",
    ),
    OpenPoint("O24", (_NO_RULE,), "Alleen minuten; afronden en reistijd hebben geen bron."),
)
