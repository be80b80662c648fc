"""The page *Nu* and its wall screen."""

from __future__ import annotations

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
        asked=moment,
        missing=None if shown.outside else missing_view(found, choice),
        screen_address=reverse("scherm") + choice.query(),
        now_address=reverse("nu"),
    )
    return page(request, "ui/now.html", context)


@require_safe
@with_result
def wall(request: HttpRequest, found: Result) -> HttpResponse:
    """The screen on the wall: it asks for itself again every minute, so it needs no script."""
    moment = asked(request.GET)
    choice = pages.read(request.GET, moment, found.region)
    outside = not found.region.period.holds(moment.minute)
    coming = None if outside else missing_view(found, choice)
    still = request.GET.get("ververs") == "nee"
    context = for_result(
        found,
        screen=screen(found, choice, coming),
        asked=moment,
        now_address=reverse("nu") + choice.query(),
        refresh=_refresh(choice, still=still),
    )
    response = page(request, "ui/now_screen.html", context)
    if not still:
        # A header and no element: it needs no script either, and the page itself has no clock that runs out.
        response["Refresh"] = str(SECONDS)
    return response


def _refresh(choice: pages.NowChoice, *, still: bool) -> dict[str, str]:
    """Whoever needs more time to read can stop the screen from asking for itself."""
    here = reverse("scherm") + choice.query()
    if still:
        return {"text": "Dit scherm ververst niet.", "address": here, "other": "Elke minuut verversen"}
    stop = f"{here}{'' if here.endswith('?') else '&'}ververs=nee"
    return {"text": "Dit scherm ververst elke minuut.", "address": stop, "other": "Niet verversen"}
