"""Works out what the first page will ask for while the browser is still on its way."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread

from django.urls import get_resolver

from mgz_site.ui import services
from mgz_site.ui.window import Window


def begin() -> Thread:
    """Begin to read and prove the workbook that counts; who asks for it meanwhile waits for that result."""
    thread = Thread(target=_work_out, name="vooraf", daemon=True)
    thread.start()
    return thread


def _work_out() -> None:
    # Whatever goes wrong here goes wrong again for whoever asks, and is told there.
    with suppress(Exception):
        services.result_of("", Window.COMING)
        # The pages themselves are loaded when the first of them is asked for.
        _ = get_resolver().url_patterns
