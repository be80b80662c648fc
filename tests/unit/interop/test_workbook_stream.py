"""The rows of a sheet as we stream them are those that the library gives cell by cell."""

from __future__ import annotations

import zipfile
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from mgz.interop.workbook.raw import raw_of
from mgz.interop.workbook.stream import rows_of
from tests.unit.interop.workbooks import LOCATIES, book, snelstart

PART = "xl/worksheets/sheet2.xml"
NAME = "<is><t>De Linde</t></is>"
CHANGES = {
    "as written": {},
    "text with runs": {NAME: "<is><r><t>De </t></r><r><rPr><b/></rPr><t>Linde</t></r></is>"},
    "text with how it sounds": {NAME: '<is><t>De Linde</t><rPh sb="0" eb="1"><t>x</t></rPh></is>'},
    "text with runs and more": {NAME: "<is><t>De </t><r><t>Linde</t></r></is>"},
    "empty text": {NAME: "<is><t/></is>"},
    "no text": {NAME: "<is/>"},
    "blanks": {NAME: '<is><t xml:space="preserve">  \u00a0 </t></is>'},
    "letters that are put together": {NAME: "<is><t> De Linde\u0308\r\n\u200b</t></is>"},
    "a formula with its outcome": {NAME: "<f>A1</f><v>3</v>"},
    "a formula beside text": {NAME: f"<f>A1</f>{NAME}"},
    "a value beside text": {NAME: f"<v>7</v>{NAME}"},
    "cells without a place": {' r="A2"': "", ' r="B2"': "", ' r="C2"': ""},
    "a row further down": {'<row r="2"': '<row r="7"', '"A2"': '"A7"', '"B2"': '"B7"'},
    "a row above the one before": {'<row r="1"': '<row r="3"'},
    "a row without a number": {'<row r="2"': "<row"},
    "the same cell twice": {'"C2"': '"B2"'},
    "a cell far to the right": {'"E2"': '"ZZ2"'},
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_rows_are_those_of_the_library(name: str) -> None:
    content = _changed(book(snelstart(Locaties=LOCATIES)), CHANGES[name])
    assert _streamed(content) == _by_the_library(content)


@pytest.mark.filterwarnings("ignore")
def test_other_values_too() -> None:
    row = ("L9", 7, 7.5, True, datetime(2026, 1, 1), datetime(2026, 1, 1, 8, 30), timedelta(hours=3), "#N/A")

    def formats(made: Any) -> None:
        made["Locaties"]["B3"].number_format = "000"
        made["Locaties"]["C3"].number_format = "dd-mm-yyyy"
        made["Locaties"].append([None, None, -4e9, None, "x"])
        made["Locaties"]["C4"].number_format = "dd-mm-yyyy"

    content = book(snelstart(Locaties=(*LOCATIES, row)), formats)
    found = _streamed(content)
    assert found == _by_the_library(content)
    assert len(found[3]) == len(row)


def _changed(content: bytes, change: dict[str, str]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == PART:
                for before, after in change.items():
                    assert before.encode() in text
                    text = text.replace(before.encode(), after.encode())
            new.writestr(name, text)
    return written.getvalue()


def _page(content: bytes) -> Any:
    page = load_workbook(BytesIO(content), read_only=True)["Locaties"]
    page.reset_dimensions()
    return page


def _streamed(content: bytes) -> dict[int, tuple[object, ...]]:
    return {number: row for number, row in rows_of(_page(content), 200) if row}


def _by_the_library(content: bytes) -> dict[int, tuple[object, ...]]:
    rows = {}
    for number, cells in enumerate(_page(content).iter_rows(max_col=200), start=1):
        row = [raw_of(cell) for cell in cells]
        while row and row[-1] is None:
            row.pop()
        if row:
            rows[number] = tuple(row)
    return rows
