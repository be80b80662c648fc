"""The web server around the pages: one process that answers, and one that stops it when it is asked to."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

#: After so many seconds a process that does not stop by itself is stopped.
_PATIENCE = 5


def run(host: str, port: int) -> None:
    """Answer until Ctrl-C, a request to stop, or the end of the terminal."""
    from django.conf import settings

    # One process: the memory of proofs lives in it. Threads answer several people at once.
    server = Granian(
        "mgz_site.conf.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        websockets=False,
        log_level=LogLevels.error,
        workers_kill_timeout=_PATIENCE,
    )
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        # A closed window is a stop; by itself the server would start anew and keep the port.
        server.on_startup(partial(signal.signal, signal.SIGHUP, server.signal_handler_interrupt))
    loader = partial(_application, settings.MGZ_DATA, settings.MGZ_CLOCK_AHEAD)
    server.serve(target_loader=loader, wrap_loader=False)


def _application(data: Path, ahead: timedelta | None) -> Callable[..., object]:
    """The pages in the process that answers; where that one starts empty, it has to be told what was set."""
    from django.conf import settings

    from mgz_site.conf.wsgi import application
    from mgz_site.ui.ahead import begin

    settings.MGZ_DATA, settings.MGZ_CLOCK_AHEAD = data, ahead
    if sys.platform != "win32":
        # A terminal sends these to both processes; two requests to stop at once can lock this one for good.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    begin()
    return application
