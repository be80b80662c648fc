"""Every worked example of docs/betekenis.md, run as it stands there: workbook rows in, proof out."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook

from mgz.answer import answer
from mgz.coverage import Gap, ObligationResult, Proof, prove
from mgz.interop.workbook import SHEETS, decode
from mgz.region import Region
from mgz.vocabulary import Functie, Reason, State
from mgz_cli.rulefiles import standard_rules

DOCUMENT = Path(__file__).parents[2] / "docs" / "betekenis.md"
BLOCKS = [yaml.safe_load(b) for b in re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)]
SHARED = BLOCKS[0]
EXAMPLES = {block["voorbeeld"]: block for block in BLOCKS[1:]}
KNOWN_ON = date(2026, 6, 1)


@pytest.mark.parametrize("name", EXAMPLES)
def test_example(name: str) -> None:
    """The minutes, reasons, first actions and verdict are those the document states."""
    example = EXAMPLES[name]
    region = region_of(example)
    proof = prove(standard_rules(), region, region.period.begin, region.period.end)
    results = {result.dagdeel.value: result for result in proof.obligations}
    gaps = {gap.dagdeel.value: gap for gap in proof.gaps}
    for dagdeel, expected in example["uitkomst"].items():
        check_minutes(results[dagdeel], expected)
        if "redenen" in expected:
            check_gap(gaps[dagdeel], expected)
    if not example["uitkomst"]:
        assert not results
    if "verdict" in example:
        assert proof.worst.value == example["verdict"]
    if "zonder_effect" in example:
        assert list(proof.without_effect) == example["zonder_effect"]
    check_answer(proof)


def test_every_reason_has_an_example() -> None:
    """No reason of this layer is left without an example in the document."""
    shown = {r for e in EXAMPLES.values() for o in e["uitkomst"].values() for r in o.get("redenen", ())}
    assert shown == {reason.value for reason in Reason}


def test_the_row_numbers_in_the_tables_exist() -> None:
    """A reference such as V12 in the text points to an example."""
    named = set(re.findall(r"\bV\d+\b", DOCUMENT.read_text("utf-8")))
    assert named == set(EXAMPLES)


def check_minutes(result: ObligationResult, expected: dict[str, object]) -> None:
    for state in ("gedekt", "gat", "onbeslist"):
        assert getattr(result, state) == expected.get(state, 0), state
    assert dict(result.notes) == expected.get("notities", dict(result.notes))


def check_gap(gap: Gap, expected: dict[str, object]) -> None:
    assert [reason.value for reason in gap.reasons] == expected["redenen"]
    part = gap.parts[0]
    if "cliënten" in expected:
        assert gap.clients == expected["cliënten"]
    if "eerste actie" in expected:
        assert [party.role.value for party in part.action.first] == expected["eerste actie"]
    if "ondersteunt" in expected:
        assert [party.role.value for party in part.action.supports] == expected["ondersteunt"]
    if "organisaties" in expected:
        assert [name for party in part.action.first for name in party.organisations] == expected[
            "organisaties"
        ]
    if "postcodes" in expected:
        assert list(part.outcome.postcodes) == expected["postcodes"]
    if "notities_open" in expected:
        assert list(part.outcome.notes) == expected["notities_open"]


def check_answer(proof: Proof) -> None:
    """The answer at the first and last minute of each gap says the same."""
    for gap in proof.gaps:
        group = proof.region.group_by_id[gap.group]
        for minute in (gap.begin, gap.end - 1):
            found = answer(standard_rules(), proof.region, group, Functie.GENERAL_CARE, minute)
            assert found.state in (State.GAT, State.ONBESLIST)


def region_of(example: dict[str, object]) -> Region:
    """The shared rows, the rows of the basis and those of the example; a later row with the same id wins."""
    sheets: dict[str, dict[str, dict[str, object]]] = {}
    for source in (SHARED["gedeeld"], SHARED[example["basis"]], example["rijen"]):
        for sheet, rows in source.items():
            if sheet != "Regio":
                known = sheets.setdefault(sheet, {})
                known.update({row["id"]: row for row in rows})
                if not rows:
                    known.clear()
    return decode(workbook(sheets, example.get("periode")), file="voorbeeld.xlsx", known_on=KNOWN_ON)


def workbook(sheets: dict[str, dict[str, dict[str, object]]], period: list[date] | None) -> bytes:
    book = Workbook()
    book.remove(book.active)
    facts = dict(SHARED["gedeeld"]["Regio"])
    if period:
        facts["periode van"], facts["periode tot en met"] = period
    page = book.create_sheet("Regio")
    page.append(["gegeven", "waarde"])
    for key, value in facts.items():
        page.append([key, value])
    for sheet in (
        "Instellingen",
        "Gebieden",
        "Organisaties",
        "Locaties",
        "Praktijken",
        "Posten",
        "Clientgroepen",
        "Inschrijving",
        "Afspraken",
    ):
        rows = list(sheets.get(sheet, {}).values())
        page = book.create_sheet(sheet)
        headers = headers_of(sheet)
        assert all(set(row) <= set(headers) for row in rows), (sheet, headers)
        page.append(headers)
        for row in rows:
            page.append([row.get(header) for header in headers])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def headers_of(sheet: str) -> list[str]:
    """The Dutch headers of a sheet, from the schema of the workbook."""
    return [column.header for found in SHEETS if found.name == sheet for column in found.columns]
