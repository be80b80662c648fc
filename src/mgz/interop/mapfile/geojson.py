"""Borders out of GeoJSON (RFC 7946): polygons by the name of a municipality or by a postcode, and points."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from mgz.interop.mapfile.degrees import degrees_of
from mgz.interop.mapfile.naming import plain_name
from mgz.interop.mapfile.refusals import refusal
from mgz.region import LonLat, MapData, MapPoint, Outline, Ring, middle

#: Properties that hold a four-digit postcode, and those that hold a name; the first that is there counts.
POSTCODES: Final = ("pc4", "postcode", "pc4_code")
NAMES: Final = ("gemeente", "gemeentenaam", "statnaam", "naam", "name", "ggd")
#: Fewest corners of a ring: a triangle that is closed.
_CORNERS: Final = 4


def read_geojson(text: str, file: str) -> MapData:
    """All borders and points of a file, or FileError at the first thing that is wrong."""
    outlines: dict[str, list[Ring]] = {}
    points: dict[str, MapPoint] = {}
    for number, feature in enumerate(_features(text, file), start=1):
        what = f"Gebied {number}"
        if not isinstance(feature, Mapping):
            raise refusal("kaart_vorm", file, what)
        name = _name(feature.get("properties"), what, file)
        rings, point = _shape(feature.get("geometry"), f"{what} ({name})", file)
        at = point or middle(rings)
        spot = MapPoint(name, *at)
        if point or spot.is_postcode:
            points.setdefault(name, spot)
        else:
            outlines.setdefault(name, []).extend(rings)
    found = tuple(Outline(name, tuple(rings)) for name, rings in outlines.items())
    return MapData(found, tuple(points.values()))


def _features(text: str, file: str) -> list[object]:
    try:
        document = json.loads(text)
    except RecursionError:
        raise refusal("kaart_te_diep", file) from None
    except ValueError as error:
        line = getattr(error, "lineno", None)
        raise refusal("kaart_kapot", file, f"regel {line}" if line else "een getal") from None
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        raise refusal("kaart_geen_geojson", file)
    return features


def _name(properties: object, what: str, file: str) -> str:
    """The postcode or the name of an area, whatever capitals its property is written with."""
    pairs = properties.items() if isinstance(properties, Mapping) else ()
    given = {str(key).casefold(): value for key, value in pairs}
    for key in (*POSTCODES, *NAMES):
        value = given.get(key)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return plain_name(str(value), what, file)
    raise refusal("kaart_zonder_naam", file, what)


def _shape(geometry: object, what: str, file: str) -> tuple[tuple[Ring, ...], LonLat | None]:
    """The rings of a polygon, or the place of a point."""
    if not isinstance(geometry, Mapping):
        raise refusal("kaart_vorm", file, what)
    kind, given = geometry.get("type"), geometry.get("coordinates")
    if kind == "Point":
        return (), _place(given, what, file)
    parts = [given] if kind == "Polygon" else given if kind == "MultiPolygon" else None
    rings = tuple(_rings(parts, what, file))
    if not rings:
        raise refusal("kaart_vorm", file, what)
    return rings, None


def _rings(parts: object, what: str, file: str) -> Iterator[Ring]:
    if not isinstance(parts, list):
        raise refusal("kaart_vorm", file, what)
    for part in parts:
        if not isinstance(part, list):
            raise refusal("kaart_vorm", file, what)
        for ring in part:
            if not isinstance(ring, list) or len(ring) < _CORNERS:
                raise refusal("kaart_vorm", file, what)
            yield tuple(_place(corner, what, file) for corner in ring)


def _place(pair: object, what: str, file: str) -> LonLat:
    if not isinstance(pair, list) or len(pair) < 2 or not all(type(n) in (int, float) for n in pair[:2]):
        raise refusal("kaart_vorm", file, what)
    try:
        at = degrees_of(float(pair[0]), float(pair[1]))
    except OverflowError:
        at = None
    if at is None:
        shown = ", ".join(str(number)[:20] for number in pair[:2])
        raise refusal("kaart_coordinaten", file, what, shown)
    return at
