"""Small workbooks made cell by cell, so that a test can put exactly one thing wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl

from mgz.errors import Fault, Severity
from mgz.interop.workbook import Reading, read_workbook

KNOWN_ON = date(2026, 3, 1)
FILE = "regio.xlsx"
Sheets = Mapping[str, Sequence[Sequence[object]]]

REGIO: Sequence[Sequence[object]] = (
    ("gegeven", "waarde"),
    ("naam", "Noord"),
    ("periode van", datetime(2026, 1, 1)),
    ("periode tot en met", "31-12-2026"),
)
LOCATIES: Sequence[Sequence[object]] = (
    ("id", "naam", "organisatie", "postcode", "soort"),
    ("L1", "De Linde", "Linde", "7511 AB", "woonlocatie"),
)
GROUP_HEADERS = (
    "id",
    "locatie",
    "gebied",
    "sector",
    "wlz",
    "leveringsvorm",
    "vpt-variant",
    "behandeling op papier",
    "behandeling feitelijk door",
    "zorgaanbieder",
    "behandelaanbieder",
    "aantal",
    "van",
    "tot en met",
    "voorheen",
)


def group(**cells: object) -> tuple[object, ...]:
    """A row of Clientgroepen: a good one, but for the cells given (underscores for spaces)."""
    row: dict[str, object] = {
        "id": "G1",
        "locatie": "L1",
        "sector": "VV",
        "wlz": "ja",
        "leveringsvorm": "verblijf",
        "behandeling op papier": "met",
        "behandeling feitelijk door": "zelfde aanbieder",
        "aantal": 24,
    }
    row.update({name.replace("_", " "): value for name, value in cells.items()})
    return tuple(row.get(header) for header in GROUP_HEADERS)


def snelstart(**sheets: Sequence[Sequence[object]]) -> dict[str, Sequence[Sequence[object]]]:
    """The three compulsory sheets, filled; sheets given by name replace them or come on top."""
    return {"Regio": REGIO, "Locaties": LOCATIES, "Clientgroepen": (GROUP_HEADERS, group()), **sheets}


def book(sheets: Sheets, change: Callable[[Any], None] | None = None) -> bytes:
    """The bytes of a workbook; `change` may still touch the openpyxl workbook before it is saved."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for row in rows:
            page.append(list(row))
    if change:
        change(made)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def read(sheets: Sheets, change: Callable[[Any], None] | None = None) -> Reading:
    """What reading such a workbook gives."""
    return read_workbook(book(sheets, change), file=FILE, known_on=KNOWN_ON)


def faults(sheets: Sheets, change: Callable[[Any], None] | None = None) -> list[Fault]:
    """The faults of such a workbook; it must then give no region."""
    reading = read(sheets, change)
    found = [fault for fault in reading.findings if fault.severity is Severity.FAULT]
    assert (reading.region is None) == bool(found)
    return found


def warnings(sheets: Sheets, change: Callable[[Any], None] | None = None) -> list[Fault]:
    """The warnings of such a workbook, which must give a region."""
    reading = read(sheets, change)
    assert reading.region is not None, reading.findings
    return list(reading.findings)


def where(fault: Fault) -> tuple[str, str, int | None, str]:
    """The key of a fault and its place."""
    return fault.key, fault.place.sheet, fault.place.row, fault.place.column
