"""The gap of the guided tour: one row, one group, and one area that turns when it is signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mgz.coverage import Proof, Put, edit
from mgz.vocabulary import Laag, Verdict
from mgz_cli.twente import tour
from tests.unit.twente.demonstrations import DAYS, NEW_YEAR, proof_of, region_of, sluitend, thirteen_weeks

Cut = tuple[Laag, str, str, str]


@pytest.fixture(scope="module")
def after() -> Proof:
    region = region_of(NEW_YEAR)
    (row,) = (row for row in region.agreements if row.id == tour.AGREEMENT)
    return thirteen_weeks(edit(region, Put(replace(row, status=tour.STATUS_AFTER))), NEW_YEAR)


def changed(before: Proof, after: Proof) -> dict[Cut, tuple[Verdict, Verdict]]:
    """The verdicts that differ, by layer, function, sector and area."""
    old = {(row.layer, row.function.value, row.sector, row.area): row.verdict for row in before.verdicts}
    new = {(row.layer, row.function.value, row.sector, row.area): row.verdict for row in after.verdicts}
    return {key: (old[key], new[key]) for key in old if old[key] is not new[key]}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_in_this_area_one_concept_row_stands_in_the_way(day: date) -> None:
    region, proof = region_of(day), proof_of(day)
    (row,) = (row for row in region.agreements if row.id == tour.AGREEMENT)
    assert (row.status, row.function) == (tour.STATUS_BEFORE, tour.FUNCTION)
    inside = region.postcodes_of(tour.AREA)
    gaps = [
        gap
        for gap in proof.gaps
        if gap.function is tour.FUNCTION and region.place_of(region.group_by_id[gap.group]) <= inside
    ]
    assert tuple(gap.id for gap in gaps) == tour.GAPS
    assert {gap.group for gap in gaps} == {tour.GROUP}
    assert {reason for gap in gaps for reason in gap.reasons} == {tour.REASON}


def test_signing_that_row_turns_the_verdict_of_the_area_in_all_layers(after: Proof) -> None:
    before = proof_of(NEW_YEAR)
    assert tour.AREA not in sluitend(before, tour.FUNCTION)
    assert tour.AREA in sluitend(after, tour.FUNCTION)


def test_nothing_else_changes(after: Proof) -> None:
    before = proof_of(NEW_YEAR)
    assert {gap.id for gap in before.gaps} - {gap.id for gap in after.gaps} == set(tour.GAPS)
    assert {gap.id for gap in after.gaps} <= {gap.id for gap in before.gaps}
    turned = changed(before, after)
    agreed, function = Laag.AFGESPROKEN, tour.FUNCTION.value
    assert turned == {
        (agreed, function, "", tour.AREA): (Verdict.NIET_SLUITEND, Verdict.SLUITEND),
        (agreed, function, "VV", tour.AREA): (Verdict.NIET_SLUITEND, Verdict.SLUITEND),
    }
    assert [point.standing for point in before.convenant] == [point.standing for point in after.convenant]
