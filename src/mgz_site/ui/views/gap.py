"""The page of one gap."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from mgz.errors import MgzError
from mgz_site.ui import solving
from mgz_site.ui.pages.gap import gap_page
from mgz_site.ui.pages.gap_over_time import closed_gap, in_current
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import decides, for_result, go_to, no_longer_good, page, with_result


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


def _page_of(gap_id: str, base: str = "") -> str:
    return reverse("gat", kwargs={"gap_id": gap_id, **({"base": base} if base else {})})


@decides(_page_of)
@with_result
def solve(request: HttpRequest, found: Result, gap_id: str) -> HttpResponse:
    """Try a remedy: a proposal is made of it, which somebody may then accept."""
    this = found.gap_by_id.get(gap_id)
    if this is None:
        context = for_result(found, gap_id=gap_id, closed=closed_gap(found, gap_id))
        return page(request, "ui/unknown_gap.html", context, status=404)
    try:
        stored = solving.tried(found, this, request.POST.get("oplossing", ""))
    except solving.UnknownRemedy:
        context = for_result(found, gap=gap_page(found, this, 1), problem="oplossing")
        return page(request, "ui/gap.html", context, status=409)
    except MgzError as error:
        return no_longer_good(request, error)
    return go_to(request, reverse("proef", args=[stored.key]))
