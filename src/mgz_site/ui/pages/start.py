"""The first page: the limits of an upload, whether there is an example, and what was handed in before."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from mgz_site.ui import services
from mgz_site.ui.pages.words import megabytes, moment


@dataclass(frozen=True, slots=True)
class Earlier:
    """A workbook that was handed in before."""

    key: str
    name: str
    received: str
    address: str


@dataclass(frozen=True, slots=True)
class StartPage:
    limit: str
    has_example: bool
    earlier: tuple[Earlier, ...]


def start_page() -> StartPage:
    return StartPage(
        limit=megabytes(settings.MGZ_MAX_UPLOAD),
        has_example=services.example() is not None,
        earlier=earlier(),
    )


def earlier() -> tuple[Earlier, ...]:
    """The workbooks handed in last, newest first."""
    return tuple(
        Earlier(stored.key, stored.name, moment(stored.received), reverse("proef", args=[stored.key]))
        for stored in services.latest()
    )
