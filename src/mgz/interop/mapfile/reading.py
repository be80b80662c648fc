"""A map file whole: which kind it is follows from its first sign, not from its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.interop.mapfile.geojson import read_geojson
from mgz.interop.mapfile.refusals import refusal
from mgz.interop.mapfile.table import read_table
from mgz.region import MapData

#: The largest map file: the borders of the whole country take less than 1 MB when simplified.
MAX_BYTES: Final = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class MapFile:
    """What was read: the data, which ending fits the kind of file, and how many rows have no place."""

    data: MapData
    ending: str
    without: int = 0


def read_map(content: bytes, file: str) -> MapFile:
    """The borders and points of a file; FileError says what is wrong and how to mend it."""
    if not content.strip():
        raise refusal("kaart_leeg", file)
    if len(content) > MAX_BYTES:
        raise refusal("kaart_te_groot", file, MAX_BYTES // 1024**2)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal("kaart_geen_tekst", file) from None
    is_json = text.lstrip()[:1] in "{["
    data, without = (read_geojson(text, file), 0) if is_json else read_table(text, file)
    if not (data.outlines or data.points):
        raise refusal("kaart_niets", file)
    return MapFile(data, ".geojson" if is_json else ".csv", without)
