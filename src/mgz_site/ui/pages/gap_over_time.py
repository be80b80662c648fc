"""A gap over the stands: by its identity it is found again before it closed, and in the stand that counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from mgz.errors import MgzError
from mgz_site.ui import deciding, services
from mgz_site.ui.pages.words import moment
from mgz_site.ui.result import Result
from mgz_site.ui.stands import Stand

#: So many earlier stands are looked through: each may have to be proven again.
BACK: Final = 5


@dataclass(frozen=True, slots=True)
class ClosedGap:
    """A gap that was there in an earlier stand: the last one that had it, and the first one without."""

    was: str
    since: str
    address: str


@dataclass(frozen=True, slots=True)
class InCurrent:
    """How a gap of an earlier stand or a proposal is in the stand that counts."""

    text: str
    address: str


def closed_gap(result: Result, gap_id: str) -> ClosedGap | None:
    """Where a gap that is not in the stand that counts was last seen; None when it was in none of them."""
    if not result.is_current:
        return None
    after: Stand | None = None
    for stand in services.stands().history()[: BACK + 1]:
        if _has(stand, result, gap_id):
            return ClosedGap(
                f"stand {stand.number} ({stand.name})",
                f"stand {after.number}, {moment(after.since)}" if after else "",
                reverse("gat", args=[stand.key, gap_id]),
            )
        after = stand
    return None


def in_current(result: Result, gap_id: str) -> InCurrent | None:
    """Whether a gap that is looked at elsewhere is there now; None on the pages of the stand that counts."""
    current = deciding.current()
    if result.is_current or current is None or current.key == result.stored.key:
        return None
    if _has(current, result, gap_id):
        return InCurrent("In de stand die nu geldt, is dit gat er ook.", reverse("gat", args=[gap_id]))
    return InCurrent("In de stand die nu geldt, is dit gat er niet.", reverse("resultaat"))


def _has(stand: Stand, result: Result, gap_id: str) -> bool:
    """A workbook that went missing or that became bad cannot tell."""
    try:
        return gap_id in services.proven(stand.key, result.window).gap_by_id
    except (services.UnknownWorkbook, MgzError):
        return False
