"""Starting the site: a free port, and nothing served when the workbook has faults."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from mgz.errors import FileError
from mgz_site import serve
from tests.unit.site import by_hand


def test_the_next_port_is_taken_when_the_asked_one_is_in_use() -> None:
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = serve.free_port(port)
    assert port < found <= port + serve.TRIES


def test_without_any_free_port_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "TRIES", 1)
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        with pytest.raises(FileError, match="bezet"):
            serve.free_port(taken.getsockname()[1])


def test_it_opens_on_the_result_of_the_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[int] = []
    monkeypatch.setattr(serve, "_run", ran.append)
    file = tmp_path / "beek.xlsx"
    file.write_bytes(by_hand.workbook())
    serve.serve(file, 8731, open_browser=False)
    said = capsys.readouterr().out
    assert f"http://127.0.0.1:{ran[0]}/dekking/" in said
    assert "Probeer eerst" in said


def test_a_workbook_with_faults_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "_run", lambda port: pytest.fail("served"))
    file = tmp_path / "leeg.xlsx"
    file.write_bytes(b"")
    with pytest.raises(FileError):
        serve.serve(file, 8731, open_browser=False)
