"""A stored answer comes out the same under the same rules, and tells what other rules change."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest

from mgz.calendar import CalendarSettings
from mgz.errors import QuestionError
from mgz.rules import load
from mgz.rules.replay import Outcome, Replay, replay, stored
from mgz.vocabulary import YesNo
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.unit.rules.breaking import broken

AT = datetime.fromisoformat("2025-06-10T19:30:00+02:00")
FACTS: dict[str, Any] = {
    "wlz_indication": "yes",
    "leveringsvorm": "vpt",
    "gp": "registered",
    "care_type": "algemeen",
}
LATE = CalendarSettings(8 * 60, 20 * 60, YesNo.NO)


def kept(practice: CalendarSettings = LATE) -> str:
    return stored(
        standard_rules().explain("urgent_care", FACTS, AT, date(2025, 6, 10), practice=practice).question
    )


def changed(old: str, new: str) -> Replay:
    """The stored answer against rules of which one place reads otherwise."""
    texts = dict(packaged_texts())
    name = next(name for name, text in texts.items() if old in text)
    return replay(kept(), load({**texts, name: broken(texts[name], old, new)}))


def test_the_same_rules_give_the_same_answer_also_with_the_settings_of_a_practice() -> None:
    assert replay(kept(), standard_rules()).outcome is Outcome.SAME
    assert json.loads(kept())["answer"]["time_class"] == "dag"
    assert json.loads(kept(CalendarSettings()))["answer"]["time_class"] == "anw"


def test_other_rules_with_the_same_answer() -> None:
    got = changed("decides: Of een moment dag of ANW is", "decides: Dag of ANW")
    assert got.outcome is Outcome.SAME_ANSWER and got.keys == () and got.hash_then != got.hash_now


def test_other_rules_with_another_answer_name_every_key() -> None:
    texts = packaged_texts()["urgent_care.yaml"]
    row = next(part for part in texts.split("- id: ") if part.startswith("UC-PRACTICE-GENERAL"))
    got = changed(row, row.replace("route: huisarts_segment1", "route: huisarts_segment2"))
    assert got.outcome is Outcome.CHANGED
    assert [(key.key, key.was, key.to) for key in got.keys] == [
        ("route", "huisarts_segment1", "huisarts_segment2")
    ]


def test_an_answer_that_was_altered_is_found_out() -> None:
    got = replay(kept().replace('"huisarts"', '"hap"'), standard_rules())
    assert got.outcome is Outcome.BROKEN and [key.key for key in got.keys] == ["acts"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "geen geldige JSON"),
        ("[]", "geen bewaard antwoord"),
        ('{"ask": "claim"}', "answer"),
        (kept().replace('"form":1', '"form":2'), "Vorm 2"),
        (kept().replace('"facts":{', '"facts":[],"x":{'), "geen bewaard antwoord: kijk naar x"),
        (kept().replace('"day_begin":480', '"day_begin":"8"'), "'practice'"),
        (kept().replace('"day_begin":480', '"day_begin":1300'), "'practice'"),
        (kept().replace('"2025-06-10"', '"10-06-2025"'), "'known_on'"),
        (kept().replace('"vpt"', '"vtp"'), "'vtp'"),
        (kept().replace('"urgent_care"', '"urgent"'), "'urgent'"),
        (kept().replace("2025-06-10T", "1999-06-10T"), "geen regels"),
        (kept().replace("19:30:00+02:00", "19:30"), "moment"),
    ],
)
def test_what_is_no_stored_answer_is_refused_with_its_place(text: str, told: str) -> None:
    with pytest.raises(QuestionError) as caught:
        replay(text, standard_rules(), name="bakker.json")
    assert told in str(caught.value) and "bakker.json" in str(caught.value)
