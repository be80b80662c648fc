"""What every test may use, and an honest account of what a run did not do.

A test belongs to a kind by its folder: `tests/unit/...` gets the marker `unit`, and so on. A test that cannot
run on this machine is skipped with its reason, and the run ends with the list NIET GEDRAAID. With `--ci` the
run fails unless that list is empty.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

TESTS = Path(__file__).parent
CHECKOUT = TESTS.parent
KINDS = ("unit", "spec", "generative", "integration", "browser", "bench", "soak")
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM_ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


# ------------------------------------------------------------------------------ kinds and the closing account


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--ci", action="store_true", help="fail when a test could not run on this machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        kind = kind_of(item.path)
        if kind:
            item.add_marker(kind)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if exitstatus == pytest.ExitCode.OK and session.config.getoption("--ci") and not_run(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    groups = not_run(config)
    if not groups:
        terminalreporter.write_line("NIET GEDRAAID: niets — alles is gedraaid", green=True)
        return
    terminalreporter.write_sep("!", "NIET GEDRAAID", red=True, bold=True)
    for (kind, reason), count in sorted(groups.items()):
        terminalreporter.write_line(f"{kind}: {count} overgeslagen — {reason}", red=True)
    if config.getoption("--ci"):
        terminalreporter.write_line("Met --ci moet alles draaien: deze run telt als mislukt.", red=True)
    terminalreporter.write_sep("!", red=True, bold=True)


def not_run(config: pytest.Config) -> Counter[tuple[str, str]]:
    """How many tests were skipped, by kind and reason."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    groups: Counter[tuple[str, str]] = Counter()
    for report in reporter.stats.get("skipped", ()) if reporter else ():
        _file, _line, reason = report.longrepr
        path = config.rootpath / report.nodeid.split("::")[0]
        groups[kind_of(path) or "overig", reason.removeprefix("Skipped: ")] += 1
    return groups


def kind_of(path: Path) -> str | None:
    """The kind of a test file: the folder directly under tests/."""
    if not path.is_relative_to(TESTS):
        return None
    folder = path.relative_to(TESTS).parts[0]
    return folder if folder in KINDS else None


# --------------------------------------------------------------------------------------------------- fixtures


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the domain material, which is not part of the repository."""
    folder = Path(os.environ.get("MGZ_SHARED") or CHECKOUT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("geen domeinmateriaal: map shared naast de checkout, of MGZ_SHARED, ontbreekt")
    return folder.resolve()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine.

    Playwright keeps an event loop alive in this thread until the session ends, and Django refuses the
    database there: let the site run in a process or thread of its own and drive it from outside.
    For the same reason tests/browser runs last.
    """
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if executable is None:
        pytest.skip("geen Chromium gevonden: installeer chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=executable, headless=True, args=list(CHROMIUM_ARGS)
        )
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser profile, Dutch and in Dutch time."""
    created = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam")
    yield created
    created.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A fresh page in a fresh profile."""
    return context.new_page()
