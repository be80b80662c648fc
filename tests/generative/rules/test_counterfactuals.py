"""What an explanation says would change the answer, held against the answers themselves."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from mgz.rules.closed_lists import ALL_FACTS, FACTS, UNKNOWN, Kind
from mgz.rules.counterfactual import MOST_PAIRS, Effect, pairs
from mgz.rules.probing import is_tried, other_values, turned
from mgz.rules.replay import Outcome, canonical_json, replay, stored
from tests.generative.rules.questions import BOOK, KNOWN_ON, Asked, is_known, questions

SOME = settings(max_examples=150, deadline=None)
FEW = settings(max_examples=40, deadline=None)


def words_of(fact: str) -> tuple[str, ...]:
    """The words of a fact with a closed list; none for numbers, dates and lists."""
    type_ = ALL_FACTS[fact]
    return type_.known if type_.kind is Kind.WORD and not type_.many else ()


@SOME
@given(questions())
def test_every_change_that_is_listed_gives_the_told_answer_and_another_one(asked: Asked) -> None:
    told = asked.explain()
    for one in told.changes:
        (change,) = one.changes
        got = asked.decide(**{change.fact: change.to})
        assert got is not None and got.answer == one.decision.answer
        assert got.answer != told.decision.answer
        assert {key.key for key in one.keys} == {
            key
            for key in {*got.answer, *told.decision.answer}
            if got.answer.get(key) != told.decision.answer.get(key)
        }
        assert (one.effect is Effect.CONFLICT) == (
            "facts_conflict" in got.flags and "facts_conflict" not in told.decision.flags
        )


@SOME
@given(questions())
def test_every_change_of_a_word_that_is_not_listed_gives_the_same_answer(asked: Asked) -> None:
    told = asked.explain()
    listed = {(one.changes[0].fact, one.changes[0].to) for one in told.changes}
    for fact in asked.facts:
        for word in words_of(fact):
            if word != asked.facts[fact] and is_known(asked, fact) and (fact, word) not in listed:
                got = asked.decide(**{fact: word})
                assert got is None or got.answer == told.decision.answer, (fact, word)


@SOME
@given(questions())
def test_a_fact_that_did_not_matter_never_changes_the_answer(asked: Asked) -> None:
    told = asked.explain()
    assert not set(told.idle) & set(told.used)
    for fact in told.idle:
        for word in words_of(fact) if fact in FACTS else ():
            got = asked.decide(**{fact: word})
            assert got is None or got.answer == told.decision.answer, (fact, word)


#: In these asks an unknown fact may be a word of its own by the case format: then the client, the
#: professional or the end date is not asked about, and what is answered holds whoever it is.
NOT_ASKED_ABOUT = ("transition", "regiebehandelaar", "deployment_form", "conformity", "specific_care")


@SOME
@given(questions())
def test_with_a_fact_less_nothing_becomes_certain_that_was_not(asked: Asked) -> None:
    """What is settled with less was settled; only a contradiction may have stood in the way."""
    whole = asked.decide()
    assert whole is not None
    counted = {name for graph in asked.stretch.graphs for name in graph.counted}
    for fact in asked.facts:
        if not words_of(fact) or not is_known(asked, fact):
            continue
        if fact in counted and asked.ask in NOT_ASKED_ABOUT:
            continue
        less = asked.decide(**{fact: UNKNOWN})
        if less is not None and less.status == "settled":
            assert whole.status != "open" or "facts_conflict" in whole.flags, fact


@FEW
@given(questions())
def test_every_word_that_a_number_or_date_can_bring_is_tried(asked: Asked) -> None:
    """Over long ranges: no value turns a function in a way that no listed value does."""
    question = asked.explain().question
    for fact in question.known_facts:
        if words_of(fact) or not is_tried(fact):
            continue
        tried = [turned(question, fact, value) for value in other_values(question, fact)]
        for value in every_value(fact):
            words = turned(question, fact, value)
            assert not words or words in tried, (fact, value, words)


def every_value(fact: str) -> list[Any]:
    """A long range of values for a fact without a list."""
    type_ = ALL_FACTS[fact]
    if type_.many:
        return [] if type_.kind is not Kind.WORD else [list(type_.words), [], *([w] for w in type_.words)]
    first = date(2021, 1, 1)
    return {
        Kind.INT: list(range(40)),
        Kind.NUM: [-1, *(number / 4 for number in range(100))],
        Kind.DATE: [(first + timedelta(days)).isoformat() for days in range(0, 2400)],
        Kind.ZK: ["5505", "5515", "5599"],
    }[type_.kind]


@SOME
@given(questions())
def test_a_missing_fact_decides_with_the_words_told_and_with_no_other(asked: Asked) -> None:
    told = asked.explain()
    for missing in told.missing:
        assert not is_known(asked, missing.fact)
        for word in words_of(missing.fact):
            got = asked.decide(**{missing.fact: word})
            assert got is None or (word in missing.settled_by) == (got.status != "open")
            assert got is None or (word in missing.still_open) == (got.status == "open")


@FEW
@given(questions())
def test_a_pair_that_is_listed_gives_the_told_answer(asked: Asked) -> None:
    told = asked.explain()
    found = told.pairs
    assert not (found.found and told.alternatives)
    for one in found.found[:50]:
        got = asked.decide(**{change.fact: change.to for change in one.changes})
        assert got is not None and got.answer == one.decision.answer != told.decision.answer


@settings(max_examples=15, deadline=None)
@given(questions(("general_care", "specific_care", "claim", "gzsp_status", "vpt_variant")))
def test_every_pair_of_words_that_settles_is_found(asked: Asked) -> None:
    found = pairs(asked.explain().question, settling=True)
    assert found.complete and found.tried <= MOST_PAIRS
    listed = {frozenset((change.fact, change.to) for change in one.changes) for one in found.found}
    facts = [fact for fact in asked.facts if words_of(fact) and is_known(asked, fact)]
    base = asked.decide()
    assert base is not None
    for number, first in enumerate(facts):
        for second in facts[number + 1 :]:
            for one in words_of(first):
                for other in words_of(second):
                    if asked.facts[first] == one or asked.facts[second] == other:
                        continue
                    got = asked.decide(**{first: one, second: other})
                    settles = got is not None and got.status == "settled" and got.answer != base.answer
                    assert (frozenset({(first, one), (second, other)}) in listed) == settles


@SOME
@given(questions())
def test_another_moment_gives_the_told_answer(asked: Asked) -> None:
    told = asked.explain()
    for other in told.moments:
        facts = dict(asked.facts)
        if facts.get("service_dates"):
            facts["service_dates"] = [other.moment.date().isoformat()]
        got = BOOK.decide(asked.ask, facts, other.moment, KNOWN_ON)
        assert got.answer == other.decision.answer
        assert got.answer != told.decision.answer


@SOME
@given(questions())
def test_a_stored_answer_replays_byte_for_byte(asked: Asked) -> None:
    told = asked.explain()
    kept = stored(told.question)
    again = replay(kept, BOOK)
    assert again.outcome is Outcome.SAME and again.keys == ()
    assert again.decision.answer.keys() == told.decision.answer.keys()
    assert stored(told.question) == kept
    assert canonical_json({"b": (1,), "a": "é"}) == '{"a":"é","b":[1]}'


@FEW
@given(questions())
def test_a_near_rule_did_not_apply_and_misses_what_it_says(asked: Asked) -> None:
    told = asked.explain()
    fired = set(told.decision.rules)
    for near in told.near:
        assert near.id not in fired
        assert near.distance or near.overruled_by
        for miss in near.misses:
            assert not set(miss.wants) & set(miss.found)
    assert [near.id for near in told.near] == [near.id for near in asked.explain().near]


def test_the_strategy_asks_everything() -> None:
    seen: set[str] = set()

    @settings(max_examples=300, deadline=None, database=None)
    @given(questions())
    def look(asked: Asked) -> None:
        decision = asked.decide()
        assert decision is not None
        seen.update({decision.ask, decision.status})

    look()
    assert {"settled", "open", "not_allowed", "gap"} <= seen and len(seen) > 20


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_every_fact_has_values_to_try_or_is_told_as_not_tried(fact: str) -> None:
    assert is_tried(fact) or FACTS[fact].kind in (Kind.LOCAL, Kind.FACTS)
