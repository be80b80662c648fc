"""The map data that count here: what was loaded, and for the example about where its municipalities are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from django.conf import settings

from mgz.errors import MgzError
from mgz.region import MapData, Region
from mgz.reporting.map_positions import plain
from mgz_site.ui.mapstore import MapNote, MapStore
from mgz_site.ui.memory import Memory

_known: Memory[MapData] = Memory(2)


@dataclass(frozen=True, slots=True)
class Centres:
    """Points of municipalities that come with the product, and where they are from."""

    data: MapData
    source: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """All map data that count for a region; `key` changes with them."""

    data: MapData
    notes: tuple[MapNote, ...]
    centres: str
    key: tuple[str, ...]


def map_store() -> MapStore:
    return MapStore(settings.MGZ_DATA)


def mapping(region: Region) -> Mapping:
    """The data of all loaded files, the newest first, and what they lack out of the centres."""
    notes = map_store().notes()
    key = tuple(note.key for note in notes)
    loaded = _known.get((str(settings.MGZ_DATA), key), lambda: _joined(notes))
    known = centres()
    names = {plain(area.name) for area in region.areas}
    if known is None or not any(plain(point.name) in names for point in known.data.points):
        return Mapping(loaded, notes, "", key)
    return Mapping(loaded.joined(known.data), notes, known.source, key)


def _joined(notes: tuple[MapNote, ...]) -> MapData:
    data = MapData()
    for note in notes:
        try:
            data = data.joined(map_store().read(note).data)
        except (MgzError, OSError):
            # A newer version of the product may judge a kept file otherwise; the rest of the map stays.
            continue
    return data


@cache
def centres() -> Centres | None:
    """The centres that come with the example, when this install has one."""
    try:
        made = import_module(settings.MGZ_CENTRES)
    except ModuleNotFoundError:
        return None
    return Centres(made.centres(), made.SOURCE)
