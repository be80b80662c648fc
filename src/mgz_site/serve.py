"""Starts the site on this computer, on the first free port, and opens it."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
import webbrowser
from pathlib import Path

HOST = "127.0.0.1"
#: How many ports are tried after the one that was asked for.
TRIES = 50


def serve(workbook: Path | None, port: int, open_browser: bool) -> None:
    """Serve the pages until Ctrl-C, opened on the result of `workbook` when one is given.

    Raises MgzError when a rule file or the workbook has faults, before anything is served.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mgz_site.conf.settings")
    import django

    django.setup()
    path = _first_page(workbook)
    port = free_port(port)
    address = f"http://{HOST}:{port}{path}"
    _tell(address, workbook)
    if open_browser:
        threading.Thread(target=_open_when_ready, args=(port, address), daemon=True).start()
    _run(port)


def free_port(port: int) -> int:
    """The asked port, or the first free one after it."""
    for candidate in range(port, min(port + TRIES, 65536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            # As the server does, so that a port in its closing wait counts as free.
            if sys.platform != "win32":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, candidate))
            except OSError:
                continue
            return candidate
    from mgz.errors import Fault, FileError

    raise FileError(
        Fault("serve.poort", f"Poort {port} en de volgende zijn bezet.", "Kies een andere met --port.")
    )


def _first_page(workbook: Path | None) -> str:
    from django.urls import reverse

    from mgz_site.rulefiles import standard_rules
    from mgz_site.ui import services

    standard_rules()
    if workbook is None:
        return reverse("start")
    stored = services.accept(workbook.read_bytes(), workbook.name)
    return reverse("resultaat", args=[stored.key])


def _tell(address: str, workbook: Path | None) -> None:
    lines = [
        f"mgz draait op {address}",
        "Alleen op deze computer te zien. Stoppen: Ctrl-C.",
        "",
        "Probeer eerst:",
    ]
    if workbook is None:
        lines.append("  - open het voorbeeld, of laad uw eigen werkboek")
    else:
        lines.append("  - lees het oordeel en de vragen die nog openstaan")
        lines.append(
            "  - kies een uur in het weekbeeld, en daarna een gat: daar staat wie de eerste actie heeft"
        )
        lines.append(
            "  - haal onderaan het werkboek op, verbeter iets, laad het opnieuw en zie het gat verdwijnen"
        )
    print("\n".join(lines), flush=True)


def _open_when_ready(port: int, address: str) -> None:
    for _ in range(100):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if probe.connect_ex((HOST, port)) == 0:
                webbrowser.open(address)
                return
        time.sleep(0.1)


def _run(port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # One process: the memory of proofs lives in it. Threads answer several people at once.
    Granian(
        "mgz_site.conf.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        websockets=False,
        log_level=LogLevels.error,
    ).serve()
