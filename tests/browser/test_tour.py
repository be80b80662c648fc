"""The guided tour, walked literally: what each step says one sees is there when its link is followed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from mgz.vocabulary import Laag, label
from mgz_cli.twente import tour
from tests.browser import books as handed
from tests.browser import scenes, steps

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CARE = label(tour.FUNCTION)


def _begin(page: Page, site: str, here: str = "Kijk wie er nu dienst heeft") -> None:
    """The page of the tour, with the step that comes first as the region stands now."""
    page.goto(site)
    page.get_by_role("link", name="Rondleiding").click()
    expect(page.locator(".mgz-tourlayers li")).to_have_count(len(Laag))
    expect(page.locator(".mgz-tour__step--next h2")).to_contain_text(here)


def _step(page: Page, title: str) -> None:
    """Back to the tour by its entry in the menu, and then the link of a step."""
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Rondleiding").click()
    step = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title))
    step.get_by_role("link").click()


def _it_becomes_sluitend(page: Page) -> None:
    """The proposal says that the verdict of the municipality turns, in every layer."""
    turned = page.get_by_role("region", name="Oordelen die anders worden").get_by_role("row")
    of_tour = turned.filter(has_text=tour.MUNICIPALITY)
    for layer in Laag:
        line = of_tour.filter(has_text=label(layer)).first
        expect(line.get_by_role("cell")).to_have_text(["niet sluitend", "sluitend"])


def _is_sluitend(page: Page) -> None:
    _step(page, "Zie het oordeel omslaan")
    expect(page.locator("h1")).to_have_text(f"Gemeente {tour.MUNICIPALITY}: Sluitend")
    row = page.locator("#overzicht").get_by_role("row").filter(has=page.get_by_role("rowheader", name=CARE))
    expect(row.locator(".mgz-badge")).to_have_text(["sluitend"] * len(Laag))


def test_the_tour_step_by_step(strict: Page, demonstration: str) -> None:
    _begin(strict, demonstration)

    _step(strict, "Kijk wie er nu dienst heeft")
    expect(strict.locator("h1")).to_have_text("Wie is er nu?")
    expect(strict.locator(".mgz-news")).to_contain_text("Komende 72 uur")
    expect(strict.locator("#wie a[href^='tel:']").first).to_be_visible()

    _step(strict, "Vind het gat")
    expect(strict.locator("h1")).to_have_text(f"Gemeente {tour.MUNICIPALITY}: Niet sluitend")
    (house,) = {name.split(",")[0] for name in strict.locator(".mgz-gap-row th a").all_inner_texts()}

    _step(strict, "Begrijp het gat")
    near = strict.locator(".mgz-near").first
    expect(near).to_contain_text(tour.AGREEMENT)
    expect(near).to_contain_text("concept")
    rule = strict.locator("#regels details").first
    expect(rule.get_by_text("Bronnen, in onze woorden")).to_be_hidden()
    rule.locator("summary").click()
    expect(rule.get_by_text("Bronnen, in onze woorden")).to_be_visible()

    _step(strict, "Kijk door de ogen van het huis")
    expect(strict.locator("h1")).to_contain_text(house)
    expect(strict.locator("#gaten .mgz-gap-row")).not_to_have_count(0)
    strict.get_by_role("link", name="Kaart om af te drukken").click()
    expect(strict.locator("h1")).to_have_text("Wie is er voor ons, dag en nacht")

    _step(strict, "Sluit het gat")
    remedy = strict.get_by_role("listitem").filter(has_text=tour.AGREEMENT).filter(has_text="getekend")
    remedy.get_by_role("button", name="Probeer dit").click()
    _it_becomes_sluitend(strict)
    steps.accept(strict)
    _is_sluitend(strict)
    _the_closed_gap_tells_where_it_went(strict, demonstration)

    _begin(strict, demonstration, "Zie het oordeel omslaan")
    _step(strict, "Draai het terug")
    strict.get_by_role("button", name="Draai de laatste stand terug").click()
    expect(strict.get_by_text("Er geldt weer een eerdere stand")).to_be_focused()
    expect(strict.locator("#standen tbody tr")).to_have_count(3)
    _the_gap_is_back(strict, demonstration)


def _the_closed_gap_tells_where_it_went(page: Page, site: str) -> None:
    page.goto(site + scenes.TOUR_GAP)
    expect(page.locator("h1")).to_have_text("Dit gat is dicht")
    expect(page.get_by_text("Het was er in stand 1 ")).to_contain_text("Sinds stand 2")
    page.get_by_role("link", name="Bekijk hoe het was").click()
    expect(page.get_by_text("U kijkt naar een eerdere stand: nummer 1")).to_be_visible()
    expect(page.get_by_text("In de stand die nu geldt, is dit gat er niet.")).to_be_visible()


def _the_gap_is_back(page: Page, site: str) -> None:
    page.goto(site + scenes.TOUR_GAP)
    expect(page.locator("h1")).to_contain_text(f"{tour.MUNICIPALITY} 7621 (fictief), ANW")
    expect(page.locator(".mgz-near").first).to_contain_text(tour.AGREEMENT)
    _begin(page, site)


def test_the_same_by_excel_and_without_javascript(
    browser: Browser, demonstration: str, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _begin(page, demonstration)
    page.get_by_role("link", name="Werkboek", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="het werkboek dat nu geldt").click()
    mine = tmp_path / download.value.suggested_filename.replace(".xlsx", " getekend.xlsx")
    mine.write_bytes(handed.signed(download.value.path().read_bytes()))
    steps.propose(page, mine)
    _it_becomes_sluitend(page)
    changed = page.get_by_role("region", name="Tabel met rijen").get_by_role("row")
    expect(changed).to_have_count(2)
    expect(changed.last).to_contain_text(tour.AGREEMENT)
    page.get_by_role("button", name="Neem aan").click()
    expect(page.get_by_text("Aangenomen", exact=True)).to_be_visible()
    _is_sluitend(page)
    _step(page, "Draai het terug")
    page.get_by_role("button", name="Draai de laatste stand terug").click()
    expect(page.get_by_text("Er geldt weer een eerdere stand")).to_be_visible()
    _the_gap_is_back(page, demonstration)
    context.close()
