"""Who acts now, here or at another moment: with the keyboard only, without JavaScript, and on the wall."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from mgz_cli.twente import tour
from tests.browser import steps
from tests.unit.site import demo

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

HOUSE = "Putterwende, Borne 7621 (fictief)"
POST = "088-0000001"


def _care(page: Page, name: str) -> Locator:
    """What the page says of one kind of care for the clients of a location."""
    return page.get_by_role("article", name=name)


def _by_day(page: Page) -> None:
    expect(page.locator("h1")).to_have_text(HOUSE)
    expect(page.locator(".mgz-nowhead__moment")).to_contain_text("woensdag 25-11-2026, 10:00")
    expect(_care(page, "Algemene medische zorg")).to_contain_text("Bel de eigen huisarts")
    expect(_care(page, "Specialist ouderengeneeskunde")).to_contain_text("afspraak niet in werking")


def _at_night(page: Page) -> None:
    expect(page.locator(".mgz-nowhead__moment")).to_contain_text("zaterdag 28-11-2026, 23:30")
    general = _care(page, "Algemene medische zorg")
    expect(general).to_contain_text("Huisartsenspoedpost Reigerwende Hengelo (fictief)")
    expect(general).to_contain_text("tot morgen 08:00")
    expect(general.get_by_role("link", name=POST)).to_have_attribute("href", f"tel:{POST.replace('-', '')}")


def test_a_location_at_a_moment_by_keyboard_only(strict: Page, demonstration: str) -> None:
    strict.goto(f"{demonstration}/nu/")
    steps.tab_to(strict, "a[href='/locatie/']")
    strict.keyboard.press("Enter")
    expect(strict.locator("h1")).to_have_text("Wie is er voor een locatie?")
    steps.tab_to(strict, "#zoek")
    strict.keyboard.type("7621 putter")
    strict.keyboard.press("Enter")
    expect(strict.locator("#plaatsen .mgz-gap-row")).to_have_count(1)
    steps.tab_to(strict, "#plaatsen a")
    strict.keyboard.press("Enter")
    _by_day(strict)

    steps.tab_to(strict, "#datum")
    strict.keyboard.type("28-11-2026")
    strict.keyboard.press("Tab")
    expect(strict.locator("#tijd")).to_be_focused()
    strict.keyboard.type("23:30")
    strict.keyboard.press("Enter")
    _at_night(strict)
    steps.tab_to(strict, f"a[href='tel:{POST.replace('-', '')}']")

    why = _care(strict, "Algemene medische zorg").locator("details")
    steps.tab_to(strict, "summary")
    strict.keyboard.press("Enter")
    expect(why.get_by_text("Grond: post post-hengelo-1")).to_be_visible()

    strict.get_by_role("link", name="Terug naar nu").press("Enter")
    _by_day(strict)


def test_the_same_without_javascript(browser: Browser, demonstration: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demonstration}/locatie/")
    page.get_by_label("Naam, plaats of organisatie").fill("putter borne")
    page.get_by_role("button", name="Zoek").click()
    page.get_by_role("link", name=HOUSE).click()
    _by_day(page)
    page.locator("#datum").fill("2026-11-28")
    page.locator("#tijd").fill("23:30")
    page.get_by_role("button", name="Toon").click()
    _at_night(page)
    page.locator("#datum").fill("gisteren")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("'gisteren'")).to_be_visible()
    page.get_by_role("link", name="Kaart om af te drukken").click()
    expect(page.locator(".mgz-card")).to_contain_text(POST)
    context.close()


def test_from_what_is_missing_to_its_gap(strict: Page, demonstration: str) -> None:
    strict.goto(f"{demonstration}/nu/")
    strict.locator("summary").filter(has_text="Kies andere zorg").press("Enter")
    strict.select_option("#nu-zorg", label="Specialist ouderengeneeskunde")
    strict.select_option("#nu-gebied", label=f"Gemeente {tour.MUNICIPALITY}")
    strict.get_by_role("button", name="Toon").click()
    expect(strict.get_by_role("heading", level=2, name="Algemene medische zorg")).to_have_count(0)
    row = strict.locator("#ontbreekt .mgz-gap-row").filter(has_text="Putterwende").first
    expect(row).to_contain_text("afspraak niet in werking")
    row.get_by_role("link").first.click()
    expect(strict.locator("h1")).to_contain_text(HOUSE)
    expect(strict.locator(".mgz-near").first).to_contain_text(tour.AGREEMENT)


def test_the_wall_fits_its_screen_and_asks_for_itself(
    strict: Page, demonstration: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mgz_site.ui import clock
    from mgz_site.ui.views import now

    monkeypatch.setattr(now, "SECONDS", 1)
    strict.set_viewport_size({"width": 1920, "height": 1080})
    strict.goto(f"{demonstration}/nu/scherm/")
    for part in (".mgz-wall__clock", ".mgz-wall__table", ".mgz-wall__warning"):
        expect(strict.locator(part)).to_be_in_viewport(ratio=1)
    assert strict.evaluate("document.documentElement.scrollWidth") <= 1920
    clock.set_demonstration(demo.AT + timedelta(hours=13))
    expect(strict.locator(".mgz-wall__clock")).to_contain_text("23:00")

    strict.get_by_role("link", name="Niet verversen").click()
    expect(strict.get_by_text("Dit scherm ververst niet.")).to_be_visible()
    clock.set_demonstration(demo.AT)
    strict.wait_for_timeout(2500)
    expect(strict.locator(".mgz-wall__clock")).to_contain_text("23:00")
    strict.get_by_role("link", name="Gewone pagina").click()
    expect(strict.locator("h1")).to_have_text("Wie is er nu?")
