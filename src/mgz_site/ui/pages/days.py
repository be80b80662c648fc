"""The month and the year by day: the squares of the picture, the same content as a table, and the choices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from mgz.calendar import midnight
from mgz.reporting.days import DayMark, days
from mgz.reporting.days_layout import Month, months
from mgz.reporting.words import duration_text
from mgz.vocabulary import State
from mgz_site.ui.pages.choosing import Choice, Option
from mgz_site.ui.pages.days_month import LONG, MonthPicture, Ways, month_name, month_picture, ways
from mgz_site.ui.pages.gaps import population_choices
from mgz_site.ui.pages.views import View, monday, views
from mgz_site.ui.pages.words import Mark, amount, capital, mark
from mgz_site.ui.result import Result
from mgz_site.ui.selection import MONTH, Selection

LEGEND: Final = (
    (
        mark(State.GAT),
        "op minstens één minuut is er voor iemand een gat; donkerder is voor meer cliënten",
    ),
    (mark(State.ONBESLIST), "geen gat bekend, maar voor iemand is het nog niet opgegeven of beslist"),
    (mark(State.GEDEKT), "voor iedereen, de hele dag"),
    (mark(State.NVT), "buiten de periode, of er wordt niets gevraagd"),
)


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day in the table, with the ways on: its gaps and its week."""

    day: str
    remark: str
    mark: Mark
    gat: str
    long_gat: str
    onbeslist: str
    long_onbeslist: str
    address: str
    week: str


@dataclass(frozen=True, slots=True)
class DaysPicture:
    """A month, or all months of the period, with the table and choices; `is_year` shows them small."""

    is_year: bool
    title: str
    months: tuple[MonthPicture, ...]
    rows: tuple[DayRow, ...]
    previous: str
    next: str
    choices: tuple[Choice, ...]
    hidden: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    legend: tuple[tuple[Mark, str], ...]
    views: tuple[View, ...]


def days_picture(result: Result, selection: Selection) -> DaysPicture:
    """The chosen month or all months, for the chosen clients."""
    asked = selection.function, selection.layer, selection.population
    marks = result.proven.marks.get(("days", *asked), lambda: days(result.proof, *asked))
    found = months(marks)
    most = max((day.gat for day in marks), default=0)
    is_year = selection.beeld != MONTH
    here = _here(found, selection)
    shown = found if is_year else found[here : here + 1]
    on = ways(selection)
    inside = [day for month in shown for day in month.days if not day.is_outside]
    return DaysPicture(
        is_year=is_year,
        title=_title(shown, is_year=is_year),
        months=tuple(month_picture(month, most, selection, on, is_small=is_year) for month in shown),
        rows=tuple(_row(day, on) for day in inside),
        previous=_step(found, here - 1, selection) if not is_year else "",
        next=_step(found, here + 1, selection) if not is_year else "",
        choices=(*(() if is_year else (_months(found, here),)), *population_choices(result, selection)),
        hidden=_hidden(selection, is_year=is_year),
        remarks=() if is_year else tuple(_remarks(inside)),
        legend=LEGEND,
        views=views(selection),
    )


def _here(found: tuple[Month, ...], selection: Selection) -> int:
    """The place of the chosen month: by itself, else that of the chosen day or week, else the first."""
    wanted = selection.maand
    if not wanted and (day := selection.day or selection.begin_of_week):
        wanted = f"{day:%Y-%m}"
    names = [f"{month.first:%Y-%m}" for month in found]
    return names.index(wanted) if wanted in names else 0


def _title(shown: tuple[Month, ...], *, is_year: bool) -> str:
    first, last = capital(month_name(shown[0])), month_name(shown[-1])
    return f"{first} tot en met {last}" if is_year and len(shown) > 1 else first


def _step(found: tuple[Month, ...], at: int, selection: Selection) -> str:
    if not 0 <= at < len(found):
        return ""
    return selection.query(maand=f"{found[at].first:%Y-%m}") + "#week"


def _months(found: tuple[Month, ...], here: int) -> Choice:
    options = (
        Option(f"{month.first:%Y-%m}", capital(month_name(month)), n == here) for n, month in enumerate(found)
    )
    return Choice("maand", "Maand", tuple(options))


def _hidden(selection: Selection, *, is_year: bool) -> tuple[tuple[str, str], ...]:
    """The choices of the gap list and of the other pictures, which a change of month carries along."""
    names = ["periode", "functie", "laag", "beeld", "week", *(["maand"] if is_year else [])]
    names += ["staat", "reden", "dagdeel", "eerste", "uur", "dag"]
    return tuple((name, getattr(selection, name)) for name in names if getattr(selection, name))


def _row(day: DayMark, on: Ways) -> DayRow:
    return DayRow(
        day=f"{LONG[day.day.weekday()]} {day.day:%d-%m-%Y}",
        remark=day.holiday,
        mark=mark(day.state),
        gat=amount(day.gat) if day.gat else "",
        long_gat=duration_text(day.minutes_gat) if day.gat else "",
        onbeslist=amount(day.onbeslist) if day.onbeslist else "",
        long_onbeslist=duration_text(day.minutes_onbeslist) if day.onbeslist else "",
        address=on.gaps(day),
        week=on.week(monday(day.day)),
    )


def _remarks(inside: Iterable[DayMark]) -> Iterable[str]:
    """What makes days unlike others: holidays, which are ANW all day, and a change of the clock."""
    for day in inside:
        name = capital(f"{LONG[day.day.weekday()]} {day.day:%d-%m-%Y}")
        if day.holiday:
            yield f"{name} is {day.holiday}: de hele dag is ANW."
        hours = (midnight(day.day + timedelta(days=1)) - midnight(day.day)) // 60
        if hours != 24:
            yield f"{name} duurt {hours} uur: de klok gaat een uur {'vooruit' if hours < 24 else 'terug'}."
