"""What a map file says of the land: borders and points by name; no organisation stated any of it."""

from __future__ import annotations

from dataclasses import dataclass

#: Longitude and latitude in degrees (WGS84), in that order, as map files have them.
LonLat = tuple[float, float]
Ring = tuple[LonLat, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The border of a municipality or another area: one or more closed rings, holes among them."""

    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class MapPoint:
    """The middle of a four-digit postcode, or of a place by name."""

    name: str
    longitude: float
    latitude: float

    @property
    def is_postcode(self) -> bool:
        """Whether the name is a four-digit postcode."""
        return len(self.name) == 4 and self.name.isascii() and self.name.isdigit()


@dataclass(frozen=True, slots=True)
class MapData:
    """The borders and points of one or more map files; of two by one name the first counts."""

    outlines: tuple[Outline, ...] = ()
    points: tuple[MapPoint, ...] = ()

    def joined(self, later: MapData) -> MapData:
        """This with what only the other has."""
        outlines = {row.name: row for row in (*later.outlines, *self.outlines)}
        points = {row.name: row for row in (*later.points, *self.points)}
        return MapData(tuple(outlines.values()), tuple(points.values()))


def middle(rings: tuple[Ring, ...]) -> LonLat:
    """The centre of gravity of the largest ring; of a ring without surface the mean of its corners."""
    area, lon, lat = max((_weighed(ring) for ring in rings), key=lambda each: abs(each[0]))
    if area:
        return lon / (3 * area), lat / (3 * area)
    corners = rings[0]
    return sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners)


def _weighed(ring: Ring) -> tuple[float, float, float]:
    """Twice the surface of a ring and its moments, reckoned from its first corner to lose no digits."""
    x0, y0 = ring[0]
    area = lon = lat = 0.0
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        area += cross
        lon += (x1 + x2 - 2 * x0) * cross
        lat += (y1 + y2 - 2 * y0) * cross
    return area, lon + 3 * area * x0, lat + 3 * area * y0


def holds(rings: tuple[Ring, ...], point: LonLat) -> bool:
    """Whether a point lies inside a border: within an odd number of its rings."""
    x, y = point
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
    return inside
