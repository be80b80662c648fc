"""The map data: which files count, loading one, and letting one no longer count."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mgz.errors import MgzError
from mgz_site.ui import services
from mgz_site.ui.forms import MapForm, TakeAwayForm
from mgz_site.ui.mapping import centres, map_store
from mgz_site.ui.pages.words import amount, counted, megabytes, moment
from mgz_site.ui.views.common import decides, go_to, page


@require_http_methods(["GET", "HEAD", "POST"])
def map_data(request: HttpRequest) -> HttpResponse:
    """Show the files; on POST read a file and keep it, or say what is wrong with it."""
    if request.method != "POST":
        return shown(request, MapForm())
    form = MapForm(request.POST, request.FILES)
    if not form.is_valid():
        return shown(request, form, status=422)
    file = form.cleaned_data["bestand"]
    try:
        source = " ".join(form.cleaned_data["bron"].split())
        map_store().put(file.read(), file.name, source, services.now())
    except MgzError as error:
        form.add_error("bestand", [str(fault) for fault in error.faults])
        return shown(request, form, status=422)
    return go_to(request, reverse("kaartgegevens") + "?gedaan=geladen")


@decides(lambda: reverse("kaartgegevens"))
def take_away(request: HttpRequest) -> HttpResponse:
    """Let a file no longer count; it stays on the disk."""
    form = TakeAwayForm(request.POST)
    if not form.is_valid() or not map_store().take_away(form.cleaned_data["sleutel"]):
        return shown(request, MapForm(), status=422, gone=True)
    return go_to(request, reverse("kaartgegevens") + "?gedaan=weg")


def shown(request: HttpRequest, form: MapForm, status: int = 200, **more: object) -> HttpResponse:
    """The page of the map data."""
    known = centres()
    rows = [
        {
            "key": note.key,
            "name": note.name,
            "source": note.source or "niet opgegeven",
            "received": moment(note.received),
            "outlines": amount(note.outlines),
            "points": amount(note.points),
            "without": counted(note.without, "rij", "rijen") if note.without else "",
        }
        for note in map_store().notes()
    ]
    context = {
        "menu": "regio",
        "form": form,
        "files": rows,
        "limit": megabytes(settings.MGZ_MAX_UPLOAD),
        "centres": known.source if known else "",
        "done": request.GET.get("gedaan", ""),
    }
    return page(request, "ui/mapdata.html", {**context, **more}, status)
