"""The search over everything in a region, and its list a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from mgz.reporting.region_lines import KIND_WORDS, LineKind, RegionLine, found_by
from mgz.vocabulary import label
from mgz_site.ui.known import Known
from mgz_site.ui.pages.gaps import Choice
from mgz_site.ui.pages.location_list import form_name
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.regio import KindLink, fault_lines, kind_links, line_address, lines_on, standing_text
from mgz_site.ui.pages.regio_choice import RegioChoice, list_choices
from mgz_site.ui.pages.sliced import sliced
from mgz_site.ui.pages.words import amount, capital, counted
from mgz_site.ui.regional import in_order

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the list."""

    kind: str
    name: str
    address: str
    id: str
    what: str
    where: str
    whose: str
    clients: str
    when: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of what was found."""

    standing: str
    faults: tuple[str, ...]
    choices: tuple[Choice, ...]
    hidden: tuple[tuple[str, object], ...]
    typed: str
    title: str
    count: str
    rows: tuple[LineRow, ...]
    pager: Pager | None
    kinds: tuple[KindLink, ...]
    csv: str
    everything: str
    typed_day: str
    typed_known: str


def found_lines(known: Known, choice: RegioChoice) -> tuple[RegionLine, ...]:
    """All lines that fit, in the chosen order."""
    found = lines_on(known, in_order(known.result, choice.soort, choice.op))
    return tuple(found_by(found, choice.zoek)) if choice.zoek else found


def list_page(known: Known, choice: RegioChoice) -> ListPage:
    """The lines that fit, one page of them in words."""
    found = found_lines(known, choice)
    shown, page, pages = sliced(found, choice.bladzijde, PER_PAGE)
    title = KIND_WORDS[choice.soort][1] if choice.soort else "Alles"
    return ListPage(
        standing=standing_text(known),
        faults=fault_lines(known, choice),
        choices=list_choices(choice),
        hidden=choice.hidden("zoek", "soort", "op", "dag", "bekend"),
        typed=choice.zoek,
        title=capital(title),
        count=counted(len(found), "regel", "regels"),
        rows=tuple(line_row(known, choice, line) for line in shown),
        pager=pager(page, pages, lambda n: choice.query(bladzijde=n) + "#lijst"),
        kinds=kind_links(known, choice),
        csv=reverse("regio_lijst_csv") + choice.query(),
        everything=choice.query(zoek="", soort=None),
        typed_day=known.typed_day,
        typed_known=known.typed_known,
    )


def line_row(known: Known, choice: RegioChoice, line: RegionLine) -> LineRow:
    """A line in words, with where it leads."""
    return LineRow(
        kind=capital(KIND_WORDS[line.kind][0]),
        name=_name(known, line),
        address=line_address(known, choice, line),
        id=line.id,
        what=line.what,
        where=line.where,
        whose=line.whose,
        clients="" if line.clients is None else amount(line.clients),
        when=line.period,
    )


def _name(known: Known, line: RegionLine) -> str:
    """A line by name; the form of a group as it is said."""
    group = known.result.region.group_by_id.get(line.id) if line.kind is LineKind.GROEP else None
    if group is None:
        return capital(line.name)
    return form_name(group.leveringsvorm) + line.name.removeprefix(label(group.leveringsvorm))
