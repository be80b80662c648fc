"""The moment a page is asked about: day and time from its fields, else the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mgz.calendar import civil, minute_of
from mgz.interop.workbook.dates import day_of, show_day
from mgz.interop.workbook.moments import SUMMER, WINTER, MomentFault, moment_of, show_moment
from mgz.reporting.board_words import near_text
from mgz_site.ui import services

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
#: Longer than any day or time; what comes after it is not read.
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """A minute; `is_now` when it is that of the clock. `fault` says plainly what could not be read.

    `day` and `clock` are what the fields show: as chosen or as typed, and nothing for now, so that a page
    which is left open goes on with the clock.
    """

    minute: int
    is_now: bool
    day: str = ""
    clock: str = ""
    fault: str = ""

    @property
    def text(self) -> str:
        """``woensdag 25-11-2026, 17:00``."""
        moment = civil(self.minute)
        return f"{_DAYS[moment.weekday()]} {moment:%d-%m-%Y}, {near_text(self.minute, self.minute)}"

    def pairs(self) -> list[tuple[str, str]]:
        """What goes along in an address: nothing when it is now."""
        if self.is_now:
            return []
        day, clock = show_moment(self.minute).split(" ", 1)
        return [("datum", day), ("tijd", clock)]


def asked(given: Mapping[str, str]) -> Asked:
    """Read the fields; one that is left out is taken from the clock. What was typed wrong stays to mend."""
    here = minute_of(services.now().replace(second=0, microsecond=0))
    typed_day, typed_clock = (given.get(name, "").strip()[:_LONGEST] for name in ("datum", "tijd"))
    if not typed_day and not typed_clock:
        return Asked(here, is_now=True)
    now = civil(here)
    day = read_day(typed_day) if typed_day else now.date()
    if day is None:
        fault = f"'{typed_day}' is geen datum. Schrijf bijvoorbeeld 25-11-2026. U ziet nu."
        return Asked(here, True, typed_day, typed_clock, fault)
    clock = typed_clock or f"{now:%H:%M}"
    written = f"{show_day(day)} {clock}"
    try:
        return _at(moment_of(written), here)
    except MomentFault as wrong:
        if wrong.key == "moment_dubbel":
            told = f"{wrong.message} U ziet de eerste keer. Schrijf voor de tweede: {clock} {WINTER}."
            return _at(moment_of(f"{written} {SUMMER}"), here, told)
        remedy = "Schrijf bijvoorbeeld 25-11-2026 en 17:30." if wrong.key == "geen_moment" else wrong.remedy
        return Asked(here, True, typed_day, typed_clock, f"{wrong.message} {remedy} U ziet nu.")


def _at(minute: int, here: int, fault: str = "") -> Asked:
    if minute == here and not fault:
        return Asked(here, is_now=True)
    day, clock = show_moment(minute).split(" ", 1)
    return Asked(minute, False, day, clock, fault)


def read_day(text: str) -> date | None:
    """A day as people write it, or nothing where it cannot be read."""
    try:
        return day_of(text)
    except ValueError:
        return None
