"""The Word document a chair can send: it opens, reads well, and depends on nothing but the report."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

from mgz.coverage import LIMITS, Proof
from mgz.region import Region
from mgz.reporting.document import SAYS, document
from mgz.reporting.report import report
from mgz.vocabulary import label
from tests.unit.reporting.reading import word_of, words_of

Prove = Callable[..., Proof]
MADE = "25-11-2026 10:00 door mgz 0"


def headings(content: bytes) -> list[str]:
    return [p.text for p in word_of(content).paragraphs if p.style.name.startswith(("Title", "Heading"))]


def test_it_says_what_it_says_and_what_it_does_not_say(full: Proof) -> None:
    made = report(full)
    content = document(made, made=MADE)
    found = headings(content)
    assert found[0] == f"Dekking in {full.region.name}"
    wanted = [
        "Uitkomst",
        "Wat dit zegt",
        "Wat dit niet zegt",
        "Wie kan wat doen",
        "Convenantpunten",
        "Kenmerken",
    ]
    assert [each for each in found if each in wanted] == wanted
    words = words_of(content)
    for sentence in (*SAYS, *LIMITS, made.head.proof_hash, made.head.known_on, MADE):
        assert sentence in words
    assert "zegt niet dat de capaciteit genoeg is" in words


def test_every_party_has_its_gaps_and_questions(full: Proof) -> None:
    made = report(full)
    content = document(made, made=MADE)
    parties = {action.first for action in (*made.gaps, *made.undecided)}
    parties |= {each.party for each in made.questions}
    assert {f"Eerste actie bij {party}" for party in parties} <= set(headings(content))
    words = words_of(content)
    for action in (*made.gaps, *made.undecided):
        for line in action.lines:
            assert f"{label(line.layer)}: {label(line.reason)}" in words and line.remedy in words
    for party in made.questions:
        for question in party.questions:
            assert f"{question.rank}. {question.text}" in words


def test_every_point_that_is_not_met_is_named_with_its_place(full: Proof) -> None:
    made = report(full)
    words = words_of(document(made, made=MADE))
    assert any(place.is_open for place in made.places)
    for place in made.places:
        assert not place.is_open or (place.place in words and place.told in words)


def test_tables_repeat_their_header_and_are_in_dutch(full: Proof) -> None:
    content = document(report(full), made=MADE)
    for table in word_of(content).tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)
    with zipfile.ZipFile(BytesIO(content)) as package:
        styles = package.read("word/styles.xml").decode()
    assert 'w:val="nl-NL"' in styles and 'w:val="en-US"' not in styles


def test_the_same_report_gives_the_same_bytes_without_person_or_moment(region: Region, proved: Prove) -> None:
    made = report(proved(region))
    content = document(made, made=MADE)
    assert content == document(made, made=MADE)
    known = word_of(content).core_properties
    assert (known.author, known.last_modified_by, known.comments) == ("", "", "")
    assert known.created == known.modified and known.created.year == 1980
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert {each.date_time[0] for each in package.infolist()} == {1980}


def test_what_xml_cannot_hold_is_replaced(region: Region, proved: Prove) -> None:
    location = replace(region.locations[0], name="Lin\x00de\x1b")
    made = report(proved(replace(region, name="Regio\x07", locations=(location, region.locations[1]))))
    content = document(made, made=MADE)
    assert "Lin?de?" in words_of(content) and headings(content)[0] == "Dekking in Regio?"
