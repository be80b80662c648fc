"""How long it takes to get from one four-digit postcode to another: stated, else estimated, else not known.

The estimate is labelled as such wherever it is shown: road distance is 1.3 times the great circle (published
detour factors: arXiv 2406.06490; doi 10.1177/23998083231168870); minutes are 3 plus the first 8 km at 35 km/h
and the rest at 70 km/h. Speeds and the 3 minutes are assumptions. No traffic, no canals.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Final

from mgz.region.rows import Stated

if TYPE_CHECKING:
    from mgz.region.region import Region

_EARTH_KM: Final = 6371.0
_DETOUR: Final = 1.3
_TOWN_KM: Final = 8.0
_TOWN_SPEED: Final = 35.0
_ROAD_SPEED: Final = 70.0
_START_MINUTES: Final = 3.0


@dataclass(frozen=True, slots=True)
class TravelTime:
    """The stated minutes from one postcode to another, in that direction only (blad Reistijden)."""

    id: str
    origin: str
    target: str
    minutes: float
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class PostcodePoint:
    """The middle of a four-digit postcode in degrees (WGS84), for the estimate (blad Postcodes)."""

    id: str
    postcode: str
    latitude: float
    longitude: float
    stated: Stated = Stated()


def travel_minutes(region: Region, origin: str, target: str) -> float | None:
    """Minutes from `origin` to `target`; None where they are neither stated nor to be estimated.

    Within one postcode the estimate is the 3 minutes of starting alone.
    """
    stated = region.stated_travel.get((origin, target))
    if stated is not None:
        return stated
    if not origin or not target:
        return None
    if origin == target:
        return _START_MINUTES
    return _estimate(region.point_of, origin, target)


def _estimate(points: Mapping[str, PostcodePoint], origin: str, target: str) -> float | None:
    if origin not in points or target not in points:
        return None
    road = _DETOUR * _great_circle(points[origin], points[target])
    hours = min(road, _TOWN_KM) / _TOWN_SPEED + max(road - _TOWN_KM, 0.0) / _ROAD_SPEED
    return _START_MINUTES + 60.0 * hours


def _great_circle(one: PostcodePoint, other: PostcodePoint) -> float:
    """Kilometres over the globe between two points (haversine)."""
    lat, lat2 = radians(one.latitude), radians(other.latitude)
    half_lat = sin((lat2 - lat) / 2)
    half_lon = sin(radians(other.longitude - one.longitude) / 2)
    return 2 * _EARTH_KM * asin(sqrt(half_lat**2 + cos(lat) * cos(lat2) * half_lon**2))
