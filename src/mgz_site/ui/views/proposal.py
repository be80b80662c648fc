"""The page of a workbook that was handed in: what it changes, before it counts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz.errors import MgzError
from mgz_site.ui import services
from mgz_site.ui.pages.proposal import proposal_of
from mgz_site.ui.views.common import no_longer_good, page, unknown_workbook


@require_safe
def proposal(request: HttpRequest, base: str) -> HttpResponse:
    return proposal_page(request, base)


def proposal_page(request: HttpRequest, base: str, problem: str = "", status: int = 200) -> HttpResponse:
    """The proposal against the stand that counts now; `problem` says why an acceptance did not go through."""
    try:
        found = proposal_of(base)
    except services.UnknownWorkbook:
        return unknown_workbook(request)
    except MgzError as error:
        return no_longer_good(request, error)
    context = {"proposal": found, "menu": "werkboek", "problem": problem, "fictional": found.fictional}
    return page(request, "ui/proposal.html", context, status)
