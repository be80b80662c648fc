"""Case files: compared as the format says, counted honestly, refused with their place."""

from __future__ import annotations

import pytest

from mgz.rules.cases import run_cases, same
from mgz_cli.rulefiles import standard_rules
from tests.unit.rules.small import without_quorum

CASE = """
- id: V1
  moment: "2025-06-13T17:00:00+02:00"
  ask: time_class
  facts: {}
  expect: {status: settled, time_class: anw, flags: []}
"""


def report(text: str):  # type: ignore[no-untyped-def]
    return run_cases(standard_rules(), text, name="c.yaml")


def test_equal_different_manual_and_not_built_are_counted_apart() -> None:
    other = CASE.replace("V1", "V2").replace("time_class: anw", "time_class: dag")
    manual = CASE.replace("V1", "V3") + "  manual: true\n"
    unbuilt = CASE.replace("V1", "V4").replace("ask: time_class", "ask: quorum").replace(
        "{status: settled, time_class: anw, flags: []}", "{verdict: conform}"
    )  # fmt: skip
    got = run_cases(without_quorum(), CASE + other + manual + unbuilt)
    assert (got.equal, got.differing, got.manual, dict(got.unsupported)) == (1, ("V2",), 1, {"quorum": 1})
    assert str(got.differences[0]) == "V2: time_class verwacht 'dag', gekregen 'anw'"
    assert got.exit_code == 1
    assert run_cases(without_quorum(), CASE + manual + unbuilt).exit_code == 0
    assert got.data["different"] == 1
    assert "1 gelijk, 1 anders, 1 voor mensen, 1 nog niet gebouwd (quorum 1)" in got.text


@pytest.mark.parametrize(
    ("expected", "got", "equal"),
    [
        (["a", "b"], ("b", "a"), True),
        (["a"], ["a", "b"], False),
        (["a", "b"], ["a", "a"], False),
        ([], ["a"], False),
        ([], [], True),
        (16, 16.0, True),
        (7.333, 7.3333, True),
        (7.33, 7.336, False),
        (16, "16", False),
        (True, 1, False),
        ("yes", "yes", True),
        ("anw", None, False),
    ],
)
def test_values_are_compared_as_the_format_says(expected: object, got: object, equal: bool) -> None:
    assert same(expected, got) is equal


BROKEN = {
    "no yaml": ("- id: [", "YAML"),
    "empty": ("", "lijst"),
    "no list": ("id: V1", "lijst"),
    "an id twice": (CASE + CASE, "V1 staat ook op regel 2"),
    "no id": (CASE.replace("id: V1", "cls: clear"), "'id' ontbreekt"),
    "a strange key": (CASE + "  notes: x\n", "'notes'"),
    "a strange ask": (CASE.replace("ask: time_class", "ask: tijd"), "'tijd'"),
    "a strange fact": (CASE.replace("facts: {}", "facts: {uur: 3}"), "'uur'"),
    "yes without quotes": (CASE.replace("facts: {}", "facts: {wlz_indication: yes}"), "aanhalingstekens"),
    "a naive moment": (CASE.replace("+02:00", ""), "onvolledig"),
    "a strange answer key": (CASE.replace("time_class: anw", "law: Wlz"), "'law' hoort niet"),
    "a strange answer value": (CASE.replace("time_class: anw", "time_class: nacht"), "'nacht'"),
    "a strange flag": (CASE.replace("flags: []", "flags: [laat]"), "laat"),
    "a flag twice": (CASE.replace("flags: []", "flags: [no_gp, no_gp]"), "dubbel"),
    "nothing expected": (CASE.replace("{status: settled, time_class: anw, flags: []}", "{}"), "manual"),
    "a strange reference": (CASE + "  refs: [Q1]\n", "Q1"),
    "a key twice": (CASE + "  ask: time_class\n", "twee keer"),
    "a strange class": (CASE + "  cls: hard\n", "cls"),
}


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_told_with_its_place(text: str, told: str) -> None:
    got = report(text)
    assert got.exit_code == 6
    assert told in got.text, got.text
    assert str(got.faults[0]).startswith("c.yaml"), got.text


def test_the_other_cases_are_still_run() -> None:
    got = report(CASE + CASE.replace("V1", "V2").replace("ask: time_class", "ask: tijd"))
    assert got.equal == 1
    assert "rij 8" in str(got.faults[0])
