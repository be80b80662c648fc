"""A person on the page Dekking: with a mouse, with the keyboard only, and without JavaScript."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser import steps

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROWS = ".mgz-gap-row"
CELL = "document.activeElement.querySelector('title').textContent"


def test_from_upload_to_the_first_action(strict: Page, site: str, books: Path) -> None:
    strict.goto(site)
    steps.propose(strict, books / "beek.xlsx")
    steps.accept(strict)
    strict.get_by_role("link", name="Bekijk de dekking").click()
    expect(strict.locator("h1")).to_contain_text("Niet sluitend")
    expect(strict.locator(ROWS)).to_have_count(13)

    # A choice that is made before the scripts are there waits for the button.
    strict.wait_for_load_state()
    strict.select_option("#gat-reden", label="Geen huisarts")
    expect(strict.locator(ROWS)).to_have_count(1)
    expect(strict).to_have_url(re.compile(r"\?reden=geen_huisarts$"))
    expect(strict.locator("#gaten [role=status]")).to_have_text("1 gat en 0 onbeslist met deze keuze")

    strict.locator(ROWS).get_by_role("link").click()
    expect(strict.locator("h1")).to_have_text("Noord, overdag")
    first = strict.locator(".mgz-answers__first").first
    expect(first).to_contain_text("Zorgkantoor Beekstreek (verzonnen)")

    strict.go_back()
    expect(strict.locator(ROWS)).to_have_count(1)
    expect(strict.locator("#gat-reden")).to_have_value("geen_huisarts")
    strict.go_back()
    expect(strict.locator(ROWS)).to_have_count(13)


def test_an_hour_of_a_week_leads_to_its_gaps(strict: Page, beek: str) -> None:
    strict.goto(f"{beek}/dekking/")
    strict.select_option("#week-week", "2026-02-02")
    expect(strict.locator("#week-titel")).to_have_text("Week 6: 02-02-2026 tot en met 08-02-2026")
    strict.get_by_role("link", name="maandag 10:00: gat 44").click()
    expect(strict).to_have_url(re.compile(r"\?week=2026-02-02&uur=ma-10$"))
    expect(strict.locator("#gaten")).to_be_focused()
    expect(strict.locator("#gaten-kop")).to_be_in_viewport()
    expect(strict.locator(f"{ROWS} td:nth-child(2)").first).to_have_text("overdag")
    strict.get_by_role("link", name="Alleen maandag 10:00 tot 11:00").click()
    expect(strict.locator(ROWS)).to_have_count(13)
    strict.get_by_role("link", name="Volgende week").click()
    expect(strict.locator("#week-titel")).to_contain_text("Week 7")


def test_picture_and_table_twin_say_the_same(strict: Page, beek: str) -> None:
    strict.goto(f"{beek}/dekking/?week=2026-03-23")
    titles = strict.locator(".mgz-heat__cell > title").all_text_contents()
    pictured = [title.split(": ")[1] for title in titles]
    strict.locator("#week-tabel summary").click()
    listed = strict.locator("#week-tabel td").all_inner_texts()
    assert len(pictured) == 168
    assert pictured == listed
    assert "bestaat niet, de klok gaat vooruit" in listed


def test_the_keyboard_alone_is_enough(strict: Page, beek: str) -> None:
    strict.goto(f"{beek}/dekking/")
    strict.keyboard.press("Tab")
    expect(strict.locator(".utrecht-skip-link")).to_be_focused()
    strict.keyboard.press("Enter")
    expect(strict.locator("#inhoud")).to_be_focused()

    strict.locator("#week-sector").focus()
    strict.keyboard.press("ArrowDown")
    expect(strict).to_have_url(re.compile(r"\?sector=VG$"))
    expect(strict.locator("#week-sector")).to_be_focused()

    steps.tab_to(strict, ".mgz-heat a")
    before = strict.evaluate(CELL)
    strict.keyboard.press("ArrowDown")
    strict.keyboard.press("ArrowRight")
    after = strict.evaluate(CELL)
    assert (before.split(":")[0], after.split(":")[0]) == ("maandag 00", "dinsdag 01")
    strict.keyboard.press("Enter")
    expect(strict.locator("#gaten")).to_be_focused()
    expect(strict).to_have_url(re.compile(r"uur=di-01$"))

    steps.tab_to(strict, f"{ROWS} a")
    strict.keyboard.press("Enter")
    expect(strict.locator("#waarom-kop")).to_be_visible()


def test_the_week_picture_is_one_stop_for_the_tab_key(strict: Page, beek: str) -> None:
    strict.goto(f"{beek}/dekking/")
    expect(strict.locator(".mgz-heat a[tabindex='0']")).to_have_count(1)
    strict.select_option("#week-week", "2026-02-02")
    expect(strict.locator("#week-titel")).to_contain_text("Week 6")
    expect(strict.locator(".mgz-heat a[tabindex='0']")).to_have_count(1)


def test_all_of_it_works_without_javascript(browser: Browser, site: str, books: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    steps.upload(page, books / "fouten.xlsx")
    expect(page.get_by_role("alert")).to_contain_text("Dit werkboek is niet geladen")
    steps.propose(page, books / "beek.xlsx")
    page.get_by_role("button", name="Neem aan").click()
    page.get_by_role("link", name="Bekijk de dekking").click()
    expect(page.locator("h1")).to_contain_text("Niet sluitend")
    page.select_option("#gat-reden", label="Geen huisarts")
    page.locator("#gaten").get_by_role("button", name="Toon").click()
    expect(page.locator(ROWS)).to_have_count(1)
    page.select_option("#week-week", "2026-02-02")
    page.locator("#week").get_by_role("button", name="Toon").click()
    expect(page.locator("#week-titel")).to_contain_text("Week 6")
    expect(page.locator(ROWS)).to_have_count(1)
    page.get_by_role("link", name="maandag 10:00").first.click()
    expect(page.locator("#gaten-kop")).to_be_in_viewport()
    page.locator(f"{ROWS} a").first.click()
    expect(page.locator("h1")).to_have_text("Noord, overdag")
    context.close()
