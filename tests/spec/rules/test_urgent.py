"""Who acts now is what DT2 says, over every client, arrangement and kind of hour."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest

from mgz.rules import RuleBook
from mgz_cli.rulefiles import standard_rules
from tests.spec.rules import urgent

KNOWN_ON = date(2026, 6, 10)
RESIDENT = dict(
    wlz_indication="yes", leveringsvorm="verblijf", behandeling="met", treatment_by="same_provider",
    gp="not_possible", care_type="algemeen", sector="VV",
)  # fmt: skip
AT_HOME = RESIDENT | {
    "leveringsvorm": "vpt",
    "behandeling": "zonder",
    "treatment_by": "none",
    "gp": "registered",
}


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return standard_rules()


def ask(book: RuleBook, moment: str, **facts: str) -> dict[str, Any]:
    """The answer, with lists as sets."""
    answer = book.decide("urgent_care", facts, datetime.fromisoformat(moment), KNOWN_ON).answer
    return {key: set(value) if isinstance(value, tuple) else value for key, value in answer.items()}


def test_every_combination_is_as_typed(book: RuleBook) -> None:
    statuses: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    for facts, moment in urgent.spaces():
        got = ask(book, urgent.MOMENTS[moment], **facts)
        assert got == urgent.expected(facts, moment), (facts, moment)
        statuses[got["status"]] += 1
        flags.update(got["flags"])
    assert sum(statuses.values()) == 720 * 6 * 3 + 9 * 6 * 4 * 3 * 3 * 5 + 7 * 2 * 2 * 3 * 7 * 8 * 2
    assert set(statuses) == {"settled", "gap", "open"}
    assert len(flags) == 9


@pytest.mark.parametrize(
    ("moment", "acts"),
    [
        ("2025-06-13T16:59:59+02:00", "huisarts"),
        ("2025-06-13T17:00:00+02:00", "hap"),
        ("2025-06-16T07:59:59+02:00", "hap"),
        ("2025-06-16T08:00:00+02:00", "huisarts"),
        ("2025-10-26T02:30:00+01:00", "hap"),
        ("2026-04-27T10:00:00+02:00", "hap"),
        ("2026-04-03T08:00:00+02:00", "unknown"),
        ("2026-04-03T17:00:00+02:00", "hap"),
    ],
)
def test_the_hour_decides_between_practice_and_post(book: RuleBook, moment: str, acts: str) -> None:
    """Begin included, end not; King's day is ANW; Good Friday by day is open without the post's contract."""
    assert ask(book, moment, **AT_HOME)["acts"] == acts


def test_on_an_open_good_friday_nothing_is_decided_for_residents_either(book: RuleBook) -> None:
    """Decision 11, also where day and ANW would give the same answer."""
    open_ = ask(book, urgent.MOMENTS["good friday"], **RESIDENT, institution_anw="own")
    assert (open_["status"], open_["acts"], open_["flags"]) == ("open", "unknown", {"facts_missing"})


def test_what_an_open_answer_still_says_is_the_part_of_the_day(book: RuleBook) -> None:
    for moment, word in (("dag", "dag"), ("anw", "anw"), ("good friday", "unknown")):
        answer = ask(book, urgent.MOMENTS[moment], wlz_indication="yes", leveringsvorm="crisis")
        assert (answer["time_class"], answer["flags"]) == (word, {"form_not_decided"})


def test_who_acts_never_depends_on_the_condition(book: RuleBook) -> None:
    for moment in urgent.MOMENTS.values():
        base = ask(book, moment, **AT_HOME)
        for condition in ("dementie", "gedrag", "epilepsie"):
            assert ask(book, moment, **AT_HOME, condition=condition) == base


def test_a_settled_answer_by_day_names_who_is_responsible(book: RuleBook) -> None:
    """By day who acts is who answers for general care, or stands in for them."""
    stands_in = {
        "huisarts": {"huisarts", "vs"},
        "wlz_instelling": {"wlz_instelling", "huisarts"},
        "none": {"none", "vs"},
    }
    moment = datetime.fromisoformat(urgent.MOMENTS["dag"])
    for facts, hour in urgent.spaces():
        if hour != "dag" or "care_type" not in facts:
            continue
        care = book.decide("general_care", facts, moment, KNOWN_ON)
        if care.status != "open":
            acts = book.decide("urgent_care", facts, moment, KNOWN_ON)["acts"]
            assert acts in stands_in[str(care["responsible"])], facts
