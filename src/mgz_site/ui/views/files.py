"""Files to take along: the template, the workbook as it came, the proof and the table of gaps."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from mgz_site.ui import services
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import with_result

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    return _file(services.template(), _EXCEL, "mgz-sjabloon.xlsx")


@require_safe
@with_result
def workbook(request: HttpRequest, found: Result) -> HttpResponse:
    stored, content = services.workbook(found.stored.key)
    return _file(content, _EXCEL, stored.name)


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
    return _file(content, "text/csv; charset=utf-8", f"gaten-{found.hash[:12]}.csv")


@require_safe
@with_result
def document(request: HttpRequest, found: Result) -> HttpResponse:
    return _file(services.report_document(found), _WORD, f"verslag-{found.hash[:12]}.docx")


@require_safe
@with_result
def spreadsheet(request: HttpRequest, found: Result) -> HttpResponse:
    return _file(services.report_spreadsheet(found), _EXCEL, f"verslag-{found.hash[:12]}.xlsx")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    return named(HttpResponse(content, content_type=kind), name)


def named(response: HttpResponse, name: str) -> HttpResponse:
    """An answer to keep as a file by this name."""
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Cache-Control"] = "private, no-store"
    return response
