"""The small things at the edge: dates, arguments, whole files, a reader that goes away."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from mgz.errors import FileError
from mgz_cli import files, progress
from mgz_cli.arguments import normalised
from mgz_cli.dates import day
from mgz_cli.exits import UsageError

MGZ = (sys.executable, "-c", "import sys; from mgz_cli.main import main; sys.exit(main())")


@pytest.mark.parametrize("text", ["2026-05-03", "03-05-2026", "3-5-2026", " 2026-5-3 "])
def test_a_day_may_be_written_two_ways(text: str) -> None:
    assert day(text) == date(2026, 5, 3)


@pytest.mark.parametrize(
    "text", ["", "29-02-2026", "2026-13-01", "05-03-26", "2026-05-03T00:00", "\u0663-5-2026", "31-12-2200"]
)
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(UsageError):
        day(text)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["prove", "a.xlsx", "--json"], ["prove", "a.xlsx", "--json=-"]),
        (["prove", "--json", "a.xlsx"], ["prove", "--json=-", "a.xlsx"]),
        (["prove", "--json", "-", "a.xlsx"], ["prove", "--json=-", "a.xlsx"]),
        (["prove", "--json", "uit.json", "a.xlsx"], ["prove", "--json=uit.json", "a.xlsx"]),
        (["prove", "a.xlsx", "--json=x"], ["prove", "a.xlsx", "--json=x"]),
        (["prove", "a.xlsx", "--json", "--force"], ["prove", "a.xlsx", "--json=-", "--force"]),
        (["region", "check", "--json", "a.json"], ["region", "check", "--json", "a.json"]),
        ([], []),
    ],
)
def test_json_of_prove_always_gets_a_value(given: list[str], expected: list[str]) -> None:
    assert normalised(given) == expected


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "uit.txt"
    path.write_text("oud", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="No space left"):
        files.write(path, "nieuw", force=True)
    assert path.read_text("utf-8") == "oud"
    assert [entry.name for entry in tmp_path.iterdir()] == ["uit.txt"]


def test_a_file_that_appears_while_working_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "uit.txt"
    monkeypatch.setattr(os, "fsync", lambda _: path.write_text("van een ander", encoding="utf-8"))
    with pytest.raises(FileError, match="bestaat al"):
        files.write(path, "nieuw", force=False)
    assert path.read_text("utf-8") == "van een ander"


def test_a_new_file_is_readable_as_the_mask_of_the_user_says(tmp_path: Path) -> None:
    path = tmp_path / "uit.txt"
    mask = os.umask(0o027)
    try:
        files.write(path, "x", force=False)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_reader_that_goes_away_is_no_verdict_and_no_traceback(
    closed: Path, options: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*MGZ, "prove", str(closed), *options], stdout=writing, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == ""


def test_closed_standard_output_is_no_traceback(closed: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *MGZ, "prove", str(closed)],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == 141
    assert len(done.stderr.splitlines()) == 1


def test_output_is_utf8_whatever_the_system_says(closed: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run([*MGZ, "prove", str(closed)], capture_output=True, env=environment, check=False)
    assert done.returncode == 0 and "cliënten" in done.stdout.decode("utf-8")


def test_no_progress_is_shown_to_a_file(closed: Path) -> None:
    done = subprocess.run([*MGZ, "prove", str(closed)], capture_output=True, text=True, check=False)
    assert done.stderr == ""


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("patience", "shown"), [(0.02, True), (60.0, False)])
def test_progress_is_shown_only_when_it_takes_long_and_is_wiped_after(
    monkeypatch: pytest.MonkeyPatch, patience: float, shown: bool
) -> None:
    screen = _Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setattr(progress, "_BEAT", 0.02)
    with progress.working("Bezig met bewijzen"):
        time.sleep(0.2)
    assert ("Bezig met bewijzen [" in screen.getvalue()) is shown
    assert screen.getvalue().endswith("\r" if shown else "")
