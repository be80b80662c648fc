"""Nonsense in, a clear line with place and remedy out, and the exit status of its kind."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mgz_cli import proving
from mgz_cli.main import main
from tests.unit.cli.conftest import Done

Run = Callable[..., Done]


def empty(folder: Path) -> Path:
    path = folder / "leeg.xlsx"
    path.write_bytes(b"")
    return path


def binary(folder: Path) -> Path:
    path = folder / "ruis.xlsx"
    path.write_bytes(bytes(range(256)) * 64)
    return path


def text(folder: Path) -> Path:
    path = folder / "tekst.xlsx"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    return path


def archive(folder: Path) -> Path:
    path = folder / "zip.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("iets.txt", "niets")
    return path


def missing(folder: Path) -> Path:
    return folder / "bestaat-niet.xlsx"


def directory(folder: Path) -> Path:
    return folder


@pytest.mark.parametrize(
    "command", [("prove",), ("region", "check"), ("prove", "--json"), ("region", "check", "--json")]
)
@pytest.mark.parametrize("make", [empty, binary, text, archive, missing, directory])
def test_what_is_no_workbook_is_refused_with_its_path(
    mgz: Run, tmp_path: Path, command: tuple[str, ...], make: Callable[[Path], Path]
) -> None:
    path = make(tmp_path)
    done = mgz(*command, path)
    assert done.status == 3
    assert str(path) in done.err and len(done.err.splitlines()) == 1
    assert done.out == ""


def test_a_path_that_cannot_exist_is_refused(mgz: Run) -> None:
    assert mgz("prove", "a\0b.xlsx").status == 64
    assert mgz("prove", "x" * 5000).status == 3


def test_a_file_without_rights_is_refused(mgz: Run, closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    done = mgz("prove", closed)
    assert done.status == 3 and "mag niet worden gelezen" in done.err


@pytest.mark.parametrize("command", ["prove", "region check"])
def test_an_empty_template_holds_faults_each_on_its_own_line(mgz: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "nieuw.xlsx"
    assert mgz("region", "template", path).status == 0
    done = mgz(*command.split(), path)
    assert done.status == 4
    assert all(str(path) in line and "blad " in line for line in done.err.splitlines())
    assert "blad Regio, rij 2" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("bestaat-niet",),
        ("prove",),
        ("region",),
        ("region", "onzin"),
        ("region", "example", "onzin", "x.xlsx"),
        ("answer",),
        ("cases",),
        ("demo", "--port", "0"),
        ("serve", "--port", "zes"),
        ("--onzin",),
        (),
    ],
)
def test_wrong_usage_is_64(mgz: Run, arguments: tuple[str, ...]) -> None:
    done = mgz(*arguments)
    assert done.status == 64 and done.err


@pytest.mark.parametrize(
    "command", ["", "prove", "region", "region check", "answer", "cases", "demo", "serve"]
)
def test_every_command_has_help_with_its_exit_statuses(mgz: Run, command: str) -> None:
    done = mgz(*command.split(), "--help")
    assert done.status == 0
    if command != "region":
        assert "Exit status:" in done.out and "64 wrong usage" in " ".join(done.out.split())


def test_the_version_is_printed(mgz: Run) -> None:
    assert mgz("--version").out.startswith("mgz 0.")


def test_ctrl_c_is_130_and_says_so(mgz: Run, closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(proving, "_prove", stop)
    done = mgz("prove", closed)
    assert (done.status, done.out, done.err.strip()) == (130, "", "Afgebroken.")


def test_a_defect_is_told_as_ours_in_one_line(
    mgz: Run, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MGZ_DEBUG", raising=False)
    monkeypatch.setattr(proving, "_prove", lambda *_: 1 / 0)
    done = mgz("prove", closed)
    assert done.status == 70 and "fout in mgz zelf (ZeroDivisionError" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_defect_shows_everything_to_who_asks(
    closed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MGZ_DEBUG", "1")
    monkeypatch.setattr(proving, "_prove", lambda *_: 1 / 0)
    assert main(["prove", str(closed)]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_the_findings_of_a_check_as_json_have_place_and_remedy(mgz: Run, tmp_path: Path) -> None:
    path = tmp_path / "nieuw.xlsx"
    mgz("region", "template", path)
    done = mgz("region", "check", path, "--json")
    found = json.loads(done.out)
    assert done.status == 4 and found["ok"] is False and found["region"] is None
    assert found["faults"] == len([f for f in found["findings"] if f["severity"] == "fout"]) > 0
    assert all(f["message"] and f["remedy"] and f["sheet"] for f in found["findings"])
