"""The typed figures are those of the public data they were typed over from, and add up."""

from __future__ import annotations

import csv
from pathlib import Path

from mgz.vocabulary import FigureLabel
from mgz_cli.twente import figures, places
from mgz_cli.twente.account import account
from mgz_cli.twente.figures import AGED, CLIENTS, INHABITANTS, MUNICIPALITIES


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_inhabitants_and_people_of_75_are_those_of_the_data(shared: Path) -> None:
    found = {
        row["gemeente2022"]: row
        for row in rows(shared / "data/gemeente_leeftijd_2021.csv")
        if row["zkcode"] == "ZK22"
    }
    assert set(found) == set(MUNICIPALITIES)
    for name, row in found.items():
        assert INHABITANTS[name].value == int(row["inw"])
        assert AGED[name].value == sum(int(row[age]) for age in ("75-79", "80-84", "85-89", "90-94", "95+"))


def test_postcodes_are_those_of_the_data(shared: Path) -> None:
    found: dict[str, set[str]] = {}
    for row in rows(shared / "data/pc4_nl_2021.csv"):
        if row["zkcode"] == "ZK22":
            found.setdefault(row["gemeente2022"], set()).add(row["pc4"])
    assert found == places.POSTCODES


def test_estimates_are_those_of_the_data(shared: Path) -> None:
    found = {row["leveringsvorm"]: row for row in rows(shared / "data/wlz_twente_schatting.csv")}
    for line, estimate in CLIENTS.items():
        row = found[line]
        assert (estimate.national.value, estimate.clients.value) == (
            int(row["nederland_personen"]),
            int(row["twente_schatting"]),
        )
        assert (estimate.clients.year, estimate.share) == (row["jaar_landelijk"], row["sleutel"])
        assert round(float(row["twente_aandeel"]) * 100, 3) == estimate.percent.value
        assert estimate.clients.label.upper() == row["soort"]
    assert int(found["Totaal (som van bovenstaande)"]["twente_schatting"]) == figures.TOTAL_CLIENTS


def test_posts_stand_in_the_towns_of_the_data(shared: Path) -> None:
    found = rows(shared / "data/huisartsenspoedposten_twente.csv")
    still_open = {row["plaats"] for row in found if row["status"] == "open"}
    assert {post.place for post in places.POST_PLACES} == still_open


def test_estimates_add_up_and_follow_from_share_and_national_number() -> None:
    assert sum(each.clients.value for each in CLIENTS.values()) == figures.TOTAL_CLIENTS
    for estimate in CLIENTS.values():
        assert round(estimate.national.value * estimate.percent.value / 100) == estimate.clients.value


def test_no_postcode_lies_in_two_municipalities() -> None:
    assert (
        sum(map(len, places.POSTCODES.values())) == len(frozenset().union(*places.POSTCODES.values())) == 122
    )
    assert sorted(name for inside in places.SUBREGIONS.values() for name in inside) == sorted(MUNICIPALITIES)


def test_the_account_labels_every_line_and_names_a_source() -> None:
    lines = account(with_answers=True)
    assert {line.label for line in lines} == set(FigureLabel)
    assert all(line.what and line.year and line.source and line.method for line in lines)
    assert len({line.what for line in lines}) == len(lines)
    assert set(account(with_answers=False)) < set(lines)
