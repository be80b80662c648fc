"""What two sets of rules say differently, and who has no single answer, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mgz.reporting.asked_of_region import REGION_ASKS
from mgz.reporting.moves import Move, Moves
from mgz.reporting.numbers import amount, clients, counted
from mgz.reporting.without_answer import AskedOfAll, OpenQuestion
from mgz.reporting.words import date_text, moment_text
from mgz.rules import Differing, RulesDifference, Situation

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
    for part in found.parts:
        yield from _part(part, everything=everything)


def _part(part: Differing, *, everything: bool) -> Iterator[str]:
    end = f" tot {date_text(part.valid.end)}" if part.valid.end else ""
    number = counted(len(part.situations), "situatie krijgt", "situaties krijgen")
    yield ""
    yield f"{part.ask}, {part.part}, vanaf {date_text(part.valid.start)}{end}: {number} een ander antwoord"
    shown = part.situations if everything else part.situations[:SHOWN]
    for situation in shown:
        yield from _situation(situation)
    yield from _rest(len(part.situations) - len(shown), "situatie", "situaties")


def _situation(situation: Situation) -> Iterator[str]:
    words = ", ".join(f"{name}={' of '.join(choice)}" for name, choice in situation.words.items())
    yield f"  {words or 'altijd'}"
    yield from _change(situation.old, situation.new)
    yield f"     regels: {_ids(situation.old_rules)} -> {_ids(situation.new_rules)}"


def _change(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    for key in {**old, **new}:
        yield f"     {key}: {_value(old, key)} -> {_value(new, key)}"


def _value(values: Mapping[str, object], key: str) -> str:
    if key not in values:
        return "geen"
    value = values[key]
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "geen"
    return "gezet" if value is True else str(value)


def _ids(rules: Sequence[str]) -> str:
    return rules[-1] if rules else "geen"


def _rest(number: int, one: str, more: str) -> Iterator[str]:
    if number > 0:
        yield f"  en nog {counted(number, one, more)}; met --all ziet u ze alle"


def moves_lines(region: str, found: Moves, *, everything: bool = False) -> Iterator[str]:
    """Who of a region moves from one answer to another."""
    yield f"{region} op {moment_text(found.at)}, {clients(found.clients)}: {', '.join(found.asks)}"
    if not found.moves:
        yield "Niemand krijgt een ander antwoord."
    for move in found.moves:
        yield from _move(move, everything=everything)


def _move(move: Move, *, everything: bool) -> Iterator[str]:
    yield ""
    yield f"{move.ask}: {clients(move.clients)} krijgen een ander antwoord"
    yield from _change(move.old, move.new)
    for rules, others, what in (
        (move.old_rules, move.new_rules, "oude"),
        (move.new_rules, move.old_rules, "nieuwe"),
    ):
        if alone := [rule for rule in rules if rule not in others]:
            yield f"     alleen in de {what} regels: {', '.join(alone)}"
    shown = move.lines if everything else move.lines[:SHOWN]
    for line in shown:
        yield f"  {line.group}: {clients(line.clients)}, {line.label}"
    yield from _rest(len(move.lines) - len(shown), "groep", "groepen")


def everyone_lines(
    region: str, at: int, found: Sequence[AskedOfAll], *, everything: bool = False
) -> Iterator[str]:
    """Per question how many clients have one answer, and who has not."""
    yield f"{region} op {moment_text(at)}"
    for asked in found:
        gap = f", waarvan {clients(asked.gap)} met een gat" if asked.gap else ""
        yield ""
        taken = ", ".join(f"{fact}={word}" for fact, word in REGION_ASKS[asked.ask].items())
        yield f"{asked.ask}: {amount(asked.one_answer)} van {clients(asked.clients)} met één antwoord{gap}"
        if taken:
            yield f"  aangenomen: {taken}"
        for question in asked.open:
            yield from _open(question, everything=everything)


def _open(question: OpenQuestion, *, everything: bool) -> Iterator[str]:
    yield f"  {clients(question.clients)} zonder één antwoord: {question.reason}"
    for fact, words in question.settled_by:
        alone = f"beslist met {', '.join(words)}" if words else "beslist alleen samen met andere feiten"
        yield f"     onbekend: {fact}; {alone}"
    shown = question.lines if everything else question.lines[:SHOWN]
    for line in shown:
        yield f"     {line.group}: {clients(line.clients)}, {line.label}"
    yield from _rest(len(question.lines) - len(shown), "groep", "groepen")
