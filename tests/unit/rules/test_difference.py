"""What another set of rules says differently: every situation, and nothing where nothing differs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from mgz.errors import QuestionError
from mgz.rules import Differing, RuleBook, Situation, load
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.brute_force import check
from tests.unit.rules.breaking import broken
from tests.unit.rules.small import ANSWER, FLAG, NODE, files, without_quorum

DAY = date(2026, 6, 10)
D_IN = """  - id: D-IN
    when: {place: in, wlz_indication: yes}
    then: {status: settled, duty: instelling}
    refs: [R015]
"""
D_OUT = """  - id: D-OUT
    when: {place: out, wlz_indication: yes}
    then: {status: settled, duty: huisarts}
    refs: [R015]
"""
D_NO = "  - {id: D-NO, when: {wlz_indication: no}, then: {open: facts_conflict}, refs: [R015]}\n"
F_NO = "  - {id: F-NO, when: {gp: {not: [none]}}, then: no, refs: [R015]}\n"


def small(**changed: str) -> RuleBook:
    return load(files(**changed), require={})


def duty(old: str, new: str) -> str:
    return broken(ANSWER, old, new)


def _with_gp() -> str:
    """Outside and without a huisarts nobody is named."""
    known = D_OUT.replace("yes}", "yes, gp: {not: [none]}}")
    none = D_OUT.replace("D-OUT", "D-GP").replace("yes}", "yes, gp: none}").replace("huisarts}", "open}")
    text = duty("wlz_indication: fact}", "wlz_indication: fact, gp: fact}")
    return broken(text, D_OUT, known + none)


#: A change of the small set, by name, with how many of its combinations are decided differently.
CHANGES: dict[str, tuple[dict[str, str], int]] = {
    "an outcome": ({"duty": duty("duty: huisarts", "duty: open")}, 50),
    "a reason": ({"duty": duty("open: facts_conflict", "open: form_not_decided")}, 55),
    "a status": ({"duty": duty("{open: facts_conflict}", "{status: not_allowed, duty: huisarts}")}, 55),
    "a word": (
        {
            "place": NODE.replace("not: [verblijf]", "not: [verblijf, vpt]").replace(
                "vorm: verblijf}", "vorm: [verblijf, vpt]}"
            )
        },
        5,
    ),
    "one combination": ({"duty": _with_gp()}, 10),
}


def situations(old: RuleBook, new: RuleBook) -> list[tuple[Differing, Situation]]:
    return [(part, each) for part in old.difference(new, DAY).parts for each in part.situations]


def told(words: Mapping[str, tuple[str, ...]]) -> dict[str, set[str]]:
    return {name: set(choice) for name, choice in words.items()}


@pytest.mark.parametrize("name", CHANGES)
def test_every_combination_that_differs_is_told_and_no_other(name: str) -> None:
    changed, number = CHANGES[name]
    assert check(small(), small(**changed), "duty", DAY, DAY) == number
    assert check(small(**changed), small(), "duty", DAY, DAY) == number


def test_a_situation_names_the_words_both_answers_and_the_rules() -> None:
    ((part, one),) = situations(small(), small(duty=duty("duty: instelling", "duty: open")))
    assert (part.ask, part.part, part.valid.end) == ("duty", "antwoord", None)
    assert told(one.words) == {"leveringsvorm": {"verblijf"}, "wlz_indication": {"yes"}}
    assert (dict(one.old), dict(one.new)) == ({"duty": "instelling"}, {"duty": "open"})
    assert one.old_rules == one.new_rules == ("P-IN", "D-IN")


def test_what_does_not_matter_is_no_difference() -> None:
    old = small()
    split = duty(
        D_NO,
        D_NO.replace("{wlz", "{place: in, wlz") + D_NO.replace("D-NO, when: {", "D-N2, when: {place: out, "),
    )
    assert old.hash != small(duty=split).hash
    assert old.difference(small(duty=split), DAY).is_empty
    dated = duty(
        D_IN,
        D_IN.replace("    refs", "    valid: {from: 2025-01-01, to: 2026-01-01}\n    refs")
        + D_IN.replace("D-IN", "D-I2").replace("    refs", "    valid: {from: 2026-01-01}\n    refs"),
    )
    assert old.difference(small(duty=dated), DAY).is_empty
    assert old.difference(small(duty=ANSWER.replace("decides: wie", "decides: wie of wat")), DAY).is_empty
    assert old.difference(old, DAY).is_empty


def test_a_rule_that_begins_later_differs_only_from_then_on() -> None:
    later = duty(
        D_IN,
        D_IN.replace("    refs", "    valid: {from: 2025-01-01, to: 2026-01-01}\n    refs")
        + D_IN.replace("D-IN", "D-I2")
        .replace("instelling", "huisarts")
        .replace("    refs", "    valid: {from: 2026-01-01}\n    refs"),
    )
    old, new = small(), small(duty=later)
    (part,) = old.difference(new, DAY).parts
    assert (part.valid.start, part.valid.end) == (date(2026, 1, 1), None)
    assert check(old, new, "duty", date(2025, 12, 31), DAY) == 0
    assert check(old, new, "duty", date(2026, 1, 1), DAY) == 5


def test_what_is_known_only_later_differs_only_by_then() -> None:
    known = duty(
        D_IN,
        D_IN.replace("    refs", "    known: {from: 2025-01-01, to: 2026-01-01}\n    refs")
        + D_IN.replace("D-IN", "D-I2")
        .replace("instelling", "huisarts")
        .replace("    refs", "    known: {from: 2026-01-01}\n    refs"),
    )
    assert small().difference(small(duty=known), date(2025, 12, 31)).is_empty
    assert small().difference(small(duty=known), date(2026, 1, 1)).parts


def test_rules_that_begin_later_answer_nothing_before() -> None:
    """An ask that one set does not answer yet is told, not passed over."""
    begun = [
        text.replace("valid: {from: 2025-01-01}", "valid: {from: 2026-01-01}")
        for text in (NODE, ANSWER, FLAG)
    ]
    old, new = small(), small(place=begun[0], duty=begun[1], flag=begun[2])
    found = old.difference(new, DAY)
    assert {(part.valid.start, part.valid.end) for part in found.parts} == {
        (date(2025, 1, 1), date(2026, 1, 1))
    }
    answers = [part for part in found.parts if part.part == "antwoord"]
    assert all(one.old and not one.new and not one.new_rules for part in answers for one in part.situations)
    back = new.difference(old, DAY)
    assert all(one.new and not one.old for part in back.parts for one in part.situations)


def test_a_flag_table_that_comes_or_goes_is_told_where_it_sets_the_flag() -> None:
    without = load({name: text for name, text in files().items() if name != "flag.yaml"}, require={})
    for old, new, gone in ((small(), without, True), (without, small(), False)):
        ((part, one),) = situations(old, new)
        assert part.part == "signaal no_gp"
        assert told(one.words) == {"gp": {"none"}}
        assert (bool(one.old), bool(one.new)) == (gone, not gone)
        assert one.new_rules == (() if gone else ("F-YES",))
        # Beside facts_conflict no other flag is told: only with an indication does a decision differ.
        assert check(old, new, "duty", DAY, DAY) == 11


def test_unknown_as_a_word_in_one_set_and_worked_out_in_the_other() -> None:
    """What somebody of whom the form is not known gets differs, though every known form is decided alike."""
    worked_out = NODE.replace("fact or unknown", "fact")
    old, new = small(), small(place=worked_out)
    assert check(old, new, "duty", DAY, DAY) == 0
    ((_, one),) = situations(old, new)
    assert one.words["leveringsvorm"] == ("unknown",) and one.words["=leveringsvorm"] == ("verblijf",)
    assert (dict(one.old), dict(one.new)) == ({"duty": "huisarts"}, {"duty": "instelling"})
    ((_, back),) = situations(new, old)
    assert (dict(back.old), dict(back.new)) == (dict(one.new), dict(one.old))


def test_not_known_stands_with_the_words_that_are_tried_for_it() -> None:
    """One table counts unknown as a word, the answer tries it; said once, not once more for every try."""
    reads = duty("wlz_indication: fact}", "wlz_indication: fact, leveringsvorm: fact}")
    at_home = D_OUT.replace("yes}", "yes, leveringsvorm: [vpt, mpt]}").replace("D-OUT", "D-HOME")
    elsewhere = D_OUT.replace("yes}", "yes, leveringsvorm: {not: [vpt, mpt]}}")
    old = broken(reads, D_OUT, at_home.replace("huisarts", "open") + elsewhere)
    new = broken(old, "duty: open", "duty: instelling")
    ((_, one),) = situations(small(duty=old), small(duty=new))
    assert told(one.words) == {"leveringsvorm": {"vpt", "mpt", "unknown"}, "wlz_indication": {"yes"}}
    assert check(small(duty=old), small(duty=new), "duty", DAY, DAY) == 10


def test_words_that_lead_the_same_way_stand_together() -> None:
    without = load({name: text for name, text in files().items() if name != "flag.yaml"}, require={})
    wide = FLAG.replace("gp: none", "gp: [none, refused]").replace("not: [none]", "not: [none, refused]")
    ((_, one),) = situations(without, small(flag=wide))
    assert told(one.words) == {"gp": {"none", "refused"}}


def test_asks_that_one_set_does_not_answer_are_named_and_only_those_asked_for() -> None:
    whole, without = standard_rules(), without_quorum()
    found = whole.difference(without, DAY)
    assert found.only_old == ("quorum",) and found.only_new == () and not found.parts
    assert without.difference(whole, DAY).only_new == ("quorum",)
    assert not found.is_empty
    assert whole.difference(without, DAY, asks=["general_care"]).is_empty
    assert whole.difference(without, DAY, asks=["quorum"]).only_old == ("quorum",)


def test_an_ask_that_nobody_answers_is_refused() -> None:
    with pytest.raises(QuestionError, match="'onzin' bestaat niet"):
        small().difference(small(), DAY, asks=["duty", "onzin"])


def test_a_day_on_which_nothing_was_known_is_refused() -> None:
    with pytest.raises(QuestionError, match="met de kennis van 2024-12-31"):
        small().difference(small(), date(2024, 12, 31))
