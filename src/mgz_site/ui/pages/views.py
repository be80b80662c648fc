"""The switch between the pictures: a week by hour, a month by day, all months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mgz_site.ui.selection import MONTH, YEAR, Selection


@dataclass(frozen=True, slots=True)
class View:
    """One picture to choose."""

    text: str
    address: str
    chosen: bool


def views(selection: Selection) -> tuple[View, ...]:
    """Week, month and year, each where the chosen day is in it."""
    week, month = selection.week, selection.maand
    if selection.day:
        week, month = monday(selection.day).isoformat(), f"{selection.day:%Y-%m}"
    return (
        View("Week", selection.query(beeld="", week=week) + "#week", not selection.beeld),
        View("Maand", selection.query(beeld=MONTH, maand=month) + "#week", selection.beeld == MONTH),
        View("Jaar", selection.query(beeld=YEAR) + "#week", selection.beeld == YEAR),
    )


def monday(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())
