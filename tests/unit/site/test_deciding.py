"""Accept, take back, put back: by page, with two at once, a back button and a workbook of another region."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

from mgz.calendar import ALTIJD
from mgz.interop.workbook import encode
from mgz.region import Region
from mgz_site.ui import deciding, services
from mgz_site.ui.pages.verdicts import hero
from mgz_site.ui.pages.words import mark
from mgz_site.ui.selection import Selection
from mgz_site.ui.window import Window
from tests.unit.site import by_hand

GAP = "afgesproken/general_care/linde_met/anw"


@pytest.fixture(scope="module")
def base() -> bytes:
    return by_hand.workbook()


@pytest.fixture(scope="module")
def mended() -> bytes:
    return encode(_mended())


def _mended() -> Region:
    region = by_hand.region()
    return replace(region, agreements=(replace(region.agreements[0], hours=ALTIJD), *region.agreements[1:]))


def _accept(client: Client, key: str, seen: int, **more: str) -> HttpResponse:
    return client.post(f"/werkboek/proef/{key}/aannemen/", {"gezien": seen, **more})


def _text(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def _number() -> int:
    current = deciding.current()
    return current.number if current else 0


def test_accepted_it_counts_on_every_page(client: Client, base: bytes) -> None:
    key = services.hand_in(base, "beek.xlsx").key
    answer = _accept(client, key, 0)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/werkboek/?gedaan=aangenomen")
    assert "beek.xlsx" in _text(client.get(answer.headers["Location"]))
    shown = client.get("/dekking/")
    assert shown.status_code == 200
    assert "Beekstreek" in _text(shown)
    assert client.get("/").headers["Location"] == "/nu/"


def test_a_proposal_tells_what_it_changes(client: Client, base: bytes, mended: bytes) -> None:
    _accept(client, services.hand_in(base, "beek.xlsx").key, 0)
    words = _text(client.get(f"/werkboek/proef/{services.hand_in(mended, 'beter.xlsx').key}/"))
    assert "Wat verandert beter.xlsx?" in words
    assert "Gaten en open punten die weggaan" in words
    assert "Afspraken 1 rij anders" in words
    assert _number() == 1


def test_undo_brings_back_exactly_what_was(client: Client, base: bytes, mended: bytes) -> None:
    before, after = (services.hand_in(each, "x.xlsx").key for each in (base, mended))
    _accept(client, before, 0)
    assert client.get(f"/dekking/gat/{GAP}/").status_code == 200
    _accept(client, after, 1)
    assert client.get(f"/dekking/gat/{GAP}/").status_code == 404
    assert client.post("/werkboek/terug/", {"gezien": 2}).status_code == 303
    assert client.get(f"/dekking/gat/{GAP}/").status_code == 200
    current = deciding.current()
    assert current is not None
    assert (current.number, current.key, current.step.value) == (3, before, "teruggedraaid")
    assert [stand.key for stand in services.stands().history()] == [before, after, before]


def test_two_at_once_the_second_is_told_and_keeps_the_workbook(
    client: Client, base: bytes, mended: bytes
) -> None:
    one, other = (services.hand_in(each, name).key for each, name in ((base, "a.xlsx"), (mended, "b.xlsx")))
    _accept(client, one, 0)
    refused = _accept(client, other, 0)
    assert refused.status_code == 409
    assert "Intussen geldt een andere stand" in _text(refused)
    assert 'name="gezien" value="1"' in refused.content.decode()
    assert _number() == 1
    assert _accept(client, other, 1).status_code == 303


def test_back_button_and_double_click_accept_once(client: Client, base: bytes) -> None:
    key = services.hand_in(base, "beek.xlsx").key
    assert [_accept(client, key, 0).status_code for _ in range(3)] == [303, 303, 303]
    assert _number() == 1
    assert "Dit werkboek geldt nu" in _text(client.get(f"/werkboek/proef/{key}/"))


def test_undo_twice_from_an_old_page_does_it_once(client: Client, base: bytes, mended: bytes) -> None:
    for seen, each in enumerate((base, mended)):
        _accept(client, services.hand_in(each, "x.xlsx").key, seen)
    assert client.post("/werkboek/terug/", {"gezien": 2}).status_code == 303
    again = client.post("/werkboek/terug/", {"gezien": 2})
    assert again.status_code == 409
    assert "Er is niets veranderd" in _text(again)
    assert _number() == 3


def test_an_earlier_stand_can_be_put_back(client: Client, base: bytes, mended: bytes) -> None:
    keys = [services.hand_in(each, "x.xlsx").key for each in (base, mended)]
    _accept(client, keys[0], 0)
    _accept(client, keys[1], 1)
    assert client.post("/werkboek/terugzetten/1/", {"gezien": 2}).status_code == 303
    current = deciding.current()
    assert current is not None
    assert (current.number, current.key) == (3, keys[0])
    assert client.post("/werkboek/terugzetten/9/", {"gezien": 3}).status_code == 404


def test_there_is_nothing_before_the_first(client: Client, base: bytes) -> None:
    _accept(client, services.hand_in(base, "beek.xlsx").key, 0)
    assert client.post("/werkboek/terug/", {"gezien": 1}).status_code == 409
    assert "Draai de laatste stand terug" not in _text(client.get("/werkboek/"))


@pytest.mark.parametrize("seen", ["", "x", "-1", "9999999999"])
def test_nonsense_changes_nothing(client: Client, base: bytes, seen: str) -> None:
    key = services.hand_in(base, "beek.xlsx").key
    assert client.post(f"/werkboek/proef/{key}/aannemen/", {"gezien": seen}).status_code == 422
    assert client.post("/werkboek/terug/", {"gezien": seen}).status_code == 422
    assert _number() == 0


def test_another_region_needs_a_tick(client: Client, base: bytes) -> None:
    _accept(client, services.hand_in(base, "beek.xlsx").key, 0)
    other = services.hand_in(encode(replace(by_hand.region(), name="Elders (fictief)")), "elders.xlsx").key
    assert "Nu geldt Beekstreek" in _text(client.get(f"/werkboek/proef/{other}/"))
    refused = _accept(client, other, 1)
    assert refused.status_code == 422
    assert "Zet een vinkje" in _text(refused)
    assert _number() == 1
    assert _accept(client, other, 1, andere_regio="ja").status_code == 303
    assert _number() == 2


def test_a_closed_gap_is_found_in_the_stand_before(client: Client, base: bytes, mended: bytes) -> None:
    before, after = (services.hand_in(each, "x.xlsx").key for each in (base, mended))
    _accept(client, before, 0)
    _accept(client, after, 1)
    answer = client.get(f"/dekking/gat/{GAP}/")
    assert "Dit gat is dicht" in _text(answer)
    assert "Het was er in stand 1" in _text(answer)
    assert f"/dekking/{before}/gat/{GAP}/" in answer.content.decode()
    old = _text(client.get(f"/dekking/{before}/gat/{GAP}/"))
    assert "U kijkt naar een eerdere stand: nummer 1" in old
    assert "In de stand die nu geldt, is dit gat er niet" in old
    assert "Dit gat staat niet in dit bewijs" in _text(client.get("/dekking/gat/nooit/geweest/"))


def test_a_proposal_says_that_it_does_not_count(client: Client, base: bytes, mended: bytes) -> None:
    _accept(client, services.hand_in(base, "a.xlsx").key, 0)
    key = services.hand_in(mended, "b.xlsx").key
    assert "b.xlsx is niet aangenomen" in _text(client.get(f"/dekking/{key}/"))
    assert "Geladen, niet aangenomen" in _text(client.get("/werkboek/"))


def test_a_lost_file_is_said_and_the_rest_goes_on(
    client: Client, data: Path, base: bytes, mended: bytes
) -> None:
    before, after = (services.hand_in(each, "x.xlsx").key for each in (base, mended))
    _accept(client, before, 0)
    _accept(client, after, 1)
    (data / "werkboeken" / f"{before}.xlsx").unlink()
    assert client.post("/werkboek/terug/", {"gezien": 2}).status_code == 404
    assert client.get("/dekking/").status_code == 200
    assert _number() == 2


def test_a_choice_that_is_not_there_is_said(client: Client, base: bytes) -> None:
    _accept(client, services.hand_in(base, "beek.xlsx").key, 0)
    words = _text(client.get("/dekking/?week=2031-01-06&functie=tandarts&periode=ooit"))
    for says in ("week = 2031-01-06", "functie = tandarts", "periode = ooit"):
        assert says in words


def test_the_coming_weeks_or_all_of_it(client: Client, base: bytes) -> None:
    _accept(client, services.hand_in(base, "beek.xlsx").key, 0)
    assert "15-01-2026 tot en met 15-04-2026" in _text(client.get("/dekking/"))
    whole = client.get("/dekking/?periode=alles")
    assert "01-01-2026 tot en met 31-12-2026" in _text(whole)
    assert "?periode=alles" in re.findall(r'href="(/dekking/gat/[^"]+)"', whole.content.decode())[0]


def test_a_period_that_is_over_is_said(client: Client, base: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    _accept(client, services.hand_in(base, "beek.xlsx").key, 0)
    late = by_hand.KNOWN_ON.replace(year=2027)
    monkeypatch.setattr(services, "today", lambda: late)
    words = _text(client.get("/dekking/"))
    assert "De periode van dit werkboek is voorbij sinds 31-12-2026" in words
    assert "01-01-2026 tot en met 31-12-2026" in words


def test_an_empty_place_says_what_to_do(client: Client) -> None:
    words = _text(client.get("/werkboek/"))
    assert "Er geldt nog geen werkboek" in words
    assert "Er is nog geen stand" in words
    assert client.get("/dekking/gat/x/").headers["Location"] == "/?eerst=werkboek"


def test_a_part_of_the_clients_has_its_own_verdict(client: Client, base: bytes) -> None:
    _accept(client, services.hand_in(base, "beek.xlsx").key, 0)
    result = services.result_of("", Window.COMING)
    seen = set()
    for row in result.proof.verdicts:
        chosen = Selection(
            functie=row.function.value, laag=row.layer.value, sector=row.sector, gebied=row.area
        )
        assert hero(result, chosen).mark == mark(row.shown)
        seen.add(row.shown)
    assert len(seen) > 1
    words = _text(client.get("/dekking/?sector=VG"))
    assert "Verstandelijk gehandicapt (VG) : " in words
    assert "Alle cliënten van Beekstreek" in words
