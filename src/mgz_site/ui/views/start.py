"""The first page: what to do when nothing counts yet; else the way to the pages of the region."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from mgz_site.ui import deciding, services
from mgz_site.ui.forms import UploadForm
from mgz_site.ui.pages.start import start_page
from mgz_site.ui.stands import Moved
from mgz_site.ui.views.common import decides, go_to, page


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """With a stand: the first page of the menu. Without: how to begin."""
    if deciding.current():
        return redirect("nu")
    needed = request.GET.get("eerst") == "werkboek"
    return page(request, "ui/start.html", {"form": UploadForm(), "start": start_page(), "needed": needed})


@decides(lambda: reverse("start"))
def example(request: HttpRequest) -> HttpResponse:
    """Take in the example region of today; it counts at once where nothing counted yet."""
    make = services.example()
    if make is None:
        return page(request, "ui/start.html", {"form": UploadForm(), "start": start_page()}, status=404)
    stored = services.hand_in(make(services.today()), services.EXAMPLE_NAME)
    try:
        deciding.accept(stored.key, 0)
    except Moved:
        return go_to(request, reverse("proef", args=[stored.key]))
    return go_to(request, reverse("start"))
