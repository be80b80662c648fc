"""`mgz region merge`: what is written, what is refused, and that no input is ever touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Done
from tests.unit.interop.rostered import AGREEMENT_HEADERS, ORGANISATIES, agreement, persons, shift, shifts
from tests.unit.interop.rostered import person as a_person
from tests.unit.interop.workbooks import GROUP_HEADERS, LOCATIES, REGIO, Sheets, book, group

Run = Callable[..., Done]
PARTS: dict[str, Sheets] = {
    "regio.xlsx": {"Regio": REGIO, "Organisaties": ORGANISATIES},
    "linde.xlsx": {"Locaties": LOCATIES, "Clientgroepen": (GROUP_HEADERS, group())},
    "eik.xlsx": {
        "Afspraken": (AGREEMENT_HEADERS, agreement()),
        "Professionals": persons(a_person(naam="J. Jansen")),
        "Diensten": shifts(shift()),
    },
}


@pytest.fixture
def parts(tmp_path: Path) -> list[Path]:
    """Three files that make a whole."""
    for name, sheets in PARTS.items():
        tmp_path.joinpath(name).write_bytes(book(sheets))
    return [tmp_path / name for name in PARTS]


def contents(paths: Sequence[Path]) -> list[bytes]:
    return [path.read_bytes() for path in paths]


def test_three_parts_become_one_workbook(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    output, before = tmp_path / "samen.xlsx", contents(parts)
    done = mgz("region", "merge", *parts, "--output", output)
    assert done.status == 0, done.err
    assert "uit 3 werkboeken (0 fouten, 0 waarschuwingen)" in done.out
    assert "Organisaties 5" in done.out and f"mgz region check {output}" in done.out
    assert contents(parts) == before
    checked = json.loads(mgz("region", "check", output, "--json").out)
    assert checked["ok"] and checked["faults"] == 0
    assert checked["region"]["counts"]["diensten"] == 1


def test_no_name_of_a_person_is_shown(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    output = tmp_path / "samen.xlsx"
    done = mgz("region", "merge", *parts, "--output", output)
    checked = mgz("region", "check", output)
    assert "Jansen" not in done.out + done.err + checked.out + checked.err


def test_a_contradiction_is_refused_and_nothing_is_written(
    mgz: Run, parts: list[Path], tmp_path: Path
) -> None:
    other, output = tmp_path / "hds.xlsx", tmp_path / "samen.xlsx"
    other.write_bytes(book({"Locaties": (LOCATIES[0], ("L1", "De Linde", "Linde", 7512, None))}))
    done = mgz("region", "merge", *parts, other, "--output", output)
    assert done.status == 4
    assert not output.exists()
    assert f"fout: {other}, blad Locaties, rij 2, kolom 'postcode'" in done.err
    assert f"rij 2 van {parts[1]}" in done.err and "niets geschreven" in done.out

    asked = mgz("region", "merge", *parts, other, "--output", output, "--json")
    found = json.loads(asked.out)
    assert asked.status == 4 and not output.exists() and not asked.err
    assert (found["ok"], found["written"], found["faults"]) == (False, None, 1)
    assert found["contradictions"] == [
        {
            "sheet": "Locaties",
            "id": "L1",
            "rows": [{"file": str(parts[1]), "row": 2}, {"file": str(other), "row": 2}],
            "columns": [{"column": "postcode", "values": ["7511 AB", "7512"]}],
        }
    ]


def test_the_report_as_data(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    output = tmp_path / "samen.xlsx"
    found = json.loads(mgz("region", "merge", *parts, "--output", output, "--json").out)
    assert found["ok"] is True and found["written"] == str(output)
    assert found["files"] == [str(path) for path in parts]
    assert found["rows"]["Diensten"] == 1 and found["contradictions"] == [] and len(found["hash"]) == 64


def test_faults_over_the_whole_name_the_file(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    output = tmp_path / "samen.xlsx"
    done = mgz("region", "merge", parts[0], parts[2], "--output", output)
    assert done.status == 4 and not output.exists()
    assert "blad Locaties: Het verplichte blad 'Locaties' ontbreekt." in done.err


def test_an_existing_output_needs_force(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    output = tmp_path / "samen.xlsx"
    output.write_bytes(b"van iemand")
    refused = mgz("region", "merge", *parts, "--output", output)
    assert refused.status == 3 and "--force" in refused.err
    assert output.read_bytes() == b"van iemand"
    assert mgz("region", "merge", *parts, "--output", output, "--force").status == 0
    assert output.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("way", ["same name", "other way to write it", "link", "hard link"])
def test_an_input_is_never_replaced(mgz: Run, parts: list[Path], tmp_path: Path, way: str) -> None:
    before, output = contents(parts), parts[1]
    if way == "other way to write it":
        output = tmp_path / "map" / ".." / parts[1].name
        tmp_path.joinpath("map").mkdir()
    elif way == "link":
        output = tmp_path / "link.xlsx"
        output.symlink_to(parts[1])
    elif way == "hard link":
        output = tmp_path / "link.xlsx"
        output.hardlink_to(parts[1])
    done = mgz("region", "merge", *parts, "--output", output, "--force")
    assert done.status == 64 and "nooit vervangen" in done.err
    assert contents(parts) == before


def test_one_file_twice_is_wrong_usage(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    done = mgz("region", "merge", parts[0], parts[0], "--output", tmp_path / "samen.xlsx")
    assert done.status == 64 and "twee keer" in done.err


def test_wrong_usage(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    assert mgz("region", "merge").status == 64
    without = mgz("region", "merge", *parts)
    assert without.status == 64 and "de optie --output ontbreekt" in without.err
    assert mgz("region", "merge", *parts, "--output", tmp_path / "samen.csv").status == 3


def test_files_that_cannot_be_read_are_all_named(mgz: Run, parts: list[Path], tmp_path: Path) -> None:
    output = tmp_path / "samen.xlsx"
    gone = mgz("region", "merge", tmp_path / "weg.xlsx", parts[0], tmp_path, "--output", output)
    assert gone.status == 3 and "weg.xlsx" in gone.err and "Dit is een map" in gone.err
    text = tmp_path / "tekst.xlsx"
    text.write_text("id;naam")
    nonsense = mgz("region", "merge", text, parts[0], "--output", output)
    assert nonsense.status == 3 and str(text) in nonsense.err and not output.exists()
