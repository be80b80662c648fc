"""The panel that explains a demand: its rules with source and force, the facts used, and what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.coverage import Proof, prove
from mgz.interop.workbook import SHEETS
from mgz.reporting.explain_facts import FACTS, fact_name, value_text
from mgz.reporting.explain_gap import Explained, explain_gap
from mgz.vocabulary import Functie, Laag, Leveringsvorm, Reason, TriagePlace, YesNo
from tests.generative.points import rule_book
from tests.generative.seeded import region as drawn
from tests.unit.site import by_hand

CARE, SO, TRIAGE = Functie.GENERAL_CARE, Functie.SPECIALIST_SO, Functie.TRIAGE


def explained(proof: Proof, group: str, function: Functie, place: TriagePlace | None = None) -> Explained:
    gap = next(g for g in proof.gaps if (g.group, g.function, g.place) == (group, function, place))
    return explain_gap(rule_book(), proof, gap, gap.parts[0])[0]


def test_the_rule_behind_the_care_of_an_institution() -> None:
    found = explained(by_hand.proof(), "elzen_met", CARE)
    assert found.question == "Wie er voor de algemene medische zorg moet zijn"
    assert [rule.id for rule in found.rules] == ["SIT-RESIDENCE", "CARE-SAME-PROVIDER", "DUTY-INSTITUTION"]
    assert {rule.force for rule in found.rules} == {"norm"}
    assert {rule.since for rule in found.rules} == {"01-01-2015"}
    assert all(rule.certain for rule in found.rules)
    sources = {source.document for source in found.sources}
    assert {"Handreiking convenant MGZ", "Wet langdurige zorg 3.1.1"} <= sources
    assert all(source.says and source.place and source.dated for source in found.sources)
    used = {(fact.name, fact.value, fact.sheet, fact.column) for fact in found.used}
    assert ("Wlz-indicatie", "ja", "Clientgroepen", "wlz") in used
    assert (
        "wie de behandeling echt geeft",
        "zelfde aanbieder",
        "Clientgroepen",
        "behandeling feitelijk door",
    ) in used
    assert found.missing == ()


def test_a_missing_fact_is_told_with_what_would_settle_it() -> None:
    found = explained(by_hand.proof(), "linde_vraag", Functie.SPECIALIST_VG)
    missing = {line.name: line for line in found.missing}
    assert missing["behandeling op papier"].settles == ("met", "zonder", "nvt")
    assert missing["behandeling op papier"].column == "behandeling op papier"
    alone = explained(by_hand.proof(), "linde_vraag", CARE)
    assert {line.settles for line in alone.missing} == {()}


def test_triage_on_a_location_is_explained_by_its_own_question() -> None:
    found = explained(by_hand.proof(), "elzen_met", TRIAGE, TriagePlace.LOCATIE)
    assert found.question == "Op welke plaats er triage moet zijn"
    at_practice = next(
        gap for gap in by_hand.proof().gaps if gap.place in (TriagePlace.POST, TriagePlace.PRAKTIJK)
    )
    (found,) = explain_gap(rule_book(), by_hand.proof(), at_practice, at_practice.parts[0])
    assert found.question == "Wie er voor de algemene medische zorg moet zijn"


def test_a_rule_that_no_source_decides_says_so() -> None:
    region = by_hand.region()
    groups = tuple(
        replace(row, leveringsvorm=Leveringsvorm.DEELTIJDVERBLIJF) if row.id == "elzen_met" else row
        for row in region.groups
    )
    proof = prove(rule_book(), replace(region, groups=groups), by_hand.YEAR.begin, by_hand.YEAR.end)
    gap = next(g for g in proof.gaps if g.group == "elzen_met" and Reason.REGEL_OPEN in g.reasons)
    found = explain_gap(rule_book(), proof, gap, gap.parts[0])[0]
    assert "geen bron beslist dit" in {rule.force for rule in found.rules}


def test_an_open_good_friday_is_explained_as_such() -> None:
    region = replace(by_hand.region(), settings=())
    proof = prove(rule_book(), region, by_hand.YEAR.begin, by_hand.YEAR.end)
    gap, part = next(
        (gap, part) for gap in proof.gaps for part in gap.parts if "goede_vrijdag" in part.outcome.notes
    )
    first = explain_gap(rule_book(), proof, gap, part)[0]
    assert first.question == "Of een moment dag of ANW is"
    (missing,) = first.missing
    assert (missing.sheet, missing.column) == ("Instellingen", "goede_vrijdag_anw")
    assert set(missing.settles) == {"ja", "nee"}


def test_what_was_bought_adds_the_route() -> None:
    seen = set()
    for seed in range(6):
        region = drawn(seed)
        proof = prove(rule_book(), region, region.period.begin, region.period.end)
        for gap in proof.gaps:
            if gap.layer is Laag.INGEKOCHT and gap.function is SO:
                seen.add(tuple(each.question for each in explain_gap(rule_book(), proof, gap, gap.parts[0])))
    assert any(questions[-1].startswith("Wie specifieke zorg geeft") for questions in seen)


def test_everything_that_is_told_is_dutch_and_has_a_place() -> None:
    """Over drawn regions: no fact goes by its code and each names a sheet that is there."""
    sheets = {sheet.name for sheet in SHEETS}
    for seed in range(10):
        region = drawn(seed)
        proof = prove(rule_book(), region, region.period.begin, region.period.end)
        for gap in proof.gaps:
            for each in explain_gap(rule_book(), proof, gap, gap.parts[0]):
                assert each.rules
                assert each.sources
                for line in (*each.used, *each.missing):
                    assert line.sheet in sheets or line.name == "soort dag", line
                    assert "_" not in line.name


@pytest.mark.parametrize("fact", [fact for fact in FACTS if FACTS[fact].sheet])
def test_the_columns_are_those_of_the_workbook(fact: str) -> None:
    known = fact_name(fact)
    (sheet,) = (each for each in SHEETS if each.name == known.sheet)
    headers = {column.header for column in sheet.columns}
    assert known.sheet == "Instellingen" or known.column in headers


def test_values_in_dutch() -> None:
    assert value_text("treatment_by", "same_provider") == "zelfde aanbieder"
    assert value_text("wlz_indication", YesNo.NO.value) == "nee"
    assert value_text("place_kind", "elders") == "elders"
    assert value_text("iets_anders", "een_woord") == "een woord"
