"""`mgz demo` and `mgz serve` hand the right workbook to the site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mgz.errors import Fault, FileError
from tests.unit.cli.conftest import Done

Run = Callable[..., Done]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the site was asked to serve; the workbook is read while it is there."""
    from mgz_site import serve as module

    calls: list[dict[str, Any]] = []

    def serve(workbook: Path | None, port: int, open_browser: bool) -> None:
        content = workbook.read_bytes() if workbook else None
        calls.append({"workbook": workbook, "content": content, "port": port, "open": open_browser})

    monkeypatch.setattr(module, "serve", serve)
    return calls


def test_demo_serves_the_example_and_leaves_nothing_behind(mgz: Run, served: list[dict[str, Any]]) -> None:
    assert mgz("demo", "--no-browser").status == 0
    (call,) = served
    assert call["content"].startswith(b"PK") and call["port"] == 8000 and call["open"] is False
    assert not call["workbook"].exists()


def test_serve_takes_a_workbook_or_none(mgz: Run, served: list[dict[str, Any]], closed: Path) -> None:
    assert mgz("serve").status == 0
    assert mgz("serve", closed, "--port", "9001").status == 0
    assert [(call["workbook"], call["port"], call["open"]) for call in served] == [
        (None, 8000, True),
        (closed, 9001, True),
    ]


def test_a_missing_workbook_is_refused_before_anything_is_served(
    mgz: Run, served: list[dict[str, Any]], tmp_path: Path
) -> None:
    assert mgz("serve", tmp_path / "niets.xlsx").status == 3
    assert served == []


def test_a_fault_of_the_site_is_told_in_one_line(mgz: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from mgz_site import serve as module

    def refuse(*_: object, **__: object) -> None:
        raise FileError(Fault("poort", "Poort 8000 is bezet.", "Kies een andere."))

    monkeypatch.setattr(module, "serve", refuse)
    done = mgz("serve")
    assert done.status == 3 and done.err == "Poort 8000 is bezet. Kies een andere.\n"
