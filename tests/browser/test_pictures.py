"""The pictures by month and year, and what changes with a choice: by keyboard and without JavaScript."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import steps

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROWS = ".mgz-gap-row"
TITLE = "document.activeElement.querySelector('title').textContent"


def test_from_the_year_to_a_day_by_keyboard(strict: Page, beek: str) -> None:
    strict.goto(f"{beek}/dekking/?periode=alles")
    everything = strict.locator(ROWS).count()
    strict.get_by_role("navigation", name="Beeld").get_by_role("link", name="Jaar").press("Enter")
    expect(strict.locator(".mgz-months > li")).to_have_count(12)
    expect(strict).to_have_url(re.compile("beeld=jaar"))
    month = strict.locator(".mgz-months a").filter(has_text="Juli 2026")
    month.press("Enter")
    expect(strict.locator("#week h3")).to_have_text("Juli 2026")
    expect(strict.locator("#week [data-mgz-grid] a[tabindex='0']")).to_have_count(1)

    steps.tab_to(strict, "[data-mgz-grid] a", most=60)
    before = strict.evaluate(TITLE)
    strict.keyboard.press("ArrowDown")
    strict.keyboard.press("ArrowRight")
    after = strict.evaluate(TITLE)
    assert (before.split(":")[0], after.split(":")[0]) == ("woensdag 01-07-2026", "donderdag 09-07-2026")
    strict.keyboard.press("Enter")
    expect(strict.locator("#gaten")).to_be_focused()
    expect(strict).to_have_url(re.compile("dag=2026-07-09"))
    # Lindehof has its agreement from July on: its gap by day is over.
    assert 0 < strict.locator(ROWS).count() < everything


def test_picture_and_table_twin_name_the_same_days(strict: Page, beek: str) -> None:
    strict.goto(f"{beek}/dekking/?periode=alles&beeld=maand&maand=2026-03")
    titles = strict.locator("#week .mgz-heat__cell > title").all_text_contents()
    rows = strict.locator("#week-tabel tbody tr")
    days = [text.split(" ")[1] for text in rows.locator("th a").all_text_contents()]
    states = rows.locator("td:nth-child(2)").all_text_contents()
    assert len(titles) == len(days) == len(states) == 31
    for title, day, state in zip(titles, days, states, strict=True):
        assert day in title
        assert state in title
    expect(
        strict.get_by_text("Zondag 29-03-2026 duurt 23 uur: de klok gaat een uur vooruit.")
    ).to_be_visible()


def test_a_choice_changes_verdict_overview_and_list_at_once(strict: Page, beek: str) -> None:
    """Without asking for the whole page: the mark that was put on it is still there."""
    strict.goto(f"{beek}/dekking/")
    strict.evaluate("document.body.dataset.zelfde = 'ja'")
    cells = strict.locator("#overzicht td").all_inner_texts()
    strict.select_option("#week-sector", "VG")
    expect(strict).to_have_url(re.compile(r"\?sector=VG$"))
    expect(strict.locator("h1")).to_contain_text("Verstandelijk gehandicapt (VG)")
    assert strict.locator("#overzicht td").all_inner_texts() != cells
    expect(strict.locator(ROWS).filter(has_text="Lindehuis")).to_have_count(0)
    assert strict.evaluate("document.body.dataset.zelfde") == "ja"
    for place in ("#kop", "#overzicht-deel", "#verkennen"):
        expect(strict.locator(place)).to_have_count(1)

    # An overview of these clients leads to this choice of another kind of care, and back again.
    strict.locator("#overzicht a[href*='functie=triage']").first.click()
    expect(strict).to_have_url(re.compile("sector=VG"))
    expect(strict.locator(".mgz-hero__label")).to_contain_text("triage")
    strict.get_by_role("link", name="Alle cliënten van Beekstreek").click()
    expect(strict.locator("h1")).to_contain_text("Beekstreek (fictief)")
    strict.go_back()
    expect(strict.locator("h1")).to_contain_text("Verstandelijk gehandicapt (VG)")


def test_month_and_year_without_javascript(browser: Browser, beek: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{beek}/dekking/?periode=alles")
    page.get_by_role("link", name="Maand", exact=True).click()
    page.select_option("#dagen-maand", label="Juli 2026")
    page.select_option("#dagen-sector", "VG")
    page.locator("#week").get_by_role("button", name="Toon").click()
    expect(page.locator("#week h3")).to_have_text("Juli 2026")
    expect(page.locator("h1")).to_contain_text("Verstandelijk gehandicapt (VG)")
    page.locator("#week-tabel summary").click()
    page.locator("#week-tabel").get_by_role("link", name="donderdag 09-07-2026", exact=True).click()
    expect(page.locator("#gaten-kop")).to_be_in_viewport()
    expect(page.locator("#gaten [role=status]")).to_contain_text("met deze keuze")
    page.locator("#week-tabel summary").click()
    page.get_by_role("link", name="week van donderdag 09-07-2026").click()
    expect(page.locator("#week-titel")).to_contain_text("Week 28")
    page.get_by_role("link", name="Jaar", exact=True).click()
    expect(page.locator(".mgz-months > li")).to_have_count(12)
    context.close()


@pytest.mark.parametrize(
    ("link", "name", "begin"),
    [
        ("Bewijs (JSON)", r"bewijs-\w{12}\.json", b"{"),
        ("Verslag (Word)", r"verslag-\w{12}\.docx", b"PK"),
        ("Verslag (Excel)", r"verslag-\w{12}\.xlsx", b"PK"),
        ("Gaten (CSV)", r"gaten-\w{12}\.csv", "\ufeffid;".encode()),
        ("Dit werkboek", r"beek\.xlsx", b"PK"),
        ("Leeg sjabloon", r"mgz-sjabloon\.xlsx", b"PK"),
    ],
)
def test_what_can_be_taken_along_is_a_file(
    strict: Page, beek: str, books: Path, link: str, name: str, begin: bytes
) -> None:
    strict.goto(f"{beek}/dekking/")
    with strict.expect_download() as download:
        strict.locator("#meenemen").get_by_role("link", name=link).click()
    assert re.fullmatch(name, download.value.suggested_filename)
    content = download.value.path().read_bytes()
    assert content.startswith(begin)
    assert link != "Dit werkboek" or content == (books / "beek.xlsx").read_bytes()
