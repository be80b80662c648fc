"""The tables of what a region asks of itself, against a second reading of their rows, over all combinations.

The words of functions and the values of measures go in ready made: the reference reads rows, not numbers.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

import pytest

from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.reference import Reference
from tests.generative.rules.words import WORDS
from tests.spec.rules import conforming, counting

MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
KNOWN_ON = date(2025, 6, 10)
Question = tuple[dict[str, Any], dict[str, str], dict[str, Any]]


def as_read(value: Any, measures: Mapping[str, Any]) -> Any:
    """A value of a row as the answer shows it."""
    return measures[value["measure"]] if isinstance(value, dict) else value


def words(facts: Mapping[str, Any]) -> dict[str, str]:
    """The facts that are words already."""
    return {key: value for key, value in facts.items() if isinstance(value, str)}


def escalations() -> Iterator[Question]:
    """Every issue with every step reached and asked, also those that do not exist."""
    known = {name: (*WORDS[name].split(), None) for name in ("issue", "blocks_region", "regiotafel")}
    for values in itertools.product(*known.values()):
        facts = {key: value for key, value in zip(known, values, strict=True) if value is not None}
        for now, asked in itertools.product((None, 0, 1, 2, 3, 4, 5, 6), (None, 0, 1, 2, 3, 4, 5, 6)):
            steps = {"step_now": now, "requested_step": asked}
            told = {key: value for key, value in steps.items() if value is not None}
            yield facts | told, facts | step_words(now, asked), {}


def step_words(now: int | None, asked: int | None) -> dict[str, str]:
    reached = "none step_1 step_2 step_3 step_4 step_5 step_5".split()
    requested = "not_given step_1 step_2 step_3 step_4 step_5 beyond".split()
    return {
        "step_reached": reached[now or 0],
        "step_requested": requested[asked or 0],
        "steps_exist": "no" if now == 6 or asked == 0 else "yes",
    }


def checks() -> Iterator[Question]:
    """Every check with every client, and with all that the check itself reads; some without a check named."""
    named = [*conforming.specialist_space(), *conforming.other_space()]
    nameless = [{key: value for key, value in facts.items() if key != "check"} for facts in named[::29]]
    for facts in named + nameless:
        count = facts.get("regions_in_zorgkantoor")
        word = "not_given" if count is None else "some" if count else "none"
        yield facts, words(facts) | {"region_count": word}, {}


def evaluations() -> Iterator[Question]:
    for facts, _ in counting.evaluations():
        held, done = facts.get("anw_consults"), facts.get("evaluated")
        word, left = difference(held, done, "all_evaluated some_open more_than_held")
        yield facts, words(facts) | {"evaluation_count": word}, {"open_evaluations": left}


def difference(whole: int | None, part: int | None, names: str) -> tuple[str, int]:
    """Which of three words: nothing left, something left, or more than there was."""
    if whole is None or part is None:
        return "not_given", 0
    nothing, something, too_much = names.split()
    return (too_much if part > whole else something if part < whole else nothing), whole - part


def reports() -> Iterator[Question]:
    for facts, _ in counting.reports():
        word, before = difference(facts.get("total"), facts.get("delta"), "fits fits more_than_total")
        day = facts.get("report_on", "")
        report = "may_2025" if day[:7] == "2025-05" else "before_start" if day < "2022-11-01" else "other"
        report = report if day else "not_given"
        given = {"programme_report": report, "programme_totals": word}
        yield facts, given, {"previous_total": before}


def tables() -> Iterator[Question]:
    for facts, _ in counting.tables():
        present = facts.get("participants")
        missing = set(counting.PARTIES) - set(present or [])
        word = "not_given" if present is None else "incomplete" if missing else "complete"
        yield facts, {"table_membership": word}, {"missing_participants": missing}


def conflicts() -> Iterator[Question]:
    for facts, _ in counting.conflicts():
        named = facts.get("documents")
        word = "not_given" if not named else "yes" if "convenant" in named else "no"
        yield facts, {"covenant_named": word}, {}


def purchases() -> Iterator[Question]:
    for facts, _ in counting.purchases():
        yield facts, words(facts), {}


@pytest.mark.parametrize(
    ("ask", "questions"),
    [
        ("anw_evaluation", evaluations),
        ("escalation", escalations),
        ("quorum", tables),
        ("conformity", checks),
        ("procurement", purchases),
        ("source_conflict", conflicts),
        ("programme_counts", reports),
    ],
)
def test_every_answer_is_what_the_rows_say(ask: str, questions: Any) -> None:
    book, reference = standard_rules(), Reference(packaged_texts(), MOMENT.date(), KNOWN_ON)
    read: dict[tuple[tuple[str, str], ...], dict[str, Any]] = {}
    asked: Iterable[Question] = questions()
    for facts, given, measures in asked:
        key = tuple(sorted(given.items()))
        if key not in read:
            read[key] = reference.answer(ask, given)
        answer = book.decide(ask, facts, MOMENT, KNOWN_ON).answer
        got = {name: set(value) if isinstance(value, tuple) else value for name, value in answer.items()}
        assert got == {name: as_read(value, measures) for name, value in read[key].items()}, facts
    assert read
