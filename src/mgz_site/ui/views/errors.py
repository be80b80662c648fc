"""Answers when something is not there or goes wrong: always what happened and what to do."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from mgz_site.ui.forms import MapForm, UploadForm
from mgz_site.ui.pages.words import megabytes
from mgz_site.ui.views.common import page


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "ui/not_found.html", {}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    return page(request, "ui/broken.html", {}, status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(request, "ui/csrf.html", {}, status=403)


def too_large(request: HttpRequest) -> HttpResponse:
    """The page with the form again, with the fault at the field."""
    from mgz_site.ui.views import mapdata
    from mgz_site.ui.views.deciding import shown

    if request.path == reverse("kaartgegevens"):
        words = f"Dit bestand is groter dan {megabytes(settings.MGZ_MAX_UPLOAD)}. Neem alleen uw regio."
        return mapdata.shown(request, MapForm(), status=413, too_large=words)
    words = f"Dit bestand is groter dan {megabytes(settings.MGZ_MAX_UPLOAD)}. Kies een kleiner werkboek."
    return shown(request, UploadForm(), status=413, too_large=words)
