"""Answers and changes in the mean time, drawn at random: each lands, or both are shown; nothing gets lost."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from mgz.interop.workbook import HandoutSource, Source, encode, handout_workbook, merge
from mgz.region import Group, Region
from tests.browser.books import with_cells
from tests.unit.site.by_hand import KNOWN_ON, proof, region, workbook

MINE = ("linde_met", "linde_vg", "linde_vraag")
OTHERS = ("elzen_met", "elzen_zonder", "thuis_noord")


def _sent() -> bytes:
    source = HandoutSource(workbook(), "beek.xlsx", region())
    asked = [
        (question, "?")
        for question in proof().questions
        if any("linde" in party.organisations for party in question.to)
    ]
    return handout_workbook(source, source.handout("linde", asked), name="Linde", made=KNOWN_ON)


@pytest.fixture(scope="module")
def sent() -> bytes:
    return _sent()


def _with(numbers: dict[str, int]) -> Region:
    """The region in which some groups have another number of clients."""

    def changed(group: Group) -> Group:
        return replace(group, number=numbers.get(group.id, group.number))

    return replace(region(), groups=tuple(map(changed, region().groups)))


@pytest.mark.parametrize("seed", range(10))
def test_each_change_lands_or_both_are_shown(sent: bytes, seed: int) -> None:
    draw = Random(seed)
    answers = {name: draw.choice((700, 701)) for name in draw.sample(MINE, draw.randint(1, 3))}
    since = {name: draw.choice((700, 702)) for name in draw.sample((*MINE, *OTHERS), draw.randint(0, 3))}
    returned = with_cells(
        sent, "Clientgroepen", {(name, "aantal"): str(number) for name, number in answers.items()}
    )
    now = encode(_with(since))
    found = merge([Source("nu.xlsx", now), Source("terug.xlsx", returned)], known_on=KNOWN_ON)
    clash = {name for name in answers if name in since and since[name] != answers[name]}
    assert {each.id for each in found.contradictions} == clash
    if clash:
        assert found.content == b""
        return
    wanted = _with({**since, **answers})
    assert found.region is not None
    assert found.region.hash == wanted.hash
    told = {key for each in found.returned for _, key in each.since}
    assert told == {name for name in MINE if name in since and name not in answers}
