"""The points of the covenant: the list, and the same as a table to take along."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz.reporting.point_rows import chosen_points, points_csv
from mgz_site.ui import handouts
from mgz_site.ui.pages.point_list import narrowed_by, not_here, point_list
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, with_result
from mgz_site.ui.views.files import CSV, file


@require_safe
@with_result
def points(request: HttpRequest, found: Result) -> HttpResponse:
    """One page of the points that were chosen."""
    asked = request.GET.dict()
    context = for_result(
        found, sub="punten", points=point_list(found, asked), not_here=not_here(found, asked)
    )
    return page(request, "ui/points.html", context)


@require_safe
@with_result
def points_table(request: HttpRequest, found: Result) -> HttpResponse:
    """All points that were chosen, as a table."""
    lines = chosen_points(found.region, found.proven.points, narrowed_by(found, request.GET.dict()))
    content = points_csv(lines, lambda name: handouts.places_of(found, name)).encode("utf-8")
    return file(content, CSV, f"convenantpunten-{found.hash[:12]}.csv")
