"""*Regio*: map, table, lists and pages are true, days are honest, nobody is named, nonsense is no error."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from django.http import HttpResponse
from django.test import Client

from mgz.calendar import AMSTERDAM
from mgz.region import Organisation, PostcodePoint, Region
from mgz.reporting.region_lines import LineKind
from mgz.reporting.region_rows import region_lines
from mgz.vocabulary import OrganisatieSoort
from mgz_site.ui import deciding, mapping, services
from mgz_site.ui.pages.regio_list import PER_PAGE
from tests.unit.site import by_hand
from tests.unit.site.house import (
    HOUSE,
    NAMES,
    after,
    book,
    count,
    links,
    many_areas,
    part,
    plain,
    set_clock,
    words,
)

PAGES = (
    "/regio/",
    "/regio/lijst/",
    "/regio/organisatie/Z/",
    "/regio/schuifkaart/",
    "/regio/schuifkaart.json",
)
FILES = ("/regio/plaatsen.csv", "/regio/lijst.csv", "/regio/organisatie/Z/lijst.csv")
NONSENSE = ("", "-1", "0", "999999", "9" * 400, "x", "'\"><script>alert(1)</script>", "\x00", "½", "%", "٣")
POINTS = (PostcodePoint("p1", "7001", 52.1, 6.1), PostcodePoint("p2", "7002", 52.2, 6.2))


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    count()


@pytest.fixture
def beek(monkeypatch: pytest.MonkeyPatch) -> Region:
    """Beekstreek counts, with points for two of its three postcodes."""
    set_clock(monkeypatch, datetime(2026, 1, 15, 12, 0, tzinfo=AMSTERDAM))
    region = replace(by_hand.region(), postcode_points=POINTS)
    count(region)
    return region


def table(answer: HttpResponse) -> list[dict[str, str]]:
    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def drawing(answer: HttpResponse, name: str) -> str:
    page = answer.content.decode()
    start = page.index(f"mgz-map--{name}")
    return page[start : page.index("</svg>", start)]


def marks(answer: HttpResponse, name: str = "breed") -> list[str]:
    return re.findall(r'aria-label="([^"]*)"', drawing(answer, name))


def test_without_a_stand_one_begins_at_the_start(client: Client) -> None:
    for page in (*PAGES, *FILES):
        assert client.get(page).headers["Location"] == "/?eerst=werkboek"


def test_the_map_and_the_table_say_the_same(client: Client, beek: Region) -> None:
    page = client.get("/regio/")
    rows = {row["id"]: row for row in table(client.get("/regio/plaatsen.csv"))}
    assert set(rows) == {"elzenhof", "lindehuis", "lindehof", "noord", "zuid"}
    for name in ("Elzenhof", "Lindehuis"):
        (said,) = [mark for mark in marks(page) if mark.startswith(f"{name}:")]
        assert f": {rows[name.lower()]['oordeel']}, " in said
        assert f"{rows[name.lower()]['cliënten']} cliënten" in said
    assert "/locatie/elzenhof/" in links(page)
    assert "1 locatie staat niet op de kaart, wel in de tabel" in words(page)
    shown = part(page, 'id="plaatsen"', "</table>")
    assert "Lindehof 7101, Zuid" in shown
    assert "Noord Mensen die thuis wonen" in shown


def test_every_verdict_has_its_own_shape_and_words(client: Client, beek: Region) -> None:
    page = client.get("/regio/?functie=general_care&laag=afgesproken")
    drawn = drawing(page, "breed")
    for kind, word in (("gat", "niet sluitend"), ("open", "onbekend")):
        assert f"mgz-sign--{kind}" in drawn
        assert any(word in mark for mark in marks(page))
    shapes = re.findall(r'mgz-sign--(\w+)[^>]*>\s*<(\w+ class="[^"]*" d="[^"]*"|circle)', drawn)
    assert len({shape for _, shape in shapes}) == len({kind for kind, _ in shapes})


def test_the_narrow_map_counts_per_area_and_leads_to_that_area(client: Client, beek: Region) -> None:
    page = client.get("/regio/")
    (counted,) = [mark for mark in marks(page, "smal") if mark.startswith("Noord:")]
    assert counted.startswith("Noord: 2 locaties, ")
    (link,) = {link for link in links(page) if "gebied=noord" in link}
    narrowed = client.get(link)
    assert "Lindehof" not in part(narrowed, 'id="plaatsen"', "</table>")
    assert {row["id"] for row in table(client.get(f"/regio/plaatsen.csv?{link.partition('?')[2]}"))} == {
        "elzenhof",
        "lindehuis",
        "noord",
    }


def test_a_post_is_said_to_be_about_there(client: Client, beek: Region) -> None:
    assert "Post Noord (bij benadering: midden van het werkgebied)" in marks(client.get("/regio/"))


def test_care_layer_and_verdict_narrow(client: Client, beek: Region) -> None:
    everything = {row["id"]: row["oordeel"] for row in table(client.get("/regio/plaatsen.csv"))}
    care = {
        row["id"]: row["oordeel"]
        for row in table(client.get("/regio/plaatsen.csv?functie=general_care&laag=afgesproken"))
    }
    assert care.keys() == everything.keys()
    assert care != everything
    some = table(client.get("/regio/plaatsen.csv?functie=general_care&laag=afgesproken&oordeel=onbekend"))
    assert {row["id"] for row in some} == {name for name, verdict in care.items() if verdict == "onbekend"}
    assert some


def test_nothing_with_a_place_is_an_honest_empty_map(client: Client, house: None) -> None:
    page = client.get("/regio/")
    assert '<svg class="mgz-map' not in page.content.decode()
    said = words(page)
    assert "Van geen enkele plek is bekend waar zij ligt" in said
    assert "Laad een bestand met postcodes of gemeentegrenzen" in said
    assert "/regio/kaartgegevens/" in links(page)
    assert "Locatie" in part(page, 'id="plaatsen"', "</table>")


def test_a_region_without_rows_says_what_to_fill_in(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    empty = Region(name="Leeg", period=HOUSE.period, known_on=HOUSE.known_on)
    count(empty)
    said = words(client.get("/regio/"))
    assert "Vul het blad Organisaties" in said
    assert "Met deze keuze is er geen plaats" in said
    assert "Niets gevonden" in words(client.get("/regio/lijst/"))


def test_the_search_finds_all_kinds_and_counts_them(client: Client, beek: Region) -> None:
    for typed in ("lindehuis", "7002", "A1", "linde_met"):
        assert "Lindehuis" in part(client.get("/regio/lijst/", {"zoek": typed}), 'id="lijst"', "</table>")
    everything = table(client.get("/regio/lijst.csv"))
    assert len(everything) == len(region_lines(beek))
    for kind in LineKind:
        some = table(client.get("/regio/lijst.csv", {"soort": kind.value}))
        assert len(some) == sum(line.kind is kind for line in region_lines(beek))
    assert 'Niets gevonden met "<b>weg</b>"' in words(client.get("/regio/lijst/", {"zoek": "<b>weg</b>"}))


def test_a_long_list_goes_on_on_pages_that_together_hold_all(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    count(many_areas(60))
    seen: list[str] = []
    for page in range(1, 4):
        answer = client.get(f"/regio/lijst/?soort=locatie&bladzijde={page}")
        rows = re.findall(r'<span class="mgz-sub mgz-code">(l\d+)</span>', answer.content.decode())
        assert len(rows) == min(PER_PAGE, 60 - len(seen))
        seen += rows
    assert seen == [f"l{n:03}" for n in range(60)]
    past = client.get("/regio/lijst/?soort=locatie&bladzijde=99")
    assert "Bladzijde 3 van 3" in words(past)


def test_an_organisation_has_its_own_rows_gaps_and_questions(client: Client, beek: Region) -> None:
    page = client.get("/regio/organisatie/linde/")
    said = words(page)
    assert "Zorggroep Linde (verzonnen)" in said
    listed = part(page, 'id="lijst"', "</table>")
    assert "Lindehuis" in listed
    assert "Elzenhof" not in listed
    proof = services.result_of("", services.Window.COMING).proof
    own = [
        gap
        for gap in proof.gaps
        if any("linde" in party.organisations for part in gap.parts for party in part.action.first)
    ]
    assert own
    shown = {link for link in links(page) if "/gat/" in link}
    assert len(shown) == min(10, len(own))
    asked = [q for q in proof.questions if any("linde" in party.organisations for party in q.to)]
    assert f"{len(asked)} vra" in said
    agreements = client.get("/regio/organisatie/linde/?soort=afspraak")
    assert part(agreements, 'id="lijst"', "</table>").count("getekend") == 3
    rows = table(client.get("/regio/organisatie/linde/lijst.csv?soort=afspraak"))
    assert {row["id"] for row in rows} == {"A1", "A2", "A3"}


def test_every_organisation_practice_and_post_has_a_page(client: Client, beek: Region) -> None:
    for name in ("elzen", "hds", "kantoor", "verzekeraar", "molen", "HAP"):
        assert client.get(f"/regio/organisatie/{name}/").status_code == 200
    assert "Noord" in part(client.get("/regio/organisatie/HAP/"), 'id="gegevens"', "</section>")


@pytest.mark.parametrize("name", ["a/b", "..", ".", "kaart", "a%2Fb", "a b?c#d", "é"])
def test_an_id_as_people_make_them_leads_to_its_page(
    client: Client, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    set_clock(monkeypatch)
    strange = Organisation(name, "Vreemd", OrganisatieSoort.OVERIG)
    count(replace(HOUSE, organisations=(*HOUSE.organisations, strange)))
    (link,) = re.findall(r'href="([^"]*)">Vreemd</a>', client.get("/regio/").content.decode())
    assert "Vreemd" in words(client.get(link))


def test_an_unknown_organisation_is_said_with_a_way_on(client: Client, house: None) -> None:
    for page in ("/regio/organisatie/weg/", "/regio/organisatie/weg/lijst.csv"):
        answer = client.get(page)
        assert answer.status_code == 404
        assert "Deze organisatie staat niet in het werkboek" in plain(answer.content.decode())


def test_valid_on_a_day_shows_what_holds_then(client: Client, beek: Region) -> None:
    before = table(client.get("/regio/lijst.csv?soort=afspraak&dag=30-06-2026"))
    later = table(client.get("/regio/lijst.csv?soort=afspraak&dag=01-07-2026"))
    assert {row["id"] for row in before} == {"A1", "A2"}
    assert {row["id"] for row in later} == {"A1", "A2", "A3"}
    page = client.get("/regio/?dag=30-06-2026")
    assert "De oordelen gaan over wat geldt op 30-06-2026" in words(page)
    assert "op 30-06-2026" in part(page, 'id="kaart-titel"', "</h3>")
    assert all("dag=30-06-2026" in link for link in links(page) if "/regio/organisatie/" in link)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("dag=31-12-2025", "31-12-2025 ligt buiten de periode van dit werkboek (01-01-2026 t/m 31-12-2026)"),
        ("dag=01-01-2027", "01-01-2027 ligt buiten de periode"),
        ("dag=31-02-2026", "'31-02-2026' is geen datum"),
        ("bekend=gisteren", "'gisteren' is geen datum"),
        ("bekend=14-01-2026", "Op 14-01-2026 gold hier nog geen stand; de eerste is van 15-01-2026"),
        ("bekend=16-01-2026", "16-01-2026 moet nog komen"),
        ("gebied=weg&functie=tandarts", "Deze keuze bestaat hier niet: functie = tandarts, gebied = weg"),
    ],
)
def test_what_cannot_be_shown_is_said_plainly(client: Client, beek: Region, query: str, told: str) -> None:
    for page in ("/regio/", "/regio/lijst/", "/regio/organisatie/linde/"):
        assert told in words(client.get(f"{page}?{query}"))


def test_known_on_a_day_is_the_stand_of_that_day(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, after(2026, 6, 2))
    count()
    set_clock(monkeypatch, after(2026, 6, 4))
    newer = replace(HOUSE, agreements=(), shifts=())
    deciding.accept(services.hand_in(book(newer), "nieuwer.xlsx").key, 1)
    now, then = client.get("/regio/"), client.get("/regio/?bekend=03-06-2026")
    assert "Stand 2 (nieuwer.xlsx)" in words(now)
    assert "Stand 1 (huis.xlsx)" in words(then)
    assert "zoals bekend op 03-06-2026" in words(then)
    assert "U kijkt naar een eerdere stand: nummer 1" in words(then)
    assert "De pagina van een plaats toont de stand die nu geldt" in words(then)
    assert len(table(client.get("/regio/lijst.csv?soort=afspraak&bekend=03-06-2026"))) == 1
    assert table(client.get("/regio/lijst.csv?soort=afspraak")) == []
    assert "Stand 2" in words(client.get("/regio/?bekend=04-06-2026"))


def test_what_was_declared_later_was_not_known_then(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, after(2026, 6, 2))
    later = tuple(
        replace(row, complete=(("Afspraken", date(2026, 6, 10)), ("Contracten", date(2026, 6, 10))))
        for row in HOUSE.organisations
    )
    count(replace(HOUSE, organisations=later, agreements=(), contracts=(), shifts=()))
    set_clock(monkeypatch, after(2026, 6, 20))
    deciding.accept(services.hand_in(book(), "nieuwer.xlsx").key, 1)
    on = services.proven(services.stands().at(1).key, services.Window.COMING, date(2026, 6, 3))
    since = services.proven(services.stands().at(1).key, services.Window.COMING, date(2026, 6, 12))
    assert on.proof.region.known_on == date(2026, 6, 3)
    assert {q.kind for q in on.proof.questions} != {q.kind for q in since.proof.questions}


def test_nobody_is_named_on_any_page_or_file(client: Client, house: None) -> None:
    for page in (*PAGES, *FILES, "/regio/lijst/?soort=dienst", "/regio/lijst.csv?zoek=dokter&namen=ja"):
        text = client.get(page).content.decode()
        assert not any(name in text for name in NAMES), page


@pytest.mark.parametrize(
    "name",
    ["zoek", "soort", "op", "dag", "bekend", "functie", "laag", "gebied", "oordeel", "bladzijde", "deel"],
)
def test_nonsense_is_never_an_error(client: Client, house: None, name: str) -> None:
    for address in (*PAGES, *FILES):
        for value in NONSENSE:
            answer = client.get(address, {name: value})
            assert answer.status_code == 200, (address, name, value)
            assert "<script>alert" not in answer.content.decode() or address.endswith(".csv")


def test_cells_of_a_file_run_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    first, *others = HOUSE.organisations
    count(replace(HOUSE, organisations=(replace(first, name="=1+1"), *others)))
    assert "'=1+1" in {row["naam"] for row in table(client.get("/regio/lijst.csv"))}


def test_the_centres_of_the_example_are_used_only_where_they_fit(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    (area, *others) = HOUSE.areas
    count(replace(HOUSE, areas=(replace(area, name="Gemeente Enschede"), *others)))
    page = client.get("/regio/")
    assert "bij benadering" in words(page)
    known = mapping.centres()
    assert known is not None
    assert known.source in words(page)


def test_the_map_to_move_holds_the_same_places_and_allows_no_other_server(
    client: Client, beek: Region
) -> None:
    page = client.get("/regio/schuifkaart/?functie=general_care")
    policy = page.headers["Content-Security-Policy"]
    assert "http" not in policy
    assert "Staat uit" in words(page)
    found = client.get("/regio/schuifkaart.json?functie=general_care").json()
    names = {place["name"] for point in found["points"] for place in point["places"]}
    assert names == {"Elzenhof", "Lindehuis", "Post Noord"}
    rows = {
        row["naam"]: row["oordeel"] for row in table(client.get("/regio/plaatsen.csv?functie=general_care"))
    }
    for point in found["points"]:
        if point["kind"] != "post":
            (place,) = point["places"]
            assert point["words"] == place["words"] == rows[place["name"]]


def test_tiles_are_allowed_only_on_the_one_page_that_asks_for_them(client: Client, beek: Region) -> None:
    page = client.get("/regio/schuifkaart/?tegels=ja")
    assert "img-src 'self' data: https://service.pdok.nl;" in page.headers["Content-Security-Policy"] + ";"
    assert "De achtergrondkaart staat aan" in words(page)
    assert "Er gaat niets naar een andere computer" not in words(page)
    for other in ("/regio/?tegels=ja", "/regio/schuifkaart/?tegels=1", "/regio/schuifkaart/"):
        assert "pdok" not in client.get(other).headers["Content-Security-Policy"]


def test_places_at_one_point_are_one_mark_with_the_worst_verdict(client: Client, beek: Region) -> None:
    both = replace(
        beek, postcode_points=(PostcodePoint("p1", "7001", 52.1, 6.1), PostcodePoint("p2", "7002", 52.1, 6.1))
    )
    deciding.accept(services.hand_in(book(both), "samen.xlsx").key, 1)
    points = client.get("/regio/schuifkaart.json").json()["points"]
    (point,) = [point for point in points if point["kind"] != "post"]
    assert [place["name"] for place in point["places"]] == ["Elzenhof", "Lindehuis"]
    assert point["words"] == point["places"][0]["words"]
