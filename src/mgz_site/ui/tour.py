"""The gap that the guided tour of the example is about; an install without the example has no tour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from django.conf import settings

from mgz.vocabulary import Functie


@dataclass(frozen=True, slots=True)
class Tour:
    """One gap of one location: when it closes, a whole municipality is sluitend for this function."""

    area: str
    municipality: str
    function: Functie
    location: str
    gap: str
    row: str


@cache
def tour() -> Tour | None:
    """What the example tells about its planted gap."""
    try:
        made = import_module(settings.MGZ_TOUR)
    except ModuleNotFoundError:
        return None
    return Tour(made.AREA, made.MUNICIPALITY, made.FUNCTION, made.LOCATION, made.GAP, made.AGREEMENT)
