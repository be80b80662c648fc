"""The verdict in words, what it is about and what it does not say; and the verdicts per sector and area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.coverage import LIMITS, VerdictRow
from mgz.reporting.capacity_lines import capacity_lines, capacity_texts
from mgz.reporting.report import short_hash
from mgz.vocabulary import Sector, Verdict, label
from mgz_site.ui.pages.periods import period_text
from mgz_site.ui.pages.words import Mark, amount, capital, clients, day, mark, moment, obligations
from mgz_site.ui.result import Result
from mgz_site.ui.selection import Selection

#: What a verdict comes down to, and what to do next.
_SENTENCES: Final[dict[Verdict, tuple[str, str]]] = {
    Verdict.NIET_SLUITEND: (
        "Niet voor iedereen is dit op elk moment geregeld.",
        "Begin met de gaten: bij elk gat staat wie de eerste actie heeft.",
    ),
    Verdict.ONBEKEND: (
        "Er is nog te weinig opgegeven voor een oordeel.",
        "Begin met de vragen: de bovenste gaan over de meeste cliënten.",
    ),
    Verdict.SLUITEND: (
        "Voor iedereen is dit op elk moment geregeld.",
        "Lees hieronder ook wat dit niet zegt.",
    ),
    Verdict.NVT: (
        "In dit werkboek wordt dit voor niemand gevraagd.",
        "Controleer het blad Clientgroepen.",
    ),
}
#: More areas than this are folded away under a summary.
FOLD_FROM: Final = 8
_WORST_FIRST: Final = (Verdict.NIET_SLUITEND, Verdict.ONBEKEND, Verdict.SLUITEND, Verdict.NVT)
_NO_GROUPS: Final = (
    "Er staan geen cliëntgroepen in dit werkboek.",
    "Vul het blad Clientgroepen in: op elke rij een groep cliënten met hun aantal.",
)
_SECTORS: Final[dict[str, str]] = {
    "VV": "Verpleging en verzorging",
    "LG": "Lichamelijk gehandicapt",
    "VG": "Verstandelijk gehandicapt",
    "ZG": "Zintuiglijk gehandicapt",
    "LVG": "Licht verstandelijk gehandicapt",
    "GGZ": "Geestelijke gezondheidszorg",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many obligations are in a state."""

    mark: Mark
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what the proof was made of."""

    name: str
    value: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Hero:
    """The verdict as the first thing one reads."""

    region: str
    about: str
    period: str
    mark: Mark
    title: str
    sentence: str
    next_step: str
    size: str
    tallies: tuple[Tally, ...]
    limits: tuple[str, ...]
    capacity: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a verdict table, with the address at which it is looked at by itself."""

    name: str
    address: str
    mark: Mark
    first: str
    clients: str
    obligations: str
    gedekt: str
    gat: str
    onbeslist: str


@dataclass(frozen=True, slots=True)
class Areas:
    """The verdicts per area; a long table is folded, with how often each verdict occurs on the fold."""

    rows: tuple[Row, ...]
    chips: tuple[str, ...]
    is_folded: bool


def hero(result: Result, selection: Selection) -> Hero:
    """The verdict over everybody for the chosen function and layer, earlier layers included."""
    row, region = selection.verdict(result, selection.function, selection.layer), result.region
    if row is None:
        return _nobody(result, selection)
    sentence, next_step = _SENTENCES[row.shown] if region.groups else _NO_GROUPS
    if row.first:
        sentence = f"Eerst: {label(row.first)} {label(row.shown)}. {sentence}"
    return Hero(
        region=_whom(result, selection),
        about=f"Dekking {label(row.function)}, laag {label(row.layer)}",
        period=period_text(result),
        mark=mark(row.shown),
        title=capital(label(row.shown)),
        sentence=sentence,
        next_step=next_step,
        size=f"{obligations(row.obligations)} voor {clients(row.clients)}",
        tallies=(
            Tally(Mark("gedekt", "goed"), amount(row.gedekt), "gedekt"),
            Tally(Mark("gat", "gat"), amount(row.gat), "met een gat"),
            Tally(Mark("onbeslist", "open"), amount(row.onbeslist), "onbeslist"),
        ),
        limits=LIMITS,
        capacity=capacity_texts(capacity_lines(result.proof), row.function),
        facts=_facts(result, row),
    )


def _nobody(result: Result, selection: Selection) -> Hero:
    """The chosen sector does not live in the chosen area."""
    return Hero(
        region=_whom(result, selection),
        about=f"Dekking {label(selection.function)}, laag {label(selection.layer)}",
        period=period_text(result),
        mark=mark(Verdict.NVT),
        title=capital(label(Verdict.NVT)),
        sentence="In dit gebied wonen geen cliënten van deze sector.",
        next_step="Kies een andere sector of een ander gebied.",
        size="",
        tallies=(),
        limits=LIMITS,
        capacity=(),
        facts=_facts(result, selection.cut(result).whole),
    )


def _whom(result: Result, selection: Selection) -> str:
    """The region, or the part of its clients that was chosen: ``Borne, Verpleging en verzorging (VV)``."""
    area = result.region.area_by_id.get(selection.gebied)
    sector = sector_name(selection.sector) if selection.sector else ""
    return ", ".join(name for name in (area.name if area else "", sector) if name) or result.region.name


def _facts(result: Result, row: VerdictRow) -> tuple[Fact, ...]:
    proof = result.proof
    return (
        Fact("Periode", period_text(result)),
        Fact("Zoals bekend op", day(result.region.known_on)),
        Fact("Wat u nu ziet", f"{label(row.function)}, laag {label(row.layer)}"),
        Fact("Werkboek", f"{result.stored.name}, ontvangen {moment(result.stored.received)}"),
        Fact("Code van het bewijs", short_hash(result.hash), is_code=True),
        Fact("Code van de gegevens", short_hash(result.region.hash), is_code=True),
        Fact("Code van de regels", short_hash(proof.rules_hash), is_code=True),
    )


def sector_name(sector: str) -> str:
    """The sector in full: ``Verpleging en verzorging (VV)``."""
    if sector == Sector.UNKNOWN.value:
        return "Sector onbekend"
    return f"{_SECTORS[sector]} ({sector})" if sector in _SECTORS else sector


def by_sector(result: Result, selection: Selection) -> tuple[Row, ...]:
    return tuple(
        _row(sector_name(row.sector), row, selection.query(sector=row.sector, gebied="", uur=""))
        for row in selection.cut(result).sectors
    )


def by_area(result: Result, selection: Selection) -> Areas:
    areas = result.region.area_by_id
    rows = sorted(selection.cut(result).areas, key=lambda row: areas[row.area].name)
    found = [row.shown for row in rows]
    chips = tuple(f"{found.count(verdict)} {label(verdict)}" for verdict in _WORST_FIRST if verdict in found)
    lines = (
        _row(areas[row.area].name, row, selection.query(gebied=row.area, sector="", uur="")) for row in rows
    )
    return Areas(tuple(lines), chips, len(rows) > FOLD_FROM)


def _row(name: str, row: VerdictRow, address: str) -> Row:
    return Row(
        name,
        address,
        mark(row.shown),
        f"eerst: {label(row.first)}" if row.first else "",
        amount(row.clients),
        amount(row.obligations),
        amount(row.gedekt),
        amount(row.gat),
        amount(row.onbeslist),
    )
