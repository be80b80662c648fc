"""Points out of a table (CSV): one row per four-digit postcode, or per place by name."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Final

from mgz.interop.mapfile.degrees import degrees_of, is_grid
from mgz.interop.mapfile.naming import plain_name
from mgz.interop.mapfile.refusals import refusal
from mgz.region import MapData, MapPoint

_POSTCODE: Final = ("pc4", "postcode")
_NAME: Final = ("gemeente", "plaats", "naam", "name")
_LON: Final = ("lon", "lng", "longitude", "lengtegraad")
_LAT: Final = ("lat", "latitude", "breedtegraad")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where in a row the name and the two numbers stand; in metres x comes first, as longitude does."""

    name: int
    is_postcode: bool
    first: int
    second: int


def read_table(text: str, file: str) -> tuple[MapData, int]:
    """All points of a table and how many rows have no place, or FileError at the first cell that is wrong."""
    head, _, _ = text.partition("\n")
    rows = csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    try:
        columns = _columns(next(rows, []), file)
        points: dict[str, MapPoint] = {}
        without = 0
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            point = _point(row, columns, file, rows.line_num)
            if point is None:
                without += 1
            else:
                points.setdefault(point.name, point)
    except csv.Error:
        raise refusal("kaart_geen_tekst", file, row=rows.line_num) from None
    return MapData(points=tuple(points.values())), without


def _columns(head: list[str], file: str) -> _Columns:
    names = [cell.strip().casefold() for cell in head]

    def at(*wanted: str) -> int | None:
        return next((names.index(name) for name in wanted if name in names), None)

    postcode = at(*_POSTCODE)
    name = at(*_NAME) if postcode is None else postcode
    degrees, metres = (at(*_LON), at(*_LAT)), (at("rd_x"), at("rd_y"))
    first, second = degrees if None not in degrees else metres
    if name is None or first is None or second is None:
        shown = ", ".join(filter(None, (cell[:20] for cell in names[:8])))
        raise refusal("kaart_kolommen", file, shown or "niets", row=1)
    return _Columns(name, postcode is not None, first, second)


def _point(row: list[str], columns: _Columns, file: str, line: int) -> MapPoint | None:
    def cell(column: int) -> str:
        return row[column].strip() if column < len(row) else ""

    name = plain_name(cell(columns.name), f"Rij {line}", file, line)
    if columns.is_postcode and not MapPoint(name, 0, 0).is_postcode:
        raise refusal("kaart_postcode", file, name[:20], row=line)
    if not cell(columns.first) and not cell(columns.second):
        return None
    first, second = (_number(cell(column), file, line) for column in (columns.first, columns.second))
    if not is_grid(first, second) and first > second:
        # Latitude and longitude are easily swapped, and in this country never alike.
        first, second = second, first
    at = degrees_of(first, second)
    if at is None:
        raise refusal("kaart_coordinaten", file, f"Rij {line} ({name})", f"{first:g}, {second:g}", row=line)
    return MapPoint(name, *at)


def _number(text: str, file: str, line: int) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise refusal("kaart_getal", file, text[:20], row=line) from None
