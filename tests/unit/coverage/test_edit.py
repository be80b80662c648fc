"""What-if: a proof after a change works out only what the change touches."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from bench.full import full_region
from mgz.calendar import Tally
from mgz.coverage import End, Memory, Put, difference, edit, proof_hash, prove
from mgz.errors import ChangeError
from mgz.region import Agreement, Region, Scope, ScopeKind, Shift
from mgz.rules import RuleBook
from mgz.vocabulary import AfspraakStatus, Functie
from tests.generative.edits import random_change

LOCATIONS, CLIENTS, SHIFTS = 40, 2_000, 1_460


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    from mgz_cli.rulefiles import standard_rules

    return standard_rules()


@pytest.fixture(scope="module")
def region() -> Region:
    return full_region(LOCATIONS, CLIENTS, SHIFTS)


def test_random_edits_give_the_hash_of_a_full_proof(rules: RuleBook, region: Region) -> None:
    """Twenty changes on top of each other; the soak does five hundred."""
    check_edits(rules, region, edits=20)


def check_edits(rules: RuleBook, region: Region, edits: int) -> None:
    chance, memory = Random(20), Memory()
    begin, end = region.period.begin, region.period.end
    prove(rules, region, begin, end, memory=memory)
    for number in range(edits):
        region = edit(region, random_change(region, chance))
        again = prove(rules, region, begin, end, memory=memory)
        assert proof_hash(again) == proof_hash(prove(rules, region, begin, end)), number


def test_one_changed_shift_touches_only_its_pool(rules: RuleBook, region: Region) -> None:
    """The classes worked out again are those that the promises of that pool have a say in."""
    begin, end = region.period.begin, region.period.end
    memory, first = Memory(), Tally()
    prove(rules, region, begin, end, first, memory)
    row = region.shifts[7]
    changed = edit(
        region, Put(Shift(row.id, row.professional, row.begin, row.end - 60, pool=row.pool, confirmed=True))
    )
    second = Tally()
    prove(rules, changed, begin, end, second, memory)
    functions = {promise.function for promise in region.agreements if promise.pool == row.pool}
    assert 0 < second.rosters <= len(functions)
    assert 0 < second.classes < first.classes / 4
    assert second.decisions == 0


def test_nothing_changed_nothing_worked_out(rules: RuleBook, region: Region) -> None:
    """The same region again costs look-ups only."""
    memory, tally = Memory(), Tally()
    begin, end = region.period.begin, region.period.end
    one = prove(rules, region, begin, end, memory=memory)
    other = prove(rules, region, begin, end, tally, memory)
    assert (tally.classes, tally.rosters, tally.decisions) == (0, 0, 0)
    assert difference(one, other).nothing


def test_a_change_is_seen_in_verdicts_and_gaps(rules: RuleBook, region: Region) -> None:
    """Ending an agreement opens gaps, and putting it back closes them."""
    begin, end = region.period.begin, region.period.end
    before = prove(rules, region, begin, end)
    row = next(row for row in region.agreements if row.function is Functie.SPECIALIST_SO)
    after = prove(rules, edit(region, End(row.id)), begin, end)
    seen = difference(before, after)
    assert seen.opened and not seen.nothing
    assert all(gap.function is Functie.SPECIALIST_SO for gap in (*seen.opened, *seen.closed))
    back = difference(after, prove(rules, edit(edit(region, End(row.id)), Put(row)), begin, end))
    assert {gap.id for gap in back.closed} == {gap.id for gap in seen.opened}
    assert proof_hash(back.after) == proof_hash(before)


def test_ending_on_a_day_keeps_that_day(region: Region) -> None:
    """`last` is the last day on which the row holds."""
    row = region.agreements[0]
    ended = edit(region, End(row.id, date(2026, 5, 31), "Afspraken"))
    assert next(each for each in ended.agreements if each.id == row.id).validity.last == date(2026, 5, 31)
    gone = edit(region, End(row.id, date(2025, 1, 1), "Afspraken"))
    assert row.id not in {each.id for each in gone.agreements}


def test_a_person_ends_with_all_rows(region: Region) -> None:
    """A person is named by their own key."""
    key = region.professionals[0].professional
    assert key not in {row.professional for row in edit(region, End(key)).professionals}


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (End("bestaat-niet"), "wijziging_onbekend"),
        (End("P0", date(2026, 1, 1), "Pools"), "pool_zonder_datum"),
        (
            Put(
                Agreement(
                    "N1", Functie.TRIAGE, "wie", Scope(ScopeKind.LOCATIE, "waar"), AfspraakStatus.GETEKEND
                )
            ),
            "verwijzing_onbekend",
        ),
        (Put(Shift("N2", "niemand", 0, 60, commitment="niets")), "verwijzing_onbekend"),
    ],
)
def test_a_change_that_cannot_be_is_refused(region: Region, change: End | Put, key: str) -> None:
    """With what is wrong and how to mend it."""
    with pytest.raises(ChangeError) as refused:
        edit(region, change)
    assert {fault.key for fault in refused.value.faults} == {key}
    assert all(fault.remedy for fault in refused.value.faults)


def test_an_id_on_two_sheets_asks_which(region: Region) -> None:
    """A person and a pool may have one id; the sheet tells them apart."""
    same = edit(region, Put(Shift("A0", region.shifts[0].professional, 0, 60, pool="P0")))
    with pytest.raises(ChangeError, match="meer bladen"):
        edit(same, End("A0"))
    assert edit(same, End("A0", sheet="diensten")).shifts == region.shifts
