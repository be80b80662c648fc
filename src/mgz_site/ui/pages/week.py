"""The week by hour: the cells of the picture, the same content as a table, and the choice of week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mgz.calendar import holidays_of
from mgz.reporting.heat import Cell, Presence, heat, weeks_of
from mgz.vocabulary import State, label
from mgz_site.ui.pages.choosing import Choice, Option
from mgz_site.ui.pages.gaps import population_choices
from mgz_site.ui.pages.views import View, views
from mgz_site.ui.pages.words import Mark, amount, capital, mark
from mgz_site.ui.result import Result
from mgz_site.ui.selection import Selection

_SHORT: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
_LONG: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

#: The picture has eight equal columns: the hours and seven days. Heights are in pixels.
_COLUMN: Final = 12.5
_HEAD: Final = 46
_ROW: Final = 24


@dataclass(frozen=True, slots=True)
class Square:
    """One hour in the picture and in the table; `x` and `width` are parts of the width in percent."""

    x: str
    middle: str
    y: int
    baseline: int
    kind: str
    shade: str
    sign: str
    number: str
    words: str
    table_text: str
    address: str


@dataclass(frozen=True, slots=True)
class Day:
    """A column: its short name and date, in full for those who hear it."""

    middle: str
    y: int
    short: str
    date: str
    month: str
    words: str
    holiday: str


@dataclass(frozen=True, slots=True)
class Hour:
    """A row with its seven squares."""

    text: str
    full: str
    baseline: int
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The picture with its table and choices."""

    title: str
    height: int
    width: str
    row: int
    days: tuple[Day, ...]
    hours: tuple[Hour, ...]
    previous: str
    next: str
    weeks: Choice
    choices: tuple[Choice, ...]
    hidden: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    legend: tuple[tuple[Mark, str], ...]
    views: tuple[View, ...]


LEGEND: Final = (
    (
        mark(State.GAT),
        "op minstens één minuut is er voor iemand een gat; donkerder is voor meer cliënten",
    ),
    (mark(State.ONBESLIST), "geen gat bekend, maar voor iemand is het nog niet opgegeven of beslist"),
    (mark(State.GEDEKT), "voor iedereen, het hele uur"),
    (mark(State.NVT), "buiten de periode, of het uur bestaat niet"),
)


def week(result: Result, selection: Selection) -> Week:
    """The chosen week, or the worst of all weeks, for the chosen clients."""
    begin = selection.begin_of_week
    asked = selection.function, selection.layer, begin, selection.population
    marks = result.proven.marks.get(("week", *asked), lambda: heat(result.proof, *asked))
    most = max((cell.gat for cell in marks.cells), default=0)
    to_hour = selection.queries("uur", dag="")
    squares = [_square(cell, most, to_hour) for cell in marks.cells]
    weeks, days = weeks_of(result.proof), tuple(_day(n, begin) for n in range(7))
    return Week(
        title=_title(begin),
        height=_HEAD + 24 * _ROW,
        width=f"{_COLUMN}%",
        row=_ROW - 2,
        days=days,
        hours=tuple(
            Hour(
                f"{hour:02d}:00",
                f"{hour:02d}:00 tot {(hour + 1) % 24:02d}:00",
                _baseline(hour),
                tuple(squares[day * 24 + hour] for day in range(7)),
            )
            for hour in range(24)
        ),
        previous=_other(weeks, begin, -1, selection),
        next=_other(weeks, begin, 1, selection),
        weeks=_weeks(weeks, selection),
        choices=population_choices(result, selection),
        hidden=_hidden(selection),
        remarks=_remarks(marks.cells, days),
        legend=LEGEND,
        views=views(selection),
    )


def _title(begin: date | None) -> str:
    if begin is None:
        return "Het ergste van alle weken"
    return (
        f"Week {begin.isocalendar().week}: {begin:%d-%m-%Y} tot en met {begin + timedelta(days=6):%d-%m-%Y}"
    )


def _day(n: int, begin: date | None) -> Day:
    middle = f"{(n + 1.5) * _COLUMN}%"
    if begin is None:
        return Day(middle, 34, _SHORT[n], "", "", _LONG[n], "")
    day = begin + timedelta(days=n)
    holiday = holidays_of(day.year).get(day, "")
    return Day(middle, 16, _SHORT[n], f"{day:%d}", f"-{day:%m}", f"{_LONG[n]} {day:%d-%m-%Y}", holiday)


def _baseline(hour: int) -> int:
    return _HEAD + hour * _ROW + 16


def _square(cell: Cell, most: int, to_hour: Callable[[str], str]) -> Square:
    shown = mark(cell.state)
    missing = cell.gat or cell.onbeslist
    hour = f"{_LONG[cell.weekday]} {cell.hour:02d}:00"
    name = f"{_SHORT[cell.weekday]}-{cell.hour:02d}"
    link = to_hour(name) + "#gaten" if missing else ""
    text = _cell_words(cell)
    return Square(
        x=f"{(cell.weekday + 1) * _COLUMN}%",
        middle=f"{(cell.weekday + 1.5) * _COLUMN}%",
        y=_HEAD + cell.hour * _ROW,
        baseline=_baseline(cell.hour),
        kind=shown.kind,
        shade=shade(cell.gat, most),
        sign={"gat": "×", "open": "?", "goed": "", "nvt": "–"}[shown.kind],
        number=amount(missing) if missing else "",
        words=f"{hour}: {text}",
        table_text=text,
        address=link,
    )


def shade(gat: int, most: int) -> str:
    """Three steps of dark, by the size of the gap against the largest in the picture."""
    if not gat:
        return "0"
    return str(1 + min(2, 3 * gat // (most + 1)))


def _cell_words(cell: Cell) -> str:
    if cell.presence is Presence.SKIPPED:
        return "bestaat niet, de klok gaat vooruit"
    if cell.presence is Presence.OUTSIDE:
        return "buiten de periode"
    counts = [(cell.gat, "gat"), (cell.onbeslist, "onbeslist")]
    words = ", ".join(f"{word} {amount(count)}" for count, word in counts if count)
    words = words or {State.GEDEKT: "gedekt"}.get(cell.state, label(State.NVT))
    return f"{words} (dit uur komt twee keer voor)" if cell.presence is Presence.TWICE else words


def _remarks(cells: tuple[Cell, ...], days: tuple[Day, ...]) -> tuple[str, ...]:
    """What makes this week unlike others: holidays, which are ANW all day, and a change of the clock."""
    found = [f"{capital(day.words)} is {day.holiday}: de hele dag is ANW." for day in days if day.holiday]
    kinds = {cell.presence for cell in cells}
    if Presence.SKIPPED in kinds:
        found.append("De klok gaat een uur vooruit: zondag van 02:00 tot 03:00 bestaat niet.")
    if Presence.TWICE in kinds:
        found.append("De klok gaat een uur terug: zondag van 02:00 tot 03:00 komt twee keer voor.")
    return tuple(found)


def _other(weeks: tuple[date, ...], begin: date | None, step: int, selection: Selection) -> str:
    """The address of the week before or after; from 'all weeks' the next is the first week."""
    if begin is None:
        return selection.query(week=weeks[0].isoformat()) + "#week" if step > 0 else ""
    at = weeks.index(begin) + step
    return selection.query(week=weeks[at].isoformat()) + "#week" if 0 <= at < len(weeks) else ""


def _weeks(weeks: tuple[date, ...], selection: Selection) -> Choice:
    options = [Option("", "Het ergste van alle weken", not selection.week)]
    for begin in weeks:
        text = f"Week {begin.isocalendar().week}, vanaf {begin:%d-%m-%Y}"
        options.append(Option(begin.isoformat(), text, begin.isoformat() == selection.week))
    return Choice("week", "Week", tuple(options))


def _hidden(selection: Selection) -> tuple[tuple[str, str], ...]:
    """The choices of the gap list, which a change of week carries along."""
    names = ("periode", "functie", "laag", "staat", "reden", "dagdeel", "eerste", "uur", "maand", "dag")
    return tuple((name, getattr(selection, name)) for name in names if getattr(selection, name))
