"""The page of one gap: the row that came nearest, what one can try, the rules behind it, and whose it is."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client

from mgz.coverage import End, Put, edit
from mgz.interop.workbook import encode
from mgz.region import Region
from mgz.vocabulary import AfspraakStatus
from mgz_site.ui import deciding, services
from mgz_site.ui.pages.gap import gap_page
from mgz_site.ui.window import Window
from tests.unit.site import by_hand

CARE = "afgesproken/general_care"
LINDE, ELZEN, HOME = f"{CARE}/linde_met/anw", f"{CARE}/elzen_met/dag", f"{CARE}/thuis_noord/dag"


def _concept() -> Region:
    region = by_hand.region()
    rows = {each.id: each for each in region.agreements}
    draft = edit(region, Put(replace(rows["A1"], status=AfspraakStatus.CONCEPT)))
    return edit(draft, End("A2"))


@pytest.fixture
def key() -> str:
    return services.hand_in(encode(_concept()), "beek.xlsx").key


def _words(response: HttpResponse) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def test_the_nearest_row_is_told_with_its_place(client: Client, key: str) -> None:
    words = _words(client.get(f"/dekking/{key}/gat/{CARE}/linde_met/dag/"))
    assert "Wat kwam het dichtst in de buurt" in words
    assert "Afspraak A1 van Zorggroep Linde (verzonnen): status is concept, niet getekend." in words
    assert "Blad Afspraken, kolom status." in words


def test_where_no_row_is_near_the_page_says_so(client: Client, key: str) -> None:
    answer = client.get(f"/dekking/{key}/gat/{ELZEN}/")
    words = _words(answer)
    assert "Er is geen rij die in de buurt komt: over algemene medische zorg is voor deze" in words
    assert "Er is geen kant-en-klare oplossing" in words
    assert "Probeer dit" not in words


def test_a_remedy_becomes_a_proposal_that_closes_the_gap(client: Client, key: str) -> None:
    gap = f"{CARE}/linde_met/dag"
    address = f"/dekking/{key}/gat/{gap}/"
    shown = client.get(address).content.decode()
    found = re.search(r'action="([^"]+)" method="post"', shown)
    assert found
    value = re.search(r'name="oplossing"\s+value="([^"]+)"', shown)
    assert value
    assert value[1] == "afspraken:A1"
    answer = client.post(found[1], {"oplossing": value[1]})
    assert answer.status_code == 303
    proposed = answer.headers["Location"].rstrip("/").rsplit("/", 1)[1]
    proof = services.proven(proposed, Window.WHOLE).proof
    assert gap not in {each.id for each in proof.gaps}
    assert gap in {each.id for each in services.proven(key, Window.WHOLE).proof.gaps}
    assert proof.region.hash == edit(by_hand.region(), End("A2")).hash
    assert deciding.current() is None


def test_a_remedy_that_is_not_one_does_nothing(client: Client, key: str) -> None:
    answer = client.post(f"/dekking/{key}/gat/{LINDE}/oplossing/", {"oplossing": "afspraken:WEG"})
    assert answer.status_code == 409
    assert "Er is niets gedaan" in _words(answer)


def test_the_rules_behind_it_stand_folded_with_their_sources(client: Client, key: str) -> None:
    page = client.get(f"/dekking/{key}/gat/{ELZEN}/").content.decode()
    panel = page[page.index('id="regels"') : page.index('id="clienten"')]
    assert panel.count("<details") == 1
    words = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", panel)))
    assert "Wie er voor de algemene medische zorg moet zijn" in words
    assert "Blad Clientgroepen, kolom behandeling feitelijk door" in words
    assert "Handreiking convenant MGZ, regel 106, 09-12-2024" in words
    assert "DUTY-INSTITUTION" in words


def test_a_missing_fact_is_named_with_what_would_settle_it(client: Client, key: str) -> None:
    gap = next(
        each
        for each in services.proven(key, Window.WHOLE).gap_by_id.values()
        if each.group == "linde_vraag" and each.function.value == "specialist_vg"
    )
    words = _words(client.get(f"/dekking/{key}/gat/{gap.id}/"))
    assert "Gegevens die ontbreken" in words
    assert "de regels beslissen met met, zonder, nvt" in words


def test_the_clients_are_told_with_their_practices_and_what_else_is_open(client: Client, key: str) -> None:
    page = client.get(f"/dekking/{key}/gat/{HOME}/").content.decode()
    panel = page[page.index('id="clienten"') : page.index('id="tijdvakken"')]
    words = unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", panel)))
    for said in ("320 cliënten", "Noord (2 postcodes)", "mpt", "niet opgegeven"):
        assert said in words
    assert "Praktijk De Molen (verzonnen) 300 cliënten" in words
    assert "Geen huisarts 20 cliënten" in words
    links = re.findall(r'href="([^"]+)"', panel)
    assert links
    for link in links:
        assert client.get(unescape(link)).status_code == 200


def test_the_choice_of_period_goes_along_to_the_next_page_and_the_remedy(client: Client, key: str) -> None:
    result = services.result_of(key, Window.COMING)
    shown = gap_page(result, result.gap_by_id[LINDE], 1)
    assert shown.pager
    assert all(f"?periode={Window.COMING.value}&bladzijde=" in step.address for step in _steps(shown))
    assert shown.solve.endswith(f"?periode={Window.COMING.value}")
    whole = services.result_of(key, Window.WHOLE)
    page = gap_page(whole, whole.gap_by_id[LINDE], 1)
    assert all("periode" not in step.address for step in _steps(page))


def _steps(shown: object) -> list:
    pager = shown.pager  # type: ignore[attr-defined]
    return [step for step in pager.steps if step.address]
