"""Two axes of time: a correction entered in March for January, asked as known before and after that day."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mgz.calendar import AMSTERDAM
from mgz.rules import ASKS, FACTS, RuleBook
from mgz.rules.closed_lists import Kind
from mgz.rules.hashing import digest_as_known
from mgz.rules.knowledge import dates_as_known
from mgz.rules.lines import read_line
from mgz_cli.answering import answer_lines
from mgz_cli.main import main
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.corrected import CORRECTIONS, KNOWN_FROM, VALID_FROM, corrected, right

DAY = timedelta(days=1)
AROUND = (-DAY, timedelta(0), DAY)
#: Days of knowledge on which nobody knew of the correction, the last of them the day before.
EARLIER = (date(2015, 1, 1), VALID_FROM - DAY, VALID_FROM, date(2025, 2, 1), KNOWN_FROM - DAY)
SAMPLE = Path(__file__).parents[2] / "data" / "rules-sample.jsonl"
EACH = pytest.mark.parametrize("number", range(len(CORRECTIONS)), ids=[one.name for one in CORRECTIONS])


def question(ask: str, facts: object, moment: datetime) -> str:
    return json.dumps({"ask": ask, "facts": facts, "moment": moment.isoformat()})


@cache
def population() -> tuple[str, ...]:
    """The questions of the sample, and a seeded draw for every ask on the days around the new year."""
    draw = random.Random("two axes")
    words = {name: type_ for name, type_ in FACTS.items() if type_.kind is Kind.WORD and not type_.many}
    made = [
        question(
            ask,
            {name: draw.choice(type_.words) for name, type_ in words.items() if draw.random() < 0.6},
            midnight(VALID_FROM) + timedelta(minutes=draw.randrange(-4 * 1440, 60 * 1440)),
        )
        for ask in ASKS
        for _ in range(40)
    ]
    # What the corrections are about is drawn too seldom by chance.
    made += [
        question(one.ask, {**one.facts, name: draw.choice(type_.words)}, midnight(VALID_FROM) + shift)
        for one in CORRECTIONS
        for name, type_ in words.items()
        for shift in (-timedelta(minutes=1), timedelta(0), 9 * DAY)
    ]
    return (*SAMPLE.read_text("utf-8").splitlines(), *made)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), AMSTERDAM)


def answered(rules: RuleBook, known_on: date, keep: Callable[[date], bool] = lambda day: True) -> bytes:
    """The answers as `mgz answer` writes them, of the questions about days that are kept."""
    lines = [line for line in population() if keep(dutch_day(line))]
    assert len(lines) > 100
    return b"\n".join(one.text.encode() for one in answer_lines(rules, lines, known_on=known_on))


def dutch_day(line: str) -> date:
    return datetime.fromisoformat(json.loads(line)["moment"]).astimezone(AMSTERDAM).date()


def canonical_json(value: object) -> bytes:
    """Any value of the rules as JSON in one order, so that two are equal byte for byte or not at all."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True).encode()


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if hasattr(value, "items"):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    if isinstance(value, Enum | date):
        return str(value)
    return value


# ------------------------------------------------------------------- as known before: nothing has changed


@EACH
def test_answers_as_known_before_are_byte_equal(number: int) -> None:
    """The same for every day of care, in January too; as known in March some are not."""
    before, after = standard_rules(), corrected(number)
    for known_on in EARLIER:
        assert answered(before, known_on) == answered(after, known_on)
    assert answered(before, KNOWN_FROM) != answered(after, KNOWN_FROM)


@EACH
def test_decisions_and_explanations_as_known_before_are_byte_equal(number: int) -> None:
    """All but the code of the book and the days between which it holds: those are asked of the knowledge."""
    before, after = standard_rules(), corrected(number)
    known_on = KNOWN_FROM - DAY
    seen = 0
    for line in population()[::3]:
        ask, facts, moment = read_line(line)
        day = moment.astimezone(AMSTERDAM).date()
        one, other = (book.explain(ask, facts, moment, known_on) for book in (before, after))
        assert canonical_json(one.decision) == canonical_json(other.decision)
        told = [_plain(each) for each in (one, other)]
        for each in told:
            assert each.pop("hash") and each.pop("valid") and each.pop("known")
        assert canonical_json(told[0]) == canonical_json(told[1])
        assert dates(before, ask, day, known_on) == dates(after, ask, day, known_on)
        seen += one.valid != other.valid or one.known != other.known
    assert seen, "no question of the population reads the corrected table"


@EACH
def test_the_code_of_the_knowledge_does_not_change_before_it_does(number: int) -> None:
    before, after = standard_rules(), corrected(number)
    assert before.hash != after.hash
    for known_on in EARLIER:
        assert code(before, known_on) == code(after, known_on)
    for known_on in (KNOWN_FROM, KNOWN_FROM + DAY, date.max):
        assert code(before, known_on) != code(after, known_on)
    assert code(after, KNOWN_FROM) == code(after, KNOWN_FROM + DAY)


def dates(rules: RuleBook, ask: str, day: date, known_on: date) -> bytes:
    tables = {name: one.table for name, one in rules.tables.items()}
    return canonical_json(dates_as_known(ask, tables, day, known_on))


def code(rules: RuleBook, known_on: date) -> str:
    return digest_as_known((one.table for one in rules.tables.values()), rules.sources, known_on)


# ----------------------------------------------------------- as known since: what it should have been


@EACH
def test_answers_as_known_since_are_the_corrected_ones_from_january(number: int) -> None:
    before, after, always = standard_rules(), corrected(number), right(number)
    for known_on in (KNOWN_FROM, KNOWN_FROM + DAY, date.max):
        assert answered(after, known_on, from_january) == answered(always, known_on, from_january)
        assert answered(after, known_on, until_january) == answered(before, known_on, until_january)


def from_january(day: date) -> bool:
    return day >= VALID_FROM


def until_january(day: date) -> bool:
    return day < VALID_FROM


@pytest.mark.parametrize("learned", AROUND, ids=["known-before", "known-on", "known-after"])
@pytest.mark.parametrize("since", AROUND, ids=["valid-before", "valid-on", "valid-after"])
@EACH
def test_the_boundary_of_both_axes(number: int, since: timedelta, learned: timedelta) -> None:
    """The first minute and the last of a Dutch day, and the same minute written in UTC."""
    one, rules = CORRECTIONS[number], corrected(number)
    day, known_on = VALID_FROM + since, KNOWN_FROM + learned
    is_corrected = day >= VALID_FROM and known_on >= KNOWN_FROM
    expected = one.should_be if is_corrected else one.was
    for at in (midnight(day), midnight(day + DAY) - timedelta(minutes=1)):
        for moment in (at, at.astimezone(UTC), datetime.fromisoformat(at.isoformat())):
            got = rules.decide(one.ask, one.facts, moment, known_on)
            assert got[one.key] == expected, (moment, known_on)
            assert rules.explain(one.ask, one.facts, moment, known_on).decision == got


@EACH
def test_the_command_answers_by_the_day_of_knowledge(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """`mgz answer --jsonl --known-on`, before and after the correction was entered."""
    asked = tmp_path / "vragen.jsonl"
    asked.write_text("\n".join(population()[-300:]) + "\n", encoding="utf-8")

    def told(rules: RuleBook, known_on: date) -> str:
        monkeypatch.setattr("mgz_cli.rulefiles.standard_rules", lambda: rules)
        main(["answer", "--jsonl", str(asked), "--known-on", known_on.isoformat()])
        return capsys.readouterr().out

    before, after = standard_rules(), corrected(number)
    for known_on in EARLIER:
        assert told(before, known_on) == told(after, known_on)
    assert told(before, KNOWN_FROM) != told(after, KNOWN_FROM)
    assert told(after, KNOWN_FROM) == told(after, KNOWN_FROM + DAY)
