"""The page about the example gives the figures that the code uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgz.vocabulary import LocatieSoort
from mgz_cli.twente import figures, parties
from mgz_cli.twente.locations import PLACES

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
    named = {line.split(" | ")[0].strip("| ") for line in PAGE.split("## De verzonnen")[1].splitlines()}
    assert len(named & {party.stem for party in parties.PROVIDERS}) == 10
