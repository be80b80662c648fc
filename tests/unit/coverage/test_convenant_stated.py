"""Points of the covenant that only people can state, the regiotafel, and the verdict over all points."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mgz.calendar import Validity
from mgz.coverage import Basis, Party, Point, Standing, certificate, prove
from mgz.coverage.convenant import REFS
from mgz.interop.workbook.words import MET, POINTS
from mgz.region import Convenantpunt, Region, Scope, ScopeKind
from mgz.vocabulary import PartyRole, YesNo
from mgz_cli.rulefiles import standard_rules
from tests.unit.coverage.convenant_region import L1, L2, WEEK, Z1, proof_of, results, said

TASKS, TABLE = Point.TAAKVERDELING, Point.OVERLEGSTRUCTUUR
YES, NO, OPEN = Standing.VOLDAAN, Standing.NIET_VOLDAAN, Standing.ONBEKEND
STATED = [
    Point.REGIEBEHANDELAAR,
    Point.TAAKVERDELING,
    Point.INFORMATIEOVERDRACHT,
    Point.MEDISCH_ORGANISATORISCH,
]
ZK = Party(PartyRole.ZORGKANTOOR, ("ZK",))
WEST, EAST = Scope(ScopeKind.GEBIED, "W"), Scope(ScopeKind.GEBIED, "O")


def test_the_points_and_words_are_those_of_the_workbook() -> None:
    assert list(POINTS.shown) == [point.value for point in Point]
    assert list(MET.shown) == [YES.value, NO.value, OPEN.value]


def test_every_reference_is_a_statement_or_a_check(shared: Path) -> None:
    rules = (shared / "domain" / "rulebook.yaml").read_text("utf-8")
    tables = (shared / "domain" / "decision-tables.yaml").read_text("utf-8")
    known = set(re.findall(r"^\s*- (?:id|check): (\S+)", rules + tables, re.MULTILINE))
    assert {ref for refs in REFS.values() for ref in refs} <= known


@pytest.mark.parametrize("point", STATED)
def test_nothing_stated_is_one_open_point_for_the_region(point: Point) -> None:
    (row,) = results(proof_of(), point).values()
    assert (row.place, row.standing, row.rests_on) == (None, OPEN, ())
    assert row.missing.startswith("Nog niet opgegeven: ")
    assert (row.first, row.basis) == ((ZK,), Basis.DERIVED)


@pytest.mark.parametrize("point", STATED)
@pytest.mark.parametrize(("met", "standing"), [("voldaan", YES), ("niet_voldaan", NO), ("onbekend", OPEN)])
def test_one_row_for_the_region_speaks_for_all(point: Point, met: str, standing: Standing) -> None:
    (row,) = results(proof_of(said("C1", point, met)), point).values()
    assert (row.place, row.standing, row.rests_on) == (None, standing, ("C1",))


@pytest.mark.parametrize(
    ("rows", "standing", "rests_on"),
    [
        ([said("C1", TASKS, "voldaan", Z1)], YES, ("C1",)),
        ([said("C1", TASKS, "voldaan"), said("C2", TASKS, "niet_voldaan", L1)], NO, ("C1", "C2")),
        ([said("C1", TASKS, "niet_voldaan"), said("C2", TASKS, "voldaan", Z1)], YES, ("C2",)),
        ([said("C1", TASKS, "voldaan", L1)], OPEN, ("C1",)),
        ([said("C1", TASKS, "voldaan", L1), said("C2", TASKS, "voldaan", L2)], YES, ("C1", "C2")),
        ([said("C1", TASKS, "voldaan", WEST), said("C2", TASKS, "voldaan", EAST)], YES, ("C1", "C2")),
        ([said("C1", TASKS, "voldaan", WEST), said("C2", TASKS, "niet_voldaan", EAST)], NO, ("C1", "C2")),
        ([said("C1", TASKS, "voldaan", Z1), said("C2", TASKS, "niet_voldaan", Z1)], NO, ("C1", "C2")),
        (
            [said("C1", TASKS, "voldaan", Z1, validity=Validity(date(2026, 6, 2)))],
            OPEN,
            ("C1",),
        ),
        (
            [
                said("C1", TASKS, "voldaan", Z1, validity=Validity(last=date(2026, 6, 3))),
                said("C2", TASKS, "voldaan", Z1, validity=Validity(date(2026, 6, 4))),
            ],
            YES,
            ("C1", "C2"),
        ),
    ],
)
def test_the_nearest_row_counts_for_each_place_and_the_worst_place_for_the_provider(
    rows: list[Convenantpunt], standing: Standing, rests_on: tuple[str, ...]
) -> None:
    row = results(proof_of(*rows), TASKS)["Z1"]
    assert (row.standing, row.rests_on) == (standing, rests_on)


def test_who_acts_on_a_task_division_that_is_not_met() -> None:
    row = results(proof_of(said("C1", TASKS, "niet_voldaan", Z1)), TASKS)["Z1"]
    assert row.first == (Party(PartyRole.ZORGAANBIEDER, ("Z1",)),)
    assert row.basis is Basis.DOCUMENT
    assert "compact behandelteam" in row.missing


def test_nothing_stated_about_another_place_is_lost() -> None:
    found = results(proof_of(said("C1", TASKS, "niet_voldaan", Scope(ScopeKind.ORGANISATIE, "H1"))), TASKS)
    assert found["H1"].standing is NO and found["Z1"].standing is OPEN


@pytest.mark.parametrize(
    ("table", "met", "standing", "contradicts"),
    [
        (YesNo.YES, None, YES, ()),
        (YesNo.YES, "niet_voldaan", NO, ()),
        (YesNo.YES, "onbekend", YES, ()),
        (YesNo.NO, None, NO, ()),
        (YesNo.NO, "voldaan", NO, ("C1",)),
        (YesNo.UNKNOWN, None, OPEN, ()),
        (YesNo.UNKNOWN, "voldaan", YES, ()),
    ],
)
def test_the_regiotafel(
    table: YesNo, met: str | None, standing: Standing, contradicts: tuple[str, ...]
) -> None:
    rows = [said("C1", TABLE, met)] if met else []
    (row,) = results(proof_of(*rows, regiotafel=table), TABLE).values()
    assert (row.standing, row.contradicts) == (standing, contradicts)
    if standing is NO:
        assert (row.first, row.basis) == ((ZK,), Basis.DOCUMENT)


def test_the_verdict_is_the_worst_of_the_points() -> None:
    everything = [said(f"C{n}", point, "voldaan") for n, point in enumerate(Point)]
    good = proof_of(*everything, regiotafel=YesNo.YES)
    assert {row.standing for row in good.convenant_points} == {YES}
    assert good.convenant_standing is YES
    assert proof_of(*everything).convenant_standing is YES
    assert proof_of(*everything[1:]).convenant_standing is OPEN
    assert proof_of(*everything, regiotafel=YesNo.NO).convenant_standing is NO
    row = next(row for row in good.convenant_points if row.point is Point.HAP_BETROKKEN)
    assert (row.voldaan, row.niet_voldaan, row.onbekend) == (2, 0, 0)


def test_a_region_without_groups_knows_nothing_and_without_residents_asks_no_fixed_practice() -> None:
    empty = Region("R", WEEK, date(2026, 6, 1))
    nothing = prove(standard_rules(), empty, WEEK.begin, WEEK.end)
    assert {row.standing for row in nothing.convenant_points} == {OPEN}
    groups = proof_of().region.groups
    treated = proof_of(groups=groups[1:], registrations=())
    assert treated.convenant_points[0].standing is Standing.NVT


def test_the_order_of_rows_makes_no_difference() -> None:
    rows = [
        said("C1", TASKS, "voldaan", Z1),
        said("C2", TASKS, "niet_voldaan", L1),
        said("C3", TASKS, "voldaan"),
    ]
    region = proof_of(*rows).region
    turned = replace(
        region,
        convenantpunten=region.convenantpunten[::-1],
        groups=region.groups[::-1],
        locations=region.locations[::-1],
    )
    one, other = (prove(standard_rules(), each, WEEK.begin, WEEK.end) for each in (region, turned))
    assert one.convenant == other.convenant


def test_the_certificate_tells_it_all() -> None:
    proof = proof_of(said("C1", TASKS, "niet_voldaan", Z1))
    made = certificate(proof, proved_at="2026-06-01T00:00:00Z", software="x")
    told = json.loads(json.dumps(made))["convenant"]
    assert told["standing"] == "niet_voldaan"
    assert len(told["points"]) == len(Point) and len(told["places"]) == len(proof.convenant)
    row = next(row for row in told["places"] if row["place"] == {"kind": "organisatie", "id": "Z1"})
    assert {row["point"] for row in told["places"]} == {point.value for point in Point}
    assert row["refs"]
