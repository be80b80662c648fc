"""From degrees to units of a drawing: equirectangular, narrowed by the cosine of the middle latitude.

Over a region of a hundred kilometres this is off by less than a mark is wide, and it needs no national grid.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians
from typing import Final

from mgz.region import LonLat

#: Kilometres in a degree of latitude.
_KM_PER_DEGREE: Final = 111.2
#: A region of one place is shown with this much land around it.
_LEAST_KM: Final = 4.0
#: A region that is all width is drawn at least so high for its width, so that marks can be moved apart.
_LOWEST: Final = 0.45
_BARS: Final = (0.5, 1, 2, 5, 10, 20, 50, 100)

XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing so wide and high, and where degrees fall in it; y goes down."""

    width: float
    height: float
    west: float
    north: float
    scale: float
    narrowing: float
    left: float
    top: float

    def at(self, place: LonLat) -> XY:
        """Where a place falls."""
        lon, lat = place
        x = (lon - self.west) * self.narrowing * self.scale
        return round(self.left + x, 1), round(self.top + (self.north - lat) * self.scale, 1)

    @property
    def bar(self) -> tuple[float, float]:
        """A round number of kilometres of at most a quarter of the width, and how long it is drawn."""
        per_km = self.scale / _KM_PER_DEGREE
        km = max((each for each in _BARS if each * per_km <= self.width / 4), default=_BARS[0])
        return km, round(km * per_km, 1)


def frame_of(places: Iterable[LonLat], width: float, margin: float) -> Frame:
    """A frame that holds all places with a margin, at most one and a quarter times as high as wide."""
    found = list(places)
    lons, lats = [lon for lon, _ in found], [lat for _, lat in found]
    narrowing = cos(radians((min(lats) + max(lats)) / 2))
    least = _LEAST_KM / _KM_PER_DEGREE
    across = max((max(lons) - min(lons)) * narrowing, least)
    down = max(max(lats) - min(lats), least)
    highest = 1.25 * width
    scale = min((width - 2 * margin) / across, (highest - 2 * margin) / down)
    height = round(max(down * scale + 2 * margin, _LOWEST * width))
    middle_lon, middle_lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    return Frame(
        width=width,
        height=height,
        west=middle_lon,
        north=middle_lat,
        scale=scale,
        narrowing=narrowing,
        left=width / 2,
        top=height / 2,
    )
