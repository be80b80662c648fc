"""The page *Over deze gegevens*: labels, sources, who stated what, and the rules behind it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.test import Client

from mgz.coverage import FICTIONAL, LIMITS, Proof
from mgz.interop.workbook import encode, figure_sources, read_workbook
from mgz.region import FigureSource, Region, Stated
from mgz.reporting.provenance import ShownNumber, shown_numbers, weakest
from mgz.reporting.rule_sources import cited_documents
from mgz.reporting.statements_given import NOT_SAID, declared_complete, stated_by
from mgz.vocabulary import FigureLabel
from mgz_site.ui import deciding, services
from tests.unit.site import by_hand, house

HEADS = ("wat", "waarde", "soort", "jaar", "bron", "methode")
SEEN, GUESSED, ASSUMED = FigureLabel.WAARGENOMEN, FigureLabel.SCHATTING, FigureLabel.AANNAME


def _real() -> Region:
    """The region under a name that claims to be real, in which everybody signed for their rows."""
    by = Stated("De Elzen", date(2026, 1, 3))
    region = by_hand.region()
    signed = {
        name: tuple(replace(row, stated=by) for row in getattr(region, name))
        for name in ("groups", "registrations", "posts", "agreements")
    }
    return replace(region, name="Beekstreek", **signed)


def _proof(region: Region) -> Proof:
    return replace(by_hand.proof(), region=region)


def _number(numbers: tuple[ShownNumber, ...], what: str) -> ShownNumber:
    return next(each for each in numbers if each.what == what)


def _with_sheet(*rows: tuple[object, ...], heads: tuple[str, ...] = HEADS, title: str = "Bronnen") -> bytes:
    book = openpyxl.load_workbook(BytesIO(encode(_real())))
    page = book.create_sheet(title)
    page.append(heads)
    for row in rows:
        page.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_what_was_stated_is_observed_with_who_and_which_year() -> None:
    found = _number(shown_numbers(_proof(_real()), ()), "Cliënten")
    assert (found.value, found.label, found.year) == ("627", SEEN, "2026")
    assert found.source == "opgave van De Elzen"


def test_what_nobody_signed_for_is_assumed() -> None:
    region = _real()
    groups = (replace(region.groups[0], stated=Stated()), *region.groups[1:])
    found = _number(shown_numbers(_proof(replace(region, groups=groups)), ()), "Cliënten")
    assert found.label is ASSUMED
    assert "Bij 1 rij staat niet wie het opgaf" in found.why


def test_the_account_goes_before_and_its_total_before_its_parts() -> None:
    account = (
        FigureSource("Cliënten, verblijf", "10", ASSUMED, "2020", "gekozen", ""),
        FigureSource("Cliënten, totaal", "627", GUESSED, "2019", "eigen berekening", "som"),
    )
    numbers = shown_numbers(_proof(_real()), account)
    assert _number(numbers, "Cliënten").label is GUESSED
    assert _number(numbers, "Cliënten").source == "eigen berekening"
    assert _number(shown_numbers(_proof(_real()), account[:1]), "Cliënten").label is ASSUMED


def test_a_number_that_is_worked_out_is_no_surer_than_what_it_is_made_of() -> None:
    account = (FigureSource("Cliënten, totaal", "627", GUESSED, "2019", "eigen berekening", "som"),)
    numbers = shown_numbers(_proof(_real()), account)
    assert _number(numbers, "Gaten, en hun dagen en uren").label is SEEN
    assert _number(numbers, "Cliënten met een gat").label is GUESSED
    assert weakest([SEEN, ASSUMED, GUESSED]) is ASSUMED
    assert weakest([]) is ASSUMED


def test_a_fictional_region_has_nothing_observed() -> None:
    assert {each.label for each in shown_numbers(by_hand.proof(), ())} == {ASSUMED}


def test_the_account_is_read_as_people_write_it() -> None:
    content = _with_sheet(
        ("Cliënten", 627, "Schatting", 2024, "CBS", "geteld"),
        ("Iets", None, "misschien", None, None, None),
        (None, 3, "aanname", None, None, None),
    )
    found = figure_sources(content, "r.xlsx")
    assert [(each.what, each.value, each.label, each.year) for each in found] == [
        ("Cliënten", "627", GUESSED, "2024"),
        ("Iets", "", None, ""),
    ]
    reading = read_workbook(content, file="r.xlsx", known_on=by_hand.KNOWN_ON)
    assert {fault.key for fault in reading.findings} == {"kleine_groep"}
    assert reading.kept.sheets == ("Bronnen",)


@pytest.mark.parametrize("title", ["Bronnen", "Iets anders"])
def test_another_sheet_is_no_account(title: str) -> None:
    heads = HEADS if title != "Bronnen" else ("naam", "nummer")
    assert figure_sources(_with_sheet(("a", "b"), heads=heads, title=title), "r.xlsx") == ()


def test_who_stated_what_and_when() -> None:
    lines = stated_by(_real())
    assert [line.by for line in lines] == ["De Elzen", NOT_SAID]
    assert "Clientgroepen 8" in lines[0].sheets
    assert lines[0].days == "03-01-2026"
    later = replace(by_hand.region(), known_on=date(2026, 1, 1))
    assert [(line.sheets, line.counts) for line in declared_complete(later)] == [
        (("Posten",), False),
        (("Afspraken",), False),
    ]
    assert all(line.counts for line in declared_complete(by_hand.region()))


def test_every_document_is_named_with_its_date_once() -> None:
    rules = by_hand.rules()
    found = cited_documents(rules)
    assert {(each.document) for each in found} == {source.document for source in rules.sources.values()}
    assert "09-12-2024" in {each.date for each in found}
    assert sum(int(each.places.split()[0]) for each in found) == len(rules.sources)


def test_the_page_says_what_is_said_and_what_is_not(client: Client) -> None:
    deciding.accept(services.hand_in(by_hand.workbook(), "beek.xlsx").key, 0)
    words = house.words(client.get("/gegevens/"))
    for said in (
        *LIMITS,
        FICTIONAL,
        by_hand.rules().hash,
        "Handreiking convenant MGZ",
        "Of er genoeg mensen zijn, is niet bewezen",
        "Zorggroep Linde (verzonnen) Afspraken 02-01-2026 ja",
        "Dit werkboek heeft geen blad Bronnen",
    ):
        assert said in words, said


def test_a_workbook_that_claims_nothing_is_told_so_and_shows_its_account(client: Client) -> None:
    rows = [(f"Cliënten, deel {n}", n, "schatting", 2024, "CBS", "geteld") for n in range(50)]
    content = _with_sheet(*rows)
    deciding.accept(services.hand_in(content, "beek.xlsx").key, 0)
    words = house.words(client.get("/gegevens/"))
    assert "zeggen in de naam" in words
    assert "50 regels" in words
    assert "deel 49" not in words
    assert "deel 49" in house.words(client.get("/gegevens/?bronnen=3"))
    assert "deel 49" in house.words(client.get("/gegevens/?bronnen=99"))
