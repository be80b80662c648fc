"""Two situations of the guide beside each other, with what is answered otherwise marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from mgz.calendar import civil
from mgz.guide.card import Card, cards
from mgz.guide.clash import clash_told
from mgz.rules import RuleBook
from mgz_site.ui.asked import Asked
from mgz_site.ui.pages.guide_cards import MARKS
from mgz_site.ui.pages.guide_fields import Field, Fields
from mgz_site.ui.pages.guide_situation import Situation
from mgz_site.ui.pages.words import Mark


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its questions, with what contradicts."""

    name: str
    prefix: str
    asked: Asked
    fields: tuple[Field, ...]
    clash: tuple[str, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """An answer of one side; empty when the subject does not fit there or was not begun."""

    mark: Mark | None
    headline: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One subject on both sides."""

    title: str
    differs: bool
    cells: tuple[Cell, Cell]


@dataclass(frozen=True, slots=True)
class Beside:
    """The page; `summary` says how many subjects differ."""

    sides: tuple[Side, Side]
    rows: tuple[Row, ...]
    summary: str
    address: str


def beside_page(rules: RuleBook, first: Situation, second: Situation) -> Beside:
    """Both situations answered, subject by subject."""
    both = tuple(_answered(rules, situation) for situation in (first, second))
    titles = dict.fromkeys(title for found in both for title in found)
    rows = tuple(_row(title, both[0].get(title), both[1].get(title)) for title in titles)
    sides = (
        _side(rules, first, "Situatie A", "a-", both[0]),
        _side(rules, second, "Situatie B", "b-", both[1]),
    )
    query = "&".join(filter(None, (first.query("a-"), second.query("b-"))))
    address = f"{reverse('wegwijzer_naast')}?{query}" if query else reverse("wegwijzer_naast")
    return Beside(sides, rows, _summary(sum(row.differs for row in rows), len(rows)), address)


def _answered(rules: RuleBook, situation: Situation) -> dict[str, Card]:
    moment = civil(situation.asked.minute)
    return {
        card.subject.title: card
        for card in cards(rules, situation.given.facts, moment, moment.date())
        if card.told
    }


def _side(rules: RuleBook, situation: Situation, name: str, prefix: str, found: Mapping[str, Card]) -> Side:
    moment = civil(situation.asked.minute)
    fields = Fields(rules, situation.given, moment, moment.date(), prefix)
    unread = tuple(one.message for one in situation.given.unread if not one.fact)
    asked = {name for card in found.values() for name in card.needed if name not in card.aside}
    wanted = asked | set(situation.given.typed)
    return Side(name, prefix, situation.asked, fields.of(wanted), clash_told(found.values()), unread)


def _row(title: str, first: Card | None, second: Card | None) -> Row:
    cells = (_cell(first), _cell(second))
    return Row(title, cells[0] != cells[1], cells)


def _cell(card: Card | None) -> Cell:
    if card is None or card.told is None:
        return Cell(None, "Dit past niet bij deze situatie.", ())
    mark = Mark(card.told.sure, MARKS[card.told.standing])
    return Cell(mark, card.told.headline, card.told.decided)


def _summary(differ: int, total: int) -> str:
    if not differ:
        return "Op alle onderwerpen is het antwoord hetzelfde."
    return f"Op {differ} van de {total} onderwerpen is het antwoord anders."
