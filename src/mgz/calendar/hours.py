"""The hours of the week for which something is promised, as people write them and as data.

Written: ``altijd``, ``dag``, ``anw``, or windows such as ``ma-vr 17:00-08:00, za-zo 00:00-24:00,
feestdag 00:00-24:00``. A window that ends at or before its begin runs into the next day. The wall clock
decides. Windows of weekdays also hold on a holiday; ``feestdag`` windows come on top of them. Good Friday is
a holiday only where the region chose so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

DAY_NAMES: Final = ("ma", "di", "wo", "do", "vr", "za", "zo", "feestdag")
HOLIDAY: Final = 7
_DAY: Final = 24 * 60
_DAYS_ONLY: Final = re.compile(r"[a-z]+(\s*-\s*[a-z]+)?")
_WINDOW: Final = re.compile(
    r"(?P<first>[a-z]+)(?:\s*-\s*(?P<last>[a-z]+))?\s+"
    r"(?P<from>\d{1,2}:\d{2})\s*-\s*(?P<to>\d{1,2}:\d{2})"
)


class HoursKind(StrEnum):
    """The three everyday patterns, and windows of one's own."""

    ALTIJD = "altijd"
    DAG = "dag"
    ANW = "anw"
    WINDOWS = "vensters"


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """One stretch of a weekday (0 Monday .. 6 Sunday, 7 a holiday) in minutes after midnight.

    `end` goes up to 2880: a window may run into the next day.
    """

    day: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Hours:
    """The weekly hours of a promise."""

    kind: HoursKind
    windows: tuple[Window, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Hours:
        """Read hours as people write them; raises ValueError with a plain Dutch reason."""
        cleaned = _tidy(text)
        if cleaned in (HoursKind.ALTIJD, HoursKind.DAG, HoursKind.ANW):
            return cls(HoursKind(cleaned))
        return cls(HoursKind.WINDOWS, tuple(sorted(set(_all_windows(cleaned)))))

    def __str__(self) -> str:
        if self.kind is not HoursKind.WINDOWS:
            return self.kind.value
        return ", ".join(
            f"{DAY_NAMES[w.day]} {_clock(w.begin)}-{_clock(_wrapped(w.end))}" for w in self.windows
        )

    @property
    def short(self) -> str:
        """The hours with days in a row that have the same times taken together: ``ma-vr 08:00-17:00``.

        It reads back as the same hours.
        """
        if self.kind is not HoursKind.WINDOWS:
            return self.kind.value
        return ", ".join(
            f"{_days(first, last)} {_clock(begin)}-{_clock(_wrapped(end))}"
            for first, last, begin, end in sorted(_together(self.windows))
        )


ALTIJD: Final = Hours(HoursKind.ALTIJD)
DAG: Final = Hours(HoursKind.DAG)
ANW: Final = Hours(HoursKind.ANW)


def _tidy(text: str) -> str:
    """One way of writing for what people and word processors make of it."""
    text = re.sub(r"[\u2010-\u2015]", "-", text.lower())
    text = re.sub(r"[;\r\n]+", ",", text)
    text = re.sub(r"(\d)\.(\d\d)", r"\1:\2", text)
    text = re.sub(r"\b(maan|dins|woens|donder|vrij|zater|zon)dag\b", lambda m: m[1][:2], text)
    text = text.replace("feestdagen", "feestdag")
    return " ".join(text.split())


def _all_windows(text: str) -> list[Window]:
    """All windows of a text; days without hours (``ma, di 08:00-17:00``) take those of the next part."""
    windows: list[Window] = []
    waiting: list[str] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        if _DAYS_ONLY.fullmatch(part):
            waiting.append(part)
            continue
        times = re.sub(r"^\D*", "", part)
        for days in waiting:
            windows += _windows(f"{days} {times}")
        windows += _windows(part)
        waiting = []
    if waiting or not windows:
        raise ValueError(f"'{waiting[0]}' is geen urenvenster" if waiting else "er is geen urenvenster")
    return windows


def _windows(part: str) -> list[Window]:
    found = _WINDOW.fullmatch(part)
    if not found:
        raise ValueError(f"'{part}' is geen urenvenster")
    first, last = (_day(found[name] or found["first"]) for name in ("first", "last"))
    if last < first or (HOLIDAY in (first, last) and first != last):
        raise ValueError(f"'{part}' loopt niet van een vroegere naar een latere dag")
    begin, end = _minutes(found["from"]), _minutes(found["to"])
    if begin == _DAY:
        raise ValueError(f"'{part}' begint om 24:00; schrijf 00:00")
    end = end if end > begin else end + _DAY
    return [Window(day, begin, end) for day in range(first, last + 1)]


def _day(name: str) -> int:
    if name not in DAY_NAMES:
        raise ValueError(f"'{name}' is geen dag (ma, di, wo, do, vr, za, zo of feestdag)")
    return DAY_NAMES.index(name)


def _minutes(text: str) -> int:
    hour, minute = map(int, text.split(":"))
    if hour * 60 + minute > _DAY or minute > 59:
        raise ValueError(f"'{text}' is geen tijd")
    return hour * 60 + minute


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _together(windows: tuple[Window, ...]) -> Iterator[tuple[int, int, int, int]]:
    """First and last day, begin and end, of days in a row with one and the same window."""
    days: dict[tuple[int, int], list[int]] = {}
    for window in windows:
        days.setdefault((window.begin, window.end), []).append(window.day)
    for (begin, end), mine in days.items():
        first = last = mine[0]
        for day in mine[1:]:
            if day != last + 1 or day == HOLIDAY:
                yield first, last, begin, end
                first = day
            last = day
        yield first, last, begin, end


def _days(first: int, last: int) -> str:
    return DAY_NAMES[first] if first == last else f"{DAY_NAMES[first]}-{DAY_NAMES[last]}"


def _wrapped(end: int) -> int:
    return end if end <= _DAY else end - _DAY
