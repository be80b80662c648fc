"""One gap: what is demanded, why it is not there, who acts first, and exactly when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mgz.coverage import Basis, Gap, GapPart
from mgz.reporting.escalation import escalation_text
from mgz.reporting.explain_gap import Explained
from mgz.reporting.nearest import Nearest
from mgz.reporting.words import (
    NOTES,
    REMEDIES,
    duration_text,
    group_place,
    group_text,
    moment_text,
    organisation_name,
    parties_text,
)
from mgz.vocabulary import label
from mgz_site.ui.pages.demands import DEMANDS, LAYERS, MEANINGS
from mgz_site.ui.pages.gap_group import GroupView, group_view
from mgz_site.ui.pages.gap_reasons import Rows, Solution, explained, reads_as, solutions
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.verdicts import Fact
from mgz_site.ui.pages.words import Mark, amount, capital, care_text, clients, counted, mark
from mgz_site.ui.result import Result

PER_PAGE = 50

_BASES: Final[dict[Basis, str]] = {
    Basis.DOCUMENT: "dit staat in een document",
    Basis.DERIVED: "dit is afgeleid: deze partij kan het weten of regelen",
    Basis.REGION: "dit is een keuze van de regio",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A reason with what belongs to it."""

    mark: Mark
    reason: str
    meaning: str
    demand: str
    remedy: str
    clients: str
    first: str
    supports: str
    basis: str
    escalation: str
    party: str
    postcodes: str
    notes: tuple[str, ...]
    total: str
    near: Nearest


@dataclass(frozen=True, slots=True)
class Stretch:
    begin: str
    end: str
    duration: str
    reason: str
    mark: Mark
    clients: str


@dataclass(frozen=True, slots=True)
class GapPage:
    """Everything about one gap."""

    title: str
    care: str
    mark: Mark
    lead: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    count: str
    stretches: tuple[Stretch, ...]
    pager: Pager | None
    solutions: tuple[Solution, ...]
    solve: str
    explained: tuple[Explained, ...]
    group: GroupView


def gap_page(result: Result, gap: Gap, page: int) -> GapPage:
    """A gap with one page of its stretches, in the order of time."""
    group, region = result.group(gap), result.region
    parts = _alike(gap)
    order, rows = _in_order(parts), Rows(result, gap)
    pages = max(1, -(-len(order) // PER_PAGE))
    page = min(max(page, 1), pages)
    shown = order[(page - 1) * PER_PAGE : page * PER_PAGE]
    return GapPage(
        title=f"{group_place(region, group)}, {label(gap.dagdeel)}",
        care=f"{capital(care_text(gap))}, laag {label(gap.layer)}",
        mark=mark(gap.state),
        lead=f"{clients(gap.clients)}: {group_text(group)}",
        facts=(
            Fact("Zorg", care_text(gap)),
            Fact("Laag", label(gap.layer)),
            Fact("Van", moment_text(gap.begin)),
            Fact("Tot", moment_text(gap.end)),
            Fact("Kenmerk", gap.id, is_code=True),
        ),
        parts=tuple(_part(result, gap, part, rows) for part in parts),
        count=_stretches(len(order)),
        stretches=tuple(_stretch(parts[part], int(nth)) for part, nth in shown),
        pager=pager(page, pages, lambda n: f"{_same(result)}bladzijde={n}#tijdvakken"),
        solutions=solutions(result, gap),
        solve=result.address("oplossing", gap.id),
        explained=explained(result, gap, parts),
        group=group_view(result, gap),
    )


def _same(result: Result) -> str:
    """The begin of an address of another page of this gap, with the choice of period."""
    return "?" if result.window is result.default_window else f"?periode={result.window.value}&"


def _alike(gap: Gap) -> list[GapPart]:
    """The parts as one reads them: shares of the group that differ in number only are taken together."""
    found: dict[tuple[object, ...], GapPart] = {}
    for part in gap.parts:
        known = found.get(reads_as(part))
        found[reads_as(part)] = replace(part, number=part.number + known.number) if known else part
    return list(found.values())


def _in_order(parts: list[GapPart]) -> np.ndarray:
    """All stretches as (part, place in that part), by their begin; only those on the page become words."""
    pairs = [
        np.stack((np.full(len(part.spans), n), np.arange(len(part.spans))), axis=1)
        for n, part in enumerate(parts)
    ]
    begins = np.concatenate([part.spans.begins for part in parts])
    return np.concatenate(pairs)[np.argsort(begins, kind="stable")]


def _part(result: Result, gap: Gap, part: GapPart, rows: Rows) -> Part:
    reason, action, region = part.outcome.reason, part.action, result.region
    assert reason is not None
    return Part(
        mark=mark(part.outcome.state),
        reason=capital(label(reason)),
        meaning=MEANINGS[reason],
        demand=f"{DEMANDS[part.kind]} {LAYERS[gap.layer]}".strip(),
        remedy=REMEDIES[reason],
        clients=clients(part.number),
        first=parties_text(region, action.first),
        supports=parties_text(region, action.supports) if action.supports else "niemand in het bijzonder",
        basis=_BASES[action.basis],
        escalation=escalation_text(action),
        party=organisation_name(region, part.outcome.party),
        postcodes=", ".join(part.outcome.postcodes),
        notes=tuple(NOTES[note] for note in part.outcome.notes if note in NOTES),
        total=f"{_stretches(len(part.spans))}, samen {duration_text(part.spans.minutes)}",
        near=rows.near(part),
    )


def _stretches(number: int) -> str:
    return counted(number, "tijdvak", "tijdvakken")


def _stretch(part: GapPart, nth: int) -> Stretch:
    begin, end = int(part.spans.begins[nth]), int(part.spans.ends[nth])
    reason = part.outcome.reason
    return Stretch(
        begin=moment_text(begin),
        end=moment_text(end),
        duration=duration_text(end - begin),
        reason=label(reason) if reason else "",
        mark=mark(part.outcome.state),
        clients=amount(part.number),
    )
