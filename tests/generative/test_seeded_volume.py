"""Many regions from seeds: coverage against `answer`, and a look at what the draws really contain."""

from __future__ import annotations

from collections import Counter
from itertools import product
from random import Random

import pytest

from mgz.answer import Duty, Judgement, Obligation, answer, discharges
from mgz.coverage import prove
from mgz.errors import FileError
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, Laag, Reason, State
from mgz_cli.rulefiles import standard_rules
from tests.generative.points import coverage_of, difference, ends_of
from tests.generative.seeded import RegionDraw

SEEDS, BLOCKS, MINUTES = 640, 8, 60
DAY = 24 * 60


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    return standard_rules()


@pytest.mark.parametrize("block", range(BLOCKS))
def test_coverage_and_answer_agree(rules: RuleBook, block: int) -> None:
    """At end points -1, 0, +1 minute and at random minutes of every drawn region."""
    for seed in range(block, SEEDS, BLOCKS):
        region, chance = RegionDraw(seed).region(), Random(seed)
        begin, end = region.period.begin, region.period.end
        for name, parts in coverage_of(rules, region, begin, end).items():
            ends = sorted(ends_of(parts, begin, end))
            minutes = chance.sample(ends, min(len(ends), MINUTES))
            minutes += [chance.randrange(begin, end) for _ in range(MINUTES // 4)]
            for minute in minutes:
                found = difference(rules, region, region.group_by_id[name], parts, minute)
                assert found is None, f"seed {seed}: {found}"


@pytest.mark.parametrize("seed", range(12))
def test_the_proof_counts_what_answer_says_minute_by_minute(rules: RuleBook, seed: int) -> None:
    """A day of `answer` at every minute gives the proof's minutes, gaps and sizes."""
    region = RegionDraw(seed).region()
    begin = region.period.begin
    end = begin + DAY
    states: Counter[tuple[str, Dagdeel, State]] = Counter()
    sizes: Counter[tuple[str, Dagdeel, State]] = Counter()
    notes: Counter[tuple[str, Dagdeel, str]] = Counter()
    for group in region.groups:
        for minute in range(begin, end):
            found = answer(rules, region, group, Functie.GENERAL_CARE, minute)
            if found.shares:
                key = (group.id, found.dagdeel or Dagdeel.DAG)
                states[*key, found.state] += 1
                notes.update({(*key, note) for s in found.shares for note in s.outcome.notes})
                for state in (State.GAT, State.ONBESLIST):
                    without = sum(s.share.number for s in found.shares if s.outcome.state is state)
                    sizes[*key, state] = max(sizes[*key, state], without)
    proof = prove(rules, region, begin, end)
    counted = Counter(
        {
            (result.group, result.dagdeel, state): minutes
            for result in proof.obligations
            for state, minutes in (
                (State.GEDEKT, result.gedekt),
                (State.GAT, result.gat),
                (State.ONBESLIST, result.onbeslist),
            )
            if minutes
        }
    )
    assert counted == states
    assert notes == {(r.group, r.dagdeel, note): n for r in proof.obligations for note, n in r.notes}
    keys = {key[:2] for key, size in sizes.items() if size}
    expected = {key: sizes[*key, State.GAT] or sizes[*key, State.ONBESLIST] for key in keys}
    assert {(gap.group, gap.dagdeel): gap.clients for gap in proof.gaps} == expected


@pytest.mark.parametrize("seed", range(40))
def test_rows_without_effect_are_those_no_obligation_hears(rules: RuleBook, seed: int) -> None:
    """Every row judged for every obligation of every day: what never has a say, and only that, is named."""
    region = RegionDraw(seed).region()
    begin, end = region.period.begin, region.period.end
    obligations = [
        Obligation(group, Functie.GENERAL_CARE, dagdeel, Laag.AFGESPROKEN, found.duty, share.share, postcode)
        for group in region.groups
        for minute in range(begin, end, DAY // 2)
        for found in [answer(rules, region, group, Functie.GENERAL_CARE, minute)]
        if found.duty in (Duty.INSTELLING, Duty.HUISARTS)
        for share in found.shares
        for dagdeel, postcode in product(Dagdeel, region.place_of(group))
    ]
    rows = [post for post in region.posts if Functie.GENERAL_CARE in post.functions]
    rows += [row for row in region.agreements if row.function is Functie.GENERAL_CARE]
    silent = [
        row.id
        for row in rows
        if all(discharges(region, row, each).judgement is Judgement.ELSEWHERE for each in obligations)
    ]
    assert list(prove(rules, region, begin, end).without_effect) == sorted(silent)


def test_an_empty_period_is_refused(rules: RuleBook) -> None:
    region = RegionDraw(0).region()
    with pytest.raises(FileError, match="periode"):
        prove(rules, region, region.period.begin, region.period.begin)


def test_the_draws_hold_every_outcome(rules: RuleBook) -> None:
    """A comparison proves nothing of what it never met: each reason, note and duty occurs often."""
    reasons: Counter[tuple[Duty, Reason | None]] = Counter()
    notes: Counter[str] = Counter()
    good_friday = 0
    for seed in range(SEEDS):
        region = RegionDraw(seed).region()
        for parts in coverage_of(rules, region, region.period.begin, region.period.end).values():
            reasons.update((part.duty, part.outcome.reason) for part in parts)
            notes.update(note for part in parts for note in part.outcome.notes)
            good_friday += any("goede_vrijdag" in part.outcome.notes for part in parts)
    for reason in (None, Reason.BUITEN_UREN, Reason.AFSPRAAK_NIET_IN_WERKING, Reason.GEEN_AFSPRAAK):
        assert min(reasons[Duty.HUISARTS, reason], reasons[Duty.INSTELLING, reason]) >= 15, reason
    for duty, reason in ((Duty.HUISARTS, Reason.GEEN_HUISARTS), (Duty.HUISARTS, Reason.FEIT_ONBEKEND)):
        assert reasons[duty, reason] >= 15
    assert min(reasons[Duty.OPEN, Reason.REGEL_OPEN], reasons[Duty.UNKNOWN, Reason.FEIT_ONBEKEND]) >= 15
    assert min(notes[note] for note in ("andere_hds", "no_gp", "hds_onbekend", "goede_vrijdag")) >= 15
    assert good_friday >= 15
