"""Facts as people type them: `leveringsvorm=vpt`, lists with commas, a second client as `partner.gp=none`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mgz.errors import Fault, Place, QuestionError

_PARTNER: Final = "partner"


def read_facts(words: Iterable[str]) -> dict[str, object]:
    """The facts of a question; raises QuestionError with every word that does not fit, and its place."""
    facts: dict[str, object] = {}
    partner: dict[str, object] = {}
    faults: list[Fault] = []
    for word in words:
        name, _, text = (part.strip() for part in word.partition("="))
        owner, _, inner = name.partition(".")
        if owner == _PARTNER and inner:
            faults += _take(inner, text, partner, word)
        else:
            faults += _take(name, text, facts, word)
    if faults:
        raise QuestionError(faults)
    return {**facts, _PARTNER: partner} if partner else facts


def _take(name: str, text: str, facts: dict[str, object], word: str) -> list[Fault]:
    from mgz.rules.values import capital, fault_in_facts

    if name in facts:
        return [_fault(word, f"Feit '{name}' staat er twee keer.", "Noem elk feit één keer.")]
    value = _value(name, text)
    if fault := fault_in_facts({name: value}):
        return [_fault(word, f"{capital(fault)}.", "Verbeter het feit of laat het weg.")]
    facts[name] = value
    return []


def _value(name: str, text: str) -> object:
    """The text as the kind of value that the fact has; what does not read stays text, to be refused."""
    from mgz.rules.closed_lists import FACTS, Kind

    type_ = FACTS.get(name)
    if type_ is None:
        return text
    if type_.many:
        return [part.strip() for part in text.split(",") if part.strip()]
    try:
        if type_.kind is Kind.INT:
            return int(text)
        if type_.kind is Kind.NUM:
            return float(text.replace(",", "."))
    except ValueError:
        pass
    return text


def _fault(word: str, message: str, remedy: str) -> Fault:
    return Fault("question.fact", message, remedy, Place(f"'{word}'"))
