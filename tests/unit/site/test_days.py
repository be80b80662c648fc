"""The month and the year by day: the same content twice, and a way on from every day and week."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client

from mgz.calendar import AMSTERDAM, Spans, Tally, midnight
from mgz_site.ui import selection, services
from mgz_site.ui.pages.days import DayRow, DaysPicture, days_picture
from mgz_site.ui.pages.days_month import DaySquare, MonthPicture, WeekLine
from mgz_site.ui.pages.drawn import day_rows, month_squares
from mgz_site.ui.pages.gaps import gap_list
from mgz_site.ui.pages.week import week
from mgz_site.ui.pages.words import Mark
from mgz_site.ui.proven import Proven
from mgz_site.ui.result import Result
from mgz_site.ui.store import Stored
from mgz_site.ui.window import Window
from tests.unit.site import by_hand

STORED = Stored("0" * 64, "x.xlsx", datetime(2026, 1, 15, tzinfo=AMSTERDAM))
RESULT = Result(Proven(STORED, by_hand.proof(), ()), Window.WHOLE, STORED.key)


def _read(**given: str) -> selection.Selection:
    return selection.read(given, RESULT)


def _picture(**given: str) -> DaysPicture:
    return days_picture(RESULT, _read(**given))


def _given(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


def _squares(picture: DaysPicture) -> list:
    return [
        square for month in picture.months for line in month.lines for square in line.squares if square.day
    ]


@pytest.mark.parametrize("given", [{"beeld": "maand", "maand": "2026-03"}, {"beeld": "jaar"}])
def test_picture_and_table_say_the_same(given: dict[str, str]) -> None:
    picture = _picture(**given)
    squares = [square for square in _squares(picture) if "buiten de periode" not in square.words]
    assert len(squares) == len(picture.rows) == (31 if "maand" in given else 365)
    for square, row in zip(squares, picture.rows, strict=True):
        assert square.words.startswith(row.day)
        assert square.address == row.address
        assert square.number in (row.gat or row.onbeslist)
        assert square.kind == row.mark.kind


def test_each_open_day_leads_to_exactly_its_gaps() -> None:
    for square in _squares(_picture(beeld="maand", maand="2026-07", sector="VG")):
        assert bool(square.address) == (square.kind in ("gat", "open"))
        if not square.address:
            continue
        given = _given(square.address)
        assert (given["sector"], given["beeld"], given["maand"]) == ("VG", "maand", "2026-07")
        chosen = _read(**given)
        assert chosen.day
        begin = midnight(chosen.day)
        day = Spans.of([(begin, begin + 24 * 60)])
        groups = {g.id for g in RESULT.region.groups if g.sector.value == "VG"}
        expected = {
            gap.id
            for gap in chosen.cut(RESULT).gaps
            if gap.group in groups and any(part.spans.intersect(day, Tally()) for part in gap.parts)
        }
        assert {gap.id for gap in selection.chosen_gaps(RESULT, chosen)} == expected != set()


def test_a_week_number_leads_to_that_week() -> None:
    (month,) = _picture(beeld="maand", maand="2026-03", functie="triage").months
    assert [line.text for line in month.lines] == ["9", "10", "11", "12", "13", "14"]
    shown = week(RESULT, _read(**_given(month.lines[1].address)))
    assert shown.title == "Week 10: 02-03-2026 tot en met 08-03-2026"
    assert ("functie", "triage") in shown.hidden


def test_the_switch_goes_where_the_chosen_day_is() -> None:
    picture = _picture(beeld="jaar", dag="2026-04-30")
    by_week, by_month, by_year = picture.views
    assert [view.chosen for view in picture.views] == [False, False, True]
    assert _given(by_week.address)["week"] == "2026-04-27"
    assert _given(by_month.address)["maand"] == "2026-04"
    assert _given(by_year.address) == {"beeld": "jaar", "dag": "2026-04-30"}
    assert _picture(**_given(by_month.address)).title == "April 2026"
    assert [view.chosen for view in week(RESULT, _read()).views] == [True, False, False]


def test_the_month_is_that_of_the_chosen_week_and_else_the_first() -> None:
    assert _picture(beeld="maand", week="2026-05-11").title == "Mei 2026"
    first = _picture(beeld="maand")
    assert (first.title, first.previous) == ("Januari 2026", "")
    assert _picture(**_given(first.next)).title == "Februari 2026"
    assert _picture(beeld="maand", maand="2026-12").next == ""


def test_days_unlike_others_say_why() -> None:
    assert (
        "Zondag 29-03-2026 duurt 23 uur: de klok gaat een uur vooruit."
        in _picture(beeld="maand", maand="2026-03").remarks
    )
    assert (
        "Zondag 25-10-2026 duurt 25 uur: de klok gaat een uur terug."
        in _picture(beeld="maand", maand="2026-10").remarks
    )
    april = _picture(beeld="maand", maand="2026-04").remarks
    assert "Maandag 27-04-2026 is Koningsdag: de hele dag is ANW." in april


def test_the_chosen_day_narrows_the_list_and_can_be_taken_away() -> None:
    chosen = _read(beeld="maand", maand="2026-03", dag="2026-03-04", uur="ma-03")
    assert [chip.text for chip in gap_list(RESULT, _read(dag="2026-03-04")).chips] == [
        "Alleen woensdag 04-03-2026"
    ]
    chips = gap_list(RESULT, chosen).chips
    assert len(chips) == 2
    assert "dag" not in _given(chips[0].without)
    assert gap_list(RESULT, chosen).count == "0 gaten en 0 onbeslist"
    assert {"beeld", "maand", "dag"} <= {name for name, _ in gap_list(RESULT, chosen).hidden}


def test_what_is_not_in_the_period_counts_as_not_chosen() -> None:
    chosen = _read(beeld="maand", maand="2031-01", dag="2031-01-01")
    assert (chosen.maand, chosen.dag) == ("", "")
    assert selection.not_here({"dag": "2031-01-01"}, RESULT) == ("dag = 2031-01-01",)


@pytest.mark.parametrize("view", ["maand", "jaar"])
def test_the_page_shows_it_whole_and_as_a_part(client: Client, view: str) -> None:
    key = services.hand_in(by_hand.workbook(), "beek.xlsx").key
    whole = client.get(f"/dekking/{key}/?beeld={view}")
    assert whole.status_code == 200
    assert "Op welke dagen gaat het mis?" in whole.content.decode()
    part = client.get(
        f"/dekking/{key}/?beeld={view}&maand=&sector=VG",
        headers={"HX-Request": "true", "HX-Request-Type": "partial"},
    )
    assert part.status_code == 200
    assert part.headers["HX-Push-Url"].endswith(f"?beeld={view}&sector=VG")
    assert 'id="verkennen"' in part.content.decode()


def test_the_year_has_a_square_for_every_day_and_a_way_to_every_month() -> None:
    picture = _picture(beeld="jaar")
    assert len(picture.months) == 12
    for month in picture.months:
        assert _picture(**_given(month.address)).months[0].name == month.name
    assert picture.title == "Januari 2026 tot en met december 2026"


@pytest.mark.parametrize(
    ("name", "value"),
    [("dag", "2026-01-01"), ("gebied", "a&b=ë +"), ("functie", "gp_acute"), ("periode", "x")],
)
def test_the_addresses_of_one_choice_are_those_of_each_value(name: str, value: str) -> None:
    chosen = _read(beeld="jaar", sector="VG", uur="ma-03", dag="2026-04-30", functie="triage")
    for one in (chosen, selection.Selection()):
        assert one.queries(name, uur="")(value) == one.query(**{"uur": "", name: value})


def test_what_is_drawn_cannot_break_out_of_the_page() -> None:
    bad = "<b>\"'&"
    square = DaySquare(day="1", kind="gat", words=bad, address=f"?gebied={bad}")
    month = MonthPicture("", "", "", 0, "1%", 1, (), (WeekLine("", "", 0, 0, "", (square,)),))
    row = DayRow("1", bad, Mark(bad, "gat"), "", "", "", "", bad, bad)
    for html in (month_squares(month, is_small=True), month_squares(month, is_small=False), day_rows((row,))):
        assert bad not in html
        assert html.count("&lt;b&gt;&quot;&#x27;&amp;") >= 3
