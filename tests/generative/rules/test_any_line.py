"""Whatever stands on a line or in a case: one answer for it, and the others are answered all the same."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mgz.errors import RuleError
from mgz.rules import load
from mgz.rules.cases import run_cases
from mgz.rules.closed_lists import ASKS, FACTS, Kind, ValueType
from mgz_cli.answering import answer_lines
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.mutation import as_yaml

AT = "2025-06-10T10:00:00+02:00"
GOOD = json.dumps({"ask": "time_class", "facts": {}, "moment": AT})
YEARS = st.sampled_from(["0001", "0002", "0999", "1900", "1937", "2025", "2026", "9998", "9999"])
DAYS = st.sampled_from(["01-01", "03-29", "03-30", "06-10", "10-25", "10-26", "12-31", "02-29", "02-31"])
CLOCK = st.sampled_from(["00:00", "02:00", "02:30", "03:00", "17:00", "23:59", "24:00"])
OFFSET = st.sampled_from(["Z", "+00:00", "+02:00", "-12:00", "+14:00", "+23:59", "-23:59", "+24:00", ""])
DATE = st.builds("{}-{}".format, YEARS, DAYS)
LOCAL = st.builds("{}T{}".format, DATE, CLOCK)
MOMENT = st.builds("{}:00{}".format, LOCAL, OFFSET)
NUMBER = st.one_of(
    st.integers(), st.floats(), st.sampled_from([10**12, 10**13, 10**4200, -(10**400), 5e-324, 1.8e308])
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBER | st.text(max_size=5) | DATE | LOCAL | MOMENT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def value_of(type_: ValueType) -> st.SearchStrategy[Any]:
    kinds: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.WORD: st.sampled_from(type_.words or ("x",)),
        Kind.INT: NUMBER,
        Kind.NUM: NUMBER,
        Kind.DATE: DATE,
        Kind.LOCAL: LOCAL,
        Kind.ZK: st.sampled_from(["5501", "5599", "4501"]),
        Kind.FACTS: st.just({"gp": "none"}),
    }
    one = kinds[type_.kind]
    return st.lists(one, max_size=3) if type_.many else one


FITTING = st.fixed_dictionaries({}, optional={name: value_of(type_) for name, type_ in FACTS.items()})
TIMES = st.fixed_dictionaries({}, optional={"start_local": LOCAL, "end_local": LOCAL})
QUESTION = st.fixed_dictionaries({
    "ask": st.sampled_from(sorted(ASKS)) | st.sampled_from(["interval_hours", "time_class"]) | ANYTHING,
    "facts": TIMES | FITTING | ANYTHING,
    "moment": MOMENT | st.just(AT) | ANYTHING,
})  # fmt: skip
FAR = {"start_local": "0001-01-01T00:00", "end_local": "2025-01-01T00:00"}


def the_one_between(line: str, known_on: date) -> dict[str, Any]:
    """The answer to a line between two good ones, which must be answered as ever."""
    answers = [
        json.loads(a.text) for a in answer_lines(standard_rules(), [GOOD, line, GOOD], known_on=known_on)
    ]
    assert len(answers) == 3
    assert (
        answers[0] == answers[2] == ({"error": answers[0]["error"]} if known_on.year < 2015 else answers[0])
    )
    assert isinstance(answers[1], dict)
    return answers[1]


@given(question=QUESTION, known_on=st.sampled_from([date.min, date(2025, 1, 1), date.max]))
@example({"ask": "interval_hours", "facts": FAR, "moment": AT}, date.max)
@example({"ask": "time_class", "facts": {"total": 10**4200}, "moment": AT}, date.max)
@settings(max_examples=1500, deadline=None)
def test_any_question_gets_one_answer(question: dict[str, Any], known_on: date) -> None:
    answer = the_one_between(json.dumps(question), known_on)
    assert answer.keys() >= {"status", "flags"} or answer.keys() & {"error", "not_supported"}
    # The net below it all stays unused: every value is refused by its own name.
    assert "kan mgz niet rekenen" not in answer.get("error", "")
    assert len(answer.get("error", "")) < 500


@given(
    line=st.text() | st.builds(lambda a, b: GOOD[:a] + b + GOOD[a:], st.integers(0, 90), st.text(max_size=3))
)
@settings(max_examples=500, deadline=None)
def test_any_text_gets_one_answer(line: str) -> None:
    assert the_one_between(line, date.max)


@given(question=QUESTION, expect=st.dictionaries(st.sampled_from(["status", "hours", "flags"]), ANYTHING))
@example({"ask": "interval_hours", "facts": FAR, "moment": AT}, {"status": "settled"})
@example({"ask": "interval_hours", "facts": {}, "moment": AT}, {"hours": 10**400})
@settings(max_examples=500, deadline=None)
def test_any_case_leaves_the_others_alone(question: dict[str, Any], expect: dict[str, Any]) -> None:
    good = {**json.loads(GOOD), "expect": {"time_class": "dag"}}
    cases = [{"id": "V1", **good}, {"id": "V2", **question, "expect": expect}, {"id": "V3", **good}]
    report = run_cases(standard_rules(), as_yaml(cases), name="c.yaml")
    told = len(report.faults) + len(report.differing) + sum(report.unsupported.values())
    assert report.equal + told == 3 and report.equal >= 2
    assert "kan mgz niet rekenen" not in report.text


@given(text=st.text(alphabet="-[]{}:,&*!|>#?% \n\"'ab1._", max_size=60) | st.text())
@settings(max_examples=1000, deadline=None)
def test_any_text_as_a_file_of_cases_is_told(text: str) -> None:
    assert run_cases(standard_rules(), text, name="c.yaml").exit_code == 6


@pytest.mark.parametrize(
    "text",
    [
        "- &a [*a]",
        "- {id: V1, facts: &f {x: *f}}",
        "- !!timestamp x",
        "- !!int ''",
        "- !!bool x",
        "- 1:2:3:4:5.6" + ":7" * 300,
        "[" * 5000,
        "- {id: V1, refs: [0x" + "f" * 9000 + "]}",
        "a: \ud800",
    ],
)
def test_hostile_yaml_as_a_file_of_cases_is_told(text: str) -> None:
    report = run_cases(standard_rules(), text, name="c.yaml")
    assert report.exit_code == 6
    assert all(fault.place.file == "c.yaml" for fault in report.faults)
    assert len(report.text) < 1000


@given(text=st.text(alphabet="-[]{}:,&*!|>#?% \n\"'ab1._", max_size=60) | st.text())
@example("[" * 5000)
@example("table: x\nrules: &r [*r]\n")
@example("a: \ud800")
@settings(max_examples=1000, deadline=None)
def test_any_text_as_a_rule_file_is_refused(text: str) -> None:
    with pytest.raises(RuleError):
        load({"x.yaml": text}, require={})


def test_what_nobody_foresaw_costs_one_line_only(monkeypatch: pytest.MonkeyPatch) -> None:
    import mgz.rules.book as book

    def overflow(*_: object) -> None:
        raise OverflowError("days=1; must have magnitude <= 999999999")

    monkeypatch.setattr(book, "prepared", overflow)
    answer = next(iter(answer_lines(standard_rules(), [GOOD])))
    assert answer.is_error and "OverflowError" in answer.text
    case = "- " + json.dumps({"id": "V1", **json.loads(GOOD), "expect": {"status": "settled"}})
    assert "OverflowError" in str(run_cases(standard_rules(), case, name="c.yaml").faults[0])
