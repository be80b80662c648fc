"""`mgz region`: the template, the check and the examples."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mgz.region import Contract, Organisation, Region
from mgz.vocabulary import Bewijs, Functie, OrganisatieSoort, Route
from tests.unit.cli.conftest import Done, save, small_region

Run = Callable[..., Done]


def answered() -> Region:
    """Everything is agreed, bought and guaranteed, with numbers to call."""
    region = small_region()
    buyer = Organisation("ZK", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR)
    package = Contract("C1", "ZK", "ZA1", Route.ZZP_INCL_BEHANDELING)
    triage = Contract("C2", "ZK", "ZA1", None, function=Functie.TRIAGE, included_in="C1")
    kept = {"bewijs": Bewijs.GARANTIE, "duty_number": "053-1"}
    return replace(
        region,
        organisations=(*region.organisations, buyer),
        agreements=tuple(replace(row, **kept) for row in region.agreements),
        contracts=(package, triage),
    )


def test_the_template_is_written_once(mgz: Run, tmp_path: Path) -> None:
    path = tmp_path / "nieuw.xlsx"
    assert mgz("region", "template", path).status == 0
    before = path.read_bytes()
    assert before.startswith(b"PK")
    again = mgz("region", "template", path)
    assert again.status == 3 and "--force" in again.err
    assert path.read_bytes() == before
    assert json.loads(mgz("region", "template", path, "--force", "--json").out) == {"written": str(path)}


def test_a_good_workbook_is_summed_up_with_what_is_still_asked(mgz: Run, silent: Path) -> None:
    done = mgz("region", "check", silent)
    assert done.status == 0
    assert "locaties 1" in done.out and "groepen 1" in done.out and "cliënten 40" in done.out
    assert "2 vragen, antwoord:" in done.out or "1 vraag, antwoord:" in done.out
    assert f"mgz prove {silent}" in done.out


def test_a_whole_workbook_has_no_open_questions(mgz: Run, tmp_path: Path) -> None:
    whole = save(tmp_path, "heel.xlsx", answered())
    assert "Er zijn geen open vragen" in mgz("region", "check", whole).out
    found = json.loads(mgz("region", "check", whole, "--json").out)
    assert found["ok"] is True and found["missing"] == []
    assert found["region"]["counts"]["cliënten"] == 40


@pytest.mark.parametrize(("name", "status"), [("snelstart", 2), ("met-opgaven", 1)])
def test_the_examples_are_good_workbooks_with_the_verdict_they_are_made_for(
    mgz: Run, tmp_path: Path, name: str, status: int
) -> None:
    path = tmp_path / f"{name}.xlsx"
    done = mgz("region", "example", name, path)
    assert done.status == 0 and "verzonnen" in done.out
    assert mgz("region", "check", path).status == 0
    proved = mgz("prove", path)
    assert proved.status == status
    assert "VRAGEN PER ORGANISATIE" in proved.out


def test_the_example_begins_on_the_day_that_is_asked_for(mgz: Run, tmp_path: Path) -> None:
    one, other = tmp_path / "een.xlsx", tmp_path / "twee.xlsx"
    assert mgz("region", "example", "met-opgaven", one, "--day", "25-11-2026").status == 0
    assert mgz("region", "example", "met-opgaven", other, "--day", "2026-11-25", "--seed", "1").status == 0
    assert one.read_bytes() == other.read_bytes()
    assert "periode 25-11-2026 t/m 24-11-2027" in mgz("region", "check", one).out


@pytest.mark.parametrize(
    "asked",
    [
        ("snelstart", "--day", "25-11-2026"),
        ("snelstart", "--seed", "1"),
        ("met-opgaven", "--day", "31-12-2199"),
        ("met-opgaven", "--day", "01-01-1950"),
        ("met-opgaven", "--seed", "-1"),
    ],
)
def test_a_day_or_seed_that_cannot_be_is_refused(mgz: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    name, *options = asked
    path = tmp_path / "nee.xlsx"
    done = mgz("region", "example", name, path, *options)
    assert done.status == 64 and done.err
    assert not path.exists()
