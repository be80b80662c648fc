"""What is too early, too much, too wide or too long is told once, in a line a person can read."""

from __future__ import annotations

import warnings as python_warnings
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from mgz.interop.workbook import read_workbook, template
from mgz.interop.workbook.rings import rings
from mgz.rules import RuleBook, load
from tests.unit.interop.workbooks import (
    FILE,
    GROUP_HEADERS,
    KNOWN_ON,
    LOCATIES,
    REGIO,
    book,
    faults,
    group,
    snelstart,
    warnings,
    where,
)

LINE_HEADERS = ("id", "groep", "praktijk", "aantal", "van", "tot en met")


@pytest.mark.parametrize("first", ["31-12-2014", "1-1-1900"])
def test_a_period_before_there_were_rules_is_refused(first: str) -> None:
    (found,) = faults(snelstart(Regio=(*REGIO[:2], ("periode van", first), REGIO[3])))
    assert where(found) == ("periode_te_vroeg", "Regio", 3, "waarde")
    assert "01-01-2015" in found.remedy


def test_the_first_day_of_the_rules_will_do() -> None:
    assert faults(snelstart(Regio=(*REGIO[:2], ("periode van", "1-1-2015"), REGIO[3]))) == []


def test_thousands_of_lines_too_many_are_one_fault() -> None:
    rows = [
        (f"S{at}", "G1", f"P{at % 9}", 1, date(1990, 1, 1) + timedelta(days=at), None) for at in range(3000)
    ]
    (found,) = faults(snelstart(Inschrijving=(LINE_HEADERS, *rows)))
    assert where(found) == ("inschrijving_te_veel", "Inschrijving", 3001, "aantal")
    assert "op het hoogst 3000" in found.message
    assert "'S4' (rij 6) en nog 2995." in found.message


def test_the_worst_stretch_is_told_and_the_others_counted() -> None:
    rows = (
        ("S1", "G1", "P1", 20, None, None),
        ("S2", "G1", "P2", 5, "1-1-2026", "31-1-2026"),
        ("S3", "G1", "P3", 9, "1-3-2026", "31-3-2026"),
        ("S4", "G1", "P4", 6, "1-5-2026", "31-5-2026"),
    )
    (found,) = faults(snelstart(Inschrijving=(LINE_HEADERS, *rows)))
    assert "van 01-03-2026 tot en met 31-03-2026 staan er 29" in found.message
    assert "in nog 2 andere perioden" in found.message


def test_a_group_of_over_a_million_is_questioned() -> None:
    (found,) = warnings(snelstart(Clientgroepen=(GROUP_HEADERS, group(aantal=1_000_001))))
    assert where(found) == ("aantal_groot", "Clientgroepen", 2, "aantal")


def test_groups_that_come_from_each_other_are_refused() -> None:
    rows = (GROUP_HEADERS, group(voorheen="G2"), group(id="G2", voorheen="G3"), group(id="G3", voorheen="G1"))
    (found,) = faults(snelstart(Clientgroepen=rows))
    assert where(found) == ("groepen_in_kring", "Clientgroepen", 2, "voorheen")
    assert "G1 > G2 > G3 > G1" in found.message


def test_a_ring_of_thousands_is_found_and_cut_short() -> None:
    links = {str(at): (str((at + 1) % 20_000),) for at in range(20_000)}
    (ring,) = rings(links)
    assert len(ring) == 20_000
    rows = [(f"A{at}", 7511, f"A{(at + 1) % 2000}") for at in range(2000)]
    (found,) = faults(snelstart(Gebieden=(("id", "postcodes", "bevat gebieden"), *rows)))
    assert "A0 > A1 > A2 > A3 > A4 en nog 1996." in found.message


@pytest.mark.parametrize("name", ["7511", "7511 AB", "7511-7513"])
def test_an_area_called_after_a_postcode_is_refused(name: str) -> None:
    (found,) = faults(snelstart(Gebieden=(("id", "postcodes"), (name, "7600-7699"))))
    assert where(found) == ("gebied_is_postcode", "Gebieden", 2, "id")


def test_a_declaration_of_later_does_not_count_yet() -> None:
    rows = (("id", "soort", "opgave volledig posten"), ("Linde", "zorgaanbieder", "2-3-2026"))
    (found,) = warnings(snelstart(Organisaties=rows))
    assert where(found) == ("opgave_later", "Organisaties", 2, "opgave volledig posten")
    rows = (rows[0], ("Linde", "zorgaanbieder", "1-3-2026"))
    assert warnings(snelstart(Organisaties=rows)) == []


@pytest.mark.parametrize("above", [(("Clientgroepen 2026",),), ((),), (("Versie", 3), (), ("id",))])
def test_headers_that_stand_lower_are_one_fault(above: tuple[tuple[object, ...], ...]) -> None:
    (found,) = faults(snelstart(Clientgroepen=(*above, GROUP_HEADERS, group()), Inschrijving=(
        LINE_HEADERS, ("S1", "G1", "P1", 20),
    )))  # fmt: skip
    assert where(found) == ("koppen_lager", "Clientgroepen", len(above) + 1, "")
    assert f"rij {len(above) + 1}" in found.message


def test_a_title_above_every_sheet_is_one_fault_each() -> None:
    found = faults({name: (("Titel",), *rows) for name, rows in snelstart().items()})
    assert [fault.key for fault in found] == ["koppen_lager"] * 3


def test_a_loose_note_beside_the_table_is_passed_over() -> None:
    rows = (GROUP_HEADERS, group(), (*[None] * 18, "nog nabellen"), (*[None] * 17, "=SUM(1)"), group(id="G2"))
    (found,) = warnings(snelstart(Clientgroepen=rows))
    assert where(found) == ("losse_notitie", "Clientgroepen", 3, "")
    assert "rij 3, 4" in found.message


def test_a_loose_note_under_a_header_of_ones_own_is_passed_over() -> None:
    rows = ((*GROUP_HEADERS, "notitie"), (*group(), "x"), (*[None] * len(GROUP_HEADERS), "los"))
    assert [one.key for one in warnings(snelstart(Clientgroepen=rows))] == ["kolom_onbekend", "losse_notitie"]


def test_a_header_twice_is_not_a_column_without_one() -> None:
    rows = ((*GROUP_HEADERS, "aantal"), (*group(), 24))
    assert [one.key for one in faults(snelstart(Clientgroepen=rows))] == ["kop_dubbel"]
    found = read_workbook(book(snelstart(Clientgroepen=rows)), file=FILE, known_on=KNOWN_ON).findings
    assert [one.key for one in found] == ["kop_dubbel"]


@pytest.mark.parametrize(("cell", "row"), [("AZ2", 2), ("XFD2", 2), ("HA1", 1)])
def test_cells_far_to_the_right_are_told(cell: str, row: int) -> None:
    def change(made: Any) -> None:
        made["Locaties"][cell] = "ver weg"

    (found,) = warnings(snelstart(), change)
    assert where(found) == ("buiten_de_kolommen", "Locaties", row, cell.rstrip("12"))


def test_notes_of_others_are_said_to_be_lost() -> None:
    def change(made: Any) -> None:
        made["Locaties"]["B2"].comment = Comment("bellen", "Jan")

    (found,) = warnings(snelstart(), change)
    assert where(found) == ("opmerkingen_verloren", "Locaties", 2, "naam")


def test_the_notes_of_the_template_are_our_own() -> None:
    keys = {one.key for one in read_workbook(template(), file=FILE, known_on=KNOWN_ON).findings}
    assert "opmerkingen_verloren" not in keys


def test_a_day_that_no_calendar_has_is_told_without_a_python_warning() -> None:
    def change(made: Any) -> None:
        made["Clientgroepen"]["M2"] = 3_000_000
        made["Clientgroepen"]["M2"].number_format = "dd-mm-yyyy"

    content = book(snelstart(), change)
    with python_warnings.catch_warnings(record=True) as heard:
        python_warnings.simplefilter("always")
        (found,) = read_workbook(content, file=FILE, known_on=KNOWN_ON).faults
    assert heard == []
    assert where(found) == ("geen_datum", "Clientgroepen", 2, "van")
    assert found.message == "Deze datum bestaat niet."


@pytest.mark.parametrize(
    ("column", "value", "message", "mend"),
    [
        ("aantal", True, "'WAAR' is geen getal.", "getal"),
        ("aantal", datetime(1900, 1, 30), "Excel laat hier een datum", "Maak de cel op als Getal"),
        ("aantal", timedelta(hours=3), "Excel laat hier een datum", "Maak de cel op als Getal"),
        ("aantal", 1e300, "Een getal van 301 cijfers is onwaarschijnlijk groot.", "Kijk"),
        ("aantal", 1e-9, "0,000000001 is geen geheel getal.", "geheel"),
        ("aantal", "x" * 5000, f"'{'x' * 59}…' is geen getal.", "getal"),
        ("sector", "x" * 5000, f"'{'x' * 59}…' staat niet", "Kies"),
        ("van", "x" * 5000, f"'{'x' * 59}…' is geen datum.", "dd-mm-jjjj"),
        ("van", True, "Hier staat WAAR en geen datum.", "dd-mm-jjjj"),
        ("van", time(8, 30), "Er staat een tijd en geen datum.", "dd-mm-jjjj"),
        ("locatie", "x" * 5000, f"'{'x' * 59}…' staat niet", "Verbeter"),
        ("locatie", 12345678901234567890, "Hier staat een getal van 20 cijfers", "Tekst"),
    ],
)
def test_a_message_is_dutch_and_short(column: str, value: object, message: str, mend: str) -> None:
    (found,) = faults(snelstart(Clientgroepen=(GROUP_HEADERS, group(**{column: value}))))
    assert found.message.startswith(message)
    assert mend in found.remedy
    assert len(found.message) < 200


def test_the_drop_down_of_practices_works_when_the_id_is_the_key() -> None:
    made = openpyxl.load_workbook(BytesIO(template()))
    rules = {str(rule.sqref): rule.formula1 for rule in made["Inschrijving"].data_validations.dataValidation}
    ids, keys = "Praktijken!$A$2:$A$5000", "Praktijken!$B$2:$B$5000"
    assert rules["C2:C5000"] == f"IF(COUNTA({keys})=0,{ids},{keys})"


@cache
def standard_rules() -> RuleBook:
    tables = files("mgz.rules").joinpath("tables").iterdir()
    return load({one.name: one.read_text(encoding="utf-8") for one in tables if one.name.endswith(".yaml")})


@pytest.mark.parametrize(
    "facts",
    [
        {"wlz": "nee"},
        {"leveringsvorm": "partnerverblijf"},
        {"behandeling feitelijk door": "niemand"},
    ],
)
def test_facts_that_contradict_each_other_by_the_rules(facts: dict[str, str]) -> None:
    content = book(snelstart(Clientgroepen=(GROUP_HEADERS, group(), group(id="G2", **facts))))
    (found,) = read_workbook(content, file=FILE, known_on=KNOWN_ON, rules=standard_rules()).findings
    assert where(found) == ("feiten_strijdig", "Clientgroepen", 3, "")
    assert "'G2'" in found.message
    assert read_workbook(content, file=FILE, known_on=KNOWN_ON).findings == ()


def test_a_header_that_is_no_text_is_told_as_excel_shows_it() -> None:
    rows = ((*GROUP_HEADERS, True, datetime(2026, 1, 1)), (*group(), "x", "y"))
    columns = [one.place.column for one in warnings(snelstart(Clientgroepen=rows))]
    assert columns == ["WAAR", "01-01-2026"]


def test_a_column_of_locations_is_never_taken_for_headers() -> None:
    assert warnings(snelstart(Locaties=(*LOCATIES, ("naam", "id", "Linde", 7511, None)))) == []
