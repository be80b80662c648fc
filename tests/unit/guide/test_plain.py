"""Wie is mijn arts: the plain words say what the rules say, for every form of care, by day and by night."""

from __future__ import annotations

import re

import pytest

from mgz.guide.living import LIVING_FORMS, LivingForm
from mgz.guide.plain import PlainAnswer, plain_answers
from mgz.rules import FACTS
from mgz_site.rulefiles import standard_rules
from tests.unit.guide.situations import DAY, NIGHT

RULES = standard_rules()
ANSWERS = {one.form.key: one for one in plain_answers(RULES, DAY, NIGHT, DAY.date())}
#: Words that are not for clients: each is explained or avoided.
JARGON = re.compile(r"segment|declar|leveringsvorm|ANW|regiebehandelaar|GZSP|H-code|Zvw|extramuraal|HAP\b")


def test_every_form_of_care_has_a_place() -> None:
    forms = {form for living in LIVING_FORMS for form in (living.facts["leveringsvorm"], *living.also)}
    assert forms == set(FACTS["leveringsvorm"].known)


@pytest.mark.parametrize("living", LIVING_FORMS, ids=lambda living: living.key)
def test_the_other_forms_of_care_under_a_title_are_no_different(living: LivingForm) -> None:
    for form in living.also:
        facts = {**living.facts, "leveringsvorm": form}
        for ask, moment in (("general_care", DAY), ("urgent_care", NIGHT)):
            more = {"care_type": "algemeen", "compact_team": "no"}
            assert RULES.decide(ask, {**facts, **more}, moment, DAY.date()).answer == (
                RULES.decide(ask, {**living.facts, **more}, moment, DAY.date()).answer
            )


@pytest.mark.parametrize("one", ANSWERS.values(), ids=ANSWERS)
def test_sentences_are_short_and_without_jargon(one: PlainAnswer) -> None:
    texts = (one.form.title, one.form.says, one.by_day, one.by_night, one.pays, one.specialist)
    assert all(text.endswith(".") for text in texts[1:])
    for text in texts:
        assert JARGON.search(text) is None, text
        for sentence in re.split(r"(?<=[.!?;:]) ", text):
            assert len(sentence.split()) <= 18, sentence
    assert "112" in one.by_night


def test_who_it_is_comes_from_the_rules() -> None:
    assert ANSWERS["vpt"].by_day.startswith("Bel uw huisarts")
    assert ANSWERS["vpt-behandeling"].by_day.startswith("Bel uw huisarts")
    assert "arts van de instelling" in ANSWERS["instelling-behandeling"].by_day
    assert "huisartsenpost" in ANSWERS["instelling-behandeling-hap"].by_night
    assert "betaalt de instelling" in ANSWERS["instelling-behandeling-hap"].pays
    assert "zorgverzekeraar" in ANSWERS["instelling-zonder"].pays
    assert "verwijzing" in ANSWERS["thuis-geen-wlz"].specialist


@pytest.mark.parametrize("key", ["wachten", "tijdelijk"])
def test_where_the_rules_are_open_it_says_so_and_whom_to_ask(key: str) -> None:
    for text in (ANSWERS[key].by_day, ANSWERS[key].by_night):
        assert "landelijk niet vastgelegd" in text and "Vraag uw zorgorganisatie" in text
