"""Clients for each person on duty: who counts, at the thinnest minute before the horizon."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgz.calendar import Hours, Spans, Validity, midnight
from mgz.coverage import Capacity, Proof, certificate, prove
from mgz.coverage.capacity import thinnest
from mgz.region import (
    Absence,
    Agreement,
    Contract,
    Group,
    Location,
    Organisation,
    Pool,
    Professional,
    Region,
    Scope,
    ScopeKind,
    Shift,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Beroep,
    Bewijs,
    Dagdeel,
    Functie,
    Leveringsvorm,
    OrganisatieSoort,
    Route,
    Sector,
    TreatmentBy,
    YesNo,
)
from mgz_cli.rulefiles import standard_rules

DAY = date(2026, 6, 1)
BEGIN, END = midnight(DAY), midnight(date(2026, 6, 2))
MORNING, EVENING = BEGIN + 8 * 60, BEGIN + 17 * 60
SO = Functie.SPECIALIST_SO
AGREEMENT = Agreement(
    "A1",
    SO,
    "Z1",
    Scope(ScopeKind.ORGANISATIE, "Z1"),
    AfspraakStatus.GETEKEND,
    bewijs=Bewijs.ROOSTER,
    duty_number="1",
)
REGION = Region(
    "Proef",
    Validity(DAY, DAY),
    DAY,
    roster_until=DAY,
    organisations=(
        Organisation("Z1", "Linde", OrganisatieSoort.ZORGAANBIEDER),
        Organisation("ZK", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR),
    ),
    locations=(Location("L1", "Een", "Z1", "7511"),),
    groups=tuple(
        Group(
            name,
            "L1",
            "",
            Sector.VV,
            YesNo.YES,
            Leveringsvorm.VERBLIJF,
            number,
            Behandeling.MET,
            TreatmentBy.SAME_PROVIDER,
            zorgaanbieder="Z1",
        )
        for name, number in (("G1", 20), ("G2", 15))
    ),
    agreements=(AGREEMENT,),
    contracts=(Contract("K1", "ZK", "Z1", Route.ZZP_INCL_BEHANDELING, volume=1),),
    professionals=tuple(
        Professional(f"r{name}", name, Beroep.SO, frozenset({SO})) for name in ("an", "bo", "cas")
    ),
)


def shift(person: str, begin: int = BEGIN, end: int = END, **facts: Any) -> Shift:
    row = Shift(f"d{person}{begin}{end}", person, begin, end, "A1", confirmed=True)
    return replace(row, **facts)


def proved(*shifts: Shift, **facts: Any) -> Proof:
    region = replace(REGION, shifts=shifts, **facts)
    return prove(standard_rules(), region, BEGIN, END)


def rows(proof: Proof) -> dict[Dagdeel, Capacity]:
    return {row.dagdeel: row for row in proof.capacity if row.function is SO}


def fewest(*shifts: Shift, **facts: Any) -> int | None:
    return rows(proved(*shifts, **facts))[Dagdeel.DAG].persons


def test_the_thinnest_minute_decides() -> None:
    noon = BEGIN + 12 * 60
    found = rows(proved(shift("an"), shift("bo", end=noon), shift("cas", begin=noon + 1)))
    assert found[Dagdeel.DAG] == Capacity(SO, Dagdeel.DAG, 35, 0, 1, noon)
    assert found[Dagdeel.DAG].clients_per_person == 35
    assert found[Dagdeel.ANW] == Capacity(SO, Dagdeel.ANW, 35, 0, 2, BEGIN)
    assert found[Dagdeel.ANW].clients_per_person == 18


@pytest.mark.parametrize(
    "other",
    [
        {"line": 2},
        {"confirmed": False},
        {"professional": "an"},
        {"professional": "dirk"},
    ],
)
def test_second_line_unconfirmed_twice_the_same_and_not_competent_do_not_count(
    other: dict[str, object],
) -> None:
    """`dirk` stands in no row: nobody vouches for his competence."""
    assert fewest(shift("an"), shift("bo")) == 2
    assert fewest(shift("an"), shift("bo", **other)) == 1


def test_the_absent_and_the_double_do_not_count() -> None:
    away = (Absence("x", "bo", MORNING, MORNING + 1),)
    assert fewest(shift("an"), shift("bo"), absences=away) == 1
    second = replace(AGREEMENT, id="A2", function=Functie.SPECIALIST_VG)
    elsewhere = shift("bo", MORNING, MORNING + 1, id="d9", commitment="A2")
    assert fewest(shift("an"), shift("bo"), elsewhere, agreements=(AGREEMENT, second)) == 1


def test_a_shift_outside_the_hours_of_the_agreement_does_not_count() -> None:
    evening = replace(AGREEMENT, id="A2", hours=Hours.parse("anw"))
    both = (AGREEMENT, evening)
    found = rows(proved(shift("an"), shift("bo", commitment="A2"), agreements=both))
    assert (found[Dagdeel.DAG].persons, found[Dagdeel.ANW].persons) == (1, 2)


def test_a_pool_serves_every_agreement_of_it_and_each_person_counts_once() -> None:
    both = tuple(replace(AGREEMENT, id=name, pool="P") for name in ("A1", "A2"))
    pooled = shift("an", commitment="", pool="P")
    assert fewest(pooled, agreements=both, pools=(Pool("P", "Pool", ("Z1",)),)) == 1


def test_who_works_for_an_organisation_that_ended_does_not_count() -> None:
    gone = Organisation(
        "B1", "Weg", OrganisatieSoort.BEHANDELAANBIEDER, validity=Validity(last=date(2026, 5, 31))
    )
    second = replace(AGREEMENT, id="A2", party="B1")
    shifts = shift("an"), shift("bo", commitment="A2")
    facts = {"agreements": (AGREEMENT, second)}
    assert fewest(*shifts, organisations=(*REGION.organisations, gone), **facts) == 1
    there = replace(gone, validity=Validity())
    assert fewest(*shifts, organisations=(*REGION.organisations, there), **facts) == 2


def test_triage_that_general_care_discharges_counts_the_persons_of_general_care() -> None:
    care = replace(AGREEMENT, function=Functie.GENERAL_CARE)
    doctors = tuple(replace(row, functions=frozenset({Functie.GENERAL_CARE})) for row in REGION.professionals)
    proof = proved(shift("an"), shift("bo"), agreements=(care,), professionals=doctors)
    found = {(row.function, row.dagdeel): row.persons for row in proof.capacity}
    assert found[Functie.GENERAL_CARE, Dagdeel.ANW] == found[Functie.TRIAGE, Dagdeel.ANW] == 2


def test_an_empty_roster_shows_nobody() -> None:
    row = rows(proved())[Dagdeel.DAG]
    assert (row.clients, row.persons, row.thinnest, row.clients_per_person) == (35, 0, MORNING, None)


def test_a_guarantee_is_told_apart_and_no_proof_is_not_known() -> None:
    word = replace(AGREEMENT, bewijs=Bewijs.GARANTIE)
    assert rows(proved(agreements=(word,)))[Dagdeel.DAG] == Capacity(SO, Dagdeel.DAG, 0, 35)
    silent = replace(AGREEMENT, bewijs=Bewijs.GEEN)
    assert rows(proved(agreements=(silent,)))[Dagdeel.DAG] == Capacity(SO, Dagdeel.DAG, 0, 0)
    one = replace(AGREEMENT, scope=Scope(ScopeKind.GROEP, "G1"))
    other = replace(word, id="A2", scope=Scope(ScopeKind.GROEP, "G2"))
    mixed = rows(proved(shift("an"), agreements=(one, other)))[Dagdeel.DAG]
    assert (mixed.clients, mixed.guaranteed, mixed.persons) == (20, 15, 1)


def test_after_the_horizon_nothing_is_known() -> None:
    two_days = midnight(date(2026, 6, 3))
    region = replace(REGION, shifts=(shift("an"),), period=Validity(DAY, date(2026, 6, 2)))
    found = rows(prove(standard_rules(), region, BEGIN, two_days))
    assert found[Dagdeel.DAG].persons == 1
    region = replace(region, roster_until=None)
    found = rows(prove(standard_rules(), region, BEGIN, two_days))
    assert (found[Dagdeel.DAG].clients, found[Dagdeel.DAG].persons) == (35, None)


def test_what_was_not_bought_is_no_client_here() -> None:
    assert rows(proved(shift("an"), contracts=())) == {}


def test_the_certificate_tells_it() -> None:
    made = certificate(proved(shift("an")), proved_at="2026-06-01T00:00:00Z", software="x")
    assert {
        "function": "specialist_so",
        "dagdeel": "dag",
        "clients": 35,
        "guaranteed": 0,
        "persons": 1,
        "clients_per_person": 35,
        "thinnest": MORNING,
        "first": "2026-06-01T08:00+02:00",
    } in made["capacity"]  # type: ignore[operator]


PAIRS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1])), max_size=6
)


@given(st.lists(PAIRS, max_size=5), PAIRS)
def test_the_sweep_agrees_with_counting_minute_by_minute(
    persons: list[list[tuple[int, int]]], base: list[tuple[int, int]]
) -> None:
    sets = [Spans.of(pairs) for pairs in persons]
    where = Spans.of(base)
    count, asked = np.zeros(60, int), np.zeros(60, bool)
    for spans in sets:
        for begin, end in spans:
            count[begin:end] += 1
    for begin, end in where:
        asked[begin:end] = True
    expected = (None, None)
    if asked.any():
        fewest_there = int(count[asked].min())
        expected = (fewest_there, int(np.flatnonzero(asked & (count == fewest_there))[0]))  # type: ignore[assignment]
    assert thinnest(sets, where) == expected
