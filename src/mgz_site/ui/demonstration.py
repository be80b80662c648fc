"""The demonstration: the example region of the day of the demonstration clock, as the stand that counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from mgz_site.ui import services
from mgz_site.ui.stands import Moved, Stand, Step

_ORIGIN: Final = "demonstratie"
NAME: Final = "twente-demonstratie-{day:%d-%m-%Y}.xlsx"


def begin(make: Callable[[date], bytes], version: str) -> str:
    """Let the example of today count, unless it did already: then what was made of it since is kept.

    Gives what to say of earlier decisions, or nothing when there were none.
    """
    day = services.today()
    origin = f"{_ORIGIN} {day.isoformat()} {version}"
    before = services.stands().current()
    if before and before.origin == origin:
        return _kept(before, day)
    stored = services.hand_in(make(day), NAME.format(day=day))
    seen = before.number if before else 0
    try:
        services.stands().move(seen, stored.key, stored.name, services.now(), Step.ACCEPTED, origin)
    except Moved:
        # A second demonstration began at the same time.
        return begin(make, version)
    return _moved_on(before, day) if before else ""


def _kept(now: Stand, day: date) -> str:
    if now.name == NAME.format(day=day) and now.step is Step.ACCEPTED:
        return ""
    return (
        f"Er geldt wat u eerder koos: {now.name}, stand {now.number}. De andere standen staan bij Werkboek."
    )


def _moved_on(before: Stand, day: date) -> str:
    return (
        f"Nieuw: het voorbeeld van {day:%d-%m-%Y} geldt nu. Niets is weg: stand {before.number} "
        f"({before.name}) staat bij Werkboek, en daar zet u hem terug."
    )
