"""Rows without effect, found a second time by judging every row for every obligation of every day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mgz.answer import (
    WITHOUT_LATER_LAYERS,
    Commitment,
    Judgement,
    Obligation,
    Share,
    buys,
    chain,
    discharges,
    needs,
)
from mgz.answer.asked import Asked, Asking
from mgz.calendar import civil
from mgz.coverage import prove
from mgz.region import Agreement, Group, Post, Region, calendar_settings, carries_obligation
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, ObligationKind, Reason
from tests.generative.points import rule_book
from tests.generative.seeded import region

HALF_DAY = 12 * 60
_DECIDED_NOTHING = (ObligationKind.OPEN, ObligationKind.UNKNOWN)


@pytest.mark.parametrize("seed", range(0, 60, 3))
def test_rows_without_effect_are_those_no_obligation_hears(seed: int) -> None:
    """What never has a say, and only that, is named."""
    drawn = region(seed)
    promises: list[Post | Agreement] = [*drawn.posts, *drawn.agreements]
    heard: set[str] = set()
    for obligation in set(_obligations(drawn)):
        for promise in promises:
            heard |= set(_heard(drawn, promise, obligation))
    silent = {row.id for row in (*promises, *drawn.contracts)} - heard
    assert list(prove(rule_book(), drawn, drawn.period.begin, drawn.period.end).without_effect) == sorted(
        silent
    )


def _heard(drawn: Region, promise: Commitment, obligation: Obligation) -> Iterator[str]:
    """The promise where it has a say, and where it may count the contracts about what it needs."""
    judged = discharges(drawn, promise, obligation).judgement
    if judged is Judgement.ELSEWHERE:
        return
    yield promise.id
    if judged is not Judgement.YES or obligation.kind in WITHOUT_LATER_LAYERS:
        return
    wanted = needs(drawn, promise, obligation)
    for need in () if isinstance(wanted, Reason) else wanted:
        for contract in drawn.contracts:
            if buys(drawn, contract, need).judgement is not Judgement.ELSEWHERE:
                yield from (each.id for each in chain(drawn, contract))


def _obligations(drawn: Region) -> Iterator[Obligation]:
    """All that is asked at noon and midnight of every day, in both day parts."""
    for group in filter(carries_obligation, drawn.groups):
        for minute in range(drawn.period.begin, drawn.period.end, HALF_DAY):
            if group.validity.holds(minute):
                settings = calendar_settings(drawn, minute)
                asking = Asking(rule_book(), drawn, group, minute, civil(minute), settings)
                for function in Functie:
                    for asked in asking.asked(function):
                        yield from _of(drawn, group, asked)


def _of(drawn: Region, group: Group, asked: Asked) -> Iterator[Obligation]:
    share = Share(group.number, GpRegistration.UNKNOWN)
    for part, kind in ((Dagdeel.DAG, asked.by_day), (Dagdeel.ANW, asked.in_anw)):
        if kind and kind not in _DECIDED_NOTHING:
            for postcode in drawn.place_of(group):
                yield Obligation(group, asked.function, part, kind, share, postcode, asked.route)
