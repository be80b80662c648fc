"""A file that is no workbook, or no workbook we dare to open, is refused in plain words."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from mgz.errors import FileError
from mgz.interop.workbook import opening, read_workbook
from tests.unit.interop.workbooks import FILE, KNOWN_ON, book, snelstart

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def zipped(**parts: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return written.getvalue()


CASES = {
    "empty": (b"", "leeg_bestand", "leeg"),
    "csv": (b"id;naam\n1;De Linde\n", "geen_werkmap", "csv"),
    "pdf": (b"%PDF-1.7\n\x00", "geen_werkmap", "pdf"),
    "html": (b"<!DOCTYPE html><html></html>", "geen_werkmap", "webpagina"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "geen_werkmap", "ander soort"),
    "xls": (OLE + b"Workbook", "oude_excel", ".xls"),
    "encrypted": (OLE + "EncryptedPackage".encode("utf-16-le"), "versleuteld", "wachtwoord"),
    "zip": (zipped(**{"brief.txt": b"x"}), "geen_werkmap", "zipbestand"),
    "ods": (zipped(**{"content.xml": b"<x/>"}), "geen_werkmap", ".ods"),
    "xlsb": (zipped(**{"[Content_Types].xml": b"", "xl__workbook.bin": b""}), "geen_werkmap", ".xlsb"),
    "broken zip": (b"PK\x03\x04 en dan niets", "beschadigd", "beschadigd"),
    "cut off": (book(snelstart())[:3000], "beschadigd", "beschadigd"),
    "hollow": (
        zipped(**{"[Content_Types].xml": b"<Types/>", "xl__workbook.xml": b"<oeps"}),
        "beschadigd",
        "beschadigd",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_file_that_is_no_workbook_is_refused(name: str) -> None:
    content, key, word = CASES[name]
    with pytest.raises(FileError) as refused:
        read_workbook(content, file=FILE, known_on=KNOWN_ON)
    (fault,) = refused.value.faults
    assert fault.key == key
    assert word in fault.message
    assert fault.place.file == FILE
    assert fault.remedy
    assert refused.value.exit_code == 3


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zipped(**{"xl__workbook.xml": b"0" * (opening.MAX_UNPACKED + 1)})
    assert len(bomb) < 2_000_000
    with pytest.raises(FileError) as refused:
        read_workbook(bomb, file=FILE, known_on=KNOWN_ON)
    assert refused.value.faults[0].key == "te_groot"
    assert "400 MB" in refused.value.faults[0].message


def test_a_strict_workbook_is_answered_with_how_to_save_it() -> None:
    whole = zipfile.ZipFile(BytesIO(book(snelstart())))
    ordinary = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    parts = {name: whole.read(name).replace(ordinary, strict) for name in whole.namelist()}
    with pytest.raises(FileError) as refused:
        read_workbook(zipped(**parts), file=FILE, known_on=KNOWN_ON)
    assert refused.value.faults[0].key == "strict"
    assert "Excel-werkmap (.xlsx)" in refused.value.faults[0].remedy


def test_a_sheet_that_breaks_half_way_is_refused() -> None:
    whole = zipfile.ZipFile(BytesIO(book(snelstart())))
    parts = {name: whole.read(name) for name in whole.namelist()}
    page = "xl/worksheets/sheet2.xml"
    parts[page] = parts[page][: len(parts[page]) // 2]
    with pytest.raises(FileError) as refused:
        read_workbook(zipped(**parts), file=FILE, known_on=KNOWN_ON)
    assert refused.value.faults[0].key == "beschadigd"
