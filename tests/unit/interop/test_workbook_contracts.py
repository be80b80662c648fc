"""Contracts that count for nothing, circles, and promises of somebody who is not there."""

from __future__ import annotations

import pytest

from mgz.interop.workbook import decode
from mgz.vocabulary import Functie, OrganisatieSoort
from tests.unit.interop.rostered import (
    ORGANISATIES,
    POST_HEADERS,
    Rows,
    agreement,
    agreements,
    contract,
    contracts,
    post,
    rostered,
)
from tests.unit.interop.workbooks import FILE, KNOWN_ON, book, faults, read, snelstart, warnings, where

LINE_HEADERS = ("id", "groep", "praktijk", "aantal", "van", "tot en met")
PRACTICE_HEADERS = ("id", "praktijk", "van", "tot en met")


@pytest.mark.parametrize(
    ("buyer", "route", "wanted"),
    [
        ("Linde", "zzp incl behandeling", "een zorgkantoor"),
        ("ZV", "vpt incl behandeling", "een zorgkantoor"),
        ("Eik", "wlz modulair behandeling", "een zorgkantoor"),
        ("Linde", "beschikbaarheid", "een zorgkantoor"),
        ("ZK", "huisarts anw", "een zorgverzekeraar"),
        ("ZK", "onderaanneming", "een zorgaanbieder"),
        ("Eik", "onderaanneming", "een zorgaanbieder"),
    ],
)
def test_a_contract_of_another_buyer_counts_for_nothing(buyer: str, route: str, wanted: str) -> None:
    (found,) = warnings(rostered(Contracten=contracts(contract(inkoper=buyer, route=route))))
    assert where(found) == ("contract_telt_niet", "Contracten", 2, "inkoper")
    assert wanted in found.message and "telt dus niet mee" in found.message
    assert "Organisaties" in found.remedy


@pytest.mark.parametrize(
    ("buyer", "route"),
    [
        ("ZK", "zzp incl behandeling"),
        ("ZK", "beschikbaarheid"),
        ("ZV", "huisarts anw"),
        ("Linde", "onderaanneming"),
        ("ZK", "gzsp uur"),
        ("Linde", "geen"),
    ],
)
def test_a_contract_of_the_right_buyer(buyer: str, route: str) -> None:
    assert read(rostered(Contracten=contracts(contract(inkoper=buyer, route=route)))).findings == ()


def test_a_contract_that_says_nothing_is_told() -> None:
    (found,) = warnings(rostered(Contracten=contracts(contract(route=None))))
    assert where(found) == ("contract_telt_niet", "Contracten", 2, "route")


def test_a_contract_may_be_for_one_function_and_with_a_practice() -> None:
    sheets = rostered(
        Praktijken=(("id", "praktijk"), ("R1", "Praktijk Oost")),
        Contracten=contracts(
            contract(route=None, functie="triage", inkoper="Linde"),
            contract(id="C2", inkoper="Linde", aanbieder="Praktijk Oost", route="onderaanneming"),
        ),
    )
    reading = read(sheets)
    assert reading.findings == () and reading.region is not None
    one, other = reading.region.contracts
    assert (one.function, one.route, other.provider) == (Functie.TRIAGE, None, "Praktijk Oost")
    assert other.function is None


def test_a_provider_nobody_knows_is_a_fault_once_the_organisations_are_listed() -> None:
    sheets = rostered(
        Inschrijving=(LINE_HEADERS, ("S1", "G1", "Praktijk Oost", 20, None, None)),
        Contracten=contracts(
            contract(aanbieder="Praktijk Oost"), contract(id="C2", aanbieder="Praktijk Wst")
        ),
    )
    (found,) = faults(sheets)
    assert where(found) == ("verwijzing_onbekend", "Contracten", 3, "aanbieder")


def test_contracts_in_a_ring() -> None:
    rows = contracts(contract(inbegrepen_in="C2"), contract(id="C2", inbegrepen_in="C1"))
    (found,) = faults(rostered(Contracten=rows))
    assert where(found) == ("contracten_in_kring", "Contracten", 2, "inbegrepen in")
    assert "C1 > C2 > C1" in found.message


def test_the_route_says_what_a_buyer_is() -> None:
    rows = contracts(
        contract(inkoper="Kantoor"),
        contract(id="C2", inkoper="Kantoor 2", route="beschikbaarheid"),
        contract(id="C3", inkoper="Verzekeraar", route="huisarts anw"),
        contract(id="C4", inkoper="Wilg", route="onderaanneming"),
        contract(id="C5", inkoper="Gemeente", route="gzsp uur"),
    )
    found = decode(book(snelstart(Contracten=rows)), file=FILE, known_on=KNOWN_ON)
    assert {row.id: row.kind for row in found.organisations} == {
        "Linde": OrganisatieSoort.ZORGAANBIEDER,
        "Kantoor": OrganisatieSoort.ZORGKANTOOR,
        "Kantoor 2": OrganisatieSoort.ZORGKANTOOR,
        "Verzekeraar": OrganisatieSoort.ZORGVERZEKERAAR,
        "Wilg": OrganisatieSoort.ZORGAANBIEDER,
        "Gemeente": OrganisatieSoort.OVERIG,
    }


def ended(name: str, first: object = None, last: object = None) -> Rows:
    """The organisations, one of them with dates."""
    return (
        ORGANISATIES[0],
        *((row[0], row[1], first, last) if row[0] == name else row for row in ORGANISATIES[1:]),
    )


EXISTENCE: dict[str, tuple[dict[str, Rows], str, str]] = {
    "party ended before the period": (
        rostered(Organisaties=ended("Eik", last="31-12-2025")), "Afspraken", "partij",
    ),
    "party begins after the agreement": (
        rostered(
            Organisaties=ended("Eik", "1-7-2026"), Afspraken=agreements(agreement(tot_en_met="30-6-2026")),
        ),
        "Afspraken", "partij",
    ),
    "agreement wholly before the period and the party": (
        rostered(
            Organisaties=ended("Eik", "1-1-2025"), Afspraken=agreements(agreement(tot_en_met="31-12-2024")),
        ),
        "Afspraken", "partij",
    ),
    "HDS ended": (
        rostered(Organisaties=ended("HDS", last="31-12-2025"), Posten=(POST_HEADERS, post())),
        "Posten", "hds",
    ),
    "buyer ended": (
        rostered(Organisaties=ended("ZK", last="31-12-2025"), Contracten=contracts(contract())),
        "Contracten", "inkoper",
    ),
    "provider ended": (
        rostered(
            Organisaties=ended("HDS", last="31-12-2025"), Contracten=contracts(contract(aanbieder="HDS")),
        ),
        "Contracten", "aanbieder",
    ),
    "practice of a registration ended": (
        rostered(
            Praktijken=(PRACTICE_HEADERS, ("R1", "Oost", None, "31-12-2025")),
            Inschrijving=(LINE_HEADERS, ("S1", "G1", "Oost", 20, None, None)),
        ),
        "Inschrijving", "praktijk",
    ),
    "practice of an agreement has a hole there": (
        rostered(
            Praktijken=(
                PRACTICE_HEADERS, ("R1", "Oost", None, "31-3-2026"), ("R2", "Oost", "1-6-2026", None),
            ),
            Afspraken=agreements(
                agreement(), agreement(id="A2", partij="Oost", van="1-4-2026", tot_en_met="31-5-2026"),
            ),
        ),
        "Afspraken", "partij",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EXISTENCE)
def test_a_promise_of_somebody_who_is_not_there_is_told(name: str) -> None:
    sheets, sheet, column = EXISTENCE[name]
    (found,) = warnings(sheets)
    assert (found.key, found.place.sheet, found.place.column) == ("bestaat_dan_niet", sheet, column)
    assert "telt dan niet mee" in found.message and "van deze rij" in found.remedy


@pytest.mark.parametrize(
    "sheets",
    [
        rostered(Organisaties=ended("Eik", last="1-1-2026")),
        rostered(Organisaties=ended("Eik", first="31-12-2026")),
        rostered(
            Organisaties=ended("Eik", last="31-12-2024"),
            Afspraken=agreements(agreement(tot_en_met="31-12-2024")),
        ),
        snelstart(Inschrijving=(LINE_HEADERS, ("S1", "G1", "Oost", 20, None, None))),
    ],
)
def test_whoever_is_there_for_a_part_of_the_time_is_not_told(sheets: dict[str, Rows]) -> None:
    assert read(sheets).findings == ()


def test_the_dates_of_an_organisation_are_kept() -> None:
    found = decode(
        book(rostered(Organisaties=ended("Eik", "1-2-2026", "1-3-2026"))), file=FILE, known_on=KNOWN_ON
    )
    validity = found.organisation_by_id["Eik"].validity
    assert (str(validity.first), str(validity.last)) == ("2026-02-01", "2026-03-01")
