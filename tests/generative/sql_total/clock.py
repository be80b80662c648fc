"""What is true of minutes and days whatever was promised: the wall clock, and what the rules ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from mgz.calendar import CalendarSettings, is_good_friday, is_holiday
from mgz.region import Group, Region, calendar_settings, facts_of, front_guard, reach_norm, specialist_choice
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, LocatieSoort, YesNo
from tests.generative.sql_total.table import Row, Table

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def clock_tables(rules: RuleBook, region: Region, begin: int, end: int) -> dict[str, Table]:
    """The days that [begin, end) touches: their minutes, and what the rules say of every group on each."""
    first, last = wall(begin).date(), wall(end - 1).date()
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return {
        "stretches": Table(
            "begins INTEGER, ends INTEGER, day INTEGER, clock INTEGER, time_class",
            (row for day in days for row in _stretches(rules, region, day)),
        ),
        "calendar": Table(
            "day INTEGER, weekday INTEGER, holiday BOOLEAN, good_friday BOOLEAN, switched_on BOOLEAN",
            (_day(region, day) for day in (first - timedelta(days=1), *days)),
        ),
        "rule_days": Table(
            "client_group, day INTEGER, duty, asked_so, asked_vg, arrangement, route_so, route_vg, location,"
            "wijk",
            (_rule_day(rules, region, group, day) for group in region.groups for day in days),
        ),
        "norms": Table("function, day INTEGER, norm DOUBLE", _norms(region, days)),
    }


def wall(minute: int) -> datetime:
    """The Dutch wall clock at a UTC minute."""
    return (EPOCH + timedelta(minutes=minute)).astimezone(AMSTERDAM)


def midnight_of(day: date) -> int:
    """The UTC minute at which a day begins. Rules, settings and rows change at midnight only."""
    return int(datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).timestamp()) // 60


def _stretches(rules: RuleBook, region: Region, day: date) -> tuple[Row, ...]:
    return _classified(rules, calendar_settings(region, midnight_of(day)), day, region.known_on)


@cache
def _classified(rules: RuleBook, settings: CalendarSettings, day: date, known_on: date) -> tuple[Row, ...]:
    """The minutes of a day: read one by one, written down as stretches in which only the clock runs on."""
    facts = {"hds_open_good_friday": settings.good_friday.value}
    rows: list[tuple[int, int, int, int, str]] = []
    for minute in range(midnight_of(day), midnight_of(day + timedelta(days=1))):
        here = wall(minute)
        clock = here.hour * 60 + here.minute
        said = str(rules.decide("time_class", facts, here, known_on, practice=settings)["time_class"])
        begins, _, _, first_clock, time_class = rows[-1] if rows else (minute, 0, 0, 0, "")
        if (clock - minute, said) == (first_clock - begins, time_class):
            rows[-1] = (begins, minute + 1, day.toordinal(), first_clock, said)
        else:
            rows.append((minute, minute + 1, day.toordinal(), clock, said))
    return tuple(rows)


def _day(region: Region, day: date) -> Row:
    switch = calendar_settings(region, midnight_of(day)).good_friday
    return day.toordinal(), day.weekday(), is_holiday(day), is_good_friday(day), switch is YesNo.YES


def _rule_day(rules: RuleBook, region: Region, group: Group, day: date) -> Row:
    minute = midnight_of(day)
    facts = facts_of(region, group, minute)
    moment, known_on = wall(minute), region.known_on
    chosen = specialist_choice(region, group.sector, minute)
    specialist = rules.decide("specialist_duty", {**facts, "sector_specialist": chosen}, moment, known_on)
    located = region.location_by_id[group.location].kind if group.location else None
    asked = {
        "place_kind": "woonlocatie" if located is LocatieSoort.WOONLOCATIE else "elders",
        "voorwacht_in_de_wijk": front_guard(region, minute).value,
    }
    triage = rules.decide("triage_duty", {**facts, **asked}, moment, known_on)
    routes = []
    for professional in ("so", "arts_vg"):
        care = {**facts, "professional": professional, "extramural_treatment_contract": "yes"}
        routes.append(rules.decide("specific_care", care, moment, known_on)["route"])
    return (
        group.id,
        day.toordinal(),
        rules.decide("duty", facts, moment, known_on)["duty"],
        specialist["so"],
        specialist["vg"],
        specialist["arrangement"],
        *routes,
        triage["location"],
        triage["wijk"],
    )


def _norms(region: Region, days: Sequence[date]) -> Iterator[Row]:
    for function in Functie:
        for day in days:
            norm = reach_norm(region, function, midnight_of(day))
            if norm is not None:
                yield function.value, day.toordinal(), norm
