"""The page about the example gives the figures that the code uses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mgz.vocabulary import Functie, LocatieSoort, Reason, label
from mgz_cli.twente import figures, parties, tour
from mgz_cli.twente.faults import FAULTS
from mgz_cli.twente.locations import PLACES
from tests.unit.twente.test_demonstration import WHOLE

PAGE = (Path(__file__).parents[3] / "docs/voorbeeld-twente.md").read_text(encoding="utf-8")


def dutch(number: float) -> str:
    return f"{number:,}".replace(",", " ").replace(".", ",").replace(" ", ".")


@pytest.mark.parametrize("name", figures.MUNICIPALITIES)
def test_people_of_every_municipality(name: str) -> None:
    people, aged = figures.INHABITANTS[name].value, figures.AGED[name].value
    assert f"| {name} | {dutch(people)} | {dutch(aged)} |" in PAGE


@pytest.mark.parametrize("line", figures.Line)
def test_estimate_of_every_form(line: figures.Line) -> None:
    each = figures.CLIENTS[line]
    numbers = (
        f"{dutch(each.national.value)} | {each.national.year} | {each.share} | {dutch(each.percent.value)}%"
    )
    assert f"| {line} | {numbers} | {dutch(each.clients.value)} |" in PAGE


def test_locations_and_organisations_that_are_named() -> None:
    complexes = sum(place.kind is LocatieSoort.VPT_COMPLEX for place in PLACES)
    assert f"{len(PLACES) - complexes} woonlocaties en {complexes} VPT-complexen" in PAGE
    named = set(re.findall(r"[A-Z][a-z]+(?:wende|meent|gaarde)\b", PAGE))
    assert named <= {party.stem for party in parties.PARTIES}
    assert len(named) >= 13


@pytest.mark.parametrize("function", Functie)
def test_where_all_is_whole(function: Functie) -> None:
    (row,) = re.findall(rf"\| {label(function)} \| ([^`|]*) \|", PAGE)
    assert row.split(";")[0] == ", ".join(WHOLE[function])


def test_every_reason_is_shown_and_every_fault_has_its_day() -> None:
    assert not [reason for reason in Reason if f"`{reason.value}`" not in PAGE]
    for fault in FAULTS[:3]:
        assert f"dag {fault.day}" in PAGE and fault.desk.title in PAGE


def test_the_row_of_the_tour_is_named() -> None:
    assert f"`{tour.AGREEMENT}`" in PAGE and tour.PROVIDER.stem in PAGE and tour.MUNICIPALITY in PAGE
