"""A remedy is tried as a proposal: nothing counts before it is accepted, and it closes what it says."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client

from mgz.interop.workbook import encode
from mgz.vocabulary import AfspraakStatus
from mgz_site.ui import deciding, services, solving
from mgz_site.ui.memory import Memory
from mgz_site.ui.window import Window
from tests.unit.site import by_hand

GAP = "afgesproken/general_care/linde_met/dag"


@pytest.fixture
def concept() -> str:
    """The key of a workbook that counts, in which one agreement is still a concept."""
    region = by_hand.region()
    first, _, third = region.agreements
    signed = replace(first, status=AfspraakStatus.CONCEPT)
    key = services.hand_in(encode(replace(region, agreements=(signed, third))), "beek.xlsx").key
    deciding.accept(key, 0)
    return key


def _text(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_signing_closes_the_gap_once_it_is_accepted(client: Client, concept: str) -> None:
    result = services.result_of("", Window.COMING)
    remedy = next(
        each for each in solving.remedies_of(result, result.gap_by_id[GAP]) if "getekend" in each.text
    )
    tried = client.post(f"/dekking/gat/{GAP}/oplossing/", {"oplossing": remedy.key})
    assert tried.status_code == 303
    assert client.get(f"/dekking/gat/{GAP}/").status_code == 200
    proposal = client.get(tried.headers["Location"])
    assert "Gaten en open punten die weggaan" in _text(proposal)
    assert "Afspraken 1 rij anders" in _text(proposal)
    assert client.post(tried.headers["Location"] + "aannemen/", {"gezien": 1}).status_code == 303
    assert "Dit gat is dicht" in _text(client.get(f"/dekking/gat/{GAP}/"))
    assert services.stands().history()[0].name == f"beek + {remedy.text.rstrip('.')}.xlsx"


@pytest.mark.parametrize("key", ["", "afspraken:nergens", "x" * 4000])
def test_a_remedy_that_is_not_offered_is_said(client: Client, concept: str, key: str) -> None:
    answer = client.post(f"/dekking/gat/{GAP}/oplossing/", {"oplossing": key})
    assert answer.status_code == 409
    assert "Deze oplossing past hier niet (meer)" in _text(answer)
    assert len(services.latest()) == 1


def test_a_remedy_for_a_gap_that_closed_is_said(client: Client, concept: str) -> None:
    assert client.post("/dekking/gat/weg/oplossing/", {"oplossing": "x"}).status_code == 404
    answer = client.get(f"/dekking/gat/{GAP}/oplossing/")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/dekking/gat/{GAP}/")
    assert client.put(f"/dekking/gat/{GAP}/oplossing/").status_code == 405


def test_what_is_tried_is_read_once_and_proven_as_from_nothing(
    concept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = services.result_of("", Window.COMING)
    gap = result.gap_by_id[GAP]
    read: list[str] = []
    take = services.take
    monkeypatch.setattr(services, "take", lambda *given: read.append(given[1]) or take(*given))
    tried = solving.tried(result, gap, solving.remedies_of(result, gap)[0].key)
    remembered = services.proven(tried.key, Window.COMING).hash
    assert read == [tried.name]
    monkeypatch.setattr(services, "_results", Memory(8))
    monkeypatch.setattr(services, "_snapshots", Memory(8))
    assert services.proven(tried.key, Window.COMING).hash == remembered != result.hash
