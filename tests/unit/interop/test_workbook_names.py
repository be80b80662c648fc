"""Names that only follow from other sheets: no word in disguise, no one name written in two ways."""

from __future__ import annotations

import pytest

from mgz.interop.workbook.lookalikes import lookalikes
from tests.unit.interop.workbooks import (
    GROUP_HEADERS,
    LOCATIES,
    faults,
    group,
    read,
    snelstart,
    warnings,
    where,
)

LINE_HEADERS = ("id", "groep", "praktijk", "aantal")
AGREEMENT_HEADERS = ("id", "functie", "partij", "voor locatie", "uren", "status")


def registered(practice: str, **sheets: object) -> dict[str, object]:
    return snelstart(Inschrijving=(LINE_HEADERS, ("S1", "G1", practice, 20)), **sheets)  # type: ignore


@pytest.mark.parametrize(
    "written", ["Geen huisarts", "n.v.t.", "N V T", "Gene", "geweigert", "onbekende", "niet bekend", "-", "?"]
)
def test_a_practice_that_looks_like_a_word_is_a_fault(written: str) -> None:
    (found,) = faults(registered(written))
    assert where(found) == ("naam_is_keuze", "Inschrijving", 2, "praktijk")
    assert "Kies geen, geweigerd, onbekend" in found.remedy and "blad Praktijken" in found.remedy


@pytest.mark.parametrize("written", ["Oost", "Praktijk Geen", "De Groene Linde", "1", "Notten"])
def test_another_practice_is_none(written: str) -> None:
    assert warnings(registered(written)) == []


def test_a_practice_that_really_has_that_name_can_be_listed() -> None:
    assert warnings(registered("Geenen", Praktijken=(("id", "hds"), ("Geenen", None)))) == []


def test_a_party_that_looks_like_no_one_is_a_fault() -> None:
    rows = (AGREEMENT_HEADERS, ("A1", "triage", "n.v.t.", "L1", "altijd", "getekend"))
    (found,) = faults(snelstart(Afspraken=rows))
    assert where(found) == ("naam_is_keuze", "Afspraken", 2, "partij")


def test_a_party_nobody_knows_is_a_fault_once_the_organisations_are_listed() -> None:
    organisations = (("id", "soort"), ("Linde", "zorgaanbieder"))
    rows = (
        AGREEMENT_HEADERS,
        ("A1", "triage", "Lende", "L1", "altijd", "getekend"),
        ("A2", "triage", "Praktijk Oost", "L1", "altijd", "getekend"),
    )
    (found,) = faults(registered("Praktijk Oost", Organisaties=organisations, Afspraken=rows))
    assert where(found) == ("verwijzing_onbekend", "Afspraken", 2, "partij")


@pytest.mark.parametrize(
    ("row", "column"),
    [(("geen", None), "id"), (("R1", "Geweigerd"), "praktijk"), (("R1", "onbekend"), "praktijk")],
)
def test_a_practice_may_not_be_called_after_a_word(row: tuple[str | None, ...], column: str) -> None:
    (found,) = faults(snelstart(Praktijken=(("id", "praktijk"), row)))
    assert where(found) == ("praktijk_is_keuze", "Praktijken", 2, column)


def test_two_ways_to_write_an_organisation_are_told_once() -> None:
    rows = (*LOCATIES, ("L2", None, "linde", 7512, None), ("L3", None, "Lindde", 7513, None))
    found = warnings(snelstart(Locaties=rows))
    assert [where(one) for one in found] == [
        ("namen_lijken", "Locaties", 3, "organisatie"),
        ("namen_lijken", "Locaties", 4, "organisatie"),
    ]
    assert "'linde' lijkt op 'Linde' (Locaties, rij 2)" in found[0].message
    assert "blad Organisaties" in found[0].remedy


def test_a_party_that_looks_like_a_practice_is_told() -> None:
    rows = (AGREEMENT_HEADERS, ("A1", "triage", "Praktijk oost", "L1", "dag", "getekend"))
    (found,) = warnings(registered("Praktijk Oost", Afspraken=rows))
    assert where(found) == ("namen_lijken", "Afspraken", 2, "partij")


def test_names_on_their_own_sheet_are_told_apart_by_whoever_put_them_there() -> None:
    rows = (("id", "soort"), ("Linde", "zorgaanbieder"), ("linde", "HDS"))
    assert warnings(snelstart(Organisaties=rows)) == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("De Zorgboom", "De zorgboom", True),
        ("De Zorgboom", "De Zorg-boom", True),
        ("De Zorgboom", "De Zorgbom", True),
        ("De Zorgboom", "De Zrogboom", True),
        ("Praktijk 1", "Praktijk 2", False),
        ("Organisatie A", "Organisatie B", False),
        ("O1", "O11", False),
        ("Noord", "Oost", False),
    ],
)
def test_which_names_look_alike(one: str, other: str, alike: bool) -> None:
    assert list(lookalikes((one, other))) == ([(one, other)] if alike else [])


@pytest.mark.parametrize(
    ("listed", "named"),
    [
        ("L1", "L\u200b1"),
        ("L1", "\ufeffL1"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("De  Eik", "De Eik"),
        ("a b", "a\xa0b"),
    ],
)
def test_a_reference_that_looks_the_same_is_the_same(listed: str, named: str) -> None:
    rows = (LOCATIES[0], (listed, None, "Linde", 7511, None))
    assert warnings(snelstart(Locaties=rows, Clientgroepen=(GROUP_HEADERS, group(locatie=named)))) == []
    back = snelstart(
        Locaties=(LOCATIES[0], (named, None, "Linde", 7511, None)),
        Clientgroepen=(GROUP_HEADERS, group(locatie=listed)),
    )
    assert warnings(back) == []


def test_a_practice_is_compared_in_the_same_way() -> None:
    rows = (("id", "praktijk"), ("R1", "Praktijk  Oost"))
    reading = read(registered("Praktijk Oost", Praktijken=rows))
    assert reading.region and reading.region.practices[0].practice == "Praktijk Oost"


def test_a_number_without_its_zeros_is_answered_with_the_id() -> None:
    rows = (LOCATIES[0], ("007", None, "Linde", 7511, None))
    (found,) = faults(snelstart(Locaties=rows, Clientgroepen=(GROUP_HEADERS, group(locatie=7))))
    assert "Bedoelt u '007'?" in found.remedy
