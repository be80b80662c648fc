"""The questions to one organisation: each with the place of its answer, and what to send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.interop.workbook import known_text, row_text
from mgz.reporting.asked_parties import AskedParty
from mgz_site.ui import handouts
from mgz_site.ui.addresses import later_pages, query_of
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.question_parties import party_address
from mgz_site.ui.pages.sliced import sliced
from mgz_site.ui.pages.words import amount, clients, counted
from mgz_site.ui.result import Result

PER_PAGE: Final = 20


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A question; without a sheet it is to be talked about, not filled in."""

    rank: int
    text: str
    clients: str
    sheet: str
    row: str
    columns: str
    known: str


@dataclass(frozen=True, slots=True)
class QuestionParty:
    """One page of the questions to an organisation."""

    name: str
    kind: str
    summary: str
    lines: tuple[AskedLine, ...]
    pager: Pager | None
    workbook: str
    letter: str
    answer_by: str
    period: str


def question_party(result: Result, party: AskedParty, page: int) -> QuestionParty:
    """The questions of one page, the weightiest first."""
    handout = handouts.handout_of(result, party)
    shown, page, pages = sliced(handout.asked, page, PER_PAGE)
    lines = []
    for asked in shown:
        spot = asked.spot
        lines.append(
            AskedLine(
                asked.question.rank,
                asked.text,
                amount(asked.question.clients),
                spot.sheet if spot else "",
                row_text(handout, asked),
                ", ".join(spot.columns) if spot else "",
                known_text(spot) if spot else "",
            )
        )
    period = "" if result.window is result.default_window else result.window.value
    number = counted(len(party.questions), "vraag", "vragen")
    return QuestionParty(
        name=party.name,
        kind=party.kind,
        summary=f"{number}. De antwoorden gaan over {clients(party.clients)}.",
        lines=tuple(lines),
        pager=pager(
            page, pages, lambda n: query_of([("periode", period), *later_pages(bladzijde=n)]) + "#lijst"
        ),
        workbook=party_address(result, party, "vragen_werkboek"),
        letter=party_address(result, party, "vragen_brief").partition("?")[0],
        answer_by=handouts.answer_by("").isoformat(),
        period=period,
    )
