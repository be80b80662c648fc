"""All functions in all layers at a glance, each a way in."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import VerdictRow
from mgz.vocabulary import Functie, Laag, Verdict, label
from mgz_site.ui.pages.words import Mark, amount, capital, clients, mark
from mgz_site.ui.result import Result
from mgz_site.ui.selection import Selection


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One function in one layer: the verdict shown, what must be mended first, how many it is about."""

    layer: str
    mark: Mark
    first: str
    size: str
    chosen: bool
    address: str
    words: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One function with its three layers."""

    name: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole picture; `layers` are the heads of the columns."""

    layers: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def matrix(result: Result, selection: Selection) -> Matrix:
    """Every function in every layer; a choice of sector, area and week goes along."""
    return Matrix(
        tuple(capital(label(layer)) for layer in Laag),
        tuple(
            MatrixRow(
                capital(label(function)), tuple(_cell(result, selection, function, layer) for layer in Laag)
            )
            for function in Functie
        ),
    )


def _cell(result: Result, selection: Selection, function: Functie, layer: Laag) -> MatrixCell:
    row = selection.verdict(result, function, layer)
    chosen = (selection.function, selection.layer) == (function, layer)
    choice = selection.query(functie=function.value, laag=layer.value, staat="", reden="", eerste="", uur="")
    shown = row.shown if row else Verdict.NVT
    return MatrixCell(
        layer=capital(label(layer)),
        mark=mark(shown),
        first=f"eerst: {label(row.first)}" if row and row.first else "",
        size=_size(row) if row else "hier woont niemand van deze sector",
        chosen=chosen,
        address=choice,
        words=f"{label(function)}, {label(layer)}: {label(shown)}",
    )


def _size(row: VerdictRow) -> str:
    if not row.obligations:
        return "hier wordt nog niets gevraagd"
    return f"{amount(row.gedekt)} van {amount(row.obligations)} gedekt, {clients(row.clients)}"
