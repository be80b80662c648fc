"""What every page shows around its content: the menu, and the clock of a demonstration."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest
from django.urls import reverse

from mgz.coverage import FICTIONAL, is_fictional
from mgz.errors import MgzError
from mgz_site.ui import clock, deciding, services
from mgz_site.ui.pages.menu import MENU

_DAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def around(request: HttpRequest) -> dict[str, object]:
    """Context for the frame of the pages."""
    now = clock.now()
    return {
        "fictional": _fictional(),
        "items": [(name, reverse(address), text) for name, address, text in MENU],
        "clock": f"{_DAYS[now.weekday()]} {now:%d-%m-%Y}, {now:%H:%M}",
        "is_demonstration": clock.is_demonstration(),
    }


def _fictional() -> str:
    """What is said while an example counts; a page about another workbook says its own."""
    current = deciding.current()
    stored = services.store().get(current.key) if current else None
    if stored is None:
        return ""
    try:
        return FICTIONAL if is_fictional(services.snapshot_of(stored).region) else ""
    except MgzError:
        return ""
