"""What is missing in the coming three days, as *Nu* shows it: the worst news and a page of the list."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.calendar import civil
from mgz.reporting.board_missing import AHEAD, Missing, missing, worst
from mgz.reporting.board_words import span_text, until_text
from mgz.reporting.words import date_text
from mgz.vocabulary import Laag, State, label
from mgz_site.ui.looking import covering
from mgz_site.ui.pages.now import NowChoice, division
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.sliced import sliced
from mgz_site.ui.pages.words import Mark, amount, capital, clients, counted, mark
from mgz_site.ui.result import Result

PER_PAGE = 10
HOURS = AHEAD // 60


@dataclass(frozen=True, slots=True)
class MissingRow:
    """One line of the list."""

    when: str
    count: str
    care: str
    where: str
    whom: str
    mark: Mark
    reason: str
    clients: str
    first: str
    address: str
    others: str


@dataclass(frozen=True, slots=True)
class MissingView:
    """The worst news in a sentence, and a page of everything."""

    mark: Mark
    headline: str
    sentence: str
    remedy: str
    address: str
    count: str
    rows: tuple[MissingRow, ...]
    pager: Pager | None
    remark: str


def missing_view(result: Result, choice: NowChoice) -> MissingView:
    """What is missing for the chosen care and areas."""
    at = choice.asked.minute
    result = covering(result, at, at + AHEAD)
    _, parts = division(result.region, choice)
    found = missing(result.proof, at, parts, functions=choice.functions)
    shown, page, pages = sliced(found, choice.bladzijde, PER_PAGE)
    first = worst(found)
    return MissingView(
        mark=mark(first.state if first else State.GEDEKT),
        headline=_headline(at, first),
        sentence=_sentence(first),
        remedy=first.remedy if first else "",
        address=_address(result, first) if first else "",
        count=_count(found),
        rows=tuple(_row(result, at, line) for line in shown),
        pager=pager(page, pages, lambda n: choice.query(bladzijde=n, deel=choice.deel) + "#ontbreekt"),
        remark=_remark(result, at),
    )


def _headline(at: int, line: Missing | None) -> str:
    """The worst news in a few words: when, which care, and what is the matter."""
    if line is None:
        return f"De komende {HOURS} uur is er voor iedereen iemand"
    return f"{capital(_when(at, line))}: {line.care}, {label(line.reason)}"


def _sentence(line: Missing | None) -> str:
    if line is None:
        return "Er is niets dat ontbreekt of onbeslist is."
    known = "Dit is een gat" if line.state is State.GAT else "Het is niet zeker dat er iemand is"
    whom = f"voor {clients(line.clients)}, {line.where_text(2)}"
    return f"{known} in wat is {label(line.layer)}, {whom}. Eerste actie bij {line.first_action}."


def _when(at: int, line: Missing) -> str:
    if line.running:
        return f"nu, en {until_text(at, line.end)}"
    return span_text(at, line.begin, line.end)


def _reason(line: Missing) -> str:
    told = label(line.reason)
    return told if line.layer is Laag.AFGESPROKEN else f"{label(line.layer)}: {told}"


def _row(result: Result, at: int, line: Missing) -> MissingRow:
    return MissingRow(
        when=_when(at, line),
        count=f"en nog {line.count - 1} keer" if line.count > 1 else "",
        care=capital(line.care),
        where=line.where_text(2),
        whom="; ".join(line.whom[:2]),
        mark=mark(line.state),
        reason=_reason(line),
        clients=amount(line.clients),
        first=line.first_action,
        address=_address(result, line),
        others=counted(len(line.gaps), "gat", "gaten") if len(line.gaps) > 1 else "",
    )


def _address(result: Result, line: Missing) -> str:
    return result.address("gat", line.gaps[0])


def _count(found: tuple[Missing, ...]) -> str:
    holes = sum(line.state is State.GAT for line in found)
    if not found:
        return "niets"
    return f"{counted(holes, 'gat', 'gaten')} en {amount(len(found) - holes)} onbeslist"


def _remark(result: Result, at: int) -> str:
    """Where the three days run past what the workbook is about."""
    if at + AHEAD <= result.region.period.end:
        return ""
    last = civil(result.region.period.end - 1).date()
    return f"Het werkboek loopt tot en met {date_text(last)}. Wat daarna ontbreekt is niet bekend."
