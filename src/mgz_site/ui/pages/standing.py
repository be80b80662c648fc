"""What a page is about: the stand that counts, an earlier one or a proposal; and whether today is in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from mgz_site.ui import deciding, services
from mgz_site.ui.pages.words import Mark, day, moment
from mgz_site.ui.result import Result
from mgz_site.ui.stands import Stand


@dataclass(frozen=True, slots=True)
class Standing:
    """A line above the page; without text all is as one expects."""

    text: str = ""
    link: str = ""
    link_text: str = ""
    outside: str = ""


def standing(result: Result) -> Standing:
    """What deserves to be said about the workbook before anything of it is read."""
    current = deciding.current()
    outside = _outside(result)
    if result.is_current or (current and current.key == result.stored.key):
        return Standing(outside=outside)
    earlier = [stand for stand in services.stands().history() if stand.key == result.stored.key]
    if earlier:
        return Standing(
            f"U kijkt naar een eerdere stand: nummer {earlier[0].number}, die gold vanaf "
            f"{moment(earlier[0].since)}. Nu geldt een andere stand.",
            reverse("resultaat"),
            "Naar de geldende stand",
            outside,
        )
    return Standing(
        f"U kijkt naar een proef: {result.stored.name} is niet aangenomen. Er is niets veranderd.",
        reverse("proef", args=[result.stored.key]),
        "Bekijk wat het verandert",
        outside,
    )


def _outside(result: Result) -> str:
    today, period = services.today(), result.region.period
    if result.holds_day(today) or period.first is None or period.last is None:
        return ""
    when = "begint pas op" if today < period.first else "is voorbij sinds"
    edge = period.first if today < period.first else period.last
    return (
        f"De periode van dit werkboek {when} {day(edge)}. Vandaag is {day(today)}. "
        "U ziet daarom de hele periode. Zet op blad Regio een periode waar vandaag in ligt."
    )


@dataclass(frozen=True, slots=True)
class StandLine:
    """One stand in the list of all stands."""

    number: int
    name: str
    since: str
    step: str
    mark: Mark | None
    address: str
    workbook: str
    can_put_back: bool


def stand_lines(page: int, size: int) -> tuple[StandLine, ...]:
    """One page of all stands, newest first."""
    stands, current = services.stands(), deciding.current()
    newest = (current.number if current else 0) - (page - 1) * size
    shown = (stands.at(number) for number in range(newest, max(newest - size, 0), -1))
    return tuple(_line(stand, current) for stand in shown if stand)


def _line(stand: Stand, current: Stand | None) -> StandLine:
    counts = stand == current
    return StandLine(
        stand.number,
        stand.name,
        moment(stand.since),
        stand.step.value,
        Mark("geldt nu", "goed") if counts else None,
        reverse("resultaat", args=[] if counts else [stand.key]),
        reverse("werkboek", args=[] if counts else [stand.key]),
        bool(current) and stand.key != (current.key if current else ""),
    )
