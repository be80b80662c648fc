"""*Nu* and its wall screen: what is shown is true, is about now, names nobody unasked, and stays small."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

from mgz.calendar import minute_of
from mgz.reporting.board import Boards
from mgz.reporting.board_areas import Division, areas_of
from mgz.reporting.board_missing import missing, worst
from mgz.vocabulary import Functie, label
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import services
from mgz_site.ui.pages.now import AREAS, LINES
from mgz_site.ui.pages.now_missing import PER_PAGE
from mgz_site.ui.window import Window
from tests.unit.site import demo
from tests.unit.site.house import (
    HOUSE,
    NAMES,
    NOW,
    NUMBER,
    after,
    count,
    links,
    many_areas,
    part,
    set_clock,
    words,
)

SO = "zorg-specialist-so"
CELL = 'class="mgz-now__area"'


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    count()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


def specialist(response: HttpResponse) -> str:
    return part(response, f'id="{SO}"', 'id="zorg-specialist-vg"')


def test_who_is_on_duty_until_when_second_and_next(client: Client, house: None) -> None:
    shown = specialist(client.get("/nu/"))
    for said in (
        f"{NUMBER} op het rooster Behandelaars",
        "1× specialist ouderengeneeskunde, tot morgen 08:00",
        "Tweede in lijn: 1× specialist ouderengeneeskunde",
        "Daarna: vanaf morgen 08:00, 1× specialist ouderengeneeskunde",
        "10 cliënten",
    ):
        assert said in shown
    assert 'href="tel:0881234567"' in client.get("/nu/").content.decode()


def test_persons_are_named_only_when_asked_for(client: Client, house: None) -> None:
    assert not any(name in client.get("/nu/").content.decode() for name in NAMES)
    named = specialist(client.get("/nu/?namen=ja"))
    assert "Dokter Eerste, tot morgen 08:00" in named
    assert "Tweede in lijn: Dokter Tweede" in named
    assert "vanaf morgen 08:00, Dokter Derde" in named


def test_the_wall_screen_never_names_a_person(client: Client, house: None) -> None:
    wall = client.get("/nu/scherm/?namen=ja")
    assert NUMBER in words(wall)
    assert not any(name in wall.content.decode() for name in NAMES)
    assert not [link for link in links(wall) if "namen" in link]


def test_the_wall_screen_asks_for_itself_and_can_be_stopped(client: Client, house: None) -> None:
    running = client.get("/nu/scherm/?zorg=specialist_so")
    assert running.headers["Refresh"] == "60"
    assert "Dit scherm ververst elke minuut." in words(running)
    assert "<script" not in running.content.decode()
    (stop,) = (link for link in links(running) if "ververs=nee" in link)
    still = client.get(stop)
    assert "Refresh" not in still.headers
    assert "Dit scherm ververst niet." in words(still)
    (on,) = (link for link in links(still) if link.startswith("/nu/scherm/"))
    assert on == "/nu/scherm/?zorg=specialist_so"


def test_a_wall_screen_at_a_chosen_moment_does_not_pretend_to_be_now(client: Client, house: None) -> None:
    pinned = client.get("/nu/scherm/?datum=03-06-2026&tijd=09:00")
    assert "Refresh" not in pinned.headers
    assert "Dit scherm staat stil op een gekozen moment" in words(pinned)
    (now,) = (link for link in links(pinned) if link.startswith("/nu/scherm/"))
    assert client.get(now).headers["Refresh"] == "60"


def test_the_way_to_the_wall_screen_leaves_the_moment_and_the_names_behind(
    client: Client, house: None
) -> None:
    page = client.get("/nu/?datum=03-06-2026&tijd=09:00&namen=ja&zorg=triage")
    (wall,) = (link for link in links(page) if link.startswith("/nu/scherm/"))
    assert wall == "/nu/scherm/?zorg=triage"


def test_choosing_an_area_does_not_hold_the_clock(client: Client, house: None) -> None:
    form = client.get("/nu/").content.decode()
    for name in ("datum", "tijd"):
        (field,) = re.findall(rf'<input[^>]*name="{name}"[^>]*>', form)
        assert 'value=""' in field


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("datum=03-06-2026&tijd=09:00", "woensdag 03-06-2026, 09:00"),
        ("datum=2026-06-03&tijd=9.05", "woensdag 03-06-2026, 09:05"),
        ("datum=3 juni 2026", "woensdag 03-06-2026, 12:00"),
        ("tijd=23:00", "dinsdag 02-06-2026, 23:00"),
        ("datum=02-06-2026&tijd=24:00", "woensdag 03-06-2026, 00:00"),
        ("datum=25-10-2026&tijd=02:30 zomertijd", "zondag 25-10-2026, 02:30 (zomertijd)"),
        ("datum=25-10-2026&tijd=02:30 (wintertijd)", "zondag 25-10-2026, 02:30 (wintertijd)"),
    ],
)
def test_a_moment_is_read_as_people_write_it(client: Client, house: None, query: str, said: str) -> None:
    page = client.get(f"/nu/?{query}")
    assert said in words(page)
    assert "mgz-notice" not in page.content.decode()
    assert "Terug naar nu" in words(page)


@pytest.mark.parametrize(
    ("query", "said", "kept"),
    [
        ("datum=31-02-2026", "'31-02-2026' is geen datum", "31-02-2026"),
        ("datum=morgen&tijd=09:00", "'morgen' is geen datum", "09:00"),
        ("tijd=half tien", "Schrijf bijvoorbeeld 25-11-2026 en 17:30", "half tien"),
        ("tijd=25:00", "bestaat niet", "25:00"),
        ("datum=29-03-2026&tijd=02:30", "die nacht gaat de klok een uur vooruit", "29-03-2026"),
        ("datum=01-01-1950&tijd=09:00", "01-01-1950 ligt niet tussen 1970 en 2200", "01-01-1950"),
    ],
)
def test_a_moment_that_cannot_be_read_is_said_and_kept_to_mend(
    client: Client, house: None, query: str, said: str, kept: str
) -> None:
    page = client.get(f"/nu/?{query}")
    assert said in words(page)
    assert "U ziet nu." in words(page)
    assert "dinsdag 02-06-2026, 12:00" in words(page)
    assert f'value="{kept}"' in page.content.decode()
    # The fields stand open, so that it can be mended at once.
    assert '<details class="mgz-detail mgz-noprint" open>' in page.content.decode()


def test_of_the_hour_that_comes_twice_the_first_is_shown_and_the_second_offered(
    client: Client, house: None
) -> None:
    page = client.get("/nu/?datum=25-10-2026&tijd=02:30&gebied=W")
    assert "Schrijf voor de tweede: 02:30 wintertijd." in words(page)
    assert "02:30 (zomertijd)" in words(page)
    assert 'value="02:30 zomertijd"' in page.content.decode()
    second = client.get("/nu/?datum=25-10-2026&tijd=02:30 wintertijd&gebied=W")
    assert "mgz-notice" not in second.content.decode()


@pytest.mark.parametrize("fold", [0, 1])
def test_the_clock_itself_may_stand_in_the_hour_that_comes_twice(
    client: Client, monkeypatch: pytest.MonkeyPatch, fold: int
) -> None:
    set_clock(monkeypatch, after(2026, 10, 25, 2, 30, fold=fold))
    count()
    page = client.get("/nu/")
    assert ("02:30 (zomertijd)", "02:30 (wintertijd)")[fold] in words(page)
    assert "Terug naar nu" not in words(page)


@pytest.mark.parametrize("at", [after(2025, 12, 31, 23, 59), after(2027, 1, 1, 0, 0)])
def test_outside_the_period_it_is_said_and_nothing_is_made_up(
    client: Client, monkeypatch: pytest.MonkeyPatch, at: datetime
) -> None:
    set_clock(monkeypatch)
    count()
    for address in ("/nu/", "/nu/scherm/"):
        page = client.get(address, {"datum": f"{at:%d-%m-%Y}", "tijd": f"{at:%H:%M}"})
        assert "ligt buiten de periode van de regio (01-01-2026 t/m 31-12-2026)" in words(page)
        assert NUMBER not in page.content.decode()
        assert "Komende 72 uur" not in words(page)
    inside = client.get("/nu/", {"datum": "31-12-2026", "tijd": "23:59"})
    assert "Het werkboek loopt tot en met" in words(inside)


def test_a_clock_after_the_period_says_so_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, after(2028, 2, 1))
    count()
    assert "ligt buiten de periode" in words(client.get("/nu/"))
    assert "ligt buiten de periode" in words(client.get("/nu/scherm/"))


def test_back_to_now_keeps_the_other_choices(client: Client, house: None) -> None:
    page = client.get("/nu/?datum=03-06-2026&tijd=09:00&gebied=W&zorg=triage")
    assert "/nu/?zorg=triage&gebied=W" in links(page)


NONSENSE = ("", "-1", "0", "999999", "9" * 400, "x", "'\"><script>alert(1)</script>", "\x00", "½", "%", "٣")


@pytest.mark.parametrize(
    "name", ["zorg", "gebied", "niveau", "namen", "bladzijde", "deel", "datum", "tijd", "periode", "ververs"]
)
def test_nonsense_is_never_an_error(client: Client, house: None, name: str) -> None:
    for address in ("/nu/", "/nu/scherm/"):
        for value in NONSENSE:
            page = client.get(address, {name: value})
            assert page.status_code == 200, (address, name, value)
            assert "<script>alert" not in page.content.decode()
            assert "Specialist ouderengeneeskunde" in words(page)


def test_care_or_an_area_that_is_not_there_is_said(client: Client, house: None) -> None:
    page = words(client.get("/nu/?gebied=weg&zorg=tandarts"))
    assert "De zorg 'tandarts' is hier niet bekend. U ziet alle zorg." in page
    assert "Het gebied 'weg' is hier niet bekend. U ziet de hele regio." in page
    assert "Het gebied 'weg' is hier niet bekend." in words(client.get("/nu/scherm/?gebied=weg"))


def test_one_kind_of_care_shows_only_that(client: Client, house: None) -> None:
    page = client.get("/nu/?zorg=specialist_so").content.decode()
    assert f'id="{SO}"' in page
    assert page.count(CELL) == 1
    assert 'id="zorg-triage"' not in page


def test_without_a_workbook_one_is_sent_to_the_start(client: Client) -> None:
    for address in ("/nu/", "/nu/scherm/", "/nu/?zorg=x"):
        answer = client.get(address)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/?eerst=werkboek")


def test_without_clients_it_says_what_to_do(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    homeless = many_areas(1)
    ended = tuple(
        replace(group, validity=replace(group.validity, last=after(2026, 1, 31).date()))
        for group in homeless.groups
    )
    count(replace(homeless, groups=ended))
    assert words(client.get("/nu/")).count("Niemand heeft dit hier nodig.") == len(Functie)


def test_without_duties_the_agreed_number_stands_under_what_is_not_sure(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    count(replace(HOUSE, shifts=()))
    shown = specialist(client.get("/nu/"))
    assert "Voor 10 cliënten is er nu een gat" in shown
    assert f"Afgesproken met Behandelaars, {NUMBER} . Het is niet zeker dat er iemand is." in shown
    assert "ingeroosterd: geen dienst" in shown
    gap = next(link for link in links(client.get("/nu/")) if "/gat/ingeroosterd/specialist_so/G/" in link)
    assert "geen dienst" in words(client.get(gap)).lower()
    wall = words(client.get("/nu/scherm/?zorg=specialist_so"))
    assert f"Niemand zeker Afgesproken: {NUMBER}, Behandelaars" in wall


def test_what_was_past_in_the_proof_of_the_coming_weeks_still_leads_to_its_gap(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    count(replace(HOUSE, shifts=()))
    page = client.get("/nu/?datum=02-02-2026&tijd=12:00&zorg=specialist_so")
    gaps = {link for link in links(page) if "/gat/" in link}
    assert gaps
    for gap in gaps:
        assert "periode=alles" in gap
        assert client.get(gap).status_code == 200


def test_areas_come_a_page_at_a_time_and_the_page_does_not_grow(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    count(many_areas(40))
    first = client.get("/nu/")
    page = first.content.decode()
    assert page.count(CELL) == AREAS * len(Functie)
    assert page.count('class="mgz-call"') <= AREAS * len(Functie) * LINES
    assert page.count('<tr class="mgz-gap-row"') <= PER_PAGE
    assert "Bladzijde 1 van 7" in words(first)
    (following,) = {link for link in links(first) if "deel=2" in link}
    assert "Gebied 006" in part(client.get(following), 'id="wie"', 'id="ontbreekt"')
    last = client.get("/nu/?deel=999")
    assert "Gebied 039" in part(last, 'id="wie"', 'id="ontbreekt"')
    wall = client.get("/nu/scherm/")
    assert wall.content.decode().count("mgz-wall__cell--") <= 4 * len(Functie)
    assert "en nog 30. Kies een gebied op de gewone pagina." in words(wall)


def test_names_from_a_workbook_are_never_read_as_markup(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    evil = "<img src=x onerror=alert(1)> & \"zorg\" 'thuis'"
    count(
        replace(
            HOUSE,
            name=f"Regio {evil}",
            areas=tuple(replace(area, name=evil) for area in HOUSE.areas),
            organisations=tuple(replace(row, name=f"{row.name} {evil}") for row in HOUSE.organisations),
        )
    )
    for address in ("/nu/", "/nu/?namen=ja&gebied=W", "/nu/scherm/"):
        page = client.get(address)
        assert "<img src=x" not in page.content.decode()
        assert evil in words(page)


@pytest.mark.parametrize("hours", [0, 7, 17])
def test_the_page_of_the_demonstration_says_what_the_board_says(
    client: Client, shelf: Path, monkeypatch: pytest.MonkeyPatch, hours: int
) -> None:
    demo.serve(shelf, monkeypatch)
    at = demo.AT + timedelta(hours=hours)
    monkeypatch.setattr(services, "now", lambda: at)
    result = services.result_of("", Window.COMING)
    region, minute = result.region, minute_of(at)
    areas = areas_of(region)
    board = Boards(standard_rules(), region).at(minute, areas)
    page = client.get("/nu/").content.decode()
    for function in Functie:
        cells = re.split(CELL, page[page.index(f'id="zorg-{function.value.replace("_", "-")}"') :])[1:]
        for area, text in zip(areas, cells, strict=False):
            cell = board.cell(function, area.id)
            calls = re.findall(r'class="mgz-call".*?</div>', text.split("<details")[0], re.S)
            assert [number for call in calls for number in re.findall(r'href="tel:(\d+)"', call)] == [
                re.sub(r"\D", "", line.duty.number)
                for line in cell.sure[:LINES]
                if line.duty and line.duty.number
            ]
    coming = worst(missing(result.proof, minute, Division(region, areas, whole=True)))
    assert coming
    news = part(client.get("/nu/"), 'id="nieuws-kop"', "</section>")
    assert coming.care in news.lower() or coming.care in news
    assert label(coming.reason) in news
    assert coming.first_action in news


def test_help_and_a_way_to_each_part_stand_on_the_page(client: Client, house: None) -> None:
    page = client.get("/nu/")
    assert "Hulp bij deze pagina" in words(page)
    text = page.content.decode()
    nav = text[text.index('aria-label="Op deze pagina"') :]
    targets = re.findall(r'href="#([^"]+)"', nav[: nav.index("</nav>")])
    assert len(targets) == len(Functie) + 1
    for target in targets:
        assert f'id="{target}"' in text


def test_the_moment_of_the_clock_counts_as_now(client: Client, house: None) -> None:
    page = client.get("/nu/", {"datum": f"{NOW:%d-%m-%Y}", "tijd": f"{NOW:%H:%M}", "zorg": "triage"})
    assert "Terug naar nu" not in words(page)
    assert "/nu/?zorg=triage" in links(page)


def test_where_no_client_is_stated_nobody_is_told_that_all_is_well(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    count(replace(HOUSE, groups=(), registrations=(), agreements=(), shifts=()))
    shown = words(client.get("/nu/"))
    assert "Er zijn nog geen cliënten opgegeven" in shown
    assert "voor iedereen iemand" not in shown and "ontbreekt er niets" not in shown
