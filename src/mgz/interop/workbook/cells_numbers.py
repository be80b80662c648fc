"""Cells that hold a number: whole, with decimals, a share or degrees."""

from datetime import date, time, timedelta
from typing import Final

from mgz.interop.workbook.cell_fault import CellFault
from mgz.interop.workbook.raw import Padded, Raw
from mgz.interop.workbook.shown import show_number, show_value

_MOST_DEGREES: Final = 180


def count_of(raw: Raw) -> int:
    """A whole number from 0; raises CellFault."""
    number = number_of(raw)
    if number != int(number):
        raise CellFault("geen_geheel_getal", _is(number, "geen geheel getal"), "Vul een geheel getal in.")
    return int(number)


def number_of(raw: Raw) -> float:
    """A number from 0; raises CellFault."""
    if isinstance(raw, Padded):
        return float(raw.number)
    if isinstance(raw, date | time | timedelta):
        raise CellFault(
            "geen_getal",
            "Excel laat hier een datum of tijd zien in plaats van een getal.",
            "Maak de cel op als Getal en typ het getal opnieuw.",
        )
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        number = float(raw)
    else:
        number = _number_in(raw)
    if number < 0:
        raise CellFault("negatief", _is(number, "kleiner dan nul"), "Vul een getal vanaf 0 in.")
    if number > 1e9:
        raise CellFault("te_groot_getal", _is(number, "onwaarschijnlijk groot"), "Kijk het getal na.")
    return number


def _number_in(raw: Raw) -> float:
    """Text that is a number; a dot may mean thousands or decimals, so only a comma parts decimals."""
    text = raw.replace(" ", "") if isinstance(raw, str) else ""
    sign, digits = text.startswith("-"), text.removeprefix("-")
    whole, _, decimals = digits.partition(",")
    if not (
        whole.isascii() and whole.isdigit() and (not decimals or (decimals.isascii() and decimals.isdigit()))
    ):
        raise CellFault(
            "geen_getal",
            f"'{show_value(raw)}' is geen getal.",
            "Vul alleen een getal in, zonder punten of woorden.",
        )
    return float(f"{'-' if sign else ''}{whole[:15]}.{decimals or '0'}")


def share_of(raw: Raw) -> float:
    """A part of a whole, from 0 up to and including 1; raises CellFault."""
    share = number_of(raw)
    if share > 1:
        remedy = "Vul een getal van 0 tot en met 1 in: een kwart is 0,25 of 25%."
        raise CellFault("geen_aandeel", _is(share, "meer dan 1"), remedy)
    return share


def degrees_of(raw: Raw) -> float:
    """Degrees of latitude or longitude; no thousands occur here, so a dot is a decimal sign too."""
    degrees = number_of(raw.replace(".", ",", 1) if isinstance(raw, str) else raw)
    if degrees > _MOST_DEGREES:
        remedy = "Vul graden in met een komma, zoals 52,2215."
        raise CellFault("geen_graden", _is(degrees, "meer dan 180 graden"), remedy)
    return degrees


def _is(number: float, what: str) -> str:
    shown = show_number(number)
    return f"{shown[:1].upper()}{shown[1:]} is {what}."
