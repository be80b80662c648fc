"""The rows of the sheets of level 2 as cells: the mirror of `build_roster`."""

from collections.abc import Callable, Iterator
from typing import Final

from mgz.interop.workbook.cells_out import Cells, dated, stated_cells
from mgz.region import (
    Absence,
    Consults,
    Pool,
    PostcodePoint,
    Professional,
    Region,
    Shift,
    TravelTime,
    Wish,
)
from mgz.vocabulary import YesNo


def _pool(row: Pool) -> Cells:
    return {
        "id": row.id,
        "naam": row.name,
        "dienstnummer": row.duty_number,
        "deelnemers": row.participants,
        **stated_cells(row.stated),
    }


def _professional(row: Professional) -> Cells:
    return {
        "id": row.id,
        "professional": row.professional,
        "naam": row.name,
        "beroep": row.beroep.value,
        "bevoegd voor": tuple(sorted(function.value for function in row.functions)),
        "organisatie": row.organisation,
        "big": row.big,
        "standplaats": row.base,
        **dated(row.validity, row.stated),
    }


def _shift(row: Shift) -> Cells:
    return {
        "id": row.id,
        "afspraak": row.commitment,
        "pool": row.pool,
        **_stretch(row),
        "lijn": row.line,
        "bevestigd": (YesNo.YES if row.confirmed else YesNo.NO).value,
        **stated_cells(row.stated),
    }


def _absence(row: Absence) -> Cells:
    return {"id": row.id, **_stretch(row), **stated_cells(row.stated)}


def _wish(row: Wish) -> Cells:
    return {"id": row.id, **_stretch(row), "wens": row.kind.value, **stated_cells(row.stated)}


def _stretch(row: Shift | Absence | Wish) -> Cells:
    return {"professional": row.professional, "begin": row.begin, "einde": row.end}


def _consults(row: Consults) -> Cells:
    return {
        "id": row.id,
        "locatie": row.location,
        "per week": row.per_week,
        "aandeel acuut": row.share_acute,
        "aandeel weekend": row.share_weekend,
        "aandeel telefonisch": row.share_phone,
        **dated(row.validity, row.stated),
    }


def _travel_time(row: TravelTime) -> Cells:
    ends = {"van": row.origin, "naar": row.target}
    return {"id": row.id, **ends, "minuten": row.minutes, **stated_cells(row.stated)}


def _postcode_point(row: PostcodePoint) -> Cells:
    return {
        "id": row.id,
        "postcode": row.postcode,
        "breedtegraad": row.latitude,
        "lengtegraad": row.longitude,
        **stated_cells(row.stated),
    }


ROSTER_ROWS: Final[dict[str, Callable[[Region], Iterator[Cells]]]] = {
    "Pools": lambda region: map(_pool, region.pools),
    "Professionals": lambda region: map(_professional, region.professionals),
    "Diensten": lambda region: map(_shift, region.shifts),
    "Afwezigheid": lambda region: map(_absence, region.absences),
    "Wensen": lambda region: map(_wish, region.wishes),
    "Consulten": lambda region: map(_consults, region.consults),
    "Reistijden": lambda region: map(_travel_time, region.travel_times),
    "Postcodes": lambda region: map(_postcode_point, region.postcode_points),
}
