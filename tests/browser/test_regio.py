"""The region on a map: with the keyboard only, on a narrow screen, without JavaScript, on paper; map data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser import steps

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE, NARROW = ".mgz-map--breed", ".mgz-map--smal"
PLACE = "Putterwende, Borne 7621 (fictief)"


def _map_file(folder: Path) -> Path:
    """The border of Noord and the points of the postcodes of Beekstreek, drawn by hand."""
    ring = [[6.0, 52.0], [6.2, 52.0], [6.2, 52.2], [6.0, 52.2], [6.0, 52.0]]
    shapes = [({"gemeente": "Noord"}, {"type": "Polygon", "coordinates": [ring]})]
    for code, at in (("7001", [6.05, 52.05]), ("7002", [6.15, 52.1]), ("7101", [6.3, 52.05])):
        shapes.append(({"pc4": code}, {"type": "Point", "coordinates": at}))
    features = [{"type": "Feature", "properties": said, "geometry": shape} for said, shape in shapes]
    path = folder / "beek.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def test_the_map_is_one_stop_and_its_arrows_go_to_the_nearest_mark(strict: Page, demonstration: str) -> None:
    strict.set_viewport_size({"width": 1280, "height": 900})
    strict.goto(f"{demonstration}/nu/")
    steps.tab_to(strict, "a[href='/regio/']")
    strict.keyboard.press("Enter")
    expect(strict.locator("h1")).to_have_text("Twente (fictief ingevuld)")
    steps.tab_to(strict, f"{WIDE} a", most=60)
    where = "() => { const b = document.activeElement.getBoundingClientRect(); return [b.x, b.y] }"
    begin = strict.evaluate(where)
    strict.keyboard.press("ArrowDown")
    down = strict.evaluate(where)
    assert down[1] > begin[1]
    strict.keyboard.press("ArrowLeft")
    assert strict.evaluate(where)[0] < down[0]
    strict.keyboard.press("ArrowRight")
    strict.keyboard.press("Tab")
    assert not strict.evaluate("s => document.activeElement.matches(s)", f"{WIDE} a")
    strict.keyboard.press("Shift+Tab")
    name = strict.evaluate("document.activeElement.getAttribute('aria-label').split(/:| .bij/)[0]")
    strict.keyboard.press("Enter")
    expect(strict.locator("h1")).to_contain_text(name)


def test_a_mark_can_be_chosen_and_says_what_it_is(strict: Page, demonstration: str) -> None:
    strict.set_viewport_size({"width": 1280, "height": 900})
    strict.goto(f"{demonstration}/regio/")
    mark = strict.locator(WIDE).get_by_role("link", name=PLACE)
    expect(mark).to_have_accessible_name(
        f"{PLACE}: niet sluitend, 42 cliënten (bij benadering: midden van de gemeente)"
    )
    mark.click()
    expect(strict.locator("h1")).to_have_text(PLACE)


def test_no_mark_covers_another_and_each_is_large_enough(strict: Page, demonstration: str) -> None:
    for width, drawing in ((1280, WIDE), (1248, WIDE), (704, WIDE), (320, NARROW)):
        strict.set_viewport_size({"width": width, "height": 900})
        strict.goto(f"{demonstration}/regio/")
        expect(strict.locator(drawing)).to_be_visible()
        boxes = strict.locator(f"{drawing} a").evaluate_all(
            "all => all.map(a => a.getBoundingClientRect()).map(b => [b.x, b.y, b.width, b.height])"
        )
        assert len(boxes) > 10
        for number, (x, y, wide, high) in enumerate(boxes):
            assert min(wide, high) >= 24
            for x2, y2, wide2, high2 in boxes[:number]:
                apart = max(x2 - x - wide, x - x2 - wide2, y2 - y - high, y - y2 - high2)
                assert apart > -0.5, (width, number)


def test_on_a_narrow_screen_a_municipality_leads_to_its_places(strict: Page, demonstration: str) -> None:
    strict.set_viewport_size({"width": 320, "height": 800})
    strict.goto(f"{demonstration}/regio/")
    expect(strict.locator(WIDE)).to_be_hidden()
    mark = strict.locator(NARROW).get_by_role("link", name="Gemeente Borne: 5 locaties")
    mark.click()
    rows = strict.locator(".mgz-table--places tbody tr")
    expect(rows).to_have_count(6)
    assert all("Borne" in text for text in rows.all_inner_texts())
    # How wide it is shows when the styles are there.
    strict.wait_for_load_state()
    assert strict.evaluate("document.documentElement.scrollWidth") <= 320


def test_search_and_organisation_without_javascript(browser: Browser, demonstration: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demonstration}/regio/")
    page.get_by_label("Zoek in alles").fill("putter borne")
    page.get_by_role("button", name="Zoek").click()
    page.locator("#lijst").get_by_role("link", name=PLACE, exact=True).click()
    expect(page.locator("h1")).to_have_text(PLACE)
    page.go_back()
    page.get_by_label("Soort", exact=True).select_option(label="Organisaties")
    page.get_by_label("Naam, id, plaats of postcode").fill("putterwende")
    page.get_by_role("button", name="Zoek").click()
    page.locator("#lijst").get_by_role("link", name="Ouderenzorg Putterwende (fictief)").click()
    page.get_by_role("link", name="cliëntgroepen").click()
    expect(page.locator("#lijst tbody tr").first).to_contain_text("Verblijf, VV")
    page.get_by_role("link", name="Regio").last.click()
    page.get_by_label("Geldig op").fill("01-01-2030")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("01-01-2030 ligt buiten de periode")).to_be_visible()
    context.close()


def test_the_map_to_move_by_keyboard_and_with_a_background_only_when_asked(
    strict: Page, demonstration: str
) -> None:
    asked: list[str] = []
    strict.on("request", lambda request: asked.append(request.url))
    strict.route(
        "https://service.pdok.nl/**", lambda route: route.fulfill(body=b"", content_type="image/png")
    )
    strict.goto(f"{demonstration}/regio/")
    strict.get_by_role("link", name="Kaart om te verschuiven en in te zoomen").click()
    marks = strict.locator(".mgz-slide__mark")
    expect(marks.first).to_be_visible()
    expect(strict.get_by_text("Staat uit", exact=True)).to_be_visible()
    steps.tab_to(strict, ".mgz-slide__mark")
    strict.keyboard.press("Enter")
    expect(strict.locator(".mgz-slide__list a").first).to_be_visible()
    assert all(url.startswith((demonstration, "data:")) for url in asked)

    strict.get_by_role("button", name="Zet de achtergrondkaart aan").click()
    expect(strict.get_by_text("Uw browser haalt nu plaatjes op bij https://service.pdok.nl")).to_be_visible()
    expect(strict.locator("footer")).not_to_contain_text("Er gaat niets naar een andere computer")
    expect(marks.first).to_be_visible()
    strict.wait_for_function("document.querySelectorAll('.leaflet-tile').length > 0")
    others = [url for url in asked if not url.startswith((demonstration, "data:"))]
    assert others
    assert all(url.startswith("https://service.pdok.nl/brt/") for url in others)
    asked.clear()
    strict.goto(f"{demonstration}/regio/schuifkaart/")
    expect(marks.first).to_be_visible()
    assert all(url.startswith((demonstration, "data:")) for url in asked)


def test_nothing_is_asked_of_another_server(strict: Page, demonstration: str) -> None:
    asked: list[str] = []
    strict.on("request", lambda request: asked.append(request.url))
    for path in ("/regio/", "/regio/lijst/", "/regio/kaartgegevens/"):
        strict.goto(demonstration + path)
    assert asked
    assert all(url.startswith((demonstration, "data:")) for url in asked)


def test_map_data_are_loaded_shown_and_taken_away(strict: Page, beek: str, tmp_path: Path) -> None:
    strict.set_viewport_size({"width": 1280, "height": 900})
    strict.goto(f"{beek}/regio/")
    expect(strict.get_by_text("Van geen enkele plek is bekend")).to_be_visible()
    strict.locator(".mgz-empty").get_by_role("link", name="Kaartgegevens").click()
    wrong = tmp_path / "fout.json"
    wrong.write_text("[]", encoding="utf-8")
    strict.set_input_files("#bestand", wrong)
    strict.get_by_role("button", name="Laad en controleer").click()
    expect(strict.locator("#bestand-fout")).to_contain_text("geen GeoJSON")
    expect(strict.locator("#bestand")).to_be_focused()
    strict.set_input_files("#bestand", _map_file(tmp_path))
    strict.get_by_label("Bron en licentie").fill("Met de hand getekend")
    strict.get_by_role("button", name="Laad en controleer").click()
    expect(strict.get_by_text("Geladen", exact=True).first).to_be_focused()
    strict.get_by_role("link", name="Bekijk de kaart").click()
    expect(strict.locator(f"{WIDE} .mgz-map__border")).to_have_count(1)
    expect(strict.locator(f"{WIDE} a")).to_have_count(4)
    expect(strict.locator(".mgz-map__source")).to_contain_text("Met de hand getekend")
    strict.get_by_role("link", name="Kaartgegevens laden of wijzigen").click()
    strict.get_by_role("button", name="Haal weg").click()
    expect(strict.get_by_text("Dit bestand telt niet meer mee")).to_be_focused()


def test_on_paper_stand_the_wide_map_and_the_table(strict: Page, demonstration: str) -> None:
    strict.set_viewport_size({"width": 320, "height": 800})
    strict.goto(f"{demonstration}/regio/")
    strict.emulate_media(media="print")
    expect(strict.locator(WIDE)).to_be_visible()
    expect(strict.locator(NARROW)).to_be_hidden()
    expect(strict.locator(".mgz-table--places")).to_be_visible()
    expect(strict.locator(".mgz-filter--now")).to_be_hidden()
    expect(strict.locator(".mgz-search")).to_be_hidden()
