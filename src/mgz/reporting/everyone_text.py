"""Who in a region moves to another answer, and who has no single answer, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mgz.reporting.asked_of_region import REGION_ASKS, ClientLine
from mgz.reporting.moves import Move, Moves
from mgz.reporting.numbers import amount, clients, counted
from mgz.reporting.rule_words import choice_text, fact_text, question_text, reason_text
from mgz.reporting.rules_text import SHOWN, change_lines, rest_lines
from mgz.reporting.without_answer import AskedOfAll, OpenQuestion
from mgz.reporting.words import moment_text
from mgz.rules import RuleBook

#: Of a group of clients the treating specialist is the one that the region chose for the sector.
_FILLED_AS: Final = {"professional": "sector_specialist"}


def moves_lines(rules: RuleBook, region: str, found: Moves, *, everything: bool = False) -> Iterator[str]:
    """Who of a region moves from one answer to another; `rules` name the questions."""
    yield f"{region} op {moment_text(found.at)}"
    if found.moves:
        yield f"Voor {amount(found.moved)} van {clients(found.clients)} verandert er iets."
    else:
        yield f"Niemand van {clients(found.clients)} krijgt een ander antwoord op:"
        yield from (f"  {_question(rules, ask)}" for ask in found.asks)
    for move in found.moves:
        yield from _move(rules, move, everything=everything)


def _move(rules: RuleBook, move: Move, *, everything: bool) -> Iterator[str]:
    yield ""
    yield _question(rules, move.ask)
    yield f"  {counted(move.clients, 'cliënt krijgt', 'cliënten krijgen')} een ander antwoord (oud -> nieuw)"
    yield from change_lines(move.old, move.new)
    for these, others, what in (
        (move.old_rules, move.new_rules, "oude"),
        (move.new_rules, move.old_rules, "nieuwe"),
    ):
        if alone := [rule for rule in these if rule not in others]:
            yield f"     alleen in de {what} regels: {', '.join(alone)}"
    yield from _groups(move.lines, everything=everything)


def everyone_lines(
    rules: RuleBook, region: str, at: int, found: Sequence[AskedOfAll], *, everything: bool = False
) -> Iterator[str]:
    """Per question how many clients have one answer, and who has not; `rules` name the questions."""
    yield f"{region} op {moment_text(at)}"
    for asked in found:
        yield ""
        yield _question(rules, asked.ask)
        if taken := [
            f"{fact_text(fact)}: {choice_text(fact, (word,))}"
            for fact, word in REGION_ASKS[asked.ask].items()
        ]:
            yield f"  aangenomen: {'; '.join(taken)}"
        yield f"  {amount(asked.one_answer)} van {clients(asked.clients)}: één antwoord{_gap(asked.gap)}"
        for question in asked.open:
            yield from _open(question, everything=everything)


def _gap(number: int) -> str:
    return f"; bij {amount(number)} daarvan is dat een gat" if number else ""


def _open(question: OpenQuestion, *, everything: bool) -> Iterator[str]:
    yield f"  {clients(question.clients)}: geen antwoord, want {reason_text(question.reason)}"
    for fact, words in question.settled_by:
        alone = (
            f"elk van deze beslist: {choice_text(fact, words)}"
            if words
            else "alleen samen met de andere beslist dit"
        )
        yield f"     vul in: {fact_text(_FILLED_AS.get(fact, fact))}; {alone}"
    yield from _groups(question.lines, everything=everything)


def _groups(lines: Sequence[ClientLine], *, everything: bool) -> Iterator[str]:
    shown = lines if everything else lines[:SHOWN]
    for line in shown:
        yield f"     {line.group}: {clients(line.clients)}, {line.label}"
    yield from rest_lines(len(lines) - len(shown), "groep", "groepen")


def _question(rules: RuleBook, ask: str) -> str:
    return f"{question_text(rules, ask)} ({ask})"
