"""Who moves from one answer to another when the rules change: the clients that are asked one by one."""

from __future__ import annotations

from collections import Counter

import pytest

from mgz.region import Region
from mgz.reporting.asked_of_region import REGION_ASKS
from mgz.reporting.everyone_text import moves_lines
from mgz.reporting.moves import Moves, moves
from mgz.rules import RuleBook, load
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.unit.reporting.asked import begin, one_by_one, regions, without_zorgkantoor
from tests.unit.reporting.conftest import small_region
from tests.unit.rules.breaking import broken

OLD = standard_rules()
REGIONS = regions()


def changed(file: str, old: str, new: str) -> RuleBook:
    texts = dict(packaged_texts())
    texts[file] = broken(texts[file], old, new)
    return load(texts)


@pytest.fixture(scope="module")
def books() -> dict[str, RuleBook]:
    """Another outcome, another law, and a flag that is set for fewer."""
    flag = packaged_texts()["flag_no_gp.yaml"]
    for cell in ("gp: [none, refused]", "gp: {not: [none, refused]}"):
        flag = broken(flag, cell, cell.replace(", refused", ""))
    return {
        "outcome": without_zorgkantoor(),
        "law": changed(
            "general_care.yaml",
            "law: Zvw, payer: zorgverzekeraar, route: huisarts_segment1",
            "law: Wlz, payer: zorgkantoor, route: huisarts_segment1",
        ),
        "flag": load({**packaged_texts(), "flag_no_gp.yaml": flag}),
    }


def told(region: Region, new: RuleBook) -> Moves:
    return moves(OLD, new, region, begin(region))


@pytest.mark.parametrize("name", REGIONS)
def test_nobody_moves_when_nothing_changes(name: str) -> None:
    found = told(REGIONS[name], OLD)
    assert found.moves == () and found.moved == 0
    assert found.asks == tuple(REGION_ASKS)
    assert found.clients == sum(
        number for number, _ in one_by_one(OLD, REGIONS[name], "general_care", found.at)
    )


@pytest.mark.parametrize("change", ["outcome", "law", "flag"])
@pytest.mark.parametrize("name", REGIONS)
def test_who_moves_is_who_is_decided_differently(name: str, change: str, books: dict[str, RuleBook]) -> None:
    region, new = REGIONS[name], books[change]
    found = told(region, new)
    expected: Counter[str] = Counter()
    for ask in REGION_ASKS:
        pairs = zip(
            one_by_one(OLD, region, ask, found.at), one_by_one(new, region, ask, found.at), strict=True
        )
        expected[ask] = sum(number for (number, old), (_, now) in pairs if old.answer != now.answer)
    counted: Counter[str] = Counter(dict.fromkeys(REGION_ASKS, 0))
    for move in found.moves:
        counted[move.ask] += move.clients
        assert move.old != move.new
    assert counted == expected
    assert max(expected.values()) <= found.moved <= sum(expected.values())
    assert [move.clients for move in found.moves] == sorted((m.clients for m in found.moves), reverse=True)


def test_somebody_moves_in_the_drawn_regions(books: dict[str, RuleBook]) -> None:
    for change in books:
        assert any(told(region, books[change]).moved for region in REGIONS.values())


def test_a_move_tells_what_differs_and_nothing_else() -> None:
    (move,) = told(small_region(), without_zorgkantoor()).moves
    assert (move.ask, move.clients) == ("general_care", 3)
    assert dict(move.old) == {"owners": ("zorgkantoor", "zorgverzekeraar")}
    assert dict(move.new) == {"owners": ("zorgverzekeraar",)}
    assert "GC-GAP-WLZ" in move.old_rules and "GC-GAP-WLZ" in move.new_rules


def test_only_what_is_asked_for() -> None:
    region = small_region()
    found = moves(OLD, without_zorgkantoor(), region, begin(region), ["gp_registration"])
    assert found.asks == ("gp_registration",) and not found.moves


def test_it_is_told_in_dutch() -> None:
    region = small_region()
    text = "\n".join(moves_lines(OLD, region.name, told(region, without_zorgkantoor())))
    assert "Voor 3 van 1.210 cliënten verandert er iets." in text
    assert "Wie verantwoordelijk is voor de algemene medische zorg en wie betaalt (general_care)" in text
    assert "3 cliënten krijgen een ander antwoord" in text
    assert "eerst aan zet (owners): zorgkantoor, zorgverzekeraar -> zorgverzekeraar" in text
    assert "     G2: 3 cliënten, mpt, VG" in text
    same = "\n".join(moves_lines(OLD, region.name, told(region, OLD)))
    assert "Niemand van 1.210 cliënten krijgt een ander antwoord" in same
