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
    Verdict.SLUITEND: "Voor alle cliënten is er op elke minuut een afspraak.",
    Verdict.NIET_SLUITEND: "Er is minstens één minuut waarop voor minstens één cliënt geen afspraak is.",
    Verdict.ONBEKEND: "Er is geen gat gevonden, maar niet alles is opgegeven of beslist.",
    Verdict.NVT: "Er is niemand voor wie deze afspraken nodig zijn.",
}
_STATES = {
    State.GEDEKT: "Er is een afspraak voor deze cliënten op dit moment.",
    State.GAT: "Er is geen afspraak. Dat weten we zeker.",
    State.ONBESLIST: "We weten nog niet of er een afspraak is. Niet opgegeven is niet hetzelfde als 'nee'.",
    State.NVT: "Hier is geen afspraak nodig.",
}
_WORDS = {
    "Algemene medische zorg": "De gewone dokterszorg: van de huisarts, of van de arts van de instelling.",
    "ANW": "Avond, nacht en weekend, en erkende feestdagen. Alle andere uren heten 'overdag'.",
    "Verplichting": "Zorg die er moet zijn voor een groep cliënten in één dagdeel: overdag of ANW.",
    "Laag afgesproken": "Er is een afspraak op papier. Of de zorg is ingekocht, is iets anders.",
    "Eerste actie bij": "Wie als eerste iets kan doen. Het zegt niet dat iemand iets fout deed.",
    "Ondersteunt": "Wie daarbij helpt.",
    "Opgave volledig": "Een organisatie zegt: mijn lijst is compleet. Pas dan is een lege plek een 'nee'.",
    "HDS": "Huisartsendienstenstructuur: de organisatie achter de huisartsenposten.",
    "Code van het bewijs": "Een vingerafdruk. Dezelfde gegevens en regels geven altijd dezelfde code.",
}


def glossary() -> Glossary:
    return Glossary(
        verdicts=tuple(Term(capital(label(v)), text, mark(v)) for v, text in _VERDICTS.items()),
        states=tuple(Term(capital(label(s)), text, mark(s)) for s, text in _STATES.items()),
        reasons=tuple(Term(capital(label(r)), MEANINGS[r], None, REMEDIES[r]) for r in Reason),
        words=tuple(Term(word, text) for word, text in _WORDS.items()),
        limits=LIMITS,
    )
