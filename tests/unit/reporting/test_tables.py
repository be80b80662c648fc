"""The CSV tables: what a Dutch spreadsheet program opens, and runs nothing of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mgz.coverage import Proof
from mgz.region import Region
from mgz.reporting.csv_tables import GAP_COLUMNS, QUESTION_COLUMNS, gaps_csv, questions_csv
from mgz.reporting.report import report
from mgz.reporting.spreadsheet import spreadsheet
from mgz.vocabulary import label
from tests.unit.reporting.reading import rows_of, workbook_of

Prove = Callable[..., Proof]

#: The columns of the table as it was first handed out; files of users rest on them.
FIRST_COLUMNS = (
    "id;toestand;eerste actie bij;ondersteunt;grond;groep;plaats;soort cliënten;cliënten;functie;dagdeel;"
    "reden;wat te doen;wanneer;aantal keer;minuten;eerste;einde laatste;postcodes;opmerking"
).split(";")
FORMULAS = ("=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\tx", " =1", "Linde; met puntkomma")


def nasty_region(region: Region) -> Region:
    groups = tuple(replace(region.groups[0], id=f"G{n}", location=f"L{n}") for n in range(len(FORMULAS)))
    places = tuple(replace(region.locations[0], id=f"L{n}", name=name) for n, name in enumerate(FORMULAS))
    agreements = tuple(
        replace(region.agreements[0], id=f"A{n}", scope=replace(region.agreements[0].scope, id=f"L{n}"))
        for n in range(len(FORMULAS))
    )
    return replace(region, groups=groups, locations=places, registrations=(), agreements=agreements)


def test_the_table_opens_in_a_dutch_excel_and_runs_nothing(region: Region, proved: Prove) -> None:
    made = report(proved(nasty_region(region)))
    rows = rows_of(gaps_csv(made))
    assert rows[0] == list(GAP_COLUMNS)
    assert {len(row) for row in rows} == {len(GAP_COLUMNS)}
    cells = [cell for row in (*rows, *rows_of(questions_csv(made))) for cell in row]
    assert "'=cmd()" in cells and "Linde; met puntkomma" in cells
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t"))]


def test_columns_that_exist_stay_where_they_are() -> None:
    assert list(GAP_COLUMNS[: len(FIRST_COLUMNS)]) == FIRST_COLUMNS
    assert QUESTION_COLUMNS[:7] == ("nummer", "aan", "vraag", "plaats", "cliënten", "groepen", "antwoord")


def test_the_table_tells_layer_place_kind_party_and_escalation(full: Proof) -> None:
    rows = [dict(zip(GAP_COLUMNS, row, strict=True)) for row in rows_of(gaps_csv(report(full)))[1:]]
    assert len(rows) >= len(full.gaps)
    told = {(row["id"], row["laag"], row["plek van triage"], row["soort verplichting"]) for row in rows}
    held = {
        (gap.id, gap.layer.value, label(gap.place) if gap.place else "", label(part.kind))
        for gap in full.gaps
        for part in gap.parts
    }
    assert told == held
    on_duty = [row for row in rows if row["laag"] == "ingeroosterd" and row["toestand"] == "gat"]
    assert on_duty and all(row["partij"] for row in on_duty)
    assert {row["begint bij stap"] for row in on_duty} == {"1"}


def test_the_questions_table_is_in_order_of_rank(region: Region, proved: Prove) -> None:
    rows = rows_of(questions_csv(report(proved(region))))[1:]
    assert [int(row[0]) for row in rows] == list(range(1, len(proved(region).questions) + 1))


def test_excel_has_every_subject_to_filter(full: Proof) -> None:
    made = report(full)
    book = workbook_of(spreadsheet(made, made="25-11-2026 10:00 door mgz 0"))
    assert book.sheetnames == [
        "Verdicten",
        "Verplichtingen",
        "Gaten",
        "Vragen",
        "Convenantpunten",
        "Capaciteit",
        "Over dit bewijs",
    ]
    counts = {
        "Verdicten": len(full.verdicts),
        "Verplichtingen": len(full.obligations),
        "Vragen": len(full.questions),
        "Convenantpunten": len(full.convenant),
        "Capaciteit": len(full.capacity),
    }
    for page in book.worksheets:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == page.dimensions
        assert all(page.column_dimensions[cell.column_letter].width > 8 for cell in page[1])
        assert all(cell.font.bold for cell in page[1])
        assert page.max_row - 1 == counts.get(page.title, page.max_row - 1)
    gaps = [[cell or "" for cell in row] for row in book["Gaten"].iter_rows(values_only=True)]
    table = rows_of(gaps_csv(made))
    assert [[str(cell) for cell in row] for row in gaps] == table


def test_no_text_in_excel_is_a_formula(region: Region, proved: Prove) -> None:
    book = workbook_of(spreadsheet(report(proved(nasty_region(region))), made="=nu()"))
    cells = [cell for page in book.worksheets for row in page.iter_rows() for cell in row]
    assert "'=cmd()" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n"}


def test_what_a_cell_cannot_hold_is_replaced(region: Region, proved: Prove) -> None:
    location = replace(region.locations[0], name="Lin\x00de\x1b" + "x" * 40_000)
    book = workbook_of(
        spreadsheet(report(proved(replace(region, locations=(location, region.locations[1])))), made="nu")
    )
    longest = max((str(cell.value) for row in book["Gaten"].iter_rows() for cell in row), key=len)
    assert longest.startswith("Lin?de?x") and len(longest) == 32_767


def test_the_same_report_gives_the_same_bytes(region: Region, proved: Prove) -> None:
    made = report(proved(region))
    assert spreadsheet(made, made="nu") == spreadsheet(made, made="nu")
    assert spreadsheet(made, made="nu") != spreadsheet(made, made="later")
