"""What every page shows around its content: the menu, and the clock of a demonstration."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from mgz_site.ui import clock
from mgz_site.ui.pages.menu import MENU

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def around(request: HttpRequest) -> dict[str, object]:
    """Context for the frame of the pages."""
    now = clock.now()
    return {
        "items": [(name, reverse(address), text) for name, address, text in MENU],
        "clock": f"{_DAYS[now.weekday()]} {now:%d-%m-%Y}, {now:%H:%M}",
        "is_demonstration": clock.is_demonstration(),
    }
