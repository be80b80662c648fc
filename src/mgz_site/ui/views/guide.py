"""The pages that need no region: the guide, two situations beside each other, and plain words for clients."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from mgz.calendar import AMSTERDAM, civil
from mgz.guide.card import cards
from mgz.guide.page_text import BESIDE, GUIDE, PLAIN
from mgz.guide.plain import plain_answers
from mgz.guide.report import report_text
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import clock
from mgz_site.ui.pages.guide import guide_page
from mgz_site.ui.pages.guide_beside import beside_page
from mgz_site.ui.pages.guide_situation import PAIRS, Situation
from mgz_site.ui.views.common import page, wants_part

#: A working day by day, and the night after it: what holds on any such day.
_DAY, _NIGHT = (11, 0), (3, 0)
_FIRST, _SECOND = "a-", "b-"


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Who is responsible and who pays, for any situation."""
    situation = Situation.read(standard_rules(), request.GET)
    if not wants_part(request) and "" in request.GET.dict().values():
        # A form sends its empty fields along; the address that people keep and send has none.
        query = situation.query()
        return redirect(f"{reverse('wegwijzer')}?{query}" if query else reverse("wegwijzer"))
    shown = guide_page(standard_rules(), situation, request.GET.get(PAIRS, ""))
    template = "ui/section/guide.html" if wants_part(request) else "ui/guide.html"
    context = {"menu": "wegwijzer", "guide": shown, "asked": shown.asked, "says": GUIDE}
    return page(request, template, context)


@require_safe
def text(request: HttpRequest) -> HttpResponse:
    """The situation and the answers as plain text, to keep."""
    situation = Situation.read(standard_rules(), request.GET)
    moment = civil(situation.asked.minute)
    found = cards(standard_rules(), situation.given.facts, moment, moment.date())
    content = report_text(situation.given, found, situation.asked.text)
    response = HttpResponse(content, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="wegwijzer.txt"'
    return response


@require_safe
def beside(request: HttpRequest) -> HttpResponse:
    """Two situations beside each other: what is answered otherwise."""
    rules = standard_rules()
    first, second = (Situation.read(rules, request.GET, prefix) for prefix in (_FIRST, _SECOND))
    shown = beside_page(rules, first, second)
    if not wants_part(request) and "" in request.GET.dict().values():
        return redirect(shown.address)
    template = "ui/section/guide_beside.html" if wants_part(request) else "ui/guide_beside.html"
    return page(request, template, {"menu": "wegwijzer", "beside": shown, "says": {**GUIDE, **BESIDE}})


@require_safe
def plain(request: HttpRequest) -> HttpResponse:
    """Wie is mijn arts, dag en nacht."""
    today = clock.now().date()
    answers = plain_answers(standard_rules(), *_moments(today.year), today)
    one = [answer for answer in answers if answer.form.key == request.GET.get("woon")]
    context = {"menu": "arts", "answers": one or answers, "alone": bool(one), "says": PLAIN}
    return page(request, "ui/guide_plain.html", context)


def _moments(year: int) -> tuple[datetime, datetime]:
    """A working day in the second week of March, which never holds a holiday, and the night before it."""
    day = next(day for day in range(8, 15) if datetime(year, 3, day, tzinfo=AMSTERDAM).weekday() == 1)
    return (
        datetime(year, 3, day, *_DAY, tzinfo=AMSTERDAM),
        datetime(year, 3, day, *_NIGHT, tzinfo=AMSTERDAM),
    )
