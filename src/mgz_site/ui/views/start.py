"""The first page: what to do, and the upload."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from mgz.errors import MgzError
from mgz_site.ui import services
from mgz_site.ui.forms import UploadForm
from mgz_site.ui.pages.faults import faults, warnings
from mgz_site.ui.pages.start import start_page
from mgz_site.ui.views.common import page, wants_part


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Show what to do; on POST check the workbook and go to its result, or tell all that is wrong."""
    if request.method != "POST":
        return _shown(request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, form, status=422)
    file = form.cleaned_data["werkboek"]
    try:
        stored = services.accept(file.read(), file.name)
    except MgzError as error:
        found = {"faults": faults(error.faults), "warnings": warnings(error.faults), "file_name": file.name}
        return _shown(request, UploadForm(), status=422, **found)
    return _go_to(request, stored.key)


@require_POST
def example(request: HttpRequest) -> HttpResponse:
    """Take in the example workbook and show its result."""
    make = services.example()
    if make is None:
        return _shown(request, UploadForm(), status=404)
    return _go_to(request, services.accept(make(), services.EXAMPLE_NAME).key)


def _go_to(request: HttpRequest, key: str) -> HttpResponse:
    if wants_part(request):
        return HttpResponseClientRedirect(reverse("resultaat", args=[key]))
    response = redirect("resultaat", key)
    response.status_code = 303
    return response


def _shown(request: HttpRequest, form: UploadForm, status: int = 200, **found: object) -> HttpResponse:
    template = "ui/section/upload.html" if wants_part(request) else "ui/start.html"
    return page(request, template, {"form": form, "start": start_page(), **found}, status)
