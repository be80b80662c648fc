"""The example workbooks: the same every time, without faults, and with the account kept."""

from __future__ import annotations

import datetime as clock
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook

from mgz.interop.workbook import read_workbook
from mgz.region import Region
from mgz.vocabulary import label
from mgz_cli.twente.account import SHEET, account
from mgz_cli.twente.build import met_opgaven, met_opgaven_region, snelstart, snelstart_region
from mgz_cli.twente.days import NEW_YEAR
from mgz_cli.twente.page import COLUMNS
from tools.make_examples import EXAMPLES, FOLDER, is_equal, main, parts

BOTH = pytest.mark.parametrize(
    ("make", "region_of"),
    [(snelstart, snelstart_region), (met_opgaven, met_opgaven_region)],
    ids=["snelstart", "met opgaven"],
)
Make = Callable[[], bytes]
RegionOf = Callable[[], Region]


@BOTH
def test_the_same_bytes_at_another_moment(
    make: Make, region_of: RegionOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(clock.datetime):
        @classmethod
        def now(cls, tz: clock.tzinfo | None = None) -> clock.datetime:
            return clock.datetime(2031, 7, 1, 12, 30, tzinfo=tz)

    first = make()
    monkeypatch.setattr(clock, "datetime", Later)
    assert make() == first


@BOTH
def test_reading_gives_the_region_back_without_faults(make: Make, region_of: RegionOf) -> None:
    region = region_of()
    reading = read_workbook(make(), file="voorbeeld.xlsx", known_on=NEW_YEAR.first)
    assert reading.faults == ()
    assert reading.findings == ()
    assert reading.kept.sheets == (SHEET,)
    assert reading.region is not None
    for rows in (
        "areas",
        "locations",
        "groups",
        "practices",
        "posts",
        "registrations",
        "agreements",
        "settings",
    ):
        assert sorted(getattr(reading.region, rows), key=repr) == sorted(getattr(region, rows), key=repr)
    assert reading.kept.sheets == (SHEET,)
    assert not region.organisations or reading.region.hash == region.hash


def test_a_quick_start_takes_its_organisations_from_the_other_sheets() -> None:
    reading = read_workbook(snelstart(), file="voorbeeld.xlsx", known_on=NEW_YEAR.first)
    assert reading.region is not None
    named = {group.zorgaanbieder for group in snelstart_region().groups if group.zorgaanbieder}
    assert {row.id for row in reading.region.organisations} == named


@BOTH
def test_the_account_stands_in_the_workbook(make: Make, region_of: RegionOf) -> None:
    book = load_workbook(BytesIO(make()))
    head, *lines = book[SHEET].iter_rows(values_only=True)
    assert head == tuple(name for name, _ in COLUMNS)
    wanted = account(with_answers=make is met_opgaven)
    assert lines == [
        (each.what, each.value, label(each.label), each.year, each.source, each.method) for each in wanted
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_kept_examples_are_what_the_code_makes(name: str) -> None:
    assert is_equal(FOLDER / name, EXAMPLES[name]()), "run python -m tools.make_examples"


def test_a_changed_example_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tools.make_examples.parts", lambda content: content)
    monkeypatch.setattr("tools.make_examples.EXAMPLES", {"twente-snelstart.xlsx": lambda: b"other"})
    assert main(["--check"]) == 1
    assert "examples/twente-snelstart.xlsx differs" in capsys.readouterr().out
    assert "xl/workbook.xml" in parts(snelstart())
