"""The page of the workbooks: hand one in, see which counts, take back, put back."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mgz.errors import MgzError
from mgz_site.ui import deciding, services
from mgz_site.ui.forms import SeenForm, UploadForm
from mgz_site.ui.pages.faults import faults, warnings
from mgz_site.ui.pages.workbooks import workbooks_page
from mgz_site.ui.stands import Moved, Stand
from mgz_site.ui.views.common import decides, go_to, page, unknown_workbook, wants_part
from mgz_site.ui.views.proposal import proposal_page


@require_http_methods(["GET", "HEAD", "POST"])
def workbooks(request: HttpRequest) -> HttpResponse:
    """Show the stands; on POST check a workbook and go to its proposal, or tell all that is wrong."""
    if request.method != "POST":
        return shown(request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return shown(request, form, status=422)
    file = form.cleaned_data["werkboek"]
    try:
        stored = services.hand_in(file.read(), file.name)
    except MgzError as error:
        found = {"faults": faults(error.faults), "warnings": warnings(error.faults), "file_name": file.name}
        return shown(request, UploadForm(), status=422, **found)
    return go_to(request, reverse("proef", args=[stored.key]))


@decides(lambda base: reverse("proef", args=[base]))
def accept(request: HttpRequest, base: str) -> HttpResponse:
    """Let a proposal count; when another stand counts by now or a tick is missing, show it again."""
    form = SeenForm(request.POST)
    if not form.is_valid():
        return proposal_page(request, base, problem="gezien", status=422)
    try:
        if deciding.needs_consent(base) and not form.cleaned_data["andere_regio"]:
            return proposal_page(request, base, problem="andere_regio", status=422)
        deciding.accept(base, form.cleaned_data["gezien"])
    except Moved:
        return proposal_page(request, base, problem="ingehaald", status=409)
    except services.UnknownWorkbook:
        return unknown_workbook(request)
    return go_to(request, reverse("werkboeken") + "?gedaan=aangenomen")


@decides(lambda: reverse("werkboeken"))
def undo(request: HttpRequest) -> HttpResponse:
    """Take the last stand back, if it is still the one that was looked at."""
    return _moved(request, deciding.undo, "teruggedraaid")


@decides(lambda number: reverse("werkboeken"))
def put_back(request: HttpRequest, number: int) -> HttpResponse:
    """Let an earlier stand count again, if nobody was first."""
    return _moved(request, lambda seen: deciding.put_back(number, seen), "teruggezet")


def _moved(request: HttpRequest, move: Callable[[int], Stand], done: str) -> HttpResponse:
    form = SeenForm(request.POST)
    if not form.is_valid():
        return shown(request, UploadForm(), status=422, problem="gezien")
    try:
        move(form.cleaned_data["gezien"])
    except Moved:
        return shown(request, UploadForm(), status=409, problem="ingehaald")
    except services.UnknownWorkbook:
        return unknown_workbook(request)
    return go_to(request, f"{reverse('werkboeken')}?gedaan={done}")


def shown(request: HttpRequest, form: UploadForm, status: int = 200, **found: object) -> HttpResponse:
    """The page of the workbooks, or for htmx its upload part."""
    template = "ui/section/upload.html" if wants_part(request) else "ui/workbooks.html"
    number = request.GET.get("bladzijde", "1")
    about = workbooks_page(int(number) if number.isascii() and number.isdigit() else 1)
    context = {"form": form, "workbooks": about, "menu": "werkboek", "done": request.GET.get("gedaan", "")}
    return page(request, template, {**context, **found}, status)
