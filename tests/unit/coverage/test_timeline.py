"""The proof's calendar comes from the rules: workdays, Good Friday, dated settings, another rule book."""

from __future__ import annotations

from datetime import date

import pytest

from mgz.calendar import Tally, Validity, midnight
from mgz.coverage import Timeline
from mgz.region import Region, Setting
from mgz.rules import RuleBook, load
from mgz_cli.rulefiles import packaged_texts, standard_rules

YEAR = Validity(date(2026, 1, 1), date(2026, 12, 31))


def timeline(*settings: Setting, rules: RuleBook | None = None) -> Timeline:
    region = Region("Regio", YEAR, date(2026, 1, 1), settings=settings)
    return Timeline(rules or standard_rules(), region, YEAR.begin, YEAR.end, Tally())


def good_friday(value: str) -> Setting:
    return Setting("S", "goede_vrijdag_anw", value)


def test_workdays_of_a_year() -> None:
    """253 workdays of 9 hours in 2026 with Good Friday as ANW (DT9)."""
    laid_out = timeline(good_friday("yes"))
    assert laid_out.dag.minutes == 253 * 9 * 60
    assert laid_out.dag.minutes + laid_out.anw.minutes == YEAR.end - YEAR.begin


@pytest.mark.parametrize(
    ("value", "open_minutes", "days"), [("yes", 0, 253), ("no", 0, 254), ("unknown", 540, 254)]
)
def test_good_friday_follows_the_switch(value: str, open_minutes: int, days: int) -> None:
    laid_out = timeline(good_friday(value))
    assert laid_out.good_friday.minutes == open_minutes
    assert laid_out.dag.minutes == days * 9 * 60


def test_other_day_hours_from_a_day_on() -> None:
    """From 1 July the day begins at 07:30: half an hour more on each workday."""
    later = timeline(good_friday("yes"), Setting("D", "dag_begin", "07:30", Validity(date(2026, 7, 1), None)))
    workdays = sum(1 for begin, _ in timeline(good_friday("yes")).dag if begin >= midnight(date(2026, 7, 1)))
    assert later.dag.minutes == 253 * 9 * 60 + workdays * 30


def test_the_proof_follows_the_rules_not_a_copy_of_them() -> None:
    """A rule book in which a holiday is a day makes it a day in the proof as well."""
    texts = dict(packaged_texts())
    name = next(file for file in texts if "hour_class" in file)
    old = "{id: TC-WEEKEND, when: {day_kind: [weekend, holiday]}, then: anw"
    assert old in texts[name]
    line = next(line for line in texts[name].splitlines() if old in line)
    weekend = line.replace("[weekend, holiday]", "weekend")
    evening = line.replace("TC-WEEKEND", "TC-HOLIDAY-NIGHT").replace(
        "day_kind: [weekend, holiday]", "day_kind: holiday, clock_band: other_hours"
    )
    day = evening.replace("TC-HOLIDAY-NIGHT", "TC-HOLIDAY-DAY").replace("other_hours", "day_hours")
    day = day.replace("then: anw", "then: dag")
    texts[name] = texts[name].replace(line, "\n".join((weekend, evening, day)))
    whit_monday = midnight(date(2026, 5, 25)) + 10 * 60
    assert not timeline(good_friday("yes")).dag.holds(whit_monday)
    assert timeline(good_friday("yes"), rules=load(texts)).dag.holds(whit_monday)
