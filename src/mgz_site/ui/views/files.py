"""Files to take along: the template, the workbook as it came, the proof and the table of gaps."""

from __future__ import annotations

from typing import Final, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from mgz_site.ui import services
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import with_result

Response = TypeVar("Response", bound=HttpResponseBase)
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CSV: Final = "text/csv; charset=utf-8"
EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    return file(services.template(), EXCEL, "mgz-sjabloon.xlsx")


@require_safe
@with_result
def workbook(request: HttpRequest, found: Result) -> HttpResponse:
    stored, content = services.workbook(found.stored.key)
    return file(content, EXCEL, stored.name)


@require_safe
@with_result
def certificate(request: HttpRequest, found: Result) -> HttpResponse:
    response = JsonResponse(
        services.proof_document(found), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    return named(response, f"bewijs-{found.hash[:12]}.json")


@require_safe
@with_result
def gaps(request: HttpRequest, found: Result) -> HttpResponse:
    content = services.gaps_csv(found).encode("utf-8")
    return file(content, CSV, f"gaten-{found.hash[:12]}.csv")


@require_safe
@with_result
def document(request: HttpRequest, found: Result) -> HttpResponse:
    return file(services.report_document(found), WORD, f"verslag-{found.hash[:12]}.docx")


@require_safe
@with_result
def spreadsheet(request: HttpRequest, found: Result) -> HttpResponse:
    return file(services.report_spreadsheet(found), EXCEL, f"verslag-{found.hash[:12]}.xlsx")


def file(content: bytes, kind: str, name: str) -> HttpResponse:
    """Bytes as a file to keep."""
    return named(HttpResponse(content, content_type=kind), name)


def named(response: Response, name: str) -> Response:
    """An answer as a file to keep, under a name; never kept on the way."""
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Cache-Control"] = "private, no-store"
    return response
