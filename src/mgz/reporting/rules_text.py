"""What two sets of rules say differently, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mgz.reporting.explain_facts import FACTS
from mgz.reporting.numbers import counted
from mgz.reporting.rule_words import answer_text, key_text
from mgz.reporting.words import date_text
from mgz.rules import Differing, RulesDifference, Situation
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.graph import TRIED

#: What a set that has no rule for something says of it.
NOTHING: Final = "niets"
#: So many situations of one part, or groups of one move, are told before the rest is counted.
SHOWN: Final = 12


def difference_lines(found: RulesDifference, *, everything: bool = False) -> Iterator[str]:
    """Every part of every ask that differs, with the situations in which it does."""
    yield f"Oude regels {found.old_hash[:12]}, nieuwe regels {found.new_hash[:12]}."
    for asks, what in ((found.only_old, "oude"), (found.only_new, "nieuwe")):
        if asks:
            yield f"Alleen de {what} regels beantwoorden: {', '.join(asks)}."
    if not found.parts:
        yield "Geen enkele situatie krijgt een ander antwoord."
    else:
        yield f"Elke regel: oud -> nieuw. Waar '{NOTHING}' staat, zegt die kant er niets over."
    for part in found.parts:
        yield from _part(part, everything=everything)
    names = dict.fromkeys(name.removeprefix(TRIED) for name in _names(found))
    if known := [
        f"  {name}: {FACTS[name].name}" for name in names if name in FACTS and FACTS[name].name != name
    ]:
        yield ""
        yield "Feiten in deze lijst:"
        yield from known


def _names(found: RulesDifference) -> Iterator[str]:
    return (name for part in found.parts for one in part.situations for name in one.words)


def _part(part: Differing, *, everything: bool) -> Iterator[str]:
    end = f" tot {date_text(part.valid.end)}" if part.valid.end else ""
    number = counted(len(part.situations), "situatie krijgt", "situaties krijgen")
    yield ""
    yield f"{part.ask}, {part.part}, vanaf {date_text(part.valid.start)}{end}: {number} een ander antwoord"
    shown = part.situations if everything else part.situations[:SHOWN]
    for situation in shown:
        yield from _situation(situation)
    yield from rest_lines(len(part.situations) - len(shown), "situatie", "situaties")


def _situation(situation: Situation) -> Iterator[str]:
    words = [_word(name, choice) for name, choice in situation.words.items()]
    yield f"  als {', '.join(words)}" if words else "  altijd"
    yield from change_lines(situation.old, situation.new)
    before, after = _deciding(situation.old_rules), _deciding(situation.new_rules)
    yield f"     regel: {before}" if before == after else f"     regel: {before} -> {after}"


def _word(name: str, choice: Sequence[str]) -> str:
    """A fact as it stands in the rules, for who changes them."""
    words = " of ".join(choice)
    if name.startswith(TRIED):
        return f"die {words} zou zijn"
    return f"{name} niet bekend is" if tuple(choice) == (UNKNOWN,) else f"{name} {words}"


def change_lines(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    """Each part of an answer that differs."""
    for key in {**old, **new}:
        yield f"     {key_text(key)}: {_value(old, key)} -> {_value(new, key)}"


def _value(values: Mapping[str, object], key: str) -> str:
    if key not in values:
        return NOTHING
    value = values[key]
    return "gezet" if value is True else answer_text(value)


def _deciding(rules: Sequence[str]) -> str:
    return rules[-1] if rules else "geen"


def rest_lines(number: int, one: str, more: str) -> Iterator[str]:
    """That there is more than is shown."""
    if number > 0:
        yield f"  en nog {counted(number, one, more)}; met --all ziet u ze alle"
