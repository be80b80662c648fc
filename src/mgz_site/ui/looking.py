"""What the pages *Nu* and *Locatie* look at: made once per workbook and day, and bounded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mgz.region import Area
from mgz.reporting.board import Board, Boards
from mgz.reporting.location import Locations
from mgz.reporting.location_card import Card, card
from mgz.reporting.location_place import Place, PlaceLine, place_lines
from mgz.vocabulary import Functie, Leveringsvorm
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import services
from mgz_site.ui.memory import Memory
from mgz_site.ui.result import Result
from mgz_site.ui.window import Window

_known: Memory[Looking] = Memory(4)
#: A wall screen asks for the same minute over and over, and so do all who look at once.
_boards: Memory[Board] = Memory(24)
_cards: Memory[Card] = Memory(24)


@dataclass(frozen=True, slots=True)
class Looking:
    """The look-ups over one region."""

    boards: Boards
    locations: Locations


def looking(result: Result) -> Looking:
    """The look-ups of the workbook of a result."""
    key = (result.stored.key, result.region.known_on)

    def make() -> Looking:
        rules = standard_rules()
        return Looking(Boards(rules, result.region), Locations(rules, result.region))

    return _known.get(key, make)


def board(
    result: Result,
    minute: int,
    areas: tuple[Area, ...],
    functions: Iterable[Functie],
    *,
    whole: bool,
    persons: bool,
) -> Board:
    """The board of a minute, worked out once for all who ask."""
    wanted = tuple(functions)
    names = tuple(area.id for area in areas)
    key = (result.stored.key, result.region.known_on, minute, names, wanted, whole, persons)
    boards = looking(result).boards
    return _boards.get(key, lambda: boards.at(minute, areas, wanted, whole=whole, persons=persons))


def week_card(result: Result, place: Place, first: date, form: Leveringsvorm | None) -> Card:
    """The card of seven days of a place, worked out once for all who ask."""
    key = (result.stored.key, result.region.known_on, place, first, form)
    locations = looking(result).locations
    return _cards.get(key, lambda: card(locations, place, first, form))


def places(result: Result, minute: int) -> tuple[PlaceLine, ...]:
    """Every place one can ask about."""
    return place_lines(result.region, minute)


def covering(result: Result, begin: int, end: int) -> Result:
    """The result whose proof holds a stretch, as far as the workbook's own period does."""
    period = result.region.period
    begin, end = max(begin, period.begin), min(end, period.end)
    if result.proof.begin <= begin and end <= result.proof.end:
        return result
    return services.result_of(result.base, Window.WHOLE)
