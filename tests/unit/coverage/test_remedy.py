"""What is offered to close a gap, by hand: which rows change and how it is said; and where nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity
from mgz.coverage import Gap, Proof, Put, Remedy, applied, edit, prove, remedies
from mgz.region import Region
from mgz.vocabulary import AfspraakStatus, Bewijs, Dagdeel, Functie, Laag, TriagePlace
from tests.generative.points import rule_book
from tests.generative.well_covered import WELL_COVERED
from tests.unit.answer.nursing_home import HOME, SHIFT, SO, clock
from tests.unit.site import by_hand

CARE = Functie.GENERAL_CARE


def proven(region: Region) -> Proof:
    return prove(rule_book(), region, region.period.begin, region.period.end)


def put(region: Region, field: str, name: str, **values: Any) -> Region:
    """The region with one row that has other values."""
    row = next(each for each in getattr(region, field) if each.id == name)
    return edit(region, Put(replace(row, **values)))


def gap_of(
    proof: Proof, group: str, layer: Laag, function: Functie, part: Dagdeel, place: TriagePlace | None = None
) -> Gap:
    (found,) = (
        gap
        for gap in proof.gaps
        if (gap.group, gap.layer, gap.function, gap.dagdeel, gap.place)
        == (group, layer, function, part, place)
    )
    return found


def offered(region: Region, group: str, layer: Laag, function: Functie, part: Dagdeel) -> list[Remedy]:
    proof = proven(region)
    return list(remedies(rule_book(), proof, gap_of(proof, group, layer, function, part)))


def changed(remedy: Remedy) -> list[Any]:
    assert all(isinstance(change, Put) for change in remedy.changes)
    return [change.row for change in remedy.changes if isinstance(change, Put)]


def test_a_concept_is_signed() -> None:
    region = put(WELL_COVERED, "agreements", "ASI", status=AfspraakStatus.CONCEPT)
    (remedy,) = offered(region, "I", Laag.AFGESPROKEN, SO, Dagdeel.ANW)
    assert (remedy.key, remedy.text, remedy.whole) == (
        "afspraken:ASI",
        "Zet afspraak ASI op getekend.",
        True,
    )
    assert changed(remedy) == [row for row in WELL_COVERED.agreements if row.id == "ASI"]
    assert applied(region, remedy.changes).hash == WELL_COVERED.hash


def test_an_agreement_that_ended_runs_on_to_the_last_day_of_the_proof() -> None:
    region = put(WELL_COVERED, "agreements", "ASI", validity=Validity(date(2026, 1, 1), date(2026, 4, 2)))
    (remedy,) = offered(region, "I", Laag.AFGESPROKEN, SO, Dagdeel.DAG)
    assert remedy.text == "Laat afspraak ASI doorlopen tot en met 04-04-2026."
    assert changed(remedy)[0].validity == Validity(date(2026, 1, 1), date(2026, 4, 4))


def test_an_agreement_that_begins_later_begins_with_the_proof() -> None:
    region = put(WELL_COVERED, "agreements", "ASI", validity=Validity(date(2026, 4, 3)))
    (remedy,) = offered(region, "I", Laag.AFGESPROKEN, SO, Dagdeel.DAG)
    assert remedy.text == "Laat afspraak ASI ingaan op 01-04-2026."
    assert changed(remedy)[0].validity == Validity(date(2026, 4, 1))


def test_everything_that_is_wrong_with_one_row_is_mended_at_once() -> None:
    faults = {
        "status": AfspraakStatus.CONCEPT,
        "validity": Validity(date(2026, 4, 3), date(2026, 4, 3)),
        "hours": DAG,
    }
    region = put(WELL_COVERED, "agreements", "ASI", **faults)
    (remedy,) = offered(region, "I", Laag.AFGESPROKEN, SO, Dagdeel.ANW)
    assert remedy.text == (
        "Zet afspraak ASI op getekend, laat die ingaan op 01-04-2026, laat die doorlopen tot en met "
        "04-04-2026 en breid de uren uit naar altijd."
    )
    assert remedy.whole


def test_a_post_is_signed_for_all_that_it_does() -> None:
    region = put(WELL_COVERED, "posts", "HPH", status=AfspraakStatus.CONCEPT)
    (remedy,) = offered(region, "H", Laag.AFGESPROKEN, CARE, Dagdeel.ANW)
    assert (remedy.key, remedy.text) == ("posten:HPH", "Zet post HPH op getekend.")


@pytest.mark.parametrize("status", [AfspraakStatus.GEEN, AfspraakStatus.BEEINDIGD])
def test_what_somebody_ended_or_refused_is_not_signed_by_us(status: AfspraakStatus) -> None:
    region = put(WELL_COVERED, "agreements", "ASI", status=status)
    assert offered(region, "I", Laag.AFGESPROKEN, SO, Dagdeel.DAG) == []


def test_a_party_that_is_gone_is_not_brought_back() -> None:
    rows = tuple(
        replace(row, validity=Validity(None, date(2026, 3, 1))) if row.id == "Z" else row
        for row in WELL_COVERED.organisations
    )
    region = replace(WELL_COVERED, organisations=rows)
    assert offered(region, "I", Laag.AFGESPROKEN, SO, Dagdeel.DAG) == []


def test_hours_grow_with_what_is_missing() -> None:
    """Linde promises weekday evenings and weekends by day; what it misses of the ANW makes it ANW."""
    (remedy,) = offered(by_hand.region(), "linde_met", Laag.AFGESPROKEN, CARE, Dagdeel.ANW)[:1]
    assert remedy.text == "Breid de uren van afspraak A2 uit naar anw."
    assert changed(remedy)[0].hours == ANW


def test_hours_of_both_day_parts_that_miss_all_the_rest_become_always() -> None:
    region = put(by_hand.region(), "agreements", "A2", hours=Hours.parse("ma-zo 08:00-23:00"))
    (remedy,) = offered(region, "linde_met", Laag.AFGESPROKEN, CARE, Dagdeel.ANW)[:1]
    assert changed(remedy)[0].hours == ALTIJD


def test_a_few_hours_are_added_as_windows() -> None:
    """Two agreements that leave Tuesday morning: nothing but that morning is added, to either."""
    hours, others = Hours.parse("di 12:00-17:00"), Hours.parse("ma 08:00-17:00, wo-vr 08:00-17:00")
    region = put(by_hand.region(), "agreements", "A1", hours=hours)
    region = put(region, "agreements", "A2", hours=others)
    found = offered(region, "linde_met", Laag.AFGESPROKEN, CARE, Dagdeel.DAG)
    added = {remedy.key: changed(remedy)[0].hours.windows for remedy in found}
    assert added == {
        "afspraken:A1": Hours.parse("di 08:00-17:00").windows,
        "afspraken:A2": Hours.parse("ma 08:00-17:00, di 08:00-12:00, wo-vr 08:00-17:00").windows,
    }
    assert found[1].text == "Breid de uren van afspraak A1 uit naar di 08:00-17:00."


def test_a_window_into_the_next_day_stays_as_long_as_it_was() -> None:
    """From Monday 17:00 to Tuesday 08:00, with Monday's morning and afternoon missing: two windows."""
    hours = Hours.parse("ma 17:00-08:00")
    region = put(by_hand.region(), "agreements", "A1", hours=hours, status=AfspraakStatus.GETEKEND)
    region = put(region, "agreements", "A2", hours=Hours.parse("di-vr 08:00-17:00, za-zo 00:00-24:00"))
    (remedy,) = (
        each
        for each in offered(region, "linde_met", Laag.AFGESPROKEN, CARE, Dagdeel.DAG)
        if each.key == "afspraken:A1"
    )
    assert str(changed(remedy)[0].hours) == "ma 08:00-17:00, ma 17:00-08:00"


def test_missing_holidays_are_told_as_holidays() -> None:
    """An ANW written as weekdays and weekend forgets the holidays; only these are added."""
    hours = Hours.parse("ma-vr 17:00-08:00, za-zo 00:00-24:00, ma 00:00-08:00")
    region = put(by_hand.region(), "agreements", "A2", hours=hours)
    region = put(
        region, "agreements", "A1", hours=Hours.parse("ma-vr 08:00-17:00"), status=AfspraakStatus.GEEN
    )
    found = offered(region, "linde_met", Laag.AFGESPROKEN, CARE, Dagdeel.ANW)
    (remedy,) = (each for each in found if each.key == "afspraken:A2")
    assert changed(remedy)[0].hours in (ANW, Hours.parse(f"{hours}, feestdag 08:00-17:00"))
    assert remedy.whole


def test_a_contract_and_the_one_it_is_included_in_run_on_together() -> None:
    over = Validity(None, date(2026, 3, 31))
    frame = replace(next(row for row in WELL_COVERED.contracts if row.id == "CSI"), id="FRAME", validity=over)
    region = edit(WELL_COVERED, Put(replace(frame, function=CARE)))
    region = put(region, "contracts", "CSI", validity=over, included_in="FRAME")
    (remedy,) = offered(region, "I", Laag.INGEKOCHT, SO, Dagdeel.DAG)
    assert remedy.key == "contracten:CSI"
    assert [row.id for row in changed(remedy)] == ["CSI", "FRAME"]
    assert remedy.text == (
        "Laat contract CSI doorlopen tot en met 04-04-2026 en laat contract FRAME doorlopen tot en met "
        "04-04-2026."
    )


def test_two_contracts_that_are_both_needed_are_one_remedy() -> None:
    """Hours at home need the hours themselves and the standby; over in both, only both together help."""
    over = Validity(None, date(2026, 3, 31))
    region = put(put(WELL_COVERED, "contracts", "CVG", validity=over), "contracts", "CVGS", validity=over)
    first = offered(region, "G", Laag.INGEKOCHT, Functie.SPECIALIST_VG, Dagdeel.DAG)
    assert [(remedy.key, remedy.whole) for remedy in first] == [("contracten:CVG", True)]
    assert offered(region, "G", Laag.INGEKOCHT, Functie.SPECIALIST_VG, Dagdeel.ANW) == []
    mended = applied(region, first[0].changes)
    then = offered(mended, "G", Laag.INGEKOCHT, Functie.SPECIALIST_VG, Dagdeel.ANW)
    assert [remedy.key for remedy in then] == ["contracten:CVGS"]


@pytest.mark.parametrize("values", [{"volume": 0.0}, {"route": None}])
def test_no_volume_and_no_contract_are_made_up(values: dict[str, object]) -> None:
    region = put(WELL_COVERED, "contracts", "CSI", **values)
    assert offered(region, "I", Laag.INGEKOCHT, SO, Dagdeel.DAG) == []


def test_duties_are_confirmed_per_desk() -> None:
    first = replace(SHIFT, confirmed=False)
    second = replace(first, id="S2", begin=first.end, end=clock("2026-06-05 08:00"))
    region = replace(
        HOME,
        shifts=(first, second),
        roster_until=date(2026, 6, 4),
        period=Validity(date(2026, 6, 2), date(2026, 6, 4)),
    )
    (remedy,) = offered(region, "G", Laag.INGEROOSTERD, SO, Dagdeel.ANW)
    assert (remedy.key, remedy.text) == (
        "diensten:A",
        "Bevestig de 2 diensten van A die het nog niet zijn.",
    )
    assert all(row.confirmed for row in changed(remedy))


def test_confirming_is_not_offered_where_nobody_can_be_called() -> None:
    region = put(WELL_COVERED, "shifts", "dASI", confirmed=False)
    (remedy,) = offered(region, "I", Laag.INGEROOSTERD, SO, Dagdeel.DAG)
    assert remedy.text == "Bevestig dienst dASI."
    region = put(region, "agreements", "ASI", duty_number="")
    assert offered(region, "I", Laag.INGEROOSTERD, SO, Dagdeel.DAG) == []


@pytest.mark.parametrize(
    ("field", "name", "values"),
    [
        ("agreements", "ASI", {"duty_number": ""}),
        ("agreements", "ASI", {"bewijs": Bewijs.GEEN}),
        ("professionals", "pASI", {"functions": frozenset()}),
        ("shifts", "dASI", {"commitment": "AL"}),
    ],
)
def test_nobody_is_put_on_duty_by_us(field: str, name: str, values: dict[str, object]) -> None:
    region = put(WELL_COVERED, field, name, **values)
    assert offered(region, "I", Laag.INGEROOSTERD, SO, Dagdeel.DAG) == []


def test_what_no_row_can_mend_has_no_remedy() -> None:
    proof = by_hand.proof()
    silent = [gap for gap in proof.gaps if gap.group == "linde_vraag"]
    assert silent
    assert all(remedies(rule_book(), proof, gap) == () for gap in silent)
