"""What is worked out before anybody asks: once, and never a reason to fail."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.test import Client

from mgz.errors import Fault, WorkbookError
from mgz_site.ui import ahead, deciding, services
from mgz_site.ui.memory import Memory
from tests.unit.site import by_hand


@pytest.fixture
def counting(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook counts, and nothing is known of it yet, as after a start."""
    deciding.accept(services.hand_in(by_hand.workbook(), "beek.xlsx").key, 0)
    monkeypatch.setattr(services, "_results", Memory(8))
    monkeypatch.setattr(services, "_snapshots", Memory(8))


@pytest.mark.usefixtures("counting")
def test_the_first_page_waits_for_what_was_begun(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    proofs: list[int] = []
    prove, begun, asked = services.prove, Event(), Event()

    def slow(*given: object, **more: object) -> object:
        proofs.append(1)
        begun.set()
        assert asked.wait(60)
        return prove(*given, **more)

    monkeypatch.setattr(services, "prove", slow)
    thread = ahead.begin()
    assert begun.wait(60)
    with ThreadPoolExecutor(1) as pool:
        page = pool.submit(client.get, "/dekking/")
        sleep(0.1)
        assert not page.done()
        asked.set()
        assert page.result(60).status_code == 200
    thread.join(60)
    assert proofs == [1]


@pytest.mark.usefixtures("counting")
def test_what_goes_wrong_is_told_to_who_asks(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise WorkbookError((Fault("kapot", "Dit kan niet.", "Doe iets anders."),))

    monkeypatch.setattr(services, "prove", refuse)
    ahead.begin().join(60)
    assert "Dit kan niet." in client.get("/dekking/").content.decode()


def test_without_a_stand_there_is_nothing_to_do(client: Client) -> None:
    ahead.begin().join(60)
    assert client.get("/", follow=True).status_code == 200
