"""The points of the covenant that have no hours: how each stands, and where something is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mgz.coverage import Standing
from mgz.reporting.point_lines import PointLine, point_lines, point_summaries, standing_text
from mgz_site.ui.pages.words import Mark, capital
from mgz_site.ui.result import Result

#: More places of one point than this are counted, not listed; the files hold them all.
SHOWN: Final = 20
_KINDS: Final = {
    Standing.VOLDAAN.value: "goed",
    Standing.NIET_VOLDAAN.value: "gat",
    Standing.ONBEKEND.value: "open",
}


@dataclass(frozen=True, slots=True)
class PointBlock:
    """One point over the region, with the places where something is missing or not known."""

    name: str
    mark: Mark
    counts: str
    lines: tuple[PointLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Points:
    """All points with the one verdict over them."""

    mark: Mark
    blocks: tuple[PointBlock, ...]


def points(result: Result) -> Points:
    """The points as the page shows them: those with something missing open up."""
    proof = result.proof
    standing = proof.convenant_standing
    return Points(Mark(standing_text(proof), _kind(standing)), tuple(_blocks(result)))


def _blocks(result: Result) -> Iterator[PointBlock]:
    lines = point_lines(result.proof)
    verdicts = result.proof.convenant_points
    for summary, verdict in zip(point_summaries(result.proof), verdicts, strict=True):
        mine = [line for line in lines if line.result.point is verdict.point and line.is_open]
        yield PointBlock(
            capital(summary.point),
            Mark(summary.standing, _kind(verdict.standing)),
            summary.counts_text,
            tuple(mine[:SHOWN]),
            max(0, len(mine) - SHOWN),
        )


def _kind(standing: Standing) -> str:
    return _KINDS.get(standing.value, "nvt")
