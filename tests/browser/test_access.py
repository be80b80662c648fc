"""Every page and state can be read, heard and operated: axe, 320 pixels, text at 200%, print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from mgz_cli.twente import tour
from tests.browser import books as handed
from tests.browser import scenes, steps
from tests.unit.site import demo

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PATHS = [
    pytest.param(world, path, id=f"{world}: {name}")
    for world, paths in (
        ("site", scenes.EMPTY),
        ("beek", scenes.BEEK),
        ("demonstration", scenes.DEMONSTRATION),
    )
    for name, path in paths.items()
]
DENSE = [
    "/nu/",
    "/regio/",
    f"/locatie/{tour.LOCATION}/",
    "/dekking/",
    scenes.TOUR_GAP,
    "/werkboek/",
    "/rondleiding/",
    *demo.GUIDE[1:],
]


def _faults(page: Page) -> list[str]:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("o => axe.run(o)", {"runOnly": _RULES, "resultTypes": ["violations"]})
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]]


def look(page: Page) -> None:
    """Judge the page that is open, on a screen and as narrow as 1280 pixels at 400% (WCAG 1.4.10)."""
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert _faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize(("world", "path"), PATHS)
def test_a_page(strict: Page, request: pytest.FixtureRequest, world: str, path: str) -> None:
    strict.goto(request.getfixturevalue(world) + path)
    look(strict)


@pytest.mark.parametrize("name", scenes.MADE)
def test_a_page_after_something_was_handed_in(strict: Page, beek: str, books: Path, name: str) -> None:
    strict.goto(beek + scenes.MADE[name](books))
    look(strict)


@pytest.mark.parametrize(("world", "path"), [("site", "/"), ("beek", "/werkboek/")])
@pytest.mark.parametrize("file", ["lijst.csv", "fouten.xlsx"])
def test_a_file_that_is_refused(
    strict: Page, request: pytest.FixtureRequest, books: Path, world: str, path: str, file: str
) -> None:
    strict.goto(request.getfixturevalue(world) + path)
    steps.upload(strict, books / file)
    expect(strict.locator("#werkboek-fout, #fouten")).to_be_visible()
    look(strict)


def test_a_decision_that_is_refused(strict: Page, beek: str, books: Path) -> None:
    strict.goto(beek + scenes.MADE["proposal of another region"](books))
    strict.get_by_role("button", name="Neem aan").click()
    expect(strict.get_by_text("Zet een vinkje")).to_be_visible()
    look(strict)

    strict.goto(beek + scenes.MADE["proposal with changes"](books))
    scenes.MADE["workbooks, several stands"](books)
    strict.get_by_role("button", name="Neem aan").click()
    expect(strict.get_by_text("Intussen geldt een andere stand")).to_be_visible()
    look(strict)


def test_the_tour_before_and_after_its_gap_is_closed(strict: Page, demonstration: str, books: Path) -> None:
    (books / "getekend.xlsx").write_bytes(handed.signed(demo.workbook()))
    strict.goto(demonstration + scenes.proposal("getekend.xlsx")(books))
    expect(strict.get_by_role("heading", name="Oordelen die anders worden")).to_be_visible()
    look(strict)
    steps.accept(strict)
    strict.goto(f"{demonstration}/rondleiding/")
    closed = [f"{layer} sluitend" for layer in ("Afgesproken", "Ingekocht", "Ingeroosterd")]
    expect(strict.locator(".mgz-tourlayers li")).to_have_text(closed)
    look(strict)


#: The spacing of WCAG 1.4.12.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { letter-spacing: .12em !important; word-spacing: .16em !important;
                           line-height: 1.5 !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("path", DENSE)
def test_larger_text_and_wider_spacing_cut_nothing_off(strict: Page, demonstration: str, path: str) -> None:
    strict.set_viewport_size({"width": 1280, "height": 900})
    strict.goto(demonstration + path)
    strict.evaluate("document.documentElement.style.fontSize = '200%'")
    assert strict.evaluate("document.documentElement.scrollWidth") <= 1280
    strict.evaluate("document.documentElement.style.fontSize = ''")
    strict.set_viewport_size({"width": 320, "height": 640})
    strict.evaluate(SPACED)
    assert strict.evaluate("document.documentElement.scrollWidth") <= 320


def test_print_shows_what_the_screen_folds_away(strict: Page, beek: str) -> None:
    strict.goto(f"{beek}/dekking/")
    folded = strict.locator("#week-tabel table")
    expect(folded).to_be_hidden()
    strict.emulate_media(media="print")
    expect(folded).to_be_visible()
    expect(strict.locator("#vragen details").last.locator("li").first).to_be_visible()
    expect(strict.locator(".mgz-filter").first).to_be_hidden()


def test_a_printed_card_holds_only_the_card(strict: Page, demonstration: str) -> None:
    strict.goto(f"{demonstration}/locatie/{tour.LOCATION}/kaart/")
    around = [
        strict.locator(".mgz-header nav"),
        strict.locator(".mgz-crumbs"),
        strict.get_by_label("Zeven dagen"),
    ]
    for each in around:
        expect(each).to_be_visible()
    strict.emulate_media(media="print")
    for each in around:
        expect(each).to_be_hidden()
    expect(strict.locator(".mgz-card")).to_be_visible()
