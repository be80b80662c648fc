"""Choosing a place for *Locatie*: a search field, and the places that fit, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from mgz.reporting.location_place import Place, PlaceKind, PlaceLine, searched
from mgz.vocabulary import Leveringsvorm, label
from mgz_site.ui import looking
from mgz_site.ui.addresses import name_in, step_of
from mgz_site.ui.asked import Asked
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.sliced import sliced
from mgz_site.ui.pages.words import amount, capital, counted
from mgz_site.ui.result import Result

PER_PAGE = 20
#: Longer than any name; what comes after it is not read.
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place to choose."""

    name: str
    address: str
    town: str
    organisation: str
    forms: str
    clients: str


@dataclass(frozen=True, slots=True)
class PlaceList:
    """One page of the places that fit what was typed."""

    typed: str
    count: str
    rows: tuple[PlaceRow, ...]
    pager: Pager | None
    any_at_all: bool


def place_list(result: Result, typed: str, page: int, asked: Asked) -> PlaceList:
    """The places in which every word occurs; all of them when nothing was typed."""
    typed = typed.strip()[:_LONGEST]
    lines = looking.places(result, asked.minute)
    found = searched(lines, typed)
    shown, page, pages = sliced(found, page, PER_PAGE)
    return PlaceList(
        typed=typed,
        count=counted(len(found), "plaats", "plaatsen"),
        rows=tuple(map(_row, shown)),
        pager=pager(page, pages, lambda n: "?" + urlencode({"zoek": typed, "bladzijde": n})),
        any_at_all=bool(lines),
    )


def place_address(place: Place, name: str = "locatie") -> str:
    """The address of a page about a place: of a location, or of who live at home in an area."""
    kind = "" if place.kind is PlaceKind.LOCATIE else "_thuis"
    return reverse(f"{name}{kind}", args=[safe_step(place.id)])


def form_name(form: Leveringsvorm) -> str:
    """A form as the words page and the wegwijzer write it: ``Verblijf``, ``Mpt``."""
    return capital(label(form))


def place_of(kind: PlaceKind, written: str) -> Place:
    """The place an address speaks of."""
    return Place(kind, name_in(written))


def safe_step(name: str) -> str:
    """An id as a step that is not taken for the page of the card."""
    return "%6Baart" if name == "kaart" else step_of(name)


def _row(line: PlaceLine) -> PlaceRow:
    return PlaceRow(
        name=line.name,
        address=place_address(line.place),
        town=line.town,
        organisation=line.organisation,
        forms=", ".join(map(form_name, line.forms)) or "Geen",
        clients=amount(line.clients),
    )
