"""Workbooks as a person would have them: made by hand, or changed in Excel at one cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

import openpyxl

from mgz.calendar import ALTIJD
from mgz.interop.workbook import encode
from mgz.vocabulary import AfspraakStatus
from mgz_cli.twente import tour
from tests.unit.site import by_hand


def with_cells(content: bytes, sheet: str, cells: Mapping[tuple[str, str], str]) -> bytes:
    """The workbook with other values in some cells, each told by the id of its row and its column."""
    book = openpyxl.load_workbook(BytesIO(content))
    rows = book[sheet]
    column = {cell.value: number for number, cell in enumerate(rows[1], start=1)}
    row = {rows.cell(number, column["id"]).value: number for number in range(2, rows.max_row + 1)}
    for (id_, name), value in cells.items():
        rows.cell(row[id_], column[name]).value = value
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def faulty() -> bytes:
    """Two cells that cannot be read."""
    wrong = {("elzen_met", "aantal"): "veel", ("elzen_zonder", "sector"): "XX"}
    return with_cells(by_hand.workbook(), "Clientgroepen", wrong)


def signed(demonstration: bytes) -> bytes:
    """The demonstration in which the agreement of the guided tour is signed, as its fifth step says."""
    status = tour.STATUS_AFTER.value
    return with_cells(demonstration, tour.SHEET, {(tour.AGREEMENT, "status"): status})


def the_same() -> bytes:
    """Saved again and nothing changed: other bytes, equal rows."""
    return with_cells(by_hand.workbook(), "Clientgroepen", {})


def mended() -> bytes:
    """The first agreement holds day and night: one gap less."""
    return _with_agreement(hours=ALTIJD)


def worse() -> bytes:
    """The first agreement is not signed: one gap more."""
    return _with_agreement(status=AfspraakStatus.CONCEPT)


def elsewhere() -> bytes:
    """The same about another region."""
    return encode(replace(by_hand.region(), name="Elders (fictief)"))


#: As long as a name may be, in words, in one word, and with what a browser could take for markup.
NAMES = (
    "Stichting voor Ouderenzorg, Revalidatie en Behandeling in het noordoosten van de streek en daarbuiten",
    "Zorgaanbiederzonderspatiesinzijnnaamdielangergaatdaneenregelopeenschermofopeenbladpapierofhetwand",
    "<b>Vet</b> <script>alert(1)</script> & <img src=x onerror=alert(2)> \"tussen\" 'haken' {{ 7*7 }}",
)


def long_names() -> bytes:
    """Every organisation, location and area has a name that nobody counted on."""
    region = by_hand.region()
    named = {
        kind: tuple(
            replace(each, name=f"{NAMES[number % 3]} {number}")
            for number, each in enumerate(getattr(region, kind))
        )
        for kind in ("organisations", "locations", "areas")
    }
    return encode(replace(region, **named))  # type: ignore[arg-type]


def _with_agreement(**changes: object) -> bytes:
    region = by_hand.region()
    first, *others = region.agreements
    return encode(replace(region, agreements=(replace(first, **changes), *others)))  # type: ignore[arg-type]
