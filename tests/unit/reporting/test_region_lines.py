"""The lines of everything: all rows, found by every word, in every order, and naming nobody."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from mgz.calendar import Validity
from mgz.region import Region
from mgz.reporting.region_lines import (
    LINE_COLUMNS,
    LineKind,
    Order,
    RegionLine,
    found_by,
    line_cells,
    ordered,
)
from mgz.reporting.region_rows import region_lines
from tests.unit.site.by_hand import region as beek
from tests.unit.site.house import HOUSE, NAMES


def lines(region: Region) -> tuple[RegionLine, ...]:
    return region_lines(region)


def test_every_row_has_a_line() -> None:
    region = beek()
    counted = Counter(line.kind for line in lines(region))
    assert counted == {
        LineKind.ORGANISATIE: len(region.organisations),
        LineKind.PRAKTIJK: len(region.practices),
        LineKind.POST: len(region.posts),
        LineKind.LOCATIE: len(region.locations),
        LineKind.GROEP: len(region.groups),
        LineKind.AFSPRAAK: len(region.agreements),
    }


def test_duties_and_contracts_too_and_no_person_is_named_or_found() -> None:
    found = lines(HOUSE)
    assert sum(line.kind is LineKind.DIENST for line in found) == len(HOUSE.shifts)
    assert sum(line.kind is LineKind.CONTRACT for line in found) == len(HOUSE.contracts)
    for name in NAMES:
        assert list(found_by(found, name)) == []
        assert not any(name in " ".join(map(str, line_cells(line))) for line in found)
    (duty, *_) = [line for line in found if line.kind is LineKind.DIENST]
    assert duty.name == "1× specialist ouderengeneeskunde"
    assert "tot" in duty.period


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("LINDEHUIS", {"lindehuis", "linde_met", "A1", "A2"}),
        ("7101", {"lindehof", "linde_vg", "linde_vraag", "thuis_zuid", "crisis_zuid", "A3"}),
        ("locatie 7001", {"elzenhof"}),
        ("molen", {"molen"}),
        ("afspraak concept", set()),
        ("nergens", set()),
    ],
)
def test_the_search_finds_where_every_word_occurs(text: str, ids: set[str]) -> None:
    assert {line.id for line in found_by(lines(beek()), text)} == ids


def test_nothing_typed_finds_everything() -> None:
    assert len(list(found_by(lines(beek()), "  "))) == len(lines(beek()))


def test_the_orders() -> None:
    found = lines(beek())
    clients = [line.clients for line in ordered(found, Order.CLIENTS)]
    known = [number for number in clients if number is not None]
    assert known == sorted(known, reverse=True)
    assert clients[len(known) :] == [None] * (len(clients) - len(known))
    names = [line.name.casefold() for line in ordered(found, Order.NAME)]
    assert names == sorted(names)
    wheres = [line.where.casefold() for line in ordered(found, Order.WHERE)]
    assert wheres == sorted(filter(None, wheres)) + [""] * wheres.count("")
    begins = [line.begin for line in ordered(found, Order.BEGIN)]
    assert begins == sorted(begins)


def test_what_holds_on_a_day() -> None:
    (line,) = [line for line in lines(beek()) if line.id == "A3"]
    assert not line.holds_on(date(2026, 6, 30))
    assert line.holds_on(date(2026, 7, 1))
    ends = replace(line, validity=Validity(date(2026, 7, 1), date(2026, 7, 2)))
    assert ends.holds_on(date(2026, 7, 2))
    assert not ends.holds_on(date(2026, 7, 3))
    assert ends.period == "01-07-2026 t/m 02-07-2026"


def test_cells_fit_their_columns() -> None:
    assert {len(line_cells(line)) for line in lines(HOUSE)} == {len(LINE_COLUMNS)}
