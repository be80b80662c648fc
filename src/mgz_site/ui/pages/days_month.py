"""One month as a picture: a square for each day, in weeks from Monday; large, or small among its like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from mgz.reporting.days import DayMark
from mgz.reporting.days_layout import Month
from mgz.reporting.words import duration_text
from mgz.vocabulary import State, label
from mgz_site.ui.pages.views import monday
from mgz_site.ui.pages.week import shade
from mgz_site.ui.pages.words import amount, mark
from mgz_site.ui.selection import MONTH, Selection

SHORT: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
LONG: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS: Final = (
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)


@dataclass(frozen=True, slots=True)
class _Measures:
    """Columns before the first day, width of a column in percent, and heights in pixels."""

    before: int
    column: float
    head: int
    row: int
    day: int
    text: int


#: Large: a column of week numbers and seven days. Small: only the days.
_LARGE: Final = _Measures(before=1, column=12.5, head=30, row=60, day=18, text=42)
_SMALL: Final = _Measures(before=0, column=100 / 7, head=24, row=32, day=20, text=20)


@dataclass(frozen=True, slots=True)
class DaySquare:
    """One day; a day of another month is blank and only keeps its place."""

    x: str = ""
    middle: str = ""
    y: int = 0
    day_y: int = 0
    baseline: int = 0
    day: str = ""
    kind: str = ""
    shade: str = "0"
    sign: str = ""
    number: str = ""
    words: str = ""
    address: str = ""
    is_chosen: bool = False


_BLANK: Final = DaySquare()


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A week of the month with its number, which leads to the week by hour."""

    text: str
    words: str
    y: int
    baseline: int
    address: str
    squares: tuple[DaySquare, ...]


@dataclass(frozen=True, slots=True)
class MonthPicture:
    """A month; `address` leads to the large picture of it."""

    name: str
    title: str
    address: str
    height: int
    width: str
    row: int
    heads: tuple[tuple[str, str], ...]
    lines: tuple[WeekLine, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the days lead to: the gaps of a day, and its week by hour; the other choices go along."""

    to_day: Callable[[str], str]
    to_week: Callable[[str], str]

    def gaps(self, day: DayMark) -> str:
        """The address of the gaps of a day; empty when nothing is missing."""
        return self.to_day(day.day.isoformat()) + "#gaten" if day.gat or day.onbeslist else ""

    def week(self, begin: date) -> str:
        """The address of the week that begins on a Monday."""
        return self.to_week(begin.isoformat()) + "#week"


def ways(selection: Selection) -> Ways:
    """The ways on from the days of a picture."""
    return Ways(selection.queries("dag", uur=""), selection.queries("week", beeld=""))


def month_picture(month: Month, most: int, selection: Selection, on: Ways, *, is_small: bool) -> MonthPicture:
    """The squares of a month; `most` is the largest gap in all months, so that they can be compared."""
    size = _SMALL if is_small else _LARGE
    name = f"{month.first:%Y-%m}"
    return MonthPicture(
        name=name,
        title=month_name(month),
        address=selection.query(beeld=MONTH, maand=name) + "#week",
        height=size.head + len(month.weeks) * size.row,
        width=f"{size.column:.4f}%",
        row=size.row - 2,
        heads=tuple((_middle(size, n), word) for n, word in enumerate(SHORT)),
        lines=tuple(_line(week, n, most, selection.dag, on, size) for n, week in enumerate(month.weeks)),
    )


def month_name(month: Month) -> str:
    """``november 2026``."""
    return f"{_MONTHS[month.month - 1]} {month.year}"


def _line(
    week: tuple[DayMark | None, ...], nth: int, most: int, chosen: str, on: Ways, size: _Measures
) -> WeekLine:
    begin = monday(next(day.day for day in week if day))
    number = begin.isocalendar().week
    inside = any(day and not day.is_outside for day in week)
    squares = (
        _square(day, at, nth, most, chosen, on, size) if day else _BLANK for at, day in enumerate(week)
    )
    return WeekLine(
        text=str(number),
        words=f"Week {number}, vanaf {begin:%d-%m-%Y}",
        y=size.head + nth * size.row,
        baseline=size.head + nth * size.row + size.text - 6,
        address=on.week(begin) if inside else "",
        squares=tuple(squares),
    )


def _square(day: DayMark, at: int, nth: int, most: int, chosen: str, on: Ways, size: _Measures) -> DaySquare:
    kind = mark(day.state).kind
    missing = day.gat or day.onbeslist
    return DaySquare(
        x=f"{(at + size.before) * size.column:.4f}%",
        middle=_middle(size, at),
        y=size.head + nth * size.row,
        day_y=size.head + nth * size.row + size.day,
        baseline=size.head + nth * size.row + size.text,
        day=str(day.day.day),
        kind=kind,
        shade=shade(day.gat, most),
        sign={"gat": "×", "open": "?", "goed": "", "nvt": "–"}[kind],
        number=amount(missing) if missing else "",
        words=f"{LONG[at]} {day.day:%d-%m-%Y}{f', {day.holiday}' if day.holiday else ''}: {day_words(day)}",
        address=on.gaps(day),
        is_chosen=chosen == day.day.isoformat(),
    )


def _middle(size: _Measures, at: int) -> str:
    return f"{(at + size.before + 0.5) * size.column:.4f}%"


def day_words(day: DayMark) -> str:
    """How a day stands, in words: ``gat 40 (14 uur), onbeslist 12 (1 dag)``."""
    if day.is_outside:
        return "buiten de periode"
    counts = (
        (day.gat, "gat", day.minutes_gat),
        (day.onbeslist, "onbeslist", day.minutes_onbeslist),
    )
    words = ", ".join(f"{word} {amount(n)} ({duration_text(m)})" for n, word, m in counts if n)
    return words or ("gedekt" if day.state is State.GEDEKT else label(State.NVT))
