"""What the words on the pages mean, in plain Dutch."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import LIMITS
from mgz.reporting.words import REMEDIES
from mgz.vocabulary import Reason, State, Verdict, label
from mgz_site.ui.pages.gap import MEANINGS
from mgz_site.ui.pages.glossary_words import WORDS
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


def glossary() -> Glossary:
    return Glossary(
        verdicts=tuple(Term(capital(label(v)), text, mark(v)) for v, text in _VERDICTS.items()),
        states=tuple(Term(capital(label(s)), text, mark(s)) for s, text in _STATES.items()),
        reasons=tuple(Term(capital(label(r)), MEANINGS[r], None, REMEDIES[r]) for r in Reason),
        words=tuple(Term(word, text) for word, text in WORDS.items()),
        limits=LIMITS,
    )
