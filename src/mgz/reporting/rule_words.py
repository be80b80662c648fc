"""Dutch for what the rules answer: the question, the parts of an answer, and why one stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mgz.reporting.explain_facts import FACTS, value_text
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.model import Measure

if TYPE_CHECKING:
    from mgz.rules import RuleBook

#: The flag of an open answer -> why nothing more can be said.
REASONS: Final[dict[str, str]] = {
    "facts_missing": "er ontbreekt een feit",
    "facts_conflict": "de feiten spreken elkaar tegen",
    "form_not_decided": "de bronnen zeggen niet hoe het bij deze leveringsvorm zit",
    "route_not_decided": "de bronnen zeggen niet langs welke route dit wordt betaald",
    "professional_not_decided": "de bronnen zeggen niet wie dit behandelt",
    "code_unknown": "de code om te declareren is niet bekend",
    "specialist_choice_open": "de regio koos nog niet welke specialist bij deze sector hoort",
    "retroactive_indication": "de indicatie ging later met terugwerkende kracht in",
    "switch_date_open": "de dag waarop de indicatie ingaat staat nog niet vast",
    "trajectory_settlement_open": "wat het gebruikte deel van een traject kost staat niet vast",
    "indirect_time_open": "of tijd zonder de cliënt meetelt staat niet vast",
    "propose_review": "voorgesteld wordt om opnieuw te beoordelen",
    "too_few_units": "te weinig woningen voor een cluster",
    "no_shared_room": "er is geen gezamenlijke ruimte",
    "not_mostly_elderly": "er wonen niet vooral ouderen",
    "radius_not_set": "de regio stelde geen straal vast",
    "review_date_required": "er is geen dag afgesproken om opnieuw te kijken",
}
#: The parts of the answers that a region gets about its clients.
_KEYS: Final = {
    "status": "uitkomst",
    "responsible": "verantwoordelijk",
    "acts": "handelt",
    "backup": "staat erachter",
    "law": "wet",
    "payer": "betaalt",
    "route": "route",
    "unit": "eenheid",
    "code": "code",
    "owners": "eerst aan zet",
    "registration": "inschrijving op naam",
    "free_choice": "vrije keuze van huisarts",
    "gp_obliged": "huisarts moet inschrijven",
    "time_class": "dag of ANW",
    "flags": "signalen",
}
_VALUES: Final = {
    UNKNOWN: "onbekend",
    "none": "geen",
    "yes": "ja",
    "no": "nee",
    "settled": "beslist",
    "gap": "gat",
    "not_allowed": "mag niet",
}


def question_text(rules: RuleBook, ask: str) -> str:
    """What a question decides, in the words of the table that answers it."""
    tables = (each.table for each in rules.tables.values())
    return next((table.decides for table in tables if table.name == ask), ask)


def key_text(key: str) -> str:
    """A part of an answer in Dutch, with its own name where that differs."""
    name = _KEYS.get(key, key)
    return name if name == key else f"{name} ({key})"


def answer_text(value: object) -> str:
    """What stands in one part of an answer."""
    if isinstance(value, tuple):
        return ", ".join(map(answer_text, value)) or "geen"
    if isinstance(value, Measure):
        return f"uitgerekend met {value.name}"
    word = str(value)
    return _VALUES.get(word) or REASONS.get(word) or word.replace("_", " ")


def reason_text(flag: str) -> str:
    """Why an answer stays open, with the flag of the rules."""
    return f"{REASONS[flag]} ({flag})" if flag in REASONS else flag


def fact_text(fact: str) -> str:
    """A fact in Dutch, with where it is filled in if that is in the workbook."""
    if fact not in FACTS:
        return fact.replace("_", " ")
    known = FACTS[fact]
    return f"{known.name} (blad {known.sheet}, {known.column})" if known.sheet else known.name


def choice_text(fact: str, words: tuple[str, ...]) -> str:
    """Words of a fact of which each will do: ``ingeschreven, geen of geweigerd``."""
    texts = [value_text(fact, word) for word in words]
    return " of ".join(filter(None, (", ".join(texts[:-1]), texts[-1])))
