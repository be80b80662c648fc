"""*Nu* on a wall: per kind of care and area one number, and whether anybody is missed. No client data."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.reporting.board import Board, BoardCell
from mgz.reporting.board_line import BoardLine
from mgz.reporting.words import joined_names
from mgz.vocabulary import Laag, label
from mgz_site.ui.pages.duty import DutyView, duty_view
from mgz_site.ui.pages.now import NowChoice, whole_board
from mgz_site.ui.pages.now_missing import MissingView
from mgz_site.ui.pages.words import Mark, capital
from mgz_site.ui.result import Result

#: So many areas are readable at four metres.
MOST_AREAS = 4
#: So many areas that do not fit are named.
_NAMED = 6


@dataclass(frozen=True, slots=True)
class ScreenCell:
    """One number with who answers it; `others` counts numbers that do not fit.

    Where nobody is sure, `agreed` is the number that was agreed.
    """

    area: str
    duty: DutyView | None
    party: str
    others: str
    agreed: str
    mark: Mark
    trouble: str


@dataclass(frozen=True, slots=True)
class ScreenRow:
    """One kind of care over all areas."""

    care: str
    cells: tuple[ScreenCell, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """The wall screen."""

    outside: str
    areas: tuple[str, ...]
    rows: tuple[ScreenRow, ...]
    left_out: str
    warning: str
    warning_kind: str


def screen(result: Result, choice: NowChoice, coming: MissingView | None) -> Screen:
    """The screen for the chosen care and areas."""
    board = whole_board(result, choice)
    here = board.areas[:MOST_AREAS]
    names = [area.name for area in board.areas[MOST_AREAS:]]
    return Screen(
        outside=board.outside,
        areas=tuple(area.name for area in here),
        rows=tuple(
            ScreenRow(
                capital(label(function)),
                tuple(_cell(board, board.cell(function, area.id)) for area in here),
            )
            for function in choice.functions
            if board.cells
        ),
        left_out=f"Niet op dit scherm: {joined_names(names, _NAMED)}. Kies een gebied op de gewone pagina."
        if names
        else "",
        warning=coming.headline[:1].lower() + coming.headline[1:] if coming and coming.rows else "",
        warning_kind=coming.mark.kind if coming else "",
    )


def _cell(board: Board, cell: BoardCell) -> ScreenCell:
    best = max(cell.sure, key=_weight, default=None)
    duty = duty_view(board.at, best.duty, best.parties) if best and best.duty else None
    numbers = {line.duty.number for line in cell.sure if line.duty} - {duty.number if duty else ""}
    left = len(numbers - {""})
    return ScreenCell(
        area=cell.area.name,
        duty=duty,
        party=_party(best) if best else "",
        others=f"en nog {left} {'nummer' if left == 1 else 'nummers'}" if left else "",
        agreed="" if duty else _agreed(cell),
        mark=_mark(cell),
        trouble=_trouble(cell),
    )


def _party(line: BoardLine) -> str:
    """Whose number it is; for triage also where."""
    place = f"{capital(label(line.place))}: " if line.place else ""
    return f"{place}{joined_names(line.parties, 1)}"


def _agreed(cell: BoardCell) -> str:
    """What one can try where nobody is sure: the number that was agreed for most clients."""
    best = max(cell.unsure, key=_weight, default=None)
    if best is None or best.duty is None or not best.duty.number:
        return ""
    return f"Afgesproken: {best.duty.number}, {_party(best)}"


def _weight(line: BoardLine) -> tuple[bool, int]:
    """A number before none; then what counts for most clients."""
    return bool(line.duty and line.duty.number), line.clients


def _mark(cell: BoardCell) -> Mark:
    if not cell.lines:
        return Mark("niet van toepassing", "nvt")
    if any(line.is_gap for line in cell.lines):
        return Mark("niet voor iedereen", "gat")
    if cell.unsure or cell.missing:
        return Mark("niet voor iedereen zeker", "open")
    return Mark("voor iedereen", "goed")


def _trouble(cell: BoardCell) -> str:
    """The reason why somebody may have nobody: what is sure, and nearest to the bed, first."""
    found = [line for line in (*cell.missing, *cell.unsure) if line.problem]
    worst = min(found, key=_nearest, default=None)
    return label(worst.problem.reason) if worst and worst.problem else ""


def _nearest(line: BoardLine) -> tuple[bool, int]:
    layers = (Laag.INGEROOSTERD, Laag.AFGESPROKEN, Laag.INGEKOCHT)
    return not line.is_gap, layers.index(line.problem.layer) if line.problem else len(layers)
