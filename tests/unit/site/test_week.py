"""The week picture and its table: the same content twice, and a way on from every open hour."""

from __future__ import annotations

from datetime import datetime

import pytest

from mgz.calendar import AMSTERDAM
from mgz_site.ui import selection
from mgz_site.ui.pages.week import Week, week
from mgz_site.ui.proven import Proven
from mgz_site.ui.result import Result
from mgz_site.ui.store import Stored
from mgz_site.ui.window import Window
from tests.unit.site import by_hand

STORED = Stored("0" * 64, "x.xlsx", datetime(2026, 1, 15, tzinfo=AMSTERDAM))
RESULT = Result(Proven(STORED, by_hand.proof(), ()), Window.WHOLE, STORED.key)


def _week(**given: str) -> Week:
    return week(RESULT, selection.read(given, RESULT))


@pytest.mark.parametrize("monday", ["2025-12-29", "2026-02-02"])
def test_each_open_hour_leads_to_exactly_its_gaps(monday: str) -> None:
    shown = _week(week=monday, sector="VG")
    for hour in shown.hours:
        for square in hour.squares:
            assert bool(square.address) == (square.kind in ("gat", "open"))
            if square.address:
                given = dict(pair.split("=") for pair in square.address[1:].removesuffix("#gaten").split("&"))
                assert given["sector"] == "VG"
                assert selection.chosen_gaps(RESULT, selection.read(given, RESULT))


def test_picture_and_table_say_the_same() -> None:
    for hour in _week(week="2026-02-02").hours:
        assert len(hour.squares) == 7
        for square in hour.squares:
            assert square.words.endswith(square.table_text)
            assert square.number in square.table_text


@pytest.mark.parametrize(
    ("monday", "says"), [("2026-03-23", "vooruit"), ("2026-10-19", "terug"), ("2026-06-01", "")]
)
def test_a_week_in_which_the_clock_changes_says_so(monday: str, says: str) -> None:
    remarks = _week(week=monday).remarks
    assert [says in remark for remark in remarks] == ([True] if says else [])


def test_the_first_and_last_week_have_no_week_beyond() -> None:
    assert (_week(week="2025-12-29").previous, _week(week="2026-12-28").next) == ("", "")
    assert "week=2025-12-29" in _week().next


def test_a_holiday_is_named() -> None:
    shown = _week(week="2026-04-27")
    assert [day.holiday for day in shown.days if day.holiday] == ["Koningsdag"]
    assert shown.remarks == ("Maandag 27-04-2026 is Koningsdag: de hele dag is ANW.",)
