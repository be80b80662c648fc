"""Changes applied to a workbook: rows change, and all else that stood in the file is still there."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from mgz.coverage import End, Put
from mgz.errors import ChangeError, WorkbookError
from mgz.interop.workbook import changed_workbook, decode, encode
from mgz.region import Region
from mgz.vocabulary import AfspraakStatus
from tests.unit.interop.workbooks import FILE, KNOWN_ON, book, snelstart
from tests.unit.site import by_hand


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content))


def own_workbook() -> bytes:
    """The region by hand with a sheet and a column of its maker's own."""
    made = opened(encode(by_hand.region()))
    notes = made.create_sheet("Eigen lijst", 0)
    notes["A1"], notes["B1"] = "som", "=1+1"
    page = made["Afspraken"]
    at = page.max_column + 1
    page.cell(1, at).value = "notitie"
    for row in range(2, page.max_row + 1):
        page.cell(row, at).value = f"over {page.cell(row, 1).value}"
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def concept(region: Region) -> Put:
    row = next(each for each in region.agreements if each.id == "A1")
    return Put(replace(row, status=AfspraakStatus.CONCEPT))


def test_a_change_is_written_and_nothing_is_lost() -> None:
    content = own_workbook()
    before = decode(content, file=FILE, known_on=KNOWN_ON)
    written = changed_workbook(content, FILE, (concept(before), End("A3")), KNOWN_ON, by_hand.rules())
    after = decode(written, file=FILE, known_on=KNOWN_ON)
    rows = {row.id: row for row in after.agreements}
    assert rows["A1"].status is AfspraakStatus.CONCEPT
    assert rows.keys() == {"A1", "A2"}
    kept = [row for row in before.agreements if row.id == "A2"]
    assert [rows["A2"]] == kept
    assert replace(after, agreements=()) == replace(before, agreements=())
    made = opened(written)
    assert made.sheetnames[0] == "Eigen lijst"
    assert made["Eigen lijst"]["B1"].value == "=1+1"
    page = made["Afspraken"]
    headers = [cell.value for cell in page[1]]
    own = headers.index("notitie")
    assert {row[0].value: row[own].value for row in page.iter_rows(min_row=2)} == {
        "A1": "over A1",
        "A2": "over A2",
    }


def test_without_changes_the_region_stays_the_same() -> None:
    content = own_workbook()
    written = changed_workbook(content, FILE, (), KNOWN_ON)
    assert decode(written, file=FILE, known_on=KNOWN_ON) == decode(content, file=FILE, known_on=KNOWN_ON)
    assert changed_workbook(written, FILE, (), KNOWN_ON) == written


def test_a_change_of_what_is_not_there_is_refused() -> None:
    with pytest.raises(ChangeError, match="BESTAAT_NIET"):
        changed_workbook(own_workbook(), FILE, (End("BESTAAT_NIET"),), KNOWN_ON)


def test_a_file_with_faults_is_not_changed() -> None:
    broken = book(snelstart(Locaties=(("id", "naam", "organisatie", "postcode"), ("L1", "L", "Z", "geen"))))
    with pytest.raises(WorkbookError):
        changed_workbook(broken, FILE, (), KNOWN_ON)
