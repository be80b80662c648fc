"""The table of first actions: one row for every case that can occur, and no blame without a document."""

from __future__ import annotations

from itertools import product

import pytest

from mgz.answer import GAP_ORDER, Duty
from mgz.coverage.actions import TABLE, Basis
from mgz.vocabulary import Dagdeel, PartyRole, Reason

#: Every (duty, day part, reason) that coverage can give, read from docs/betekenis.md by hand.
POSSIBLE = (
    {(Duty.INSTELLING, part, reason) for part, reason in product(Dagdeel, (*GAP_ORDER, Reason.GEEN_OPGAVE))}
    | {(Duty.HUISARTS, part, reason) for part, reason in product(Dagdeel, GAP_ORDER)}
    | {(Duty.HUISARTS, Dagdeel.ANW, Reason.GEEN_OPGAVE), (Duty.HUISARTS, Dagdeel.DAG, Reason.FEIT_ONBEKEND)}
    | {(Duty.UNKNOWN, part, Reason.FEIT_ONBEKEND) for part in Dagdeel}
    | {(Duty.OPEN, part, Reason.REGEL_OPEN) for part in Dagdeel}
)


@pytest.mark.parametrize(("duty", "dagdeel", "reason"), sorted(POSSIBLE))
def test_exactly_one_row_fits(duty: Duty, dagdeel: Dagdeel, reason: Reason) -> None:
    fitting = [r for r in TABLE if r.duty is duty and dagdeel in r.dagdelen and reason in r.reasons]
    assert len(fitting) == 1


def test_no_row_is_for_nothing() -> None:
    for row in TABLE:
        cells = product((row.duty,), row.dagdelen, row.reasons)
        assert POSSIBLE.intersection(cells), row


def test_the_provider_is_never_named_on_a_document() -> None:
    """No source lays a gap on the provider; naming it first is our derivation and says so."""
    assert all(row.basis is not Basis.DOCUMENT for row in TABLE if PartyRole.ZORGAANBIEDER in row.first)
