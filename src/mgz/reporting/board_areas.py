"""The areas a board is divided by: the parts of the region, its municipalities, or one area."""

from __future__ import annotations

from enum import StrEnum

from mgz.coverage import lies_in
from mgz.region import Area, Group, Region


class Level(StrEnum):
    """How finely a board divides the region."""

    PARTS = "deelgebieden"
    SMALLEST = "gemeenten"


#: What is shown of groups that lie in none of the areas: spread over several, or elsewhere.
ELSEWHERE = Area("", "Verspreid over meer gebieden")


def areas_of(region: Region, level: Level = Level.PARTS, only: str = "") -> tuple[Area, ...]:
    """The areas of a level by name; or the one area that was chosen."""
    if only in region.area_by_id:
        return (region.area_by_id[only],)
    inside = {name for area in region.areas for name in area.contains}
    if level is Level.SMALLEST:
        found = [area for area in region.areas if not area.contains]
    else:
        top = [area for area in region.areas if area.id not in inside]
        # One area around everything says nothing: what lies directly inside it does.
        names = top[0].contains if len(top) == 1 and top[0].contains else [area.id for area in top]
        found = [region.area_by_id[name] for name in names]
    return tuple(sorted(found, key=lambda area: (area.name, area.id)))


class Division:
    """Which groups belong to which of some areas; places alike are looked up once."""

    def __init__(self, region: Region, areas: tuple[Area, ...], *, whole: bool) -> None:
        self._region, self._areas, self._whole = region, areas, whole
        self._known: dict[frozenset[str], tuple[str, ...]] = {}

    def of(self, group: Group) -> tuple[str, ...]:
        """The areas a group lies in, as in verdicts: with all its postcodes; else the rest, when shown."""
        place = self._region.place_of(group)
        if place not in self._known:
            found = tuple(area.id for area in self._areas if lies_in(self._region, group, area.id))
            self._known[place] = found or ((ELSEWHERE.id,) if self._whole else ())
        return self._known[place]
