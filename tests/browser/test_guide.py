"""The guide in a browser: five situations by keyboard only, without JavaScript, on paper, with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import steps

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

Answers = dict[str, str]
_AT_HOME = {"wlz_indication": "ja", "leveringsvorm": "volledig pakket thuis (vpt)", "behandeling": "zonder"}
_IN_A_HOME = {"wlz_indication": "ja", "leveringsvorm": "in een instelling", "behandeling": "zonder"}
#: What somebody asks, the answers to the questions in the order in which they come up, and what is found.
SITUATIONS: dict[str, tuple[Answers, str, str, tuple[str, ...]]] = {
    "whose patient is a man with a vpt and dementia": (
        {**_AT_HOME, "gp": "ja, ingeschreven"},
        "general_care",
        "De huisarts is verantwoordelijk voor de gewone medische zorg.",
        ("de zorgverzekeraar", "Zorgverzekeringswet"),
    ),
    "who pays the arts VG who is asked along": (
        {
            "wlz_indication": "ja",
            "leveringsvorm": "modulair pakket thuis (mpt)",
            "professional": "arts voor mensen",
            "extramural_treatment_contract": "ja",
        },
        "specific_care",
        "De arts VG geeft de specialistische zorg.",
        ("het zorgkantoor", "H336"),
    ),
    "who acts at night in a home without treatment": (
        {
            **_IN_A_HOME,
            "treatment_by": "niemand",
            "gp": "ja, ingeschreven",
            "datum": "15-06-2025",
            "tijd": "03:00",
            "care_type": "gewone medische vraag",
        },
        "urgent_care",
        "De huisartsenpost komt als eerste in actie.",
        ("avond, nacht, weekend of feestdag", "de zorgverzekeraar"),
    ),
    "no practice takes her on": (
        {**_AT_HOME, "gp": "nee, de praktijk"},
        "gp_registration",
        "De cliënt mag zich inschrijven bij een huisarts, maar heeft er geen.",
        (
            "er is een gat",
            "het zorgkantoor en de zorgverzekeraar",
            "Te regelen (huisartsenpraktijk en cliënt)",
        ),
    ),
    "may this be claimed as GZSP": (
        {
            "wlz_indication": "nee",
            "leveringsvorm": "geen langdurige zorg",
            "gp_referral": "nee",
            "claimed_route": "GZSP per uur",
        },
        "claim",
        "Deze declaratie mag niet zo.",
        ("Er is geen verwijzing van de huisarts.", "Te regelen (huisarts)."),
    ),
}


def _card(page: Page, subject: str) -> Locator:
    return page.locator(f"#antwoord-{subject}")


def _settled(page: Page, name: str) -> None:
    """Wait until what was answered stands in the address."""
    page.wait_for_function("n => new URLSearchParams(location.search).has(n)", arg=name)


def _answer(page: Page, name: str, says: str) -> None:
    """Answer one question with the keyboard, however it is shown."""
    if page.locator(f"fieldset#{name}").count():
        steps.tab_to(page, f"input[name='{name}']", most=90)
        wanted = page.locator(f"fieldset#{name} label", has_text=says).locator("input").first
        for _ in range(6):
            if wanted.is_checked():
                break
            page.keyboard.press("ArrowDown")
            page.wait_for_load_state("networkidle")
    else:
        steps.tab_to(page, f"#{name}", most=90)
        page.keyboard.type(says)
        if page.locator(f"input#{name}").count():
            page.keyboard.press("Enter")
    _settled(page, name)
    expect(page.locator(f"[name='{name}']:focus")).to_have_count(1)


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_by_keyboard_only(strict: Page, site: str, name: str) -> None:
    answers, subject, headline, more = SITUATIONS[name]
    strict.goto(f"{site}/wegwijzer/")
    for question, says in answers.items():
        _answer(strict, question, says)
    card = _card(strict, subject)
    expect(card.locator(".mgz-guidecard__answer")).to_have_text(headline)
    for says in more:
        expect(card).to_contain_text(says)
    expect(strict.locator("nav.mgz-glance")).to_contain_text(headline)
    assert "=&" not in strict.url and not strict.url.endswith("=")


def test_the_same_without_javascript(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{site}/wegwijzer/")
    page.check("#wlz_indication-yes")
    page.get_by_role("button", name="Geef antwoord").click()
    page.select_option("#leveringsvorm", "mpt")
    page.get_by_role("button", name="Geef antwoord").click()
    page.select_option("#professional", "arts_vg")
    page.check("#extramural_treatment_contract-yes")
    page.get_by_role("button", name="Geef antwoord").click()
    expect(_card(page, "specific_care")).to_contain_text("De arts VG geeft de specialistische zorg.")
    assert page.url.endswith(
        "?wlz_indication=yes&leveringsvorm=mpt&professional=arts_vg&extramural_treatment_contract=yes"
    )
    word = page.locator("#woord-wlz")
    expect(word).to_be_hidden()
    page.locator("[popovertarget=woord-wlz]").click()
    expect(word).to_be_visible()
    context.close()


def test_a_worked_case_in_one_click(strict: Page, site: str) -> None:
    strict.goto(f"{site}/wegwijzer/")
    strict.get_by_role("link", name="Mevrouw Bakker").click()
    strict.get_by_role("link", name="Naar het antwoord").click()
    expect(_card(strict, "specific_care")).to_be_in_viewport()
    expect(_card(strict, "specific_care")).to_contain_text("het zorgkantoor")


def test_focus_what_was_typed_and_what_was_opened_survive_a_new_answer(strict: Page, site: str) -> None:
    strict.goto(f"{site}/wegwijzer/?wlz_indication=yes&leveringsvorm=mpt&gp=registered")
    strict.locator("#antwoord-general_care-waarom summary").click()
    strict.locator("#datum").focus()
    strict.keyboard.type("28-11-2026")
    strict.keyboard.press("Tab")
    strict.keyboard.type("23:", delay=40)
    _settled(strict, "datum")
    strict.keyboard.type("30")
    expect(strict.locator("#tijd")).to_have_value("23:30")
    expect(strict.locator("#tijd")).to_be_focused()
    expect(strict.locator("#antwoord-general_care-waarom")).to_have_attribute("open", "")
    strict.keyboard.press("Tab")
    expect(strict.locator("#kort")).to_contain_text("antwoorden staan vast")
    assert strict.locator("#kort").get_attribute("role") == "status"


def test_a_word_is_explained_on_hover_by_keyboard_and_goes_with_escape(strict: Page, site: str) -> None:
    strict.goto(f"{site}/wegwijzer/")
    says, word = strict.locator("#woord-ciz"), strict.locator("[popovertarget=woord-ciz]")
    word.hover()
    expect(says).to_be_visible()
    strict.keyboard.press("Escape")
    expect(says).to_be_hidden()
    strict.mouse.move(5, 5)
    word.focus()
    strict.keyboard.press("Enter")
    expect(says).to_be_visible()
    strict.keyboard.press("Escape")
    expect(says).to_be_hidden()
    expect(word).to_be_focused()
    strict.keyboard.press("ArrowRight")
    expect(strict.locator("[popovertarget=woord-wlz]")).to_be_focused()
    strict.set_viewport_size({"width": 320, "height": 640})
    strict.locator("[popovertarget=woord-wlz]").scroll_into_view_if_needed()
    strict.keyboard.press("Enter")
    expect(strict.locator("#woord-wlz")).to_be_in_viewport(ratio=1)
    assert strict.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("woon", ["", "?woon=instelling-behandeling-hap"])
def test_plain_words_print_without_what_is_for_the_screen(strict: Page, site: str, woon: str) -> None:
    strict.goto(f"{site}/wie-is-mijn-arts/{woon}")
    strict.emulate_media(media="print")
    for hidden in (strict.locator(".mgz-header"), strict.locator(".mgz-noprint").first):
        expect(hidden).to_be_hidden()
    expect(strict.locator(".mgz-plain__answers").first).to_be_visible()
    pages = strict.pdf(format="A4").count(b"/Type /Page\n")
    assert 1 <= pages <= (1 if woon else 2), pages


def test_the_printed_guide_holds_answers_and_grounds_and_no_buttons(strict: Page, site: str) -> None:
    strict.goto(f"{site}/wegwijzer/?wlz_indication=yes&leveringsvorm=mpt&gp=registered")
    strict.emulate_media(media="print")
    expect(_card(strict, "general_care")).to_contain_text("De huisarts is verantwoordelijk")
    expect(strict.locator("#antwoord-general_care-waarom .mgz-code").first).to_be_visible()
    expect(strict.get_by_role("button", name="Geef antwoord")).to_be_hidden()
    expect(strict.locator(".mgz-guide__share")).to_be_hidden()
    expect(_card(strict, "claim")).to_be_hidden()
