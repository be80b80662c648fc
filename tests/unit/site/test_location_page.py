"""*Locatie* and its card: what is shown is true, nobody is named unasked, and every wrong way leads on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve

from mgz.answer import Answerer
from mgz.calendar import minute_of
from mgz.coverage import Actions
from mgz.region import Region
from mgz.reporting.location import Locations
from mgz.reporting.location_place import Place, PlaceKind, place_lines
from mgz.reporting.who import groups_at, who_group
from mgz.vocabulary import Functie, label
from mgz_cli.twente import tour
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import deciding, services
from mgz_site.ui.pages.location import GROUPS
from mgz_site.ui.pages.location import PER_PAGE as GAPS
from mgz_site.ui.pages.location_list import PER_PAGE, place_address, place_of
from mgz_site.ui.window import Window
from tests.unit.site import by_hand, demo
from tests.unit.site.house import (
    HOUSE,
    NAMES,
    NUMBER,
    after,
    all_forms,
    count,
    links,
    many_areas,
    part,
    plain,
    set_clock,
    words,
)

HOUSE_PAGES = ("/locatie/", "/locatie/L/", "/locatie/L/kaart/", "/locatie/thuis-in/W/")
GROUP = r'id="groep-\d+-kop"'
NONSENSE = ("", "-1", "0", "999999", "9" * 400, "x", "'\"><script>alert(1)</script>", "\x00", "½", "%", "٣")


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    count()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


def care(response: HttpResponse, name: str) -> str:
    """What a page says of one kind of care."""
    return part(response, f">{name}</h3>", "</article>")


def test_who_acts_with_number_second_ground_layers_and_rules(client: Client, house: None) -> None:
    page = client.get("/locatie/L/")
    shown = care(page, "Specialist ouderengeneeskunde")
    for said in (
        f"{NUMBER} op het rooster Behandelaars",
        "1× specialist ouderengeneeskunde, tot morgen 08:00",
        "Tweede in lijn: 1× specialist ouderengeneeskunde",
        "Daarna: vanaf morgen 08:00",
        "Grond: afspraak A, uren altijd, van Behandelaars",
        "Afgesproken: gedekt",
        "Ingekocht: gedekt",
        "Ingeroosterd: gedekt",
        "Regels:",
    ):
        assert said in shown
    assert "Aanbieder, 7511, West" in words(page)


def test_people_at_home_call_their_own_practice(client: Client, house: None) -> None:
    shown = care(client.get("/locatie/thuis-in/W/"), "Algemene medische zorg")
    assert "Bel de eigen huisarts overdag Praktijk tot 17:00" in shown
    assert "Grond: inschrijving R, van Praktijk" in shown


def test_another_moment_gives_another_answer(client: Client, house: None) -> None:
    on = care(client.get("/locatie/L/?datum=03-06-2026&tijd=07:59"), "Specialist ouderengeneeskunde")
    assert "op het rooster" in on
    off = client.get("/locatie/L/?datum=04-06-2026&tijd=08:00")
    shown = care(off, "Specialist ouderengeneeskunde")
    assert "ingeroosterd: geen dienst" in shown
    assert f"Afgesproken met Behandelaars, {NUMBER}" in shown
    (gap,) = {link for link in links(off) if "/gat/ingeroosterd/specialist_so/G/dag/" in link}
    assert client.get(gap).status_code == 200
    assert "/locatie/L/" in links(off)
    assert "Terug naar nu" in words(off)


def test_persons_only_when_asked_for_and_never_on_the_card(client: Client, house: None) -> None:
    for address in (*HOUSE_PAGES, "/locatie/L/kaart/?namen=ja"):
        assert not any(name in client.get(address).content.decode() for name in NAMES), address
    named = words(client.get("/locatie/L/?namen=ja"))
    assert all(name in named for name in NAMES)
    (card,) = {link for link in links(client.get("/locatie/L/?namen=ja")) if "kaart" in link}
    assert card == "/locatie/L/kaart/"


def test_only_the_own_gaps_are_shown(client: Client, house: None) -> None:
    gaps = {link for link in links(client.get("/locatie/L/")) if "/gat/" in link}
    assert gaps
    assert all("/G/" in link for link in gaps)
    at_home = {link for link in links(client.get("/locatie/thuis-in/W/")) if "/gat/" in link}
    assert at_home
    assert all("/H/" in link for link in at_home)


def test_the_picker_finds_by_every_word_and_says_what_to_do_when_nothing_fits(
    client: Client, house: None
) -> None:
    listed = part(client.get("/locatie/"), 'id="plaatsen"', "</table>")
    assert "Locatie 7511, West Aanbieder Verblijf 10" in listed
    assert "West mensen die thuis wonen – Mpt 30" in listed
    found = client.get("/locatie/?zoek=AANBIEDER loc")
    assert "1 plaats" in words(found)
    assert "/locatie/L/" in links(found)
    nothing = client.get("/locatie/", {"zoek": "<b>weg</b>"})
    assert 'Geen plaats gevonden met "<b>weg</b>"' in words(nothing)
    assert "<b>weg" not in nothing.content.decode()
    assert "Toon alle plaatsen" in words(nothing)


def test_every_place_of_the_list_has_a_page_and_a_card(client: Client, house: None) -> None:
    for link in {link for link in links(client.get("/locatie/")) if re.fullmatch(r"/locatie/.+/", link)}:
        assert client.get(link).status_code == 200
        assert client.get(f"{link}kaart/").status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/locatie/weg/", "/locatie/weg/kaart/", "/locatie/thuis-in/weg/", "/locatie/thuis-in/L/kaart/"],
)
def test_an_unknown_place_is_said_with_a_way_on(client: Client, house: None, address: str) -> None:
    page = client.get(address)
    assert page.status_code == 404
    said = plain(page.content.decode())
    assert "Deze plaats staat niet in het werkboek" in said
    assert "Zoek hieronder" in said
    assert "/locatie/L/" in links(page)


@pytest.mark.parametrize(
    "name", ["zoek", "bladzijde", "deel", "vorm", "namen", "datum", "tijd", "van", "periode"]
)
def test_nonsense_is_never_an_error(client: Client, house: None, name: str) -> None:
    for address in HOUSE_PAGES:
        for value in NONSENSE:
            page = client.get(address, {name: value})
            assert page.status_code == 200, (address, name, value)
            assert "<script>alert" not in page.content.decode()


def test_a_form_that_nobody_has_here_is_said(client: Client, house: None) -> None:
    for address in ("/locatie/L/", "/locatie/L/kaart/"):
        page = words(client.get(address, {"vorm": "vpt"}))
        assert "Met leveringsvorm 'vpt' woont hier niemand. U ziet alle vormen." in page
        assert NUMBER in page


def test_a_moment_that_cannot_be_read_is_said_and_kept(client: Client, house: None) -> None:
    page = client.get("/locatie/L/?datum=31-02-2026&tijd=09:00")
    assert "'31-02-2026' is geen datum" in words(page)
    assert 'value="31-02-2026"' in page.content.decode()
    assert NUMBER in words(page)
    card = client.get("/locatie/L/kaart/?van=morgen")
    assert "'morgen' is geen datum" in words(card)
    assert "02-06-2026 t/m 08-06-2026" in words(card)


@pytest.mark.parametrize("at", [after(2025, 12, 31, 23, 59), after(2027, 1, 1, 0, 0)])
def test_outside_the_period_it_is_said_and_the_own_gaps_stay(
    client: Client, house: None, at: datetime
) -> None:
    page = client.get("/locatie/L/", {"datum": f"{at:%d-%m-%Y}", "tijd": f"{at:%H:%M}"})
    assert "ligt buiten de periode van de regio (01-01-2026 t/m 31-12-2026)" in words(page)
    assert NUMBER not in words(page)
    assert [link for link in links(page) if "/gat/" in link]


def test_the_card_of_a_week_outside_the_period_says_so(client: Client, house: None) -> None:
    page = words(client.get("/locatie/L/kaart/?van=01-02-2027"))
    assert "Buiten de periode van de regio" in page
    assert "Kies andere dagen." in page
    for far in ("01-01-1900", "01-06-2010", "31-12-2199"):
        assert client.get("/locatie/L/kaart/", {"van": far}).status_code == 200


def test_the_card_tells_the_week_the_number_and_when_it_was_made(client: Client, house: None) -> None:
    page = client.get("/locatie/L/kaart/")
    said = part(page, '<article class="mgz-card"', "</article>")
    for told in (
        "Wie is er voor ons, dag en nacht",
        "02-06-2026 t/m 08-06-2026. Overdag is ma-vr 08:00-17:00.",
        "Gemaakt op dinsdag 02-06-2026, 12:00.",
        "bel 112",
        NUMBER,
    ):
        assert told in said
    moves = [link for link in links(page) if "van=" in link]
    assert moves == ["/locatie/L/kaart/?van=26-05-2026", "/locatie/L/kaart/?van=09-06-2026"]
    assert "09-06-2026 t/m 15-06-2026" in words(client.get(moves[1]))


@pytest.mark.parametrize(
    ("first", "told"),
    [("23-03-2026", "een uur vooruit"), ("19-10-2026", "een uur terug"), ("30-03-2026", "Goede Vrijdag")],
)
def test_the_card_says_what_is_special_about_the_week(
    client: Client, house: None, first: str, told: str
) -> None:
    assert told in words(client.get("/locatie/L/kaart/", {"van": first}))


@pytest.mark.parametrize(
    ("day", "time", "told"),
    [
        ("29-03-2026", "02:30", "die nacht gaat de klok een uur vooruit"),
        ("29-03-2026", "03:00", "zondag 29-03-2026, 03:00"),
        ("25-10-2026", "02:30", "Schrijf voor de tweede: 02:30 wintertijd."),
        ("25-10-2026", "02:30 wintertijd", "zondag 25-10-2026, 02:30 (wintertijd)"),
    ],
)
def test_the_nights_in_which_the_clock_changes(
    client: Client, house: None, day: str, time: str, told: str
) -> None:
    assert told in words(client.get("/locatie/L/", {"datum": day, "tijd": time}))


def test_without_a_workbook_one_is_sent_to_the_start(client: Client) -> None:
    for address in HOUSE_PAGES:
        answer = client.get(address)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/?eerst=werkboek")


def test_a_region_in_which_all_live_at_home_lists_its_areas(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    region = replace(
        HOUSE, locations=(), groups=HOUSE.groups[1:], agreements=(), shifts=(), contracts=(), professionals=()
    )
    count(region)
    page = client.get("/locatie/")
    assert "1 plaats" in words(page)
    assert "/locatie/thuis-in/W/" in links(page)
    assert client.get("/locatie/L/").status_code == 404


def test_a_house_where_nobody_lives_now_says_what_to_do(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    moved_out = replace(
        HOUSE.groups[0], validity=replace(HOUSE.groups[0].validity, last=after(2026, 5, 1).date())
    )
    count(replace(HOUSE, groups=(moved_out, HOUSE.groups[1])))
    assert "Op dit moment wonen hier geen cliënten. Kies een ander moment" in words(client.get("/locatie/L/"))
    assert "er wonen dan geen cliënten" in words(client.get("/locatie/L/kaart/"))


def test_four_hundred_houses_come_a_page_at_a_time(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    count(many_areas(400))
    first = client.get("/locatie/")
    assert first.content.decode().count('<tr class="mgz-gap-row"') == PER_PAGE
    assert "800 plaatsen" in words(first)
    assert "Bladzijde 1 van 40" in words(first)
    found = client.get("/locatie/?zoek=huis 017 aanbieder")
    assert "1 plaats" in words(found)
    assert "/locatie/l017/" in links(found)
    second = client.get("/locatie/?zoek=aanbieder&bladzijde=2")
    assert "Huis 020" in words(second)
    assert any("zoek=aanbieder&bladzijde=3" in link for link in links(second))
    assert words(client.get("/locatie/l399/")).count("10 cliënten") >= 1


def test_groups_that_all_live_in_other_forms_come_a_page_at_a_time(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    count(all_forms())
    first = client.get("/locatie/L/")
    text = first.content.decode()
    assert len(re.findall(GROUP, text)) == GROUPS
    assert "Bladzijde 1 van 2" in words(first)
    assert text.count('<tr class="mgz-gap-row"') <= GAPS
    (following,) = {link for link in links(first) if link.endswith("?deel=2#wie")}
    assert len(re.findall(GROUP, client.get(following).content.decode())) == 3
    one = client.get("/locatie/L/?vorm=vpt")
    assert len(re.findall(GROUP, one.content.decode())) == 1
    assert "Vpt, VV" in words(one)
    assert "2 cliënten" in words(one)


def test_the_work_of_a_page_does_not_grow_with_the_groups_of_a_place(
    monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    set_clock(monkeypatch)
    count(all_forms())
    asked: list[int] = []
    real = Locations.of

    def watched(self: Locations, groups: tuple, minute: int, **rest: bool) -> object:
        asked.append(len(groups))
        return real(self, groups, minute, **rest)

    monkeypatch.setattr(Locations, "of", watched)
    client.get("/locatie/L/")
    client.get("/locatie/L/?deel=2")
    assert asked == [GROUPS, 3]


AWKWARD = ("a/b", "50%", "%2F", ".", "..", "kaart", "thuis-in", "Hûis 1 #2?x=y", "<b>", "é\"'&")


@pytest.mark.parametrize("name", AWKWARD)
def test_an_awkward_id_keeps_its_own_address(name: str) -> None:
    for kind in PlaceKind:
        for view in ("locatie", "kaart"):
            address = place_address(Place(kind, name), view)
            found = resolve(unquote(address))
            assert found.url_name == view + ("" if kind is PlaceKind.LOCATIE else "_thuis"), address
            assert place_of(found.kwargs["kind"], found.kwargs["place_id"]) == Place(kind, name)


def test_names_are_never_read_as_markup_and_may_be_long(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    evil = '<img src=x onerror=alert(1)> & "zorg" ' + "lang" * 60
    count(
        replace(
            HOUSE,
            locations=tuple(replace(row, name=evil) for row in HOUSE.locations),
            organisations=tuple(replace(row, name=f"{row.name} {evil}") for row in HOUSE.organisations),
            areas=tuple(replace(row, name=evil) for row in HOUSE.areas),
        )
    )
    for address in HOUSE_PAGES:
        page = client.get(address)
        assert "<img src=x" not in page.content.decode()
        assert evil in words(page)


def _told(region: Region, place: str, minute: int) -> list[tuple[str, set[str]]]:
    """Per kind of care the numbers of those who act first, as `mgz who` answers."""
    location = region.location_by_id[place]
    answerer, actions = Answerer(standard_rules(), region), Actions(standard_rules(), region, minute)
    found: dict[str, set[str]] = {}
    for group in groups_at(region, location, minute):
        answers = [answerer.answer(group, function, minute) for function in Functie]
        for line in who_group(region, actions, group, answers, persons=False).lines:
            numbers = {re.sub(r"\D", "", acting.number) for acting in line.acting if acting.number}
            found.setdefault(line.care, set()).update(numbers)
    return list(found.items())


def test_the_page_of_the_demonstration_says_what_mgz_who_says(
    client: Client, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.serve(shelf, monkeypatch)
    region = services.result_of("", Window.COMING).region
    minute = minute_of(demo.AT)
    seen = 0
    for place in (tour.LOCATION, *(row.id for row in region.locations[:8])):
        page = client.get(f"/locatie/{place}/").content.decode()
        for name, numbers in _told(region, place, minute):
            heading = f">{name[:1].upper()}{name[1:]}</h3>"
            assert heading in page, (place, name)
            articles = "".join(each.split("</article>")[0] for each in page.split(heading)[1:])
            called = set(re.findall(r'href="tel:(\d+)"', articles))
            assert called <= numbers, (place, name)
            assert bool(called) == bool(numbers), (place, name)
            seen += len(called)
    assert seen > 10


def test_the_clients_of_the_list_are_those_of_the_region(client: Client) -> None:
    deciding.accept(services.hand_in(by_hand.workbook(), "beek.xlsx").key, 0)
    listed = part(client.get("/locatie/"), 'id="plaatsen"', "</table>")
    region = services.result_of("", Window.COMING).region
    lines = place_lines(region, minute_of(after(2026, 3, 3)))
    assert sum(line.clients for line in lines) == sum(group.number for group in region.groups)
    for line in lines:
        assert line.name in listed
        assert all(label(form) in listed.lower() for form in line.forms)


def test_help_stands_on_each_page(client: Client, house: None) -> None:
    for address in HOUSE_PAGES:
        assert "Hulp bij deze pagina" in words(client.get(address))
