"""The gap list: its filters, one page of rows, and the way to the other pages."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import Gap, Party
from mgz.reporting.words import group_place, group_text, moment_text, organisation_name, parties_text
from mgz.vocabulary import Dagdeel, PartyRole, Reason, State, label
from mgz_site.ui.pages.choosing import Choice, choice_of
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.verdicts import sector_name
from mgz_site.ui.pages.words import Mark, amount, capital, care_text, counted, mark
from mgz_site.ui.result import Result
from mgz_site.ui.selection import NARROWING, Selection, cell_of, chosen_gaps, first_actors

PER_PAGE = 50
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@dataclass(frozen=True, slots=True)
class GapRow:
    """One gap as a line."""

    address: str
    place: str
    group: str
    care: str
    dagdeel: str
    triage: str
    mark: Mark
    reasons: str
    clients: str
    begin: str
    end: str
    first: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice that has no field of its own, with the address without it."""

    text: str
    without: str


@dataclass(frozen=True, slots=True)
class GapList:
    """One page of gaps with everything around it; `hidden` are choices of the other form to carry along."""

    choices: tuple[Choice, ...]
    hidden: tuple[tuple[str, str], ...]
    chips: tuple[Chip, ...]
    reset: str
    is_narrowed: bool
    any_at_all: bool
    count: str
    rows: tuple[GapRow, ...]
    pager: Pager | None


def gap_list(result: Result, selection: Selection) -> GapList:
    """The gaps that were chosen, one page of them worked out in words."""
    found = chosen_gaps(result, selection)
    pages = max(1, -(-len(found) // PER_PAGE))
    page = min(selection.bladzijde, pages)
    shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    return GapList(
        choices=_choices(result, selection),
        hidden=tuple(
            (name, value)
            for name in ("periode", "functie", "laag", "beeld", "week", "maand", "uur", "dag")
            if (value := getattr(selection, name))
        ),
        chips=_chips(selection),
        reset=selection.query(**dict.fromkeys(NARROWING, "")),
        is_narrowed=selection.narrows_gaps,
        any_at_all=bool(selection.cut(result).gaps),
        count=_count(found),
        rows=tuple(gap_row(result, gap) for gap in shown),
        pager=pager(page, pages, lambda n: selection.query(bladzijde=n) + "#gaten"),
    )


def population_choices(result: Result, selection: Selection) -> tuple[Choice, ...]:
    """For whom: sector and area; the same choice counts for the week picture and the list."""
    areas, cut = result.region.area_by_id, selection.cut(result)
    return (
        choice_of(
            "sector", "Sector", ((r.sector, sector_name(r.sector)) for r in cut.sectors), selection.sector
        ),
        choice_of("gebied", "Gebied", ((r.area, areas[r.area].name) for r in cut.areas), selection.gebied),
    )


def _choices(result: Result, selection: Selection) -> tuple[Choice, ...]:
    states = ((state.value, label(state)) for state in (State.GAT, State.ONBESLIST))
    reasons = {reason for gap in selection.cut(result).gaps for reason in gap.reasons}
    return (
        choice_of("staat", "Gat of onbeslist", states, selection.staat),
        choice_of("reden", "Reden", ((r.value, label(r)) for r in Reason if r in reasons), selection.reden),
        choice_of("dagdeel", "Dagdeel", ((d.value, label(d)) for d in Dagdeel), selection.dagdeel),
        *population_choices(result, selection),
        choice_of(
            "eerste",
            "Eerste actie bij",
            sorted(((a, _actor(result, a)) for a in first_actors(result)), key=lambda pair: pair[1]),
            selection.eerste,
        ),
    )


def _actor(result: Result, name: str) -> str:
    if name.startswith("rol:"):
        return parties_text(result.region, [Party(PartyRole(name.removeprefix("rol:")))])
    return organisation_name(result.region, name)


def _chips(selection: Selection) -> tuple[Chip, ...]:
    chips = [chip for chip in (_day_chip(selection), _hour_chip(selection)) if chip]
    return tuple(chips)


def _day_chip(selection: Selection) -> Chip | None:
    if selection.day is None:
        return None
    text = f"Alleen {_DAYS[selection.day.weekday()]} {selection.day:%d-%m-%Y}"
    return Chip(text, selection.query(dag="") + "#gaten")


def _hour_chip(selection: Selection) -> Chip | None:
    if not selection.uur:
        return None
    weekday, hour = cell_of(selection.uur)
    text = f"{_DAYS[weekday]} {hour:02d}:00 tot {(hour + 1) % 24:02d}:00"
    where = (
        f"in de week van {selection.begin_of_week:%d-%m-%Y}" if selection.begin_of_week else "in alle weken"
    )
    return Chip(f"Alleen {text} {where}", selection.query(uur="") + "#gaten")


def _count(found: list[Gap]) -> str:
    holes = sum(gap.state is State.GAT for gap in found)
    undecided = len(found) - holes
    return f"{counted(holes, 'gat', 'gaten')} en {amount(undecided)} onbeslist"


def gap_row(result: Result, gap: Gap) -> GapRow:
    """A gap as a line of a list."""
    region, group = result.region, result.group(gap)
    first = dict.fromkeys(party for part in gap.parts for party in part.action.first)
    return GapRow(
        address=result.address("gat", gap.id),
        place=group_place(region, group),
        group=group_text(group),
        care=f"{capital(care_text(gap))}, laag {label(gap.layer)}",
        dagdeel=label(gap.dagdeel),
        triage=label(gap.place) if gap.place else "",
        mark=mark(gap.state),
        reasons=", ".join(label(reason) for reason in gap.reasons),
        clients=amount(gap.clients),
        begin=moment_text(gap.begin),
        end=moment_text(gap.end),
        first=parties_text(region, first),
    )
