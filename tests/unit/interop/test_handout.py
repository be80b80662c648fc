"""Questions go out as a workbook and come back filled in: what may be answered, what is refused, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import openpyxl
import pytest

from mgz.coverage import Proof, prove
from mgz.errors import Severity
from mgz.interop.workbook import (
    HandoutSource,
    Merged,
    Source,
    decode,
    encode,
    handout_workbook,
    merge,
    read_workbook,
    row_text,
)
from mgz.interop.workbook.handout import Handout
from mgz.interop.workbook.sheets_asked import ASKED_SHEET, STAMP_SHEET
from mgz.region import Region
from mgz.vocabulary import Behandeling, TreatmentBy
from tests.unit.site import house
from tests.unit.site.by_hand import KNOWN_ON, YEAR, proof, region, rules, workbook

Cells = Mapping[tuple[str, str, str], object]


@cache
def source() -> HandoutSource:
    return HandoutSource(workbook(), "beek.xlsx", region())


def handout(organisation: str, asked: Proof | None = None) -> Handout:
    questions = [
        (question, question.text(question.place))
        for question in (asked or proof()).questions
        if any(organisation in party.organisations for party in question.to)
    ]
    return source().handout(organisation, questions)


@cache
def given(organisation: str) -> bytes:
    return handout_workbook(source(), handout(organisation), name=organisation, made=KNOWN_ON)


def filled(content: bytes, cells: Cells) -> bytes:
    """The file with cells filled in, each told by sheet, id and header; an unknown id is a new row."""
    book = openpyxl.load_workbook(BytesIO(content))
    for (sheet, name, header), value in cells.items():
        page = book[sheet]
        columns = {cell.value: cell.column for cell in page[1]}
        rows = {page.cell(at, 1).value: at for at in range(2, page.max_row + 1)}
        empty = next(at for at in range(2, page.max_row + 2) if page.cell(at, 1).value is None)
        at = rows.get(name, empty)
        page.cell(at, 1).value = name
        page.cell(at, columns[header]).value = value
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def merged(*returned: bytes, whole: bytes | None = None) -> Merged:
    sources = [Source("regio.xlsx", whole or workbook())]
    sources += [Source(f"terug{n}.xlsx", content) for n, content in enumerate(returned, start=1)]
    return merge(sources, known_on=KNOWN_ON, rules=rules())


def keys(found: Merged) -> list[str]:
    return [fault.key for fault in found.findings]


def proven(of: Region) -> Proof:
    return prove(rules(), of, YEAR.begin, YEAR.end)


TREATED: Cells = {
    ("Clientgroepen", "linde_vraag", "behandeling op papier"): "met",
    ("Clientgroepen", "linde_vraag", "behandeling feitelijk door"): "zelfde aanbieder",
}


def test_questions_come_back_as_answers() -> None:
    asked = [q for q in proof().questions if "linde_vraag" in q.groups and "behandeling" in q.kind]
    assert asked
    found = merged(filled(given("linde"), TREATED))
    assert found.faults == ()
    assert found.region is not None
    group = found.region.group_by_id["linde_vraag"]
    assert (group.behandeling, group.treatment_by) == (Behandeling.MET, TreatmentBy.SAME_PROVIDER)
    after = proven(found.region)
    assert not [q for q in after.questions if "linde_vraag" in q.groups and "behandeling" in q.kind]
    assert decode(found.content, file="samen.xlsx", known_on=KNOWN_ON) == found.region
    before = replace(found.region, groups=region().groups)
    assert before.hash == region().hash


def test_a_new_row_answers_too() -> None:
    new = {
        "functie": "triage",
        "partij": "elzen",
        "voor locatie": "elzenhof",
        "uren": "altijd",
        "status": "getekend",
    }
    asked = [q for q in proof().questions if q.kind == "triage_locatie" and q.place == "elzenhof"]
    assert asked
    found = merged(filled(given("elzen"), {("Afspraken", "E1", name): value for name, value in new.items()}))
    assert found.faults == ()
    assert found.region is not None
    assert [row.id for row in found.region.agreements] == ["A1", "A2", "A3", "E1"]
    assert found.returned[0].added == (("Afspraken", "E1"),)
    left = [q for q in proven(found.region).questions if q.kind == "triage_locatie"]
    assert not any(q.place == "elzenhof" for q in left)


@pytest.mark.parametrize("organisation", ["elzen", "linde", "kantoor"])
def test_what_goes_out_is_a_workbook_without_faults(organisation: str) -> None:
    reading = read_workbook(given(organisation), file="vragen.xlsx", known_on=KNOWN_ON, rules=rules())
    assert reading.faults == ()
    assert ASKED_SHEET not in reading.kept.sheets
    book = openpyxl.load_workbook(BytesIO(given(organisation)))
    assert book.sheetnames[0] == ASKED_SHEET
    assert book[STAMP_SHEET].sheet_state == "hidden"


def test_only_own_rows_and_what_they_name_go_out() -> None:
    rows = handout("linde").rows
    assert {row.id for row in rows["Clientgroepen"]} == {"linde_met", "linde_vg", "linde_vraag"}
    assert {row.id for row in rows["Locaties"]} == {"lindehuis", "lindehof"}
    others = [row for row in rows["Organisaties"] if row.id != "linde"]
    assert others
    assert not any(row.cells.get("opgave volledig posten") for row in others)
    mine = next(row for row in rows["Organisaties"] if row.id == "linde")
    assert mine.cells["opgave volledig afspraken"]


def test_every_question_says_where_the_answer_goes() -> None:
    made = handout("linde")
    book = openpyxl.load_workbook(BytesIO(given("linde")))
    told = [[cell.value for cell in row] for row in book[ASKED_SHEET].iter_rows()]
    for asked in made.asked:
        line = next(row for row in told if row[0] == asked.question.rank)
        assert asked.text == line[1]
        if asked.spot is None:
            continue
        assert asked.spot.sheet == line[3]
        assert row_text(made, asked) == line[4]
        if not asked.spot.is_new:
            numbers = made.numbers[asked.question.rank]
            assert {book[asked.spot.sheet].cell(at, 1).value for at in numbers} == set(asked.spot.keys)
    new = [made.numbers[a.question.rank] for a in made.asked if a.spot and a.spot.is_new]
    assert len(set(new)) == len(new)


def test_nothing_filled_in_changes_nothing_and_says_so() -> None:
    found = merged(given("linde"))
    assert found.faults == ()
    assert "niets_ingevuld" in keys(found)
    assert found.region is not None
    assert found.region.hash == region().hash


def test_the_same_twice_is_said_and_counts_once() -> None:
    answers = filled(given("linde"), TREATED)
    once = merged(answers)
    assert merged(answers, answers).region == once.region
    again = merged(answers, whole=once.content)
    assert "al_verwerkt" in keys(again)
    assert again.region == once.region


@pytest.mark.parametrize(
    ("cells", "sheet", "row"),
    [
        ({("Clientgroepen", "elzen_met", "aantal"): 3}, "Clientgroepen", "elzen_met"),
        ({("Posten", "HAP", "status"): "concept"}, "Posten", "HAP"),
        ({("Organisaties", "elzen", "naam"): "Anders"}, "Organisaties", "elzen"),
        ({("Regio", "naam", "waarde"): "Andere naam"}, "Regio", "naam"),
    ],
)
def test_rows_of_others_are_refused_by_name(cells: Cells, sheet: str, row: str) -> None:
    whole = openpyxl.load_workbook(BytesIO(given("linde")))
    source_book = openpyxl.load_workbook(BytesIO(workbook()))
    if row not in {cell.value for cell in whole[sheet]["A"]}:
        values = next(r for r in source_book[sheet].iter_rows(values_only=True) if r[0] == row)
        whole[sheet].append(list(values))
    out = BytesIO()
    whole.save(out)
    found = merged(filled(out.getvalue(), cells))
    assert [(f.key, f.place.sheet) for f in found.faults] == [("rij_van_anderen", sheet)]
    fault = found.faults[0]
    assert f"'{row}'" in fault.message
    assert fault.place.row is not None
    assert fault.place.file == "terug1.xlsx"
    assert found.content == b""


def test_a_new_row_for_somebody_else_is_refused() -> None:
    new = {"functie": "triage", "partij": "elzen", "voor locatie": "elzenhof", "status": "getekend"}
    found = merged(filled(given("linde"), {("Afspraken", "X1", name): value for name, value in new.items()}))
    assert [fault.key for fault in found.faults] == ["rij_van_anderen"]
    assert "elzen" in found.faults[0].message


def test_an_organisation_nobody_knew_may_be_named_but_declares_nothing() -> None:
    named: Cells = {("Organisaties", "nieuw", "soort"): "overig", ("Organisaties", "nieuw", "naam"): "Nieuw"}
    assert merged(filled(given("linde"), named)).faults == ()
    declared: Cells = {**named, ("Organisaties", "nieuw", "opgave volledig afspraken"): "01-01-2026"}
    assert [f.key for f in merged(filled(given("linde"), declared)).faults] == ["rij_van_anderen"]


def test_questions_of_another_region_are_refused() -> None:
    other = encode(replace(region(), name="Elders (fictief)"))
    found = merged(filled(given("linde"), TREATED), whole=other)
    assert [fault.key for fault in found.faults] == ["teruggave_andere_regio"]
    assert "Beekstreek" in found.faults[0].message


def _later(**changes: object) -> bytes:
    """The workbook in which a group of Linde was changed after the questions went out."""
    groups = tuple(
        replace(group, **changes) if group.id == "linde_vraag" else group  # type: ignore[arg-type]
        for group in region().groups
    )
    return encode(replace(region(), groups=groups))


def test_what_changed_since_is_told_and_stays() -> None:
    groups = tuple(replace(g, number=50) if g.id == "linde_met" else g for g in region().groups)
    found = merged(filled(given("linde"), TREATED), whole=encode(replace(region(), groups=groups)))
    assert found.faults == ()
    told = next(f for f in found.findings if f.key == "sinds_uitgifte_anders")
    assert told.severity is Severity.WARNING
    assert "Clientgroepen linde_met" in told.message
    assert found.region is not None
    assert found.region.group_by_id["linde_met"].number == 50
    assert found.region.group_by_id["linde_vraag"].behandeling is Behandeling.MET


def test_a_row_changed_on_both_sides_is_a_contradiction_with_both_rows() -> None:
    found = merged(filled(given("linde"), TREATED), whole=_later(number=9))
    assert "tegenspraak" in [fault.key for fault in found.faults]
    contradiction = found.contradictions[0]
    assert (contradiction.sheet, contradiction.id) == ("Clientgroepen", "linde_vraag")
    assert contradiction.first.origin and contradiction.first.origin.file == "regio.xlsx"
    assert contradiction.second.origin and contradiction.second.origin.file == "terug1.xlsx"


def test_two_answers_to_one_question_are_a_contradiction() -> None:
    other = {**TREATED, ("Clientgroepen", "linde_vraag", "behandeling op papier"): "zonder"}
    found = merged(filled(given("linde"), TREATED), filled(given("linde"), other))
    assert [fault.key for fault in found.faults] == ["tegenspraak"]


def test_a_row_that_was_taken_out_since_is_not_put_back() -> None:
    left = tuple(group for group in region().groups if group.id != "linde_vraag")
    whole = encode(replace(region(), groups=left))
    assert "rij_is_weg" in keys(merged(filled(given("linde"), TREATED), whole=whole))
    untouched = merged(given("linde"), whole=whole)
    assert untouched.faults == ()
    assert untouched.region is not None
    assert "linde_vraag" not in untouched.region.group_by_id


def test_a_missing_row_says_nothing() -> None:
    book = openpyxl.load_workbook(BytesIO(filled(given("linde"), TREATED)))
    page = book["Clientgroepen"]
    at = next(at for at in range(2, page.max_row + 1) if page.cell(at, 1).value == "linde_met")
    page.delete_rows(at)
    out = BytesIO()
    book.save(out)
    found = merged(out.getvalue())
    assert found.faults == ()
    assert found.region is not None
    assert "linde_met" in found.region.group_by_id


def test_a_region_that_left_its_organisations_out_can_be_asked() -> None:
    """Its organisations follow from other sheets; once one declares something, all of them are listed."""
    bare = openpyxl.load_workbook(BytesIO(workbook()))
    for name in ("Organisaties", "Afspraken", "Posten", "Praktijken", "Inschrijving"):
        bare[name].delete_rows(2, bare[name].max_row)
    out = BytesIO()
    bare.save(out)
    content = out.getvalue()
    reading = read_workbook(content, file="kaal.xlsx", known_on=KNOWN_ON, rules=rules())
    assert reading.region is not None
    found = HandoutSource(content, "kaal.xlsx", reading.region)
    questions = [
        (q, q.text(q.place))
        for q in proven(reading.region).questions
        if any("linde" in party.organisations for party in q.to)
    ]
    made = handout_workbook(found, found.handout("linde", questions), name="linde", made=KNOWN_ON)
    assert read_workbook(made, file="v.xlsx", known_on=KNOWN_ON).faults == ()
    declared: Cells = {("Organisaties", "linde", "opgave volledig afspraken"): "01-01-2026"}
    back = merged(filled(made, declared), whole=content)
    assert back.faults == ()
    assert back.region is not None
    assert {each.id for each in back.region.organisations} == {"linde", "elzen"}
    assert back.region.organisation_by_id["linde"].declared_complete("Afspraken", KNOWN_ON)

    other = handout_workbook(found, found.handout("elzen", []), name="elzen", made=KNOWN_ON)
    too: Cells = {("Organisaties", "elzen", "opgave volledig afspraken"): "02-01-2026"}
    later = merged(filled(other, too), whole=back.content)
    assert later.faults == ()
    assert later.region is not None
    assert all(each.declared_complete("Afspraken", KNOWN_ON) for each in later.region.organisations)
    assert "sinds_uitgifte_anders" not in keys(later)


def test_a_sheet_by_that_name_without_a_mark_is_kept_like_any_other() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook()))
    book.create_sheet(ASKED_SHEET).append(["mijn eigen lijst"])
    out = BytesIO()
    book.save(out)
    assert read_workbook(out.getvalue(), file="r.xlsx", known_on=KNOWN_ON).kept.sheets == (ASKED_SHEET,)


def test_columns_and_sheets_of_the_region_itself_are_kept() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook()))
    page = book["Clientgroepen"]
    at = page.max_column + 1
    page.cell(1, at).value, page.cell(2, at).value = "eigen notitie", "bel eerst"
    book.create_sheet("Notulen").append(["van ons"])
    out = BytesIO()
    book.save(out)
    found = merged(filled(given("linde"), TREATED), whole=out.getvalue())
    assert found.faults == ()
    kept = openpyxl.load_workbook(BytesIO(found.content))
    assert kept["Notulen"]["A1"].value == "van ons"
    heads = [cell.value for cell in kept["Clientgroepen"][1]]
    assert kept["Clientgroepen"].cell(2, heads.index("eigen notitie") + 1).value == "bel eerst"


def _rostered() -> tuple[bytes, Region]:
    """A house whose roster ends before the period does: its provider is asked who is on duty after it."""
    made = replace(house.HOUSE, roster_until=date(2026, 6, 3))
    content = encode(made)
    return content, decode(content, file="huis.xlsx", known_on=house.DAY)


def test_a_roster_is_asked_without_the_name_of_anybody() -> None:
    content, made = _rostered()
    proved = prove(rules(), made, made.period.begin, made.period.end)
    asked = [q for q in proved.questions if q.kind == "rooster_vervolg"]
    assert asked
    name = asked[0].to[0].organisations[0]
    found = HandoutSource(content, "huis.xlsx", made)
    sent = handout_workbook(found, found.handout(name, [(q, "?") for q in asked]), name=name, made=KNOWN_ON)
    book = openpyxl.load_workbook(BytesIO(sent))
    said = {str(cell.value) for page in book for row in page.iter_rows() for cell in row if cell.value}
    assert not said & set(house.NAMES)
    assert {"D", "E", "F"} <= said
    duty: Cells = {
        ("Diensten", "N1", "afspraak"): "A",
        ("Diensten", "N1", "professional"): "D",
        ("Diensten", "N1", "begin"): "04-06-2026 08:00",
        ("Diensten", "N1", "einde"): "05-06-2026 08:00",
    }
    sources = [Source("huis.xlsx", content), Source("terug.xlsx", filled(sent, duty))]
    back = merge(sources, known_on=house.DAY, rules=rules())
    assert back.faults == ()
    assert back.region is not None
    assert {person.name for person in back.region.professionals} == set(house.NAMES)
    assert len(back.region.shifts) == len(made.shifts) + 1


def _agreement(name: str, **cells: str) -> dict[tuple[str, str, str], object]:
    row = {"functie": "triage", "uren": "anw", "status": "getekend", **cells}
    return {("Afspraken", name, header.replace("_", " ")): value for header, value in row.items()}


def test_only_who_is_asked_about_clients_without_a_provider_may_say_who_is_there_for_them() -> None:
    new = _agreement("X1", partij="linde", voor_gebied="zuid")
    refused = merged(filled(given("elzen"), new))
    assert [fault.key for fault in refused.faults] == ["rij_van_anderen"]
    asked = [q for q in proof().questions if q.kind == "specialist" and "kantoor" in q.to[0].organisations]
    at_home = next(q for q in asked if q.place == "zuid")
    for_them = _agreement("X1", partij="elzen", voor_groep=at_home.groups[0])
    for_them[("Afspraken", "X1", "functie")] = "specialist ouderengeneeskunde"
    taken = merged(filled(given("kantoor"), for_them))
    assert taken.faults == ()
    assert taken.returned[0].added == (("Afspraken", "X1"),)
