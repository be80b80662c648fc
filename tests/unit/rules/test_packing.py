"""The words of a question as one number: every word has its own digit, and nothing known is 0."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.errors import QuestionError
from mgz.rules.packing import packing
from mgz_cli.rulefiles import standard_rules

INPUTS = {
    "gp": ("registered", "none"),
    "wlz_indication": ("yes", "no"),
    "clock_band": ("day_hours", "other_hours"),
}
PACKED = packing(INPUTS)
NIGHT = datetime(2026, 6, 10, 23, tzinfo=AMSTERDAM)
DAY = datetime(2026, 6, 10, 12, tzinfo=AMSTERDAM)
USUAL = CalendarSettings()


def test_what_is_not_known_is_nothing() -> None:
    only_facts = packing({"gp": ("registered", "none")})
    assert only_facts.code({}, DAY, USUAL) == 0
    assert only_facts.code({"gp": "unknown"}, DAY, USUAL) == 0
    assert only_facts.read(0) == {"gp": "unknown"}


def test_each_question_has_a_number_of_its_own() -> None:
    codes = set()
    for gp, indication, moment in product(
        ("unknown", "registered", "none"), ("unknown", "yes", "no"), (DAY, NIGHT)
    ):
        code = PACKED.code({"gp": gp, "wlz_indication": indication}, moment, USUAL)
        band = "day_hours" if moment is DAY else "other_hours"
        assert PACKED.read(code) == {"gp": gp, "wlz_indication": indication, "clock_band": band}
        codes.add(code)
    assert len(codes) == 18 and max(codes) < PACKED.space == 27


def test_every_number_below_the_space_is_a_question() -> None:
    read = [tuple(PACKED.read(code).items()) for code in range(PACKED.space)]
    assert len(set(read)) == PACKED.space


def test_facts_that_are_not_read_add_nothing() -> None:
    bare, more = (
        {"gp": "none"},
        {"gp": "none", "behandeling": "met", "h_hours_13w": 12, "partner": {"gp": "none"}},
    )
    assert PACKED.code(bare, DAY, USUAL) == PACKED.code(more, DAY, USUAL)


@pytest.mark.parametrize("name", INPUTS)
def test_one_word_is_changed_and_no_other(name: str) -> None:
    for code in range(PACKED.space):
        for word in ("unknown", *INPUTS[name]):
            assert PACKED.read(PACKED.with_word(code, name, word)) == {**PACKED.read(code), name: word}


def test_the_hours_of_a_region_are_in_the_number() -> None:
    early = CalendarSettings(day_begin=9 * 60, day_end=11 * 60)
    assert PACKED.read(PACKED.code({}, DAY, USUAL))["clock_band"] == "day_hours"
    assert PACKED.read(PACKED.code({}, DAY, early))["clock_band"] == "other_hours"


def test_a_code_is_of_the_day_the_answer_is_about() -> None:
    book = standard_rules()
    late = datetime.fromisoformat("2025-06-10T23:30:00+00:00")
    assert book.code("general_care", {}, late)[1].isoformat() == "2025-06-11", "Dutch time is ahead of UTC"
    dates = ["2024-12-30", "2025-02-03", "2025-01-15"]
    assert book.code("claim", {"service_dates": dates}, late)[1].isoformat() == "2025-02-03"


@pytest.mark.parametrize(
    ("ask", "facts", "moment", "says"),
    [
        ("general_care", {"gp": "misschien"}, DAY, "kent 'misschien' niet"),
        ("general_care", {"huisarts": "none"}, DAY, "Feit 'huisarts' bestaat niet"),
        ("general_care", {}, datetime(2026, 6, 10), "geen tijdzone"),
        ("general_caer", {}, DAY, "Vraag 'general_caer' bestaat niet"),
    ],
)
def test_what_cannot_be_packed_is_refused(
    ask: str, facts: dict[str, object], moment: datetime, says: str
) -> None:
    with pytest.raises(QuestionError, match=says):
        standard_rules().code(ask, facts, moment)
    with pytest.raises(QuestionError, match=says):
        standard_rules().population(ask, [facts], moment)


def test_what_an_ask_reads_is_told_with_unknown_first() -> None:
    reads = standard_rules().reads("time_class")
    assert reads["hds_open_good_friday"] == ("unknown", "yes", "no")
    assert set(reads) == {"hds_open_good_friday", "day_kind", "clock_band"}
    with pytest.raises(QuestionError, match="bestaat niet"):
        standard_rules().reads("onzin")
