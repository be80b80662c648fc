"""Many workbooks made into one: equal rows once, contradictions with both rows, checks over the whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from io import BytesIO
from itertools import permutations
from typing import Any

import openpyxl
import pytest

from mgz.errors import Fault, FileError, Severity
from mgz.interop.workbook import (
    Difference,
    Merged,
    Source,
    decode,
    encode,
    merge,
    merging_kept,
    read_workbook,
    template,
)
from mgz.interop.workbook import grid as grid_module
from tests.unit.interop.rostered import (
    AGREEMENT_HEADERS,
    ORGANISATIES,
    SHIFT_HEADERS,
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
    GROUP_HEADERS,
    KNOWN_ON,
    LOCATIES,
    REGIO,
    Sheets,
    book,
    group,
    snelstart,
)

LINE_HEADERS = ("id", "groep", "praktijk", "aantal")
Change = Callable[[Any], None]


def merged(*files: Sheets | bytes) -> Merged:
    """The files a.xlsx, b.xlsx and so on, merged."""
    contents = (file if isinstance(file, bytes) else book(file) for file in files)
    sources = [Source(f"{name}.xlsx", content) for name, content in zip("abcdef", contents, strict=False)]
    found = merge(sources, known_on=KNOWN_ON)
    assert (found.region is None) == bool(found.faults) == (found.content == b"")
    return found


def whole(*files: Sheets | bytes) -> Merged:
    """The same, where nothing is wrong: what is written is what was found."""
    found = merged(*files)
    assert found.region is not None, found.findings
    assert decode(found.content, file="samen.xlsx", known_on=KNOWN_ON) == found.region
    return found


def placed(fault: Fault) -> tuple[str, str, str, int | None, str]:
    place = fault.place
    return fault.key, place.file, place.sheet, place.row, place.column


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content))


REGION: Sheets = {"Regio": REGIO, "Organisaties": ORGANISATIES}
HOMES: Sheets = {"Locaties": LOCATIES, "Clientgroepen": (GROUP_HEADERS, group())}
PROMISES: Sheets = {"Afspraken": (AGREEMENT_HEADERS, agreement())}
ROSTER: Sheets = {"Professionals": persons(person()), "Diensten": shifts(shift())}


def test_parts_that_refer_to_each_other_make_a_whole() -> None:
    found = whole(ROSTER, PROMISES, HOMES, REGION)
    assert found.findings == ()
    assert dict(found.rows) == {
        "Regio": 3,
        "Organisaties": 5,
        "Locaties": 1,
        "Clientgroepen": 1,
        "Afspraken": 1,
        "Professionals": 1,
        "Diensten": 1,
    }


def test_the_whole_is_the_same_as_one_file_and_in_any_order() -> None:
    alone = read_workbook(book({**REGION, **HOMES, **PROMISES, **ROSTER}), file="x.xlsx", known_on=KNOWN_ON)
    assert alone.region is not None
    hashes = {
        merged(*files).region.hash  # type: ignore[union-attr]
        for files in permutations((REGION, HOMES, PROMISES))
    }
    parts = [whole(*files).region for files in permutations((REGION, HOMES, {**PROMISES, **ROSTER}))]
    assert {part.hash for part in parts if part} == {alone.region.hash}
    assert len(hashes) == 1


def test_a_file_alone_and_a_file_with_itself_are_that_file() -> None:
    content = book(rostered())
    alone, twice = whole(content), whole(content, content)
    assert alone.region == twice.region == decode(content, file="x.xlsx", known_on=KNOWN_ON)
    assert alone.content == twice.content


def test_equal_rows_count_once_however_they_are_written() -> None:
    other = {
        "regio": (*REGIO[:2], ("Periode van", "2026-01-01"), ("periode tot en met", datetime(2026, 12, 31))),
        "LOCATIES": (
            ("Postcode", "id", "organisatie", "naam"),
            (7511, " L1 ", "Linde", "De Linde"),
            ("7512", "L2", "Beuk", None),
        ),
        "Clientgroepen": (GROUP_HEADERS, group(wlz=True, aantal="24", sector="vv")),
        "Instellingen": (("id", "sleutel", "waarde"), ("I1", "dag_begin", "7:30")),
    }
    mine = snelstart(Instellingen=(("id", "sleutel", "waarde"), ("I1", "dag_begin", 0.3125)))
    found = whole(mine, other)
    assert found.findings == () and found.region is not None
    assert [row.id for row in found.region.locations] == ["L1", "L2"]
    assert dict(found.rows)["Instellingen"] == 1


def test_the_order_in_a_list_means_nothing() -> None:
    one = {"Gebieden": (("id", "postcodes"), ("W1", "7511, 7512")), **snelstart()}
    pool = ("id", "deelnemers")
    found = whole({**one, "Pools": (pool, ("X", "Linde; Eik"))}, {"Pools": (pool, ("X", "Eik, Linde"))})
    assert dict(found.rows)["Pools"] == 1


def test_a_contradiction_names_both_rows_and_every_column_with_both_values() -> None:
    other = {"Locaties": (LOCATIES[0], (), ("L1", "De Linde", "Linde", 7512, "vpt-complex"))}
    found = merged(snelstart(), other)
    (fault,) = found.faults
    assert placed(fault) == ("tegenspraak", "b.xlsx", "Locaties", 3, "postcode")
    assert "'L1' staat ook in rij 2 van a.xlsx" in fault.message
    assert "postcode is daar '7511 AB' en hier '7512'" in fault.message
    assert "soort is daar 'woonlocatie' en hier 'vpt-complex'" in fault.message
    assert fault.remedy.endswith(".")
    (contradiction,) = found.contradictions
    assert (contradiction.sheet, contradiction.id) == ("Locaties", "L1")
    assert [each.column for each in contradiction.differences] == ["postcode", "soort"]


def test_an_empty_cell_and_a_filled_one_contradict_each_other() -> None:
    one = {"Organisaties": (("id", "soort", "agb"), ("Linde", "zorgaanbieder", "01234567"))}
    (fault,) = merged(snelstart(), one, {"Organisaties": ORGANISATIES[:2]}).faults
    assert placed(fault) == ("tegenspraak", "c.xlsx", "Organisaties", 2, "agb")
    assert "agb is daar '01234567' en hier 'leeg'" in fault.message


def test_who_stated_a_row_is_a_part_of_it() -> None:
    headers = (*LOCATIES[0], "opgegeven door")
    one, other = ((headers, (*LOCATIES[1], name)) for name in ("Linde", "HDS"))
    (fault,) = merged(snelstart(Locaties=one), {"Locaties": other}).faults
    assert placed(fault)[4] == "opgegeven door"


def test_names_of_persons_are_not_shown_in_a_contradiction() -> None:
    def named(name: str, phone: str) -> Sheets:
        headers = (*persons()[0], "telefoon")
        return {"Professionals": (headers, (*person(naam=name, big=f"1901234560{len(name)}"), phone))}

    found = merged(rostered(Professionals=persons()), named("Jansen", "0612"), named("De Vries", "0634"))
    assert [each.differences for each in found.contradictions] == [
        (
            Difference("naam", "niet getoond", "niet getoond"),
            Difference("big", "niet getoond", "niet getoond"),
        ),
        (Difference("telefoon", "niet getoond", "niet getoond"),),
    ]
    assert not any(word in str(found.faults) for word in ("Jansen", "Vries", "19012", "0612", "0634"))


def test_three_files_where_the_third_contradicts_the_first() -> None:
    good = {"Locaties": LOCATIES}
    bad = {"Locaties": (LOCATIES[0], ("L1", "Linde", "Linde", 7511, None))}
    found = merged(snelstart(), good, bad)
    assert [placed(fault)[:3] for fault in found.faults] == [("tegenspraak", "c.xlsx", "Locaties")]
    found = merged(bad, snelstart(), good)
    assert [placed(fault)[1] for fault in found.faults] == ["b.xlsx", "c.xlsx"]


def test_the_region_and_its_settings_may_not_differ() -> None:
    settings = ("id", "sleutel", "waarde")
    one = snelstart(Instellingen=(settings, ("I1", "k", 5)))
    other = {"Regio": (*REGIO[:1], ("naam", "Zuid")), "Instellingen": (settings, ("I1", "k", 10))}
    found = merged(one, other)
    assert [placed(fault) for fault in found.faults] == [
        ("tegenspraak", "b.xlsx", "Regio", 2, "waarde"),
        ("tegenspraak", "b.xlsx", "Instellingen", 2, "waarde"),
    ]
    assert "'Noord'" in found.faults[0].message and "'Zuid'" in found.faults[0].message


def test_two_rows_that_set_one_thing_are_told_with_both_files() -> None:
    settings = ("id", "sleutel", "waarde")
    one = snelstart(Instellingen=(settings, ("I1", "k", 5)))
    (fault,) = merged(one, {"Instellingen": (settings, (), ("I2", "k", 10))}).faults
    assert placed(fault) == ("geldigheid_overlapt", "b.xlsx", "Instellingen", 3, "van")
    assert "rij 2 van a.xlsx" in fault.message


def test_lines_of_the_region_that_nobody_filled_say_nothing() -> None:
    found = whole(template(), snelstart(), template())
    assert found.region == decode(book(snelstart()), file="x.xlsx", known_on=KNOWN_ON)


def test_whatever_is_nowhere_is_told_of_the_whole() -> None:
    found = merged(template(), {"Locaties": LOCATIES})
    assert [placed(fault)[:3] for fault in found.faults] == [
        ("gegeven_ontbreekt", "de bestanden samen", "Regio")
    ] * 3
    found = merged(ROSTER, PROMISES)
    missing = [placed(fault)[2] for fault in found.faults if fault.key == "blad_ontbreekt"]
    assert missing == ["Regio", "Locaties", "Clientgroepen"]


def test_a_reference_that_leads_nowhere_in_any_file_is_told_at_its_row() -> None:
    found = merged(REGION, HOMES, PROMISES, {**ROSTER, "Diensten": shifts((), shift(afspraak="A11"))})
    (fault,) = found.faults
    assert placed(fault) == ("verwijzing_onbekend", "d.xlsx", "Diensten", 3, "afspraak")
    assert "Bedoelt u 'A1'?" in fault.remedy


CHECKS: Mapping[str, tuple[tuple[Sheets, ...], tuple[str, str, str, int, str], str]] = {
    "shift that overlaps itself": (
        (rostered(), {"Diensten": shifts((), (), shift(id="D2"))}),
        ("dienst_overlapt", "b.xlsx", "Diensten", 4, "begin"), "rij 2 van a.xlsx",
    ),
    "person with two keys": (
        (
            rostered(Professionals=persons(person(big="19012345601"))),
            {"Professionals": persons(person(id="R9", professional="p9", big="19012345601"))},
        ),
        ("persoon_dubbel", "b.xlsx", "Professionals", 2, "big"), "rij 2 van a.xlsx",
    ),
    "agreement and post with one id": (
        (
            rostered(),
            {"Posten": (
                ("id", "hds", "gebieden", "functies", "uren", "status"),
                (),
                ("A1", "HDS", "W1", "triage", "anw", "getekend"),
            )},
        ),
        ("afspraak_of_post", "a.xlsx", "Diensten", 2, "afspraak"), "rij 3 van b.xlsx van Posten",
    ),
    "party that takes no part": (
        (
            rostered(Afspraken=agreements(agreement(pool="X"))),
            {"Pools": (("id", "deelnemers"), ("X", "HDS"))},
        ),
        ("geen_deelnemer", "a.xlsx", "Afspraken", 2, "pool"), "rij 2 van b.xlsx",
    ),
    "one pair of postcodes": (
        (
            snelstart(Reistijden=(("id", "van", "naar", "minuten"), ("R1", 7511, 7512, 5))),
            {"Reistijden": (("id", "van", "naar", "minuten"), ("R2", 7511, 7512, 5))},
        ),
        ("reistijd_dubbel", "b.xlsx", "Reistijden", 2, "naar"), "rij 2 van a.xlsx",
    ),
    "too many registered": (
        (
            snelstart(Inschrijving=(LINE_HEADERS, ("S1", "G1", "Oost", 20))),
            {"Inschrijving": (LINE_HEADERS, ("S2", "G1", "West", 5))},
        ),
        ("inschrijving_te_veel", "b.xlsx", "Inschrijving", 2, "aantal"), "'S1' (rij 2 van a.xlsx)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_over_the_whole_names_the_file_of_each_row(name: str) -> None:
    files, place, says = CHECKS[name]
    (fault,) = merged(*files).faults
    assert placed(fault) == place
    assert says in fault.message


def test_a_warning_over_the_whole_names_the_file_too() -> None:
    found = whole(snelstart(), {"Clientgroepen": (GROUP_HEADERS, group(id="G2", aantal=3))})
    assert [placed(each) for each in found.findings] == [
        ("kleine_groep", "b.xlsx", "Clientgroepen", 2, "aantal")
    ]


def test_all_that_is_wrong_in_all_files_comes_at_once() -> None:
    one = snelstart(Clientgroepen=(GROUP_HEADERS, group(aantal=3.5)))
    other = {
        "Locaties": (LOCATIES[0], ("L1", "De Linde", "Linde", 7513, None), ("L2", None, "Linde", 1, None))
    }
    third = {"Afspraken": agreements(agreement(partij="Linde", voor_locatie="L9"))}
    found = merged(one, other, third)
    assert [placed(fault) for fault in found.faults] == [
        ("geen_geheel_getal", "a.xlsx", "Clientgroepen", 2, "aantal"),
        ("geen_postcode", "b.xlsx", "Locaties", 3, "postcode"),
        ("tegenspraak", "b.xlsx", "Locaties", 2, "postcode"),
        ("verwijzing_onbekend", "c.xlsx", "Afspraken", 2, "voor locatie"),
    ]
    assert all(fault.severity is Severity.FAULT for fault in found.faults)


def test_an_id_twice_in_one_file_is_that_fault_and_no_contradiction() -> None:
    rows = (*LOCATIES, ("L1", "Beuk", "Linde", 7512, None))
    found = merged(snelstart(Locaties=rows), {"Locaties": LOCATIES})
    assert [placed(fault)[:4] for fault in found.faults] == [("id_dubbel", "a.xlsx", "Locaties", 3)]


def test_a_contradiction_in_a_faulty_cell_is_told_without_a_traceback() -> None:
    rows = (LOCATIES[0], ("L1", "De Linde", "Linde", "veld", "=1+1"))
    keys = [fault.key for fault in merged(snelstart(Locaties=rows), {"Locaties": LOCATIES}).faults]
    assert keys == ["formule", "geen_postcode", "tegenspraak"]


def test_files_that_are_no_workbook_are_all_told() -> None:
    with pytest.raises(FileError) as refused:
        merge(
            [
                Source("a.xlsx", b""),
                Source("b.xlsx", book(snelstart())),
                Source("c.xlsx", b"PK nonsense"),
            ],
            known_on=KNOWN_ON,
        )
    assert [(fault.key, fault.place.file) for fault in refused.value.faults] == [
        ("leeg_bestand", "a.xlsx"),
        ("beschadigd", "c.xlsx"),
    ]


def test_what_follows_from_other_sheets_stays_so() -> None:
    """A merged quick start can be merged again with a part that names others."""
    first = whole(snelstart(), {"Inschrijving": (LINE_HEADERS, ("S1", "G1", "Oost", 5))})
    assert opened(first.content)["Organisaties"].max_row == 1
    area = {
        "Clientgroepen": (GROUP_HEADERS, group(id="G2", locatie=None, gebied="7511-7513", zorgaanbieder="Q"))
    }
    again = whole(first.content, area, snelstart(Locaties=(*LOCATIES, ("L2", None, "Beuk", 7512, None))))
    assert whole(again.content, area).region == again.region
    assert again.region is not None
    assert [row.id for row in again.region.organisations] == ["Beuk", "Linde", "Q"]


def test_own_columns_are_kept_and_may_not_contradict() -> None:
    def noted(name: str, *notes: object) -> Sheets:
        rows = ((*LOCATIES[0], name), *((*row, note) for row, note in zip(LOCATIES[1:], notes, strict=True)))
        return {"Locaties": rows}

    found = whole(snelstart(), noted("Notitie", "bellen"), noted("notitie", None), noted("code", "007"))
    page = opened(found.content)["Locaties"]
    headers = [cell.value for cell in page[1]]
    assert [page.cell(2, headers.index(header) + 1).value for header in ("Notitie", "code")] == [
        "bellen",
        "007",
    ]
    (fault,) = merged(snelstart(), noted("notitie", "bellen"), noted("Notitie", "mailen")).faults
    assert placed(fault) == ("tegenspraak", "c.xlsx", "Locaties", 2, "notitie")
    assert "'bellen'" in fault.message and "rij 2 van b.xlsx" in fault.message


def own_sheet(title: str, *cells: object, **sheets: Rows) -> bytes:
    def change(made: Any) -> None:
        made.create_sheet(title).append(list(cells))

    return book({"Locaties": LOCATIES, **sheets}, change)


def test_own_sheets_of_one_file_are_kept_with_their_formulas() -> None:
    found = whole(snelstart(), own_sheet("Eigen", "007", "=1+1"), own_sheet("Eigen", "007", "=1+1"))
    assert [cell.value for cell in opened(found.content)["Eigen"][1]] == ["007", "=1+1"]
    assert {fault.key for fault in found.findings} == {"blad_onbekend"}


@pytest.mark.parametrize("other", [("Eigen", "008"), ("Anders", "007")])
def test_own_sheets_of_two_files_are_refused_aloud(other: tuple[str, str]) -> None:
    (fault,) = merged(snelstart(), own_sheet("Eigen", "007"), own_sheet(*other)).faults
    assert fault.key == "bladen_samen" and fault.place.sheet == other[0]
    assert "b.xlsx" in fault.message and "c.xlsx" in fault.message


def test_more_rows_than_a_sheet_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging_kept, "MAX_ROWS", 3)
    assert grid_module.MAX_ROWS > 3
    files = [
        {"Locaties": (LOCATIES[0], *((f"{name}{at}", None, "Linde", 7511, None) for at in range(2)))}
        for name in "KM"
    ]
    found = merged(snelstart(Locaties=LOCATIES), *files)
    assert [fault.key for fault in found.faults] == ["te_veel_rijen"]


def test_moments_and_settings_survive() -> None:
    night = shift(begin="24-10-2026 18:00", einde="25-10-2026 02:30 wintertijd")
    one = rostered(
        Diensten=(SHIFT_HEADERS, night),
        Instellingen=(
            ("id", "sleutel", "waarde", "van"),
            ("I1", "specialist_lg", "SO", None),
            ("I2", "dag_einde", 0.75, date(2026, 1, 1)),
        ),
    )
    found = whole(one, {"Professionals": persons(person())})
    assert found.region == decode(book(one), file="x.xlsx", known_on=KNOWN_ON)
    assert found.region is not None
    assert encode(found.region) == encode(decode(found.content, file="x.xlsx", known_on=KNOWN_ON))
