"""The values of an answer as people say them: who, which law, who pays, by which route, counted how."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from mgz.reporting.words import date_text

WHO: Final[Mapping[str, str]] = {
    "huisarts": "de huisarts",
    "wlz_instelling": "de instelling waar de cliënt woont",
    "so": "de specialist ouderengeneeskunde",
    "arts_vg": "de arts VG",
    "vs": "de verpleegkundig specialist",
    "pa": "de physician assistant",
    "hap": "de huisartsenpost",
    "gedragswetenschapper": "de gedragswetenschapper",
    "paramedicus": "de paramedicus",
    "specialist": "de specialist",
    "none": "niemand",
}
PAYERS: Final[Mapping[str, str]] = {
    "zorgkantoor": "het zorgkantoor",
    "zorgverzekeraar": "de zorgverzekeraar",
    "instelling": "de instelling",
    "gemeente": "de gemeente",
    "zorgaanbieder": "de zorgaanbieder",
}
LAWS: Final[Mapping[str, str]] = {
    "Wlz": "Wet langdurige zorg (Wlz)",
    "Zvw": "Zorgverzekeringswet (Zvw)",
    "Wmo": "Wet maatschappelijke ondersteuning (Wmo)",
}
ROUTES: Final[Mapping[str, str]] = {
    "huisarts_segment1": "huisartsenzorg, segment 1 (inschrijving en consult)",
    "huisarts_segment2": "huisartsenzorg, segment 2 (programma's zoals diabetes)",
    "huisarts_segment3": "huisartsenzorg, segment 3 (vernieuwing en resultaat)",
    "huisarts_overige_zorg": "huisartsenzorg, overige zorg",
    "huisarts_anw": "huisartsenzorg in avond, nacht en weekend",
    "gzsp_uur": "GZSP, per uur",
    "gzsp_traject_start": "GZSP-traject, eerste drie maanden",
    "gzsp_traject_vervolg": "GZSP-traject, daarna per maand",
    "wlz_modulair_behandeling": "Wlz-behandeling, los gedeclareerd (H-code)",
    "wmo_maatwerkvoorziening": "maatwerk van de gemeente (Wmo)",
    "pgb_geld": "persoonsgebonden budget",
    "zzp_incl_behandeling": "in het pakket van de instelling, met behandeling",
    "vpt_incl_behandeling": "in het volledig pakket thuis, met behandeling",
    "onderaanneming": "contract met de instelling; rekening aan de instelling",
    "none": "geen",
}
UNITS: Final[Mapping[str, str]] = {
    "uur_direct": "per uur bij de cliënt",
    "kwartaal": "per kwartaal",
    "maand": "per maand",
    "drie_maanden": "per drie maanden",
    "dag": "per dag",
    "none": "geen",
}
TIMES: Final[Mapping[str, str]] = {"dag": "overdag", "anw": "avond, nacht, weekend of feestdag"}
VARIANTS: Final[Mapping[str, str]] = {
    "geclusterd": "geclusterd",
    "gespikkeld": "gespikkeld",
    "ongeclusterd_nabij": "ongeclusterd, nabij een locatie",
    "wijk": "in de wijk",
}
RECORDS: Final[Mapping[str, str]] = {
    "advice": "het advies",
    "minutes": "de minuten",
    "findings": "wat is gevonden",
    "named_part": "voor welk deel de specialist verantwoordelijk is",
    "start": "de begindatum",
    "review_date": "wanneer het opnieuw wordt bekeken",
    "examination": "het onderzoek",
    "multidisciplinary": "het overleg met anderen",
    "evaluation": "de evaluatie",
    "reason": "de reden",
    "roles": "wie wat doet",
}
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
UNDECIDED: Final = "dat staat niet vast"


def said(words: Mapping[str, str], value: object) -> str:
    """A value as people say it; what the rules leave open is said to be open."""
    if value == "unknown":
        return UNDECIDED
    text = str(value)
    return date_text(date.fromisoformat(text)) if _DAY.fullmatch(text) else words.get(text, text)


def either(texts: Iterable[str]) -> str:
    """Several choices in one sentence: a, b of c; between quotes where a choice holds a comma itself."""
    found = tuple(dict.fromkeys(texts))
    if len(found) > 1 and any("," in text for text in found):
        found = tuple(f"'{text}'" for text in found)
    return " of ".join(filter(None, (", ".join(found[:-1]), found[-1]))) if found else ""


def listed(words: Mapping[str, str], values: object) -> str:
    """Several values in one sentence: a, b en c."""
    assert isinstance(values, tuple), "a list of an answer is a tuple"
    texts = [said(words, value) for value in values]
    return " en ".join(filter(None, (", ".join(texts[:-1]), texts[-1]))) if texts else "niemand"
