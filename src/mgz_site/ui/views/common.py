"""What all views share: finding the workbook, and whether only a part of the page was asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from mgz.coverage import FICTIONAL, is_fictional
from mgz.errors import MgzError
from mgz_site.ui import services
from mgz_site.ui.pages.faults import faults, warnings
from mgz_site.ui.pages.menu import SUBMENU
from mgz_site.ui.pages.standing import standing
from mgz_site.ui.pages.start import earlier
from mgz_site.ui.result import Result, default_window
from mgz_site.ui.window import Window

View = Callable[..., HttpResponse]


def with_result(view: View) -> View:
    """Hand a view the result of the workbook in the address, or answer what to do without it."""

    @wraps(view)
    def found(request: HttpRequest, base: str = "", **rest: Any) -> HttpResponse:
        try:
            result = services.result_of(base, _window(request, base))
        except services.NoStand:
            return to_start()
        except services.UnknownWorkbook:
            return unknown_workbook(request)
        except MgzError as error:
            # The workbook was good when it came in; a newer version of the product judges it otherwise.
            return no_longer_good(request, error)
        return view(request, result, **rest)

    return found


def _window(request: HttpRequest, base: str) -> Window:
    given = request.GET.get("periode", "")
    return Window(given) if given in set(Window) else default_window(base)


def decides(page_of: Callable[..., str]) -> Callable[[View], View]:
    """A view that something is sent to; who opens its address is brought to the page that holds the form.

    After a decision that was refused, the address of the form stands in the browser.
    """

    def around(view: View) -> View:
        @wraps(view)
        def sent(request: HttpRequest, **given: Any) -> HttpResponse:
            if request.method in ("GET", "HEAD"):
                return redirect(page_of(**given))
            return view(request, **given)

        return require_http_methods(["GET", "HEAD", "POST"])(sent)

    return around


def to_start() -> HttpResponse:
    """The first page, which says why one came there: no workbook counts yet."""
    return redirect(f"{reverse('start')}?eerst=werkboek")


def unknown_workbook(request: HttpRequest) -> HttpResponse:
    return page(request, "ui/unknown_workbook.html", {"earlier": earlier()}, status=404)


def no_longer_good(request: HttpRequest, error: MgzError) -> HttpResponse:
    found = {"faults": faults(error.faults), "warnings": warnings(error.faults)}
    return page(request, "ui/no_longer_good.html", found, status=422)


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a part to swap in, and not for a whole page (as after the back button)."""
    return request.headers.get("HX-Request-Type") == "partial"


def page(request: HttpRequest, template: str, context: dict[str, object], status: int = 200) -> HttpResponse:
    """A page that the browser asks for anew each time, because part and whole share an address."""
    response = render(request, template, context, status=status)
    add_never_cache_headers(response)
    patch_vary_headers(response, ("HX-Request-Type",))
    return response


_LINKS = (
    "resultaat",
    "vragen_alle",
    "convenantpunten",
    "gegevens",
    "bewijs",
    "csv",
    "verslag_word",
    "verslag_excel",
    "werkboek",
)


def for_result(result: Result, **context: object) -> dict[str, object]:
    """What every page about one workbook shows."""
    shared: dict[str, object] = {
        "menu": "dekking",
        "links": {name: result.address(name) for name in _LINKS},
        "region": result.region.name,
        "standing": standing(result),
        "fictional": FICTIONAL if is_fictional(result.region) else "",
    }
    made = {**shared, **context}
    if made["menu"] == "dekking":
        made["subitems"] = [(name, result.address(address), text) for name, address, text in SUBMENU]
    return made


def go_to(request: HttpRequest, address: str) -> HttpResponse:
    """To another page, so that a reload or the back button never sends the form again."""
    if wants_part(request):
        return HttpResponseClientRedirect(address)
    response = redirect(address)
    response.status_code = 303
    return response
