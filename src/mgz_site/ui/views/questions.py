"""The questions that stand open: all organisations, one of them, and the files to send."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_safe

from mgz.reporting.asked_parties import AskedParty
from mgz_site.askedfiles import file_name
from mgz_site.ui import handouts
from mgz_site.ui.addresses import name_in
from mgz_site.ui.forms import UploadForm
from mgz_site.ui.pages.question_parties import question_parties
from mgz_site.ui.pages.question_party import question_party
from mgz_site.ui.pages.questions import block
from mgz_site.ui.pages.sliced import page_number
from mgz_site.ui.result import Result
from mgz_site.ui.views.common import for_result, page, with_result
from mgz_site.ui.views.files import EXCEL, WORD, file, named


@require_safe
@with_result
def questions(request: HttpRequest, found: Result, number: str) -> HttpResponse:
    """All questions of one block of the page *Dekking*."""
    asked = block(found, int(number))
    if asked is None:
        return page(request, "ui/unknown_questions.html", for_result(found), status=404)
    return page(request, "ui/questions.html", for_result(found, asked=asked))


@require_safe
@with_result
def parties(request: HttpRequest, found: Result) -> HttpResponse:
    """Every organisation with questions."""
    return parties_page(request, found, UploadForm())


def parties_page(
    request: HttpRequest, found: Result, form: UploadForm, status: int = 200, **more: object
) -> HttpResponse:
    """The page with all organisations, and what was wrong with a file that came back."""
    shown = question_parties(found, page_number(request.GET.get("bladzijde", "")))
    context = for_result(found, menu="vragen", parties=shown, form=form, **more)
    return page(request, "ui/question_parties.html", context, status)


def _with_party(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Hand a view the organisation in the address, or say that it has nothing to answer."""

    @wraps(view)
    def found_party(request: HttpRequest, found: Result, organisation: str, **rest: Any) -> HttpResponse:
        name = name_in(organisation)
        party = next((each for each in found.proven.asked if each.id == name), None) if name else None
        if party is None:
            return page(request, "ui/unknown_questions.html", for_result(found, menu="vragen"), status=404)
        return view(request, found, party, **rest)

    return found_party


@require_safe
@with_result
@_with_party
def party(request: HttpRequest, found: Result, asked: AskedParty) -> HttpResponse:
    """The questions to one organisation, with where each answer goes."""
    shown = question_party(found, asked, page_number(request.GET.get("bladzijde", "")))
    return page(request, "ui/question_party.html", for_result(found, menu="vragen", asked=shown))


@require_safe
@with_result
@_with_party
def workbook(request: HttpRequest, found: Result, asked: AskedParty) -> HttpResponse:
    """The workbook for one organisation."""
    name = file_name("vragen", asked.name)
    return file(handouts.workbook_of(found, asked), EXCEL, f"{name}.xlsx")


@require_safe
@with_result
@_with_party
def letter(request: HttpRequest, found: Result, asked: AskedParty) -> HttpResponse:
    """The letter that goes with it."""
    day = handouts.answer_by(request.GET.get("voor", ""))
    name = file_name("brief", asked.name)
    return file(handouts.letter_of(found, asked, day), WORD, f"{name}.docx")


@require_safe
@with_result
def everything(request: HttpRequest, found: Result) -> HttpResponseBase:
    """The workbooks and letters of all organisations, sent while they are made."""
    day = handouts.answer_by(request.GET.get("voor", ""))
    sent = StreamingHttpResponse(handouts.all_files(found, day), content_type="application/zip")
    return named(sent, f"vragen-{found.hash[:12]}.zip")
