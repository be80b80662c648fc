"""Questions go out and come back: by mouse, by keyboard, without JavaScript, and refused with the reason."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import steps
from tests.browser.books import with_cells
from tests.browser.test_access import look

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAME = "Zorggroep Linde (verzonnen)"
ANSWERS = {
    ("linde_vraag", "behandeling op papier"): "met",
    ("linde_vraag", "behandeling feitelijk door"): "zelfde aanbieder",
}


def fetched(page: Page, name: str, folder: Path) -> Path:
    """What a button or link of the page gives."""
    with page.expect_download() as coming:
        page.get_by_text(name, exact=True).click()
    file = folder / coming.value.suggested_filename
    coming.value.save_as(file)
    return file


def filled(file: Path, *, others: bool = False) -> Path:
    """The file of Linde with its question answered, or with a name of somebody else changed."""
    if others:
        content = with_cells(file.read_bytes(), "Organisaties", {("elzen", "naam"): "Anders"})
    else:
        content = with_cells(file.read_bytes(), "Clientgroepen", ANSWERS)
    back = file.with_name("terug.xlsx")
    back.write_bytes(content)
    return back


def send_back(page: Page, site: str, file: Path) -> None:
    page.goto(f"{site}/vragen/")
    page.set_input_files("#werkboek", file)
    page.get_by_role("button", name="Laad de antwoorden").click()


def test_a_question_goes_out_comes_back_and_is_gone(strict: Page, beek: str, tmp_path: Path) -> None:
    strict.goto(f"{beek}/dekking/")
    strict.get_by_role("link", name="vragen per organisatie").click()
    strict.get_by_role("link", name=NAME).click()
    expect(strict.locator("h1")).to_have_text(f"Vragen aan {NAME}")
    letter = fetched(strict, "Brief (Word)", tmp_path)
    assert letter.name == "brief-zorggroep-linde-verzonnen.docx"
    book = fetched(strict, "Vragen om in te vullen (Excel)", tmp_path)
    send_back(strict, beek, filled(book))

    expect(strict.locator("h1")).to_have_text(f"Antwoorden van {NAME}")
    expect(strict.get_by_text("1 vraag beantwoord")).to_be_visible()
    look(strict)
    strict.reload()
    strict.get_by_role("link", name="Bekijk alles en neem het aan").click()
    expect(strict.get_by_text("1 vraag beantwoord")).to_be_visible()
    steps.accept(strict)
    strict.goto(f"{beek}/vragen/")
    expect(strict.get_by_role("link", name=NAME)).to_have_count(0)

    send_back(strict, beek, book.with_name("terug.xlsx"))
    expect(strict.get_by_text("Deze antwoorden staan al in het werkboek.")).to_be_visible()
    look(strict)


def test_a_row_of_another_is_refused_with_the_focus_on_it(strict: Page, beek: str, tmp_path: Path) -> None:
    strict.goto(f"{beek}/vragen/van/linde/")
    book = fetched(strict, "Vragen om in te vullen (Excel)", tmp_path)
    send_back(strict, beek, filled(book, others=True))
    expect(strict.get_by_text("Deze antwoorden zijn niet overgenomen")).to_be_focused()
    reasons = strict.get_by_role("region", name="Waarom de antwoorden niet zijn overgenomen")
    expect(reasons.get_by_role("row").nth(1)).to_contain_text("Rij 'elzen' is van elzen")
    expect(strict.get_by_role("link", name="neem het aan")).to_have_count(0)
    look(strict)


def test_another_file_is_told_at_the_field(strict: Page, beek: str, books: Path) -> None:
    send_back(strict, beek, books / "beek.xlsx")
    expect(strict.get_by_text("Dit bestand is niet geladen")).to_be_focused()
    look(strict)
    send_back(strict, beek, books / "lijst.csv")
    expect(strict.locator("#werkboek")).to_be_focused()
    look(strict)


@pytest.mark.parametrize("path", ["/vragen/", "/vragen/van/linde/", "/convenantpunten/", "/gegevens/"])
def test_a_page_is_read_on_paper_without_what_only_a_screen_needs(strict: Page, beek: str, path: str) -> None:
    strict.goto(beek + path)
    strict.emulate_media(media="print")
    expect(strict.locator("h1")).to_be_visible()
    expect(strict.locator(".mgz-header nav")).to_be_hidden()
    expect(strict.locator("form").first).to_be_hidden()


def test_points_are_narrowed_by_keyboard(strict: Page, demonstration: str) -> None:
    strict.goto(f"{demonstration}/convenantpunten/")
    everything = strict.locator("#lijst .mgz-lead").inner_text()
    steps.tab_to(strict, "#punt-oordeel")
    strict.keyboard.press("ArrowDown")
    steps.tab_to(strict, "#lijst button")
    strict.keyboard.press("Enter")
    expect(strict.locator("#lijst .mgz-lead")).not_to_have_text(everything)
    expect(strict.locator("#lijst .mgz-badge").first).to_have_text("niet voldaan")
    expect(strict.locator("#punt-oordeel")).to_have_value("niet_voldaan")
    strict.get_by_role("link", name="Volgende").press("Enter")
    expect(strict.get_by_text("Bladzijde 2 van")).to_be_visible()
    expect(strict.locator("#punt-oordeel")).to_have_value("niet_voldaan")


def test_all_of_it_works_without_javascript(browser: Browser, beek: str, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{beek}/vragen/van/linde/")
    book = fetched(page, "Vragen om in te vullen (Excel)", tmp_path)
    send_back(page, beek, filled(book))
    page.get_by_role("link", name="Bekijk alles en neem het aan").click()
    page.get_by_role("button", name="Neem aan").click()
    expect(page.get_by_text("Aangenomen", exact=True)).to_be_visible()
    page.goto(f"{beek}/convenantpunten/?oordeel=onbekend")
    expect(page.locator("#lijst tbody tr").first).to_be_visible()
    context.close()
