"""The page docs/rules/dekking.md and the list of statements: nothing of the rule book is lost or made up."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from mgz.coverage import Point
from mgz.coverage.convenant.point import REFS
from mgz.interop.workbook import SHEETS
from mgz.interop.workbook.settings import SETTINGS
from mgz.rules import FLAGS
from mgz.rules.statements import (
    CONFLICTS,
    DECISION_ROWS,
    FAMILIES,
    IDS,
    OPEN_POINTS,
    STATEMENTS,
    Statement,
    Treatment,
    Where,
)
from mgz_cli.rulefiles import standard_rules
from tools import make_coverage

CHECKOUT = Path(__file__).parents[3]
RULES = {rule.id: rule for one in standard_rules().tables.values() for rule in one.table.rules}
CITED = {ref for rule in RULES.values() for ref in rule.refs}
#: Decisions of the product itself, each in the document that `sources.yaml` names.
OWN_DECISIONS = {"D22", "D23", "D24", "D25", "D26", "D27"}
TYPED = [
    *{row.id: None for row in STATEMENTS},
    *(point.id for point in OPEN_POINTS),
    *(conflict.id for conflict in CONFLICTS),
]


# ---------------------------------------------------------------------------------------------- completeness


def test_every_id_is_in_the_tables_or_in_the_list_and_nothing_else_is() -> None:
    assert len(IDS) == len(set(IDS))
    assert len(TYPED) == len(set(TYPED))
    places = [(row.id, row.where) for row in (*STATEMENTS, *DECISION_ROWS)]
    assert len(places) == len(set(places))
    assert set(TYPED) | CITED == {*IDS, *OWN_DECISIONS}
    nowhere = {row.id for row in STATEMENTS if row.where is Where.NO_RULE}
    assert not nowhere & CITED
    assert not nowhere & {row.id for row in STATEMENTS if row.where is not Where.NO_RULE}


def test_what_is_no_rule_says_why() -> None:
    assert all(len(row.why) > 12 and row.why.endswith(".") for row in (*STATEMENTS, *DECISION_ROWS))
    empty = {row.id for row in STATEMENTS if not row.at} - {
        row.id for row in STATEMENTS if row.where in (Where.NO_RULE, Where.LATER)
    }
    assert not empty


def test_the_list_is_that_of_the_domain(shared: Path) -> None:
    domain = shared / "domain"
    book = yaml.safe_load((domain / "rulebook.yaml").read_text("utf-8"))
    stated = [
        row["id"] for part in ("rules", "figures", "sources", "open", "conflicts") for row in book[part]
    ]
    decided = re.findall(r"^(\d+)\. ", (domain / "decisions.md").read_text("utf-8"), re.MULTILINE)
    assert set(IDS) == {*stated, *(f"D{int(number):02d}" for number in decided)}
    assert len(stated) + len(decided) == len(IDS)


def test_no_file_of_the_domain_names_an_id_that_is_not_listed(shared: Path) -> None:
    names = ("rulebook.yaml", "decisions.md", "figures.csv", "decision-tables.yaml")
    for text in ((shared / "domain" / name).read_text("utf-8") for name in names):
        assert set(re.findall(r"\b(?:R\d{3}|F\d\d|O\d\d|X\d{1,2})\b", text)) <= set(IDS)


def test_the_rows_of_the_decision_tables_and_the_families_of_figures_are_all_there(shared: Path) -> None:
    tables = yaml.safe_load((shared / "domain" / "decision-tables.yaml").read_text("utf-8"))
    named = [row.get("row") or row.get("check") for rows in tables.values() for row in rows]
    assert sorted(filter(None, named)) == sorted({row.id for row in DECISION_ROWS})
    figures = (shared / "domain" / "figures.csv").read_text("utf-8").splitlines()[1:]
    assert {line.split(",")[0].split(".")[0] for line in figures} == set(FAMILIES)


# -------------------------------------------------------------------------------------- what is named exists


def is_named(name: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: ModuleType = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        missing = object()
        return reduce(lambda at, part: getattr(at, part, missing), parts[cut:], found) is not missing
    return False


EXISTS: dict[Where, Callable[[str], bool]] = {
    Where.RULE: RULES.__contains__,
    Where.MODULE: is_named,
    Where.SETTING: SETTINGS.__contains__,
    Where.POINT: [point.value for point in Point].__contains__,
    Where.DOCUMENT: lambda name: (CHECKOUT / name).is_file(),
}


@pytest.mark.parametrize(
    "row", [row for row in (*STATEMENTS, *DECISION_ROWS) if row.at], ids=lambda row: row.id
)
def test_what_a_statement_points_to_exists(row: Statement) -> None:
    assert not [name for name in row.at if not EXISTS[row.where](name)]


def test_what_a_point_of_the_covenant_rests_on_is_told_at_the_statement() -> None:
    typed = {
        (row.id, at) for row in (*STATEMENTS, *DECISION_ROWS) if row.where is Where.POINT for at in row.at
    }
    rests = {(ref, point.value) for point, refs in REFS.items() for ref in refs if ref[0] != "X"}
    assert rests <= typed


def test_a_name_that_is_nowhere_is_seen() -> None:
    assert is_named("mgz.rules.vpt.LEAST_UNITS")
    assert not is_named("mgz.rules.vpt.MOST_UNITS")
    assert not is_named("mgz_nowhere.vpt")


# --------------------------------------------------------------------------------- open points and conflicts


def test_open_points_are_told_by_flags_and_chosen_by_dated_settings() -> None:
    assert [point.id for point in OPEN_POINTS] == [id_ for id_ in IDS if id_[0] == "O"]
    for point in OPEN_POINTS:
        assert point.treated, point.id
        assert bool(point.flags) == (Treatment.FLAG in point.treated), point.id
        assert bool(point.settings) == (Treatment.SETTING in point.treated), point.id
        assert set(point.flags) <= set(FLAGS), point.id
        assert set(point.settings) <= set(SETTINGS), point.id
    dated = next(sheet for sheet in SHEETS if sheet.name == "Instellingen")
    assert {"van", "tot en met"} <= {column.header for column in dated.columns}


def test_a_point_that_is_no_rule_rests_under_no_norm() -> None:
    """What is left open decides nothing as a norm where no default and no region chose it."""
    for point in OPEN_POINTS:
        if set(point.treated) == {Treatment.OPEN, Treatment.NO_RULE}:
            citing = [rule for rule in RULES.values() if point.id in rule.refs]
            assert all(rule.status.value == "open" for rule in citing), point.id


def test_a_rule_that_cites_a_conflict_cites_both_sides() -> None:
    assert [conflict.id for conflict in CONFLICTS] == [id_ for id_ in IDS if id_[0] == "X"]
    sides: dict[str, tuple[Any, ...]] = {c.id: (c.one, c.other) for c in CONFLICTS}
    citing = [(rule, ref) for rule in RULES.values() for ref in rule.refs if ref in sides]
    assert {ref for _, ref in citing} == {"X1", "X2", "X5", "X6", "X7"}
    for rule, ref in citing:
        for side in sides[ref]:
            assert set(side.ids) & set(rule.refs), f"{rule.id} cites {ref} without one of {side.ids}"
    for conflict in CONFLICTS:
        assert {*conflict.one.ids, *conflict.other.ids} <= set(IDS), conflict.id
        assert conflict.one.says != conflict.other.says


# -------------------------------------------------------------------------------------------------- the page


def test_the_page_is_up_to_date() -> None:
    assert make_coverage.is_kept(make_coverage.page(standard_rules())), "run python -m tools.make_coverage"


def test_every_id_has_one_line_on_the_page() -> None:
    lines = make_coverage.page(standard_rules()).splitlines()
    for id_ in (*IDS, *(row.id for row in DECISION_ROWS)):
        assert sum(line.startswith(f"| {id_} |") for line in lines) == 1, id_


def test_checking_a_page_that_differs_says_how_to_mend_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_coverage, "PAGE", tmp_path / "rules" / "dekking.md")
    assert make_coverage.main(["--check"]) == 1
    assert "python -m tools.make_coverage" in capsys.readouterr().out
    assert make_coverage.main([]) == 0
    assert make_coverage.main(["--check"]) == 0
