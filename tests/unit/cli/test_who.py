"""`mgz who`: who acts for a location at a moment, on which number, who is behind them and on what ground."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from mgz.calendar import AMSTERDAM, minute_of
from mgz.region import Contract, Organisation, Professional, Region, Shift
from mgz.vocabulary import Beroep, Bewijs, Functie, OrganisatieSoort, Route
from tests.unit.cli.conftest import Done, save, small_region

Run = Callable[..., Done]
NIGHT = "10-01-2026 23:10"


def at(day: int, hour: int) -> int:
    return minute_of(datetime(2026, 1, day, hour, tzinfo=AMSTERDAM))


def rostered() -> Region:
    """The SO is on a roster: one person on each line in the night of 10 January."""
    region = small_region()
    agreements = tuple(
        replace(row, bewijs=Bewijs.ROOSTER, duty_number="053-1")
        if row.function is Functie.SPECIALIST_SO
        else row
        for row in region.agreements
    )
    functions = frozenset({Functie.SPECIALIST_SO})
    return replace(
        region,
        organisations=(
            *region.organisations,
            Organisation("ZK", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR),
        ),
        agreements=agreements,
        contracts=(Contract("C1", "ZK", "ZA1", Route.ZZP_INCL_BEHANDELING),),
        professionals=(
            Professional("X1", "X1", Beroep.SO, functions, name="Anna Voorbeeld"),
            Professional("X2", "X2", Beroep.SO, functions, name="Bram Voorbeeld"),
        ),
        shifts=(
            Shift("D1", "X1", at(10, 17), at(11, 8), commitment="AF3", line=1, confirmed=True),
            Shift("D2", "X2", at(10, 17), at(11, 8), commitment="AF3", line=2, confirmed=True),
        ),
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return save(tmp_path, "thuis.xlsx", rostered())


def test_the_party_number_agreement_and_rules_are_told(mgz: Run, home: Path) -> None:
    out = mgz("who", home, "L1", "--at", NIGHT).out
    assert "za 10-01-2026 23:10" in out
    assert "specialist ouderengeneeskunde" in out
    assert "wie: Linde, 053-1" in out
    assert "grond: afspraak AF3, uren altijd" in out
    assert "regels:" in out and "GC-INSTITUTION" in out
    assert "geen dienstnummer opgegeven" in out


def test_a_location_is_found_by_its_name(mgz: Run, home: Path) -> None:
    name = rostered().locations[0].name
    assert mgz("who", home, name.upper(), "--at", NIGHT).out == mgz("who", home, "L1", "--at", NIGHT).out


def test_persons_are_named_only_when_asked_for(mgz: Run, home: Path) -> None:
    plain = mgz("who", home, "L1", "--at", NIGHT)
    assert "Voorbeeld" not in plain.out + plain.err
    assert "dienst: 1 op het rooster" in plain.out and "tweede lijn: 1 op het rooster" in plain.out
    named = mgz("who", home, "L1", "--at", NIGHT, "--persons").out
    assert "dienst: Anna Voorbeeld" in named and "tweede lijn: Bram Voorbeeld" in named


def test_one_kind_of_care_as_json(mgz: Run, home: Path) -> None:
    done = mgz("who", home, "L1", "--at", NIGHT, "--function", "triage", "--json")
    found = json.loads(done.out)
    cares = {line["care"] for group in found["groups"] for line in group["lines"]}
    assert cares == {"triage bij post of instelling", "triage op de woonlocatie"}
    assert found["location"] == "L1"


def test_the_worst_layer_is_the_exit_status(mgz: Run, home: Path, tmp_path: Path) -> None:
    assert mgz("who", home, "L1", "--at", NIGHT).status == 2, "nothing is said of proof"
    gone = save(tmp_path, "weg.xlsx", replace(rostered(), agreements=(), shifts=(), professionals=()))
    assert mgz("who", gone, "L1", "--at", NIGHT).status in (1, 2)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("L9", "--at", NIGHT), "locatie 'L9' staat niet in het werkboek"),
        (("L1", "--at", "morgen"), "'morgen' is geen moment"),
        (("L1", "--at", "31-02-2026 10:00"), "bestaat niet op de kalender"),
        (("L1", "--at", "10-01-2026 25:00"), "een tijd die niet bestaat"),
        (("L1", "--at", "25-10-2026 02:30"), "komt twee keer voor"),
        (("L1", "--at", "29-03-2026 02:30"), "bestaat niet: de klok ging een uur vooruit"),
        (("L1", "--at", NIGHT, "--function", "tandarts"), "zorg 'tandarts' bestaat niet"),
    ],
)
def test_what_cannot_be_is_told_with_what_can(
    mgz: Run, home: Path, words: tuple[str, ...], says: str
) -> None:
    done = mgz("who", home, *words)
    assert done.status == 64
    assert says in done.err


def test_the_repeated_hour_can_be_told_apart(mgz: Run, home: Path) -> None:
    for fold in ("zomertijd", "wintertijd"):
        done = mgz("who", home, "L1", "--at", f"25-10-2026 02:30 {fold}")
        assert "komt twee keer voor" not in done.err
