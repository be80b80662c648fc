"""The cells of a row on their way out, and those that stand on many sheets."""

from collections.abc import Mapping

from mgz.calendar import Validity
from mgz.interop.workbook.cells import Value
from mgz.region import Stated

Cells = Mapping[str, Value]


def dated(validity: Validity, stated: Stated) -> Cells:
    """The cells with the days on which a row holds, and with who stated it."""
    return {"van": validity.first, "tot en met": validity.last, **stated_cells(stated)}


def stated_cells(stated: Stated) -> Cells:
    """The cells with who stated a row."""
    return {"opgegeven door": stated.by, "op": stated.on}
