"""`mgz demo` and `mgz serve` hand the right workbook to the site."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from mgz.calendar import AMSTERDAM
from mgz.errors import Fault, FileError
from mgz_cli.twente.build import demonstratie
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


def test_demo_prepares_the_example_of_the_clock_and_then_serves_it(
    mgz: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mgz_site import serve as module

    prepared: list[tuple[bytes, str, datetime | None]] = []
    shown: list[tuple[str, int, bool]] = []

    def prepare(make: Callable[[date], bytes], version: str, at: datetime | None) -> str:
        prepared.append((make(date(2026, 11, 25)), version, at))
        return "Zo staat het ervoor."

    def show(said: str, port: int, open_browser: bool) -> None:
        shown.append((said, port, open_browser))

    monkeypatch.setattr(module, "prepare_demonstration", prepare)
    monkeypatch.setattr(module, "serve_demonstration", show)
    assert mgz("demo", "--no-browser", "--at", "25-11-2026 03:10", "--seed", "2").status == 0
    ((content, version, at),) = prepared
    assert content == demonstratie(date(2026, 11, 25), seed=2)
    assert version.startswith("zaad 2, mgz ")
    assert at == datetime(2026, 11, 25, 3, 10, tzinfo=AMSTERDAM)
    assert shown == [("Zo staat het ervoor.", 8000, False)]


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
