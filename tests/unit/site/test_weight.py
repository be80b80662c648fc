"""What a page of the demonstration weighs over the wire, everything it needs included."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from mgz_site.ui import deciding, services
from mgz_site.ui.memory import Memory
from tests.unit.site import demo

LIMIT = 250 * 1000
_PARTS = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js|svg|woff2))"')


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demonstratie")


_results: Memory[object] = Memory(8)
_snapshots: Memory[object] = Memory(8)


@pytest.fixture
def site(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """The demonstration as it counts, proven once for the module."""
    monkeypatch.setattr(settings, "MGZ_DATA", shelf)
    monkeypatch.setattr(services, "today", lambda: demo.DAY)
    monkeypatch.setattr(services, "now", lambda: demo.AT)
    monkeypatch.setattr(services, "_results", _results)
    monkeypatch.setattr(services, "_snapshots", _snapshots)
    if deciding.current() is None:
        deciding.accept(services.hand_in(demo.workbook(), "demo.xlsx").key, 0)
    yield Client(headers={"Accept-Encoding": "gzip"})


def paths() -> tuple[str, ...]:
    from mgz_cli.twente import tour

    return (
        "/nu/",
        "/nu/scherm/",
        "/locatie/",
        f"/locatie/{tour.LOCATION}/",
        f"/locatie/{tour.LOCATION}/kaart/",
        "/dekking/",
        "/dekking/?periode=alles",
        "/dekking/?beeld=maand",
        "/dekking/?beeld=jaar&periode=alles",
        f"/dekking/?functie={tour.FUNCTION.value}&gebied={tour.AREA}",
        f"/dekking/gat/{tour.GAP}/",
        "/dekking/vragen/1/",
        "/werkboek/",
        "/rondleiding/",
        "/uitleg/",
    )


@pytest.mark.parametrize("path", paths())
def test_a_page_weighs_less_than_the_limit_compressed(site: Client, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Encoding"] == "gzip"
    html = gzip.decompress(answer.content).decode()
    parts = set(_PARTS.findall(html)) | {
        found
        for sheet in _PARTS.findall(html)
        if sheet.endswith(".css")
        for found in _fonts(_got(site, sheet)[0], sheet)
    }
    total = len(answer.content) + sum(_got(site, part)[1] for part in parts)
    assert total < LIMIT, f"{path}: {total} bytes, of which {len(answer.content)} for the page itself"


def _got(site: Client, path: str) -> tuple[bytes, int]:
    """A static file as it is, and what it weighs over the wire."""
    answer = site.get(path)
    assert answer.status_code == 200, path
    sent = b"".join(answer.streaming_content) if answer.streaming else answer.content
    packed = answer.headers.get("Content-Encoding") == "gzip"
    return (gzip.decompress(sent) if packed else sent), len(sent)


def _fonts(css: bytes, sheet: str) -> set[str]:
    folder = sheet.rpartition("/")[0]
    return {
        f"{folder}/{name.removeprefix('./')}" for name in re.findall(r"url\(([^)]+\.woff2)\)", css.decode())
    }
