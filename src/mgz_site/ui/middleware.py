"""Refuses a file that is too large before any of it is kept."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

#: What a form adds to the file itself.
_FORM = 64 * 1024
#: What is read and thrown away, so that the browser gets to see the answer.
_PATIENCE = 256 * 1024 * 1024


class UploadLimit:
    """Answers 413 on a request body larger than a workbook may be."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        size = int(length) if length.isdigit() else 0
        if size <= settings.MGZ_MAX_UPLOAD + _FORM:
            return self._get_response(request)
        from mgz_site.ui.views.errors import too_large

        left = min(size, _PATIENCE)
        while left > 0 and (read := request.read(min(left, 1024 * 1024))):
            left -= len(read)
        return too_large(request)
