"""What a workbook holds beyond the schema, kept so that writing it again loses nothing."""

from dataclasses import dataclass
from typing import Final

from mgz.interop.workbook.raw import Raw


@dataclass(frozen=True, slots=True)
class KeptColumn:
    """A column that the schema does not know: its values by the key of their row."""

    sheet: str
    header: str
    values: tuple[tuple[str, Raw], ...]


@dataclass(frozen=True, slots=True)
class KeptParts:
    """Whole sheets that were not read (`source` is the file they stand in), and columns that were not.

    `order` is the order of all sheets of that file, `headers` per sheet that of its columns.
    """

    source: bytes = b""
    sheets: tuple[str, ...] = ()
    columns: tuple[KeptColumn, ...] = ()
    order: tuple[str, ...] = ()
    headers: tuple[tuple[str, tuple[str, ...]], ...] = ()


NOTHING_KEPT: Final = KeptParts()
