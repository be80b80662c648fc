"""No gap of the demonstration is a label: who mends the row sees exactly that reason go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from mgz.calendar import midnight
from mgz.coverage import Memory, Proof, prove
from mgz.region import Region
from mgz.vocabulary import Reason
from mgz_cli.rulefiles import standard_rules
from tests.unit.twente.demonstrations import WEEKS, region_of
from tests.unit.twente.mends import MENDS, Mend

DAY = date(2026, 11, 25)
#: One memory for all, as in a what-if: what a change does not touch is proven once.
_MEMORY = Memory()


def proven(region: Region) -> Proof:
    return prove(standard_rules(), region, midnight(DAY), midnight(DAY + WEEKS), memory=_MEMORY)


@cache
def before() -> Proof:
    return proven(region_of(DAY))


def having(proof: Proof, reason: Reason) -> set[str]:
    """The gaps that have a reason."""
    return {gap.id for gap in proof.gaps if reason in gap.reasons}


def test_every_reason_has_a_hole_that_somebody_can_mend() -> None:
    assert {mend.reason for mend in MENDS} == set(Reason) - {Reason.BUITEN_HORIZON}


@pytest.mark.parametrize("mend", MENDS, ids=[mend.reason.value for mend in MENDS])
def test_the_reason_goes_when_its_row_is_mended(mend: Mend) -> None:
    had, has = having(before(), mend.reason), having(proven(mend.rows(region_of(DAY))), mend.reason)
    assert mend.gap in had
    assert mend.gap not in has
    assert has < had


def test_behind_the_roster_it_is_open_until_a_roster_is_demanded() -> None:
    """The horizon is a row of the sheet Regio: demand a roster for longer, and the hole is a hole."""
    begin, end = midnight(DAY + WEEKS), midnight(DAY + WEEKS + timedelta(weeks=1))
    region = region_of(DAY)
    longer = replace(region, roster_until=DAY + WEEKS + timedelta(weeks=1))
    now, then = (prove(standard_rules(), each, begin, end) for each in (region, longer))
    assert having(now, Reason.BUITEN_HORIZON)
    assert not having(then, Reason.BUITEN_HORIZON)
    assert having(now, Reason.BUITEN_HORIZON) <= having(then, Reason.GEEN_DIENST)
