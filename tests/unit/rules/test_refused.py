"""What is refused leaves the running rules as they were: broken sets, large tables, days without rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from mgz.calendar import AMSTERDAM
from mgz.errors import QuestionError, RuleError
from mgz.rules import RuleBook, load
from mgz.rules.lines import answer_lines
from mgz.rules.model import MAX_CELLS
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.unit.rules.breaking import broken
from tests.unit.rules.small import files

SAMPLE = Path(__file__).parents[2] / "data" / "rules-sample.jsonl"
FIRST = date(2015, 1, 1)
DAY = timedelta(days=1)
Texts = dict[str, str]


# ----------------------------------------------------------------------------------- a broken set of rules


def swapped(*swaps: tuple[str, str, str]) -> Callable[[Texts], Texts]:
    """The packaged files with some texts replaced, each once."""
    return lambda texts: texts | {file: broken(texts[file], old, new) for file, old, new in swaps}


def cut_off(file: str) -> Callable[[Texts], Texts]:
    """One file of which the second half did not arrive."""
    return lambda texts: texts | {file: texts[file][: len(texts[file]) // 2]}


BROKEN: dict[str, tuple[Callable[[Texts], Texts], set[str]]] = {
    "a file cut off": (cut_off("urgent_care.yaml"), {"urgent_care.yaml"}),
    "no YAML": (lambda texts: texts | {"care_by.yaml": "table: [care_by"}, {"care_by.yaml"}),
    "an empty file": (lambda texts: texts | {"care_by.yaml": ""}, {"care_by.yaml"}),
    "three faults in three files": (
        swapped(
            ("care_by.yaml", "treatment_by: other_provider", "treatment_by: other_providre"),
            ("claim.yaml", "refs: [R068]", "refs: [R999]"),
            ("trajectory_state.yaml", "valid: {from: 2025-01-01}", "valid: {from: 2025-02-31}"),
        ),
        {"care_by.yaml", "claim.yaml", "trajectory_state.yaml"},
    ),
    "two rules for one combination": (
        swapped(("care_by.yaml", "zonder, treatment_by: [none, other", "met, treatment_by: [other")),
        {"care_by.yaml"},
    ),
    "a gap and an overlap in two tables": (
        swapped(
            ("obstacle.yaml", "rules:\n", "rules:\n  - {id: OBS-MORE, when: {}, then: none, refs: [D22]}\n"),
            ("time_class.yaml", "hour_class: anw", "hour_class: dag"),
        ),
        {"obstacle.yaml", "time_class.yaml"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_set_is_refused_whole_and_the_running_rules_stay(name: str) -> None:
    """One error with every fault of the step, each with place and remedy; the old book answers as before."""
    breaks, expected = BROKEN[name]
    running = load(packaged_texts())
    code, told = running.hash, answers(running)
    with pytest.raises(RuleError) as caught:
        load(breaks(dict(packaged_texts())))
    faults = caught.value.faults
    assert {fault.place.file for fault in faults} >= expected
    # An empty file has no rows to name.
    assert all(fault.place.row or "leeg" in fault.message for fault in faults), str(caught.value)
    assert all(fault.remedy.endswith(".") for fault in faults), str(caught.value)
    assert running.hash == code == standard_rules().hash
    assert answers(running) == told


def answers(rules: RuleBook) -> list[str]:
    lines = SAMPLE.read_text("utf-8").splitlines()
    return [one.text for one in answer_lines(rules, lines)]


# -------------------------------------------------------------------------------------- a table that grows


def test_a_table_may_fill_its_bound_and_not_pass_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = max(one.table.size for one in load(files(), require={}).tables.values())
    monkeypatch.setattr("mgz.rules.reading.MAX_CELLS", cells)
    assert load(files(), require={}).tables
    monkeypatch.setattr("mgz.rules.reading.MAX_CELLS", cells - 1)
    with pytest.raises(RuleError) as caught:
        load(files(), require={})
    assert all(fault.key == "rules.small" and str(cells) in fault.message for fault in caught.value.faults)


def test_a_packaged_table_that_grows_over_its_bound_is_told_by_name() -> None:
    """Some columns more: refused before it is laid out, with the place of the table."""
    largest = max(standard_rules().tables.values(), key=lambda one: one.table.size).table
    more = [fact for fact in ("sector", "event", "deployment_form", "gp_item", "setting") if fact not in {
        column.name for column in largest.columns
    }]  # fmt: skip
    file = f"{largest.name}.yaml"
    text = packaged_texts()[file]
    grown = broken(text, "inputs: {", "inputs: {" + "".join(f"{fact}: fact or unknown, " for fact in more))
    with pytest.raises(RuleError) as caught:
        load(dict(packaged_texts()) | {file: grown})
    (fault,) = [fault for fault in caught.value.faults if fault.key == "rules.small"]
    assert (fault.place.file, bool(fault.place.row)) == (file, True)
    assert str(MAX_CELLS) in fault.message and "Splits" in fault.remedy


# ---------------------------------------------------------------------------------------- days without rules


@pytest.mark.parametrize("ask", standard_rules().asks)
@pytest.mark.parametrize("shift", [-DAY, timedelta(0), DAY], ids=["before", "on", "after"])
def test_a_day_before_the_rules_is_the_mistake_of_the_asker(ask: str, shift: timedelta) -> None:
    """On both axes, to the Dutch day; the message tells since when there are rules."""
    rules, day = standard_rules(), FIRST + shift
    for at, known_on in ((day, date.max), (FIRST, day), (day, day)):
        for clock in (time(), time(23, 59)):
            moment = datetime.combine(at, clock, AMSTERDAM)
            if day >= FIRST:
                assert rules.decide(ask, {}, moment, known_on).ask == ask
                continue
            with pytest.raises(QuestionError) as caught:
                rules.decide(ask, {}, moment, known_on)
            (fault,) = caught.value.faults
            assert fault.key == "question.no_rules_then"
            assert ask in fault.message and str(FIRST) in fault.remedy


@pytest.mark.parametrize("year", [1, 1900, 2014])
def test_a_line_long_ago_is_answered_with_an_error_and_the_next_as_ever(year: int) -> None:
    asked = [
        json.dumps({"ask": "general_care", "facts": {}, "moment": f"{each:04d}-06-10T10:00:00+02:00"})
        for each in (year, 2025)
    ]
    first, second = answer_lines(standard_rules(), asked)
    assert first.is_error and "2015-01-01" in first.text
    assert not second.is_error
