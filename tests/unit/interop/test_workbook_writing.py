"""What the template offers, and what writing a workbook again keeps."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from mgz.interop.workbook import SHEETS, decode, encode, read_workbook, template
from mgz.interop.workbook.sheets_region import REGION_VALUES
from tests.unit.interop.workbooks import (
    FILE,
    GROUP_HEADERS,
    KNOWN_ON,
    LOCATIES,
    REGIO,
    book,
    group,
    snelstart,
    where,
)


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content))


def rewritten(content: bytes) -> bytes:
    reading = read_workbook(content, file=FILE, known_on=KNOWN_ON)
    assert reading.region is not None, reading.findings
    again = encode(reading.region, kept=reading.kept)
    assert decode(again, file=FILE, known_on=KNOWN_ON) == reading.region
    return again


def test_the_template_holds_every_sheet_and_column_with_a_note() -> None:
    made = opened(template())
    assert made.sheetnames == ["Uitleg", *(sheet.name for sheet in SHEETS), "Keuzelijsten"]
    assert made["Keuzelijsten"].sheet_state == "hidden"
    for sheet in SHEETS:
        page = made[sheet.name]
        assert [cell.value for cell in page[1]] == [column.header for column in sheet.columns]
        assert all(cell.comment and cell.comment.text for cell in page[1])
        assert page.freeze_panes == "B2"
        assert page.column_dimensions["A"].number_format == "@"


def test_the_template_asks_for_what_is_compulsory_and_nothing_else() -> None:
    found = read_workbook(template(), file=FILE, known_on=KNOWN_ON).findings
    assert [where(fault) for fault in found] == [
        ("cel_leeg", "Regio", 2, "waarde"),
        ("cel_leeg", "Regio", 5, "waarde"),
        ("cel_leeg", "Regio", 6, "waarde"),
        ("geen_groepen", "Clientgroepen", None, ""),
    ]


def test_a_filled_template_is_a_region() -> None:
    made = opened(template())
    for row, value in ((2, "Noord"), (5, "1-1-2026"), (6, datetime(2026, 12, 31))):
        made["Regio"].cell(row, 2).value = value
    made["Locaties"].append(["L1", None, "Linde", "7511 AB"])
    made["Clientgroepen"].append(["G1", "L1", None, "VV", "ja", "verblijf"])
    made["Clientgroepen"].cell(2, 12).value = 24
    written = BytesIO()
    made.save(written)
    reading = read_workbook(written.getvalue(), file=FILE, known_on=KNOWN_ON)
    assert reading.findings == ()
    assert reading.region and reading.region.groups[0].zorgaanbieder == "Linde"


def test_every_word_of_the_drop_downs_can_be_read() -> None:
    made = opened(template())
    lists = made["Keuzelijsten"]
    for sheet in SHEETS:
        columns = REGION_VALUES if sheet.is_pairs else sheet.columns
        ranges = {str(rule.sqref): rule.formula1 for rule in made[sheet.name].data_validations.dataValidation}
        for at, column in enumerate(columns, start=1):
            letter = openpyxl.utils.get_column_letter(at)
            if column.kind == "keuze" and column.words and not sheet.is_pairs:
                cells = lists[ranges[f"{letter}2:{letter}5000"].split("!")[1].replace("$", "")]
                shown = [cell.value for (cell,) in cells]
                assert shown == list(column.words.choices)
                assert all(column.words.code(word) is not None for word in shown)


def test_equal_regions_give_equal_bytes() -> None:
    assert template() == template()
    found = decode(book(snelstart()), file=FILE, known_on=KNOWN_ON)
    assert encode(found) == encode(found)


def test_unknown_sheets_keep_their_formulas_formats_zeros_and_place() -> None:
    def change(made: Any) -> None:
        page = made.create_sheet("Eigen lijst", 1)
        page.append(["code", "som", "dag"])
        page.append(["007", "=SUM(1,2)", datetime(1900, 1, 1)])
        page["A3"], page["A4"] = 7, "=Locaties!A2"
        page["A3"].number_format = "000"
        page.column_dimensions["A"].width = 33
        page.merge_cells("B5:C5")
        made.create_sheet("Rooster oud").append(["id", "afspraak"])

    content = book(snelstart(), change)
    made = opened(rewritten(content))
    before = opened(content)
    page = made["Eigen lijst"]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows == [[cell.value for cell in row] for row in before["Eigen lijst"].iter_rows()]
    assert rows[1][:2] == ["007", "=SUM(1,2)"]
    assert page["A3"].number_format == "000"
    assert page.column_dimensions["A"].width == 33
    assert [str(area) for area in page.merged_cells.ranges] == ["B5:C5"]
    assert [cell.value for cell in made["Rooster oud"][1]] == ["id", "afspraak"]
    known = [name for name in made.sheetnames if name in before.sheetnames]
    assert known == before.sheetnames


def test_unknown_columns_stay_with_their_row_and_in_their_place() -> None:
    rows = (
        (GROUP_HEADERS[0], "notitie", *GROUP_HEADERS[1:], "code", "dag"),
        (group()[0], "bellen", *group()[1:], "0012", datetime(2026, 5, 1)),
        (),
        ("G2", None, *group()[1:], 12, None),
    )

    def change(made: Any) -> None:
        made["Clientgroepen"].cell(4, 17).number_format = "0000"

    page = opened(rewritten(book(snelstart(Clientgroepen=rows), change)))["Clientgroepen"]
    headers = [cell.value for cell in page[1]]
    assert headers[:2] == ["id", "notitie"]
    assert headers[16:18] == ["code", "dag"]
    assert [page.cell(2, at).value for at in (1, 2, 17, 18)] == ["G1", "bellen", "0012", datetime(2026, 5, 1)]
    assert (page["A3"].value, page["Q3"].value, page["Q3"].number_format) == ("G2", 12, "0000")


def test_zeros_and_signs_stay_text() -> None:
    locations = (LOCATIES[0], ("007", "1-2", "+31", "7511", None))
    rows = (GROUP_HEADERS, group(locatie="007", zorgaanbieder="+31"))

    def change(made: Any) -> None:
        made["Locaties"]["B2"] = "=naam"
        made["Locaties"]["B2"].data_type = "s"

    page = opened(rewritten(book(snelstart(Locaties=locations, Clientgroepen=rows), change)))["Locaties"]
    cells = page[2][:4]
    assert [cell.value for cell in cells] == ["007", "=naam", "+31", "7511"]
    # Read back by a spreadsheet program it is text too: no formula, no number.
    found = decode(encode_of(page), file=FILE, known_on=KNOWN_ON)
    assert found.locations[0].name == "=naam"


def encode_of(page: Any) -> bytes:
    """The workbook a page stands in, saved by openpyxl after marking what it took for a formula as text."""
    for row in page.iter_rows(min_row=2):
        for cell in row:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    written = BytesIO()
    page.parent.save(written)
    return written.getvalue()


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2199, 12, 31)])
@pytest.mark.parametrize("own_sheet", [False, True])
def test_days_survive_both_date_systems(day: date, own_sheet: bool) -> None:
    def change(made: Any) -> None:
        made.epoch = CALENDAR_MAC_1904
        if own_sheet:
            made.create_sheet("Eigen").append([datetime(2026, 5, 1)])

    rows = (GROUP_HEADERS, group(van=day.isoformat()))
    content = rewritten(book(snelstart(Clientgroepen=rows), change))
    assert decode(content, file=FILE, known_on=KNOWN_ON).groups[0].validity.first == day
    if own_sheet:
        assert opened(content)["Eigen"]["A1"].value == datetime(2026, 5, 1)


def test_what_would_be_lost_is_said() -> None:
    def change(made: Any) -> None:
        page = made.create_sheet("Grafiek")
        chart = openpyxl.chart.BarChart()
        chart.add_data(openpyxl.chart.Reference(page, min_col=1, min_row=1, max_row=2))
        page.append([1])
        page.append([2])
        page.add_chart(chart)

    found = read_workbook(book(snelstart(), change), file=FILE, known_on=KNOWN_ON).findings
    assert [fault.key for fault in found] == ["verloren_onderdeel", "blad_onbekend"]
    assert "grafieken" in found[0].message


def test_the_sheet_regio_keeps_a_column_of_ones_own() -> None:
    rows = ((*REGIO[0], "bron"), (*REGIO[1], "gemeente"), *REGIO[2:])
    page = opened(rewritten(book(snelstart(Regio=rows))))["Regio"]
    found = {row[0].value: row[2].value for row in page.iter_rows(min_row=2)}
    assert found["naam"] == "gemeente"
    assert found["periode van"] is None
