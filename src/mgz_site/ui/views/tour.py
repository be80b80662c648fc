"""The page of the guided tour."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz_site.ui import services
from mgz_site.ui.pages.tour import tour_page
from mgz_site.ui.result import Result
from mgz_site.ui.tour import tour
from mgz_site.ui.views.common import for_result, page, with_result


@require_safe
@with_result
def guided(request: HttpRequest, found: Result) -> HttpResponse:
    """The steps with links into the stand that counts; for another region, how to get the example."""
    known = tour()
    about = tour_page(found, known) if known else None
    context = for_result(found, menu="tour", tour=about, has_example=services.example() is not None)
    return page(request, "ui/tour.html", context)
