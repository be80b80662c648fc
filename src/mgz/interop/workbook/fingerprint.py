"""A row as a few signs, to see whether it still says what it said when it was handed out."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Final

from mgz.interop.workbook.merging_rows import meaning
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.schema import Sheet

_LENGTH: Final = 16


def fingerprint(sheet: Sheet, row: Row) -> str:
    """Equal for rows that say the same, however their cells are written or formatted."""
    said = "\x1e".join(f"{column.header}\x1f{_plain(meaning(column, row))}" for column in sheet.columns)
    return sha256(said.encode()).hexdigest()[:_LENGTH]


def _plain(value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, frozenset):
        return "\x1d".join(_sorted(value))
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _sorted(values: Iterable[object]) -> list[str]:
    return sorted(map(str, values))
