"""How long the server works on a page of the demonstration; the time is told, the work is held to a count."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from mgz_site.ui import services
from tests.bench.conftest import spread
from tests.unit.site import demo

TIMES = 50
#: So many rows of a table stand on any one page at most: a year by day, with the tables around it.
ROWS = 600

Say = Callable[[str], None]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demonstratie")


@pytest.fixture
def site(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    demo.serve(shelf, monkeypatch)
    return Client(headers={"Accept-Encoding": "gzip"})


@pytest.mark.parametrize("path", demo.paths())
def test_server_time_of_a_page(site: Client, path: str, monkeypatch: pytest.MonkeyPatch, report: Say) -> None:
    """The first view may prove; the 50 after it prove nothing and say the same."""
    first = Client().get(path)
    assert first.status_code == 200
    assert first.content.count(b"<tr") <= ROWS

    def no_proof(*_: object, **__: object) -> None:
        raise AssertionError("a page that was seen before is proven again")

    monkeypatch.setattr(services, "prove", no_proof)
    seconds = []
    for _ in range(TIMES):
        start = time.perf_counter()
        answer = site.get(path)
        seconds.append(time.perf_counter() - start)
        assert answer.status_code == 200
    report(f"{path}: {spread(seconds)}, median of {TIMES}")
    assert _said(Client().get(path).content.decode()) == _said(first.content.decode())


def _said(html: str) -> str:
    """A page without the token of its forms, which is another one each time."""
    return re.sub(r'name="csrfmiddlewaretoken"\s+value="[^"]+"', "", html)
