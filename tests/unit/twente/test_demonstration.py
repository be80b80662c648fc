"""As full on every day and with every seed: whole areas, every reason, the same counts."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from mgz.calendar import midnight
from mgz.coverage import Proof, Standing
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, Laag, Reason
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.build import demonstratie, demonstratie_region, met_opgaven
from tests.unit.twente.demonstrations import DAYS, NEW_YEAR, WEEKS, proof_of, region_of, sluitend

ANY_DAY = pytest.mark.parametrize("day", DAYS, ids=str)
SEEDS = (2, 3, 2026)
#: Where each function is whole: by own roster, by a guarantee, by the posts.
WHOLE = {
    Functie.GENERAL_CARE: ("Borne", "Haaksbergen", "Hof van Twente", "Tubbergen", "Wierden"),
    Functie.SPECIALIST_SO: ("Dinkelland", "Hof van Twente"),
    Functie.SPECIALIST_VG: ("Borne", "Haaksbergen", "Tubbergen", "Wierden"),
    Functie.TRIAGE: ("Borne", "Haaksbergen", "Hof van Twente"),
}


def reasons(proof: Proof) -> Counter[Reason]:
    """In how many gaps each reason occurs."""
    return Counter(reason for gap in proof.gaps for reason in gap.reasons)


def is_complete(proof: Proof) -> None:
    """What the demonstration promises on every day and with every seed."""
    for function, names in WHOLE.items():
        assert sluitend(proof, function) == set(map(area_id, names)), function
    assert set(reasons(proof)) == set(Reason) - {Reason.BUITEN_HORIZON}


@ANY_DAY
def test_every_function_is_whole_somewhere_and_every_reason_occurs(day: date) -> None:
    is_complete(proof_of(day))


@ANY_DAY
def test_no_day_has_more_or_fewer_gaps_than_another(day: date) -> None:
    """Tolerance 0: holidays and clock changes move minutes, never the number of gaps or their reasons."""
    assert reasons(proof_of(day)) == reasons(proof_of(NEW_YEAR))
    assert [gap.id for gap in proof_of(day).gaps] == [gap.id for gap in proof_of(NEW_YEAR).gaps]


@pytest.mark.parametrize("seed", SEEDS)
def test_another_seed_keeps_what_is_promised(seed: int) -> None:
    proof = proof_of(NEW_YEAR, seed)
    is_complete(proof)
    assert reasons(proof) == reasons(proof_of(NEW_YEAR))


def test_a_seed_decides_who_is_on_duty_and_nothing_else() -> None:
    one, other = region_of(NEW_YEAR), region_of(NEW_YEAR, 2)
    assert demonstratie_region(NEW_YEAR) == one
    same = sum(a.professional == b.professional for a, b in zip(one.shifts, other.shifts, strict=False))
    assert same < len(one.shifts) / 2
    assert (one.agreements, one.professionals, one.contracts) == (
        other.agreements,
        other.professionals,
        other.contracts,
    )


def test_the_same_day_and_seed_give_the_same_bytes() -> None:
    first = demonstratie(date(2026, 11, 25), 2)
    assert demonstratie(date(2026, 11, 25), 2) == first
    assert demonstratie(date(2026, 11, 25), 3) != first
    assert met_opgaven() == demonstratie(NEW_YEAR)


@ANY_DAY
def test_the_period_begins_on_the_day_and_every_date_moves_along(day: date) -> None:
    region = region_of(day)
    assert (region.period.first, region.period.last) == (day, day + timedelta(days=364))
    assert (region.known_on, region.roster_until) == (day, day + WEEKS)
    assert {row.stated.on for row in region.agreements} == {day - timedelta(days=31)}


@ANY_DAY
def test_in_the_next_72_hours_duties_are_missing_at_any_time_of_the_first_day(day: date) -> None:
    """Not confirmed tomorrow evening, nobody in the night after it; both lie ahead all day."""
    tomorrow, limit = midnight(day + timedelta(days=1)), midnight(day + timedelta(days=3))
    soon = {
        part.outcome.reason
        for gap in proof_of(day).gaps
        if gap.layer is Laag.INGEROOSTERD
        for part in gap.parts
        for begin, _ in part.spans
        if tomorrow <= begin < limit
    }
    assert {Reason.NIET_BEVESTIGD, Reason.GEEN_DIENST} <= soon


def test_it_looks_like_a_region_that_is_mostly_arranged() -> None:
    rows = [row for layer in Laag for row in proof_of(NEW_YEAR).everybody(layer)]
    for row in rows:
        assert row.gedekt > row.obligations / 2 and row.gedekt > 100, (row.layer, row.function)
        assert row.obligations > 120


def test_convenant_points_stand_in_every_way() -> None:
    found = {point.standing for point in proof_of(NEW_YEAR).convenant}
    assert found == {Standing.VOLDAAN, Standing.NIET_VOLDAAN, Standing.ONBEKEND}


@pytest.mark.parametrize("function", [Functie.GENERAL_CARE, Functie.SPECIALIST_VG, Functie.TRIAGE])
def test_whole_areas_rest_on_rosters_and_on_guarantees(function: Functie) -> None:
    region, areas = region_of(NEW_YEAR), sluitend(proof_of(NEW_YEAR), function)
    inside = frozenset().union(*map(region.postcodes_of, areas))
    groups = [group for group in region.groups if region.place_of(group) <= inside]
    served = {name for group in groups for name in (group.id, group.location, group.zorgaanbieder)}
    rows = [
        row
        for row in region.agreements
        if row.function is function and row.status is AfspraakStatus.GETEKEND and row.scope.id in served
    ]
    assert {row.bewijs for row in rows} == {Bewijs.ROOSTER, Bewijs.GARANTIE}


def test_whole_areas_have_posts_with_a_roster_and_with_a_guarantee() -> None:
    region, areas = region_of(NEW_YEAR), sluitend(proof_of(NEW_YEAR), Functie.GENERAL_CARE)
    there = {post.bewijs for post in region.posts if set(post.areas) & areas}
    assert there == {Bewijs.ROOSTER, Bewijs.GARANTIE}
