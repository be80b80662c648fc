"""The site itself, served from a thread on a free port; every test has a data folder of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import expect

from mgz.calendar import AMSTERDAM
from tests.browser import books as handed
from tests.unit.site import by_hand, demo

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Response

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mgz_site.conf.settings")
#: A morning in the period of Beekstreek.
MORNING = datetime(2026, 1, 15, 10, 0, tzinfo=AMSTERDAM)
# A workbook of a region of real size is read and proven in the mean time, also on a busy computer.
expect.set_options(timeout=20_000)


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with good workbooks, one with faults and a file of another kind."""
    folder = tmp_path_factory.mktemp("werkboeken")
    (folder / "beek.xlsx").write_bytes(by_hand.workbook())
    (folder / "beter.xlsx").write_bytes(handed.mended())
    (folder / "slechter.xlsx").write_bytes(handed.worse())
    (folder / "elders.xlsx").write_bytes(handed.elsewhere())
    (folder / "lang.xlsx").write_bytes(handed.long_names())
    (folder / "zelfde.xlsx").write_bytes(handed.the_same())
    (folder / "fouten.xlsx").write_bytes(handed.faulty())
    (folder / "lijst.csv").write_bytes(b"a;b")
    return folder


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site runs; outside a test it looks at an empty folder, never at that of this computer."""
    from django.conf import settings

    from mgz_site.conf.wsgi import application

    settings.MGZ_DATA = tmp_path_factory.mktemp("leeg")
    server = make_server("127.0.0.1", 0, application, server_class=_Server, handler_class=_Quiet)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the site on a morning in January, when nobody handed in anything yet."""
    from django.conf import settings

    from mgz_site.ui import clock

    monkeypatch.setattr(settings, "MGZ_DATA", tmp_path / "data")
    monkeypatch.setattr(clock, "now", lambda: MORNING)
    return address


@pytest.fixture
def beek(site: str, books: Path) -> str:
    """The address of the site where Beekstreek counts, as stand 1."""
    from mgz_site.ui import deciding, services

    # Kept without proving it again: the memory of the site has its proof after the first test.
    stored = services.store().put((books / "beek.xlsx").read_bytes(), "beek.xlsx", MORNING)
    deciding.accept(stored.key, 0)
    return site


@pytest.fixture(scope="session")
def shelf(address: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the demonstration, begun as `mgz demo` begins it; proven once."""
    from django.conf import settings

    from mgz_site.ui import clock, demonstration

    folder = tmp_path_factory.mktemp("demonstratie")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MGZ_DATA", folder)
        patch.setattr(settings, "MGZ_CLOCK_AHEAD", None)
        clock.set_demonstration(demo.AT)
        demonstration.begin(demo.workbook, "browser")
    return folder


@pytest.fixture
def demonstration(address: str, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the site with the demonstration as it begins, at ten on its morning."""
    from django.conf import settings

    from mgz_site.ui import clock

    shutil.copytree(shelf, tmp_path / "data")
    monkeypatch.setattr(settings, "MGZ_DATA", tmp_path / "data")
    monkeypatch.setattr(settings, "MGZ_CLOCK_AHEAD", None)
    clock.set_demonstration(demo.AT)
    return address


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """One browser profile for all: a style sheet that did not change is not sent again."""
    created = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    yield created
    created.close()


@pytest.fixture
def page(profile: BrowserContext) -> Iterator[Page]:
    """A fresh page; the site itself keeps nothing in a browser but the cookie of its forms."""
    fresh = profile.new_page()
    yield fresh
    fresh.close()


@pytest.fixture
def strict(page: Page) -> Iterator[Page]:
    """A page on which nothing may be blocked by the policy, no script may fail and no answer may break."""
    found: list[str] = []

    def answered(response: Response) -> None:
        if response.status >= 500:
            found.append(f"{response.status} {response.url}")

    page.on("console", lambda message: found.append(message.text) if "Policy" in message.text else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("response", answered)
    yield page
    assert found == []
