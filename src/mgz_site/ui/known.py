"""The region as known on a day, and valid on a day: which stand counted then, and what held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mgz.calendar import AMSTERDAM, midnight
from mgz_site.ui import services
from mgz_site.ui.asked import read_day
from mgz_site.ui.pages.words import day as day_text
from mgz_site.ui.result import Result
from mgz_site.ui.stands import Stand
from mgz_site.ui.window import Window

#: Longer than any day; what comes after it is not read.
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Known:
    """A region to look at; `faults` says plainly which day could not be used, and what is shown instead.

    `typed_day` and `typed_known` are what the fields show; `day` is the one day that is looked at, or None
    for the whole stretch of the proof.
    """

    result: Result
    stand: Stand
    day: date | None
    known_on: date | None
    typed_day: str
    typed_known: str
    faults: tuple[str, ...]

    @property
    def is_day_refused(self) -> bool:
        """Whether what was typed as the day to look at could not be used."""
        return bool(self.typed_day) and self.day is None

    @property
    def is_known_refused(self) -> bool:
        """Whether what was typed as the day of knowing could not be used."""
        return bool(self.typed_known) and self.known_on is None


def known(given: Mapping[str, str]) -> Known:
    """Read both days; raises NoStand, UnknownWorkbook, or MgzError where a workbook is no longer good."""
    current = services.stands().current()
    if current is None:
        raise services.NoStand
    faults: list[str] = []
    typed_day, typed_known = (given.get(name, "").strip()[:_LONGEST] for name in ("dag", "bekend"))
    known_on = _day(typed_known, faults)
    stand = _stand(known_on, current, faults) if known_on else current
    if stand is current:
        known_on = None
    result = _result(stand, known_on, Window.COMING)
    day = _day(typed_day, faults)
    if day and not result.holds_day(day):
        faults.append(_outside(result, day))
        day = None
    if day and not result.proof.begin <= midnight(day) < result.proof.end:
        result = _result(stand, known_on, Window.WHOLE)
    return Known(result, stand, day, known_on, typed_day, typed_known, tuple(faults))


def _result(stand: Stand, known_on: date | None, window: Window) -> Result:
    proven = services.proven(stand.key, window, known_on)
    return Result(proven, window, stand.key if known_on else "")


def _day(typed: str, faults: list[str]) -> date | None:
    found = read_day(typed) if typed else None
    if typed and found is None:
        faults.append(f"'{typed}' is geen datum. Schrijf bijvoorbeeld 25-11-2026.")
    return found


def _stand(day: date, current: Stand, faults: list[str]) -> Stand:
    """The stand that counted at the end of a day; the one that counts now where there was none."""
    if day > services.today():
        faults.append(f"{day_text(day)} moet nog komen: wat dan bekend is, weet nu niemand. U ziet nu.")
        return current
    history = services.stands().history()
    found = next((each for each in history if each.since.astimezone(AMSTERDAM).date() <= day), None)
    if found is None:
        first = history[-1].since.astimezone(AMSTERDAM).date()
        faults.append(
            f"Op {day_text(day)} gold hier nog geen stand; de eerste is van {day_text(first)}. U ziet nu."
        )
        return current
    return found


def _outside(result: Result, day: date) -> str:
    period = result.region.period
    first = day_text(period.first) if period.first else "zonder begin"
    last = day_text(period.last) if period.last else "zonder einde"
    return (
        f"{day_text(day)} ligt buiten de periode van dit werkboek ({first} t/m {last}): over die dag zegt "
        "het niets. U ziet de komende weken."
    )
