"""Where the numbers come from."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz_site.ui.pages.about_data import about_data
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, with_result


@require_safe
@with_result
def about(request: HttpRequest, found: Result) -> HttpResponse:
    """Every number with its label, and what is behind the proof."""
    shown = about_data(found, request.GET.dict())
    return page(request, "ui/about_data.html", for_result(found, sub="gegevens", about=shown))
