"""What stands on the map of a region: what is to be drawn, and the marks that were made of it."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.region import LonLat
from mgz.reporting.location_place import Place
from mgz.reporting.map_frame import XY
from mgz.reporting.map_positions import Ground
from mgz.reporting.map_spread import Label
from mgz.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Spot:
    """A location to draw: where, in which area, with which verdict."""

    place: Place
    name: str
    area: str
    area_name: str
    verdict: Verdict
    at: LonLat
    ground: Ground


@dataclass(frozen=True, slots=True)
class PostSpot:
    """An out-of-hours post to draw; `counts` when it is signed."""

    id: str
    name: str
    hds: str
    counts: bool
    at: LonLat
    ground: Ground


@dataclass(frozen=True, slots=True)
class Look:
    """How large a drawing and what is in it are, in its own units."""

    width: float
    letter: float
    margin: float


@dataclass(frozen=True, slots=True)
class Mark:
    """One location, or those of one area together (`is_counted`) under the worst verdict among them."""

    x: float
    y: float
    verdict: Verdict
    number: int
    name: str
    spot: Spot
    counts: tuple[tuple[Verdict, int], ...]
    is_counted: bool
    size: XY


@dataclass(frozen=True, slots=True)
class PostMark:
    """An out-of-hours post."""

    x: float
    y: float
    spot: PostSpot


@dataclass(frozen=True, slots=True)
class Border:
    """The border of an area as a path, in the letters of SVG."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class RegionMap:
    """All that is drawn, and how long so many kilometres are."""

    width: float
    height: float
    borders: tuple[Border, ...]
    marks: tuple[Mark, ...]
    posts: tuple[PostMark, ...]
    labels: tuple[Label, ...]
    kilometres: float
    bar: float
