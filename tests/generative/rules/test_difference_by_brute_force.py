"""The difference of two sets misses nothing and invents nothing: held against deciding everything twice."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from itertools import islice

import pytest

from mgz.errors import RuleError
from mgz.rules import RuleBook, load
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.brute_force import Space, check
from tests.generative.rules.mutation import Mutant, combinations, mutants, unchanged
from tests.generative.rules.noticing import loaded

DAY = date(2026, 6, 10)
#: Every ask whose combinations can all be decided, with a table behind it that is changed.
ASKS = {
    "duty": ("duty",),
    "escalation": ("issue_step", "escalation"),
    "first_action": ("first_action", "reason_class"),
    "general_care": ("care_by", "obstacle", "general_care", "flag_no_gp"),
    "gp_registration": ("gp_registration", "flag_end_gp_registration"),
    "gzsp_status": ("wlz_side", "gzsp_status", "flag_no_referral_start"),
    "procurement": ("procurement",),
    "specialist_duty": ("specialist_asked", "specialist_duty"),
    "time_class": ("hour_class", "time_class"),
    "triage_duty": ("triage_duty",),
    "vpt_treatment": ("vpt_question", "vpt_treatment", "flag_propose_review"),
    "vpt_variant": ("cluster_conditions", "vpt_variant", "flag_too_few_units"),
}
EACH = 2


def pair(mutant: Mutant) -> tuple[RuleBook, RuleBook] | None:
    """The tables behind a changed one without and with the change; None where the proof refuses it."""
    try:
        return as_is(mutant.table), loaded(mutant)
    except RuleError:
        return None


@cache
def as_is(table: str) -> RuleBook:
    return loaded(unchanged(table))


def pairs(tables: tuple[str, ...], wanted: int, seed: str) -> list[tuple[RuleBook, RuleBook]]:
    """Some changes of the tables that the proof lets through: single cells, outcomes and exceptions."""
    chosen = [*mutants(tables, thorough=False), *combinations(tables, step=7)]
    random.Random(seed).shuffle(chosen)
    found = filter(None, map(pair, chosen[: 12 * wanted]))
    return list(islice(found, wanted))


@pytest.mark.parametrize("ask", sorted(ASKS))
def test_a_changed_set_differs_exactly_where_it_is_told(ask: str) -> None:
    found = pairs(ASKS[ask], EACH, ask)
    assert found, "some change is a proven set too"
    for old, new in found:
        assert check(old, new, ask, DAY, DAY) == check(new, old, ask, DAY, DAY)


def test_the_changes_make_a_difference() -> None:
    told = [check(*both, "general_care", DAY, DAY) for both in pairs(("general_care", "care_by"), 3, "told")]
    assert len(told) == 3 and any(told)


def test_specific_care_with_an_exception() -> None:
    ((old, new),) = pairs(("specific_way",), 1, "specific")
    assert Space.of(old, new, "specific_care").size > 40_000
    assert check(old, new, "specific_care", DAY, DAY)


@pytest.mark.parametrize(
    ("ask", "tables", "day"),
    [
        ("urgent_care", ("acts_now", "flag_no_anw_arrangement"), DAY),
        ("claim", ("claim",), date(2024, 12, 31)),
        ("trajectory", ("trajectory",), DAY),
        ("conformity", ("conformity", "hap_part"), DAY),
        ("regiebehandelaar", ("director", "taker"), DAY),
    ],
)
def test_what_is_too_much_to_decide_whole_is_drawn(ask: str, tables: tuple[str, ...], day: date) -> None:
    found = pairs(tables, EACH, ask)
    assert found
    for old, new in found:
        check(old, new, ask, day, DAY, drawn=4_000)


def test_a_set_does_not_differ_from_itself_however_it_is_ordered() -> None:
    texts = packaged_texts()
    again = load(dict(reversed(list(texts.items()))))
    found = standard_rules().difference(again, DAY)
    assert found.is_empty and found.old_hash == found.new_hash
    assert standard_rules().difference(standard_rules(), DAY).is_empty
