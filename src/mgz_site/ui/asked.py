"""The moment a page is asked about: day and time from its fields, else the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from mgz.calendar import AMSTERDAM, civil, minute_of
from mgz.reporting.board_words import near_text
from mgz_site.ui import services

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@dataclass(frozen=True, slots=True)
class Asked:
    """A minute; `is_now` when it is that of the clock. `fault` says plainly what could not be read."""

    minute: int
    is_now: bool
    fault: str = ""

    @property
    def day(self) -> str:
        """As the field shows it: ``25-11-2026``."""
        return f"{civil(self.minute):%d-%m-%Y}"

    @property
    def clock(self) -> str:
        """As the field shows it: ``17:30``."""
        return f"{civil(self.minute):%H:%M}"

    @property
    def text(self) -> str:
        """``woensdag 25-11-2026, 17:00``."""
        moment = civil(self.minute)
        return f"{_DAYS[moment.weekday()]} {moment:%d-%m-%Y}, {near_text(self.minute, self.minute)}"

    def pairs(self) -> list[tuple[str, str]]:
        """What goes along in an address: nothing when it is now."""
        return [] if self.is_now else [("datum", self.day), ("tijd", self.clock)]


def asked(given: Mapping[str, str]) -> Asked:
    """Read the fields; one that is left out is taken from the clock."""
    now = services.now().replace(second=0, microsecond=0)
    here = minute_of(now)
    written_day, written_time = given.get("datum", "").strip(), given.get("tijd", "").strip()
    if not written_day and not written_time:
        return Asked(here, is_now=True)
    day = read_day(written_day) if written_day else now.date()
    clock = _time(written_time) if written_time else now.time()
    if day is None:
        return Asked(
            here, True, f"'{written_day}' is geen datum. Schrijf bijvoorbeeld 25-11-2026. U ziet nu."
        )
    if clock is None:
        wrong = f"'{written_time}' is geen tijd. Schrijf bijvoorbeeld 17:30. U ziet nu."
        return Asked(here, True, wrong)
    minute = minute_of(datetime.combine(day, clock, AMSTERDAM))
    shown = civil(minute)
    fault = ""
    if shown.time() != clock:
        fault = f"{clock:%H:%M} bestaat die nacht niet: de klok gaat een uur vooruit. U ziet {shown:%H:%M}."
    return Asked(minute, minute == here, fault)


def read_day(text: str) -> date | None:
    """A day as a date field gives it, or as the Dutch write it."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            found = datetime.strptime(text, form).replace(tzinfo=AMSTERDAM).date()
        except ValueError:
            continue
        # Far outside what the calendar of this product knows.
        return found if 1901 <= found.year <= 2198 else None
    return None


def _time(text: str) -> time | None:
    try:
        return datetime.strptime(text[:5], "%H:%M").replace(tzinfo=AMSTERDAM).time()
    except ValueError:
        return None
