"""The page *Wegwijzer*: the questions about a situation, and an answer for every subject that fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode

from django.urls import reverse

from mgz.calendar import civil
from mgz.guide.answers import Standing
from mgz.guide.card import Card, cards
from mgz.guide.clash import clash_told
from mgz.guide.examples import WORKED_CASES, WorkedCase
from mgz.guide.facts import TEXTS, FactGroup
from mgz.guide.report import report_text
from mgz.guide.sentences import ChangeTold, sentence
from mgz.guide.situation import GivenSituation, given_situation
from mgz.rules import RuleBook
from mgz_site.ui.asked import Asked, asked, read_day
from mgz_site.ui.pages.guide_fields import Field, Fields
from mgz_site.ui.pages.guide_why import Why, why
from mgz_site.ui.pages.words import Mark

MARKS: Final = {
    Standing.SETTLED: "goed",
    Standing.OPEN: "open",
    Standing.GAP: "gat",
    Standing.REFUSED: "gat",
}
#: Where a question belongs that several subjects ask.
_HOMES: Final = {FactGroup.TREATMENT: "specific_care", FactGroup.URGENT: "urgent_care"}
#: Said by the questions themselves where they stand beside it.
_MISSING: Final = sentence("facts_missing")
#: The fields about the moment; all others are facts.
MOMENT: Final = ("datum", "tijd")


@dataclass(frozen=True, slots=True)
class GuideCard:
    """One subject as it is shown: the answer, the questions that only it asks, and what is behind it."""

    key: str
    title: str
    mark: Mark | None
    headline: str
    lines: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    fields: tuple[Field, ...]
    also: tuple[str, ...]
    optional: tuple[Field, ...]
    changes: tuple[ChangeTold, ...]
    why: Why | None


@dataclass(frozen=True, slots=True)
class Example:
    """A worked case to click."""

    name: str
    story: str
    address: str


@dataclass(frozen=True, slots=True)
class Guide:
    """Everything on the page; `clash` explains why answers contradict each other."""

    asked: Asked
    client: tuple[Field, ...]
    cards: tuple[GuideCard, ...]
    clash: tuple[str, ...]
    unread: tuple[str, ...]
    idle: tuple[str, ...]
    begun: bool
    address: str
    beside: str
    text: str
    mail: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """What was given in an address: the moment and the facts."""

    asked: Asked
    given: GivenSituation

    @classmethod
    def read(cls, pairs: Mapping[str, str], prefix: str = "") -> Situation:
        """Out of the fields of a form or the words of a link; `prefix` tells two situations apart."""
        mine = {name.removeprefix(prefix): value for name, value in pairs.items() if name.startswith(prefix)}
        facts = {name: value for name, value in mine.items() if name not in MOMENT}
        return cls(asked(mine), given_situation(facts, read_day))

    def query(self, prefix: str = "") -> str:
        """The same situation as the end of an address."""
        pairs = [*self.asked.pairs(), *self.given.typed.items()]
        return urlencode([(f"{prefix}{name}", value) for name, value in pairs])


def guide_page(rules: RuleBook, situation: Situation) -> Guide:
    """The page for one situation."""
    moment = civil(situation.asked.minute)
    known_on = moment.date()
    given = situation.given
    found = tuple(cards(rules, given.facts, moment, known_on))
    fields = Fields(rules, given, moment, known_on)
    client = _client_facts(found, given)
    shown = _GuideCards(fields, client, found)
    query = situation.query()
    told = report_text(given, found, situation.asked.text)
    used = {name for card in found for name in card.needed}
    return Guide(
        asked=situation.asked,
        client=fields.of(client),
        cards=tuple(shown.card(card) for card in found),
        clash=clash_told(found),
        unread=tuple(one.message for one in given.unread if not one.fact),
        idle=tuple(TEXTS[name].question for name in given.facts if name not in used and name != "condition"),
        begun=bool(given.typed),
        address=f"{reverse('wegwijzer')}?{query}" if query else reverse("wegwijzer"),
        beside=f"{reverse('wegwijzer_naast')}?{situation.query('a-')}&{situation.query('b-')}",
        text=f"{reverse('wegwijzer_tekst')}?{query}",
        mail="mailto:?" + urlencode({"subject": "Wegwijzer mgz", "body": told}, quote_via=quote),
        examples=tuple(_example(case) for case in WORKED_CASES),
    )


def _client_facts(found: tuple[Card, ...], given: GivenSituation) -> frozenset[str]:
    """What is asked about the client: all that some subject still needs, and what changes nothing."""
    needed = {name for card in found for name in card.needed if TEXTS[name].group is FactGroup.CLIENT}
    return frozenset({"wlz_indication", "condition"} | needed)


def _example(case: WorkedCase) -> Example:
    return Example(case.name, case.story, f"{reverse('wegwijzer')}?{urlencode(case.facts)}")


class _GuideCards:
    """Shows the cards in order; what two of them ask stands where it belongs, else in the first."""

    def __init__(self, fields: Fields, elsewhere: frozenset[str], found: tuple[Card, ...]) -> None:
        self._fields, self._asked = fields, set(elsewhere)
        self._at_home = {
            name: card.subject.ask
            for card in found
            for name in card.needed
            if _HOMES.get(TEXTS[name].group) == card.subject.ask
        }

    def card(self, card: Card) -> GuideCard:
        here = card.subject.ask
        own = [n for n in card.needed if n not in self._asked and self._at_home.get(n, here) == here]
        also = [name for name in card.missing if name not in own]
        is_open = card.told is None or card.told.standing is Standing.OPEN
        # An answer that stands is not made to wait for what could still refine it.
        first = own if is_open else [name for name in own if name not in card.missing]
        self._asked |= set(own)
        return GuideCard(
            key=card.subject.ask,
            title=card.subject.title,
            mark=Mark(card.told.standing.value, MARKS[card.told.standing]) if card.told else None,
            headline=card.told.headline if card.told else "",
            lines=card.told.decided if card.told else (),
            notes=tuple(note for note in card.notes if not card.missing or note != _MISSING),
            fields=self._fields.of(first, begins=card.subject.starts_with),
            also=tuple(TEXTS[name].question for name in also) if is_open else (),
            optional=self._fields.of(name for name in own if name not in first),
            changes=card.changes,
            why=why(card.explanation) if card.explanation else None,
        )
