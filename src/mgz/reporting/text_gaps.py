"""What to do, as lines for a terminal: gaps and questions per party that can act first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mgz.reporting.bundles import Bundle, bundled
from mgz.reporting.gap_lines import ActionGaps
from mgz.reporting.numbers import amount, clients, counted
from mgz.reporting.question_lines import PartyQuestions
from mgz.reporting.text_parts import heading, more
from mgz.reporting.words import joined_names
from mgz.vocabulary import label

#: How many parties, and lines per party, are printed before "and so many more".
SHOWN_PARTIES: Final = 8
SHOWN_LINES: Final = 3
_SHOWN_PLACES: Final = 3
_SHOWN_TIMES: Final = 2
_SHOWN_POSTCODES: Final = 10
_PLURALS: Final = {"gat": "gaten", "punt": "punten"}


def gap_lines_text(title: str, noun: str, actions: tuple[ActionGaps, ...], shown: int = SHOWN_LINES) -> str:
    """Gaps (`gat`) or open points (`punt`) per first action; what reads the same is told once."""
    lines: list[str] = []
    for action in actions[:SHOWN_PARTIES]:
        many = _PLURALS[noun]
        lines.append(f"Eerste actie bij {action.first} ({counted(len(action.lines), noun, many)}):")
        bundles = bundled(action.lines)
        for bundle in bundles[:shown]:
            lines.extend(bundle_text(bundle))
        rest = sum(len(bundle.lines) for bundle in bundles[shown:])
        lines.extend(f"  {line}" for line in more(rest, noun, many))
    rest = sum(len(action.lines) for action in actions[SHOWN_PARTIES:])
    many = f"partijen met samen {amount(rest)} {_PLURALS[noun]}"
    lines.extend(more(len(actions) - SHOWN_PARTIES, "partij", many))
    return heading(title, lines)


def bundle_text(bundle: Bundle, *, every: bool = False) -> Iterator[str]:
    """One reason at one or more places; with `every` nothing is left out."""
    one, most = bundle.one, len(bundle.lines) if every else 0
    places = counted(len(bundle.where), "plek", "plekken")
    yield f"  {one.care}, {label(one.dagdeel)}, {label(one.layer)}: {label(one.reason)}"
    yield f"     {clients(bundle.clients)} op {places}: {bundle.places_text(most or _SHOWN_PLACES)}"
    yield f"     {bundle.when_text(most or _SHOWN_TIMES)}"
    if one.party:
        yield f"     gaat over: {one.party}"
    if one.note:
        yield f"     {one.note}"
    if bundle.supports:
        yield f"     ondersteunt: {joined_names(bundle.supports, most or _SHOWN_PLACES)}"
    if postcodes := bundle.postcodes:
        shown = ", ".join(postcodes[:_SHOWN_POSTCODES]) + (" …" if len(postcodes) > _SHOWN_POSTCODES else "")
        yield f"     postcodes zonder dekking ({len(postcodes)}): {shown}"
    if one.action.start_step:
        yield f"     blijft het liggen: {one.escalation}"


def question_lines_text(parties: tuple[PartyQuestions, ...], shown: int = SHOWN_LINES) -> str:
    """The questions per organisation."""
    lines: list[str] = []
    for party in parties[:SHOWN_PARTIES]:
        lines.append(f"{party.party} ({counted(len(party.questions), 'vraag', 'vragen')}):")
        for question in party.questions[:shown]:
            lines.append(f"  {question.rank}. {question.text} ({clients(question.clients)})")
            lines.append(f"     antwoord: {question.answer_in}")
        lines.extend(f"  {line}" for line in more(len(party.questions) - shown, "vraag", "vragen"))
    rest = sum(len(party.questions) for party in parties[SHOWN_PARTIES:])
    lines.extend(more(len(parties) - SHOWN_PARTIES, "partij", f"partijen met samen {amount(rest)} vragen"))
    return heading("Vragen per organisatie (eerst wat voor de meeste cliënten beslist)", lines)
