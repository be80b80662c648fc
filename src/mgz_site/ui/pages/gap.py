"""One gap: what is demanded, why it is not there, who acts first, and exactly when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mgz.answer import Duty
from mgz.coverage import Basis, Gap, GapPart
from mgz.reporting.words import (
    NOTES,
    REMEDIES,
    duration_text,
    group_place,
    group_text,
    moment_text,
    parties_text,
)
from mgz.vocabulary import Dagdeel, Reason, label
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.verdicts import Fact
from mgz_site.ui.pages.words import Mark, amount, capital, clients, counted, mark
from mgz_site.ui.result import Result

PER_PAGE = 50

#: On whom the care rests -> what must be there by day and in ANW.
DEMANDS: Final[dict[Duty, dict[Dagdeel, str]]] = {
    Duty.INSTELLING: {
        Dagdeel.DAG: "De instelling zorgt overdag voor de algemene medische zorg. Zij doet dat zelf, of "
        "spreekt het af met een huisartsenpraktijk.",
        Dagdeel.ANW: "De instelling zorgt ook in avond, nacht en weekend voor de algemene medische zorg. Zij "
        "doet dat zelf, of koopt het in bij een huisartsenpost.",
    },
    Duty.HUISARTS: {
        Dagdeel.DAG: "De huisarts geeft overdag de algemene medische zorg. Elke cliënt moet daarom bij een "
        "praktijk staan ingeschreven.",
        Dagdeel.ANW: "De huisartsenpost geeft de zorg in avond, nacht en weekend. Er moet een post zijn die "
        "werkt op de plek waar deze cliënten wonen.",
    },
    Duty.OPEN: {
        dagdeel: "Er moet iemand zijn voor de algemene medische zorg. De bronnen beslissen niet wie dat is."
        for dagdeel in Dagdeel
    },
    Duty.UNKNOWN: {
        dagdeel: "Er moet iemand zijn voor de algemene medische zorg. Wie dat is, hangt af van een gegeven "
        "dat nog ontbreekt."
        for dagdeel in Dagdeel
    },
}

#: Reason -> what it means, in plain words.
MEANINGS: Final[dict[Reason, str]] = {
    Reason.BUITEN_UREN: "Er is een afspraak, maar die geldt niet op deze uren.",
    Reason.AFSPRAAK_NIET_IN_WERKING: "Er staat een afspraak in het werkboek, maar die werkt dan niet: nog "
    "niet getekend, nog niet begonnen of al voorbij.",
    Reason.GEEN_HUISARTS: "Deze cliënten hebben geen huisarts, of een huisarts heeft hen geweigerd.",
    Reason.GEEN_AFSPRAAK: "Er is geen afspraak. Dat is zo opgegeven, of de lijst is volledig en het staat er "
    "niet in.",
    Reason.REGEL_OPEN: "De regels zeggen niet wie hier verantwoordelijk is. De regio spreekt dat zelf af.",
    Reason.FEIT_ONBEKEND: "Er ontbreekt een gegeven. Zonder dat gegeven weten we niet of het geregeld is.",
    Reason.GEEN_OPGAVE: "Niemand heeft nog opgegeven wat er is afgesproken. Het kan geregeld zijn; dat weten "
    "we niet.",
}

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
    postcodes: str
    notes: tuple[str, ...]
    total: str


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
    mark: Mark
    lead: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    count: str
    stretches: tuple[Stretch, ...]
    pager: Pager | None


def gap_page(result: Result, gap: Gap, page: int) -> GapPage:
    """A gap with one page of its stretches, in the order of time."""
    group, region = result.group(gap), result.region
    parts = _alike(gap)
    order = _in_order(parts)
    pages = max(1, -(-len(order) // PER_PAGE))
    page = min(max(page, 1), pages)
    shown = order[(page - 1) * PER_PAGE : page * PER_PAGE]
    return GapPage(
        title=f"{group_place(region, group)}, {label(gap.dagdeel)}",
        mark=mark(gap.state),
        lead=f"{clients(gap.clients)}: {group_text(group)}",
        facts=(
            Fact("Zorg", label(gap.function)),
            Fact("Laag", label(gap.layer)),
            Fact("Van", moment_text(gap.begin)),
            Fact("Tot", moment_text(gap.end)),
            Fact("Kenmerk", gap.id, is_code=True),
        ),
        parts=tuple(_part(result, gap, part) for part in parts),
        count=_stretches(len(order)),
        stretches=tuple(_stretch(parts[part], int(nth)) for part, nth in shown),
        pager=pager(page, pages, lambda n: f"?bladzijde={n}#tijdvakken"),
    )


def _alike(gap: Gap) -> list[GapPart]:
    """The parts as one reads them: shares of the group that differ in number only are taken together."""
    found: dict[tuple[object, ...], GapPart] = {}
    for part in gap.parts:
        key = (part.duty, part.outcome, part.action, part.spans.key)
        known = found.get(key)
        found[key] = replace(part, number=part.number + known.number) if known else part
    return list(found.values())


def _in_order(parts: list[GapPart]) -> np.ndarray:
    """All stretches as (part, place in that part), by their begin; only those on the page become words."""
    pairs = [
        np.stack((np.full(len(part.spans), n), np.arange(len(part.spans))), axis=1)
        for n, part in enumerate(parts)
    ]
    begins = np.concatenate([part.spans.begins for part in parts])
    return np.concatenate(pairs)[np.argsort(begins, kind="stable")]


def _part(result: Result, gap: Gap, part: GapPart) -> Part:
    reason, action, region = part.outcome.reason, part.action, result.region
    assert reason is not None
    return Part(
        mark=mark(part.outcome.state),
        reason=capital(label(reason)),
        meaning=MEANINGS[reason],
        demand=DEMANDS[part.duty][gap.dagdeel],
        remedy=REMEDIES[reason],
        clients=clients(part.number),
        first=parties_text(region, action.first),
        supports=parties_text(region, action.supports) if action.supports else "niemand in het bijzonder",
        basis=_BASES[action.basis],
        postcodes=", ".join(part.outcome.postcodes),
        notes=tuple(NOTES[note] for note in part.outcome.notes if note in NOTES),
        total=f"{_stretches(len(part.spans))}, samen {duration_text(part.spans.minutes)}",
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
