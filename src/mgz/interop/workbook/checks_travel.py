"""What the sheets Reistijden and Postcodes must keep to: each pair and each postcode once, in our country."""

from typing import Final

from mgz.interop.workbook.build_roster import point_postcode
from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.postcodes import postcode_of
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.shown import show_number

#: The Netherlands in Europe lie within these degrees.
_LATITUDE: Final = (50.0, 54.0)
_LONGITUDE: Final = (3.0, 8.0)


def check_travel(tables: Tables, findings: Findings) -> None:
    """All that travel times and postcodes are asked."""
    _check_pairs(tables["Reistijden"], findings)
    _check_points(tables["Postcodes"], findings)


def _check_pairs(table: Table, findings: Findings) -> None:
    seen: dict[tuple[str, str], Row] = {}
    for row in table.rows:
        pair = (row.text("van"), row.text("naar"))
        first = seen.setdefault(pair, row)
        if all(pair) and first is not row:
            findings.fault(
                "reistijd_dubbel",
                f"De reis van {pair[0]} naar {pair[1]} staat ook in {first.spot}.",
                "Haal een van de twee rijen weg.",
                row.sheet,
                row.number,
                "naar",
            )


def _check_points(table: Table, findings: Findings) -> None:
    seen: dict[str, Row] = {}
    for row in table.rows:
        if row.id and row.raw.get("postcode") is None and not _is_postcode(row.id):
            message = f"Er staat geen postcode, en het id '{row.id}' is er ook geen."
            remedy = "Vul bij postcode vier cijfers in, zoals 7511."
            findings.fault("cel_leeg", message, remedy, row.sheet, row.number, "postcode")
            continue
        first = seen.setdefault(point_postcode(row), row)
        if point_postcode(row) and first is not row:
            findings.fault(
                "postcode_dubbel",
                f"De postcode {point_postcode(row)} staat ook in {first.spot}.",
                "Haal een van de twee rijen weg.",
                row.sheet,
                row.number,
                "postcode",
            )
        _check_place(row, findings)


def _check_place(row: Row, findings: Findings) -> None:
    latitude, longitude = row.number_or_none("breedtegraad"), row.number_or_none("lengtegraad")
    if latitude is None or longitude is None or _inside(latitude, longitude):
        return
    swapped = _inside(longitude, latitude)
    hint = " Breedtegraad en lengtegraad lijken verwisseld." if swapped else ""
    findings.fault(
        "buiten_nederland",
        f"Breedtegraad {show_number(latitude)} en lengtegraad {show_number(longitude)} liggen niet in "
        f"Nederland.{hint}",
        "Wissel de twee om." if swapped else "Vul 50 tot 54 in bij breedtegraad en 3 tot 8 bij lengtegraad.",
        row.sheet,
        row.number,
        "breedtegraad",
    )


def _inside(latitude: float, longitude: float) -> bool:
    return _LATITUDE[0] <= latitude <= _LATITUDE[1] and _LONGITUDE[0] <= longitude <= _LONGITUDE[1]


def _is_postcode(text: str) -> bool:
    try:
        return postcode_of(text) == text
    except ValueError:
        return False
