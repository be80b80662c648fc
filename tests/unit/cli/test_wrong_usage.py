"""What the program says when it is used wrongly: Dutch, with what to do, and 64."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgz_cli.exits import in_dutch
from mgz_cli.main import main

EXAMPLE = Path(__file__).parents[3] / "examples" / "twente-snelstart.xlsx"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["prvoe"], "de opdracht 'prvoe' bestaat niet. Bedoelt u"),
        (["prove"], "er ontbreekt een woord: "),
        (["prove", ""], "een leeg woord"),
        (["prove", str(EXAMPLE), "--json", "uit.txt"], "moet op .json eindigen"),
        (["prove", str(EXAMPLE), "--onzin"], "de optie --onzin bestaat niet"),
        (["prove", str(EXAMPLE), "--from"], "achter de optie --from moet een waarde staan"),
        (["prove", str(EXAMPLE), "--from", "01-01-1900"], "ligt voor 01-01-2015"),
        (["prove", str(EXAMPLE), "--known-on", "1900-01-01"], "ligt voor 01-01-2015"),
        (["region", "check", str(EXAMPLE), "--known-on", "1900-01-01"], "ligt voor 01-01-2015"),
        (["serve", "--port", "abc"], "--port: daar moet een getal staan"),
        (["demo", "--port", "0"], "--port: "),
        (["demo", "--port", "70000"], "--port: "),
        (["demo", "--seed", "-1"], "--seed: "),
        (["demo", "--seed", "1.5"], "--seed: daar moet een getal staan"),
        (["demo", "--at", "vandaag"], "'vandaag' is geen moment. Schrijf 31-05-2026 23:10"),
        (["demo", "--at", "31-02-2026 10:00"], "bestaat niet op de kalender"),
        (["demo", "--at", "29-03-2026 02:30"], "de klok ging een uur vooruit"),
        (["demo", "--at", "25-10-2026 02:30"], "komt twee keer voor"),
        (["demo", "--at", "01-01-1950 10:00"], "ligt voor 01-01-2015"),
        (["demo", "--at", "01-01-2199 10:00"], "is te laat: het voorbeeld loopt een jaar door"),
    ],
)
def test_wrong_usage_is_told_in_dutch(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 64
    printed = capsys.readouterr()
    assert said in printed.err
    assert not printed.out


@pytest.mark.parametrize(
    ("said", "dutch"),
    [
        (
            "Invalid value for '--port': Input should be greater than or equal to 1",
            "--port: dat getal is te klein. Kies minstens 1.",
        ),
        (
            "Invalid value for '--port': Input should be less than or equal to 65535",
            "--port: dat getal is te groot. Kies hoogstens 65535.",
        ),
        ("Invalid value for '--seed': -1 is not in the range x>=0.", "--seed: -1 kan niet; kies uit x>=0."),
    ],
)
def test_a_number_out_of_range_is_told_in_dutch_whatever_the_library_says(said: str, dutch: str) -> None:
    assert in_dutch(said) == dutch


def test_a_workbook_gets_no_other_ending(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["region", "template", str(tmp_path / "leeg.docx")]) == 3
    assert "eindigt niet op .xlsx" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_told_plainly() -> None:
    import subprocess
    import sys

    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("dit systeem heeft geen /dev/full")
    command = [sys.executable, "-m", "mgz_cli.main", "prove", str(EXAMPLE), "--json"]
    with full.open("w") as target:
        done = subprocess.run(command, stdout=target, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 3
    assert "kan niet worden geschreven" in done.stderr
    assert "Traceback" not in done.stderr
