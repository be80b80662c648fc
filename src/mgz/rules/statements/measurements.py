"""The figures of the domain by family: all observed or assumed, and why none of them is a rule."""

from typing import Final

#: Family (what stands before the first dot of a key) -> why it decides nothing.
FAMILIES: Final[dict[str, str]] = {
    "assumption": "Aanname voor rekenproeven; een regio vervangt haar door eigen cijfers.",
    "avg": "Aantallen artsen VG; schaarste is geen regel.",
    "call": "Duur van telefoongesprekken in Engeland, voor rekenproeven.",
    "gastenhuis": "Cijfers van één aanbieder (F01-F05).",
    "gp": "Aantallen huisartsen; schaarste is geen regel.",
    "gzsp_traject": "Drie maanden: zie F13.",
    "hap": "Gebruik en wachttijd van posten; waargenomen, geen norm.",
    "naast": "Omvang van één meldcentrale.",
    "nhn": "Verwacht tekort (F06).",
    "noa": "Omvang van één gebied (F09).",
    "norm": "Streefnormen van één post of van vroeger; een norm stelt de regio zelf (O02).",
    "nts": "Urgentieklassen (S25); horen bij de triage van een vraag.",
    "nza_behandeling": "Waarneming (F16).",
    "pieterraat": "Cijfers van één locatie (F07).",
    "so": "Aantallen SO's; schaarste is geen regel.",
    "tariff": "Tarieven van 2023; tarieven zijn niet geladen (O09).",
    "travel": "Reistijden met sirene, voor rekenproeven.",
    "vilans": "Cijfers van het programma (F17-F34).",
    "visit": "Waargenomen aanrijtijden van 2007.",
    "vpt_geclusterd": "Vijf woningen: zie F10.",
    "wlz": "Aantallen cliënten; een regio vult haar eigen groepen in.",
}
