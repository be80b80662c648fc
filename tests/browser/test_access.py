"""Every page and state can be read, heard and operated: axe, 320 pixels, text at 400%, print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")
GAP = "gat/afgesproken/general_care/linde_vg/anw/"
STATES = {
    "start": "/dekking/",
    "result": "{result}",
    "a filter without gaps": "{result}?sector=VG&gebied=noord",
    "a week with a skipped hour": "{result}?week=2026-03-23&uur=ma-03",
    "gap": "{result}" + GAP,
    "gap, second page": "{result}" + GAP + "?bladzijde=2",
    "questions": "{result}vragen/1/",
    "help": "/uitleg/",
    "unknown workbook": f"/dekking/{'0' * 64}/",
    "unknown gap": "{result}gat/weg/",
    "unknown page": "/weg/",
}


def _faults(page: Page) -> list[str]:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate(AXE)
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = page.evaluate("options => axe.run(options)", options)
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]]


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_nothing_and_nothing_overflows_at_320(
    strict: Page, site: str, result_path: str, name: str
) -> None:
    strict.set_viewport_size({"width": 1280, "height": 900})
    strict.goto(site + STATES[name].format(result=result_path))
    assert _faults(strict) == []
    # 320 pixels is also what 1280 pixels at 400% comes to (WCAG 1.4.10).
    strict.set_viewport_size({"width": 320, "height": 640})
    assert strict.evaluate("document.documentElement.scrollWidth") <= 320
    assert _faults(strict) == []
    expect(strict.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("file", ["lijst.csv", "fouten.xlsx"])
def test_the_states_with_faults_too(strict: Page, site: str, books: Path, file: str) -> None:
    for width in (1280, 320):
        strict.set_viewport_size({"width": width, "height": 640})
        strict.goto(f"{site}/dekking/")
        strict.set_input_files("#werkboek", books / file)
        strict.get_by_role("button", name="Laad en controleer").click()
        expect(strict.locator("#werkboek-fout, #fouten")).to_be_visible()
        assert _faults(strict) == []
        assert strict.evaluate("document.documentElement.scrollWidth") <= width


def test_larger_text_and_wider_spacing_cut_nothing_off(strict: Page, site: str, result_path: str) -> None:
    strict.set_viewport_size({"width": 1280, "height": 900})
    strict.goto(site + result_path)
    strict.evaluate("document.documentElement.style.fontSize = '200%'")
    assert strict.evaluate("document.documentElement.scrollWidth") <= 1280


def test_print_shows_what_the_screen_folds_away(strict: Page, site: str, result_path: str) -> None:
    strict.goto(site + result_path)
    folded = strict.locator("#week-tabel table")
    expect(folded).to_be_hidden()
    strict.emulate_media(media="print")
    expect(folded).to_be_visible()
    expect(strict.locator("#vragen details").last.locator("li").first).to_be_visible()
    expect(strict.locator(".mgz-filter").first).to_be_hidden()
