"""Big sheets are read; sheets beyond the limit are refused before they take the machine."""

from __future__ import annotations

from typing import Any

import pytest

from mgz.interop.workbook import grid
from tests.unit.interop.workbooks import GROUP_HEADERS, LOCATIES, faults, group, read, snelstart, where


def test_fifty_thousand_rows_are_read() -> None:
    rows = [("id", "groep", "praktijk", "aantal"), *((f"S{at}", "G1", "Oost", 1) for at in range(50_000))]
    reading = read(snelstart(Clientgroepen=(GROUP_HEADERS, group(aantal=50_000)), Inschrijving=rows))
    assert reading.findings == ()
    assert reading.region is not None and len(reading.region.registrations) == 50_000


def test_a_sheet_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MAX_ROWS", 3)
    rows = (GROUP_HEADERS, *(group(id=f"G{at}") for at in range(4)))
    (fault,) = faults(snelstart(Clientgroepen=rows))
    assert where(fault) == ("te_veel_rijen", "Clientgroepen", None, "")
    assert faults(snelstart(Clientgroepen=rows[:4])) == []


def test_far_away_blank_cells_cost_nothing() -> None:
    def change(made: Any) -> None:
        page = made["Locaties"]
        page["A1048576"].number_format = "@"
        page["XFD3"].number_format = "@"
        page.append([])

    found = read(snelstart(Locaties=LOCATIES), change)
    assert found.findings == ()


def test_an_unknown_reference_in_every_row_is_answered_in_time() -> None:
    locations = [LOCATIES[0], *((f"Locatie {at}", None, "Linde", 7511, None) for at in range(2000))]
    rows = [GROUP_HEADERS, *(group(id=f"G{at}", locatie=f"lokatie {at}") for at in range(2000))]
    found = faults(snelstart(Locaties=locations, Clientgroepen=rows))
    assert len(found) == 2000
    assert "Bedoelt u" in found[0].remedy


def test_an_empty_workbook_names_all_three_compulsory_sheets() -> None:
    assert [where(fault) for fault in faults({"Blad1": ()})] == [
        ("blad_ontbreekt", "Regio", None, ""),
        ("blad_ontbreekt", "Locaties", None, ""),
        ("blad_ontbreekt", "Clientgroepen", None, ""),
    ]
