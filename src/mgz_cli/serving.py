"""`mgz demo` and `mgz serve`: the pages on this computer only."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from mgz_cli import exits, files
from mgz_cli.exits import UsageError
from mgz_cli.moments import moment
from mgz_cli.progress import working

DEFAULT_PORT: Final = 8000

DEMO_HELP: Final = exits.help_text(
    "Show the example region Twente in the browser, on 127.0.0.1 only. Its organisations are invented. "
    "Takes the next free port when the asked one is in use; stop with Ctrl-C.",
    "0 stopped",
)
AT_HELP: Final = (
    "Set the demonstration clock, such as 31-05-2026 23:10; it runs on from there. Default: the real time."
)
SERVE_HELP: Final = exits.help_text(
    "Show the pages on 127.0.0.1, with a workbook of your own when you name one; stop with Ctrl-C.",
    "0 stopped",
)

_Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to try first.")]
_NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")]


def demo(
    at: Annotated[str | None, typer.Option("--at", metavar="MOMENT", help=AT_HELP)] = None,
    seed: Annotated[int, typer.Option(min=0, help="Which of the invented duty rosters.")] = 1,
    port: _Port = DEFAULT_PORT,
    no_browser: _NoBrowser = False,
) -> None:
    from mgz_cli.software import software_name
    from mgz_cli.twente.build import demonstratie
    from mgz_site.serve import prepare_demonstration, serve_demonstration

    start = _demonstration_moment(at) if at else None
    with working("Bezig met het voorbeeld"):
        version = f"zaad {seed}, {software_name()}"
        said = prepare_demonstration(partial(demonstratie, seed=seed), version, start)
    serve_demonstration(said, port, open_browser=not no_browser)


def _demonstration_moment(text: str) -> datetime:
    """A moment on a day for which there are rules and the example can be made."""
    from mgz_cli.ruled import refuse_unruled
    from mgz_cli.twente.days import fits

    start = moment(text)
    refuse_unruled(start.date(), text)
    if not fits(start.date()):
        raise UsageError(f"'{text}' is te laat: het voorbeeld loopt een jaar door. Kies een eerdere dag.")
    return start


def serve(
    workbook: Annotated[Path | None, typer.Argument(help="A region workbook (.xlsx).")] = None,
    port: _Port = DEFAULT_PORT,
    no_browser: _NoBrowser = False,
) -> None:
    from mgz_site.serve import serve as serve_site

    if workbook:
        files.read_bytes(workbook)
    serve_site(workbook, port, open_browser=not no_browser)
