"""An answer of which several tables decide their own keys: one answer comes out, and nothing goes unseen."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from mgz.errors import RuleError
from mgz.rules import load
from mgz.rules.findings import Obligation
from tests.unit.rules.breaking import broken
from tests.unit.rules.small import SOURCES

AT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
HEAD = """
table: {name}
kind: answer
answers: vpt_treatment
decides: een deel
inputs: {{{fact}: fact}}
keys: {keys}
valid: {{from: 2025-01-01}}
known: {{from: 2025-01-01}}
status: norm
rules:
"""
DECISION = (
    HEAD.format(name="decided", fact="wlz_indication", keys="[decision]")
    + """
  - id: W-YES
    when: {wlz_indication: yes}
    then: {status: settled, decision: vpt_met_behandeling}
    refs: [R015]
  - {id: W-NO, when: {wlz_indication: no}, then: {open: facts_conflict}, refs: [R015]}
"""
)
ROUTE = (
    HEAD.format(name="paid", fact="behandeling", keys="[route]")
    + """
  - {id: R-MET, when: {behandeling: met}, then: {route: vpt_incl_behandeling}, refs: [R015]}
  - {id: R-ZONDER, when: {behandeling: zonder}, then: {open: form_not_decided}, refs: [R015]}
  - {id: R-NVT, when: {behandeling: nvt}, then: {status: not_allowed, route: none}, refs: [R015]}
"""
)
TEXTS = {"decided.yaml": DECISION, "paid.yaml": ROUTE, "sources.yaml": SOURCES}


def answer(**facts: str) -> dict[str, Any]:
    return dict(load(TEXTS, require={}).decide("vpt_treatment", facts, AT, AT.date()).answer)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("yes met", "settled vpt_met_behandeling vpt_incl_behandeling"),
        ("yes zonder", "open vpt_met_behandeling unknown form_not_decided"),
        ("yes unknown", "open vpt_met_behandeling unknown facts_missing"),
        ("no met", "open unknown vpt_incl_behandeling facts_conflict"),
        ("no zonder", "open unknown unknown form_not_decided"),
        ("unknown met", "open unknown vpt_incl_behandeling facts_missing"),
        ("no nvt", "not_allowed unknown none"),
    ],
)
def test_the_strongest_status_speaks_and_the_first_reason_is_told(facts: str, expected: str) -> None:
    indication, paper = facts.split()
    got = answer(wlz_indication=indication, behandeling=paper)
    assert list(got) == ["status", "route", "decision", "flags"]
    assert " ".join([got["status"], got["decision"], got["route"], *got["flags"]]) == expected


def test_the_explanation_names_the_rules_and_facts_of_every_part() -> None:
    facts = {"wlz_indication": "yes"}
    told = load(TEXTS, require={}).explain("vpt_treatment", facts, AT, date(2025, 6, 10))
    assert {(rule.id, rule.certain) for rule in told.rules} == {
        ("W-YES", True), ("R-MET", False), ("R-ZONDER", False), ("R-NVT", False)
    }  # fmt: skip
    assert [(one.fact, one.settled_by) for one in told.missing] == [("behandeling", ("met", "nvt"))]


@pytest.mark.parametrize(
    ("file", "old", "new", "obligation", "told"),
    [
        ("paid", "keys: [route]", "keys: [route, decision]", Obligation.WELL_FORMED, "decision"),
        ("paid", "keys: [route]", "keys: [acts]", Obligation.KNOWN_VALUES, "sleutel 'acts'"),
        ("paid", "{route: vpt", "{decision: unknown, route: vpt", Obligation.KNOWN_VALUES, "tabel paid"),
        ("paid", "keys: [route]", "keys: [route, route]", Obligation.WELL_FORMED, "'keys'"),
        ("decided", "keys: [decision]\n", "", Obligation.WELL_FORMED, "W-YES zegt niets over route"),
    ],
)
def test_a_part_keeps_to_its_keys(file: str, old: str, new: str, obligation: Obligation, told: str) -> None:
    assert told in refused({**TEXTS, f"{file}.yaml": broken(TEXTS[f"{file}.yaml"], old, new)}, obligation)


def test_every_key_is_decided_once() -> None:
    alone = {name: text for name, text in TEXTS.items() if name != "paid.yaml"}
    assert "Geen tabel beslist over route" in refused(alone, Obligation.COVERS_ASK)
    again = {**TEXTS, "again.yaml": ROUTE.replace("table: paid", "table: again").replace("R-", "A-")}
    assert "sleutel route van vraag vpt_treatment" in refused(again, Obligation.UNIQUE_IDS)


def test_keys_belong_to_an_answer() -> None:
    node = broken(ROUTE, "kind: answer\nanswers: vpt_treatment", "kind: node\nwords: [a, b]")
    assert "keys hoort niet bij een node" in refused({**TEXTS, "paid.yaml": node}, Obligation.KNOWN_VALUES)


def refused(texts: dict[str, str], obligation: Obligation) -> str:
    with pytest.raises(RuleError) as caught:
        load(texts, require={})
    assert any(fault.key == f"rules.{obligation.value}" for fault in caught.value.faults)
    return str(caught.value)
