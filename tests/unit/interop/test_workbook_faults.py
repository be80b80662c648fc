"""Every fault names its exact place and how to mend it, and all of them are told at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

import pytest

from mgz.errors import WorkbookError
from mgz.interop.workbook import decode
from tests.unit.interop.workbooks import (
    FILE,
    GROUP_HEADERS,
    KNOWN_ON,
    LOCATIES,
    REGIO,
    Sheets,
    book,
    faults,
    group,
    snelstart,
    where,
)

Rows = Sequence[Sequence[object]]
SETTING_HEADERS = ("id", "sleutel", "waarde", "van", "tot en met")
AGREEMENT_HEADERS = ("id", "functie", "partij", "voor organisatie", "voor locatie", "uren", "status")
POST_HEADERS = ("id", "naam", "hds", "gebieden", "functies", "uren", "status")
AREAS: Rows = (("id", "naam", "postcodes", "bevat gebieden"), ("A1", "Stad", "7511, 7513-7515", None))
LINE_HEADERS = ("id", "groep", "praktijk", "aantal", "van", "tot en met")
ORGANISATIES: Rows = (("id", "naam", "soort", "agb"), ("Linde", "De Linde", "zorgaanbieder", None))


def groups(*rows: tuple[object, ...]) -> Rows:
    return (GROUP_HEADERS, *rows)


def settings(*rows: tuple[object, ...]) -> Rows:
    return (SETTING_HEADERS, *rows)


# name: (sheets, key, sheet, row, column, a word of the message, a word of the remedy)
CASES: dict[str, tuple[Sheets, str, str, int | None, str, str, str]] = {
    "missing sheet": (
        {"Regio": REGIO, "Locatie": LOCATIES, "Clientgroepen": groups(group())},
        "blad_ontbreekt", "Locaties", None, "", "Locaties", "Heet het blad 'locatie'?",
    ),
    "missing column": (
        snelstart(Locaties=(("id", "naam", "organisatie"), ("L1", "Linde", "Linde"))),
        "kolom_ontbreekt", "Locaties", 1, "postcode", "postcode", "rij 1",
    ),
    "header twice": (
        snelstart(Locaties=((*LOCATIES[0], "Postcode"), (*LOCATIES[1], "7512"))),
        "kop_dubbel", "Locaties", 1, "Postcode", "kolom D en F", "andere kop",
    ),
    "unknown location": (
        snelstart(Clientgroepen=groups(group(locatie="L11"))),
        "verwijzing_onbekend", "Clientgroepen", 2, "locatie", "'L11'", "Bedoelt u 'L1'?",
    ),
    "unknown organisation once the sheet is used": (
        snelstart(
            Organisaties=ORGANISATIES,
            Clientgroepen=groups(group(behandelaanbieder="linde", behandeling_feitelijk_door=None)),
        ),
        "verwijzing_onbekend", "Clientgroepen", 2, "behandelaanbieder", "'linde'", "Bedoelt u 'Linde'?",
    ),
    "id twice": (
        snelstart(Locaties=(*LOCATIES, ("L1", "Beuk", "Linde", 7512, None))),
        "id_dubbel", "Locaties", 3, "id", "rij 2", "ander id",
    ),
    "group twice in time": (
        snelstart(Clientgroepen=groups(group(tot_en_met="31-3-2026"), group(van="1-4-2026"))),
        "id_dubbel", "Clientgroepen", 3, "id", "rij 2", "voorheen",
    ),
    "group twice at the same time": (
        snelstart(Clientgroepen=groups(group(), group(van="1-4-2026"))),
        "id_dubbel", "Clientgroepen", 3, "id", "dezelfde dagen", "voorheen",
    ),
    "no id": (
        snelstart(Locaties=(*LOCATIES, (None, "Beuk", "Linde", 7512, None))),
        "cel_leeg", "Locaties", 3, "id", "leeg", "Vul",
    ),
    "id with a comma": (
        snelstart(Locaties=(*LOCATIES, ("L2, L3", "Beuk", "Linde", 7512, None))),
        "id_teken", "Locaties", 3, "id", "komma", "zonder",
    ),
    "end before begin": (
        snelstart(Clientgroepen=groups(group(van="2-1-2026", tot_en_met="1-1-2026"))),
        "einde_voor_begin", "Clientgroepen", 2, "tot en met", "voor de eerste dag", "Verbeter",
    ),
    "period backwards": (
        snelstart(Regio=(*REGIO[:3], ("periode tot en met", "31-12-2025"))),
        "einde_voor_begin", "Regio", 4, "waarde", "eindigt voor", "Verbeter",
    ),
    "day that does not exist": (
        snelstart(Clientgroepen=groups(group(van="31-02-2026"))),
        "geen_datum", "Clientgroepen", 2, "van", "31-02-2026 bestaat niet", "dd-mm-jjjj",
    ),
    "text for a day": (
        snelstart(Clientgroepen=groups(group(van="na de zomer"))),
        "geen_datum", "Clientgroepen", 2, "van", "'na de zomer' is geen datum", "dd-mm-jjjj",
    ),
    "number for a day": (
        snelstart(Clientgroepen=groups(group(van=46023))),
        "geen_datum", "Clientgroepen", 2, "van", "46023", "Datum",
    ),
    "day with a time": (
        snelstart(Clientgroepen=groups(group(van=datetime(2026, 1, 1, 9, 30)))),
        "geen_datum", "Clientgroepen", 2, "van", "09:30", "dd-mm-jjjj",
    ),
    "year 2226": (
        snelstart(Clientgroepen=groups(group(van="1-1-2226"))),
        "geen_datum", "Clientgroepen", 2, "van", "2200", "dd-mm-jjjj",
    ),
    "text for a number": (
        snelstart(Clientgroepen=groups(group(aantal="veertig"))),
        "geen_getal", "Clientgroepen", 2, "aantal", "'veertig'", "getal",
    ),
    "half a client": (
        snelstart(Clientgroepen=groups(group(aantal=3.5))),
        "geen_geheel_getal", "Clientgroepen", 2, "aantal", "3,5", "geheel getal",
    ),
    "negative number": (
        snelstart(Clientgroepen=groups(group(aantal=-4))),
        "negatief", "Clientgroepen", 2, "aantal", "-4", "vanaf 0",
    ),
    "number with a dot": (
        snelstart(Clientgroepen=groups(group(aantal="1.200"))),
        "geen_getal", "Clientgroepen", 2, "aantal", "'1.200'", "zonder punten",
    ),
    "unknown form": (
        snelstart(Clientgroepen=groups(group(leveringsvorm="thuis"))),
        "onbekend_woord", "Clientgroepen", 2, "leveringsvorm", "'thuis'", "vpt, mpt, pgb, mpt+pgb",
    ),
    "unknown sector": (
        snelstart(Clientgroepen=groups(group(sector="ouderen"))),
        "onbekend_woord", "Clientgroepen", 2, "sector", "'ouderen'", "VV, LG, VG",
    ),
    "unknown function": (
        snelstart(Afspraken=(AGREEMENT_HEADERS, ("A1", "nachtzorg", "Linde", None, "L1", "anw", "getekend"))),
        "onbekend_woord", "Afspraken", 2, "functie", "'nachtzorg'", "algemene medische zorg",
    ),
    "function a post cannot have": (
        snelstart(
            Gebieden=AREAS,
            Posten=(POST_HEADERS, ("P1", "HAP", "H", "A1", "triage, arts VG", "anw", "getekend")),
        ),
        "onbekend_woord", "Posten", 2, "functies", "'arts VG'", "algemene medische zorg, triage",
    ),
    "unreadable hours": (
        snelstart(
            Afspraken=(AGREEMENT_HEADERS, ("A1", "triage", "Linde", None, "L1", "'s nachts", "getekend")),
        ),
        "geen_uren", "Afspraken", 2, "uren", "'s nachts", "ma-vr 17:00-08:00",
    ),
    "agreement without hours": (
        snelstart(Afspraken=(AGREEMENT_HEADERS, ("A1", "triage", "Linde", None, "L1", None, "getekend"))),
        "cel_leeg", "Afspraken", 2, "uren", "uren", "altijd",
    ),
    "agreement for two": (
        snelstart(Afspraken=(AGREEMENT_HEADERS, ("A1", "triage", "Linde", "Linde", "L1", "dag", "getekend"))),
        "voor_wie_dubbel", "Afspraken", 2, "voor locatie", "meer dan één", "Houd er één over",
    ),
    "agreement for nobody": (
        snelstart(Afspraken=(AGREEMENT_HEADERS, ("A1", "triage", "Linde", None, None, "dag", "getekend"))),
        "voor_wie_leeg", "Afspraken", 2, "voor organisatie", "voor wie", "precies één",
    ),
    "group without a place": (
        snelstart(Clientgroepen=groups(group(locatie=None))),
        "plaats_ontbreekt", "Clientgroepen", 2, "locatie", "geen plaats", "postcodes",
    ),
    "group with two places": (
        snelstart(Clientgroepen=groups(group(gebied="7511"))),
        "plaats_dubbel", "Clientgroepen", 2, "gebied", "allebei", "één over",
    ),
    "group in an unknown area": (
        snelstart(Gebieden=AREAS, Clientgroepen=groups(group(locatie=None, gebied="A2"))),
        "verwijzing_onbekend", "Clientgroepen", 2, "gebied", "'A2'", "7511, 7513-7515",
    ),
    "same provider but another one": (
        snelstart(Clientgroepen=groups(group(behandelaanbieder="Beuk"))),
        "behandelaar_strijdig", "Clientgroepen", 2, "behandelaanbieder",
        "zelfde aanbieder", "andere aanbieder",
    ),
    "other provider but the same one": (
        snelstart(
            Clientgroepen=groups(
                group(behandelaanbieder="Linde", behandeling_feitelijk_door="andere aanbieder")
            ),
        ),
        "behandelaar_strijdig", "Clientgroepen", 2, "behandelaanbieder",
        "andere aanbieder", "zelfde aanbieder",
    ),
    "variant without vpt": (
        snelstart(Clientgroepen=groups(group(**{"vpt-variant": "wijk"}))),
        "variant_zonder_vpt", "Clientgroepen", 2, "vpt-variant", "alleen bij", "leeg",
    ),
    "group that was itself": (
        snelstart(Clientgroepen=groups(group(voorheen="G1"))),
        "verwijst_naar_zichzelf", "Clientgroepen", 2, "voorheen", "zichzelf", "Haal",
    ),
    "bad postcode": (
        snelstart(Locaties=(LOCATIES[0], ("L1", "De Linde", "Linde", "751", None))),
        "geen_postcode", "Locaties", 2, "postcode", "'751'", "vier cijfers",
    ),
    "postcodes that Excel read as a decimal": (
        snelstart(Gebieden=(AREAS[0], ("A1", "Stad", 7511.7512, None))),
        "postcode_als_getal", "Gebieden", 2, "postcodes", "7511,7512", "Tekst",
    ),
    "postcodes backwards": (
        snelstart(Gebieden=(AREAS[0], ("A1", "Stad", "7515-7511", None))),
        "geen_postcode", "Gebieden", 2, "postcodes", "7515-7511", "7513-7515",
    ),
    "empty area": (
        snelstart(Gebieden=(AREAS[0], ("A1", "Stad", None, None))),
        "gebied_leeg", "Gebieden", 2, "postcodes", "geen postcodes", "Vul",
    ),
    "areas in a ring": (
        snelstart(Gebieden=(AREAS[0], ("A1", "Stad", 7511, "A2"), ("A2", "Wijk", 7512, "A1"))),
        "gebied_in_kring", "Gebieden", 2, "bevat gebieden", "A1 > A2 > A1", "Haal",
    ),
    "area in itself": (
        snelstart(Gebieden=(AREAS[0], ("A1", "Stad", 7511, "A1"))),
        "verwijst_naar_zichzelf", "Gebieden", 2, "bevat gebieden", "zichzelf", "Haal",
    ),
    "unknown setting": (
        snelstart(Instellingen=settings(("I1", "dag begin tijd", "08:00", None, None))),
        "onbekend_woord", "Instellingen", 2, "sleutel", "'dag begin tijd'", "dag_begin",
    ),
    "setting that is no time": (
        snelstart(Instellingen=settings(("I1", "dag_begin", "acht uur", None, None))),
        "geen_tijd", "Instellingen", 2, "waarde", "'acht uur'", "08:00",
    ),
    "setting without a value": (
        snelstart(Instellingen=settings(("I1", "dag_begin", None, None, None))),
        "cel_leeg", "Instellingen", 2, "waarde", "leeg", "Vul",
    ),
    "k of zero": (
        snelstart(Instellingen=settings(("I1", "k", 0, None, None))),
        "te_klein", "Instellingen", 2, "waarde", "kleiner dan 1", "vanaf 1",
    ),
    "setting that is no choice": (
        snelstart(Instellingen=settings(("I1", "goede_vrijdag_anw", "soms", None, None))),
        "onbekend_woord", "Instellingen", 2, "waarde", "'soms'", "ja, nee, onbekend",
    ),
    "setting twice at one time": (
        snelstart(Instellingen=settings(("I1", "k", 10, None, "1-7-2026"), ("I2", "k", 5, "1-7-2026", None))),
        "geldigheid_overlapt", "Instellingen", 3, "van", "rij 2", "tot en met",
    ),
    "day that ends before it begins": (
        snelstart(
            Instellingen=settings(
                ("I1", "dag_begin", time(9), None, None),
                ("I2", "dag_einde", "08:30", "1-7-2026", None),
            ),
        ),
        "dag_omgekeerd", "Instellingen", 3, "waarde", "09:00", "dag_einde",
    ),
    "day that begins after the usual end": (
        snelstart(Instellingen=settings(("I1", "dag_begin", "17:00", None, None))),
        "dag_omgekeerd", "Instellingen", 2, "waarde", "17:00", "zonder rij",
    ),
    "practice with two HDS at one time": (
        snelstart(
            Praktijken=(
                ("id", "praktijk", "hds", "van", "tot en met"),
                ("R1", "P1", "H1", None, "1-7-2026"),
                ("R2", "P1", "H2", "1-7-2026", None),
            )
        ),
        "geldigheid_overlapt", "Praktijken", 3, "van", "rij 2", "tot en met",
    ),
    "more registered than there are": (
        snelstart(
            Inschrijving=(
                LINE_HEADERS,
                ("S1", "G1", "P1", 20, None, "31-3-2026"),
                ("S2", "G1", "geen", 5, "1-3-2026", None),
            )
        ),
        "inschrijving_te_veel", "Inschrijving", 3, "aantal",
        "van 01-03-2026 tot en met 31-03-2026 staan er 25 ingeschreven, "
        "in de regels 'S1' (rij 2), 'S2' (rij 3)",
        "Verlaag",
    ),
    "practice that is not there": (
        snelstart(
            Praktijken=(("id", "praktijk", "hds"), ("R1", "Praktijk Oost", "H1")),
            Inschrijving=(LINE_HEADERS, ("S1", "G1", "Praktijk Oosd", 20, None, None)),
        ),
        "verwijzing_onbekend", "Inschrijving", 2, "praktijk", "'Praktijk Oosd'", "'Praktijk Oost'",
    ),
    "AGB without its zero": (
        snelstart(Organisaties=(ORGANISATIES[0], ("Linde", None, "zorgaanbieder", 1234567))),
        "agb_ongeldig", "Organisaties", 2, "agb", "7 cijfers in plaats van 8", "nullen",
    ),
    "id that became a date": (
        snelstart(Locaties=(*LOCATIES, (datetime(2026, 2, 1), "Beuk", "Linde", 7512, None))),
        "geen_tekst", "Locaties", 3, "id", "datum", "Tekst",
    ),
    "id that is true": (
        snelstart(Locaties=(*LOCATIES, (True, "Beuk", "Linde", 7512, None))),
        "geen_tekst", "Locaties", 3, "id", "WAAR", "Tekst",
    ),
    "formula": (
        snelstart(Clientgroepen=groups(group(aantal="=SUM(1,2)"))),
        "formule", "Clientgroepen", 2, "aantal", "formule", "plak alleen de waarde",
    ),
    "error value": (
        snelstart(Clientgroepen=groups(group(aantal="#REF!"))),
        "foutwaarde", "Clientgroepen", 2, "aantal", "#REF!", "leeg",
    ),
    "region without a name": (
        snelstart(Regio=(REGIO[0], *REGIO[2:])),
        "gegeven_ontbreekt", "Regio", None, "", "'naam'", "rij met 'naam'",
    ),
    "region with an unknown line": (
        snelstart(Regio=(*REGIO, ("inwoners", 300000))),
        "onbekend_woord", "Regio", 5, "gegeven", "'inwoners'", "zorgkantoorregio",
    ),
    "region with a line twice": (
        snelstart(Regio=(*REGIO, ("naam", "Zuid"))),
        "gegeven_dubbel", "Regio", 5, "gegeven", "rij 2", "weg",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_fault_names_its_place_and_remedy(name: str) -> None:
    sheets, key, sheet, row, column, says, mend = CASES[name]
    found = faults(sheets)
    assert [where(fault) for fault in found] == [(key, sheet, row, column)]
    assert says in found[0].message
    assert mend in found[0].remedy
    assert found[0].place.file == FILE
    assert found[0].message.endswith(".") and found[0].remedy.endswith((".", "?"))


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    wrong = snelstart(
        Regio=REGIO[:2],
        Locaties=(LOCATIES[0], ("L1", "De Linde", "Linde", "751", "hotel")),
        Clientgroepen=groups(group(aantal=3.5, locatie="L9"), group(id="G2", van="31-02-2026")),
    )
    assert [where(fault) for fault in faults(wrong)] == [
        ("gegeven_ontbreekt", "Regio", None, ""),
        ("gegeven_ontbreekt", "Regio", None, ""),
        ("geen_postcode", "Locaties", 2, "postcode"),
        ("onbekend_woord", "Locaties", 2, "soort"),
        ("geen_geheel_getal", "Clientgroepen", 2, "aantal"),
        ("verwijzing_onbekend", "Clientgroepen", 2, "locatie"),
        ("geen_datum", "Clientgroepen", 3, "van"),
    ]
    with pytest.raises(WorkbookError) as refused:
        decode(book(wrong), file=FILE, known_on=KNOWN_ON)
    assert len(refused.value.faults) == 7
    assert refused.value.exit_code == 4


def test_merged_cells_are_refused_where_they_begin() -> None:
    found = faults(snelstart(), lambda made: made["Locaties"].merge_cells("B2:C2"))
    assert ("samengevoegd", "Locaties", 2, "naam") in [where(fault) for fault in found]
    assert "Hef de samenvoeging op" in found[0].remedy


def test_a_formula_in_a_column_of_ones_own_is_refused_too() -> None:
    rows = ((*GROUP_HEADERS, "notitie"), (*group(), "=A2"))
    (fault,) = faults(snelstart(Clientgroepen=rows))
    assert where(fault) == ("formule", "Clientgroepen", 2, "notitie")


def test_a_sheet_there_twice_is_refused() -> None:
    (fault,) = faults(snelstart(**{"locaties ": LOCATIES}))
    assert where(fault) == ("blad_dubbel", "Locaties", None, "")
