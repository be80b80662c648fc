"""What the words on the pages mean."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mgz_site.ui.pages.glossary import glossary
from mgz_site.ui.views.common import page


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return page(request, "ui/help.html", {"glossary": glossary(), "menu": "uitleg"})
