"""Where on the map a postcode lies, and how well that is known; what is not known has no place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mgz.region import LonLat, MapData, Post, Region, middle


class Ground(StrEnum):
    """On what a place on the map rests, the surest first."""

    WORKBOOK = "postcode, blad Postcodes"
    MAP_FILE = "postcode, kaartgegevens"
    MIDDLE = "bij benadering: midden van de gemeente"
    NAMED = "bij benadering: plaats uit de naam van de post"
    WORKING_AREA = "bij benadering: midden van het werkgebied"

    @property
    def is_rough(self) -> bool:
        """Whether the mark may stand kilometres from the place itself."""
        return self not in (Ground.WORKBOOK, Ground.MAP_FILE)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in degrees with its ground."""

    at: LonLat
    ground: Ground


class Positions:
    """The look-ups over one region and the map data there are."""

    def __init__(self, region: Region, data: MapData) -> None:
        self._region = region
        self._of_file = {point.name: (point.longitude, point.latitude) for point in data.points}
        self._middles = {plain(row.name): middle(row.rings) for row in data.outlines}
        named = (point for point in data.points if not point.is_postcode)
        self._middles |= {plain(point.name): (point.longitude, point.latitude) for point in named}
        ordered = sorted(region.areas, key=lambda each: (-len(region.postcodes_of(each.id)), each.id))
        self._areas = {code: area.id for area in ordered for code in region.postcodes_of(area.id)}

    def area_of(self, postcode: str) -> str:
        """The smallest area that holds a postcode; empty when there is none."""
        return self._areas.get(postcode, "")

    def of(self, postcode: str) -> Position | None:
        """Where a postcode lies, on the surest ground there is."""
        stated = self._region.point_of.get(postcode)
        if stated:
            return Position((stated.longitude, stated.latitude), Ground.WORKBOOK)
        if postcode in self._of_file:
            return Position(self._of_file[postcode], Ground.MAP_FILE)
        at = self.middle_of(self.area_of(postcode))
        return Position(at, Ground.MIDDLE) if at else None

    def middle_of(self, area: str) -> LonLat | None:
        """The middle of an area by its name, where the map data have one."""
        known = self._region.area_by_id.get(area)
        return self._middles.get(plain(known.name)) if known else None

    def of_post(self, post: Post) -> Position | None:
        """About where a post is: in the town its name speaks of, else in the middle of where it works."""
        words = plain(post.name)
        named = [
            area.id
            for area in self._region.areas
            if f" {plain(area.name)} " in f" {words} " and self.middle_of(area.id)
        ]
        at = self.middle_of(named[0]) if len(named) == 1 else None
        if at:
            return Position(at, Ground.NAMED)
        codes = {code for area in post.areas for code in self._region.postcodes_of(area)}
        found = [place.at for code in sorted(codes) if (place := self.of(code))]
        return Position(mean(found), Ground.WORKING_AREA) if found else None


def plain(name: str) -> str:
    """A name of an area to compare by: without capitals, the word Gemeente and what stands in brackets."""
    return name.casefold().partition("(")[0].strip().removeprefix("gemeente ").strip()


def mean(points: Iterable[LonLat]) -> LonLat:
    """The mean of some places."""
    found = list(points)
    return sum(x for x, _ in found) / len(found), sum(y for _, y in found) / len(found)
