"""Rows that were added, are different or are gone, per sheet; every sheet of the workbook is looked at."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from mgz.calendar import ALTIJD
from mgz.interop.workbook import SHEETS
from mgz.region import Region
from mgz.reporting import row_changes as module
from mgz.reporting.row_changes import SheetChange, row_changes
from tests.unit.site import by_hand


def test_equal_regions_have_no_changes() -> None:
    assert row_changes(by_hand.region(), by_hand.region()) == ()


def test_added_different_and_gone() -> None:
    before = by_hand.region()
    first, second, *rest = before.agreements
    after = replace(
        before, agreements=(replace(first, hours=ALTIJD), replace(second, id="nieuw"), *rest), name="Anders"
    )
    assert row_changes(before, after) == (
        SheetChange("Regio", (), ("regio",), ()),
        SheetChange("Afspraken", ("nieuw",), (first.id,), (second.id,)),
    )
    assert row_changes(before, after)[1].text == "1 rij erbij, 1 rij anders, 1 rij weg"


def test_the_day_of_asking_is_no_change() -> None:
    before = by_hand.region()
    assert row_changes(before, replace(before, known_on=before.known_on.replace(day=28))) == ()


@pytest.mark.parametrize("field", [f.name for f in fields(Region)])
def test_no_part_of_a_region_is_overlooked(field: str) -> None:
    once = {*module._REGION, "known_on"}
    assert (field in module.SHEETS) != (field in once)


def test_the_sheets_are_those_of_the_workbook() -> None:
    assert {*module.SHEETS.values(), "Regio"} == {sheet.name for sheet in SHEETS}
