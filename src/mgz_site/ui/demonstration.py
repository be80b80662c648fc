"""The demonstration: the example region of the day of the demonstration clock, as the stand that counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from mgz_site.ui import deciding, services

_ORIGIN: Final = "demonstratie"
NAME: Final = "twente-demonstratie-{day:%d-%m-%Y}.xlsx"


def begin(make: Callable[[date], bytes], version: str) -> None:
    """Let the example of today count, unless it did already: then what was made of it since is kept."""
    day = services.today()
    origin = f"{_ORIGIN} {day.isoformat()} {version}"
    history = services.stands().history()
    if history and history[0].origin == origin:
        return
    stored = services.hand_in(make(day), NAME.format(day=day))
    deciding.accept(stored.key, history[0].number if history else 0, origin=origin)
