"""What all pages share: the menu, names of any length, what is wrong in a field, and what goes on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import scenes

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_SMALL = {"width": 320, "height": 256}


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_on_a_narrow_screen_the_menu_is_behind_a_button(browser: Browser, site: str, script: bool) -> None:
    page = browser.new_page(viewport=_SMALL, java_script_enabled=script)  # type: ignore[arg-type]
    page.goto(f"{site}/uitleg/")
    menu, button = page.get_by_role("navigation", name="Hoofdmenu"), page.get_by_role("button", name="Menu")
    expect(menu).to_be_hidden()
    button.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    button.click()
    menu.get_by_role("link", name="Wegwijzer").click()
    expect(page.locator("h1")).to_have_text("Wie is verantwoordelijk, en wie betaalt?")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(button).to_be_hidden()
    expect(menu.get_by_role("link", name="Wegwijzer")).to_have_attribute("aria-current", "page")
    page.close()


#: How far a table or a block is wider than what is there for it.
_TOO_WIDE = """() => [...document.querySelectorAll("main, .mgz-scroll")]
    .filter((box) => box.clientWidth && box.scrollWidth > box.clientWidth + 1)
    .map((box) => box.getAttribute("aria-label") || "main")"""


@pytest.mark.parametrize(
    "path",
    ["/nu/", "/locatie/", "/locatie/lindehof/", "/regio/", "/regio/lijst/", "/vragen/", "/convenantpunten/"],
)
def test_a_name_of_any_length_stays_on_its_page(strict: Page, beek: str, books: Path, path: str) -> None:
    scenes.accepted(books / "lang.xlsx")
    asked: list[str] = []
    strict.on("dialog", lambda dialog: asked.append(dialog.message))
    for width in (1280, 320):
        strict.set_viewport_size({"width": width, "height": 800})
        strict.goto(beek + path)
        assert strict.evaluate("document.documentElement.scrollWidth") <= width
        assert strict.evaluate(_TOO_WIDE) == []
    expect(strict.locator("main").get_by_text("Zorgaanbiederzonderspaties").first).to_be_attached()
    expect(strict.locator("main script, img[src=x]")).to_have_count(0)
    assert asked == []


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/nu/?datum=gisteren", "#datum"),
        ("/locatie/lindehof/?datum=gisteren", "#datum"),
        ("/regio/?dag=gisteren", "#dag"),
        ("/regio/lijst/?bekend=gisteren", "#bekend"),
        ("/locatie/lindehuis/kaart/?van=gisteren", "#van"),
    ],
)
def test_a_day_that_cannot_be_read_is_told_at_its_field(
    strict: Page, beek: str, path: str, field: str
) -> None:
    strict.goto(beek + path)
    expect(strict).to_have_title(re.compile("^Fout: "))
    expect(strict.locator(field)).to_be_focused()
    expect(strict.locator(field)).to_have_accessible_description(re.compile("'gisteren' is geen datum"))


@pytest.mark.parametrize("path", ["/vragen/", "/werkboek/", "/convenantpunten/", "/regio/kaartgegevens/"])
def test_what_one_can_only_do_on_a_screen_is_not_on_paper(strict: Page, beek: str, path: str) -> None:
    strict.goto(beek + path)
    strict.emulate_media(media="print")
    expect(strict.locator("h1")).to_be_visible()
    expect(strict.locator("main button:visible, .mgz-file:visible, .mgz-downloads:visible")).to_have_count(0)


@pytest.mark.parametrize("query", ["", "?datum=26-11-2026&tijd=03:00", "?ververs=nee"])
def test_the_wall_fits_its_screen(strict: Page, demonstration: str, query: str) -> None:
    strict.set_viewport_size({"width": 1280, "height": 720})
    strict.goto(f"{demonstration}/nu/scherm/{query}")
    strict.evaluate("document.fonts.ready")
    assert strict.evaluate("document.documentElement.scrollHeight") <= 720
