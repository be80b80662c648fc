"""The page of the workbooks: which one counts, what went before, and what was handed in and not accepted."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from mgz_site.ui import deciding, services
from mgz_site.ui.pages.pager import Pager, pager
from mgz_site.ui.pages.standing import StandLine, stand_lines
from mgz_site.ui.pages.start import Earlier, earlier
from mgz_site.ui.pages.words import megabytes, moment

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class WorkbooksPage:
    """`seen` is the stand the reader is looking at; a decision carries it along."""

    limit: str
    seen: int
    name: str
    since: str
    can_undo: bool
    before: str
    lines: tuple[StandLine, ...]
    pager: Pager | None
    proposals: tuple[Earlier, ...]


def workbooks_page(page: int = 1) -> WorkbooksPage:
    """One page of stands, newest first."""
    current = deciding.current()
    total = current.number if current else 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(page, 1), pages)
    before = services.stands().at(total - 1)
    return WorkbooksPage(
        limit=megabytes(settings.MGZ_MAX_UPLOAD),
        seen=total,
        name=current.name if current else "",
        since=moment(current.since) if current else "",
        can_undo=before is not None,
        before=before.name if before else "",
        lines=stand_lines(page, PER_PAGE),
        pager=pager(page, pages, lambda n: f"?bladzijde={n}#standen"),
        proposals=tuple(_proposals()),
    )


def _proposals() -> list[Earlier]:
    accepted = {stand.key for stand in services.stands().history()}
    return [each for each in earlier() if each.key not in accepted]
