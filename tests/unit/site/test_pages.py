"""The pages as answers to requests: status, headers, and that each says what to do."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from mgz.calendar import ALTIJD
from mgz.interop.workbook import encode
from mgz.region import Region
from mgz.reporting.words import place_text
from mgz.vocabulary import Functie, Laag
from mgz_site.ui import deciding, services
from mgz_site.ui.window import Window
from tests.unit.site import by_hand

PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


@pytest.fixture
def key() -> str:
    return services.hand_in(by_hand.workbook(), "beek.xlsx").key


@pytest.fixture
def result(client: Client, key: str) -> HttpResponse:
    return client.get(f"/dekking/{key}/")


def _upload(client: Client, content: bytes, name: str = "beek.xlsx", **kwargs: object) -> HttpResponse:
    return client.post("/werkboek/", {"werkboek": SimpleUploadedFile(name, content)}, **kwargs)


def _text(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_every_page_has_the_strict_policy(client: Client, key: str) -> None:
    for path in ("/", "/werkboek/", "/uitleg/", f"/dekking/{key}/", "/weg/", f"/dekking/{key}/gaten.csv"):
        policy = client.get(path).headers["Content-Security-Policy"]
        rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        assert rules["default-src"] == "'none'"
        assert rules["script-src"] == rules["style-src"] == "'self'"
        assert rules["img-src"] == "'self' data:"
        assert "unsafe" not in policy


def test_only_this_computer_is_served(client: Client) -> None:
    assert client.get("/", headers={"Host": "127.0.0.1:8000"}).status_code == 200
    assert client.get("/", headers={"Host": "example.org"}).status_code == 400


def test_the_first_page_says_what_to_do(client: Client) -> None:
    answer = client.get("/")
    words = _text(answer)
    for step in ("Download het sjabloon", "Laad uw werkboek", "10 MB"):
        assert step in words
    # Three ways in, and one for clients: none of them needs data.
    for way in ("Stel een vraag", "Probeer de demonstratie", "Begin met uw werkboek"):
        assert way in words
    for address in ("/wegwijzer/", "/wie-is-mijn-arts/"):
        assert f'href="{address}"' in answer.content.decode()
        assert client.get(address).status_code == 200


def test_with_a_stand_the_first_page_is_that_of_the_region(client: Client, key: str) -> None:
    deciding.accept(key, 0)
    assert client.get("/").headers["Location"] == "/nu/"


def test_a_good_workbook_leads_to_its_proposal(client: Client) -> None:
    answer = _upload(client, by_hand.workbook())
    assert answer.status_code == 303
    shown = client.get(answer.headers["Location"])
    assert shown.status_code == 200
    assert "er is nog niets veranderd" in _text(shown)
    part = _upload(client, by_hand.workbook(), headers=PART)
    assert (part.status_code, part.headers["HX-Redirect"]) == (200, answer.headers["Location"])
    assert client.get("/dekking/").headers["Location"] == "/?eerst=werkboek"


def test_the_result_tells_everything_the_proof_says(result: HttpResponse) -> None:
    words = _text(result)
    proof = by_hand.proof()
    assert "16 verplichtingen voor 627 cliënten" in words
    assert "Wat dit niet zegt" in words
    assert "01-01-2026 tot en met 31-12-2026" in words
    for question in proof.questions:
        assert question.answer_in in words.replace("&#x27;", "'")
    general = [g for g in proof.gaps if (g.function, g.layer) == (Functie.GENERAL_CARE, Laag.AFGESPROKEN)]
    assert result.content.decode().count('class="mgz-gap-row"') == len(general)
    assert result.content.decode().count("mgz-matrix__link") == len(Functie) * len(Laag)


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "leeg.xlsx", "Dit bestand is leeg"),
        (b"a;b", "lijst.csv", "geen .xlsx-bestand"),
    ],
)
def test_a_wrong_file_is_refused_at_the_field(client: Client, content: bytes, name: str, says: str) -> None:
    answer = _upload(client, content, name)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in _text(answer)
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="werkboek-fout werkboek-uitleg"' in page
    assert 'id="werkboek-fout"' in page


def test_no_file_and_no_workbook_are_answered(client: Client) -> None:
    assert client.post("/werkboek/", {}).status_code == 422
    answer = _upload(client, b"PK\x03\x04 geen werkmap")
    assert answer.status_code == 422
    assert "Dit werkboek is niet geladen" in _text(answer)


def _broken() -> bytes:
    from io import BytesIO

    import openpyxl

    book = openpyxl.load_workbook(BytesIO(by_hand.workbook()))
    sheet = book["Clientgroepen"]
    column = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, column["aantal"]).value = "veel"
    sheet.cell(3, column["sector"]).value = "XX"
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_all_faults_stand_together_and_nothing_is_kept(client: Client, data: Path) -> None:
    answer = _upload(client, _broken())
    words = _text(answer)
    assert answer.status_code == 422
    assert "2 fouten" in words
    assert "Clientgroepen 2 aantal" in words
    assert "Clientgroepen 3 sector" in words
    assert "Let ook op: 1 waarschuwing" in words
    assert list(data.rglob("*")) == []
    part = _upload(client, _broken(), headers=PART)
    assert part.status_code == 422
    assert part.content.decode().lstrip().startswith('<div id="opladen"')


def test_a_file_that_is_too_large_is_said_plainly(client: Client, settings: Settings) -> None:
    settings.MGZ_MAX_UPLOAD = 1024 * 1024
    near = _upload(client, b"PK" + bytes(1024 * 1024))
    assert (near.status_code, "groter dan 1 MB" in _text(near)) == (422, True)
    far = _upload(client, b"PK" + bytes(2 * 1024 * 1024))
    assert (far.status_code, "groter dan 1 MB" in _text(far)) == (413, True)


def test_without_a_csrf_token_nothing_is_taken_in() -> None:
    answer = _upload(Client(enforce_csrf_checks=True), by_hand.workbook())
    assert answer.status_code == 403
    assert "Ga terug naar het begin" in _text(answer)


def test_an_unknown_workbook_says_what_to_do(client: Client, key: str) -> None:
    for path in ("", "gat/x/", "vragen/1/", "bewijs.json", "gaten.csv", "werkboek.xlsx"):
        answer = client.get(f"/dekking/{'0' * 64}/{path}")
        assert answer.status_code == 404
        assert "Laad het werkboek opnieuw" in _text(answer)
        assert f"/werkboek/proef/{key}/" in answer.content.decode()


def test_a_gap_that_is_not_in_the_proof_says_so(client: Client, key: str) -> None:
    answer = client.get(f"/dekking/{key}/gat/afgesproken/general_care/weg/dag/")
    assert answer.status_code == 404
    assert "Dit gat staat niet in dit bewijs" in _text(answer)
    assert f'href="/dekking/{key}/"' in answer.content.decode()


def test_every_gap_has_a_page_with_who_acts_first(client: Client, key: str) -> None:
    result = services.result_of(key, Window.WHOLE)
    from django.urls import reverse

    for gap in result.proof.gaps:
        answer = client.get(reverse("gat", args=[key, gap.id]))
        assert answer.status_code == 200
        for words in ("Eerste actie bij", "Ondersteunt", "Wat moet er zijn", "Wat kunt u doen"):
            assert words in _text(answer)


def test_a_page_that_needs_a_workbook_says_so(client: Client) -> None:
    shown = client.get("/dekking/", follow=True)
    assert "<title>Eerst een werkboek: Begin – mgz</title>" in shown.content.decode()
    assert "Die pagina heeft een werkboek nodig" in _text(shown)
    assert "heeft een werkboek nodig" not in _text(client.get("/"))


def test_other_addresses_are_answered_kindly(client: Client, key: str) -> None:
    assert client.get("/").status_code == 200
    assert client.get("/dekking/").headers["Location"] == "/?eerst=werkboek"
    assert "Deze pagina bestaat niet" in _text(client.get("/weg/"))
    assert client.get(f"/dekking/{key}/vragen/99/").status_code == 404
    assert client.get(f"/dekking/{key}/vragen/1/").status_code == 200
    assert client.post(f"/dekking/{key}/").status_code == 405


def test_the_files_can_be_taken_along(client: Client, key: str) -> None:
    proof = client.get(f"/dekking/{key}/bewijs.json")
    document = json.loads(proof.content)
    assert document["hash"] == services.result_of(key, Window.WHOLE).hash
    assert proof.headers["Content-Disposition"].startswith("attachment")
    for ending in ("docx", "xlsx"):
        written = client.get(f"/dekking/{key}/verslag.{ending}")
        assert written.status_code == 200 and written.content.startswith(b"PK")
    assert client.get(f"/dekking/{key}/gaten.csv").content.startswith("\ufeffid;".encode())
    assert client.get(f"/dekking/{key}/werkboek.xlsx").content == by_hand.workbook()
    assert client.get("/sjabloon.xlsx").content.startswith(b"PK")


def test_htmx_gets_the_part_and_the_back_button_the_whole_page(client: Client, key: str) -> None:
    part = client.get(f"/dekking/{key}/?sector=VG&reden=&week=", headers=PART)
    assert part.content.decode().lstrip().startswith('<div class="mgz-explore"')
    assert part.headers["HX-Push-Url"] == f"/dekking/{key}/?sector=VG"
    assert "HX-Request-Type" in part.headers["Vary"]
    back = client.get(f"/dekking/{key}/", headers={"HX-Request": "true", "HX-Request-Type": "full"})
    assert "<!DOCTYPE html>" in back.content.decode()


def test_each_organisation_has_a_page_with_all_its_questions(client: Client, key: str) -> None:
    region, shown = by_hand.region(), []
    parties = len({question.to for question in by_hand.proof().questions})
    for number in range(1, parties + 1):
        words = unescape(_text(client.get(f"/dekking/{key}/vragen/{number}/")))
        shown.append(words)
        assert "Vragen aan" in words
    for question in by_hand.proof().questions:
        text = question.text(place_text(region, question.place))
        assert sum(text in words for words in shown) >= 1
    assert client.get(f"/dekking/{key}/vragen/{parties + 1}/").status_code == 404


def test_the_example_opens_with_a_warning_that_it_is_invented(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "example", lambda: lambda day: by_hand.workbook())
    assert "Open het voorbeeld" in _text(client.get("/"))
    answer = client.post("/voorbeeld/")
    assert answer.status_code == 303
    assert "alle organisaties zijn verzonnen" in _text(client.get(answer.headers["Location"], follow=True))
    assert client.get("/voorbeeld/").headers["Location"] == "/"


def test_without_an_example_there_is_no_button(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "example", lambda: None)
    assert "Open het voorbeeld" not in _text(client.get("/"))
    assert client.post("/voorbeeld/").status_code == 404


def test_no_groups_is_unknown_and_says_what_to_do(client: Client) -> None:
    empty = replace(by_hand.region(), groups=(), registrations=(), agreements=())
    key = services.hand_in(encode(empty), "leeg.xlsx").key
    words = _text(client.get(f"/dekking/{key}/"))
    assert "Onbekend" in words
    assert "Vul het blad Clientgroepen in" in words


def test_all_is_well_shows_no_gaps_and_no_questions(client: Client) -> None:
    region = by_hand.region()
    region = replace(
        region,
        groups=tuple(g for g in region.groups if g.id == "linde_met"),
        registrations=(),
        agreements=(replace(region.agreements[0], hours=ALTIJD),),
    )
    key = services.hand_in(encode(region), "goed.xlsx").key
    words = _text(client.get(f"/dekking/{key}/"))
    for says in ("Sluitend", "Er zijn geen gaten", "Wat dit niet zegt", "Cliënten per persoon met dienst"):
        assert says in words
    assert client.get(f"/dekking/{key}/").content.decode().count("mgz-heat__box--goed") > 100


def test_a_gap_that_is_mended_is_gone_and_the_old_result_stays(client: Client, key: str) -> None:
    gap = "gat/afgesproken/general_care/linde_met/anw/"
    assert client.get(f"/dekking/{key}/{gap}").status_code == 200
    mended = services.hand_in(encode(_mended()), "beter.xlsx").key
    assert client.get(f"/dekking/{mended}/{gap}").status_code == 404
    assert client.get(f"/dekking/{key}/{gap}").status_code == 200


def _mended() -> Region:
    region = by_hand.region()
    return replace(region, agreements=(replace(region.agreements[0], hours=ALTIJD), *region.agreements[1:]))
