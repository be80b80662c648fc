"""About where each municipality of Twente is, for a map without map data: the town of its town hall.

Latitude and longitude in degrees, rounded to hundredths (about a kilometre), typed over by hand. They say
where a municipality is, never where a location is.
"""

from typing import Final

from mgz.region import MapData, MapPoint
from mgz.vocabulary import FigureLabel

SOURCE: Final = "coördinaten van de hoofdplaats volgens Wikipedia, per plaats, afgerond op 0,01 graad"
LABEL: Final = FigureLabel.SCHATTING

#: Municipality: town with the town hall, latitude, longitude.
TOWNS: Final = {
    "Almelo": ("Almelo", 52.36, 6.66),
    "Borne": ("Borne", 52.30, 6.75),
    "Dinkelland": ("Denekamp", 52.38, 7.01),
    "Enschede": ("Enschede", 52.22, 6.89),
    "Haaksbergen": ("Haaksbergen", 52.16, 6.73),
    "Hellendoorn": ("Nijverdal", 52.36, 6.47),
    "Hengelo": ("Hengelo", 52.27, 6.79),
    "Hof van Twente": ("Goor", 52.23, 6.59),
    "Losser": ("Losser", 52.26, 7.00),
    "Oldenzaal": ("Oldenzaal", 52.31, 6.93),
    "Rijssen-Holten": ("Rijssen", 52.31, 6.52),
    "Tubbergen": ("Tubbergen", 52.40, 6.77),
    "Twenterand": ("Vriezenveen", 52.41, 6.62),
    "Wierden": ("Wierden", 52.36, 6.59),
}


def centres() -> MapData:
    """One point per municipality."""
    points = (MapPoint(name, lon, lat) for name, (_, lat, lon) in TOWNS.items())
    return MapData(points=tuple(points))
