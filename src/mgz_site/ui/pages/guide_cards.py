"""The cards of the guide: one subject as it is shown, and which questions stand on which card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.guide.card import Card
from mgz.guide.facts import TEXTS, FactGroup
from mgz.guide.open_ends import CHECK, MORE_THAN_ONE, NOT_DECIDED, Deciding
from mgz.guide.sentences import ChangeTold, PairsTold, pairs_told, sentence
from mgz.guide.standing import Standing
from mgz_site.ui.pages.guide_fields import Field, Fields
from mgz_site.ui.pages.guide_why import Why, why
from mgz_site.ui.pages.words import Mark

MARKS: Final = {
    Standing.SETTLED: "goed",
    Standing.OPEN: "open",
    Standing.GAP: "gat",
    Standing.REFUSED: "gat",
}
#: What stands before the name of a subject in the place of its card, so that no question has the same.
PLACE: Final = "antwoord-"
#: Where a question belongs that several subjects ask.
_HOMES: Final = {FactGroup.TREATMENT: "specific_care", FactGroup.URGENT: "urgent_care"}
#: Said by the questions themselves where they stand beside it.
_MISSING: Final = sentence("facts_missing")


@dataclass(frozen=True, slots=True)
class GuideCard:
    """One subject as it is shown: the answer, the questions that only it asks, and what is behind it.

    `decides` are the questions that alone would settle an open answer, `also` those it waits for that stand
    elsewhere on the page, `mends` what would make a refused answer right.
    """

    key: str
    title: str
    mark: Mark | None
    headline: str
    lines: tuple[tuple[str, str], ...]
    refused: bool
    notes: tuple[str, ...]
    decides: tuple[Deciding, ...]
    mends: tuple[str, ...]
    fields: tuple[Field, ...]
    also: tuple[Deciding, ...]
    optional: tuple[Field, ...]
    changes: tuple[ChangeTold, ...]
    alone: bool
    pairs: PairsTold | None
    pairs_address: str
    why: Why | None

    @property
    def text(self) -> str:
        """What stands on the card, for the words in it that have to be explained."""
        return " ".join((*(what for _, what in self.lines), *self.notes, self.title))


class GuideCards:
    """Shows the cards in order; what two of them ask stands where it belongs, else in the first."""

    def __init__(
        self, fields: Fields, elsewhere: frozenset[str], found: tuple[Card, ...], paired: str, pairs: str
    ) -> None:
        self._fields, self._asked = fields, set(elsewhere)
        self._paired, self._pairs = paired, pairs
        self._at_home = {
            name: card.subject.ask
            for card in found
            for name in card.needed
            if _HOMES.get(TEXTS[name].group) == card.subject.ask
        }

    def card(self, card: Card) -> GuideCard:
        """One subject as it is shown."""
        here = card.subject.ask
        own = [n for n in card.needed if n not in self._asked and self._at_home.get(n, here) == here]
        also = [name for name in card.missing if name not in own]
        decides = card.decides
        # An answer that stands, or that no source decides, is not made to wait for what could refine it.
        is_open = card.told is None or (
            card.told.standing is Standing.OPEN and bool(decides or not card.whom)
        )
        later = {*card.aside, *(() if is_open else card.missing)}
        first = [name for name in own if name not in later]
        self._asked |= set(own)
        named = {one.fact for one in decides}
        return GuideCard(
            key=f"{PLACE}{here}",
            title=card.subject.title,
            mark=Mark(card.told.sure, MARKS[card.told.standing]) if card.told else None,
            headline=card.told.headline if card.told else "",
            lines=card.told.decided if card.told else (),
            refused=card.told is not None and card.told.standing is Standing.REFUSED,
            notes=_notes(card),
            decides=decides,
            mends=card.mends,
            fields=self._fields.of(first, begins=card.subject.starts_with),
            also=tuple(_elsewhere(name) for name in also if name not in named) if is_open else (),
            optional=self._fields.of(name for name in own if name not in first),
            changes=card.changes,
            alone=card.alone,
            pairs=pairs_told(card.explanation) if card.explanation and self._paired == here else None,
            pairs_address=f"{self._pairs}{here}#{PLACE}{here}",
            why=why(card.explanation) if card.explanation else None,
        )


def _notes(card: Card) -> tuple[str, ...]:
    """What is remarked; where the sources decide nothing, whom to ask."""
    notes = tuple(note for note in card.notes if note != _MISSING)
    if card.whom:
        notes += tuple(f"{NOT_DECIDED} {line}" for line in card.whom)
    notes += tuple(f"{CHECK} {line}" for line in card.check)
    waits = card.told is not None and card.told.standing is Standing.OPEN and bool(card.missing)
    return (*notes, MORE_THAN_ONE) if waits and not card.decides and not card.whom else notes


def _elsewhere(name: str) -> Deciding:
    return Deciding(name, TEXTS[name].question, "")
