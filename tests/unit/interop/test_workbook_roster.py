"""Persons, pools and duties: what is read, and every fault with its place and remedy."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from mgz.calendar import Validity, midnight
from mgz.interop.workbook import decode
from mgz.region import Absence, Pool, Professional, Region, Shift, Wish
from mgz.vocabulary import Beroep, Functie, WensSoort
from tests.unit.interop.rostered import (
    GEBIEDEN,
    POST_HEADERS,
    STRETCH_HEADERS,
    Rows,
    agreement,
    agreements,
    person,
    persons,
    post,
    rostered,
    shift,
    shifts,
)
from tests.unit.interop.workbooks import FILE, KNOWN_ON, book, faults, read, snelstart, warnings, where

DAY = midnight(date(2026, 1, 5))
HOUR = 60


def region(sheets: dict[str, Rows], change: Any = None) -> Region:
    return decode(book(sheets, change), file=FILE, known_on=KNOWN_ON)


def test_a_roster_is_read_without_a_finding() -> None:
    reading = read(rostered())
    assert reading.findings == ()
    assert reading.region is not None
    assert reading.region.professionals == (
        Professional("R1", "p1", Beroep.SO, frozenset({Functie.SPECIALIST_SO})),
    )
    assert reading.region.shifts == (Shift("D1", "p1", DAY + 8 * HOUR, DAY + 32 * HOUR, "A1"),)


def test_all_columns_of_a_person() -> None:
    cells = {"naam": "J. Jansen", "beroep": "huisarts", "bevoegd voor": "triage; algemene medische zorg"}
    row = person(
        id="07",
        professional=None,
        organisatie="Eik",
        big=19012345601,
        standplaats="7511 AB",
        van="1-1-2026",
        tot_en_met="31-3-2026",
        **cells,
    )
    (found,) = region(rostered(Professionals=persons(row), Diensten=shifts())).professionals
    assert found == Professional(
        "07",
        "07",
        Beroep.HUISARTS,
        frozenset({Functie.TRIAGE, Functie.GENERAL_CARE}),
        "J. Jansen",
        "Eik",
        "19012345601",
        "7511",
        Validity(date(2026, 1, 1), date(2026, 3, 31)),
    )


def test_shifts_for_a_post_and_for_a_pool() -> None:
    sheets = rostered(
        Gebieden=GEBIEDEN,
        Posten=(POST_HEADERS, post()),
        Pools=(("id", "naam", "dienstnummer", "deelnemers"), ("X", "Achterwacht", "0880", "Eik; Linde")),
        Diensten=shifts(
            shift(afspraak="P1", lijn=2, bevestigd="ja"),
            shift(id="D2", afspraak=None, pool="X", begin=datetime(2026, 1, 5, 22), bevestigd=True),
        ),
    )
    found = region(sheets)
    assert found.pools == (Pool("X", "Achterwacht", ("Eik", "Linde"), "0880"),)
    assert found.shifts == (
        Shift("D1", "p1", DAY + 8 * HOUR, DAY + 32 * HOUR, "P1", line=2, confirmed=True),
        Shift("D2", "p1", DAY + 22 * HOUR, DAY + 32 * HOUR, pool="X", confirmed=True),
    )


def test_pools_follow_from_the_agreements() -> None:
    rows = agreements(
        agreement(pool="Nacht"), agreement(id="A2", partij="Linde", pool="Nacht"), agreement(id="A3")
    )
    sheets = rostered(Afspraken=rows, Diensten=shifts(shift(afspraak=None, pool="Nacht")))
    assert read(sheets).findings == ()
    assert region(sheets).pools == (Pool("Nacht", "Nacht", ("Eik", "Linde")),)


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        ("5-1-2026", "5-1-2026", (0, 24 * HOUR)),
        (datetime(2026, 1, 5), datetime(2026, 1, 6), (0, 48 * HOUR)),
        ("5-1-2026 12:00", "6-1-2026", (12 * HOUR, 48 * HOUR)),
        ("2026-01-05", "2026-01-05 12:00", (0, 12 * HOUR)),
        ("5-1-2026 00:00", "6-1-2026 00:00", (0, 24 * HOUR)),
        ("5-1-2026", "5-1-2026 24:00", (0, 24 * HOUR)),
    ],
)
def test_a_day_alone_counts_whole(begin: object, end: object, minutes: tuple[int, int]) -> None:
    def show_days(made: Any) -> None:
        for at in ("C2", "D2"):
            made["Afwezigheid"][at].number_format = "dd-mm-yyyy"

    sheets = rostered(
        Afwezigheid=(STRETCH_HEADERS, ("V1", "p1", begin, end)),
        Wensen=((*STRETCH_HEADERS, "wens"), ("W1", "p1", "5-1-2026", "6-1-2026", "liever niet")),
    )
    found = region(sheets, show_days)
    assert found.absences == (Absence("V1", "p1", DAY + minutes[0], DAY + minutes[1]),)
    assert found.wishes == (Wish("W1", "p1", DAY, DAY + 48 * HOUR, WensSoort.LIEVER_NIET),)


def test_a_cell_that_shows_midnight_is_midnight() -> None:
    def show_time(made: Any) -> None:
        made["Afwezigheid"]["D2"].number_format = "dd-mm-yyyy hh:mm"

    rows = (STRETCH_HEADERS, ("V1", "p1", "5-1-2026 12:00", datetime(2026, 1, 6)))
    (found,) = region(rostered(Afwezigheid=rows), show_time).absences
    assert found.end == DAY + 24 * HOUR


def test_a_shift_on_a_day_alone_is_refused_in_text_and_as_a_date() -> None:
    def show_day(made: Any) -> None:
        made["Diensten"]["F2"].number_format = "dd-mm-yyyy"

    sheets = rostered(Diensten=shifts(shift(begin="5-1-2026", einde=datetime(2026, 1, 6))))
    found = faults(sheets, show_day)
    assert [where(one) for one in found] == [
        ("tijd_ontbreekt", "Diensten", 2, "begin"),
        ("tijd_ontbreekt", "Diensten", 2, "einde"),
    ]
    assert "05-01-2026 08:00" in found[0].remedy


def test_the_two_hours_of_a_night_in_october() -> None:
    rows = shifts(
        shift(begin="25-10-2026 02:00 zomertijd", einde="25-10-2026 02:00 wintertijd"),
        shift(id="D2", begin="25-10-2026 02:00 wintertijd", einde="25-10-2026 03:00"),
    )
    one, other = region(rostered(Diensten=rows)).shifts
    assert (one.end - one.begin, other.begin - one.end, other.end - other.begin) == (60, 0, 60)


def test_shifts_outside_the_period_are_kept() -> None:
    rows = shifts(shift(begin="5-1-2031 08:00", einde="5-1-2031 20:00"))
    assert len(region(rostered(Diensten=rows)).shifts) == 1


def test_a_long_shift_is_a_warning() -> None:
    rows = shifts(
        shift(einde="12-1-2026 08:00"), shift(id="D2", begin="1-2-2026 08:00", einde="8-2-2026 08:01")
    )
    (found,) = warnings(rostered(Diensten=rows))
    assert where(found) == ("dienst_lang", "Diensten", 3, "einde")


@pytest.mark.parametrize(
    "other",
    [
        {"begin": "6-1-2026 08:00", "einde": "6-1-2026 12:00"},
        {"lijn": 2},
        {"professional": "p2"},
        {"afspraak": "A2"},
    ],
)
def test_shifts_that_do_not_overlap_themselves(other: dict[str, object]) -> None:
    sheets = rostered(
        Afspraken=agreements(agreement(), agreement(id="A2")),
        Professionals=persons(person(), person(id="p2", professional=None)),
        Diensten=shifts(shift(), shift(id="D2", **other)),
    )
    assert read(sheets).findings == ()


def test_a_shift_that_overlaps_one_long_before_it_is_found() -> None:
    rows = shifts(
        shift(),
        shift(id="D2", begin="5-1-2026 09:00", einde="5-1-2026 10:00"),
        shift(id="D3", begin="5-1-2026 20:00", einde="5-1-2026 21:00"),
    )
    found = faults(rostered(Diensten=rows))
    assert [where(one) for one in found] == [
        ("dienst_overlapt", "Diensten", 3, "begin"),
        ("dienst_overlapt", "Diensten", 4, "begin"),
    ]
    assert all("'D1' (rij 2)" in one.message and "overlapt zichzelf" in one.message for one in found)


# name: (sheets, key, sheet, row, column, a word of the message, a word of the remedy)
CASES: dict[str, tuple[dict[str, Rows], str, str, int, str, str, str]] = {
    "shift for nothing": (
        rostered(Diensten=shifts(shift(afspraak=None))),
        "dienst_waarvoor", "Diensten", 2, "afspraak", "allebei leeg", "precies één",
    ),
    "shift for two": (
        rostered(Afspraken=agreements(agreement(pool="X")), Diensten=shifts(shift(pool="X"))),
        "dienst_waarvoor", "Diensten", 2, "afspraak", "allebei gevuld", "precies één",
    ),
    "agreement nobody knows": (
        rostered(Diensten=shifts(shift(afspraak="A11"))),
        "verwijzing_onbekend", "Diensten", 2, "afspraak", "blad Afspraken of Posten", "Bedoelt u 'A1'?",
    ),
    "agreement and post with one id": (
        rostered(Posten=(POST_HEADERS, post(id="A1"))),
        "afspraak_of_post", "Diensten", 2, "afspraak", "rij 2 van Afspraken", "ander id",
    ),
    "person nobody knows": (
        rostered(Diensten=shifts(shift(professional="p11"))),
        "verwijzing_onbekend", "Diensten", 2, "professional", "'p11'", "Bedoelt u 'p1'?",
    ),
    "the id of a row instead of the key of the person": (
        rostered(Diensten=shifts(shift(professional="R1"))),
        "verwijzing_onbekend", "Diensten", 2, "professional", "'R1'", "Professionals",
    ),
    "pool no agreement names": (
        rostered(Diensten=shifts(shift(afspraak=None, pool="X"))),
        "verwijzing_onbekend", "Diensten", 2, "pool", "Geen enkele afspraak", "blad Pools",
    ),
    "pool that is not on Pools": (
        rostered(
            Pools=(("id", "deelnemers"), ("Nacht", "Eik")),
            Afspraken=agreements(agreement(pool="Nacth")),
        ),
        "verwijzing_onbekend", "Afspraken", 2, "pool", "'Nacth'", "Bedoelt u 'Nacht'?",
    ),
    "pool of nobody": (
        rostered(Pools=(("id", "deelnemers"), ("X", None))),
        "cel_leeg", "Pools", 2, "deelnemers", "leeg", "Vul",
    ),
    "party that takes no part": (
        rostered(
            Pools=(("id", "deelnemers"), ("X", "Linde, HDS")), Afspraken=agreements(agreement(pool="X")),
        ),
        "geen_deelnemer", "Afspraken", 2, "pool", "Linde, HDS", "Zet 'Eik' bij de deelnemers",
    ),
    "end before begin": (
        rostered(Diensten=shifts(shift(einde="5-1-2026 07:59"))),
        "einde_voor_begin", "Diensten", 2, "einde", "05-01-2026 07:59", "volgende dag",
    ),
    "end at begin": (
        rostered(Diensten=shifts(shift(einde="5-1-2026 08:00"))),
        "einde_voor_begin", "Diensten", 2, "einde", "hetzelfde moment", "volgende dag",
    ),
    "absence backwards": (
        rostered(Afwezigheid=(STRETCH_HEADERS, ("V1", "p1", "6-1-2026", "5-1-2026"))),
        "einde_voor_begin", "Afwezigheid", 2, "einde", "op hetzelfde moment", "Verbeter",
    ),
    "wish without a wish": (
        rostered(Wensen=((*STRETCH_HEADERS, "wens"), ("W1", "p1", "5-1-2026", "6-1-2026", None))),
        "cel_leeg", "Wensen", 2, "wens", "leeg", "liever niet",
    ),
    "line zero": (
        rostered(Diensten=shifts(shift(lijn=0))),
        "te_klein", "Diensten", 2, "lijn", "Lijn 0", "1 in",
    ),
    "confirmed perhaps": (
        rostered(Diensten=shifts(shift(bevestigd="onbekend"))),
        "onbekend_woord", "Diensten", 2, "bevestigd", "'onbekend'", "ja, nee",
    ),
    "skipped hour": (
        rostered(Diensten=shifts(shift(begin="29-3-2026 02:30", einde="29-3-2026 09:00"))),
        "moment_bestaat_niet", "Diensten", 2, "begin", "vooruit", "03:00",
    ),
    "repeated hour": (
        rostered(Diensten=shifts(shift(begin="24-10-2026 18:00", einde=datetime(2026, 10, 25, 2, 30)))),
        "moment_dubbel", "Diensten", 2, "einde", "twee keer", "'25-10-2026 02:30 wintertijd'",
    ),
    "seconds": (
        rostered(Diensten=shifts(shift(begin=datetime(2026, 1, 5, 8, 0, 30)))),
        "seconden", "Diensten", 2, "begin", "seconden (30)", "uu:mm",
    ),
    "number for a moment": (
        rostered(Diensten=shifts(shift(begin=46027.5))),
        "geen_moment", "Diensten", 2, "begin", "46027,5", "dd-mm-jjjj uu:mm",
    ),
    "word for a moment": (
        rostered(Diensten=shifts(shift(begin="maandag vroeg"))),
        "geen_moment", "Diensten", 2, "begin", "'maandag vroeg'", "dd-mm-jjjj uu:mm",
    ),
    "two rows of a person at one time": (
        rostered(
            Professionals=persons(person(tot_en_met="1-7-2026"), person(id="R2", van="1-7-2026")),
        ),
        "geldigheid_overlapt", "Professionals", 3, "van", "rij 2", "tot en met",
    ),
    "one BIG number under two keys": (
        rostered(
            Professionals=persons(
                person(big="19012345601"), person(id="R2", professional="p2", big="19012345601")
            ),
        ),
        "persoon_dubbel", "Professionals", 3, "big", "'p1' (rij 2)", "hetzelfde kenmerk",
    ),
    "BIG number too short": (
        rostered(Professionals=persons(person(big=9012345601))),
        "big_ongeldig", "Professionals", 2, "big", "10 cijfers", "nullen",
    ),
    "competent for nothing": (
        rostered(Professionals=persons(person(bevoegd_voor=None))),
        "cel_leeg", "Professionals", 2, "bevoegd voor", "leeg", "arts VG",
    ),
    "unknown profession": (
        rostered(Professionals=persons(person(beroep="tandarts"))),
        "onbekend_woord", "Professionals", 2, "beroep", "'tandarts'", "huisarts",
    ),
    "pool called after a word": (
        rostered(Afspraken=agreements(agreement(pool="n.v.t."))),
        "naam_is_keuze", "Afspraken", 2, "pool", "een pool", "leeg",
    ),
    "pool with a comma": (
        rostered(Afspraken=agreements(agreement(pool="Noord, Zuid"))),
        "id_teken", "Afspraken", 2, "pool", "komma", "zonder",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_fault_names_its_place_and_remedy(name: str) -> None:
    sheets, key, sheet, row, column, says, mend = CASES[name]
    found = faults(sheets)
    assert [where(fault) for fault in found] == [(key, sheet, row, column)]
    assert says in found[0].message
    assert mend in found[0].remedy
    assert found[0].message.endswith(".") and found[0].remedy.endswith((".", "?"))


def test_one_name_under_two_keys_is_a_warning_also_over_organisations() -> None:
    rows = persons(
        person(naam="J.  Jansen", organisatie="Eik"),
        person(id="R2", professional="p2", naam="j. jansen", organisatie="Eik", big="19012345601"),
        person(id="R3", professional="p3", naam="J. Jansen", organisatie="Linde"),
    )
    found, other = warnings(rostered(Professionals=rows))
    assert where(found) == ("persoon_misschien_dubbel", "Professionals", 3, "naam")
    assert where(other) == ("persoon_misschien_dubbel", "Professionals", 4, "naam")
    assert "'p1' (rij 2)" in found.message and "BIG-nummer" in found.remedy


def test_no_message_shows_a_name_or_a_number_of_a_person() -> None:
    rows = persons(
        person(naam="J. Jansen", organisatie="Eik", big="19012345601"),
        person(id="R2", professional="p2", naam="J. Jansen", organisatie="Eik", big="19012345601"),
        person(id="R3", professional="p3", naam="J. Jansen", organisatie="Eik"),
        person(id="R4", professional="p4", naam="J. Jansen", organisatie="Eik", big="9012345601"),
    )
    told = str(read(rostered(Professionals=rows)).findings)
    assert "persoon_dubbel" in told and "persoon_misschien_dubbel" in told and "big_ongeldig" in told
    assert "Jansen" not in told and "90123456" not in told


def test_two_persons_of_one_name_with_their_own_BIG_numbers_are_two() -> None:
    rows = persons(
        person(naam="J. Jansen", organisatie="Eik", big="19012345601"),
        person(id="R2", professional="p2", naam="J. Jansen", organisatie="Eik", big="29012345601"),
    )
    assert read(rostered(Professionals=rows)).findings == ()


def test_two_rows_of_one_person_are_no_twins() -> None:
    rows = persons(
        person(naam="J", organisatie="Eik", big="19012345601", tot_en_met="1-7-2026"),
        person(id="R2", naam="J", organisatie="Eik", big="19012345601", van="2-7-2026"),
    )
    found = region(rostered(Professionals=rows))
    assert [row.professional for row in found.professionals] == ["p1", "p1"]


def test_names_of_pools_that_look_alike_are_told() -> None:
    rows = agreements(agreement(pool="Achterwacht Noord"), agreement(id="A2", pool="achterwacht noord"))
    (found,) = warnings(rostered(Afspraken=rows))
    assert where(found) == ("namen_lijken", "Afspraken", 3, "pool")
    assert "blad Pools" in found.remedy


def test_participants_and_employers_are_organisations_too() -> None:
    sheets = snelstart(
        Pools=(("id", "deelnemers"), ("X", "Eik, Linde")),
        Professionals=persons(person(organisatie="Beuk")),
    )
    assert [(row.id, row.kind.value) for row in region(sheets).organisations] == [
        ("Beuk", "overig"),
        ("Eik", "overig"),
        ("Linde", "zorgaanbieder"),
    ]


def test_a_list_of_commas_names_nobody() -> None:
    (found,) = faults(rostered(Pools=(("id", "deelnemers"), ("Q", " , "))))
    assert where(found) == ("lijst_leeg", "Pools", 2, "deelnemers")


def test_a_pool_no_agreement_names_is_a_warning() -> None:
    told = [where(each) for each in warnings(rostered(Pools=(("id", "deelnemers"), ("Q", "Eik"))))]
    assert ("pool_ongebruikt", "Pools", 2, "id") in told
