"""Every answer that the rules can give and every question they can ask has words, and no word is a code."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from mgz.guide.answers import told
from mgz.guide.card import cards
from mgz.guide.facts import TEXTS, choices
from mgz.guide.open_ends import WHOM
from mgz.guide.report import report_text
from mgz.guide.situation import GivenSituation
from mgz.guide.subjects import SUBJECTS
from mgz.guide.words import UNDECIDED, either, said
from mgz.rules import ANSWER_KEYS, CONTROLS, FACTS, FLAGS, SILENT, Kind
from mgz.rules.placing import facts_behind
from mgz_site.rulefiles import standard_rules
from tests.unit.guide.situations import DAY, known_on, moments, situations

RULES = standard_rules()
CODE = re.compile(r"[a-z]+_[a-z_]+|\d{4}-\d\d-\d\d|unknown|\bNone\b")
WORDS = {name: type_ for name, type_ in ANSWER_KEYS.items() if type_.kind is Kind.WORD}


def test_the_words_of_a_question_are_those_of_the_closed_list() -> None:
    for name, text in TEXTS.items():
        if FACTS[name].kind is Kind.WORD:
            assert {value for value, _ in choices(name)} == set(FACTS[name].known), name
            assert all(text.word(value) for value in FACTS[name].known)
        assert text.question.endswith("?"), name


def test_every_fact_that_the_subjects_can_ask_has_a_question() -> None:
    names = {name for subject in SUBJECTS for name in RULES.reads(subject.ask)}
    asked = {fact for name in names for fact in (facts_behind(name) or (name,))}
    # A second client at the same visit is asked about as a situation of its own.
    assert (asked & set(FACTS)) - {"partner"} <= set(TEXTS)


def test_who_to_ask_is_said_for_all_that_the_sources_leave_open() -> None:
    assert set(WHOM) == SILENT
    assert set(FLAGS) >= SILENT
    assert set(TEXTS) <= set(CONTROLS)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.ask)
def test_every_value_of_an_answer_has_words(subject: object) -> None:
    decision = RULES.decide(subject.ask, {"wlz_indication": "yes"}, DAY, DAY.date())  # type: ignore[attr-defined]
    for key in decision.answer:
        if key not in WORDS or key in ("ground", "partner_route"):
            continue
        for value in WORDS[key].known if not WORDS[key].many else ():
            for status in ("settled", "open", "gap", "not_allowed"):
                answer = {**decision.answer, key: value, "status": status}
                words = told(replace(decision, answer=answer))
                text = " ".join((words.headline, *(f"{title} {what}" for title, what in words.decided)))
                assert CODE.search(text) is None, (key, value, status, text)


@settings(max_examples=150, deadline=None)
@given(situations(), moments())
def test_no_situation_is_answered_in_codes(facts: dict[str, object], moment: object) -> None:
    found = tuple(cards(RULES, facts, moment, known_on(moment)))  # type: ignore[arg-type]
    text = report_text(GivenSituation(facts, {}, ()), found, "nu")
    for card in found:
        for change in card.changes:
            text += "\n".join(("", change.question, change.when, *change.then))
        text += "".join(f"\n{one.question} {one.with_answers}" for one in card.decides)
    assert CODE.search(text) is None, CODE.search(text)
    # That something is missing is never all that is said: a question follows, or which answers to look at.
    assert "Er ontbreekt een feit" not in text


def test_a_list_reads_as_people_say_it() -> None:
    assert (either(("a",)), either(("a", "b")), either(("a", "b", "c", "a"))) == ("a", "a of b", "a, b of c")
    assert either(("a, b", "c")) == "'a, b' of 'c'"
    assert said({}, "unknown") == UNDECIDED
    assert said({}, DAY.date()) == "10-03-2026"
