"""*Nu*: the worst news of the coming three days, who acts now, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.urls import reverse

from mgz.region import Area, Region
from mgz.reporting.board import Board, BoardCell
from mgz.reporting.board_areas import ELSEWHERE, Division, Level, areas_of
from mgz.reporting.board_line import BoardLine
from mgz.vocabulary import Functie, TriagePlace, label
from mgz_site.ui import looking
from mgz_site.ui.addresses import later_pages, query_of
from mgz_site.ui.asked import Asked
from mgz_site.ui.pages.choosing import Choice, Option
from mgz_site.ui.pages.duty import DutyView, ProblemView, duty_view, problem_view
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.sliced import page_number, sliced
from mgz_site.ui.pages.words import Mark, capital, clients, counted
from mgz_site.ui.result import Result

#: So many areas stand on one page, and so many lines of each kind in one cell.
AREAS, LINES = 6, 3
#: Of what is not known so much is repeated.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class NowChoice:
    """What was chosen on the page, as it stands in its address; `unknown` says what could not be chosen."""

    asked: Asked
    zorg: str = ""
    gebied: str = ""
    niveau: str = ""
    namen: bool = False
    bladzijde: int = 1
    deel: int = 1
    unknown: tuple[str, ...] = ()

    @property
    def functions(self) -> tuple[Functie, ...]:
        """One kind of care, or all."""
        return (Functie(self.zorg),) if self.zorg else tuple(Functie)

    def query(self, **changes: object) -> str:
        """The choices with some changed, as the part of an address after the question mark."""
        made = replace(self, **{"bladzijde": 1, "deel": 1, **changes})  # type: ignore[arg-type]
        pairs = [(name, getattr(made, name)) for name in ("zorg", "gebied", "niveau")]
        pairs += [("namen", "ja" if made.namen else ""), *made.asked.pairs()]
        return query_of([*pairs, *later_pages(bladzijde=made.bladzijde, deel=made.deel)])


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a cell: whom to call, or what is missing."""

    place: str
    duty: DutyView | None
    problem: ProblemView | None
    clients: str


@dataclass(frozen=True, slots=True)
class CellView:
    """One kind of care in one area; `more` counts what does not fit, with the way to all of it."""

    area: str
    lines: tuple[LineView, ...]
    troubles: tuple[LineView, ...]
    trouble_mark: Mark
    trouble_text: str
    more: str
    all_of_it: str


@dataclass(frozen=True, slots=True)
class FunctionView:
    """One kind of care with its areas."""

    id: str
    title: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class NowPage:
    """Everything on the page but what is missing."""

    outside: str
    unknown: str
    now: str
    functions: tuple[FunctionView, ...]
    choices: tuple[Choice, ...]
    pager: Pager | None
    empty: str


def read(given: Mapping[str, str], asked: Asked, region: Region) -> NowChoice:
    """Read the choices; what the region does not know counts as not chosen, and is said."""
    values = {
        "zorg": {function.value for function in Functie},
        "gebied": set(region.area_by_id),
        "niveau": {Level.SMALLEST.value},
    }
    chosen = {name: given.get(name, "") for name, known in values.items() if given.get(name, "") in known}
    numbers = {name: page_number(given.get(name, "")) for name in ("bladzijde", "deel")}
    unknown = tuple(
        f"{word} '{given[name][:_LONGEST]}' is hier niet bekend. U ziet {everything}."
        for name, word, everything in (
            ("zorg", "De zorg", "alle zorg"),
            ("gebied", "Het gebied", "de hele regio"),
        )
        if given.get(name) and name not in chosen
    )
    return NowChoice(asked, namen=given.get("namen") == "ja", unknown=unknown, **chosen, **numbers)


def division(region: Region, choice: NowChoice) -> tuple[tuple[Area, ...], Division]:
    """The areas of the choice, and who belongs to them."""
    level = Level.SMALLEST if choice.niveau else Level.PARTS
    areas = areas_of(region, level, choice.gebied)
    return areas, Division(region, areas, whole=not choice.gebied)


def whole_board(result: Result, choice: NowChoice) -> Board:
    """The board of all areas of the choice."""
    areas, _ = division(result.region, choice)
    whole = not choice.gebied
    at = choice.asked.minute
    return looking.board(result, at, areas, choice.functions, whole=whole, persons=choice.namen)


def now_page(result: Result, choice: NowChoice) -> NowPage:
    """The board in words, a page of areas at a time."""
    board = whole_board(result, choice)
    shown, part, pages = sliced(board.areas, choice.deel, AREAS)
    if not board.outside:
        result = looking.covering(result, choice.asked.minute, choice.asked.minute + 1)
    return NowPage(
        outside=board.outside,
        unknown=" ".join(choice.unknown),
        now=reverse("nu") + choice.query(asked=replace(choice.asked, is_now=True)),
        functions=tuple(_function(result, board, shown, function, choice) for function in choice.functions),
        choices=_choices(result.region, choice),
        pager=pager(part, pages, lambda n: choice.query(deel=n) + "#wie"),
        empty="" if result.region.groups else "Er zijn nog geen cliënten opgegeven.",
    )


def _function(
    result: Result, board: Board, areas: tuple[Area, ...], function: Functie, choice: NowChoice
) -> FunctionView:
    cells = (board.cell(function, area.id) for area in areas) if board.cells else ()
    return FunctionView(
        id=f"zorg-{function.value.replace('_', '-')}",
        title=capital(label(function)),
        cells=tuple(_cell(result, cell, choice) for cell in cells),
    )


def _cell(result: Result, cell: BoardCell, choice: NowChoice) -> CellView:
    alone = bool(choice.zorg and choice.gebied)
    most = len(cell.lines) if alone else LINES
    troubles = (*cell.unsure, *cell.missing)
    left = max(0, len(cell.sure) - most) + max(0, len(troubles) - most - 1)
    address = choice.query(zorg=cell.function.value, gebied=cell.area.id) if cell.area.id else ""
    return CellView(
        area=cell.area.name,
        lines=tuple(_line(result, choice, line) for line in cell.sure[:most]),
        troubles=tuple(_line(result, choice, line) for line in troubles[: most + 1]),
        trouble_mark=Mark("gat", "gat") if any(line.is_gap for line in troubles) else Mark("open", "open"),
        trouble_text=_trouble(troubles),
        more=f"En nog {counted(left, 'regel', 'regels')}" if left else "",
        all_of_it=address,
    )


def _line(result: Result, choice: NowChoice, line: BoardLine) -> LineView:
    at = choice.asked.minute
    address = result.address("gat", line.gaps[0]) if line.gaps and line.gaps[0] in result.gap_by_id else ""
    return LineView(
        place=_place(line.place),
        duty=duty_view(at, line.duty, line.parties) if line.duty else None,
        problem=problem_view(line.problem, line.first_actions, address) if line.problem else None,
        clients=f"{'deels voor ' if line.divided else ''}{clients(line.clients)}",
    )


def _trouble(troubles: tuple[BoardLine, ...]) -> str:
    """For how many clients it is not sure; the same client may have two numbers that are not."""
    if not troubles:
        return ""
    gaps = [line for line in troubles if line.is_gap]
    most = sum(line.clients for line in gaps or troubles)
    words = "is er nu een gat" if gaps else "is het niet zeker"
    return f"Voor {clients(most)} {words}"


def _place(place: TriagePlace | None) -> str:
    return capital(label(place)) if place else ""


def _choices(region: Region, choice: NowChoice) -> tuple[Choice, ...]:
    areas = sorted((area for area in region.areas if area.id != ELSEWHERE.id), key=lambda area: area.name)
    here = choice.niveau or Level.PARTS.value
    levels = ((Level.PARTS.value, "deelgebieden"), (Level.SMALLEST.value, "gemeenten"))
    return (
        _choice("zorg", "Zorg", "alle zorg", ((f.value, label(f)) for f in Functie), choice.zorg),
        _choice("gebied", "Gebied", "de hele regio", ((a.id, a.name) for a in areas), choice.gebied),
        Choice(
            "niveau",
            "Verdeeld in",
            tuple(Option(value, capital(text), value == here) for value, text in levels),
        ),
    )


def _choice(
    name: str, words: str, everything: str, options: Iterable[tuple[str, str]], chosen: str
) -> Choice:
    made = [Option("", capital(everything), not chosen)]
    made += [Option(value, capital(text), value == chosen) for value, text in options]
    return Choice(name, words, tuple(made))
