"""What was given in a form or a link: nothing is lost, what cannot be read is told at its question."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mgz.guide.facts import TEXTS
from mgz.guide.situation import LONGEST, GivenSituation, given_situation

FIRST = date(2015, 1, 1)


def read_day(text: str) -> date | None:
    try:
        return date.fromisoformat("-".join(reversed(text.split("-"))))
    except ValueError:
        return None


def read(*pairs: tuple[str, str]) -> GivenSituation:
    return given_situation(pairs, read_day, FIRST)


def test_what_can_be_read_is_a_fact_and_the_unknown_is_none() -> None:
    found = read(("gp", " registered "), ("sector", ""), ("behandeling", "unknown"), ("direct_minutes", "45"))
    assert dict(found.facts) == {"gp": "registered", "direct_minutes": 45}
    assert found.unread == ()


def test_a_value_that_does_not_exist_is_told_at_its_question_and_kept() -> None:
    found = read(("gp", "Jan"), ("leveringsvorm", "vpt"))
    assert dict(found.facts) == {"leveringsvorm": "vpt"}
    assert found.typed["gp"] == "Jan"
    assert found.fault("gp") == "'Jan' kan hier niet. Kies een antwoord uit de lijst."


def test_a_question_answered_twice_is_told_and_the_last_answer_counts() -> None:
    found = read(("gp", "Jan"), ("gp", "none"))
    assert dict(found.facts) == {"gp": "none"}
    assert found.fault("gp") == ""
    (one,) = found.unread
    assert "twee antwoorden" in one.message and TEXTS["gp"].question in one.message
    assert read(("gp", "none"), ("gp", "none")).unread == ()


def test_names_that_are_no_question_are_told_but_not_all_of_a_long_list() -> None:
    found = read(*((f"x{n}", "1") for n in range(300)))
    assert len(found.unread) == 6
    assert found.unread[-1].message == "En nog 295 andere woorden die hier geen vraag zijn."


def test_long_values_are_said_back_in_short() -> None:
    found = read(("gp", "a" * 5_000), ("y" * 5_000, "1"))
    assert len(found.typed["gp"]) == LONGEST
    assert all(len(one.message) < 120 for one in found.unread)


def test_days_are_read_one_by_one_and_those_without_rules_are_told() -> None:
    found = read(("service_dates", "05-03-2025, 06-03-2025, 05-03-2025"))
    assert found.facts["service_dates"] == ("2025-03-05", "2025-03-06")
    assert read(("service_dates", "morgen")).fault("service_dates").startswith("'morgen' is geen datum")
    assert read(("service_dates", ",")).fault("service_dates").startswith("',' is geen datum")
    assert "vóór 01-01-2015" in read(("service_dates", "31-12-2014")).fault("service_dates")
    assert "te ver weg" in read(("done_on", "31-12-9999")).fault("done_on")
    # A decision of long ago is no service: it may be older than the rules.
    assert read(("wlz_decided_on", "01-05-2012")).facts["wlz_decided_on"] == "2012-05-01"


def test_a_number_is_digits_only() -> None:
    for typed in ("veel", "-1", "1,5", "٤٥", "1" * 10):
        assert "geen heel getal" in read(("units", typed)).fault("units"), typed


@given(st.lists(st.tuples(st.sampled_from(sorted(TEXTS)) | st.text(max_size=9), st.text(max_size=12))))
def test_no_link_breaks_it(pairs: list[tuple[str, str]]) -> None:
    found = read(*pairs)
    assert set(found.facts) <= set(found.typed) <= set(TEXTS)
    assert all(one.message for one in found.unread)
