"""The page *Vragen*: who is asked what, what goes out, and what comes back before it counts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client

from mgz.coverage import prove
from mgz.interop.workbook import encode
from mgz.vocabulary import Behandeling
from mgz_site.ui import deciding, returns, services
from mgz_site.ui.memory import Memory
from mgz_site.ui.window import Window
from tests.browser.books import with_cells
from tests.unit.reporting.reading import words_of
from tests.unit.site import by_hand, house

ANSWERS = {
    ("linde_vraag", "behandeling op papier"): "met",
    ("linde_vraag", "behandeling feitelijk door"): "zelfde aanbieder",
}


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(returns, "_outcomes", Memory(8))
    yield


@pytest.fixture
def beek() -> str:
    """Beekstreek is stand 1; gives its key."""
    key = services.hand_in(by_hand.workbook(), "beek.xlsx").key
    deciding.accept(key, 0)
    return key


def sheet(client: Client, organisation: str = "linde") -> bytes:
    """The workbook for an organisation, as it is downloaded."""
    answer = client.get(f"/vragen/van/{organisation}/vragen.xlsx")
    assert answer.status_code == 200
    return answer.content


def answered(client: Client) -> bytes:
    return with_cells(sheet(client), "Clientgroepen", ANSWERS)


def send(client: Client, content: bytes, name: str = "terug.xlsx") -> HttpResponse:
    """Hand a file in and follow to where it leads."""
    return client.post("/vragen/terug/", {"werkboek": SimpleUploadedFile(name, content)}, follow=True)


def text(answer: HttpResponse) -> str:
    return house.plain(answer.content.decode())


def test_every_organisation_with_questions_is_there_the_weightiest_first(client: Client, beek: str) -> None:
    shown = house.words(client.get("/vragen/"))
    asked = {name for q in by_hand.proof().questions for party in q.to for name in party.organisations}
    names = {name: by_hand.region().organisation_by_id[name].name for name in asked}
    assert len(names) > 1
    assert all(name in shown for name in names.values())
    table = house.part(client.get("/vragen/"), "<tbody", "</tbody>")
    numbers = [int(word) for word in table.split() if word.isdigit()]
    assert numbers[1::2] == sorted(numbers[1::2], reverse=True)


def test_a_question_says_on_which_sheet_row_and_column_its_answer_goes(client: Client, beek: str) -> None:
    table = house.part(client.get("/vragen/van/linde/"), "<tbody", "</tbody>")
    book = openpyxl.load_workbook(BytesIO(sheet(client)))
    page = book["Clientgroepen"]
    at = next(at for at in range(2, page.max_row + 1) if page.cell(at, 1).value == "linde_vraag")
    assert f"Clientgroepen rij {at} behandeling op papier, behandeling feitelijk door" in table


def test_an_organisation_that_has_nothing_to_answer_is_told_so(client: Client, beek: str) -> None:
    for path in ("/vragen/van/weg/", "/vragen/van/weg/vragen.xlsx", "/vragen/van/weg/brief.docx"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "Deze vragenlijst bestaat niet" in text(answer)


def test_the_letter_says_who_asks_what_by_when_and_how_it_comes_back(client: Client, beek: str) -> None:
    words = words_of(client.get("/vragen/van/linde/brief.docx?voor=2026-02-20").content)
    for said in (
        "Zorgkantoor Beekstreek (verzonnen)",
        "Antwoord graag voor: 20-02-2026",
        "Vragen aan Zorggroep Linde (verzonnen)",
        "stuur het terug",
        "vragen-zorggroep-linde-verzonnen.xlsx",
        "kolommen behandeling op papier, behandeling feitelijk door",
    ):
        assert said in words, said


@pytest.mark.parametrize("day", ["gisteren", "2020-01-01", "", "9999-99-99"])
def test_a_day_that_cannot_be_is_not_used(client: Client, beek: str, day: str) -> None:
    words = words_of(client.get(f"/vragen/van/linde/brief.docx?voor={day}").content)
    assert "Antwoord graag voor: 05-02-2026" in words


def test_one_archive_holds_the_files_of_all(client: Client, beek: str) -> None:
    answer = client.get("/vragen/alle.zip")
    assert isinstance(answer, StreamingHttpResponse)
    archive = zipfile.ZipFile(BytesIO(b"".join(answer.streaming_content)))
    assert archive.testzip() is None
    asked = {name for q in by_hand.proof().questions for party in q.to for name in party.organisations}
    books = [name for name in archive.namelist() if name.endswith(".xlsx")]
    assert len(books) == len(asked) == len([n for n in archive.namelist() if n.endswith(".docx")])
    mine = next(name for name in books if "linde" in name)
    assert archive.read(mine) == sheet(client)


def test_answers_become_a_proposal_that_tells_which_questions_it_takes_away(
    client: Client, beek: str
) -> None:
    shown = send(client, answered(client))
    assert shown.status_code == 200
    words = text(shown)
    assert "Antwoorden van Zorggroep Linde (verzonnen)" in words
    assert "1 vraag beantwoord" in words
    assert "Blad Clientgroepen: 1 rij veranderd" in words
    current = deciding.current()
    assert current and current.number == 1
    proposal = next(link for link in house.links(shown) if "/werkboek/proef/" in link)
    assert "1 vraag beantwoord" in text(client.get(proposal))
    client.post(f"{proposal}aannemen/", {"gezien": 1})
    assert "behandeling op papier, behandeling feitelijk door" not in text(client.get("/vragen/van/linde/"))


def test_a_row_of_another_is_refused_by_name_and_nothing_is_lost(client: Client, beek: str) -> None:
    book = openpyxl.load_workbook(BytesIO(answered(client)))
    rows = openpyxl.load_workbook(BytesIO(by_hand.workbook()))["Clientgroepen"]
    line = next(row for row in rows.iter_rows(values_only=True) if row[0] == "elzen_met")
    book["Clientgroepen"].append([*line[:11], 999, *line[12:]])
    out = BytesIO()
    book.save(out)
    shown = send(client, out.getvalue())
    assert shown.status_code == 422
    words = text(shown)
    assert "Deze antwoorden zijn niet overgenomen" in words
    assert "Rij 'elzen_met' is van elzen" in words
    assert "/werkboek/proef/" not in shown.content.decode()
    again = client.get(shown.redirect_chain[-1][0])  # type: ignore[attr-defined]
    assert "elzen_met" in text(again)


def test_an_empty_return_and_the_same_one_twice_change_nothing(client: Client, beek: str) -> None:
    empty = send(client, sheet(client))
    assert "Er verandert niets" in text(empty)
    assert "niets ingevuld" in text(empty)
    mine = answered(client)
    proposal = next(link for link in house.links(send(client, mine)) if "/werkboek/proef/" in link)
    client.post(f"{proposal}aannemen/", {"gezien": 1})
    again = send(client, mine)
    assert "Deze antwoorden staan al in het werkboek" in text(again)
    assert "uit stand 1; nu geldt stand 2" in text(again)


def test_questions_of_an_older_stand_say_what_changed_since(client: Client, beek: str) -> None:
    mine = answered(client)
    groups = tuple(replace(g, number=50) if g.id == "linde_met" else g for g in by_hand.region().groups)
    later = services.hand_in(encode(replace(by_hand.region(), groups=groups)), "later.xlsx").key
    deciding.accept(later, 1)
    words = text(send(client, mine))
    assert "uit stand 1; nu geldt stand 2" in words
    assert "Clientgroepen linde_met" in words
    assert "1 vraag beantwoord" in words


def test_questions_of_another_region_are_refused(client: Client, beek: str) -> None:
    mine = answered(client)
    other = services.hand_in(encode(replace(by_hand.region(), name="Elders (fictief)")), "elders.xlsx").key
    deciding.accept(other, 1)
    shown = send(client, mine)
    assert shown.status_code == 422
    assert "Deze vragen zijn van regio 'Beekstreek (fictief)'" in text(shown)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (by_hand.workbook(), "beek.xlsx", "Dit is geen bestand met vragen aan een organisatie"),
        (b"niets", "lijst.xlsx", "geen Excel-werkmap"),
        (b"", "leeg.xlsx", "Dit bestand is leeg"),
        (b"a;b", "lijst.csv", "geen .xlsx-bestand"),
    ],
)
def test_another_file_is_refused_on_the_page(
    client: Client, beek: str, content: bytes, name: str, said: str
) -> None:
    shown = send(client, content, name)
    assert shown.status_code == 422
    assert said in text(shown)
    assert "Wie nog iets moet antwoorden" in text(shown)


def test_without_a_stand_there_is_nothing_to_ask(client: Client) -> None:
    assert client.get("/vragen/").headers["Location"] == "/?eerst=werkboek"
    assert client.get("/vragen/terug/").headers["Location"] == "/vragen/"
    assert client.get(f"/vragen/terug/{'0' * 64}/").status_code == 404


def test_the_questions_of_a_proposal_have_pages_too(client: Client, beek: str) -> None:
    key = services.hand_in(encode(replace(by_hand.region(), agreements=())), "minder.xlsx").key
    shown = client.get(f"/vragen/{key}/")
    assert "U kijkt naar een proef" in house.words(shown)
    link = next(link for link in house.links(shown) if "/van/" in link)
    assert link.startswith(f"/vragen/{key}/van/")
    assert client.get(link).status_code == 200


def test_long_lists_come_in_pages(client: Client) -> None:
    region = house.many_areas(60)
    house.count(region)
    known = prove(by_hand.rules(), region, region.period.begin, region.period.end)
    assert len(known.questions) > 40
    name = next(n for q in known.questions for party in q.to for n in party.organisations)
    first = client.get(f"/vragen/van/{name}/?periode=alles")
    assert first.content.decode().count('class="mgz-asked"') == 20
    assert "Bladzijde 1 van" in house.words(first)
    other = client.get(f"/vragen/van/{name}/?periode=alles&bladzijde=2")
    assert first.content != other.content
    assert client.get(f"/vragen/van/{name}/?bladzijde=wat").status_code == 200


def test_answers_put_in_an_earlier_stand_never_take_back_what_others_did(client: Client, beek: str) -> None:
    mine = answered(client)
    shown = send(client, mine)
    proposal = next(link for link in house.links(shown) if "/werkboek/proef/" in link)
    assert "in een eerdere stand gezet" not in text(client.get(proposal))
    groups = tuple(replace(g, number=50) if g.id == "linde_met" else g for g in by_hand.region().groups)
    later = services.hand_in(encode(replace(by_hand.region(), groups=groups)), "later.xlsx").key
    deciding.accept(later, 1)
    old = client.get(proposal)
    assert "Deze antwoorden zijn in een eerdere stand gezet" in text(old)
    again = client.get(next(link for link in house.links(old) if "/vragen/terug/" in link))
    renewed = next(link for link in house.links(again) if "/werkboek/proef/" in link)
    assert renewed != proposal
    assert client.post(f"{renewed}aannemen/", {"gezien": 2}).status_code == 303
    region = services.result_of("", Window.COMING).region
    assert region.group_by_id["linde_met"].number == 50
    assert region.group_by_id["linde_vraag"].behandeling is Behandeling.MET
