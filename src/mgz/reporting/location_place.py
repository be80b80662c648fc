"""The places one can ask about: locations, and areas where people live at home; found by name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mgz.region import Group, Location, Region
from mgz.reporting.words import organisation_name
from mgz.vocabulary import Leveringsvorm


class PlaceKind(StrEnum):
    """A location where clients live together, or an area where they live at home."""

    LOCATIE = "locatie"
    GEBIED = "gebied"


@dataclass(frozen=True, slots=True)
class Place:
    """One place; a location and an area may share an id."""

    kind: PlaceKind
    id: str


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place as it stands in a list: its name, in which town, of which organisation, how many clients."""

    place: Place
    name: str
    town: str
    organisation: str
    clients: int
    forms: tuple[Leveringsvorm, ...]


def groups_of(
    region: Region, place: Place, at: int | None = None, form: Leveringsvorm | None = None
) -> tuple[Group, ...]:
    """The groups of a place, at a minute or ever, of one form or all, in the order of their ids."""
    found = (
        group
        for group in region.groups
        if (group.location if place.kind is PlaceKind.LOCATIE else group.area) == place.id
        and (at is None or group.validity.holds(at))
        and (form is None or group.leveringsvorm is form)
    )
    return tuple(sorted(found, key=lambda group: group.id))


def exists(region: Region, place: Place) -> bool:
    """Whether the region knows this place."""
    known = region.location_by_id if place.kind is PlaceKind.LOCATIE else region.area_by_id
    return place.id in known


def place_lines(region: Region, at: int) -> tuple[PlaceLine, ...]:
    """Every location, and every area in which people live at home; by name, clients at a minute."""
    groups: dict[Place, list[Group]] = {}
    for group in region.groups:
        kind = PlaceKind.LOCATIE if group.location else PlaceKind.GEBIED
        groups.setdefault(Place(kind, group.location or group.area), []).append(group)
    towns = _Towns(region)
    lines = [
        _line(
            Place(PlaceKind.LOCATIE, row.id),
            row.name,
            towns.of(row),
            organisation_name(region, row.organisation),
            groups,
            at,
        )
        for row in region.locations
    ]
    lines += [
        _line(place, region.area_by_id[place.id].name, "mensen die thuis wonen", "", groups, at)
        for place in groups
        if place.kind is PlaceKind.GEBIED
    ]
    return tuple(sorted(lines, key=lambda line: (line.name.casefold(), line.place.id)))


def searched(lines: tuple[PlaceLine, ...], text: str) -> tuple[PlaceLine, ...]:
    """The places in which every word occurs: in the name, the town, the organisation or the id."""
    words = text.casefold().split()
    return tuple(line for line in lines if all(word in _read(line) for word in words))


def _read(line: PlaceLine) -> str:
    return " ".join((line.name, line.town, line.organisation, line.place.id)).casefold()


def _line(
    place: Place, name: str, town: str, organisation: str, groups: dict[Place, list[Group]], at: int
) -> PlaceLine:
    mine = groups.get(place, [])
    forms = {group.leveringsvorm for group in mine}
    clients = sum(group.number for group in mine if group.validity.holds(at))
    return PlaceLine(
        place, name, town, organisation, clients, tuple(form for form in Leveringsvorm if form in forms)
    )


class _Towns:
    """The smallest area that holds a postcode, by name; else the postcode itself."""

    def __init__(self, region: Region) -> None:
        self._names: dict[str, str] = {}
        for area in sorted(region.areas, key=lambda area: (-len(region.postcodes_of(area.id)), area.id)):
            self._names.update(dict.fromkeys(region.postcodes_of(area.id), area.name))

    def of(self, location: Location) -> str:
        town = self._names.get(location.postcode)
        return f"{location.postcode}, {town}" if town else location.postcode
