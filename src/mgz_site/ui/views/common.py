"""What all views share: finding the workbook, and whether only a part of the page was asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from mgz.coverage import FICTIONAL, is_fictional
from mgz.errors import MgzError
from mgz_site.ui import services
from mgz_site.ui.pages.faults import faults, warnings
from mgz_site.ui.pages.start import earlier
from mgz_site.ui.result import Result

View = Callable[..., HttpResponse]


def with_result(view: View) -> View:
    """Hand a view the result of the workbook in the address, or answer what to do without it."""

    @wraps(view)
    def found(request: HttpRequest, key: str, **rest: Any) -> HttpResponse:
        try:
            result = services.result_of(key)
        except services.UnknownWorkbook:
            return page(request, "ui/unknown_workbook.html", {"earlier": earlier()}, status=404)
        except MgzError as error:
            # The workbook was good when it came in; a newer version of the product judges it otherwise.
            found_now = {"faults": faults(error.faults), "warnings": warnings(error.faults)}
            return page(request, "ui/no_longer_good.html", {**found_now, "key": key}, status=422)
        return view(request, result, **rest)

    return found


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a part to swap in, and not for a whole page (as after the back button)."""
    return request.headers.get("HX-Request-Type") == "partial"


def page(request: HttpRequest, template: str, context: dict[str, object], status: int = 200) -> HttpResponse:
    """A page that the browser asks for anew each time, because part and whole share an address."""
    response = render(request, template, context, status=status)
    add_never_cache_headers(response)
    patch_vary_headers(response, ("HX-Request-Type",))
    return response


def for_result(result: Result, **context: object) -> dict[str, object]:
    """What every page about one workbook shows."""
    shared = {
        "key": result.stored.key,
        "region": result.region.name,
        "fictional": FICTIONAL if is_fictional(result.region) else "",
    }
    return {**shared, **context}
