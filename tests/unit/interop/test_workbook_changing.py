"""Changes applied to a workbook: rows change, and all else that stood in the file is still there."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName

from mgz.coverage import Change, End, Put
from mgz.errors import ChangeError
from mgz.interop.workbook import changed_workbook, decode, encode, read_workbook
from mgz.region import Region
from mgz.vocabulary import AfspraakStatus
from tests.unit.interop.workbooks import FILE, KNOWN_ON
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


def changed(content: bytes, changes: tuple[Change, ...]) -> bytes:
    reading = read_workbook(content, file=FILE, known_on=KNOWN_ON, rules=by_hand.rules())
    assert reading.region
    return changed_workbook(reading.region, reading.kept, changes)


def test_a_change_is_written_and_nothing_is_lost() -> None:
    content = own_workbook()
    before = decode(content, file=FILE, known_on=KNOWN_ON)
    written = changed(content, (concept(before), End("A3")))
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
    written = changed(content, ())
    assert decode(written, file=FILE, known_on=KNOWN_ON) == decode(content, file=FILE, known_on=KNOWN_ON)
    assert changed(written, ()) == written


def test_a_change_of_what_is_not_there_is_refused() -> None:
    with pytest.raises(ChangeError, match="BESTAAT_NIET"):
        changed(own_workbook(), (End("BESTAAT_NIET"),))


def test_a_sheet_of_their_own_keeps_how_it_looks_and_is_named() -> None:
    made = opened(encode(by_hand.region()))
    page = made.create_sheet("Onze kaart")
    page["B2"], page["B3"], page["C3"] = "vet", "samen", 1
    page["B2"].font = Font(bold=True)
    page["C3"].number_format = "0.000"
    page.merge_cells("D3:E4")
    page.column_dimensions["B"].width = 44
    page.defined_names["kaart"] = DefinedName("kaart", attr_text="'Onze kaart'!$B$2")
    made["Afspraken"].defined_names["weg"] = DefinedName("weg", attr_text="Afspraken!$A$2")
    made.defined_names["overal"] = DefinedName("overal", attr_text="'Onze kaart'!$C$3")
    written = BytesIO()
    made.save(written)
    after = opened(changed(written.getvalue(), ()))
    page = after["Onze kaart"]
    assert (page["B2"].font.bold, page["C3"].number_format, page["C3"].value) == (True, "0.000", 1)
    assert [str(part) for part in page.merged_cells.ranges] == ["D3:E4"]
    assert page.column_dimensions["B"].width == 44
    assert (list(page.defined_names), list(after.defined_names)) == (["kaart"], ["overal"])
