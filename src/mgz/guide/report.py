"""A situation and its answers as plain text, to keep or to send."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.guide.card import Card
from mgz.guide.facts import TEXTS
from mgz.guide.situation import GivenSituation
from mgz.reporting.words import date_text


def report_text(given: GivenSituation, cards: Iterable[Card], moment: str) -> str:
    """What was asked, what the rules say, on what ground; one thing per line."""
    lines = [f"Wegwijzer mgz, {moment}", "", "De situatie"]
    lines += [f"- {TEXTS[name].question} {TEXTS[name].word(typed)}" for name, typed in given.typed.items()]
    found = [card for card in cards if card.told]
    for card in found:
        assert card.told, "cards without an answer were left out"
        lines += ["", f"{card.subject.title}: {card.told.standing.value}", card.told.headline]
        lines += [f"- {title}: {what}" for title, what in card.told.decided]
        lines += [f"- {note}" for note in card.notes]
    first = next((card.explanation for card in found if card.explanation), None)
    if first:
        lines += ["", f"Volgens de regels vanaf {date_text(first.valid.start)}, regelboek {first.hash[:12]}."]
    lines.append("Dit zegt wat er hoort te zijn; niet dat er ook iemand is.")
    return "\n".join(lines)
