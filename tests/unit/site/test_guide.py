"""The pages of the guide as answers to requests: addresses, parts, what goes along, and bad input."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mgz.guide.examples import WORKED_CASES
from mgz.guide.facts import TEXTS
from mgz.guide.living import LIVING_FORMS
from mgz_site.ui.pages.glossary_words import WORDS, words_in
from tests.unit.site.house import plain, words

PART = {"HX-Request": "true", "HX-Request-Type": "partial"}
GUIDE = "/wegwijzer/"
BAKKER, PIETERSEN = ("?" + "&".join(f"{n}={v}" for n, v in case.facts.items()) for case in WORKED_CASES)


def card(response: HttpResponse, subject: str) -> str:
    """The words of one card."""
    page = response.content.decode()
    start = page.index(f'id="antwoord-{subject}"')
    return plain(page[page.index(">", start) + 1 : page.index("</article>", start)])


def fields(response: HttpResponse) -> set[str]:
    """The questions that are asked on a page."""
    return set(re.findall(r'name="(\w+)"', response.content.decode())) - {"datum", "tijd", "viewport"}


def test_it_begins_with_one_question_and_needs_no_stand(client: Client, data: Path) -> None:
    answer = client.get(GUIDE)
    assert fields(answer) - {"htmx-config", "description"} == {"wlz_indication"}
    assert "Mevrouw Bakker" in words(answer) and "Meneer Pietersen" in words(answer)
    assert list(data.rglob("*")) == []


def test_a_form_leads_to_an_address_without_empty_fields(client: Client) -> None:
    answer = client.get(f"{GUIDE}?wlz_indication=yes&gp=&datum=&tijd=")
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{GUIDE}?wlz_indication=yes"
    assert client.get(f"{GUIDE}?gp=").headers["Location"] == GUIDE
    beside = client.get(f"{GUIDE}naast/?a-gp=none&b-gp=&a-datum=")
    assert beside.headers["Location"] == f"{GUIDE}naast/?a-gp=none"


def test_htmx_gets_the_part_with_its_clean_address(client: Client) -> None:
    answer = client.get(f"{GUIDE}?wlz_indication=yes&gp=&datum=&tijd=", headers=PART)
    page = answer.content.decode()
    assert page.lstrip().startswith('<div class="mgz-guide"')
    assert f'data-mgz-address="{GUIDE}?wlz_indication=yes"' in page
    assert "HX-Request-Type" in answer.headers["Vary"]


def test_the_worked_cases_give_their_answers(client: Client) -> None:
    bakker = card(client.get(GUIDE + BAKKER), "specific_care")
    for says in (
        "staat vast",
        "De arts VG geeft",
        "het zorgkantoor",
        "(Wlz)",
        "H336",
        "per uur bij de cliënt",
    ):
        assert says in bakker
    pietersen = card(client.get(GUIDE + PIETERSEN), "general_care")
    for says in (
        "staat vast",
        "De huisarts is verantwoordelijk",
        "de zorgverzekeraar",
        "(Zvw)",
        "per kwartaal",
    ):
        assert says in pietersen


def test_a_case_says_where_its_answer_stands(client: Client) -> None:
    page = client.get(GUIDE + BAKKER).content.decode()
    assert 'href="#antwoord-specific_care">Naar het antwoord' in page
    assert "Voorbeeld: Mevrouw Bakker" in plain(page)


def test_answers_that_count_no_more_go_along(client: Client) -> None:
    page = client.get(f"{GUIDE}?gp=none&leveringsvorm=mpt").content.decode()
    assert '<input type="hidden" name="gp" value="none">' in page
    assert "blijven bewaard" in plain(page) and "nee, er is geen huisarts" in plain(page)


@pytest.mark.parametrize("place", ["", "naast/", "tekst/"])
def test_a_day_without_rules_is_told_at_its_field_and_loses_no_answer(client: Client, place: str) -> None:
    prefix = "a-" if place == "naast/" else ""
    answer = client.get(f"{GUIDE}{place}?{prefix}datum=31-12-2014&{prefix}wlz_indication=no")
    assert answer.status_code == 200
    if place == "tekst/":
        return
    page = answer.content.decode()
    assert "Over dagen vóór 01-01-2015 zijn er geen regels" in plain(page)
    assert f'aria-describedby="{prefix}moment-fout"' in page and f'id="{prefix}moment-fout"' in page
    assert 'value="31-12-2014"' in page
    assert re.search(rf'name="{prefix}wlz_indication"\s+value="no" checked', page)


def test_the_day_that_cannot_be_stays_in_the_address_without_script(client: Client) -> None:
    answer = client.get(f"{GUIDE}?datum=31-12-2014&tijd=&wlz_indication=no&gp=")
    assert "datum=31-12-2014" in answer.headers["Location"]


def test_a_link_with_strange_words_is_answered_and_says_so(client: Client) -> None:
    said = words(client.get(f"{GUIDE}?gp=Jan&gp=none&kleur=rood&sector=XX&wlz_indication=yes"))
    assert "'kleur' is hier geen vraag" in said
    assert "Het adres geeft twee antwoorden" in said
    assert "'XX' kan hier niet" in said


def test_a_link_cannot_put_markup_on_the_page(client: Client) -> None:
    page = client.get(f"{GUIDE}?units=%3Cscript%3E&%3Cb%3E=1&datum=%3Ci%3E").content.decode()
    assert "<script>" not in page and "<b>" not in page and "<i>" not in page


def test_contradictions_are_told_before_an_answer(client: Client) -> None:
    answer = client.get(f"{GUIDE}?wlz_indication=no&leveringsvorm=mpt")
    said = words(answer)
    assert "Deze antwoorden passen niet bij elkaar" in said
    assert "Bij uw andere antwoorden past:" in said
    assert "mgz-guidecard" not in answer.content.decode()
    assert {"wlz_indication", "leveringsvorm"} <= fields(answer)
    warned = words(client.get(f"{GUIDE}?wlz_indication=no"))
    assert "(past niet bij uw andere antwoorden)" in warned


def test_the_text_holds_the_situation_the_answers_and_their_sources(client: Client) -> None:
    answer = client.get(f"{GUIDE}tekst/{BAKKER}")
    text = answer.content.decode()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="wegwijzer.txt"'
    for says in ("Heeft de cliënt een Wlz-indicatie? ja", "Zorg van een specialist: staat vast", "- Bron:"):
        assert says in text


def test_links_and_mail_hold_nothing_but_what_was_given(client: Client) -> None:
    page = client.get(GUIDE + PIETERSEN).content.decode()
    given_words = dict(WORKED_CASES[1].facts)
    for href in re.findall(r'href="([^"]*wegwijzer[^"]*\?[^"]*)"', page):
        found = parse_qs(urlsplit(unescape(href)).query)
        found.pop("samen", None)
        for name, values in found.items():
            assert [given_words[name.removeprefix("a-").removeprefix("b-")]] == values
    mail = unescape(re.search(r'href="(mailto:[^"]*)"', page)[1])  # type: ignore[index]
    assert mail.startswith("mailto:?subject=Wegwijzer")
    assert len(mail) < 2_000  # what every mail program takes
    assert "De huisarts is verantwoordelijk" in unquote(mail)
    assert "127.0.0.1" not in mail and "testserver" not in mail


def test_pairs_are_sought_only_when_asked_for(client: Client) -> None:
    query = "?wlz_indication=no&leveringsvorm=partner_verblijf&gp=registered"
    page = client.get(GUIDE + query).content.decode()
    asked = set(re.findall(r"samen=(\w+)", page))
    for subject in asked:
        said = card(client.get(f"{GUIDE}{query}&samen={subject}"), subject)
        assert "En ook:" in said or "samen veranderen hier niets" in said
    assert client.get(f"{GUIDE}{query}&samen=weg").status_code == 200


def test_beside_marks_what_is_answered_otherwise(client: Client) -> None:
    query = "a-wlz_indication=yes&a-leveringsvorm=mpt&a-gp=registered"
    other = "b-wlz_indication=yes&b-leveringsvorm=mpt&b-gp=none"
    same = words(client.get(f"{GUIDE}naast/?{query}&{query.replace('a-', 'b-')}"))
    assert "Op alle onderwerpen is het antwoord hetzelfde." in same
    assert "is het antwoord anders." in words(client.get(f"{GUIDE}naast/?{query}&{other}"))


def test_wie_is_mijn_arts_for_every_living_form_alone_and_together(client: Client, data: Path) -> None:
    address = reverse("wie_is_mijn_arts")
    together = words(client.get(address))
    for form in LIVING_FORMS:
        assert form.title in together
        alone = client.get(f"{address}?woon={form.key}")
        assert alone.content.decode().count("mgz-plain__answers") == 1
        assert form.title in words(alone) and "Mijn nummers" in words(alone)
    assert client.get(f"{address}?woon=weg").content.decode().count("mgz-plain__answers") == len(LIVING_FORMS)
    assert list(data.rglob("*")) == []


def test_words_are_explained_once_where_they_first_occur(client: Client) -> None:
    for path in (GUIDE + BAKKER, f"{GUIDE}naast/?a-wlz_indication=yes", "/uitleg/"):
        page = client.get(path).content.decode()
        ids = re.findall(r'id="([^"]+)"', page)
        assert len(ids) == len(set(ids)), sorted(each for each in ids if ids.count(each) > 1)
        targets = re.findall(r'popovertarget="([^"]+)"', page)
        assert set(targets) <= set(ids)
    first = client.get(f"{GUIDE}?wlz_indication=yes").content.decode()
    assert "Centrum indicatiestelling zorg" in first and "Wet langdurige zorg" in first
    assert all(word in words(client.get("/uitleg/")) for word in WORDS)


def test_a_word_is_found_by_itself_only() -> None:
    assert words_in("Heeft de cliënt een Wlz-indicatie?") == ("Wlz",)
    assert words_in("een arts VG of SO") == ("Arts VG", "SO")
    assert words_in("zo snel, dat is so") == ()
    assert words_in("een modulair pakket thuis of vpt") == ("Mpt", "Vpt")


NAMES = st.sampled_from([*TEXTS, "datum", "tijd", "samen", "kleur"])
TYPED = st.sampled_from(
    [
        "yes",
        "no",
        "vpt",
        "met",
        "so",
        "45",
        "05-03-2025",
        "31-12-9999",
        "01-01-0001",
        "24:00",
        "x" * 300,
        "é",
        "",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(NAMES, TYPED), max_size=8))
def test_no_address_breaks_a_page(client: Client, pairs: list[tuple[str, str]]) -> None:
    for place in ("", "tekst/", "naast/"):
        prefix = "a-" if place == "naast/" else ""
        query = urlencode([(f"{prefix}{name}", value) for name, value in pairs])
        answer = client.get(f"{GUIDE}{place}?{query}", follow=True)
        assert answer.status_code == 200
