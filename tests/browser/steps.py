"""What a person does on the page Werkboek."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page


def upload(page: Page, file: Path) -> None:
    """Choose a file on the page that is open and send it."""
    page.set_input_files("#werkboek", file)
    page.get_by_role("button", name="Laad en controleer").click()


def propose(page: Page, file: Path) -> None:
    """Upload a workbook that is good and read what it would change."""
    upload(page, file)
    expect(page.locator("h1")).to_have_text(f"Wat verandert {file.name}?")


def accept(page: Page) -> None:
    """Let the proposal that is open count."""
    page.get_by_role("button", name="Neem aan").click()
    expect(page.get_by_text("Aangenomen", exact=True)).to_be_focused()


def undo(page: Page, site: str) -> None:
    """Take the last stand back, on the page of the workbooks."""
    page.goto(f"{site}/werkboek/")
    page.get_by_role("button", name="Draai de laatste stand terug").click()
    expect(page.get_by_text("Er geldt weer een eerdere stand")).to_be_focused()


def tab_to(page: Page, selector: str, most: int = 40) -> None:
    """Press the tab key until something is focused."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"not reached with Tab: {selector}")
