"""*Wie is er voor ons, dag en nacht*: one week of a place as a card to print; nobody is named on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mgz.calendar import Spans
from mgz.region import Region
from mgz.reporting.board_duty import Problem
from mgz.reporting.location import Locations
from mgz.reporting.location_place import Place, groups_of
from mgz.reporting.location_week import Care, Entry, Week, week_of
from mgz.reporting.location_when import (
    ALWAYS,
    BY_DAY,
    OUT_OF_HOURS,
    clock_text,
    day_hours_text,
    holidays_text,
    when_text,
)
from mgz.reporting.numbers import clients
from mgz.reporting.words import care_text, date_text, group_text, period_text
from mgz.vocabulary import Functie, Leveringsvorm, State, TriagePlace

#: So many practices are named on a card.
_MOST: Final = 3
#: The everyday hours, in the order in which one looks for them.
_USUAL: Final = (ALWAYS, BY_DAY, OUT_OF_HOURS)


@dataclass(frozen=True, slots=True)
class CardEntry:
    """Who one calls in these hours. `todo` says what to do where that is not arranged, or not sure."""

    who: str
    number: str
    todo: str
    state: State
    clients: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """One kind of care in one set of hours of the week; `whom` names groups where they differ."""

    function: Functie
    place: TriagePlace | None
    whom: tuple[str, ...]
    when: str
    begin: int
    entries: tuple[CardEntry, ...]

    @property
    def care(self) -> str:
        """What it is about."""
        return care_text(self.function, self.place)


@dataclass(frozen=True, slots=True)
class Card:
    """The card of seven days. `remarks` say what is special about them.

    There are no rows where nobody lives or all days lie outside the period; then `by_day` is empty too.
    """

    first: date
    last: date
    by_day: str
    rows: tuple[CardRow, ...]
    remarks: tuple[str, ...]

    @property
    def incomplete(self) -> int:
        """In how many rows something is missing or not sure."""
        return sum(any(entry.todo for entry in row.entries) for row in self.rows)


def card(locations: Locations, place: Place, first: date, form: Leveringsvorm | None = None) -> Card:
    """The card of the week that begins on a day, for all who live there in it."""
    region, last = locations.region, first + timedelta(days=6)
    begin, end = week_of(first)
    if end <= region.period.begin or region.period.end <= begin:
        return Card(first, last, "", (), (_cut_off(region, begin, end),))
    here = groups_of(region, place, form=form)
    groups = tuple(g for g in here if g.validity.begin < end and begin < g.validity.end)
    week = Week(locations, groups, first)
    return Card(
        first=first,
        last=last,
        by_day=day_hours_text(week.time),
        rows=_rows(week, several=len(groups) > 1),
        remarks=tuple(filter(None, (*holidays_text(first), clock_text(first), _cut_off(region, begin, end)))),
    )


def _cut_off(region: Region, begin: int, end: int) -> str:
    """Days outside the period, of which nothing was stated."""
    if region.period.begin <= begin and end <= region.period.end:
        return ""
    return f"Buiten de periode van de regio ({period_text(region.period)}) is niets opgegeven."


def _rows(week: Week, *, several: bool) -> tuple[CardRow, ...]:
    """What holds in the same hours for several groups is one row."""
    alike: dict[tuple[object, ...], list[Care]] = {}
    hours: dict[tuple[object, ...], tuple[Spans, tuple[Entry, ...]]] = {}
    for care, found in week.care.items():
        for entries, spans in found.items():
            same = tuple((_who(each), each.number, each.problem) for each in entries)
            key: tuple[object, ...] = (care.function, care.place, spans.key, same)
            alike.setdefault(key, []).append(care)
            hours.setdefault(key, (spans, entries))
    everybody = {care.group.id for care in week.care}
    rows = []
    for key, cares in alike.items():
        spans, entries = hours[key]
        whom = tuple(dict.fromkeys(group_text(care.group) for care in cares))
        all_of_them = not several or {care.group.id for care in cares} == everybody
        rows.append(_row(week, cares[0], () if all_of_them else whom, spans, entries))
    return tuple(sorted(rows, key=_order))


def _row(week: Week, care: Care, whom: tuple[str, ...], spans: Spans, entries: tuple[Entry, ...]) -> CardRow:
    told = tuple(_entry(entry, several=len(entries) > 1) for entry in entries)
    begin = int(spans.begins[0])
    return CardRow(
        care.function, care.place, whom, when_text(spans, week.time, (week.begin, week.end)), begin, told
    )


def _order(row: CardRow) -> tuple[object, ...]:
    place = list(TriagePlace).index(row.place) if row.place else 0
    known = _USUAL.index(row.when) if row.when in _USUAL else len(_USUAL)
    return list(Functie).index(row.function), place, row.whom, known, row.begin, row.when


def _entry(entry: Entry, *, several: bool) -> CardEntry:
    return CardEntry(
        who=_who(entry),
        number=entry.number,
        todo=todo_text(entry.problem, agreed=bool(entry.parties)),
        state=entry.problem.state if entry.problem else State.GEDEKT,
        clients=f"voor {clients(entry.clients)}" if several else "",
    )


def _who(entry: Entry) -> str:
    if entry.practices:
        few = len(entry.parties) <= _MOST
        return f"de eigen huisarts: {'; '.join(entry.parties)}" if few else "de eigen huisarts"
    return " of ".join(entry.parties)


def todo_text(problem: Problem | None, *, agreed: bool) -> str:
    """What to do: ``Nog niet geregeld: geen afspraak. Eerste actie bij Zorggroep Linde.``"""
    if problem is None:
        return ""
    first = f"Eerste actie bij {problem.first_action}."
    if agreed:
        return f"Let op, het is niet zeker dat er iemand is ({problem.text}). {first}"
    begin = "Nog niet geregeld" if problem.state is State.GAT else "Nog niet bekend"
    return f"{begin}: {problem.text}. {first}"


def title(first: date, last: date) -> str:
    """The days of a card: ``01-06-2026 t/m 07-06-2026``."""
    return f"{date_text(first)} t/m {date_text(last)}"
