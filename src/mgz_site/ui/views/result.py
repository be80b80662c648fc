"""The result of one workbook: verdict, questions, week and gaps."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz.reporting.unheard import unheard
from mgz_site.ui import selection
from mgz_site.ui.pages import days, faults, gaps, matrix, points, questions, verdicts, week
from mgz_site.ui.pages.periods import periods
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, wants_part, with_result


@require_safe
@with_result
def result(request: HttpRequest, found: Result) -> HttpResponse:
    """The whole page, or for htmx only the part with week and gaps."""
    chosen = selection.read(request.GET, found)
    part = {
        "hero": verdicts.hero(found, chosen),
        "matrix": matrix.matrix(found, chosen),
        "periods": periods(found, chosen),
        "everybody": chosen.query(sector="", gebied="") if chosen.sector or chosen.gebied else "",
        "week": None if chosen.beeld else week.week(found, chosen),
        "days": days.days_picture(found, chosen) if chosen.beeld else None,
        "gaps": gaps.gap_list(found, chosen),
    }
    if wants_part(request):
        response = page(request, "ui/section/explored.html", for_result(found, **part))
        # The address in the bar holds the choices that were made, without the empty fields of the form.
        response["HX-Push-Url"] = request.path + chosen.query(bladzijde=chosen.bladzijde)
        return response
    context = for_result(
        found,
        sub="dekking",
        sectors=verdicts.by_sector(found, chosen),
        areas=verdicts.by_area(found, chosen),
        points=points.points(found),
        not_here=selection.not_here(request.GET, found),
        asked=questions.summary(found),
        blocks=questions.blocks(found),
        warnings=faults.warnings((*found.warnings, *unheard(found.proof))),
        **part,
    )
    return page(request, "ui/result.html", context)
