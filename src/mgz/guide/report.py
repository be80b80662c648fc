"""A situation and its answers as plain text, to keep or to send; and in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from mgz.guide.card import Card
from mgz.guide.facts import TEXTS
from mgz.guide.open_ends import CHECK, NOT_DECIDED
from mgz.guide.page_text import GUIDE, count_text
from mgz.guide.sentences import sentence
from mgz.guide.situation import GivenSituation
from mgz.guide.standing import Standing
from mgz.reporting.words import date_text

_MISSING: Final = sentence("facts_missing")
_COUNTED: Final = {
    Standing.SETTLED: ("antwoord staat vast", "antwoorden staan vast"),
    Standing.OPEN: ("antwoord is nog open", "antwoorden zijn nog open"),
    Standing.GAP: ("gat", "gaten"),
    Standing.REFUSED: ("keer mag het niet zo", "keer mag het niet zo"),
}


def in_short(cards: Iterable[Card]) -> str:
    """How many answers stand, are open, are a gap or are refused: for who hears the page."""
    counts = Counter(card.told.standing for card in cards if card.told)
    parts = [count_text(counts[kind], *words) for kind, words in _COUNTED.items() if counts[kind]]
    return f"{', '.join(parts)}." if parts else ""


def report_text(given: GivenSituation, cards: Iterable[Card], moment: str, *, brief: bool = False) -> str:
    """What was asked, what the rules say, on what ground; one thing per line. A brief one has no details."""
    lines = [f"Wegwijzer mgz, {moment}", "", "De situatie"]
    lines += [f"- {TEXTS[name].question} {TEXTS[name].word(typed)}" for name, typed in given.typed.items()]
    found = [card for card in cards if card.told]
    for card in found:
        lines += _lines(card, brief)
    first = next((card.explanation for card in found if card.explanation), None)
    if first:
        since = f"Volgens de regels vanaf {date_text(first.valid.start)}"
        lines += ["", f"{since}, regelboek {first.hash[:12]}."]
    lines.append(GUIDE["limit"])
    return "\n".join(lines)


def _lines(card: Card, brief: bool) -> Iterator[str]:
    assert card.told, "cards without an answer were left out"
    yield from ("", f"{card.subject.title}: {card.told.sure}", card.told.headline)
    if brief:
        return
    yield from (f"- {title}: {what}" for title, what in card.told.decided)
    yield from (f"- {note}" for note in card.notes if note != _MISSING)
    if card.told.standing is Standing.OPEN and (card.decides or not card.whom):
        yield from (f"- Nog nodig: {TEXTS[name].question}" for name in card.missing)
    yield from (f"- {NOT_DECIDED} {line}" for line in card.whom)
    yield from (f"- {CHECK} {line}" for line in card.check)
    yield from (f"- {line}" for line in card.mends)
    if card.explanation:
        sources = dict.fromkeys(source for rule in card.explanation.rules for source in rule.sources)
        yield from (f"- Bron: {', '.join(filter(None, (one.document, one.place)))}" for one in sources)
