"""The list of one organisation: everything that is its own, and nothing of others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mgz.coverage import Proof
from mgz.errors import QuestionError
from mgz.region import Region
from mgz.reporting.organisation import OrganisationReport, organisation_report, party_ids
from mgz.reporting.organisation_document import organisation_document
from mgz.reporting.organisation_page import organisation_page
from mgz.reporting.organisation_text import NOTHING, organisation_text
from mgz.reporting.report import head
from mgz.reporting.spreadsheet import organisation_spreadsheet
from mgz.vocabulary import State
from tests.unit.reporting.reading import Page, words_of, workbook_of

Prove = Callable[..., Proof]


def names(parties: object) -> set[str]:
    assert isinstance(parties, tuple)
    return {name for party in parties for name in party.organisations}


def test_the_lists_together_hold_every_gap_and_question_once_for_each_who_acts(full: Proof) -> None:
    posts = {post.id for post in full.region.posts}
    known = head(full)
    made = [organisation_report(full, name, known) for name in party_ids(full.region) if name not in posts]
    for each in made:
        parts = [part for line in (*each.first, *each.undecided) for part in line.parts]
        held = [p for gap in full.gaps for p in gap.parts if each.id in names(p.action.first)]
        assert sorted(map(id, parts)) == sorted(map(id, held))
        supported = [part for line in each.supports for part in line.parts]
        helped = [
            p
            for gap in full.gaps
            for p in gap.parts
            if each.id in names(p.action.supports) and each.id not in names(p.action.first)
        ]
        assert sorted(map(id, supported)) == sorted(map(id, helped))
        assert [q.rank for q in each.questions] == [q.rank for q in full.questions if each.id in names(q.to)]
        assert all(line.state is State.GAT for line in each.first)
    assert any(each.supports for each in made) and any(each.questions for each in made)


def test_rows_of_it_that_count_for_nobody_are_its_own(full: Proof) -> None:
    known, everybody = head(full), party_ids(full.region)
    silent = {row for name in everybody for row in organisation_report(full, name, known).silent}
    assert {row.id for row in silent} == set(full.without_effect)


def test_a_practice_and_a_post_have_a_list_too(region: Region, proved: Prove) -> None:
    proof = proved(region)
    practice, post = organisation_report(proof, "PR1"), organisation_report(proof, "PO1")
    assert (practice.name, practice.kind) == ("Praktijk Een", "huisartsenpraktijk")
    assert (post.name, post.kind) == ("Post Klein", "huisartsenpost")
    assert post.lines == organisation_report(proof, "HDS1").lines


def test_nobody_by_that_name_is_refused_with_who_there_is(region: Region, proved: Prove) -> None:
    with pytest.raises(QuestionError) as refused:
        organisation_report(proved(region), "klein")
    assert "HDS1 (HDS Klein)" in str(refused.value) and "ZA1" not in str(refused.value)


def test_nothing_to_do_is_said(closed: Region, proved: Prove) -> None:
    made = organisation_report(proved(closed), "PR1")
    assert made.nothing
    assert NOTHING in organisation_text(made)
    assert NOTHING in Page(organisation_page(made, made="nu")).words
    assert NOTHING in words_of(organisation_document(made, made="nu"))


@pytest.fixture
def busy(full: Proof) -> OrganisationReport:
    """The list that is longest."""
    known = head(full)
    reports = (organisation_report(full, name, known) for name in party_ids(full.region))
    return max(reports, key=lambda each: (bool(each.questions), len(each.lines)))


def test_every_form_tells_the_whole_list(busy: OrganisationReport) -> None:
    texts = (
        organisation_text(busy),
        Page(organisation_page(busy, made="nu")).words,
        words_of(organisation_document(busy, made="nu")),
    )
    for text in texts:
        for question in busy.questions:
            assert f"{question.rank}. {question.text}" in text and question.answer_in in text
        for row in busy.silent:
            assert row.text in text
    for line in busy.lines:
        assert line.where in texts[0] and line.stretches in texts[0]
        assert line.where in texts[1] and line.stretches in texts[1]
        assert line.remedy in texts[2]
    book = workbook_of(organisation_spreadsheet(busy, made="nu"))
    assert book.sheetnames == ["Gaten", "Vragen", "Convenantpunten", "Over dit bewijs"]
    assert book["Gaten"].max_row == len(busy.lines) + 1


def test_no_person_is_named_in_any_report(full: Proof) -> None:
    from mgz.reporting.document import document
    from mgz.reporting.page import page
    from mgz.reporting.report import report
    from mgz.reporting.text import report_text

    people = tuple(
        replace(row, name=f"Persoon Geheim {n}") for n, row in enumerate(full.region.professionals)
    )
    assert people
    proof = replace(full, region=replace(full.region, professionals=people))
    made = report(proof)
    one = organisation_report(proof, full.region.organisations[0].id)
    texts = (
        report_text(made),
        page(made, made="nu"),
        words_of(document(made, made="nu")),
        organisation_text(one),
    )
    assert not any("Geheim" in text for text in texts)
