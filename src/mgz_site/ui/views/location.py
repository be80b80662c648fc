"""The pages *Locatie*: choosing a place, one place, and its card to print."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz.reporting.location_place import Place, PlaceKind, exists
from mgz_site.ui.asked import asked
from mgz_site.ui.pages.location import location_page
from mgz_site.ui.pages.location_card import card_page
from mgz_site.ui.pages.location_list import place_address, place_list, place_of
from mgz_site.ui.pages.sliced import page_number
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, with_result


@require_safe
@with_result
def pick(request: HttpRequest, found: Result) -> HttpResponse:
    """Choose a place by name, town or organisation."""
    return _list(request, found, request.GET.get("zoek", ""))


@require_safe
@with_result
def location(request: HttpRequest, found: Result, place_id: str, kind: PlaceKind) -> HttpResponse:
    """One place at a moment."""
    place = place_of(kind, place_id)
    if not exists(found.region, place):
        return _unknown(request, found, place)
    moment = asked(request.GET)
    shown = location_page(found, place, request.GET, moment)
    names = request.GET.get("namen") == "ja"
    context = for_result(
        found, menu="locatie", location=shown, asked=moment, names=names, address=place_address(place)
    )
    return page(request, "ui/location.html", context)


@require_safe
@with_result
def card(request: HttpRequest, found: Result, place_id: str, kind: PlaceKind) -> HttpResponse:
    """The card of one week, to print and hang on the wall."""
    place = place_of(kind, place_id)
    if not exists(found.region, place):
        return _unknown(request, found, place)
    shown = card_page(found, place, request.GET, asked({}))
    context = for_result(found, menu="locatie", card=shown, address=place_address(place))
    return page(request, "ui/location_print.html", context)


def _unknown(request: HttpRequest, found: Result, place: Place) -> HttpResponse:
    return _list(request, found, "", unknown=place.id)


def _list(request: HttpRequest, found: Result, typed: str, unknown: str = "") -> HttpResponse:
    shown = place_list(found, typed, page_number(request.GET.get("bladzijde", "")), asked({}))
    context = for_result(found, menu="locatie", places=shown, unknown=unknown)
    return page(request, "ui/location_pick.html", context, status=404 if unknown else 200)
