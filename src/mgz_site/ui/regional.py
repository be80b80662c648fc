"""What the pages *Regio* look at: worked out once per workbook and day of knowledge, and bounded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from mgz.coverage import Gap, Question
from mgz.reporting.location_place import PlaceLine, place_lines
from mgz.reporting.map_positions import Positions
from mgz.reporting.place_verdicts import PlaceVerdicts
from mgz.reporting.region_lines import LineKind, Order, RegionLine, ordered
from mgz.reporting.region_rows import region_lines
from mgz.vocabulary import State
from mgz_site.ui.known import Known
from mgz_site.ui.mapping import mapping
from mgz_site.ui.memory import Memory
from mgz_site.ui.result import Result

_KINDS = tuple(LineKind)
_lines: Memory[Lines] = Memory(4)
_verdicts: Memory[PlaceVerdicts] = Memory(8)
_positions: Memory[Positions] = Memory(4)
_shares: Memory[Shares] = Memory(4)
_in_order: Memory[tuple[RegionLine, ...]] = Memory(32)
_places: Memory[tuple[PlaceLine, ...]] = Memory(4)


@dataclass(frozen=True, slots=True)
class Lines:
    """Every line of a region, and those of each organisation."""

    everything: tuple[RegionLine, ...]
    of_party: dict[str, tuple[RegionLine, ...]]


@dataclass(slots=True)
class Shares:
    """What each organisation has to do and to answer: gaps in which it acts first, and questions to it."""

    gaps: dict[str, list[Gap]] = field(default_factory=dict)
    questions: dict[str, list[Question]] = field(default_factory=dict)

    def counted(self, party: str) -> Counter[State]:
        """How many gaps and how much that is undecided."""
        return Counter(gap.state for gap in self.gaps.get(party, ()))


def lines(result: Result) -> Lines:
    """The lines of the workbook of a result."""

    def make() -> Lines:
        everything = region_lines(result.region)
        found: dict[str, list[RegionLine]] = {}
        for line in everything:
            for party in dict.fromkeys(line.parties):
                found.setdefault(party, []).append(line)
        return Lines(everything, {party: tuple(rows) for party, rows in found.items()})

    return _lines.get((result.stored.key,), make)


def in_order(result: Result, kind: LineKind | None, order: Order) -> tuple[RegionLine, ...]:
    """The lines of a kind, or all of them, sorted once for all who look."""

    def make() -> tuple[RegionLine, ...]:
        found = ordered((line for line in lines(result).everything if kind in (None, line.kind)), order)
        if kind is None and order is Order.NAME:
            # Thousands of duties would stand before the first organisation.
            return tuple(sorted(found, key=lambda line: _KINDS.index(line.kind)))
        return found

    return _in_order.get((result.stored.key, kind, order), make)


def places(result: Result) -> tuple[PlaceLine, ...]:
    """Every place with its clients at the begin of the proof."""
    begin = result.proof.begin
    return _places.get((result.stored.key, begin), lambda: place_lines(result.region, begin))


def verdicts(known: Known) -> PlaceVerdicts:
    """The verdict on every place, over the stretch of the proof or on the day that was chosen."""
    key = (known.result.stored.key, known.result.region.known_on, known.result.window, known.day)
    return _verdicts.get(key, lambda: PlaceVerdicts(known.result.proof, known.day))


def positions(result: Result) -> Positions:
    """Where the places of the workbook lie, with the map data of this moment."""
    found = mapping(result.region)
    return _positions.get((result.stored.key, found.key), lambda: Positions(result.region, found.data))


def shares(result: Result) -> Shares:
    """The gaps and questions per organisation, those about most clients first."""

    def make() -> Shares:
        made = Shares()
        for cut in result.cuts.values():
            for gap in cut.gaps:
                acting = (party for part in gap.parts for party in part.action.first)
                for name in dict.fromkeys(name for party in acting for name in party.organisations):
                    made.gaps.setdefault(name, []).append(gap)
        for rows in made.gaps.values():
            rows.sort(key=lambda gap: (gap.state is not State.GAT, -gap.clients, gap.id))
        for question in result.proof.questions:
            for name in dict.fromkeys(name for party in question.to for name in party.organisations):
                made.questions.setdefault(name, []).append(question)
        return made

    return _shares.get((result.stored.key, result.region.known_on, result.window), make)
