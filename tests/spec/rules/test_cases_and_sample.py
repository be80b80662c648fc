"""Every worked case and every line of the sample of the asks that are built comes out equal."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml

from mgz.rules.cases import same
from mgz.rules.lines import read_line
from mgz_cli.answering import answer_line, run_cases
from mgz_cli.rulefiles import standard_rules

DATA = Path(__file__).parents[2] / "data"


def differences(lines: list[str]) -> tuple[list[str], Counter[str]]:
    """The lines that differ, and how many of each built ask were compared."""
    wrong, counts = [], Counter[str]()
    for line in lines:
        question = json.loads(line)
        answer = json.loads(answer_line(standard_rules(), line))
        if "not_supported" in answer:
            continue
        counts[question["ask"]] += 1
        if any(not same(value, answer.get(key)) for key, value in question["expect"].items()):
            wrong.append(line)
    return wrong, counts


def test_the_worked_cases() -> None:
    report = run_cases(standard_rules(), (DATA / "cases.yaml").read_text(encoding="utf-8"))
    assert report.exit_code == 0, report.text
    cases = yaml.safe_load((DATA / "cases.yaml").read_text(encoding="utf-8"))
    manual = sum("manual" in case for case in cases)
    assert (report.equal + sum(report.unsupported.values()), report.manual) == (len(cases) - manual, manual)
    assert report.equal >= 29


def test_the_copy_of_the_worked_cases_is_up_to_date(shared: Path) -> None:
    assert (DATA / "cases.yaml").read_bytes() == (shared / "domain" / "cases.yaml").read_bytes()


def test_the_own_sample() -> None:
    lines = (DATA / "rules-sample.jsonl").read_text(encoding="utf-8").splitlines()
    wrong, counts = differences(lines)
    assert not wrong
    assert set(counts) == set(standard_rules().asks)


def test_the_whole_sample(shared: Path) -> None:
    lines = (shared / "domain" / "space-sample.jsonl").read_text(encoding="utf-8").splitlines()
    wrong, counts = differences(lines)
    assert not wrong
    asked = Counter(str(json.loads(line)["ask"]) for line in lines)
    assert counts == {ask: count for ask, count in asked.items() if ask in standard_rules().asks}
    assert counts.total() >= 783


def test_every_line_of_the_sample_fits_the_closed_lists(shared: Path) -> None:
    """Also of the asks that are not built yet."""
    for line in (shared / "domain" / "space-sample.jsonl").read_text(encoding="utf-8").splitlines():
        read_line(line)


@pytest.mark.parametrize("ask", ["general_care", "time_class", "urgent_care"])
def test_a_wrong_answer_would_be_seen(ask: str) -> None:
    question = {"ask": ask, "facts": {}, "moment": "2025-06-10T10:00:00+02:00", "expect": {"status": "gap"}}
    assert differences([json.dumps(question)])[0]
