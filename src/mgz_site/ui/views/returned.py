"""Answers that come back: a file is handed in, and its page says what comes of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from mgz.errors import MgzError
from mgz_site.ui import returns, services
from mgz_site.ui.forms import UploadForm
from mgz_site.ui.pages.faults import faults, warnings
from mgz_site.ui.pages.returned import returned_page
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import (
    decides,
    go_to,
    no_longer_good,
    page,
    to_start,
    unknown_workbook,
    with_result,
)
from mgz_site.ui.views.questions import parties_page


@decides(lambda: reverse("vragen_alle"))
@with_result
def take_back(request: HttpRequest, found: Result) -> HttpResponse:
    """Keep a file that came back and go to its page; what is no file with questions is told here."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return parties_page(request, found, form, status=422)
    file = form.cleaned_data["werkboek"]
    try:
        stored = returns.take_back(file.read(), file.name)
    except MgzError as error:
        told = {"faults": faults(error.faults), "warnings": warnings(error.faults), "file_name": file.name}
        return parties_page(request, found, UploadForm(), status=422, **told)
    return go_to(request, reverse("vragen_terug", args=[stored.key]))


@require_safe
def returned(request: HttpRequest, base: str) -> HttpResponse:
    """What comes of a file that came back, against the stand that counts now."""
    try:
        shown = returned_page(returns.outcome(base))
    except services.UnknownWorkbook:
        return unknown_workbook(request)
    except returns.NothingCounts:
        return to_start()
    except MgzError as error:
        return no_longer_good(request, error)
    status = 422 if shown.refused.lines else 200
    return page(request, "ui/returned.html", {"returned": shown, "menu": "vragen"}, status)
