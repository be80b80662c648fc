"""One cell as it stands in the file: a plain value, cleaned of what nobody sees."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import isfinite
from typing import Final

_ZEROS: Final = re.compile(r"0{2,}")
#: Signs without width or that look like a space; pasting from a web page or Word brings them along.
_UNSEEN: Final = {0x200B: None, 0xFEFF: None, 0xA0: " "}


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell with a formula; its outcome is not read."""


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell with an error value such as #REF!."""

    code: str


@dataclass(frozen=True, slots=True)
class NoDay:
    """A cell with a date format whose number is no day of any calendar."""


@dataclass(frozen=True, slots=True)
class Padded:
    """A number that the sheet shows with leading zeros."""

    number: int
    shown: str


Unreadable = Formula | CellError | NoDay
Raw = str | int | float | bool | datetime | date | time | timedelta | Unreadable | Padded | None
#: What is told as a fault as soon as the sheet is read.
UNREADABLE: Final = (Formula, CellError, NoDay)


def raw_of(cell: object) -> Raw:
    """The value of a cell of the library; None when it is empty or holds blanks only."""
    value = getattr(cell, "value", None)
    if value is None:
        return None
    kind = getattr(cell, "data_type", "n")
    if kind == "s":
        return raw_text(value)
    if kind == "f":
        return Formula()
    if kind == "e":
        return NoDay() if value == "#VALUE!" and _is_dated(cell) else CellError(str(value))
    if isinstance(value, float) and not isfinite(value):
        return CellError("#GETAL!")
    if isinstance(value, int) and not isinstance(value, bool):
        shown = str(getattr(cell, "number_format", ""))
        if _ZEROS.fullmatch(shown) and value >= 0:
            return Padded(value, str(value).zfill(len(shown)))
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date() if _shows_no_time(str(getattr(cell, "number_format", ""))) else value
    if isinstance(value, str | int | float | bool | datetime | date | time | timedelta):
        return value
    return str(value)


def raw_text(value: object) -> str | None:
    """A text of a cell; None when it holds blanks only."""
    return _clean(str(value)) or None


def _clean(text: str) -> str:
    """Equal for whoever reads it is equal here: composed letters, no signs without width."""
    if text.isascii():
        return text.replace("\r\n", "\n").strip()
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_UNSEEN)).strip()


@lru_cache(maxsize=256)
def _shows_no_time(number_format: str) -> bool:
    from openpyxl.styles.numbers import is_datetime

    return bool(is_datetime(number_format) == "date")


def _is_dated(cell: object) -> bool:
    """Whether a cell has a date format: the library turns a number that is no day into #VALUE!."""
    from openpyxl.styles.numbers import is_date_format

    return bool(is_date_format(str(getattr(cell, "number_format", ""))))
