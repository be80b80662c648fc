"""The pages *Regio*: the map, the lists, one organisation; and the same as tables to take along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import wraps
from typing import Any
from urllib.parse import unquote

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from mgz.errors import MgzError
from mgz.reporting.csv_tables import table
from mgz.reporting.region_lines import LINE_COLUMNS, line_cells
from mgz.vocabulary import label
from mgz_site.ui import services
from mgz_site.ui.known import Known, known
from mgz_site.ui.pages import regio as pages
from mgz_site.ui.pages.regio_choice import read
from mgz_site.ui.pages.regio_list import found_lines, list_page
from mgz_site.ui.pages.regio_map import map_title
from mgz_site.ui.pages.regio_party import is_party, own_lines, party_page
from mgz_site.ui.pages.regio_sliding import sliding
from mgz_site.ui.views.common import View, for_result, no_longer_good, page, to_start, unknown_workbook
from mgz_site.ui.views.files import named

PLACE_COLUMNS = ("soort", "id", "naam", "plaats", "organisatie", "cliënten", "oordeel")


def with_known(view: View) -> View:
    """Hand a view the region as known on the day of the address, or answer what to do without one."""

    @wraps(view)
    def found(request: HttpRequest, **rest: Any) -> HttpResponse:
        try:
            seen = known(request.GET)
        except services.NoStand:
            return to_start()
        except services.UnknownWorkbook:
            return unknown_workbook(request)
        except MgzError as error:
            return no_longer_good(request, error)
        return view(request, seen, **rest)

    return found


def with_party(view: View) -> View:
    """Hand a view the id of an organisation that is there, or say that it is not."""

    @wraps(view)
    def found(request: HttpRequest, seen: Known, party: str) -> HttpResponse:
        name = unquote(party)
        if not is_party(seen.result.region, name):
            shown = list_page(seen, read({}, seen))
            context = for_result(seen.result, menu="regio", list=shown, unknown=name)
            return page(request, "ui/regio_list.html", context, status=404)
        return view(request, seen, name)

    return found


@require_safe
@with_known
def region(request: HttpRequest, seen: Known) -> HttpResponse:
    """The map with its table, and the organisations."""
    shown = pages.regio_page(seen, read(request.GET, seen))
    return page(request, "ui/regio.html", for_result(seen.result, menu="regio", regio=shown, seen=seen))


@require_safe
@with_known
def listed(request: HttpRequest, seen: Known) -> HttpResponse:
    """The search over everything."""
    shown = list_page(seen, read(request.GET, seen))
    return page(request, "ui/regio_list.html", for_result(seen.result, menu="regio", list=shown, seen=seen))


@require_safe
@with_known
def sliding_map(request: HttpRequest, seen: Known) -> HttpResponse:
    """The map to move; a background of another server only when the address asks for it."""
    if request.GET.get("tegels") != "ja":
        return _sliding(request, seen, tiles_on=False)
    allowed = csp_update({"img-src": [settings.MGZ_TILES["server"]]})
    return allowed(_sliding)(request, seen, tiles_on=True)


def _sliding(request: HttpRequest, seen: Known, *, tiles_on: bool) -> HttpResponse:
    choice = read(request.GET, seen)
    shown = sliding(seen, choice)
    context = for_result(
        seen.result,
        menu="regio",
        title=map_title(seen, choice),
        standing=pages.standing_text(seen),
        faults=pages.fault_lines(seen, choice),
        points=bool(shown.points),
        more=shown.more,
        kinds=("gat", "open", "goed", "nvt"),
        tiles=settings.MGZ_TILES,
        tiles_on=tiles_on,
        data=reverse("schuifkaart_json") + choice.query(),
        off=reverse("schuifkaart") + choice.query(),
        back=reverse("regio") + choice.query(),
        hidden=choice.hidden(),
    )
    return page(request, "ui/sliding.html", context)


@require_safe
@with_known
def sliding_data(request: HttpRequest, seen: Known) -> HttpResponse:
    """What the script draws."""
    shown = sliding(seen, read(request.GET, seen))
    response = JsonResponse({"borders": shown.borders, "points": shown.points})
    response["Cache-Control"] = "private, no-store"
    return response


@require_safe
@with_known
@with_party
def organisation(request: HttpRequest, seen: Known, party: str) -> HttpResponse:
    """One organisation, practice or post."""
    shown = party_page(seen, party, read(request.GET, seen))
    return page(request, "ui/regio_party.html", for_result(seen.result, menu="regio", party=shown))


@require_safe
@with_known
def places_csv(request: HttpRequest, seen: Known) -> HttpResponse:
    """Every chosen place with its verdict."""
    found = pages.chosen_places(seen, read(request.GET, seen))
    rows = (
        (at.place.kind.value, at.place.id, at.name, at.town, at.organisation, at.clients, label(verdict))
        for at, verdict in found
    )
    return _csv(PLACE_COLUMNS, rows, "plaatsen.csv")


@require_safe
@with_known
def lines_csv(request: HttpRequest, seen: Known) -> HttpResponse:
    """Every line that was found."""
    found = found_lines(seen, read(request.GET, seen))
    return _csv(LINE_COLUMNS, map(line_cells, found), "regio.csv")


@require_safe
@with_known
@with_party
def party_csv(request: HttpRequest, seen: Known, party: str) -> HttpResponse:
    """Every line of an organisation of the chosen kind."""
    found = own_lines(seen, party, read(request.GET, seen))
    return _csv(LINE_COLUMNS, map(line_cells, found), "organisatie.csv")


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]], name: str) -> HttpResponse:
    content = table(header, rows).encode("utf-8")
    return named(HttpResponse(content, content_type="text/csv; charset=utf-8"), name)
