"""The printable week of a place, with rows worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mgz.calendar import ANW, DAG, Hours, Spans
from mgz.region import Region, Shift
from mgz.reporting.location import Locations
from mgz.reporting.location_card import Card, CardRow, card
from mgz.reporting.location_place import Place, PlaceKind
from mgz.reporting.location_when import clock_text, holidays_text, hours_text
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, State
from mgz_cli.rulefiles import standard_rules
from tests.unit.answer.nursing_home import (
    AT_HOME,
    CARE,
    DOCTOR,
    HOME,
    LINE,
    ROSTERED,
    SO,
    TRIAGE,
    clock,
    complete,
)

HERE = Place(PlaceKind.LOCATIE, "L")
MONDAY = date(2026, 6, 1)
GUARANTEED = replace(ROSTERED, bewijs=Bewijs.GARANTIE)


def made(region: Region, first: date = MONDAY, place: Place = HERE) -> Card:
    return card(Locations(standard_rules(), region), place, first)


def rows(found: Card, function: Functie = SO) -> list[CardRow]:
    return [row for row in found.rows if row.function is function]


def told(found: Card, function: Functie = SO) -> list[tuple[str, list[tuple[str, str, str]]]]:
    return [
        (row.when, [(entry.who, entry.number, entry.todo) for entry in row.entries])
        for row in rows(found, function)
    ]


def test_one_party_day_and_night_is_one_row() -> None:
    found = made(replace(HOME, agreements=(GUARANTEED,)))
    assert told(found) == [("dag en nacht", [("Behandelaars", "088", "")])]
    assert (found.by_day, found.remarks) == ("ma-vr 08:00-17:00", ())


def test_day_and_out_of_hours_with_different_parties() -> None:
    by_day = replace(GUARANTEED, hours=DAG)
    at_night = replace(GUARANTEED, id="A2", party="O", hours=ANW, duty_number="0900")
    assert told(made(replace(HOME, agreements=(by_day, at_night)))) == [
        ("overdag", [("Behandelaars", "088", "")]),
        ("avond, nacht en weekend", [("Artsen op afroep", "0900", "")]),
    ]


def test_where_nothing_is_arranged_it_says_who_is_first_to_act() -> None:
    region = replace(complete(HOME, "Z", "Afspraken"), agreements=(replace(GUARANTEED, hours=DAG),))
    (day, night) = told(made(region))
    todo = "Nog niet geregeld: buiten de afgesproken uren. Eerste actie bij Aanbieder."
    assert night == ("avond, nacht en weekend", [("", "", todo)])
    assert day == ("overdag", [("Behandelaars", "088", "")])
    care = "Nog niet geregeld: geen afspraak. Eerste actie bij Aanbieder."
    assert ("overdag", [("", "", care)]) in told(made(region), CARE)


def test_hours_of_its_own_are_written_out() -> None:
    hours = Hours.parse("ma-do 17:00-23:00, za-zo 08:00-23:00")
    found = made(replace(HOME, agreements=(replace(GUARANTEED, hours=hours),)))
    with_somebody = next(row for row in rows(found) if row.entries[0].who)
    assert with_somebody.when == "ma-do 17:00-23:00; za, zo 08:00-23:00"
    (other,) = (row.when for row in rows(found) if not row.entries[0].who)
    assert other == "ma 00:00-17:00; ma-wo 23:00-17:00; do 23:00-za 08:00; za 23:00-08:00; zo 23:00-24:00"


def test_a_hole_in_the_roster_stands_on_the_card_with_the_number_that_was_agreed() -> None:
    shifts = (
        Shift("S", "D", clock("2026-06-01 00:00"), clock("2026-06-03 08:00"), "A", confirmed=True),
        Shift("S2", "D", clock("2026-06-03 12:00"), clock("2026-06-08 00:00"), "A", confirmed=True),
    )
    found = told(made(replace(HOME, shifts=shifts)))
    sure = "Let op, het is niet zeker dat er iemand is (ingeroosterd: geen dienst)."
    todo = f"{sure} Eerste actie bij Behandelaars."
    assert ("wo 08:00-12:00", [("Behandelaars", "088", todo)]) in found


def test_two_persons_after_each_other_are_one_row_and_nobody_is_named() -> None:
    other = replace(DOCTOR, id="E1", professional="E", name="Dokter Verzonnen")
    shifts = (
        Shift("S", "D", clock("2026-06-01 00:00"), clock("2026-06-04 08:00"), "A", confirmed=True),
        Shift("S2", "E", clock("2026-06-04 08:00"), clock("2026-06-08 00:00"), "A", confirmed=True),
    )
    found = made(replace(HOME, shifts=shifts, professionals=(DOCTOR, other)))
    assert told(found) == [("dag en nacht", [("Behandelaars", "088", "")])]
    assert "Verzonnen" not in repr(found)


def test_own_practices_by_day_with_the_clients_nobody_stated() -> None:
    region = replace(HOME, groups=(AT_HOME,), registrations=(replace(LINE, number=9),))
    found = made(region, place=Place(PlaceKind.GEBIED, "W"))
    by_day = next(row for row in rows(found, CARE) if row.when == "overdag")
    assert [(entry.who, entry.clients, entry.state) for entry in by_day.entries] == [
        ("de eigen huisarts: Praktijk", "voor 9 cliënten", State.GEDEKT),
        ("", "voor 1 cliënt", State.ONBESLIST),
    ]


def test_groups_that_differ_are_named_and_those_alike_are_not() -> None:
    other = replace(HOME.groups[0], id="G2", leveringsvorm=AT_HOME.leveringsvorm, number=4)
    region = replace(HOME, groups=(*HOME.groups, other), agreements=(GUARANTEED,))
    found = made(region)
    assert all(row.whom for row in rows(found, CARE))
    post = [row for row in found.rows if row.function is TRIAGE and row.when == "dag en nacht"]
    assert [row.whom for row in post] == [()]


def test_a_holiday_and_a_clock_change_are_said_and_counted() -> None:
    # Whit Monday 25-05-2026: only Tuesday to Friday are *overdag*.
    by_day, at_night = replace(GUARANTEED, hours=DAG), replace(GUARANTEED, id="A2", party="O", hours=ANW)
    found = made(replace(HOME, agreements=(by_day, at_night)), date(2026, 5, 25))
    assert found.by_day == "di-vr 08:00-17:00"
    assert found.remarks == ("ma 25-05-2026 is een feestdag",)
    assert [row.when for row in rows(found)] == ["overdag", "avond, nacht en weekend"]
    autumn = made(replace(HOME, agreements=(GUARANTEED,)), date(2026, 10, 19))
    assert [row.when for row in rows(autumn)] == ["dag en nacht"]
    assert autumn.remarks == (
        "In de nacht voor zo 25-10-2026 gaat de klok een uur terug, die nacht duurt een uur langer.",
    )
    assert "vooruit" in clock_text(date(2026, 3, 23))
    assert clock_text(date(2026, 3, 30)) == ""
    assert holidays_text(date(2026, 3, 30)) == (
        "zo 05-04-2026 is een feestdag",
        "vr 03-04-2026 is Goede Vrijdag",
    )


def test_an_agreement_that_ends_halfway_is_seen() -> None:
    ended = replace(GUARANTEED, validity=replace(GUARANTEED.validity, last=date(2026, 6, 3)))
    todo = "Nog niet geregeld: afspraak niet in werking. Eerste actie bij Aanbieder."
    assert told(made(replace(HOME, agreements=(ended,)))) == [
        ("ma 00:00-wo 24:00", [("Behandelaars", "088", "")]),
        ("do 00:00-zo 24:00", [("", "", todo)]),
    ]


def test_hours_that_run_into_the_next_afternoon_say_so() -> None:
    begin = clock("2026-06-01 08:00")
    spans = Spans.of([(begin, begin + 33 * 60), (begin + 72 * 60, begin + 87 * 60)])
    assert hours_text(spans) == "ma 08:00-17:00 (volgende dag); do 08:00-23:00"


def test_the_week_begins_on_the_day_that_was_chosen() -> None:
    found = made(replace(HOME, agreements=(replace(GUARANTEED, hours=DAG),)), date(2026, 6, 4))
    assert (found.first, found.last, found.by_day) == (
        date(2026, 6, 4),
        date(2026, 6, 10),
        "ma-vr 08:00-17:00",
    )
    assert {row.when for row in rows(found)} == {"overdag", "avond, nacht en weekend"}


def test_days_outside_the_period_are_not_made_up() -> None:
    found = made(replace(HOME, agreements=(GUARANTEED,)), date(2026, 12, 29))
    assert found.remarks[-1] == (
        "Buiten de periode van de regio (01-01-2026 t/m 31-12-2026) is niets opgegeven."
    )
    assert [row.when for row in rows(found)] == ["di 00:00-do 24:00"]
    for outside in (date(2027, 2, 1), date(2010, 6, 1)):
        other = made(HOME, outside)
        assert (other.rows, other.by_day, other.remarks) == ((), "", found.remarks[-1:])


def test_before_there_were_rules_a_week_shows_only_the_days_of_the_period() -> None:
    since = replace(GUARANTEED, hours=DAG)
    region = replace(HOME, period=replace(HOME.period, first=date(2015, 1, 1)), agreements=(since,))
    found = made(region, date(2014, 12, 29))
    # New Year's day is a Thursday and a holiday: only Friday is *overdag*.
    assert found.by_day == "vr 08:00-17:00"
    assert "overdag" in {row.when for row in rows(found)}


def test_nobody_lives_there() -> None:
    found = made(replace(HOME, groups=(), shifts=()))
    assert (found.rows, found.incomplete) == ((), 0)


def test_a_concept_is_no_promise() -> None:
    region = replace(HOME, agreements=(replace(GUARANTEED, status=AfspraakStatus.CONCEPT),))
    (only,) = rows(made(region))
    assert only.entries[0].who == ""
    assert only.entries[0].state is State.GAT
