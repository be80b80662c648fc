"""Figures about locations, travel times and postcodes, and whether a reach norm can be judged."""

from __future__ import annotations

import pytest

from mgz.interop.workbook import decode, encode
from mgz.region import Consults, PostcodePoint, TravelTime
from tests.unit.interop.rostered import (
    Rows,
    agreement,
    agreements,
    person,
    persons,
    rostered,
    shift,
    shifts,
)
from tests.unit.interop.workbooks import (
    FILE,
    GROUP_HEADERS,
    KNOWN_ON,
    book,
    faults,
    group,
    read,
    snelstart,
    warnings,
    where,
)

CONSULT_HEADERS = ("id", "locatie", "per week", "aandeel acuut", "aandeel weekend", "aandeel telefonisch")
TRAVEL_HEADERS = ("id", "van", "naar", "minuten")
POINT_HEADERS = ("id", "postcode", "breedtegraad", "lengtegraad")


def points(*rows: tuple[object, ...]) -> dict[str, Rows]:
    return snelstart(Postcodes=(POINT_HEADERS, *rows))


def travel(*rows: tuple[object, ...]) -> dict[str, Rows]:
    return snelstart(Reistijden=(TRAVEL_HEADERS, *rows))


def test_figures_are_read_as_people_write_them() -> None:
    sheets = snelstart(
        Consulten=(CONSULT_HEADERS, ("K1", "L1", "2,5", 0.25, "0,4", None), ("K2", "L1", 0, 0, 1, "1")),
        Reistijden=(TRAVEL_HEADERS, ("R1", "7511 AB", 7513, "12,5"), ("R2", 7513, 7511, 0)),
        Postcodes=(POINT_HEADERS, (7511, None, "52.2215", "6,8937"), ("x", "7513 AB", 52.2, 6.9)),
    )
    found = decode(book(sheets), file=FILE, known_on=KNOWN_ON)
    assert found.consults == (Consults("K1", "L1", 2.5, 0.25, 0.4, None), Consults("K2", "L1", 0, 0, 1, 1))
    assert found.travel_times == (TravelTime("R1", "7511", "7513", 12.5), TravelTime("R2", "7513", "7511", 0))
    assert found.postcode_points == (
        PostcodePoint("7511", "7511", 52.2215, 6.8937),
        PostcodePoint("x", "7513", 52.2, 6.9),
    )
    again = decode(encode(found), file=FILE, known_on=KNOWN_ON)
    assert again == found


CASES: dict[str, tuple[dict[str, Rows], str, str, int, str, str, str]] = {
    "share above one": (
        snelstart(Consulten=(CONSULT_HEADERS, ("K1", "L1", 2, 25, None, None))),
        "geen_aandeel", "Consulten", 2, "aandeel acuut", "25 is meer dan 1", "0,25",
    ),
    "share below zero": (
        snelstart(Consulten=(CONSULT_HEADERS, ("K1", "L1", 2, None, -0.5, None))),
        "negatief", "Consulten", 2, "aandeel weekend", "-0,5", "vanaf 0",
    ),
    "location nobody knows": (
        snelstart(Consulten=(CONSULT_HEADERS, ("K1", "L11", 2, None, None, None))),
        "verwijzing_onbekend", "Consulten", 2, "locatie", "'L11'", "'L1'",
    ),
    "negative minutes": (
        travel(("R1", 7511, 7513, -1)), "negatief", "Reistijden", 2, "minuten", "-1", "vanaf 0",
    ),
    "minutes as a time": (
        travel(("R1", 7511, 7513, "12 min")), "geen_getal", "Reistijden", 2, "minuten", "'12 min'", "getal",
    ),
    "one pair twice": (
        travel(("R1", 7511, 7513, 5), ("R2", 7513, 7511, 5), ("R3", "7511 AB", "7513", 6)),
        "reistijd_dubbel", "Reistijden", 4, "naar", "rij 2", "weg",
    ),
    "one postcode twice": (
        points((7511, None, 52.2, 6.9), ("x", 7511, 52.2, 6.9)),
        "postcode_dubbel", "Postcodes", 3, "postcode", "rij 2", "weg",
    ),
    "no postcode at all": (
        points(("centrum", None, 52.2, 6.9)), "cel_leeg", "Postcodes", 2, "postcode", "'centrum'", "7511",
    ),
    "swapped": (
        points((7511, None, 6.9, 52.2)),
        "buiten_nederland", "Postcodes", 2, "breedtegraad", "lijken verwisseld", "Wissel",
    ),
    "elsewhere": (
        points((7511, None, 48.9, 2.35)),
        "buiten_nederland", "Postcodes", 2, "breedtegraad", "48,9", "50 tot 54",
    ),
    "no degrees": (
        points((7511, None, 522215, 6.9)), "geen_graden", "Postcodes", 2, "breedtegraad", "522215", "52,2215",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_fault_names_its_place_and_remedy(name: str) -> None:
    sheets, key, sheet, row, column, says, mend = CASES[name]
    found = faults(sheets)
    assert [where(fault) for fault in found] == [(key, sheet, row, column)]
    assert says in found[0].message and mend in found[0].remedy
    assert found[0].message.endswith(".") and found[0].remedy.endswith(".")


@pytest.mark.parametrize(("latitude", "longitude"), [(50, 3), (54, 8), (52.5, 5)])
def test_the_corners_of_the_country(latitude: float, longitude: float) -> None:
    assert read(points((7511, None, latitude, longitude))).findings == ()


NORM: Rows = (("id", "sleutel", "waarde"), ("I1", "k", 5), ("I2", "bereiknorm_so", 30))
HOMES: Rows = (
    GROUP_HEADERS,
    group(),
    group(id="G2", locatie=None, gebied="7512, 7600", zorgaanbieder="Linde"),
)


def normed(base: object = "7600", **sheets: Rows) -> dict[str, Rows]:
    rows = persons(person(standplaats=base))
    return rostered(**{"Instellingen": NORM, "Professionals": rows, "Clientgroepen": HOMES, **sheets})


def test_a_norm_without_a_base_is_told() -> None:
    (found,) = warnings(normed(base=None))
    assert where(found) == ("norm_zonder_standplaats", "Instellingen", 3, "sleutel")
    assert "onbeslist" in found.message and "standplaats" in found.remedy


def test_pairs_that_are_missing_are_told_once() -> None:
    (found,) = warnings(normed())
    assert where(found) == ("reistijden_onvolledig", "Instellingen", 3, "sleutel")
    assert "gaten" in found.message and "7600 naar 7511" in found.message and "onbeslist" in found.message


def test_only_postcodes_that_the_agreement_may_serve_are_asked() -> None:
    rows = agreements(agreement(voor_locatie=None, voor_gebied="W1"))
    (found,) = warnings(normed(Afspraken=rows))
    assert "van 2 reizen" in found.message
    assert "7600 naar 7511, 7600 naar 7512" in found.message


@pytest.mark.parametrize(
    "sheets",
    [
        {"Reistijden": (TRAVEL_HEADERS, ("R1", 7600, 7511, 25))},
        {"Postcodes": (POINT_HEADERS, (7600, None, 52.35, 6.66), (7511, None, 52.22, 6.89))},
        {"Instellingen": (NORM[0], ("I1", "bereiknorm_triage", 30))},
        {"Instellingen": NORM[:2]},
        {"Afspraken": agreements(agreement(vorm="bereikbaar op afstand"))},
        {"Afspraken": agreements(agreement(bewijs="partij garandeert"))},
        {"Afspraken": agreements(agreement(status="concept"))},
        {"Diensten": shifts()},
        {"Professionals": persons(person(standplaats="7511"))},
    ],
)
def test_nothing_is_missing(sheets: dict[str, Rows]) -> None:
    assert read(normed(**sheets)).findings == ()


def test_the_persons_of_a_pool_are_asked_too() -> None:
    sheets = normed(
        Afspraken=agreements(agreement(pool="X")), Diensten=shifts(shift(afspraak=None, pool="X"))
    )
    assert [found.key for found in warnings(sheets)] == ["reistijden_onvolledig"]
