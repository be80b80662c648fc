"""Everybody in a region asked at once: each client counted once, and who has no answer with the reason."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from mgz.calendar import civil, midnight
from mgz.region import Region, Registration, calendar_settings
from mgz.reporting.asked_of_region import REGION_ASKS, ClientLine, client_lines
from mgz.reporting.everyone_text import everyone_lines
from mgz.reporting.explain_facts import FACTS
from mgz.reporting.rule_words import REASONS, choice_text
from mgz.reporting.without_answer import AskedOfAll, without_one_answer
from mgz.rules.closed_lists import OPEN_REASONS
from mgz.vocabulary import GpRegistration
from mgz_cli.rulefiles import standard_rules
from tests.unit.reporting.asked import begin, counted_by, one_by_one, regions
from tests.unit.reporting.conftest import small_region

RULES = standard_rules()
REGIONS = regions()


def asked(region: Region) -> tuple[AskedOfAll, ...]:
    return without_one_answer(RULES, region, begin(region))


@pytest.mark.parametrize("name", REGIONS)
def test_every_client_is_counted_once(name: str) -> None:
    region = REGIONS[name]
    at = begin(region)
    there = sum(group.number for group in region.groups if group.validity.holds(at))
    assert there > 0
    lines = tuple(client_lines(region, at))
    assert sum(line.clients for line in lines) == there
    assert all(line.clients > 0 for line in lines)
    seen = [(line.group, line.facts["gp"]) for line in lines]
    assert len(set(seen)) == len(seen)
    for one in asked(region):
        assert one.clients == there
        assert one.one_answer + sum(question.clients for question in one.open) == there
        held = [id(line.facts) for question in one.open for line in question.lines]
        assert len(set(held)) == len(held)


@pytest.mark.parametrize("name", REGIONS)
def test_the_numbers_are_those_of_asking_each_line_alone(name: str) -> None:
    region = REGIONS[name]
    at = begin(region)
    for one in asked(region):
        alone = one_by_one(RULES, region, one.ask, at)
        by_status = counted_by([(number, decision.status) for number, decision in alone])
        assert one.gap == by_status.get("gap", 0)
        assert one.one_answer == one.clients - by_status.get("open", 0)
        reasons = counted_by([(n, decision.flags[0]) for n, decision in alone if decision.status == "open"])
        told = counted_by([(question.clients, question.reason) for question in one.open])
        assert told == reasons


def test_what_would_decide_decides() -> None:
    """Each word that is told as settling gives every client of that question an answer."""
    tried = sum(_settled(region) for region in REGIONS.values())
    assert tried > 50


def _settled(region: Region) -> int:
    at = begin(region)
    practice = calendar_settings(region, at)
    tried = 0
    for question in (question for one in asked(region) for question in one.open):
        told = [(fact, word) for fact, words in question.settled_by for word in words]
        for (fact, word), line in product(told, question.lines):
            facts = {**line.facts, **REGION_ASKS[question.ask]}
            assert facts.get(fact, "unknown") == "unknown"
            more = {**facts, fact: word}
            found = RULES.decide(question.ask, more, civil(at), region.known_on, practice=practice)
            assert found.status != "open"
            tried += 1
    return tried


def test_a_group_is_split_by_how_its_clients_stand() -> None:
    region = small_region()
    lines = {(line.group, line.facts["gp"]): line.clients for line in client_lines(region, begin(region))}
    assert lines == {
        ("G1", "unknown"): 1200,
        ("G2", "registered"): 6,
        ("G2", "none"): 3,
        ("G2", "unknown"): 1,
    }
    said = Registration("I3", "G2", GpRegistration.UNKNOWN, 1)
    stated = replace(region, registrations=(*region.registrations, said))
    again = {(line.group, line.facts["gp"]): line.clients for line in client_lines(stated, begin(stated))}
    assert again == lines, "unknown is unknown, said or left out"


def test_what_the_small_region_lacks() -> None:
    care = next(one for one in asked(small_region()) if one.ask == "general_care")
    assert (care.clients, care.one_answer, care.gap) == (1210, 9, 3)
    assert [(q.reason, q.clients) for q in care.open] == [("facts_missing", 1200), ("facts_missing", 1)]
    assert [q.settled_by[0][0] for q in care.open] == ["gp", "gp"]
    assert set(dict(care.open[1].settled_by)["gp"]) == {"registered", "none", "refused"}


def test_who_came_later_or_left_is_not_there() -> None:
    region = small_region()
    later = replace(region.groups[0].validity, first=region.known_on)
    moved = replace(region, groups=(replace(region.groups[0], validity=later), *region.groups[1:]))
    assert sum(line.clients for line in client_lines(moved, begin(moved))) == 10
    assert sum(line.clients for line in client_lines(moved, midnight(region.known_on))) == 1210


def test_a_region_without_clients_has_nothing_to_tell() -> None:
    empty = replace(small_region(), groups=(), registrations=())
    for one in asked(empty):
        assert (one.clients, one.one_answer, one.gap, one.open) == (0, 0, 0, ())


def test_it_is_told_in_dutch_with_where_to_fill_in() -> None:
    region = small_region()
    found = asked(region)
    text = "\n".join(everyone_lines(RULES, region.name, begin(region), found))
    assert "Wie verantwoordelijk is voor de algemene medische zorg en wie betaalt (general_care)" in text
    assert "  9 van 1.210 cliënten: één antwoord; bij 3 daarvan is dat een gat" in text
    assert "  1.200 cliënten: geen antwoord, want er ontbreekt een feit (facts_missing)" in text
    assert "  1 cliënt: geen antwoord" in text
    assert "vul in: inschrijving bij een huisarts (blad Inschrijving, praktijk)" in text
    assert "elk van deze beslist: ingeschreven, geen of geweigerd" in text
    assert "aangenomen: soort zorgvraag: algemeen; compact team: nee" in text
    assert "     G1: 1.200 cliënten, verblijf, VV, behandeling: zelfde aanbieder" in text


def test_many_groups_are_counted_unless_all_are_asked_for() -> None:
    region = small_region()
    many = tuple(replace(region.groups[0], id=f"G{number}") for number in range(100, 115))
    full = replace(region, groups=many, registrations=())
    found = asked(full)[:1]
    short = list(everyone_lines(RULES, "R", begin(full), found))
    assert sum("G1" in line for line in short) == 12
    assert short[-1] == "  en nog 3 groepen; met --all ziet u ze alle"
    whole = list(everyone_lines(RULES, "R", begin(full), found, everything=True))
    assert sum("G1" in line for line in whole) == 15 and not any("en nog" in line for line in whole)


def test_every_reason_and_every_fact_taken_for_granted_has_dutch_words() -> None:
    assert set(REASONS) == set(OPEN_REASONS)
    assert {fact for taken in REGION_ASKS.values() for fact in taken} <= set(FACTS)
    assert choice_text("gp", ("none",)) == "geen"


def test_a_line_of_clients_does_not_change() -> None:
    line = ClientLine("G", "naam", 1, {})
    with pytest.raises(AttributeError):
        line.clients = 2  # type: ignore[misc]
