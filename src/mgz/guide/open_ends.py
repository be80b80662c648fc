"""What an open answer waits for: which question would decide it, or whom to ask where no source does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mgz.guide.facts import TEXTS
from mgz.guide.words import either
from mgz.rules import SILENT, Explanation


@dataclass(frozen=True, slots=True)
class Deciding:
    """A question that alone would decide, with the answers that do so; none named where each does."""

    fact: str
    question: str
    with_answers: str


_MISSING: Final = "facts_missing"

#: Flag of an answer that the sources leave open -> whom to ask, and what to do with what they say.
WHOM: Final[Mapping[str, str]] = {
    "form_not_decided": "Vraag het zorgkantoor wie het is, en leg de afspraak vast.",
    "route_not_decided": "Vraag het zorgkantoor en de zorgverzekeraar wie betaalt, vóór de zorg begint.",
    "professional_not_decided": "Vraag het zorgkantoor of deze behandelaar mag declareren.",
    "code_unknown": "Vraag het zorgkantoor welke code geldt.",
    "specialist_choice_open": "De regio kiest zelf. Vraag de regiotafel welke specialist het is.",
    "scope_region_decides": "De regio beslist. Vraag de regiotafel of deze groep meedoet.",
    "trajectory_settlement_open": "Vraag de zorgverzekeraar hoe u dit traject afrekent.",
    "indirect_time_open": "Leg alle tijd vast. Vraag wie betaalt of de andere tijd ook mag.",
    "standby_funding_open": "Leg vast wat het kost. Vraag de regiotafel wie het betaalt.",
    "retroactive_indication": "Vraag het zorgkantoor en de zorgverzekeraar wie deze dagen betaalt.",
    "switch_date_open": "Vraag het zorgkantoor vanaf welke dag het betaalt.",
}
#: What stands before it.
NOT_DECIDED: Final = "De landelijke bronnen beslissen dit niet."
#: Said where nothing is left to ask and nothing decided, and where no single question decides.
CHECK: Final = "Met deze antwoorden valt er niets te beslissen. Kijk na:"
MORE_THAN_ONE: Final = "Dit hangt van meer dan één vraag af. Elk antwoord brengt het dichterbij."


def deciding(found: Explanation, missing: Iterable[str]) -> tuple[Deciding, ...]:
    """The questions of which one alone would decide an answer that is open."""
    return tuple(_deciding(found, missing)) if found.decision.status == "open" else ()


def _deciding(found: Explanation, missing: Iterable[str]) -> Iterator[Deciding]:
    for one in map(found.alone, missing):
        text = TEXTS[one.fact]
        if one.would_decide:
            # Of a number or a date no value is named: any of a whole range would do.
            some = [text.word(word) for word in one.settled_by] if text.words and one.still_open else []
            yield Deciding(one.fact, text.question, either(some))


def to_check(found: Explanation) -> tuple[str, ...]:
    """Where something is missing and all was answered: the answers that leave nothing to decide with."""
    if _MISSING not in found.decision.flags:
        return ()
    given = found.question.facts
    facts = dict.fromkeys(
        change.fact
        for one in found.changes
        if _MISSING not in one.raw.flags
        for change in one.changes
        if change.fact in TEXTS
    )
    texts = ((TEXTS[fact], given[fact]) for fact in facts)
    return tuple(f"{text.question} U antwoordde: {text.word(word)}." for text, word in texts)


def whom_to_ask(found: Explanation) -> tuple[str, ...]:
    """Whom to ask where the sources themselves leave an answer open; empty where a fact could decide."""
    if found.decision.status != "open":
        return ()
    return tuple(WHOM[flag] for flag in found.decision.flags if flag in SILENT)
