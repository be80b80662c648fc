"""The printable card of a place: *wie is er voor ons, dag en nacht*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from mgz.calendar import civil
from mgz.reporting.location_card import Card, CardEntry, CardRow, title
from mgz.reporting.location_place import Place
from mgz_site.ui.asked import Asked, read_day
from mgz_site.ui.looking import places, week_card
from mgz_site.ui.pages.duty import tel
from mgz_site.ui.pages.location import read
from mgz_site.ui.pages.location_list import form_name
from mgz_site.ui.pages.words import Mark, capital, counted, mark
from mgz_site.ui.result import Result

#: Longer than any day; what comes after it is not read.
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class EntryView:
    """Whom one calls in these hours, or what to do."""

    who: str
    number: str
    tel: str
    todo: str
    mark: Mark
    clients: str


@dataclass(frozen=True, slots=True)
class RowView:
    """Some hours of the week."""

    when: str
    whom: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """One kind of care over the week."""

    care: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class CardPage:
    """The card with the fields to choose another week."""

    name: str
    town: str
    organisation: str
    days: str
    first: str
    earlier: str
    later: str
    by_day: str
    form: str
    form_value: str
    blocks: tuple[BlockView, ...]
    remarks: tuple[str, ...]
    made: str
    warning: str
    fault: str


def card_page(result: Result, place: Place, given: Mapping[str, str], asked: Asked) -> CardPage:
    """The card of the seven days from the chosen day on; from today without a choice."""
    line = next(each for each in places(result, asked.minute) if each.place == place)
    choice = read(given, asked, line.forms)
    written = given.get("van", "").strip()[:_LONGEST]
    day = read_day(written) if written else civil(asked.minute).date()
    fault = "" if day else f"'{written}' is geen datum. Schrijf bijvoorbeeld 25-11-2026. U ziet deze week."
    made = week_card(result, place, day or civil(asked.minute).date(), choice.vorm)
    form = choice.vorm.value if choice.vorm else ""
    return CardPage(
        name=line.name,
        town=line.town,
        organisation=line.organisation,
        days=title(made.first, made.last),
        first=f"{made.first:%d-%m-%Y}",
        earlier=_week(made.first - timedelta(days=7), form),
        later=_week(made.first + timedelta(days=7), form),
        by_day=made.by_day,
        form=form_name(choice.vorm) if choice.vorm else "",
        form_value=form,
        blocks=tuple(BlockView(capital(care), tuple(map(_row, rows))) for care, rows in _blocks(made)),
        remarks=made.remarks,
        made=asked.text,
        warning=_warning(made),
        fault=" ".join(filter(None, (fault, choice.unknown))),
    )


def _week(first: date, form: str) -> str:
    return f"?van={first:%d-%m-%Y}" + (f"&vorm={form}" if form else "")


def _blocks(made: Card) -> list[tuple[str, list[CardRow]]]:
    return [(care, list(rows)) for care, rows in groupby(made.rows, key=lambda row: row.care)]


def _row(row: CardRow) -> RowView:
    return RowView(row.when, "; ".join(row.whom), tuple(map(_entry, row.entries)))


def _entry(entry: CardEntry) -> EntryView:
    return EntryView(
        who=capital(entry.who),
        number=entry.number,
        tel=tel(entry.number) if " of " not in entry.number else "",
        todo=entry.todo,
        mark=mark(entry.state),
        clients=entry.clients,
    )


def _warning(made: Card) -> str:
    if not made.incomplete:
        return ""
    lines = counted(made.incomplete, "regel staat", "regels staan")
    return f"Let op: {lines} op deze kaart met uren waarvoor nog niemand is geregeld of zeker is."
