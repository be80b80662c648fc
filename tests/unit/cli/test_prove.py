"""`mgz prove`: verdicts as exit statuses, what is printed, what is written, and what is refused."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from mgz_cli import proving
from tests.unit.cli.conftest import Done, save, small_region

Run = Callable[..., Done]
SCHEMA = json.loads(files("mgz.coverage").joinpath("proof.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("workbook", "status", "word"),
    [("closed", 0, "Sluitend:"), ("gappy", 1, "Niet sluitend:"), ("silent", 2, "Onbekend:")],
)
def test_the_verdict_is_the_exit_status(
    mgz: Run, request: pytest.FixtureRequest, workbook: str, status: int, word: str
) -> None:
    path = request.getfixturevalue(workbook)
    done = mgz("prove", path)
    assert (done.status, done.err) == (status, "")
    assert word in done.out and "WAT DIT NIET ZEGT" in done.out
    assert mgz("prove", path, "--json").status == status


def test_the_gap_is_told_with_who_acts_first_and_when(mgz: Run, gappy: Path) -> None:
    out = mgz("prove", gappy).out
    assert "Eerste actie bij Linde (2 gaten)" in out
    assert "algemene medische zorg, overdag, afgesproken: buiten de afgesproken uren" in out
    assert "elke werkdag 16:59-17:00, 63 keer, eerste vr 02-01-2026" in out


def test_the_questions_are_told_per_organisation(mgz: Run, silent: Path) -> None:
    out = mgz("prove", silent).out
    assert "Linde (4 vragen):" in out and "antwoord: Afspraken" in out


def test_the_certificate_is_valid_and_alone_on_standard_output(mgz: Run, gappy: Path) -> None:
    proved = json.loads(mgz("prove", gappy, "--json").out)
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(proved)
    assert proved["made"]["software"].startswith("mgz ")


def test_json_before_the_workbook_never_takes_the_workbook_for_the_place_to_write(
    mgz: Run, gappy: Path
) -> None:
    before = gappy.read_bytes()
    done = mgz("prove", "--json", gappy, "--force")
    assert done.status == 1 and json.loads(done.out)
    assert gappy.read_bytes() == before


def test_the_same_workbook_gives_the_same_hash_at_another_moment(
    mgz: Run, gappy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = json.loads(mgz("prove", gappy, "--json", "--known-on", "01-02-2026").out)
    monkeypatch.setattr(proving, "now", lambda: datetime(2030, 1, 1, tzinfo=UTC))
    monkeypatch.setattr(proving, "software_name", lambda: "mgz 99")
    second = json.loads(mgz("prove", gappy, "--json", "--known-on", "2026-02-01").out)
    assert first["made"] != second["made"]
    assert first["hash"] == second["hash"]


def test_the_order_of_rows_does_not_change_the_hash_and_one_cell_does(mgz: Run, tmp_path: Path) -> None:
    from dataclasses import replace

    region = small_region()
    second = replace(region.groups[0], id="G2", number=3)
    one = save(tmp_path, "1.xlsx", replace(region, groups=(*region.groups, second)))
    turned = replace(region, groups=(second, *region.groups), agreements=region.agreements[::-1])
    two = save(tmp_path, "2.xlsx", turned)
    other = save(tmp_path, "3.xlsx", replace(region, groups=(*region.groups, replace(second, number=4))))
    hashes = [json.loads(mgz("prove", path, "--json").out)["hash"] for path in (one, two, other)]
    assert hashes[0] == hashes[1] != hashes[2]


def test_known_on_is_printed_and_is_today_unless_given(
    mgz: Run, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proving, "today", lambda: date(2026, 7, 9))
    assert "bekend was op 09-07-2026" in mgz("prove", closed).out
    assert "bekend was op 01-02-2026" in mgz("prove", closed, "--known-on", "01-02-2026").out


def test_the_last_day_is_included(mgz: Run, closed: Path) -> None:
    proved = json.loads(mgz("prove", closed, "--json", "--from", "05-01-2026", "--to", "2026-01-05").out)
    assert proved["period"]["end"] - proved["period"]["begin"] == 24 * 60
    assert proved["period"]["first"] == "2026-01-05T00:00+01:00"


def test_nothing_asked_for_is_no_failure_and_is_said(mgz: Run, tmp_path: Path) -> None:
    from dataclasses import replace

    from mgz.calendar import Validity

    region = small_region()
    group = replace(region.groups[0], validity=Validity(date(2026, 3, 1), None))
    path = save(tmp_path, "later.xlsx", replace(region, groups=(group,)))
    done = mgz("prove", path, "--to", "31-01-2026")
    assert done.status == 0
    assert "Niet van toepassing: alle functies, laag afgesproken." in done.out
    assert "In deze periode wordt voor niemand iets gevraagd." in done.out


def test_a_workbook_without_groups_is_onbekend(mgz: Run, tmp_path: Path) -> None:
    from dataclasses import replace

    path = save(tmp_path, "leeg.xlsx", replace(small_region(), groups=(), agreements=()))
    done = mgz("prove", path)
    assert done.status == 2 and "blad Clientgroepen" in done.out


def test_a_period_partly_beyond_the_region_is_proven_and_said(mgz: Run, closed: Path) -> None:
    done = mgz("prove", closed, "--to", "30-06-2026")
    assert done.status == 0 and "deels buiten de periode van de regio" in done.out


def test_the_layer_and_the_function_decide_the_exit_status(mgz: Run, closed: Path, gappy: Path) -> None:
    assert mgz("prove", closed, "--layer", "afgesproken").status == 0
    bought = mgz("prove", closed, "--layer", "ingekocht")
    assert bought.status == 2 and "Onbekend: alle functies, laag ingekocht." in bought.out
    care = mgz("prove", gappy, "--function", "algemene medische zorg")
    assert care.status == 1 and "specialist ouderengeneeskunde" not in care.out
    specialist = mgz("prove", gappy, "--function", "specialist_so")
    assert specialist.status == 0 and "Sluitend: specialist ouderengeneeskunde" in specialist.out
    assert mgz("prove", gappy, "--function", "specialist_so", "--layer", "ingekocht").status == 2


def test_the_list_of_one_organisation(mgz: Run, gappy: Path, tmp_path: Path) -> None:
    page, table = tmp_path / "lijst.html", tmp_path / "lijst.csv"
    done = mgz("prove", gappy, "--organisatie", "ZA1", "--html", page, "--csv", table)
    assert done.status == 1
    assert "De lijst van Linde (zorgaanbieder, id ZA1)" in done.out
    assert "GATEN WAAR U DE EERSTE ACTIE HEEFT (2 REGELS)" in done.out
    assert "Lijst van Linde" in page.read_text("utf-8")
    assert table.read_text("utf-8").count("buiten de afgesproken uren") == 2


def test_an_organisation_that_is_not_there_is_refused_with_those_that_are(mgz: Run, gappy: Path) -> None:
    done = mgz("prove", gappy, "--organisatie", "linde")
    assert done.status == 6 and done.out == ""
    assert "geen organisatie, praktijk of post met id 'linde'" in done.err and "ZA1 (Linde)" in done.err


def test_a_word_or_excel_file_bears_the_name_of_its_kind(mgz: Run, gappy: Path, tmp_path: Path) -> None:
    done = mgz("prove", gappy, "--docx", tmp_path / "uit.doc")
    assert done.status == 3 and ".docx" in done.err and not list(tmp_path.glob("uit*"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--layer", "zomaar"), "Kies uit afgesproken, ingekocht, ingeroosterd"),
        (("--function", "zomaar"), "Kies uit general_care, specialist_so, specialist_vg, triage"),
        (("--from", "31-02-2026"), "bestaat niet op de kalender"),
        (("--to", "2026-02-31"), "bestaat niet op de kalender"),
        (("--from", "1 mei"), "Schrijf 31-05-2026"),
        (("--known-on", "01/02/2026"), "Schrijf 31-05-2026"),
        (("--from", "01-01-0026"), "tussen 1900 en 2199"),
        (("--from", "01-02-2026", "--to", "01-01-2026"), "eindigt (01-01-2026) voor zij begint"),
        (("--from", "01-05-2030", "--to", "01-06-2030"), "helemaal buiten de periode van de regio"),
        (("--onzin",), "bestaat niet"),
        (("nog-een-bestand",), "dit woord is te veel"),
    ],
)
def test_wrong_usage_is_64_with_a_reason_and_nothing_printed(
    mgz: Run, closed: Path, options: tuple[str, ...], words: str
) -> None:
    done = mgz("prove", closed, *options)
    assert done.status == 64 and done.out == ""
    assert words in done.err and "mgz prove --help" in done.err


def test_every_output_is_written_and_none_is_replaced_without_force(
    mgz: Run, gappy: Path, tmp_path: Path
) -> None:
    paths = {name: tmp_path / f"uit.{name}" for name in ("json", "csv", "html", "docx", "xlsx")}
    paths["vragen"] = tmp_path / "vragen.csv"
    options = (
        *("--json", paths["json"]),
        *("--csv", paths["csv"]),
        *("--csv-questions", paths["vragen"]),
        *("--html", paths["html"]),
        *("--docx", paths["docx"]),
        *("--xlsx", paths["xlsx"]),
    )
    done = mgz("prove", gappy, *options)
    assert done.status == 1 and "Niet sluitend" in done.out
    assert json.loads(paths["json"].read_text("utf-8"))["verdicts"]
    assert paths["csv"].read_bytes().startswith(b"\xef\xbb\xbfid;")
    assert '<html lang="nl">' in paths["html"].read_text("utf-8")
    assert all(zipfile.is_zipfile(paths[name]) for name in ("docx", "xlsx"))
    before = {path: path.read_bytes() for path in paths.values()}
    again = mgz("prove", gappy, *options)
    assert again.status == 3 and "--force" in again.err and again.out == ""
    assert before == {path: path.read_bytes() for path in paths.values()}
    assert mgz("prove", gappy, *options, "--force").status == 1
    assert not list(tmp_path.glob(".*")), "a temporary file was left behind"


def test_two_outputs_to_one_file_are_refused(mgz: Run, gappy: Path, tmp_path: Path) -> None:
    path = tmp_path / "uit.html"
    assert mgz("prove", gappy, "--html", path, "--csv", path).status == 64
    assert not path.exists()


def test_the_workbook_itself_is_never_replaced(mgz: Run, gappy: Path) -> None:
    before = gappy.read_bytes()
    assert mgz("prove", gappy, "--html", gappy, "--force").status == 64
    assert gappy.read_bytes() == before
