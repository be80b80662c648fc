"""The proof by the day of knowledge: what was entered later leaves the proof of an earlier day as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from mgz.answer import answer
from mgz.calendar import Validity
from mgz.coverage import prove
from mgz.coverage.certificate import content
from mgz.region import Region, canonical_json
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, Laag, Reason, State, TreatmentBy
from mgz_cli.rulefiles import standard_rules
from tests.generative.faults import changed
from tests.generative.rules.corrected import CORRECTIONS, KNOWN_FROM, VALID_FROM, corrected
from tests.generative.well_covered import WELL_COVERED

DAY = timedelta(days=1)
AROUND = pytest.mark.parametrize("shift", [-DAY, timedelta(0), DAY], ids=["before", "on", "after"])
#: Two days before and two after the first day for which the correction holds.
PERIOD = Validity(VALID_FROM - 2 * DAY, VALID_FROM + DAY)
#: What the proof is made of and names by a code of its content.
MADE_OF = ("rules", "region")


def proven(rules: RuleBook, region: Region) -> dict[str, Any]:
    return content(prove(rules, region, region.period.begin, region.period.end))


def outcome(rules: RuleBook, region: Region) -> bytes:
    """The canonical JSON of a proof, without the codes of the rules and the region."""
    whole = proven(rules, region)
    return canonical_json({key: value for key, value in whole.items() if key not in MADE_OF}).encode()


# ------------------------------------------------------------------------------- a correction of the rules


def treated_elsewhere(known_on: date) -> Region:
    """Group I is treated by another provider; the first correction is about such a group."""
    group = replace(WELL_COVERED.group_by_id["I"], treatment_by=TreatmentBy.OTHER_PROVIDER)
    region = changed(WELL_COVERED, {"groups": {"I": group}})
    return replace(region, period=PERIOD, known_on=known_on)


@AROUND
def test_a_correction_of_the_rules_shows_from_the_day_it_is_known(shift: timedelta) -> None:
    assert CORRECTIONS[0].rule == "CARE-OTHER-PROVIDER"
    known_on = KNOWN_FROM + shift
    region = treated_elsewhere(known_on)
    same = outcome(standard_rules(), region) == outcome(corrected(0), region)
    assert same is (known_on < KNOWN_FROM)


def test_a_correction_of_the_rules_shows_from_the_minute_it_holds() -> None:
    """As known since March: the proof and the answer for one minute cut on the same minute of January."""
    rules, region = corrected(0), treated_elsewhere(KNOWN_FROM)
    start = Validity(VALID_FROM, None).begin
    proof = prove(rules, region, region.period.begin, region.period.end)
    gaps = [gap for gap in proof.gaps if gap.group == "I" and gap.function is Functie.GENERAL_CARE]
    parts = [part for gap in gaps for part in gap.parts if part.outcome.reason is Reason.REGEL_OPEN]
    assert min(int(part.spans.begins[0]) for part in parts) == start
    for minute in (start - 1, start, start + 1):
        found = answer(rules, region, region.group_by_id["I"], Functie.GENERAL_CARE, minute)
        reasons = {
            layer.outcome.reason
            for asked in found.obligations
            for share in asked.shares
            for layer in share.layers
        }
        assert (Reason.REGEL_OPEN in reasons) is (minute >= start)


# ---------------------------------------------------------------------- a declaration that a list is complete

DECLARED = date(2026, 3, 1)


def without_agreement(known_on: date, *, is_declared: bool) -> Region:
    """Nobody stated who gives general care in the institution; its provider declared its list complete."""
    complete = (("Afspraken", DECLARED),) if is_declared else ()
    provider = next(row for row in WELL_COVERED.organisations if row.id == "Z")
    region = changed(
        WELL_COVERED,
        {
            "agreements": {"AC": None},
            "shifts": {"dAC": None},
            "organisations": {"Z": replace(provider, complete=complete)},
        },
    )
    return replace(region, known_on=known_on)


@AROUND
def test_a_declaration_counts_from_its_day_of_knowledge_and_for_every_day_of_care(shift: timedelta) -> None:
    """Declared on a day in March: about the whole of April, but only for who asks as known since that day."""
    rules, known_on = standard_rules(), DECLARED + shift
    declared = without_agreement(known_on, is_declared=True)
    silent = without_agreement(known_on, is_declared=False)
    is_known = known_on >= DECLARED
    assert (outcome(rules, declared) == outcome(rules, silent)) is (not is_known)
    states = {
        row.state
        for row in prove(rules, declared, declared.period.begin, declared.period.end).obligations
        if (row.group, row.function, row.layer) == ("I", Functie.GENERAL_CARE, Laag.AFGESPROKEN)
    }
    assert states == {State.GAT if is_known else State.ONBESLIST}
