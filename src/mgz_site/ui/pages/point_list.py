"""The page *Convenantpunten*: every point at every place, to narrow down, with the rows behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mgz.coverage import Standing
from mgz.reporting.point_lines import PointLine, point_summaries, standing_text
from mgz.reporting.point_rows import (
    ANSWERS,
    Narrowed,
    chosen_points,
    organisations_of,
    point_choices,
    rows_text,
    standing_choices,
)
from mgz.reporting.words import organisation_name
from mgz_site.ui import handouts
from mgz_site.ui.addresses import later_pages, query_of
from mgz_site.ui.pages.choosing import Choice, choice_of
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.sliced import page_number, sliced
from mgz_site.ui.pages.words import Mark, capital, counted
from mgz_site.ui.result import Result

PER_PAGE: Final = 20
KINDS: Final = {
    Standing.VOLDAAN: "goed",
    Standing.NIET_VOLDAAN: "gat",
    Standing.ONBEKEND: "open",
    Standing.NVT: "nvt",
}


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point at one place; `add` says where a row is missing."""

    point: str
    place: str
    mark: Mark
    told: str
    rows: str
    add: str
    first: str
    basis: str


@dataclass(frozen=True, slots=True)
class PointCount:
    """One point over the region, with the address of its places."""

    name: str
    mark: Mark
    counts: str
    address: str


@dataclass(frozen=True, slots=True)
class PointList:
    """One page of the points that were chosen."""

    mark: Mark
    points: tuple[PointCount, ...]
    choices: tuple[Choice, ...]
    period: str
    narrowed: bool
    reset: str
    count: str
    rows: tuple[PointRow, ...]
    pager: Pager | None
    csv: str


def point_list(result: Result, asked: Mapping[str, str]) -> PointList:
    """The points that fit what was asked, one page of them in words."""
    narrowed = narrowed_by(result, asked)
    found = chosen_points(result.region, result.proven.points, narrowed)
    shown, page, pages = sliced(found, page_number(asked.get("bladzijde", "")), PER_PAGE)
    proof = result.proof
    return PointList(
        mark=Mark(standing_text(proof), KINDS[proof.convenant_standing]),
        points=_points(result),
        choices=_choices(result, narrowed),
        period=_period(result),
        narrowed=narrowed != Narrowed(),
        reset=_query(result, Narrowed()),
        count=counted(len(found), "punt op een plek", "punten op een plek"),
        rows=tuple(_row(result, line) for line in shown),
        pager=pager(page, pages, lambda n: _query(result, narrowed, n) + "#lijst"),
        csv=result.address("punten_csv").partition("?")[0] + _query(result, narrowed),
    )


def narrowed_by(result: Result, asked: Mapping[str, str]) -> Narrowed:
    """What an address asks for; what is not there counts as not asked."""
    known = _known(result)
    given = {name: asked.get(name, "") for name in known}
    kept = {name: value for name, value in given.items() if value in known[name]}
    return Narrowed(kept.get("oordeel", ""), kept.get("punt", ""), kept.get("organisatie", ""))


def not_here(result: Result, asked: Mapping[str, str]) -> tuple[str, ...]:
    """What an address asks for and is not there, as it was written."""
    return tuple(
        asked[name]
        for name, values in _known(result).items()
        if asked.get(name) and asked[name] not in values
    )


def _known(result: Result) -> dict[str, frozenset[str]]:
    return {
        "oordeel": frozenset(code for code, _ in standing_choices()),
        "punt": frozenset(code for code, _ in point_choices()),
        "organisatie": frozenset(_organisations(result)),
    }


def _organisations(result: Result) -> dict[str, str]:
    names = {name for line in result.proven.points for name in organisations_of(result.region, line)}
    return {name: organisation_name(result.region, name) for name in names}


def _choices(result: Result, narrowed: Narrowed) -> tuple[Choice, ...]:
    organisations = sorted(_organisations(result).items(), key=lambda pair: pair[1])
    return (
        choice_of("oordeel", "Oordeel", standing_choices(), narrowed.standing),
        choice_of("punt", "Punt", point_choices(), narrowed.point),
        choice_of("organisatie", "Organisatie", organisations, narrowed.organisation),
    )


def _points(result: Result) -> tuple[PointCount, ...]:
    verdicts = result.proof.convenant_points
    return tuple(
        PointCount(
            capital(summary.point),
            Mark(summary.standing, KINDS[verdict.standing]),
            summary.counts_text,
            _query(result, Narrowed(point=verdict.point.value)) + "#lijst",
        )
        for summary, verdict in zip(point_summaries(result.proof), verdicts, strict=False)
    )


def _row(result: Result, line: PointLine) -> PointRow:
    rows = rows_text(line, lambda name: handouts.places_of(result, name))
    sheet, columns = ANSWERS[line.result.point]
    return PointRow(
        point=capital(line.point),
        place=line.place,
        mark=Mark(line.standing, KINDS[line.result.standing]),
        told=line.told,
        rows=rows,
        add=f"Vul in op blad {sheet}: {columns}" if line.is_open and not line.rests_on else "",
        first=line.first if line.is_open else "",
        basis=line.basis if line.is_open else "",
    )


def _period(result: Result) -> str:
    return "" if result.window is result.default_window else result.window.value


def _query(result: Result, narrowed: Narrowed, page: int = 1) -> str:
    pairs = [
        ("periode", _period(result)),
        ("oordeel", narrowed.standing),
        ("punt", narrowed.point),
        ("organisatie", narrowed.organisation),
    ]
    return query_of([*pairs, *later_pages(bladzijde=page)])
