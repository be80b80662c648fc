"""What people really put in a workbook is read as they mean it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from mgz.calendar import ANW, Hours, Validity
from mgz.errors import Severity
from mgz.interop.workbook import decode
from mgz.region import Area, Organisation, Practice, Region, Registration, Scope, ScopeKind
from mgz.vocabulary import (
    Functie,
    GpRegistration,
    Leveringsvorm,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
)
from tests.unit.interop.workbooks import (
    FILE,
    GROUP_HEADERS,
    KNOWN_ON,
    LOCATIES,
    REGIO,
    Sheets,
    book,
    group,
    read,
    snelstart,
    warnings,
    where,
)


def region(sheets: Sheets, change: Any = None) -> Region:
    return decode(book(sheets, change), file=FILE, known_on=KNOWN_ON)


def test_a_quick_start_gives_a_region() -> None:
    found = region(snelstart())
    assert (found.name, found.period) == ("Noord", Validity(date(2026, 1, 1), date(2026, 12, 31)))
    assert found.known_on == KNOWN_ON
    assert found.regiotafel is YesNo.UNKNOWN
    (row,) = found.groups
    assert (row.number, row.sector, row.leveringsvorm) == (24, Sector.VV, Leveringsvorm.VERBLIJF)
    assert row.treatment_by is TreatmentBy.SAME_PROVIDER
    assert row.zorgaanbieder == "Linde"
    assert found.organisations == (Organisation("Linde", "Linde", OrganisatieSoort.ZORGAANBIEDER),)
    assert found.location_by_id["L1"].postcode == "7511"


def test_a_quick_start_has_no_findings() -> None:
    assert read(snelstart()).findings == ()


def test_organisations_and_practices_follow_from_where_they_are_named() -> None:
    found = region(
        snelstart(
            Gebieden=(("id", "postcodes"), ("A1", 7511)),
            Posten=(
                ("id", "hds", "gebieden", "functies", "uren", "status"),
                ("post", "HDS Oost", "A1", "algemene medische zorg; triage", "ANW", "Getekend"),
            ),
            Inschrijving=(
                ("id", "groep", "praktijk", "aantal"),
                ("S1", "G1", "Oost", 10),
                ("S2", "G1", " Geweigerd", 2),
            ),
            Afspraken=(
                ("id", "functie", "partij", "voor locatie", "uren", "status"),
                ("A1", "algemene medische zorg", "Oost", "L1", "dag", "getekend"),
                ("A2", "SO", "Vrije artsen", "L1", "anw", "concept"),
            ),
        )
    )
    assert {row.id: row.kind for row in found.organisations} == {
        "HDS Oost": OrganisatieSoort.HDS,
        "Linde": OrganisatieSoort.ZORGAANBIEDER,
        "Vrije artsen": OrganisatieSoort.OVERIG,
    }
    assert found.practices == (Practice("Oost", "Oost", "Oost", ""),)
    assert found.registrations == (
        Registration("S1", "G1", GpRegistration.REGISTERED, 10, "Oost"),
        Registration("S2", "G1", GpRegistration.REFUSED, 2),
    )
    assert found.posts[0].functions == {Functie.GENERAL_CARE, Functie.TRIAGE}
    assert found.posts[0].hours == ANW
    assert [row.function for row in found.agreements] == [Functie.GENERAL_CARE, Functie.SPECIALIST_SO]
    assert found.agreements[0].scope == Scope(ScopeKind.LOCATIE, "L1")


def test_a_group_may_name_postcodes_instead_of_an_area() -> None:
    rows = (GROUP_HEADERS, *(group(id=name, locatie=None, gebied=codes) for name, codes in (
        ("G1", "7513, 7511-7512"), ("G2", "7511 - 7513"), ("G3", 7515),
    )))  # fmt: skip
    found = region(snelstart(Clientgroepen=rows))
    assert [row.area for row in found.groups] == ["pc 7511-7513", "pc 7511-7513", "pc 7515"]
    assert found.areas == (
        Area("pc 7511-7513", "postcodes 7511-7513", frozenset({"7511", "7512", "7513"})),
        Area("pc 7515", "postcodes 7515", frozenset({"7515"})),
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        (datetime(2026, 3, 29), date(2026, 3, 29)),
        ("2026-03-29", date(2026, 3, 29)),
        ("29-03-2026", date(2026, 3, 29)),
        (" 9/3/2026 ", date(2026, 3, 9)),
        ("9 maart 2026", date(2026, 3, 9)),
        (datetime(1900, 1, 1), date(1900, 1, 1)),
        (datetime(1900, 2, 28), date(1900, 2, 28)),
        (datetime(1900, 3, 1), date(1900, 3, 1)),
        ("1900-02-28", date(1900, 2, 28)),
        (datetime(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_days(written: object, day: date) -> None:
    found = region(snelstart(Clientgroepen=(GROUP_HEADERS, group(van=written))))
    assert found.groups[0].validity == Validity(day, None)


def test_the_date_system_of_1904() -> None:
    def change(made: Any) -> None:
        made.epoch = CALENDAR_MAC_1904

    found = region(snelstart(Clientgroepen=(GROUP_HEADERS, group(van=datetime(2026, 2, 3)))), change)
    assert found.groups[0].validity == Validity(date(2026, 2, 3), None)
    assert found.period.first == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("dag_begin", time(7, 30), "07:30"),
        ("dag_begin", "7:30", "07:30"),
        ("dag_begin", "07.30", "07:30"),
        ("dag_begin", 0.3125, "07:30"),
        ("dag_begin", timedelta(hours=7, minutes=30), "07:30"),
        ("dag_einde", "24:00", "24:00"),
        ("dag_einde", timedelta(days=1), "24:00"),
        ("Dag_Einde ", time(18), "18:00"),
        ("goede_vrijdag_anw", " JA ", "yes"),
        ("goede_vrijdag_anw", False, "no"),
        ("goede_vrijdag_anw", "onbekend", "unknown"),
        ("k", 5, "5"),
        ("k", "12", "12"),
        ("specialist_lg", "SO", "specialist_so"),
    ],
)
def test_settings(key: str, written: object, value: str) -> None:
    rows = (("id", "sleutel", "waarde", "van", "tot en met"), (1, key, written, None, None))
    (setting,) = region(snelstart(Instellingen=rows)).settings
    assert (setting.id, setting.key, setting.value) == ("1", key.strip().lower(), value)


def test_ids_compare_as_they_look() -> None:
    """A number, a text and a number shown with zeros; 7 and 007 are two ids."""
    locations = (LOCATIES[0], (12, None, "Linde", 7511, None), ("007", None, "Linde", "7512", None))

    def change(made: Any) -> None:
        made["Locaties"].append((7, None, "Linde", 7513.0, None))
        made["Locaties"]["A4"].number_format = "0000"

    rows = (
        GROUP_HEADERS,
        group(locatie="12 "),
        group(id="G2", locatie="007"),
        group(id="G3", locatie="0007"),
    )
    found = region(snelstart(Locaties=locations, Clientgroepen=rows), change)
    assert [row.id for row in found.locations] == ["12", "007", "0007"]
    assert [row.postcode for row in found.locations] == ["7511", "7512", "7513"]
    assert [row.name for row in found.locations] == ["12", "007", "0007"]


def test_words_are_read_whatever_their_case_and_spaces() -> None:
    rows = (
        tuple(header.upper() for header in GROUP_HEADERS),
        group(leveringsvorm=" Verblijf ", sector="vv", wlz="JA"),
        group(id="G2", leveringsvorm="MPT + PGB", sector="V&V", aantal=" 12 "),
        group(id="G3", leveringsvorm="mpt_pgb", sector="none", aantal="12,0"),
    )
    found = region(snelstart(Clientgroepen=rows)).groups
    forms = [Leveringsvorm.VERBLIJF, Leveringsvorm.MPT_PGB, Leveringsvorm.MPT_PGB]
    assert [row.leveringsvorm for row in found] == forms
    assert [row.sector for row in found] == [Sector.VV, Sector.VV, Sector.NONE]
    assert [row.number for row in found] == [24, 12, 12]


def test_blank_rows_and_blank_cells_are_no_rows() -> None:
    rows = (GROUP_HEADERS, group(), (), ("  ",), group(id="G2"), *[()] * 500, (" ", None, "\xa0"))
    assert [row.id for row in region(snelstart(Clientgroepen=rows)).groups] == ["G1", "G2"]


def test_an_empty_fact_is_unknown_and_never_no() -> None:
    rows = (("id", "locatie", "aantal"), ("G1", "L1", 24))
    (row,) = region(snelstart(Clientgroepen=rows)).groups
    assert row.wlz is YesNo.UNKNOWN
    assert (row.sector, row.leveringsvorm) == (Sector.UNKNOWN, Leveringsvorm.UNKNOWN)


def test_declared_complete_is_kept_by_the_name_of_the_sheet() -> None:
    rows = (
        ("id", "soort", "opgave volledig posten", "opgave volledig inschrijving"),
        ("Linde", "zorgaanbieder", "1-2-2026", datetime(2026, 1, 1)),
    )
    (row,) = region(snelstart(Organisaties=rows)).organisations
    assert row.complete == (("Inschrijving", date(2026, 1, 1)), ("Posten", date(2026, 2, 1)))
    assert row.declared_complete("Posten", date(2026, 2, 1))
    assert not row.declared_complete("Posten", date(2026, 1, 31))


def test_an_agreement_that_is_not_there_needs_no_hours() -> None:
    rows = (
        ("id", "functie", "partij", "voor locatie", "status"),
        ("A1", "arts VG", "Linde", "L1", "geen"),
    )
    (row,) = region(snelstart(Afspraken=rows)).agreements
    assert row.hours == Hours.parse("altijd")


WARNINGS: dict[str, tuple[Sheets, tuple[str, str, int | None, str], str]] = {
    "no groups": (
        snelstart(Clientgroepen=(GROUP_HEADERS,)),
        ("geen_groepen", "Clientgroepen", None, ""), "ten minste één groep",
    ),
    "no locations": (
        snelstart(Locaties=LOCATIES[:1], Clientgroepen=(GROUP_HEADERS, group(locatie=None, gebied="7511"))),
        ("geen_locaties", "Locaties", None, ""), "Locaties",
    ),
    "few clients": (
        snelstart(Clientgroepen=(GROUP_HEADERS, group(aantal=9))),
        ("kleine_groep", "Clientgroepen", 2, "aantal"), "samen",
    ),
    "no clients": (
        snelstart(Clientgroepen=(GROUP_HEADERS, group(aantal=0))),
        ("aantal_nul", "Clientgroepen", 2, "aantal"), "einddatum",
    ),
    "sheet that is not ours": (
        snelstart(Afsprake=(("id",), ("D1",))), ("blad_onbekend", "Afsprake", None, ""), "'Afspraken'",
    ),
    "column that is not ours": (
        snelstart(Locaties=((*LOCATIES[0][:1], "naaam", *LOCATIES[0][2:]), LOCATIES[1])),
        ("kolom_onbekend", "Locaties", 1, "naaam"), "'naam'",
    ),
    "column without a header": (
        snelstart(Locaties=(LOCATIES[0], (*LOCATIES[1], None, "let op"))),
        ("kolom_zonder_kop", "Locaties", 1, "G"), "kop boven",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WARNINGS)
def test_a_warning_stops_nothing(name: str) -> None:
    sheets, place, mend = WARNINGS[name]
    (found,) = warnings(sheets)
    assert found.severity is Severity.WARNING
    assert where(found) == place
    assert mend in found.remedy


def test_k_of_the_region_decides_which_group_is_small() -> None:
    rows = (("id", "sleutel", "waarde"), ("I1", "k", 5))
    assert warnings(snelstart(Instellingen=rows, Clientgroepen=(GROUP_HEADERS, group(aantal=5)))) == []


def test_the_period_must_be_given() -> None:
    found = read(snelstart(Regio=REGIO[:3])).findings
    assert [where(fault) for fault in found] == [("gegeven_ontbreekt", "Regio", None, "")]
