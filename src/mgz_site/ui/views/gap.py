"""The page of one gap."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz_site.ui.pages.gap import gap_page
from mgz_site.ui.pages.gap_over_time import closed_gap, in_current
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, with_result


@require_safe
@with_result
def gap(request: HttpRequest, found: Result, gap_id: str) -> HttpResponse:
    """One gap with a page of its stretches; an identity that is not in this proof gets told so."""
    this = found.gap_by_id.get(gap_id)
    if this is None:
        context = for_result(found, gap_id=gap_id, closed=closed_gap(found, gap_id))
        return page(request, "ui/unknown_gap.html", context, status=404)
    given = request.GET.get("bladzijde", "1")
    number = int(given) if given.isascii() and given.isdigit() else 1
    context = for_result(found, gap=gap_page(found, this, number), in_current=in_current(found, gap_id))
    return page(request, "ui/gap.html", context)
