"""The one list of words that are explained, on the page *Uitleg* and wherever they first occur on a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "Aanname": "Een getal dat is gekozen. Niemand heeft het geteld, of niemand zei wie het opgaf.",
    "Algemene medische zorg": "De gewone dokterszorg: van de huisarts, of van de arts van de instelling.",
    "ANW": "Avond, nacht en weekend, en erkende feestdagen. Alle andere uren heten 'overdag'.",
    "Arts VG": "Arts voor mensen met een verstandelijke beperking.",
    "Behandeling": "Zorg van een specialist, zoals een SO, arts VG of psycholoog. Verpleging hoort er niet "
    "bij.",
    "CIZ": "Centrum indicatiestelling zorg. Het beslist of iemand een Wlz-indicatie krijgt.",
    "Code van het bewijs": "Een vingerafdruk. Dezelfde gegevens en regels geven altijd dezelfde code.",
    "Convenantpunt": "Iets wat partijen moeten hebben afgesproken, zonder dat het aan uren vastzit.",
    "Dienstnummer": "Het nummer dat u belt als u die zorg nodig hebt: van de dienst, niet van een persoon.",
    "Eerste actie bij": "Wie als eerste iets kan doen. Het zegt niet dat iemand iets fout deed.",
    "Garantie": "Een partij belooft dat er altijd iemand is. Haar rooster hebben wij niet gezien.",
    "GZSP": "Geneeskundige zorg voor specifieke patiëntgroepen: zorg van een specialist voor wie geen "
    "Wlz-indicatie heeft. De zorgverzekeraar betaalt die.",
    "H-code": "De code waarmee Wlz-behandeling buiten een instelling wordt gedeclareerd, per uur.",
    "HAP": "Huisartsenpost: huisartsenzorg in de avond, de nacht en het weekend.",
    "HDS": "Huisartsendienstenstructuur: de organisatie achter de huisartsenposten.",
    "Laag afgesproken": "Er is een partij die zegt: wij doen dit. Of het is ingekocht, is iets anders.",
    "Laag ingekocht": "Er is een contract dat op die dag geldt en waarin dit betaald wordt.",
    "Laag ingeroosterd": "Er staat iemand op het rooster die het mag, kan en bereikbaar is.",
    "Leveringsvorm": "Hoe iemand zorg uit de Wlz krijgt: in een instelling, of thuis met vpt, mpt of pgb.",
    "Mpt": "Modulair pakket thuis: losse onderdelen van zorg uit de Wlz, thuis.",
    "Ondersteunt": "Wie helpt bij de eerste actie.",
    "Opgave volledig": "Een organisatie zegt: mijn lijst is compleet. Pas dan is een lege plek een 'nee'.",
    "Overbruggingszorg": "Zorg thuis voor wie wacht op een plek in een instelling.",
    "Pgb": "Persoonsgebonden budget: geld waarmee iemand zelf zorg inkoopt.",
    "Pool": "Organisaties die samen een dienst bezetten, op één dienstnummer.",
    "Proef": "Een werkboek dat u bekijkt zonder dat het geldt. Er verandert niets tot u het aanneemt.",
    "Regiebehandelaar": "Wie de behandeling leidt en zorgt dat alles op elkaar past.",
    "Regiotafel": "Het overleg waarin de partijen van een regio afspraken maken over deze zorg.",
    "Schatting": "Een getal dat is berekend uit getallen die wel geteld zijn.",
    "Segment": "Een deel van de betaling van de huisarts: 1 is gewone zorg, 2 zijn programma's, 3 is "
    "vernieuwing.",
    "SO": "Specialist ouderengeneeskunde.",
    "Stand": "Het werkboek dat geldt. Elke stand krijgt een nummer en blijft bewaard.",
    "Triage": "Wie een vraag om zorg als eerste hoort en bepaalt hoe dringend die is.",
    "Tweede in lijn": "Wie de dienstdoende belt om hulp. Alleen een tweede in lijn is geen dienst.",
    "Verblijf": "Wonen in een instelling, betaald uit de Wlz.",
    "Verplichting": "Zorg die er moet zijn voor een groep cliënten in één dagdeel: overdag of ANW.",
    "Vpt": "Volledig pakket thuis: alle zorg uit de Wlz van één organisatie, in een eigen woning.",
    "Wlz": "Wet langdurige zorg: voor wie altijd zorg of toezicht nodig heeft.",
    "Wmo": "Wet maatschappelijke ondersteuning: hulp van de gemeente.",
    "Zorgkantoor": "Regelt en betaalt in een regio de zorg uit de Wlz.",
    "Zorgverzekeraar": "Betaalt de zorg uit de basisverzekering, zoals de huisarts.",
    "Zvw": "Zorgverzekeringswet: de basisverzekering.",
    "Waargenomen": "Een getal dat is geteld of opgegeven door wie erbij staat.",
}
#: Other spellings of a word on the pages.
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "Arts VG": ("arts VG",),
    "HAP": ("huisartsenpost",),
    "Vpt": ("volledig pakket thuis",),
    "Mpt": ("modulair pakket thuis",),
    "Pgb": ("persoonsgebonden budget",),
    "SO": ("specialist ouderengeneeskunde",),
    "Verplichting": ("verplichtingen",),
    "Convenantpunt": ("convenantpunten",),
}
#: Words that everybody knows in another sense, or that a page explains itself: only on the page *Uitleg*.
_NOT_FOUND: Final = frozenset(
    (
        "Aanname Behandeling Garantie Ondersteunt Pool Proef Schatting Segment Stand Verblijf Waargenomen"
    ).split()
)


def _pattern(word: str) -> str:
    """A word by itself or before a hyphen; an abbreviation in capitals only as it is."""
    spelled = re.escape(word)
    return spelled if word.isupper() or word[1:] != word[1:].lower() else f"(?i:{spelled})"


_FIND: Final = {
    word: re.compile("|".join(rf"\b{_pattern(one)}\b" for one in (word, *_ALSO.get(word, ()))))
    for word in WORDS
    if word not in _NOT_FOUND
}


@lru_cache(maxsize=1024)
def words_in(text: str) -> tuple[str, ...]:
    """The explained words in a text, in the order of the list; most texts come back on every page."""
    return tuple(word for word, found in _FIND.items() if found.search(text))
