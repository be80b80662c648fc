"""Lines of JSON: every answer on its own line, broken ones told and never fatal."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest

from mgz.errors import QuestionError
from mgz.rules import ASKS, NotSupported
from mgz_cli.answering import BROKEN, answer_jsonl, answer_line
from mgz_cli.rulefiles import standard_rules
from tests.unit.rules.small import without_quorum

AT = "2025-06-10T10:00:00+02:00"


def line(ask: Any = "general_care", facts: Any = None, moment: Any = AT, **more: Any) -> str:
    return json.dumps({"ask": ask, "facts": {} if facts is None else facts, "moment": moment} | more)


def answer(text: str) -> dict[str, Any]:
    got = json.loads(answer_line(standard_rules(), text))
    assert isinstance(got, dict)
    return got


def test_an_answer_holds_all_keys_also_when_nothing_is_known() -> None:
    assert answer(line()) == {
        "status": "open", "responsible": "unknown", "law": "unknown", "payer": "unknown", "route": "unknown",
        "unit": "unknown", "owners": [], "flags": ["facts_missing"],
    }  # fmt: skip


def test_other_keys_of_a_line_are_not_looked_at() -> None:
    assert answer(line(expect={"status": "gap"}, id="V1")) == answer(line())


BROKEN_LINES = {
    "empty": "",
    "not json": "{",
    "a bare list": "[]",
    "a number too long to read": '{"ask": ' + "9" * 5000 + "}",
    "nested too deep": "[" * 100_000,
    "a key twice": '{"ask": "time_class", "facts": {"gp": "none", "gp": "none"}, "moment": "AT"}'.replace(
        "AT", AT
    ),
    "not a number": '{"ask": "time_class", "facts": {"total": NaN}, "moment": "AT"}'.replace("AT", AT),
    "no ask": json.dumps({"facts": {}, "moment": AT}),
    "no facts": json.dumps({"ask": "time_class", "moment": AT}),
    "no moment": json.dumps({"ask": "time_class", "facts": {}}),
    "unknown ask": line("wie_betaalt"),
    "the internal ask": line("duty"),
    "the ask of a manual case": line("none"),
    "an ask that is no text": line(["general_care"]),
    "facts that are no object": line(facts=[]),
    "unknown fact": line(facts={"huisarts": "registered"}),
    "value outside the list": line(facts={"gp": "ja"}),
    "empty text": line(facts={"gp": ""}),
    "capitals": line(facts={"sector": "ggz"}),
    "true for yes": line(facts={"wlz_indication": True}),
    "null": line(facts={"gp": None}),
    "list for a word": line(facts={"gp": ["none"]}),
    "word for a list": line("quorum", {"participants": "so"}),
    "doubles in a list": line("quorum", {"participants": ["so", "so"]}),
    "a stranger in a list": line("quorum", {"participants": ["so", "apotheker"]}),
    "text for a number": line("claim", {"direct_minutes": "45"}),
    "true for a number": line("claim", {"direct_minutes": True}),
    "half a minute": line("claim", {"direct_minutes": 1.5}),
    "below zero": line("claim", {"direct_minutes": -1}),
    "endless": '{"ask": "expected_consults", "facts": {"share_acute": 1e999}, "moment": "AT"}'.replace(
        "AT", AT
    ),
    "31 February": line("claim", {"service_dates": ["2025-02-31"]}),
    "a date with a time": line("claim", {"contract_until": "2025-01-01T00:00"}),
    "week date": line("claim", {"contract_until": "2025-W01-1"}),
    "local with seconds": line("interval_hours", {"start_local": "2025-01-01T08:00:00"}),
    "local at 24:00": line("interval_hours", {"start_local": "2025-01-01T24:00"}),
    "other zorgkantoor": line("transition", {"zorgkantoor_from": "4505"}),
    "partner of a partner": line("specific_care", {"partner": {"partner": {}}}),
    "partner with a strange fact": line("specific_care", {"partner": {"huisarts": "ja"}}),
    "no offset": line(moment="2025-06-10T10:00:00"),
    "no seconds": line(moment="2025-06-10T10:00+02:00"),
    "a space for the T": line(moment="2025-06-10 10:00:00+02:00"),
    "hour 25": line(moment="2025-06-10T25:00:00+02:00"),
    "moment of 31 June": line(moment="2025-06-31T10:00:00+02:00"),
    "moment as a number": line(moment=1749542400),
    "before time": line("time_class", moment="0001-01-01T00:00:00+14:00"),
    "after time": line("time_class", moment="9999-12-31T23:59:59-12:00"),
    "before the rules": line(moment="2014-12-31T12:00:00+01:00"),
    "a time that does not exist": line(
        "interval_hours", {"start_local": "2026-03-29T02:30", "end_local": "2026-03-29T08:00"}
    ),
    "an end before its begin": line(
        "interval_hours", {"start_local": "2026-03-01T08:00", "end_local": "2026-03-01T07:59"}
    ),
}


@pytest.mark.parametrize("text", BROKEN_LINES.values(), ids=BROKEN_LINES.keys())
def test_a_broken_line_gets_one_error_that_says_how_to_mend_it(text: str) -> None:
    got = answer(text)
    assert set(got) == {"error"}
    assert got["error"].count(".") >= 2, "what is wrong, and the remedy"
    assert len(got["error"]) < 400


def test_an_ask_that_is_not_built_says_so_and_is_no_error() -> None:
    rules = without_quorum()
    assert "quorum" in ASKS and "quorum" not in rules.asks
    lines, broken = answer_jsonl(rules, line("quorum") + "\n")
    assert [json.loads(text) for text in lines] == [{"not_supported": "quorum", "message": "not supported"}]
    assert not broken
    assert "error" in json.loads(answer_line(rules, line("quorum", {"gp": "ja"}))), "its facts are checked"


def test_the_run_goes_on_in_the_same_order() -> None:
    text = "\n".join([line("time_class"), "", line("quorum"), line("x"), line()]) + "\n"
    lines, broken = answer_jsonl(without_quorum(), text)
    kinds = [next(iter(json.loads(one))) for one in lines]
    assert kinds == ["status", "error", "not_supported", "error", "status"]
    assert len(broken) == 2
    assert BROKEN == 6
    assert list(answer_jsonl(standard_rules(), "")[0]) == []


def test_moments_may_have_any_offset() -> None:
    same = ("2025-06-13T15:00:00Z", "2025-06-13T17:00:00+02:00", "2025-06-14T04:45:00.5+13:45")
    assert [answer(line("time_class", moment=m))["time_class"] for m in same] == ["anw"] * 3
    assert answer(line("time_class", moment="2025-06-13T14:59:59+00:00"))["time_class"] == "dag"


def test_decide_itself_refuses_what_breaks_the_lists() -> None:
    book, moment, known = standard_rules(), datetime.fromisoformat(AT), date(2025, 6, 10)
    for ask, facts, when in (
        ("wie", {}, moment),
        ("general_care", {"gp": "ja"}, moment),
        ("general_care", {"huisarts": "none"}, moment),
        ("general_care", {}, moment.replace(tzinfo=None)),
    ):
        with pytest.raises(QuestionError) as caught:
            book.decide(ask, facts, when, known)
        assert caught.value.exit_code == 6
    with pytest.raises(NotSupported):
        without_quorum().decide("quorum", {}, moment, known)
    with pytest.raises(QuestionError, match="geen regels"):
        book.decide("general_care", {}, moment, date(2014, 12, 31))


def test_an_answer_cannot_be_changed_by_who_receives_it() -> None:
    decision = standard_rules().decide("duty", {}, datetime.fromisoformat(AT), date(2025, 6, 10))
    with pytest.raises(TypeError):
        decision.answer["duty"] = "huisarts"  # type: ignore[index]
