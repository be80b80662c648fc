"""What was asked of the demonstration, counted from the region itself: kinds, numbers, labels, bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mgz.calendar import midnight
from mgz.coverage import is_fictional, proof_hash
from mgz.region import Region
from mgz.vocabulary import Beroep, FigureLabel, Functie, LocatieSoort, OrganisatieSoort, label
from mgz_cli.main import main
from mgz_cli.twente.account import SHEET
from mgz_cli.twente.build import demonstratie
from mgz_cli.twente.figures import MUNICIPALITIES
from tests.unit.twente.demonstrations import proof_of, region_of
from tests.unit.twente.test_demonstration import is_complete
from tools.make_examples import FOLDER, is_equal

DAY = date(2026, 11, 25)
CHECKOUT = Path(__file__).parents[3]
#: What a process of its own tells of a demonstration: its bytes, its region and its proof.
TELL = """
from datetime import date
from hashlib import sha256
from mgz.coverage import proof_hash
from mgz_cli.twente.build import demonstratie
from tests.unit.twente.demonstrations import proof_of, region_of
day = date(2026, 11, 25)
print(sha256(demonstratie(day, 2)).hexdigest(), region_of(day, 2).hash, proof_hash(proof_of(day, 2)))
"""


@pytest.fixture(scope="module")
def region() -> Region:
    return region_of(DAY)


def test_the_name_says_that_it_is_filled_in(region: Region) -> None:
    assert region.name == "Twente (fictief ingevuld)"
    assert is_fictional(region)


def test_fourteen_municipalities_hold_every_client_and_location(region: Region) -> None:
    towns = [area for area in region.areas if area.postcodes]
    assert {area.name for area in towns} == {f"Gemeente {name}" for name in MUNICIPALITIES}
    assert len(towns) == 14
    inside = frozenset().union(*(area.postcodes for area in towns))
    assert all(region.place_of(group) <= inside for group in region.groups)
    assert {place.postcode for place in region.locations} <= inside


def test_parties_of_every_kind_are_there(region: Region) -> None:
    kinds = Counter(party.kind for party in region.organisations)
    assert kinds[OrganisatieSoort.ZORGKANTOOR] == kinds[OrganisatieSoort.ZORGVERZEKERAAR] == 1
    assert kinds[OrganisatieSoort.ZORGAANBIEDER] >= 20
    served = {practice.hds for practice in region.practices}
    assert served <= {row.id for row in region.organisations if row.kind is OrganisatieSoort.HDS}
    assert len({(post.name, post.hds) for post in region.posts}) == 3
    assert len({post.hds for post in region.posts}) == 1


def test_places_and_practices_are_as_many_as_asked(region: Region) -> None:
    kinds = Counter(place.kind for place in region.locations)
    assert kinds[LocatieSoort.WOONLOCATIE] >= 60
    lived_in = {group.location for group in region.groups if group.location}
    assert lived_in == {place.id for place in region.locations}
    assert len({practice.practice for practice in region.practices}) >= 100


def test_persons_are_as_many_as_asked_and_all_have_duties(region: Region) -> None:
    who: dict[Beroep, set[str]] = {}
    for row in region.professionals:
        who.setdefault(row.beroep, set()).add(row.professional)
    assert len(who[Beroep.SO]) >= 25 and len(who[Beroep.ARTS_VG]) >= 8
    assert len(who[Beroep.VS]) > 1 and len(who[Beroep.VERPLEEGKUNDIGE]) > 1
    assert {shift.professional for shift in region.shifts} == set().union(*who.values())


def test_promises_and_contracts_stand_for_every_function(region: Region) -> None:
    assert {row.function for row in region.agreements} == set(Functie)
    buyers = {row.buyer for row in region.contracts}
    kinds = {party.kind for party in region.organisations if party.id in buyers}
    assert {OrganisatieSoort.ZORGKANTOOR, OrganisatieSoort.ZORGVERZEKERAAR} <= kinds


def test_duties_begin_in_each_of_the_thirteen_weeks_in_every_pool(region: Region) -> None:
    pools = {pool.id for pool in region.pools}
    for week in range(13):
        begin, end = (midnight(DAY + timedelta(weeks=number)) for number in (week, week + 1))
        there = {shift.pool for shift in region.shifts if shift.begin < end and begin < shift.end}
        assert pools <= there, week


def test_every_real_figure_has_its_label_year_and_source_in_the_workbook() -> None:
    _, *lines = load_workbook(BytesIO(demonstratie(DAY)))[SHEET].iter_rows(values_only=True)
    people = [line for line in lines if line[0].startswith("Inwoners ") and "gemeente" in line[0]]
    clients = [line for line in lines if line[0].startswith("Cliënten in Twente, ")]
    assert len(people) == 2 * 14 and {line[2] for line in people} == {label(FigureLabel.WAARGENOMEN)}
    assert len(clients) == 7 + 1 and {line[2] for line in clients} == {label(FigureLabel.SCHATTING)}
    assert all(year and source and method for *_, year, source, method in (*people, *clients))
    *forms, total = (line[1] for line in clients)
    assert sum(forms) == total and 10_500 < total < 11_500


def test_a_process_of_its_own_gives_the_same_bytes_whatever_its_hash_seed() -> None:
    mine = (
        sha256(demonstratie(DAY, 2)).hexdigest(),
        region_of(DAY, 2).hash,
        proof_hash(proof_of(DAY, 2)),
    )
    for seed in ("0", "4711"):
        done = subprocess.run(
            [sys.executable, "-c", TELL],
            cwd=CHECKOUT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"src{os.pathsep}."},
            capture_output=True,
            text=True,
            check=False,
        )
        assert tuple(done.stdout.split()) == mine, done.stderr


@pytest.mark.parametrize(
    ("day", "seed"),
    [
        (date(2026, 3, 29), 2),
        (date(2026, 10, 25), 0),
        (date(2026, 12, 31), 2026),
        (date(2027, 12, 30), 10**12),
    ],
    ids=str,
)
def test_another_seed_on_an_odd_day_keeps_what_is_promised(day: date, seed: int) -> None:
    is_complete(proof_of(day, seed))


@pytest.mark.parametrize("name", ["snelstart", "met-opgaven"])
def test_the_command_writes_the_example_that_is_kept(name: str, tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.xlsx"
    assert main(["region", "example", name, str(path)]) == 0
    assert is_equal(FOLDER / f"twente-{name}.xlsx", path.read_bytes())
