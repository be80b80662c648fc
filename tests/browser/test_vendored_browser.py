"""The browser fixture works, and the vendored scripts load in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.vendor import TABLES

if TYPE_CHECKING:
    from playwright.sync_api import Page

SITE, AXE = (table.parent for table in TABLES)


def test_htmx_loads(page: Page) -> None:
    page.set_content("<!doctype html><html lang='nl'><title>t</title><main>x</main></html>")
    page.add_script_tag(path=SITE / "htmx" / "htmx.min.js")
    assert page.evaluate("htmx.version") == "4.0.1"


def test_axe_finds_a_fault(page: Page) -> None:
    page.set_content("<!doctype html><html><title>t</title><main><h1>x</h1></main></html>")
    page.add_script_tag(path=AXE / "axe.min.js")
    found = page.evaluate("axe.run().then(result => result.violations.map(fault => fault.id))")
    assert found == ["html-has-lang"]
