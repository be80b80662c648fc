"""All questions to one organisation, as a list to print or send."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz_site.ui.pages.questions import block
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, with_result


@require_safe
@with_result
def questions(request: HttpRequest, found: Result, number: str) -> HttpResponse:
    asked = block(found, int(number))
    if asked is None:
        return page(request, "ui/unknown_questions.html", for_result(found), status=404)
    return page(request, "ui/questions.html", for_result(found, asked=asked))
