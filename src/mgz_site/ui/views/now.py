"""The page *Nu* and its wall screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from mgz_site.ui.asked import asked
from mgz_site.ui.pages import now as pages
from mgz_site.ui.pages.now_missing import missing_view
from mgz_site.ui.pages.now_screen import screen
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, with_result

#: So often the screen on the wall asks for itself.
SECONDS = 60


@require_safe
@with_result
def now(request: HttpRequest, found: Result) -> HttpResponse:
    """Who acts now, and what is missing in the coming three days."""
    moment = asked(request.GET)
    choice = pages.read(request.GET, moment, found.region)
    shown = pages.now_page(found, choice)
    context = for_result(
        found,
        menu="nu",
        now=shown,
        choice=choice,
        narrowed=bool(choice.zorg or choice.gebied),
        choosing=bool(choice.zorg or choice.gebied or not moment.is_now or moment.fault or choice.unknown),
        asked=moment,
        missing=None if shown.outside or shown.empty else missing_view(found, choice),
        screen_address=reverse("scherm") + choice.query(asked=replace(moment, is_now=True), namen=False),
        now_address=reverse("nu"),
    )
    return page(request, "ui/now.html", context)


@require_safe
@with_result
def wall(request: HttpRequest, found: Result) -> HttpResponse:
    """The screen on the wall: it asks for itself again every minute, without a script, and names nobody."""
    moment = asked(request.GET)
    choice = replace(pages.read(request.GET, moment, found.region), namen=False)
    outside = not found.region.period.holds(moment.minute)
    coming = None if outside else missing_view(found, choice)
    refresh = _refresh(choice, still=request.GET.get("ververs") == "nee")
    context = for_result(
        found,
        screen=screen(found, choice, coming),
        choice=choice,
        asked=moment,
        now_address=reverse("nu") + choice.query(),
        refresh=refresh,
    )
    response = page(request, "ui/now_screen.html", context)
    if refresh.running:
        # A header and no element: it needs no script either, and the page itself has no clock that runs out.
        response["Refresh"] = str(SECONDS)
    return response


@dataclass(frozen=True, slots=True)
class Refresh:
    """Whether the screen asks for itself again, and the way to the other choice."""

    running: bool
    text: str
    address: str
    other: str


def _refresh(choice: pages.NowChoice, *, still: bool) -> Refresh:
    """Whoever needs more time to read can stop the screen; a moment that was chosen never goes on."""
    here = reverse("scherm") + choice.query(asked=replace(choice.asked, is_now=True))
    if not choice.asked.is_now:
        text = "Dit scherm staat stil op een gekozen moment; zo is het nu niet."
        return Refresh(False, text, here, "Toon nu en ververs elke minuut")
    if still:
        return Refresh(False, "Dit scherm ververst niet.", here, "Elke minuut verversen")
    stop = f"{here}{'' if here.endswith('?') else '&'}ververs=nee"
    return Refresh(True, "Dit scherm ververst elke minuut.", stop, "Niet verversen")
