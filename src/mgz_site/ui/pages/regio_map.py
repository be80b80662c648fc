"""The map of *Regio* for its template: the drawings wide and narrow, the legend and the sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse

from mgz.calendar import midnight
from mgz.reporting.location_place import Place, PlaceKind
from mgz.reporting.map_marks import Mark, PostSpot, RegionMap, Spot
from mgz.reporting.map_spread import Box, around
from mgz.reporting.region_map import NARROW, WIDE, WORST_FIRST, region_map
from mgz.vocabulary import AfspraakStatus, label
from mgz_site.ui.known import Known
from mgz_site.ui.mapping import mapping
from mgz_site.ui.mapstore import MapNote
from mgz_site.ui.pages.location_list import place_address, safe_step
from mgz_site.ui.pages.regio_choice import RegioChoice
from mgz_site.ui.pages.words import Mark as Badge
from mgz_site.ui.pages.words import clients, counted, day, mark
from mgz_site.ui.regional import positions, verdicts


@dataclass(frozen=True, slots=True)
class MarkView:
    """One mark with the words for who hears it, and where it leads."""

    left: float
    top: float
    kind: str
    words: str
    number: str
    address: str
    width: float
    touch: Box


@dataclass(frozen=True, slots=True)
class PostView:
    """One out-of-hours post."""

    x: float
    y: float
    words: str
    address: str
    is_signed: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing; `name` tells the two apart."""

    name: str
    map: RegionMap
    marks: tuple[MarkView, ...]
    posts: tuple[PostView, ...]
    bar_text: str
    bar_end: float
    foot: float
    km_y: float


@dataclass(frozen=True, slots=True)
class MapView:
    """The map, or why there is none; `legend` says how many of each verdict there are."""

    drawings: tuple[Drawing, ...]
    legend: tuple[tuple[Badge, str], ...]
    without_place: str
    rough: str
    sources: tuple[str, ...]
    title: str
    has_posts: bool
    has_borders: bool


def map_view(known: Known, choice: RegioChoice) -> MapView:
    """The map of the locations that were chosen."""
    spots, left_out = spots_of(known, choice)
    posts = post_spots(known, choice)
    outlines = mapping(known.result.region).data.outlines
    looks = (("breed", WIDE, False), ("smal", NARROW, True))
    drawn = [
        (name, region_map(spots, posts, outlines, look, counted=counted_too))
        for name, look, counted_too in looks
    ]
    drawings = tuple(_drawing(known, choice, name, each) for name, each in drawn if each and spots)
    rough = sum(spot.ground.is_rough for spot in spots)
    return MapView(
        drawings=drawings,
        legend=_legend(spots),
        without_place=_without(left_out),
        rough=_rough(rough, len(spots)),
        sources=source_lines(known),
        title=map_title(known, choice),
        has_posts=bool(drawings and posts),
        has_borders=bool(drawings and drawings[0].map.borders),
    )


def source_lines(known: Known) -> tuple[str, ...]:
    """Where each thing on the map comes from."""
    found = mapping(known.result.region)
    said = [_source(note) for note in found.notes]
    if known.result.region.postcode_points:
        said.insert(0, "Postcodes: blad Postcodes van het werkboek.")
    if found.centres:
        said.append(f"Midden van gemeenten, bij benadering: {found.centres}.")
    return tuple(said)


def _source(note: MapNote) -> str:
    what = " en ".join(
        words
        for number, words in (
            (note.outlines, counted(note.outlines, "grens", "grenzen")),
            (note.points, counted(note.points, "punt", "punten")),
        )
        if number
    )
    source = note.source or "bron niet opgegeven"
    return f"{note.name} ({what}), geladen op {day(note.received)}. Bron: {source}."


def spots_of(known: Known, choice: RegioChoice) -> tuple[list[Spot], int]:
    """The locations with a place on the map, and how many have none."""
    region, where, found = known.result.region, positions(known.result), verdicts(known)
    spots, left_out = [], 0
    codes = region.postcodes_of(choice.gebied) if choice.gebied else None
    for row in region.locations:
        if codes is not None and row.postcode not in codes:
            continue
        place = Place(PlaceKind.LOCATIE, row.id)
        verdict = found.of(place, choice.functie, choice.laag)
        if choice.oordeel and verdict is not choice.oordeel:
            continue
        at = where.of(row.postcode)
        if at is None:
            left_out += 1
            continue
        area = where.area_of(row.postcode)
        name = region.area_by_id[area].name if area else ""
        spots.append(Spot(place, row.name, area, name, verdict, at.at, at.ground))
    return spots, left_out


def post_spots(known: Known, choice: RegioChoice) -> list[PostSpot]:
    """The posts that work in the chosen area; rows of one post by one name are one mark."""
    region, where = known.result.region, positions(known.result)
    found: dict[tuple[str, str], PostSpot] = {}
    for row in region.posts:
        here = not choice.gebied or any(
            region.postcodes_of(area) & region.postcodes_of(choice.gebied) for area in row.areas
        )
        at = (
            where.of_post(row)
            if here and (known.day is None or row.validity.holds(midnight(known.day)))
            else None
        )
        if at is None:
            continue
        spot = PostSpot(row.id, row.name, row.hds, row.status is AfspraakStatus.GETEKEND, at.at, at.ground)
        before = found.get((row.name, row.hds))
        if before is None or (spot.counts and not before.counts):
            found[row.name, row.hds] = spot
    return list(found.values())


def _drawing(known: Known, choice: RegioChoice, name: str, drawn: RegionMap) -> Drawing:
    foot = drawn.height - 12
    km = f"{drawn.kilometres:g}".replace(".", ",")
    return Drawing(
        name=name,
        map=drawn,
        marks=tuple(_mark(known, choice, each) for each in drawn.marks),
        posts=tuple(
            PostView(
                each.x,
                each.y,
                f"{each.spot.name}{'' if each.spot.counts else ', niet getekend'} ({each.spot.ground.value})",
                reverse("regio_organisatie", args=[safe_step(each.spot.id)]) + choice.days(),
                each.spot.counts,
            )
            for each in drawn.posts
        ),
        bar_text=f"{km} km",
        bar_end=12 + drawn.bar,
        foot=foot,
        km_y=foot - 6,
    )


def _mark(known: Known, choice: RegioChoice, each: Mark) -> MarkView:
    kind = mark(each.verdict).kind
    if not each.is_counted:
        size = clients(verdicts(known).clients(each.spot.place))
        rough = f" ({each.spot.ground.value})" if each.spot.ground.is_rough else ""
        words = f"{each.name}: {label(each.verdict)}, {size}{rough}"
        return _view(each, kind, words, "", place_address(each.spot.place), 20)
    parts = ", ".join(f"{number} {label(verdict)}" for verdict, number in each.counts)
    words = f"{each.name or 'In deze omgeving'}: {counted(each.number, 'locatie', 'locaties')}, {parts}"
    number = str(each.number)
    address = choice.query(gebied=each.spot.area if each.name else choice.gebied) + "#plaatsen"
    return _view(each, kind, words, number, address, 28 + 8 * len(number))


def _view(each: Mark, kind: str, words: str, number: str, address: str, width: int) -> MarkView:
    """A sign is drawn twenty units high, its mark in the middle."""
    left, top = round(each.x - width / 2, 1), round(each.y - 10, 1)
    return MarkView(left, top, kind, words, number, address, width, around((width / 2, 10), each.size))


def _legend(spots: list[Spot]) -> tuple[tuple[Badge, str], ...]:
    numbers = Counter(spot.verdict for spot in spots)
    return tuple(
        (mark(verdict), counted(numbers[verdict], "locatie", "locaties"))
        for verdict in WORST_FIRST
        if numbers[verdict]
    )


def _without(number: int) -> str:
    if not number:
        return ""
    stand = "staat" if number == 1 else "staan"
    where = (
        "Van die plek is niet bekend waar zij ligt." if number == 1 else "Waar die liggen, is niet bekend."
    )
    return f"{counted(number, 'locatie', 'locaties')} {stand} niet op de kaart, wel in de tabel. {where}"


def _rough(rough: int, total: int) -> str:
    if not rough:
        return ""
    which = "Elke locatie staat" if rough == total else f"{counted(rough, 'locatie staat', 'locaties staan')}"
    return (
        f"{which} bij benadering: naast het midden van de gemeente, niet op de eigen plek. "
        "Laad postcodes om ze op hun plek te zien."
    )


def map_title(known: Known, choice: RegioChoice) -> str:
    """What the verdicts on the map are about."""
    care = label(choice.functie) if choice.functie else "alle zorg"
    layer = f"tot en met laag {label(choice.laag)}" if choice.laag else "alle lagen"
    when = f"op {day(known.day)}" if known.day else "in de komende weken"
    return f"Oordeel per locatie: {care}, {layer}, {when}"
