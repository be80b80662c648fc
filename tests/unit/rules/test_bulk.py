"""A population at once: each person the decision of their own question and day, or one clear refusal."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import numpy as np
import pytest

from mgz.calendar import AMSTERDAM
from mgz.errors import QuestionError
from mgz.rules import Population, RuleBook, load
from mgz_cli.rulefiles import standard_rules
from tests.unit.rules.small import ANSWER, files

KNOWN_ON = date(2026, 6, 10)
MOMENT = datetime(2026, 6, 10, 12, tzinfo=AMSTERDAM)
DAYS = "datetime64[D]"
#: From 2026 on the huisarts is there inside too.
TWICE = (
    ANSWER.replace(
        "    then: {status: settled, duty: instelling}\n",
        "    then: {status: settled, duty: instelling}\n    valid: {from: 2025-01-01, to: 2026-01-01}\n",
    )
    + """
  - id: D-IN-LATER
    when: {place: in, wlz_indication: yes}
    then: {status: settled, duty: huisarts}
    valid: {from: 2026-01-01}
    refs: [R015]
"""
)


@pytest.fixture(scope="module")
def small() -> RuleBook:
    return load(files(duty=TWICE), require={})


def population(
    ask: str, codes: list[Any], days: list[str], kind: str = DAYS, of: Any = np.int64
) -> Population:
    return Population(ask, np.array(codes, dtype=of), np.array(days, dtype=kind))


def refusal(book: RuleBook, persons: Population, known_on: date = KNOWN_ON) -> str:
    with pytest.raises(QuestionError) as refused:
        book.decide_many(persons, known_on)
    (fault,) = refused.value.faults
    assert fault.remedy
    return str(fault)


def test_each_is_decided_by_the_rules_of_their_own_day(small: RuleBook) -> None:
    inside = {"leveringsvorm": "verblijf", "wlz_indication": "yes"}
    code, _ = small.code("duty", inside, MOMENT)
    days = ["2026-01-01", "2025-12-31", "2027-02-01", "2025-01-01"]
    decided = small.decide_many(population("duty", [code] * 4, days), KNOWN_ON)
    assert [decided[n]["duty"] for n in range(4)] == ["huisarts", "instelling", "huisarts", "instelling"]
    assert [decided[n].rules[-1] for n in range(2)] == ["D-IN-LATER", "D-IN"]


def test_equal_questions_share_a_decision(small: RuleBook) -> None:
    facts: list[dict[str, object]] = [{"wlz_indication": "no"}, {}, {"wlz_indication": "no"}]
    decided = small.decide_many(small.population("duty", facts, MOMENT), KNOWN_ON)
    assert len(decided) == 3 and len(decided.decisions) == 2
    assert decided[0] is decided[2]


def test_who_has_no_single_answer_is_named(small: RuleBook) -> None:
    facts = [
        {"leveringsvorm": "verblijf"},
        {"wlz_indication": "yes", "leveringsvorm": "verblijf"},
        {"wlz_indication": "no"},
    ]
    decided = small.decide_many(small.population("duty", facts, MOMENT), KNOWN_ON)
    assert list(decided.without_one_answer()) == [0, 2]
    assert decided[0].flags == ("facts_missing",) and decided[2].flags == ("facts_conflict",)


@pytest.mark.parametrize("ask", ["general_care", "urgent_care", "interval_hours"])
def test_nobody_is_decided_to_nothing(ask: str) -> None:
    book = standard_rules()
    decided = book.decide_many(book.population(ask, [], MOMENT), KNOWN_ON)
    assert len(decided) == 0 and decided.decisions == ()
    assert list(decided.without_one_answer()) == []


@pytest.mark.parametrize("ask", ["time_class", "urgent_care"])
@pytest.mark.parametrize("code", [-1, 10**12])
def test_a_strange_code_is_refused(ask: str, code: int) -> None:
    said = refusal(standard_rules(), population(ask, [0, code], ["2026-06-10"] * 2))
    assert f"geen code van vraag {ask}" in said


def test_the_first_code_that_is_none_is_refused_and_the_last_that_is_one_decided() -> None:
    book = standard_rules()
    space = 3 * 5 * 3
    assert len(book.decide_many(population("time_class", [space - 1], ["2026-06-10"]), KNOWN_ON)) == 1
    assert "geen code" in refusal(book, population("time_class", [space], ["2026-06-10"]))


@pytest.mark.parametrize(
    ("persons", "says"),
    [
        (population("time_class", [0, 1], ["2026-06-10"]), "2 codes en 1 dagen"),
        (population("time_class", [0, 1], ["2026-06-10", "NaT"]), "zonder dag"),
        (population("time_class", [0], ["2014-12-31"]), "geen regels"),
        (population("time_class", [0, 0], ["2026-06-10", "2014-12-31"]), "2014-12-31"),
        (population("time_class", [0], ["20260-06-10"]), "te ver weg"),
        (population("time_class", [0], ["-0001-06-10"]), "te ver weg"),
        (population("time_class", [0], ["2026-06-10T12:00"], "datetime64[s]"), "geen rij datums"),
        (population("time_class", [0.5], ["2026-06-10"], of=np.float64), "geen rij gehele getallen"),
        (population("time_class", [[0]], ["2026-06-10"]), "geen rij gehele getallen"),
        (population("time_class", [True], ["2026-06-10"], of=np.bool_), "geen rij gehele getallen"),
        (population("onzin", [0], ["2026-06-10"]), "Vraag 'onzin' bestaat niet"),
    ],
)
def test_what_is_no_population_is_refused(persons: Population, says: str) -> None:
    assert says in refusal(standard_rules(), persons)


def test_rules_that_were_not_known_yet_are_refused() -> None:
    persons = population("time_class", [0], ["2026-06-10"])
    assert "met de kennis van 2014-12-31" in refusal(standard_rules(), persons, date(2014, 12, 31))


def test_what_is_reckoned_for_each_person_is_refused_by_name() -> None:
    book = standard_rules()
    facts = {"start_local": "2026-06-10T17:00", "end_local": "2026-06-11T08:00"}
    said = refusal(book, book.population("interval_hours", [facts], MOMENT))
    assert "interval_hours" in said and "hours" in said and "voor ieder apart" in said
    open_ = book.decide_many(book.population("interval_hours", [{}], MOMENT), KNOWN_ON)
    assert open_[0].status == "open", "nothing is reckoned where nothing is known"


def test_more_facts_than_fit_a_number_are_refused() -> None:
    with pytest.raises(QuestionError, match="te groot"):
        Population.of("time_class", [(1 << 63, date(2026, 6, 10))])
