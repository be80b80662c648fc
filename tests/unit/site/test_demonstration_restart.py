"""Starting the demonstration again: on the same day, on another day, twice at once; nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from django.test import Client

from mgz.calendar import AMSTERDAM
from mgz.interop.workbook import encode
from mgz_site.ui import clock, deciding, demonstration, services
from mgz_site.ui.memory import Memory
from mgz_site.ui.stands import Step
from tests.unit.site import by_hand

VERSION = "zaad 1, mgz"
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=AMSTERDAM)
NEXT = MORNING + timedelta(days=1)


@cache
def small(day: date) -> bytes:
    """A small example that differs from day to day, as the real one does."""
    return encode(replace(by_hand.region(), name=f"Beekstreek {day} (fictief)"))


@cache
def own() -> bytes:
    return encode(replace(by_hand.region(), name="Eigen werkboek (fictief)"))


@pytest.fixture(autouse=True)
def real_day(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the day of the demonstration clock here, and the folder is empty."""
    monkeypatch.setattr(services, "today", clock.today)


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    clock.set_demonstration(moment)
    monkeypatch.setattr(clock, "now", lambda: moment)


def start(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> str:
    """A new start of the program: nothing is remembered but what stands in the data folder."""
    at(moment, monkeypatch)
    monkeypatch.setattr(services, "_results", Memory(8))
    monkeypatch.setattr(services, "_snapshots", Memory(8))
    return demonstration.begin(small, VERSION)


def names() -> list[str]:
    return [stand.name for stand in services.stands().history()]


def accept_own() -> None:
    seen = deciding.current().number
    deciding.accept(services.hand_in(own(), "eigen.xlsx").key, seen)


def test_a_second_start_makes_and_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert start(MORNING, monkeypatch) == ""
    work: list[object] = []
    monkeypatch.setattr(services, "_prove", lambda *given: work.append(given))
    at(MORNING + timedelta(hours=5), monkeypatch)
    assert demonstration.begin(lambda day: work.append(day) or b"", VERSION) == ""
    assert work == []
    assert len(names()) == 1


def test_what_was_accepted_and_undone_stays_after_a_restart(monkeypatch: pytest.MonkeyPatch) -> None:
    start(MORNING, monkeypatch)
    accept_own()
    said = start(MORNING + timedelta(hours=2), monkeypatch)
    assert said == "Er geldt wat u eerder koos: eigen.xlsx, stand 2. De andere standen staan bij Werkboek."
    client = Client()
    assert "eigen.xlsx" in client.get("/werkboek/").content.decode()
    assert client.post("/werkboek/terug/", {"gezien": 2}).status_code == 303
    said = start(MORNING + timedelta(hours=3), monkeypatch)
    assert "stand 3" in said
    assert deciding.current().key == services.stands().at(1).key
    assert deciding.current().step is Step.UNDONE
    assert len(names()) == 3


def test_another_day_begins_anew_says_so_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    start(MORNING, monkeypatch)
    accept_own()
    said = start(NEXT, monkeypatch)
    assert said == (
        "Nieuw: het voorbeeld van 03-03-2026 geldt nu. "
        "Niets is weg: stand 2 (eigen.xlsx) staat bij Werkboek, en daar zet u hem terug."
    )
    assert names() == [
        "twente-demonstratie-03-03-2026.xlsx",
        "eigen.xlsx",
        "twente-demonstratie-02-03-2026.xlsx",
    ]
    client = Client()
    assert client.post("/werkboek/terugzetten/2/", {"gezien": 3}).status_code == 303
    assert services.workbook(deciding.current().key)[1] == own()


def test_who_goes_back_to_an_earlier_day_finds_that_after_a_restart(monkeypatch: pytest.MonkeyPatch) -> None:
    start(MORNING, monkeypatch)
    start(NEXT, monkeypatch)
    deciding.undo(2)
    assert "02-03-2026.xlsx, stand 3" in start(NEXT + timedelta(hours=1), monkeypatch)
    deciding.put_back(2, 3)
    assert "03-03-2026.xlsx, stand 4" in start(NEXT + timedelta(hours=2), monkeypatch)
    assert "het voorbeeld van 02-03-2026 geldt nu" in start(MORNING, monkeypatch)
    assert start(MORNING, monkeypatch) == ""
    assert len(names()) == 5


def test_another_seed_or_version_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    start(MORNING, monkeypatch)
    accept_own()
    assert demonstration.begin(small, "zaad 2, mgz").startswith("Nieuw: ")
    assert len(names()) == 3


def test_of_two_first_starts_at_once_one_makes_the_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    at(MORNING, monkeypatch)

    def slow(day: date) -> bytes:
        demonstration.begin(small, VERSION)
        return small(day)

    assert demonstration.begin(slow, VERSION) == ""
    assert len(names()) == 1
