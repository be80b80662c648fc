"""The page *Vragen*: who still has something to answer, and decides most clients, first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.reporting.asked_parties import AskedParty
from mgz_site.ui.addresses import later_pages, query_of, step_of
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.sliced import sliced
from mgz_site.ui.pages.words import amount, counted
from mgz_site.ui.result import Result

PER_PAGE: Final = 20


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One organisation; without an address nobody is known to whom the questions can go."""

    name: str
    kind: str
    questions: str
    clients: str
    address: str


@dataclass(frozen=True, slots=True)
class QuestionParties:
    """One page of the organisations."""

    summary: str
    rows: tuple[PartyRow, ...]
    pager: Pager | None
    all_files: str
    number: int


def question_parties(result: Result, page: int) -> QuestionParties:
    """The organisations of one page."""
    parties = result.proven.asked
    shown, page, pages = sliced(parties, page, PER_PAGE)
    named = sum(1 for party in parties if party.id)
    return QuestionParties(
        summary=_summary(result, len(parties)),
        rows=tuple(_row(result, party) for party in shown),
        pager=pager(page, pages, lambda n: _paged(result, n) + "#organisaties"),
        all_files=result.address("vragen_zip") if named else "",
        number=named,
    )


def party_address(result: Result, party: AskedParty, name: str = "vragen_van") -> str:
    """The address of a page or file about the questions to one organisation."""
    return result.address(name, step_of(party.id)) if party.id else ""


def _paged(result: Result, number: int) -> str:
    pairs = later_pages(bladzijde=number)
    if result.window is not result.default_window:
        pairs = [("periode", result.window.value), *pairs]
    return query_of(pairs)


def _summary(result: Result, parties: int) -> str:
    asked = counted(len(result.proof.questions), "vraag", "vragen")
    return f"{asked} aan {counted(parties, 'organisatie', 'organisaties')}"


def _row(result: Result, party: AskedParty) -> PartyRow:
    return PartyRow(
        party.name,
        party.kind,
        amount(len(party.questions)),
        amount(party.clients),
        party_address(result, party),
    )
