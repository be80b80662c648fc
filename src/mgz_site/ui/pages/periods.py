"""The choice of the stretch of time that the page is about."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.calendar import civil
from mgz_site.ui.pages.words import day
from mgz_site.ui.result import Result
from mgz_site.ui.selection import Selection
from mgz_site.ui.window import WEEKS, Window


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """One stretch to look at; the one that is shown has its dates."""

    text: str
    address: str
    chosen: bool


def periods(result: Result, selection: Selection) -> tuple[PeriodChoice, ...]:
    """The coming weeks and the whole period; the other choices go along, but for a day or hour."""
    names = {Window.COMING: f"Komende {WEEKS} weken", Window.WHOLE: "Hele periode"}
    return tuple(
        PeriodChoice(name, _address(result, selection, window), window is result.window)
        for window, name in names.items()
    )


def period_text(result: Result) -> str:
    """``25-11-2026 tot en met 23-02-2027``."""
    first, last = civil(result.proof.begin).date(), civil(result.proof.end - 1).date()
    return f"{day(first)} tot en met {day(last)}"


def _address(result: Result, selection: Selection, window: Window) -> str:
    value = "" if window is result.default_window else window.value
    return selection.query(periode=value, week="", maand="", uur="", dag="")
