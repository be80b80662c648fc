"""The page *Convenantpunten*: every point at every place, narrowed down, with the rows behind it."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest
from django.test import Client

from mgz.coverage import Standing
from mgz.interop.workbook import encode
from mgz.region import Convenantpunt, Region, Scope, ScopeKind
from mgz.reporting.point_lines import STANDINGS, point_lines
from mgz.reporting.point_rows import Narrowed, chosen_points
from mgz_site.ui import deciding, services
from tests.unit.site import by_hand, house

PLACE = Scope(ScopeKind.LOCATIE, "lindehuis")


def spoken() -> Region:
    """A region in which one point is said not to be met, and the others are left open."""
    row = Convenantpunt("CP7", "taakverdeling", PLACE, "niet_voldaan", "nog in overleg")
    return replace(by_hand.region(), convenantpunten=(row,))


@pytest.fixture
def counts() -> str:
    key = services.hand_in(encode(spoken()), "beek.xlsx").key
    deciding.accept(key, 0)
    return key


def _table(client: Client, query: str = "") -> str:
    page = client.get(f"/convenantpunten/{query}").content.decode()
    return house.plain(page[page.index('id="lijst"') : page.index('id="meenemen"')])


def test_what_is_not_met_is_named_with_sheet_and_row(client: Client, counts: str) -> None:
    shown = _table(client, "?oordeel=niet_voldaan&punt=taakverdeling")
    assert "1 punt op een plek" in shown
    assert "Zorggroep Linde (verzonnen) Taakverdeling" in shown
    assert "Convenantpunten rij 2 (CP7)" in shown
    assert "Eerste actie bij" in shown


def test_a_row_that_is_missing_says_where_it_goes(client: Client, counts: str) -> None:
    shown = _table(client, "?oordeel=onbekend&punt=regiebehandelaar")
    assert "Vul in op blad Convenantpunten: punt, voor wie, voldaan" in shown


def test_the_worst_come_first(client: Client, counts: str) -> None:
    order = [STANDINGS[each].capitalize() for each in (Standing.NIET_VOLDAAN, Standing.ONBEKEND)]
    page = client.get("/convenantpunten/").content.decode()
    rows = page[page.index('id="lijst"') :]
    found = [word for word in house.plain(rows[rows.index("<tbody") :]).split(" ") if word]
    text = " ".join(found)
    assert text.index(order[0].lower()) < text.index(order[1].lower())


def test_the_choice_of_an_organisation_leaves_its_own_points(client: Client, counts: str) -> None:
    proof = services.result_of("", services.Window.COMING).proof
    lines = point_lines(proof)
    mine = chosen_points(proof.region, lines, Narrowed(organisation="linde"))
    assert 0 < len(mine) < len(lines)
    shown = _table(client, "?organisatie=linde")
    assert str(len(mine)) in shown
    assert "Elzenhof" not in shown[shown.index("Plek en punt") :]


def test_a_choice_that_is_not_there_is_told(client: Client, counts: str) -> None:
    answer = client.get("/convenantpunten/?organisatie=weg&oordeel=misschien&bladzijde=zes")
    words = house.words(answer)
    assert "Deze keuze bestaat hier niet (meer): misschien, weg" in words


def test_the_table_holds_what_was_chosen(client: Client, counts: str) -> None:
    answer = client.get("/convenantpunten/punten.csv?punt=taakverdeling")
    lines = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert {line["punt"] for line in lines} == {"taakverdeling"}
    row = next(line for line in lines if line["waar"] == "Zorggroep Linde (verzonnen)")
    assert (row["stand"], row["blad en rij"]) == ("niet voldaan", "Convenantpunten rij 2 (CP7)")


def test_dekking_leads_there_and_so_does_a_proposal(client: Client, counts: str) -> None:
    assert "/convenantpunten/" in house.links(client.get("/dekking/"))
    key = services.hand_in(by_hand.workbook(), "anders.xlsx").key
    assert f"/convenantpunten/{key}/" in house.links(client.get(f"/dekking/{key}/"))
    assert client.get(f"/convenantpunten/{key}/").status_code == 200


def test_without_groups_there_is_nothing_to_look_at(client: Client) -> None:
    bare = replace(by_hand.region(), groups=(), registrations=())
    deciding.accept(services.hand_in(encode(bare), "leeg.xlsx").key, 0)
    assert client.get("/convenantpunten/").status_code == 200
