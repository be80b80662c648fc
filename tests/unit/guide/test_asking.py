"""A question is asked when its answer can matter and never otherwise; what is missing is always named."""

from __future__ import annotations

from datetime import datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mgz.guide.card import Card, cards
from mgz.guide.clash import clash_told
from mgz.guide.facts import TEXTS
from mgz.guide.open_ends import MORE_THAN_ONE
from mgz.guide.subjects import SUBJECTS
from mgz.rules.placing import facts_behind
from mgz_site.rulefiles import standard_rules
from tests.unit.guide.situations import DAY, known_on, moments, situations, some, values

RULES = standard_rules()
#: What is reckoned from minutes and days of service; those questions begin with a claim.
RECKONED = {"declarable_minutes", "declarable_dates", "next_review_by", "partner_route"}
MOST = 5_000
_READ = {
    one.ask: {fact for name in RULES.reads(one.ask) for fact in (facts_behind(name) or (name,))}
    for one in SUBJECTS
}


def answer(ask: str, facts: dict[str, object], moment: datetime, *, why: bool = False) -> dict[str, object]:
    """What is answered; with `why` also the reasons for which an answer is not settled."""
    found = RULES.decide(ask, facts, moment, known_on(moment))
    kept = {key: value for key, value in found.answer.items() if key not in RECKONED | {"flags"}}
    return {**kept, "why": found.flags} if why and found.status != "settled" else kept


@settings(max_examples=150, deadline=None)
@given(situations(), moments(), st.data())
def test_what_is_not_asked_changes_no_answer(
    facts: dict[str, object], moment: datetime, data: st.DataObject
) -> None:
    for card in cards(RULES, facts, moment, known_on(moment)):
        if card.told is None:
            continue
        others = sorted(set(TEXTS) - set(card.needed))
        more = data.draw(st.sampled_from(others))
        changed = {**facts, more: data.draw(values(more))}
        # A fact on which nothing hangs may still contradict another one: that is told as such.
        if "facts_conflict" not in RULES.decide(card.subject.ask, changed, moment, known_on(moment)).flags:
            assert answer(card.subject.ask, changed, moment) == answer(card.subject.ask, facts, moment), more


@settings(max_examples=60, deadline=None)
@given(situations(), moments())
def test_what_is_asked_can_change_the_answer(facts: dict[str, object], moment: datetime) -> None:
    for card in cards(RULES, facts, moment, known_on(moment)):
        if card.told is not None and card.subject.starts_with == ():
            for name in (*card.missing, *card.aside):
                assert _matters(card, name, facts, moment), (card.subject.ask, name)


def _matters(card: Card, name: str, facts: dict[str, object], moment: datetime) -> bool:
    """Whether answering a question changes what the rules say, with some answers to all other questions."""
    ask, chance = card.subject.ask, Random(0)
    open_ones = [one for one in TEXTS if one in _READ[ask] and one != name and one not in facts]
    for _ in range(MOST):
        # Sometimes a question is left: an answer may depend on what nobody knows.
        more = {one: chance.choice(some(one)) for one in open_ones if chance.random() < 0.8}
        without = {**facts, **more}
        answered = ({**without, name: value} for value in some(name))
        found = [answer(ask, one, moment, why=True) for one in (without, *answered)]
        if any(other != found[0] for other in found):
            return True
    return False


@settings(max_examples=150, deadline=None)
@given(situations(), moments())
def test_a_missing_fact_is_always_followed_by_a_question(facts: dict[str, object], moment: datetime) -> None:
    for card in cards(RULES, facts, moment, known_on(moment)):
        if card.explanation and "facts_missing" in card.explanation.decision.flags:
            assert card.missing or card.check, card.subject.ask
        for one in card.decides:
            assert one.fact in card.missing


def test_nobody_waits_for_the_other_beginning_or_for_what_may_be_left() -> None:
    facts = {
        "wlz_indication": "yes",
        "leveringsvorm": "vpt",
        "behandeling": "zonder",
        "treatment_by": "none",
        "claimed_route": "wlz_modulair_behandeling",
    }
    claim = next(c for c in cards(RULES, facts, DAY, DAY.date()) if c.subject.ask == "claim")
    assert set(claim.aside) == {"gp_item", "contract_until"}
    assert not set(claim.aside) & {*claim.missing, *(one.fact for one in claim.decides)}


def test_another_number_is_one_of_many() -> None:
    facts = {
        "wlz_indication": "yes",
        "leveringsvorm": "vpt",
        "setting": "clustered",
        "shared_room": "yes",
        "mostly_elderly": "yes",
        "all_vpt": "yes",
        "units": 4,
        "claimed_variant": "geclusterd",
    }
    variant = next(c for c in cards(RULES, facts, DAY, DAY.date()) if c.subject.ask == "vpt_variant")
    assert any("Hoeveel woningen heeft het complex? Bijvoorbeeld" in line for line in variant.mends)


def test_the_question_that_decides_is_named_with_its_answers() -> None:
    facts = {"wlz_indication": "yes", "leveringsvorm": "vpt", "behandeling": "zonder"}
    general = next(cards(RULES, facts, DAY, DAY.date()))
    (one,) = general.decides
    assert one.fact == "gp"
    assert one.with_answers == (
        "'ja, ingeschreven', 'nee, er is geen huisarts' of 'nee, de praktijk neemt niemand aan'"
    )
    assert MORE_THAN_ONE.startswith("Dit hangt")


def test_where_the_sources_are_silent_it_is_said_whom_to_ask() -> None:
    facts = {"wlz_indication": "yes", "leveringsvorm": "crisis"}
    general = next(cards(RULES, facts, DAY, DAY.date()))
    assert general.whom == ("Vraag het zorgkantoor wie het is, en leg de afspraak vast.",)
    assert general.decides == ()


def test_a_refused_claim_says_what_holds_and_what_to_arrange_first() -> None:
    facts = {
        "wlz_indication": "yes",
        "leveringsvorm": "mpt",
        "behandeling": "zonder",
        "treatment_by": "none",
        "sector": "VV",
        "professional": "so",
        "extramural_treatment_contract": "no",
        "claimed_route": "wlz_modulair_behandeling",
    }
    claim = next(c for c in cards(RULES, facts, DAY, DAY.date()) if c.subject.ask == "claim")
    assert claim.mends[0].startswith("Te regelen (zorgkantoor en zorgaanbieder).")
    assert all("Alleen als het anders is vastgelegd" in line for line in claim.mends[1:])


@settings(max_examples=100, deadline=None)
@given(situations(), moments())
def test_a_clash_names_answers_that_were_given(facts: dict[str, object], moment: datetime) -> None:
    found = tuple(cards(RULES, facts, moment, known_on(moment)))
    lines = clash_told(found)
    given_questions = [TEXTS[name].question for name in facts]
    assert all(line.startswith(("Kijk uw antwoorden na", *given_questions)) for line in lines)
