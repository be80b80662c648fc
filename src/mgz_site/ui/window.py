"""Over which stretch of time the pages look: the coming weeks, or all of the workbook's period."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from mgz.calendar import END, midnight
from mgz.errors import Fault, WorkbookError
from mgz.region import Region

#: How far ahead a duty roster is kept, in weeks: one quarter.
WEEKS: Final = 13


class Window(StrEnum):
    """The choice as it stands in an address."""

    COMING = "weken"
    WHOLE = "alles"


def period(region: Region, window: Window, day: date) -> tuple[int, int]:
    """The minutes to prove: those of the coming weeks that lie in the workbook's period, or all of it.

    When the coming weeks lie outside the period altogether, all of it is looked at. Raises WorkbookError when
    the workbook gives no begin or no end.
    """
    first, last = region.period.first, region.period.last
    if first is None or last is None:
        raise WorkbookError(
            Fault(
                "regio.periode", "De periode heeft geen begin of geen einde.", "Vul beide in op blad Regio."
            )
        )
    whole = region.period.begin, region.period.end
    if window is Window.WHOLE or whole[1] == END:
        return whole
    coming = midnight(day), midnight(day + timedelta(weeks=WEEKS))
    begin, end = max(whole[0], coming[0]), min(whole[1], coming[1])
    return (begin, end) if begin < end else whole
