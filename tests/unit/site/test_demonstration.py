"""The demonstration by page: its clock stands on all of them, and it is as full in 400 days as today."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from mgz.calendar import AMSTERDAM
from mgz_cli.twente import tour
from mgz_cli.twente.parties import PUTTERWENDE
from mgz_site.ui import clock, deciding, demonstration, services, urls
from mgz_site.ui.memory import Memory
from tests.unit.site import demo

VERSION = "zaad 1, mgz"
LATER = (demo.AT + timedelta(days=399), demo.AT + timedelta(days=400))
#: An organisation with something to answer.
ASKED = "Kraanvogelmeent (fictief)"
#: For every address of the site what stands in it; a new page has to be added here, and is then looked at.
PLACES: dict[str, dict[str, object]] = {
    **{
        name: {}
        for name in (
            "start", "voorbeeld", "sjabloon", "werkboeken", "terugdraaien", "resultaat", "bewijs", "csv",
            "verslag_word", "verslag_excel", "werkboek", "nu", "scherm", "locatie_kiezen", "rondleiding",
            "uitleg",
            "regio",
            "regio_lijst",
            "regio_plaatsen_csv",
            "regio_lijst_csv",
            "schuifkaart",
            "schuifkaart_json",
            "kaartgegevens",
            "kaartgegevens_weg",
            "vragen_alle",
            "vragen_zip",
            "vragen_terugsturen",
            "gegevens",
            "convenantpunten",
            "punten_csv",
            "wegwijzer",
            "wegwijzer_naast",
            "wegwijzer_tekst",
            "wie_is_mijn_arts",
        )
    },
    "terugzetten": {"number": 1},
    "proef": {"base": ""},
    "aannemen": {"base": ""},
    "vragen": {"number": 1},
    "gat": {"gap_id": tour.GAP},
    "oplossing": {"gap_id": tour.GAP},
    "locatie": {"place_id": tour.LOCATION},
    "kaart": {"place_id": tour.LOCATION},
    "locatie_thuis": {"place_id": tour.AREA},
    "kaart_thuis": {"place_id": tour.AREA},
    "vragen_terug": {"base": ""},
    "vragen_van": {"organisation": ASKED},
    "vragen_werkboek": {"organisation": ASKED},
    "vragen_brief": {"organisation": ASKED},
    "regio_organisatie": {"party": PUTTERWENDE.id},
    "regio_organisatie_csv": {"party": PUTTERWENDE.id},
}  # fmt: skip
#: What answers to a form that is sent; who opens the address is brought to the page of the form.
SENT = {
    "voorbeeld", "terugdraaien", "terugzetten", "aannemen", "oplossing", "kaartgegevens_weg",
    "vragen_terugsturen",
}  # fmt: skip
#: What is a file to take along.
FILES = {
    "sjabloon",
    "bewijs",
    "csv",
    "verslag_word",
    "verslag_excel",
    "werkboek",
    "regio_plaatsen_csv",
    "regio_lijst_csv",
    "regio_organisatie_csv",
    "schuifkaart_json",
    "vragen_zip",
    "vragen_werkboek",
    "vragen_brief",
    "punten_csv",
    "wegwijzer_tekst",
}
#: Pages that exist for a workbook by its key as well.
BY_KEY = {pattern.name for pattern in urls.urlpatterns if "(?P<base>" in str(pattern.pattern)}

_results: Memory[object] = Memory(8)
_snapshots: Memory[object] = Memory(8)


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demonstraties")


@pytest.fixture(autouse=True)
def real_day(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the day of the demonstration clock here."""
    monkeypatch.setattr(services, "today", clock.today)


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the demonstration clock stand still at a moment."""
    clock.set_demonstration(moment)
    monkeypatch.setattr(clock, "now", lambda: moment)


def show(moment: datetime, shelves: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """The real demonstration of a moment; its proof is kept from one test to the next."""
    at(moment, monkeypatch)
    monkeypatch.setattr(settings, "MGZ_DATA", shelves / f"{moment:%Y%m%d}")
    monkeypatch.setattr(services, "_results", _results)
    monkeypatch.setattr(services, "_snapshots", _snapshots)
    demonstration.begin(demo.workbook, VERSION)
    return Client()


# -------------------------------------------------------------------------------------------------- the clock


def addresses(name: str, key: str) -> list[str]:
    """The address of a page for the stand that counts, and for a workbook by its key."""
    place = PLACES[name]
    if "base" in place:
        return [reverse(name, kwargs={"base": key})]
    both = [{}, {"base": key}] if name in BY_KEY else [{}]
    return [reverse(name, kwargs={**place, **more}) for more in both]


def test_every_address_of_the_site_is_looked_at() -> None:
    assert {pattern.name for pattern in urls.urlpatterns} == set(PLACES)


@pytest.mark.parametrize("name", sorted(set(PLACES) - FILES))
def test_the_clock_stands_on_every_page(name: str, shelves: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = show(demo.AT, shelves, monkeypatch)
    for address in addresses(name, deciding.current().key):
        answer = client.get(address, follow=True)
        # Nothing came back under the key of a stand, and that page says so.
        assert answer.status_code == (404 if name == "vragen_terug" else 200)
        assert bool(answer.redirect_chain) == (name in {*SENT, "start"})
        shows_the_clock(answer)


@pytest.mark.parametrize(
    "address", ["/niets/", "/dekking/gat/niets/", f"/dekking/{'0' * 64}/", "/locatie/x/"]
)
def test_the_clock_stands_on_a_page_that_is_not_there(
    address: str, shelves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = show(demo.AT, shelves, monkeypatch).get(address)
    assert answer.status_code == 404
    shows_the_clock(answer)


def shows_the_clock(answer: HttpResponse) -> None:
    words = answer.content.decode()
    assert "Demonstratieklok" in words
    assert "woensdag 25-11-2026, 10:00" in words


def test_without_a_demonstration_there_is_no_such_clock(client: Client) -> None:
    assert "Demonstratieklok" not in client.get("/uitleg/").content.decode()


def test_the_clock_is_set_and_runs_on(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2027, 3, 28, 1, 59, 59, tzinfo=AMSTERDAM)
    clock.set_demonstration(moment)
    first = clock.now()
    assert timedelta() <= first - moment < timedelta(minutes=1)
    assert clock.now() >= first
    clock.set_demonstration(None)
    assert clock.is_demonstration() and abs(clock.now() - datetime.now(AMSTERDAM)) < timedelta(minutes=1)


# ---------------------------------------------------------------------------------------- as full in 400 days


@pytest.mark.parametrize("moment", LATER, ids=["same weekday", "400 days"])
def test_nu_and_dekking_are_as_full_later(
    moment: datetime, shelves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert picture(moment, shelves, monkeypatch) == picture(demo.AT, shelves, monkeypatch)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 29, 3, 0, tzinfo=AMSTERDAM),
        datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=1),
        datetime(2026, 12, 31, 23, 59, tzinfo=AMSTERDAM),
    ],
    ids=["one hour less", "one hour twice", "end of the year"],
)
def test_nu_is_full_at_odd_moments_too(
    moment: datetime, shelves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, missing, verdicts = picture(moment, shelves, monkeypatch)
    usual = picture(demo.AT, shelves, monkeypatch)
    assert verdicts == usual[2]
    assert {care: found[0] for care, found in lines.items()} == {
        care: found[0] for care, found in usual[0].items()
    }
    assert missing.partition(" ")[0].isdecimal() and int(missing.partition(" ")[0]) > 20


Picture = tuple[dict[str, tuple[int, int]], str, list[object]]


def picture(moment: datetime, shelves: Path, monkeypatch: pytest.MonkeyPatch) -> Picture:
    """Lines with a duty and lines with trouble per care, what is missing in 72 hours, and every verdict."""
    client = show(moment, shelves, monkeypatch)
    now, region = client.get("/nu/").context, client.get("/dekking/").context
    assert not now["now"].outside and now["missing"].rows
    lines = {
        care.id: (
            sum(line.duty is not None for cell in care.cells for line in cell.lines),
            sum(len(cell.troubles) for cell in care.cells),
        )
        for care in now["now"].functions
    }
    assert len(lines) == 4 and all(min(counts) > 0 for counts in lines.values())
    verdicts: list[object] = [(each.mark, each.number) for each in region["hero"].tallies]
    verdicts += [(cell.mark, cell.first, cell.size) for row in region["matrix"].rows for cell in row.cells]
    verdicts += [replace(row, address="") for row in region["areas"].rows]
    return lines, now["missing"].count, [*verdicts, region["gaps"].count]
