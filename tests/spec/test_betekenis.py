"""Every worked example of docs/betekenis.md, run as it stands there: workbook rows in, proof out."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openpyxl import Workbook

from mgz.answer import answer
from mgz.coverage import Capacity, Gap, ObligationResult, Point, PointResult, Proof, certificate, prove
from mgz.interop.workbook import SHEETS, decode
from mgz.interop.workbook.words import FUNCTIONS, POINTS
from mgz.region import Region
from mgz.vocabulary import Dagdeel, Functie, Laag, Leveringsvorm, ObligationKind, Reason, TriagePlace
from mgz_cli.rulefiles import standard_rules

DOCUMENT = Path(__file__).parents[2] / "docs" / "betekenis.md"
TEXT = DOCUMENT.read_text("utf-8")
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)]
SHARED = BLOCKS[0]
EXAMPLES = {block["voorbeeld"]: block for block in BLOCKS[1:]}
KNOWN_ON = date(2026, 6, 1)
DAGDELEN = tuple(dagdeel.value for dagdeel in Dagdeel)
NOT_ASKED = "niet gevraagd"
Rows = dict[str, dict[str, Any]]
Example = dict[str, Any]


@pytest.mark.parametrize("name", EXAMPLES)
def test_example(name: str) -> None:
    """The minutes, reasons, first actions and verdicts are those the document states."""
    example, proof = EXAMPLES[name], proof_of(name)
    for outcome in outcomes_of(example):
        check_outcome(proof, outcome)
    if example.get("uitkomst") == {}:
        assert not proof.obligations
    if "zonder_effect" in example:
        assert list(proof.without_effect) == example["zonder_effect"]
    for expected in example.get("convenant", ()):
        check_point(proof, expected)
    for expected in example.get("capaciteit", ()):
        check_capacity(proof, expected)


@pytest.mark.parametrize("name", EXAMPLES)
def test_gaps_hold_what_is_not_covered_and_the_answer_says_the_same(name: str) -> None:
    """For every obligation of an example, whatever it asks about: gap, result and answer agree."""
    proof = proof_of(name)
    gaps = {gap_key(gap): gap for gap in proof.gaps}
    for result in proof.obligations:
        gap = gaps.pop(result_key(result), None)
        assert bool(gap) == bool(result.gat + result.onbeslist)
        if gap:
            assert gap.state is result.state
            check_answer(proof, gap)
    assert not gaps


def test_the_certificate_of_every_example_is_as_its_schema_says() -> None:
    """Every reason, note, place, point and kind of obligation passes through the published schema."""
    schema = json.loads(files("mgz.coverage").joinpath("proof.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    for name in EXAMPLES:
        made = certificate(proof_of(name), proved_at="2026-06-01T00:00:00Z", software="mgz 0")
        faults = [error.message for error in validator.iter_errors(json.loads(json.dumps(made)))]
        assert not faults, name


def test_every_reason_has_an_example() -> None:
    """No reason is left without an example in the document."""
    shown = {reason for _, expected in expectations() for reason in expected.get("redenen", ())}
    assert shown == {reason.value for reason in Reason}


def test_every_reason_stands_in_the_table_of_reasons() -> None:
    """The table lists the reasons in the order of the vocabulary, gaps first."""
    table = TEXT.partition("## Redenen")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| [a-z]+ \| `(\w+)` \|", table, re.MULTILINE)
    assert listed == [reason.value for reason in Reason]


def test_every_function_layer_and_place_has_an_example() -> None:
    seen = {
        (function_of(outcome), layer_of(outcome), outcome.get("plaats"))
        for example in EXAMPLES.values()
        for outcome in outcomes_of(example)
    }
    assert {layer for function, layer, _ in seen if function is Functie.GENERAL_CARE} == set(Laag)
    assert {layer for function, layer, _ in seen if function is Functie.SPECIALIST_SO} == set(Laag)
    assert {layer for function, layer, _ in seen if function is Functie.TRIAGE} == set(Laag)
    assert {place for _, _, place in seen if place} == {place.value for place in TriagePlace}


def test_every_kind_of_obligation_and_every_form_of_living_has_an_example() -> None:
    """The forms the rules treat alike (part-time stay, respite care) stand in the text with crisis care."""
    proofs = [proof_of(name) for name in EXAMPLES]
    judged = {part.kind for proof in proofs for gap in proof.gaps for part in gap.parts}
    judged |= {kind for proof in proofs for result in proof.obligations for kind in result.kinds}
    assert judged == set(ObligationKind)
    forms = {group.leveringsvorm for proof in proofs for group in proof.region.groups}
    alike = {Leveringsvorm.DEELTIJDVERBLIJF, Leveringsvorm.LOGEEROPVANG}
    assert forms | alike | {Leveringsvorm.GEEN, Leveringsvorm.UNKNOWN} == set(Leveringsvorm)


def test_every_row_of_the_decision_table_is_an_obligation_or_a_point(shared: Path) -> None:
    """Each row of decision table 6 stands in the table of the document with its own references."""
    source = yaml.safe_load((shared / "domain" / "decision-tables.yaml").read_text("utf-8"))
    rows = next(rows for name, rows in source.items() if name.startswith("DT6"))
    table = TEXT.partition("## Van de beslistabel naar het bewijs")[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("| ")][1:]
    assert len(lines) == len(rows)
    words = {kind.value for kind in ObligationKind}
    points = [shown for shown in POINTS.shown.values()]
    for line, row in zip(lines, rows, strict=True):
        refs = row["refs"] if isinstance(row["refs"], list) else str(row["refs"]).split(",")
        assert all(ref in line for ref in refs), row
        target = line.split("|")[3]
        named = set(re.findall(r"`(\w+)`", target))
        assert named <= words, line
        assert named or "dezelfde vijf" in target or any(point in target for point in points), line
    mapped = set(re.findall(r"`(\w+)`", table)) & words
    assert mapped == words


def test_the_example_numbers_in_the_text_exist() -> None:
    """A reference such as V12 in the text points to an example, and every example is referred to."""
    assert set(re.findall(r"\bV\d+\b", TEXT)) == set(EXAMPLES)
    text = TEXT.partition("## Voorbeelden")[0]
    spans = {f"V{n}" for a, b in re.findall(r"\bV(\d+)–V(\d+)\b", text) for n in range(int(a), int(b) + 1)}
    assert set(re.findall(r"\bV\d+\b", text)) | spans == set(EXAMPLES)


# ---------------------------------------------------------------------------------------------- what is asked


def outcomes_of(example: Example) -> list[Example]:
    """The expected outcomes; `uitkomst` stands for one, about general care in layer `afgesproken`."""
    if "uitkomsten" in example:
        return list(example["uitkomsten"])
    one = dict(example["uitkomst"])
    if "verdict" in example:
        one["verdict"] = example["verdict"]
    return [one]


def expectations() -> Iterator[tuple[Example, Example]]:
    for example in EXAMPLES.values():
        for outcome in outcomes_of(example):
            for dagdeel in DAGDELEN:
                if isinstance(outcome.get(dagdeel), dict):
                    yield outcome, outcome[dagdeel]


def function_of(outcome: Example) -> Functie:
    word = outcome.get("functie")
    code = FUNCTIONS.code(word) if word else Functie.GENERAL_CARE
    assert code, word
    return Functie(code)


def layer_of(outcome: Example) -> Laag:
    return Laag(outcome.get("laag", Laag.AFGESPROKEN))


def key_of(outcome: Example, dagdeel: str) -> tuple[object, ...]:
    place = TriagePlace(outcome["plaats"]) if "plaats" in outcome else None
    return outcome.get("groep", "G"), function_of(outcome), place, Dagdeel(dagdeel), layer_of(outcome)


def result_key(result: ObligationResult) -> tuple[object, ...]:
    return result.group, result.function, result.place, result.dagdeel, result.layer


def gap_key(gap: Gap) -> tuple[object, ...]:
    return gap.group, gap.function, gap.place, gap.dagdeel, gap.layer


# -------------------------------------------------------------------------------------------------- checking


def check_outcome(proof: Proof, outcome: Example) -> None:
    known = {"functie", "plaats", "laag", "groep", "verdict", *DAGDELEN}
    assert set(outcome) <= known, outcome
    results = {result_key(result): result for result in proof.obligations}
    gaps = {gap_key(gap): gap for gap in proof.gaps}
    for dagdeel in DAGDELEN:
        expected = outcome.get(dagdeel)
        key = key_of(outcome, dagdeel)
        if expected == NOT_ASKED:
            assert key not in results, key
        elif expected is not None:
            check_minutes(results[key], expected)
            if "redenen" in expected:
                check_gap(gaps[key], expected)
    if "verdict" in outcome:
        assert proof.verdict(layer_of(outcome), function_of(outcome)).value == outcome["verdict"]


GAP_CHECKS = {
    "redenen",
    "cliënten",
    "eerste actie",
    "ondersteunt",
    "organisaties",
    "postcodes",
    "minuten",
} | {
    "grond",
    "randvoorwaarde",
}
KNOWN = {"gedekt", "gat", "onbeslist", "notities", "notities_open"} | GAP_CHECKS


def check_minutes(result: ObligationResult, expected: Example) -> None:
    assert set(expected) <= KNOWN, expected
    for state in ("gedekt", "gat", "onbeslist"):
        assert getattr(result, state) == expected.get(state, 0), state
    if "notities" in expected:
        assert dict(result.notes) == expected["notities"]
    assert ("redenen" in expected) == bool(result.gat + result.onbeslist), (
        "every gap is given with its reason"
    )


def check_gap(gap: Gap, expected: Example) -> None:
    assert [reason.value for reason in gap.reasons] == expected["redenen"]
    part, action = gap.parts[0], gap.parts[0].action
    names = [name for party in action.first for name in party.organisations]
    found = {
        "cliënten": gap.clients,
        "eerste actie": [party.role.value for party in action.first],
        "ondersteunt": [party.role.value for party in action.supports],
        "organisaties": names,
        "grond": action.basis.value,
        "randvoorwaarde": action.precondition,
        "postcodes": list(part.outcome.postcodes),
        "notities_open": list(part.outcome.notes),
        "minuten": {str(each.outcome.reason): each.spans.minutes for each in gap.parts},
    }
    for key, value in found.items():
        if key in expected:
            assert value == expected[key], key


def check_answer(proof: Proof, gap: Gap) -> None:
    """The answer at the first and last minute of each part of a gap gives the same reason."""
    group = proof.region.group_by_id[gap.group]
    for part in gap.parts:
        for minute in (int(part.spans.begins[0]), int(part.spans.ends[-1]) - 1):
            found = answer(standard_rules(), proof.region, group, gap.function, minute)
            (asked,) = (each for each in found.obligations if each.place is gap.place)
            outcomes = [e.outcome for share in asked.shares for e in share.layers if e.layer is gap.layer]
            assert asked.dagdeel is gap.dagdeel
            assert part.outcome.reason in {outcome.reason for outcome in outcomes}, minute


def check_point(proof: Proof, expected: Example) -> None:
    code = POINTS.code(expected["punt"])
    place = expected.get("plaats")
    (row,) = (r for r in proof.convenant if r.point.value == code and _place(r) == place)
    assert row.point in Point and row.standing.value == expected["stand"]
    if "rust op" in expected:
        assert list(row.rests_on) == expected["rust op"]
    if "eerste actie" in expected:
        assert [party.role.value for party in row.first] == expected["eerste actie"]
    assert list(row.contradicts) == expected.get("tegenspraak", [])
    assert bool(row.remark) == ("opmerking" in expected)


def _place(row: PointResult) -> str | None:
    return row.place.id if row.place else None


def check_capacity(proof: Proof, expected: Example) -> None:
    function, dagdeel = function_of(expected), Dagdeel(expected["dagdeel"])
    (row,) = (r for r in proof.capacity if r.function is function and r.dagdeel is dagdeel)
    assert isinstance(row, Capacity)
    assert (row.clients, row.guaranteed) == (expected["cliënten"], expected["gegarandeerd"])
    assert row.persons == expected.get("personen")
    assert row.clients_per_person == expected.get("cliënten per persoon")


# -------------------------------------------------------------------------------------------------- workbook


@cache
def proof_of(name: str) -> Proof:
    region = region_of(EXAMPLES[name])
    return prove(standard_rules(), region, region.period.begin, region.period.end)


def region_of(example: Example) -> Region:
    """The shared rows, the rows of the basis and those of the example; a later row with the same id wins."""
    sheets: dict[str, Rows] = {}
    facts: Example = {}
    for source in (SHARED["gedeeld"], *bases(example["basis"]), example["rijen"]):
        facts.update(source.get("Regio", {}))
        for sheet, rows in source.items():
            if sheet not in ("Regio", "met"):
                known = sheets.setdefault(sheet, {})
                known.update({row["id"]: row for row in rows})
                if not rows:
                    known.clear()
    if "periode" in example:
        facts["periode van"], facts["periode tot en met"] = example["periode"]
    return decode(workbook(sheets, facts), file="voorbeeld.xlsx", known_on=KNOWN_ON)


def bases(name: str) -> list[Example]:
    """A basis, after the bases it builds upon."""
    found = SHARED[name]
    return [*(bases(found["met"]) if "met" in found else ()), found]


def workbook(sheets: dict[str, Rows], facts: Example) -> bytes:
    book = Workbook()
    book.remove(book.active)
    page = book.create_sheet("Regio")
    page.append(["gegeven", "waarde"])
    for key, value in facts.items():
        page.append([key, value])
    assert set(sheets) <= {sheet.name for sheet in SHEETS}
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        headers = headers_of(name)
        page.append(headers)
        for row in rows.values():
            assert set(row) <= set(headers), (name, set(row) - set(headers))
            page.append([row.get(header) for header in headers])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def headers_of(sheet: str) -> list[str]:
    """The Dutch headers of a sheet, from the schema of the workbook."""
    return [column.header for found in SHEETS if found.name == sheet for column in found.columns]
