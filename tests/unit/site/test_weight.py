"""What a page of the demonstration weighs over the wire, everything it needs included."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.test import Client

from tests.unit.site import demo

LIMIT = 250 * 1000
_PARTS = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js|svg|woff2))"')


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demonstratie")


@pytest.fixture
def site(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """The demonstration as it counts, proven once for the module."""
    demo.serve(shelf, monkeypatch)
    return Client(headers={"Accept-Encoding": "gzip"})


@pytest.mark.parametrize("path", demo.paths())
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
