"""A person hands in a workbook: faults, a proposal, accept; and what happens when two do so at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser import scenes, steps

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

STANDS = "#standen tbody tr"


def test_faults_come_all_at_once_with_the_focus_on_them(strict: Page, site: str, books: Path) -> None:
    strict.goto(f"{site}/werkboek/")
    steps.upload(strict, books / "lijst.csv")
    field = strict.locator("#werkboek")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("geen .xlsx-bestand"))

    steps.upload(strict, books / "fouten.xlsx")
    # The title of the notice takes the focus.
    expect(strict.get_by_text("Dit werkboek is niet geladen")).to_be_focused()
    expect(strict.get_by_role("region", name="Fouten in het werkboek").locator("tbody tr")).to_have_count(2)
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(strict).to_have_url(f"{site}/werkboek/")
    strict.reload()
    expect(strict.get_by_text("Er geldt nog geen werkboek")).to_be_visible()

    steps.propose(strict, books / "beek.xlsx")
    strict.reload()
    expect(strict.locator("h1")).to_have_text("Wat verandert beek.xlsx?")
    strict.go_back()
    proposals = strict.get_by_role("region", name="Geladen, niet aangenomen")
    proposals.get_by_role("link", name="beek.xlsx").click()
    steps.accept(strict)


def test_going_back_after_accepting_loses_nothing(strict: Page, beek: str, books: Path) -> None:
    strict.goto(f"{beek}/werkboek/")
    steps.propose(strict, books / "beter.xlsx")
    steps.accept(strict)
    strict.go_back()
    expect(strict.get_by_text("Dit werkboek geldt nu", exact=True)).to_be_visible()
    expect(strict.get_by_role("button", name="Neem aan")).to_have_count(0)
    strict.go_back()
    expect(strict.get_by_text("beter.xlsx, stand 2")).to_be_visible()
    expect(strict.locator(STANDS)).to_have_count(2)
    strict.go_forward()
    strict.go_forward()
    strict.reload()
    expect(strict.locator(STANDS)).to_have_count(2)


def test_a_page_from_before_accepts_only_once(strict: Page, beek: str, books: Path) -> None:
    """A tab that was left open, in which somebody presses the button once more."""
    strict.goto(f"{beek}/werkboek/")
    steps.propose(strict, books / "beter.xlsx")
    other = strict.context.new_page()
    other.goto(strict.url)
    steps.accept(strict)
    steps.accept(other)
    expect(other.locator(STANDS)).to_have_count(2)


def test_two_uploads_at_once_both_arrive(context: BrowserContext, site: str, books: Path) -> None:
    names = ("beek.xlsx", "beter.xlsx")
    pages = [context.new_page() for _ in names]
    for page, name in zip(pages, names, strict=True):
        page.goto(site)
        page.set_input_files("#werkboek", books / name)
    for page in pages:
        page.get_by_role("button", name="Laad en controleer").click(no_wait_after=True)
    for page, name in zip(pages, names, strict=True):
        expect(page.locator("h1")).to_have_text(f"Wat verandert {name}?")


def test_of_two_who_accept_the_second_is_told_and_loses_nothing(
    context: BrowserContext, beek: str, books: Path
) -> None:
    first, second = context.new_page(), context.new_page()
    for page, name in ((first, "beter.xlsx"), (second, "slechter.xlsx")):
        page.goto(f"{beek}/werkboek/")
        steps.propose(page, books / name)
    steps.accept(first)

    second.get_by_role("button", name="Neem aan").click()
    expect(second.get_by_text("Intussen geldt een andere stand")).to_be_focused()
    expect(second.get_by_text("uw werkboek is bewaard")).to_be_visible()
    expect(second.get_by_text("Nu geldt beter.xlsx, stand 2")).to_be_visible()
    first.reload()
    expect(first.get_by_text("Nu geldt beter.xlsx")).to_be_visible()
    expect(first.get_by_role("link", name="slechter.xlsx")).to_be_visible()

    # What it changes is told anew, against the stand that counts now; it can be accepted after all.
    expect(second.get_by_role("region", name="Gaten en open punten die erbij komen")).to_be_visible()
    steps.accept(second)
    expect(second.locator(STANDS)).to_have_count(3)
    first.get_by_role("button", name="Draai de laatste stand terug").click()
    expect(first.get_by_text("Intussen geldt een andere stand")).to_be_focused()
    expect(first.get_by_text("Nu geldt slechter.xlsx, stand 3")).to_be_visible()


def test_another_region_has_to_be_meant(strict: Page, beek: str, books: Path) -> None:
    strict.goto(f"{beek}/werkboek/")
    steps.propose(strict, books / "elders.xlsx")
    expect(strict.get_by_text("Nu geldt Beekstreek (fictief).")).to_be_visible()
    strict.get_by_role("button", name="Neem aan").click()
    tick = strict.get_by_role("checkbox", name="Ja, vervang Beekstreek (fictief) door Elders (fictief)")
    expect(strict.get_by_text("Dit is een andere regio", exact=True)).to_be_focused()
    expect(tick).to_have_accessible_description(re.compile(r"Zet een vinkje .* Er is niets veranderd\."))
    tick.check()
    steps.accept(strict)
    strict.goto(f"{beek}/dekking/")
    expect(strict.locator("h1")).to_contain_text("Elders (fictief)")
    steps.undo(strict, beek)
    strict.goto(f"{beek}/dekking/")
    expect(strict.locator("h1")).to_contain_text("Beekstreek (fictief)")


def test_any_earlier_stand_can_be_put_back(strict: Page, beek: str, books: Path) -> None:
    for name in ("beter.xlsx", "slechter.xlsx"):
        strict.goto(f"{beek}/werkboek/")
        steps.propose(strict, books / name)
        steps.accept(strict)
    strict.get_by_role("link", name="Bekijk stand 1").click()
    expect(strict.get_by_text("U kijkt naar een eerdere stand: nummer 1")).to_be_visible()
    strict.go_back()
    strict.get_by_role("button", name="Zet terug stand 2").click()
    expect(strict.get_by_text("Er geldt weer een eerdere stand")).to_be_focused()
    expect(strict.get_by_text("Nu geldt beter.xlsx, stand 4")).to_be_visible()
    strict.goto(beek + scenes.MENDED)
    expect(strict.locator("h1")).to_have_text("Dit gat is dicht")
