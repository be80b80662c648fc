"""Where a pair of numbers lies: degrees as they are, metres of the Dutch grid turned into degrees.

The polynomial is that of Schreutelkamp and Strang van Hees (Benaderingsformules voor de transformatie tussen
RD- en WGS84-kaartcoördinaten); within the Netherlands it is right to about a metre.
"""

from __future__ import annotations

from math import isfinite
from typing import Final

from mgz.region import LonLat

#: The Netherlands with a margin, in degrees and in metres of the grid.
_LON: Final = (2.5, 8.0)
_LAT: Final = (50.0, 54.5)
_X: Final = (-10_000.0, 310_000.0)
_Y: Final = (280_000.0, 640_000.0)
#: The church tower of Amersfoort, the origin of the grid.
_X0, _Y0 = 155_000.0, 463_000.0
_LAT0, _LON0 = 52.15517440, 5.38720621
#: (power of x, power of y, seconds of arc)
_OF_LAT: Final = (
    (0, 1, 3235.65389),
    (2, 0, -32.58297),
    (0, 2, -0.2475),
    (2, 1, -0.84978),
    (0, 3, -0.0655),
    (2, 2, -0.01709),
    (1, 0, -0.00738),
    (4, 0, 0.0053),
    (2, 3, -0.00039),
    (4, 1, 0.00033),
    (1, 1, -0.00012),
)
_OF_LON: Final = (
    (1, 0, 5260.52916),
    (1, 1, 105.94684),
    (1, 2, 2.45656),
    (3, 0, -0.81885),
    (1, 3, 0.05594),
    (3, 1, -0.05607),
    (0, 1, 0.01199),
    (3, 2, -0.00256),
    (1, 4, 0.00128),
    (0, 2, 0.00022),
    (2, 0, -0.00022),
    (5, 0, 0.00026),
)


def degrees_of(first: float, second: float) -> LonLat | None:
    """Longitude and latitude of a pair in either kind; None where it lies nowhere near the Netherlands."""
    if not (isfinite(first) and isfinite(second)):
        return None
    if _LON[0] <= first <= _LON[1] and _LAT[0] <= second <= _LAT[1]:
        return first, second
    if is_grid(first, second):
        return from_grid(first, second)
    return None


def is_grid(x: float, y: float) -> bool:
    """Whether a pair of numbers are metres of the Dutch grid (RD New)."""
    return _X[0] <= x <= _X[1] and _Y[0] <= y <= _Y[1]


def from_grid(x: float, y: float) -> LonLat:
    """Longitude and latitude of a place in metres of the Dutch grid."""
    dx, dy = (x - _X0) * 1e-5, (y - _Y0) * 1e-5
    lat = _LAT0 + sum(c * dx**p * dy**q for p, q, c in _OF_LAT) / 3600
    lon = _LON0 + sum(c * dx**p * dy**q for p, q, c in _OF_LON) / 3600
    return lon, lat
