"""A population decided at once is everybody decided one by one."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from math import prod
from typing import Any

import numpy as np
import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.errors import QuestionError
from mgz.rules import Population
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN
from mgz.rules.model import Answer, Measure
from mgz.vocabulary import YesNo
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.typed import typed

BOOK = standard_rules()
KNOWN_ON = date(2026, 6, 10)
EVERY = tuple(dict.fromkeys(ask for one in BOOK.tables.values() for ask in one.table.answers))
#: What `decide` adds for one person out of numbers and dates; a population has none of them.
PER_PERSON = frozenset({"declarable_minutes", "declarable_dates", "partner_route"})
PERSONS = 400
#: Questions for `interval_hours`, of which nothing is typed: known, not known, over a change of the clock.
DUTIES: list[dict[str, Any]] = [
    {},
    {"start_local": "2026-03-28T17:00", "end_local": "2026-03-29T08:00"},
    {"start_local": "2026-10-25T02:30", "end_local": "2026-10-25T08:00"},
    {"start_local": "2026-06-10T17:00"},
]
PRACTICE = CalendarSettings(day_begin=7 * 60, good_friday=YesNo.YES)


def moments(draw: random.Random) -> datetime:
    """A time on either side of every rule date, on the dates themselves, or anywhere between."""
    cut = draw.choice([date(2015, 1, 1), date(2025, 1, 1), date(2025, 1, 1), date(2026, 4, 3)])
    day = cut + timedelta(days=draw.choice([0, 0, 1, draw.randrange(4000)]))
    if cut.year > 2015:
        day -= timedelta(days=draw.choice([0, 1, 400]))
    return datetime(day.year, day.month, day.day, draw.randrange(24), draw.randrange(60), tzinfo=AMSTERDAM)


def measured(ask: str) -> set[str]:
    """The keys of an ask that some rule has worked out of numbers and dates."""
    outcomes = [rule.then for c in BOOK.tables.values() if ask in c.table.answers for rule in c.table.rules]
    answers = [then for then in outcomes if isinstance(then, Answer)]
    return {key for then in answers for key, value in then.values.items() if isinstance(value, Measure)}


def without_own(answer: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in answer.items() if key not in PER_PERSON}


def unpacked(words: Mapping[str, tuple[str, ...]], code: int) -> dict[str, Any]:
    """The known words of a code, as `reads` documents it: the first input changes fastest."""
    facts = {}
    for name, every in words.items():
        code, digit = divmod(code, len(every))
        if every[digit] != UNKNOWN:
            facts[name] = every[digit]
    assert code == 0
    return facts


def numbers_into(ask: str) -> list[str]:
    """The names that are packed for an ask and are no facts: functions work them out."""
    return [name for name in BOOK.reads(ask) if name not in ALL_FACTS]


@pytest.mark.parametrize("ask", EVERY)
def test_questions_with_numbers_and_dates(ask: str) -> None:
    draw = random.Random(ask)
    questions = [facts for facts, _, _ in typed(ask)] or DUTIES
    asked = [(facts, moments(draw)) for facts in draw.choices(questions, k=PERSONS)]
    coded, expected = [], []
    for facts, moment in asked:
        pair = BOOK.code(ask, facts, moment, practice=PRACTICE)
        try:
            BOOK.decide_many(Population.of(ask, [pair]), KNOWN_ON)
        except QuestionError as error:
            # Refused by name only where this very answer holds what is reckoned for each person.
            reckoned = [key for key in measured(ask) if key in str(error)]
            assert reckoned and ask in str(error)
            continue
        coded.append(pair)
        expected.append(BOOK.decide(ask, facts, moment, KNOWN_ON, practice=PRACTICE))
    decided = BOOK.decide_many(Population.of(ask, coded), KNOWN_ON)
    assert len(decided) == len(expected) > (0 if measured(ask) else PERSONS - 1)
    for number, one in enumerate(expected):
        assert dict(decided[number].answer) == without_own(one.answer)
        assert decided[number].rules == one.rules
    is_open = [number for number, one in enumerate(expected) if one.status == "open"]
    assert list(decided.without_one_answer()) == is_open


@pytest.mark.parametrize("ask", [ask for ask in EVERY if not numbers_into(ask) and ask != "transition"])
def test_drawn_codes_are_the_facts_they_unpack_to(ask: str) -> None:
    """Every code and every day, not only those that somebody thought of; unknown facts among them."""
    words, draw = BOOK.reads(ask), random.Random(ask)
    space = prod(len(every) for every in words.values())
    codes = np.random.default_rng(5).integers(0, space, PERSONS)
    when = [moments(draw) for _ in codes]
    days = np.array([moment.date() for moment in when], dtype="datetime64[D]")
    decided = BOOK.decide_many(Population(ask, codes, days), KNOWN_ON)
    for number, code in enumerate(codes.tolist()):
        facts = unpacked(words, code)
        assert BOOK.code(ask, facts, when[number]) == (code, when[number].date())
        assert decided[number] == BOOK.decide(ask, facts, when[number], KNOWN_ON)


def test_a_large_population_in_one_go() -> None:
    """More persons than questions: each gets the decision of the same question asked alone."""
    words = BOOK.reads("general_care")
    space = prod(len(every) for every in words.values())
    codes = np.random.default_rng(7).integers(0, space, 1_000_000)
    days = np.full(len(codes), np.datetime64("2026-06-10"))
    decided = BOOK.decide_many(Population("general_care", codes, days), KNOWN_ON)
    assert len(decided.decisions) <= space
    moment = datetime(2026, 6, 10, 12, tzinfo=AMSTERDAM)
    for person in range(0, len(codes), 4_001):
        alone = BOOK.decide("general_care", unpacked(words, int(codes[person])), moment, KNOWN_ON)
        assert decided[person] == alone
