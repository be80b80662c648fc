"""*Nu*: who acts at one minute, per kind of care and area, and where nobody does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.answer import Everybody
from mgz.region import Area, Region
from mgz.reporting.board_areas import ELSEWHERE, Division
from mgz.reporting.board_duty import Duties
from mgz.reporting.board_line import BoardLine, Found, add, lines_of
from mgz.reporting.board_rows import PromiseRows
from mgz.reporting.words import period_text
from mgz.rules import RuleBook
from mgz.vocabulary import Functie


@dataclass(frozen=True, slots=True)
class BoardCell:
    """All lines of one kind of care in one area: those who act first, most clients first."""

    function: Functie
    area: Area
    lines: tuple[BoardLine, ...]

    @property
    def sure(self) -> tuple[BoardLine, ...]:
        """Somebody acts, and nothing stands in the way."""
        return tuple(line for line in self.lines if line.duty and not line.problem)

    @property
    def unsure(self) -> tuple[BoardLine, ...]:
        """Agreed, but it is not sure that somebody is there."""
        return tuple(line for line in self.lines if line.duty and line.problem)

    @property
    def missing(self) -> tuple[BoardLine, ...]:
        """Nothing was agreed that holds now."""
        return tuple(line for line in self.lines if not line.duty)


@dataclass(frozen=True, slots=True)
class Board:
    """Every cell at a minute. `outside` says in words that the minute lies outside the period: no cells."""

    at: int
    areas: tuple[Area, ...]
    cells: tuple[BoardCell, ...]
    outside: str = ""

    def cell(self, function: Functie, area: str) -> BoardCell:
        """What is known of one kind of care in one area."""
        return next(cell for cell in self.cells if cell.function is function and cell.area.id == area)


class Boards:
    """Boards of one region: what does not depend on the minute is looked up once."""

    def __init__(self, rules: RuleBook, region: Region) -> None:
        self._rules, self._region = rules, region
        self._everybody, self._rows = Everybody(rules, region), PromiseRows(region)

    def at(
        self,
        minute: int,
        areas: tuple[Area, ...],
        functions: Iterable[Functie] = tuple(Functie),
        *,
        whole: bool = True,
        persons: bool = False,
    ) -> Board:
        """The board at a UTC minute; `whole` also shows groups that lie in none of the areas."""
        if not self._region.period.holds(minute):
            return Board(minute, areas, (), outside_text(self._region))
        wanted = tuple(functions)
        division = Division(self._region, areas, whole=whole)
        duties = Duties(self._rules, self._region, minute, persons=persons, rows=self._rows)
        found: dict[tuple[Functie, str], dict[object, Found]] = {}
        groups = [group for group in self._region.groups if division.of(group)]
        for standing in self._everybody.at(minute, groups, wanted):
            for area in division.of(standing.group):
                add(found.setdefault((standing.function, area), {}), standing)
        shown = (*areas, ELSEWHERE) if any(area == ELSEWHERE.id for _, area in found) else areas
        cells = tuple(
            BoardCell(function, area, lines_of(duties, found.get((function, area.id), {}).values()))
            for function in wanted
            for area in shown
        )
        return Board(minute, shown, cells)


def outside_text(region: Region) -> str:
    """That a moment lies outside what the region stated."""
    return (
        f"Dit moment ligt buiten de periode van de regio ({period_text(region.period)}). "
        "Daarover is niets opgegeven. Kies een ander moment."
    )
