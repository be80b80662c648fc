"""The site itself, served from a thread on a free port with a data folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

from tests.unit.site import by_hand

if TYPE_CHECKING:
    from playwright.sync_api import Page

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mgz_site.conf.settings")


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a good workbook, one with faults and a file of another kind."""
    from io import BytesIO

    import openpyxl

    folder = tmp_path_factory.mktemp("werkboeken")
    (folder / "beek.xlsx").write_bytes(by_hand.workbook())
    (folder / "lijst.csv").write_bytes(b"a;b")
    book = openpyxl.load_workbook(BytesIO(by_hand.workbook()))
    sheet = book["Clientgroepen"]
    column = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, column["aantal"]).value = "veel"
    sheet.cell(3, column["sector"]).value = "XX"
    book.save(folder / "fouten.xlsx")
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running site."""
    from django.conf import settings

    from mgz_site.conf.wsgi import application

    settings.MGZ_DATA = tmp_path_factory.mktemp("data")
    server = make_server("127.0.0.1", 0, application, server_class=_Server, handler_class=_Quiet)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def result_path(site: str, books: Path) -> str:
    """The path of the result of the good workbook."""
    from mgz_site.ui import services

    return f"/dekking/{services.hand_in((books / 'beek.xlsx').read_bytes(), 'beek.xlsx').key}/"


@pytest.fixture
def strict(page: Page) -> Iterator[Page]:
    """A page on which nothing may be blocked by the policy and no script may fail."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if "Policy" in message.text else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    yield page
    assert found == []
