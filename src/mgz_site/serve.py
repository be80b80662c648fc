"""Starts the site on this computer, on the first free port, and opens it."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

HOST = "127.0.0.1"
#: What to try first: with nothing, with a workbook of one's own, and in the demonstration.
FIRST_STEPS = (
    "kies Wegwijzer: wie is verantwoordelijk en wie betaalt, zonder gegevens",
    "open het voorbeeld, of laad uw eigen werkboek",
)
STEPS = (
    "lees het oordeel en de vragen die nog openstaan",
    "kies een uur in het weekbeeld, en daarna een gat: daar staat wie de eerste actie heeft",
    "haal bij Werkboek het werkboek op, verbeter iets, laad het opnieuw en zie het gat verdwijnen",
)
DEMO_STEPS = (
    "kies Rondleiding: in tien minuten vindt, begrijpt en sluit u een gat",
    "kies Nu: wie heeft op dit moment dienst, en op welk nummer",
    "kies Locatie: wie is er voor een woonlocatie, dag en nacht",
    "kies Regio: de kaart met alle locaties, en zoek in alles wat in het werkboek staat",
    "kies Dekking: waar de zorg rond is, waar niet, en wie de eerste actie heeft",
    "kies Wegwijzer: wie is verantwoordelijk en wie betaalt, voor elke situatie",
)
#: How many ports are tried after the one that was asked for.
TRIES = 50


def serve(workbook: Path | None, port: int, open_browser: bool) -> None:
    """Serve the pages until Ctrl-C; a workbook counts at once when nothing counts yet, else it is a proposal.

    Raises MgzError when a rule file or the workbook has faults, before anything is served.
    """
    _set_up()
    path = _first_page(workbook)
    _serve(path, FIRST_STEPS if workbook is None else STEPS, port, open_browser)


def prepare_demonstration(make: Callable[[date], bytes], version: str, at: datetime | None) -> str:
    """Let the example region of the day of the demonstration clock count, in a data folder of its own.

    What was changed on that day stays after a stop; on another day the example of that day counts, and the
    stands before it stay in the list. `version` names how the example is made. Gives what to say about it.
    """
    _set_up()
    from django.conf import settings

    from mgz_site.conf.datafolder import demonstration_folder
    from mgz_site.ui import clock, demonstration

    settings.MGZ_DATA = demonstration_folder(settings.MGZ_DATA)
    clock.set_demonstration(at)
    return demonstration.begin(make, version)


def serve_demonstration(said: str, port: int, open_browser: bool) -> None:
    """Serve what `prepare_demonstration` prepared until Ctrl-C, and first say what it said."""
    from django.urls import reverse

    if said:
        print(f"{said}\n")
    _serve(reverse("start"), DEMO_STEPS, port, open_browser)


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mgz_site.conf.settings")
    import django

    django.setup()
    from mgz_site.rulefiles import standard_rules

    standard_rules()


def _serve(path: str, steps: tuple[str, ...], port: int, open_browser: bool) -> None:
    port = free_port(port)
    address = f"http://{HOST}:{port}{path}"
    print(f"mgz draait op {address}\nAlleen op deze computer te zien. Stoppen: Ctrl-C.\n\nProbeer eerst:")
    print("\n".join(f"  - {step}" for step in steps), flush=True)
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

    from mgz_site.ui import deciding, services
    from mgz_site.ui.stands import Moved

    if workbook is None:
        return reverse("start")
    stored = services.hand_in(workbook.read_bytes(), workbook.name)
    try:
        deciding.accept(stored.key, 0)
    except Moved:
        return reverse("proef", args=[stored.key])
    return reverse("resultaat")


def _open_when_ready(port: int, address: str) -> None:
    for _ in range(100):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if probe.connect_ex((HOST, port)) == 0:
                webbrowser.open(address)
                return
        time.sleep(0.1)


def _run(port: int) -> None:
    from mgz_site.server import run

    run(HOST, port)
