"""The verdict on a place equals what follows from the gaps of its own clients, over all or on one day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mgz.calendar import midnight
from mgz.coverage import Proof
from mgz.reporting.location_place import Place, PlaceKind
from mgz.reporting.place_verdicts import PlaceVerdicts, place_of_group
from mgz.vocabulary import Dagdeel, Functie, Laag, State, Verdict
from tests.unit.site import by_hand

LAYERS = tuple(Laag)


@pytest.fixture
def proof() -> Proof:
    return by_hand.proof()


def expected(
    proof: Proof, place: Place, functions: tuple[Functie, ...], until: int, begin: int, end: int
) -> Verdict:
    """By the gaps alone, minute by minute; a place with obligations and no gap is covered."""
    groups = {group.id for group in proof.region.groups if place_of_group(group) == place}
    layers = LAYERS[:until]
    states = {
        part.outcome.state
        for gap in proof.gaps
        if gap.group in groups and gap.function in functions and gap.layer in layers
        for part in gap.parts
        if any(b < end and begin < e for b, e in part.spans)
    }
    if State.GAT in states:
        return Verdict.NIET_SLUITEND
    if State.ONBESLIST in states:
        return Verdict.ONBEKEND
    weekday = begin == proof.begin or (date(1970, 1, 1) + timedelta(minutes=begin + 120)).weekday() < 5
    asked = any(
        row.group in groups
        and row.function in functions
        and row.layer in layers
        and (weekday or row.dagdeel is not Dagdeel.DAG)
        for row in proof.obligations
    )
    return Verdict.SLUITEND if asked else Verdict.NVT


def check(proof: Proof, found: PlaceVerdicts, begin: int, end: int) -> set[Verdict]:
    seen = set()
    places = {place_of_group(group) for group in proof.region.groups}
    for place in places:
        assert found.of(place) is expected(proof, place, tuple(Functie), 3, begin, end)
        for function in Functie:
            for until, layer in enumerate(LAYERS, start=1):
                verdict = found.of(place, function, layer)
                assert verdict is expected(proof, place, (function,), until, begin, end)
                seen.add(verdict)
    return seen


def test_over_the_whole_stretch(proof: Proof) -> None:
    seen = check(proof, PlaceVerdicts(proof), proof.begin, proof.end)
    assert {Verdict.NIET_SLUITEND, Verdict.ONBEKEND, Verdict.NVT} <= seen


@pytest.mark.parametrize(
    "day", [date(2026, 1, 2), date(2026, 3, 29), date(2026, 6, 30), date(2026, 7, 1), date(2026, 10, 24)]
)
def test_on_one_day(proof: Proof, day: date) -> None:
    begin, end = midnight(day), midnight(day + timedelta(days=1))
    check(proof, PlaceVerdicts(proof, day), begin, end)


def test_a_day_may_be_better_than_the_whole(proof: Proof) -> None:
    place = Place(PlaceKind.LOCATIE, "lindehof")
    before, after = (PlaceVerdicts(proof, date(2026, month, 2)) for month in (3, 9))
    care, layer = Functie.GENERAL_CARE, Laag.AFGESPROKEN
    assert before.of(place, care, layer) is Verdict.NIET_SLUITEND
    assert before.clients(place) == after.clients(place) == 36
    assert before.of(Place(PlaceKind.LOCATIE, "weg")) is Verdict.NVT
    assert before.clients(Place(PlaceKind.LOCATIE, "weg")) == 0


@pytest.mark.parametrize(
    ("day", "asked"),
    [(date(2026, 12, 24), True), (date(2026, 12, 25), False), (date(2026, 12, 26), False)],
)
def test_on_a_holiday_and_at_a_weekend_nothing_is_asked_by_day(proof: Proof, day: date, asked: bool) -> None:
    by_day = replace(proof, obligations=tuple(row for row in proof.obligations if row.dagdeel is Dagdeel.DAG))
    places = {place_of_group(proof.region.group_by_id[row.group]) for row in by_day.obligations}
    for place in places:
        assert (PlaceVerdicts(by_day, day).of(place) is not Verdict.NVT) == asked
