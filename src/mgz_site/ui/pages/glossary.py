"""What the words on the pages mean, in plain Dutch."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import LIMITS
from mgz.reporting.words import REMEDIES
from mgz.vocabulary import Reason, State, Verdict, label
from mgz_site.ui.pages.gap import MEANINGS
from mgz_site.ui.pages.words import Mark, capital, mark


@dataclass(frozen=True, slots=True)
class Term:
    """A word with its meaning; a state also has its sign."""

    word: str
    meaning: str
    mark: Mark | None = None
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    verdicts: tuple[Term, ...]
    states: tuple[Term, ...]
    reasons: tuple[Term, ...]
    words: tuple[Term, ...]
    limits: tuple[str, ...]


_VERDICTS = {
    Verdict.SLUITEND: "Voor alle cliënten is in deze laag op elke minuut geregeld wat er moet zijn.",
    Verdict.NIET_SLUITEND: "Er is minstens één minuut waarop dat voor minstens één cliënt niet zo is.",
    Verdict.ONBEKEND: "Er is geen gat gevonden, maar niet alles is opgegeven of beslist.",
    Verdict.NVT: "Er is niemand voor wie dit geregeld moet zijn.",
}
_STATES = {
    State.GEDEKT: "Op dit moment is geregeld wat er voor deze cliënten moet zijn.",
    State.GAT: "Het is niet geregeld. Dat weten we zeker.",
    State.ONBESLIST: "We weten nog niet of het geregeld is. Niet opgegeven is niet hetzelfde als 'nee'.",
    State.NVT: "Hier hoeft niets geregeld te zijn.",
}
_WORDS = {
    "Aanname": "Een getal dat is gekozen. Niemand heeft het geteld, of niemand zei wie het opgaf.",
    "Algemene medische zorg": "De gewone dokterszorg: van de huisarts, of van de arts van de instelling.",
    "ANW": "Avond, nacht en weekend, en erkende feestdagen. Alle andere uren heten 'overdag'.",
    "Arts VG": "Arts voor mensen met een verstandelijke beperking.",
    "Code van het bewijs": "Een vingerafdruk. Dezelfde gegevens en regels geven altijd dezelfde code.",
    "Convenantpunt": "Iets wat partijen moeten hebben afgesproken, zonder dat het aan uren vastzit.",
    "Dienstnummer": "Het nummer dat u belt als u die zorg nodig hebt: van de dienst, niet van een persoon.",
    "Eerste actie bij": "Wie als eerste iets kan doen. Het zegt niet dat iemand iets fout deed.",
    "Garantie": "Een partij belooft dat er altijd iemand is. Haar rooster hebben wij niet gezien.",
    "HAP": "Huisartsenpost: huisartsenzorg in de avond, de nacht en het weekend.",
    "HDS": "Huisartsendienstenstructuur: de organisatie achter de huisartsenposten.",
    "Laag afgesproken": "Er is een partij die zegt: wij doen dit. Of het is ingekocht, is iets anders.",
    "Laag ingekocht": "Er is een contract dat op die dag geldt en waarin dit betaald wordt.",
    "Laag ingeroosterd": "Er staat iemand op het rooster die het mag, kan en bereikbaar is.",
    "Ondersteunt": "Wie helpt bij de eerste actie.",
    "Opgave volledig": "Een organisatie zegt: mijn lijst is compleet. Pas dan is een lege plek een 'nee'.",
    "Pool": "Organisaties die samen een dienst bezetten, op één dienstnummer.",
    "Proef": "Een werkboek dat u bekijkt zonder dat het geldt. Er verandert niets tot u het aanneemt.",
    "Schatting": "Een getal dat is berekend uit getallen die wel geteld zijn.",
    "SO": "Specialist ouderengeneeskunde.",
    "Stand": "Het werkboek dat geldt. Elke stand krijgt een nummer en blijft bewaard.",
    "Triage": "Wie een vraag om zorg als eerste hoort en bepaalt hoe dringend die is.",
    "Tweede in lijn": "Wie de dienstdoende belt om hulp. Alleen een tweede in lijn is geen dienst.",
    "Verplichting": "Zorg die er moet zijn voor een groep cliënten in één dagdeel: overdag of ANW.",
    "Waargenomen": "Een getal dat is geteld of opgegeven door wie erbij staat.",
}


def glossary() -> Glossary:
    return Glossary(
        verdicts=tuple(Term(capital(label(v)), text, mark(v)) for v, text in _VERDICTS.items()),
        states=tuple(Term(capital(label(s)), text, mark(s)) for s, text in _STATES.items()),
        reasons=tuple(Term(capital(label(r)), MEANINGS[r], None, REMEDIES[r]) for r in Reason),
        words=tuple(Term(word, text) for word, text in _WORDS.items()),
        limits=LIMITS,
    )
