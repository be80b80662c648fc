"""The command line: one program, its groups of commands, and one way in which mistakes are told."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, Final

import typer

from mgz.errors import MgzError
from mgz_cli import asking, exits, maps, proving, regions, rulesets, serving, who
from mgz_cli.arguments import normalised
from mgz_cli.software import software_name

app: Final = typer.Typer(
    name="mgz",
    help=exits.help_text(
        "Shows for every client in a care region who acts, who is responsible and who pays, and proves it.",
        "0 done",
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

for _name, _command, _help, _short in (
    ("demo", serving.demo, serving.DEMO_HELP, "Show the example region in the browser."),
    ("serve", serving.serve, serving.SERVE_HELP, "Show the pages, with your own workbook."),
    ("prove", proving.prove, proving.HELP, "Prove a region workbook, or show its gaps."),
    ("who", who.who, who.HELP, "Say who acts for a location at a moment."),
    ("answer", asking.answer, asking.ANSWER_HELP, "Answer questions, one per line of JSON."),
    ("cases", asking.cases, asking.CASES_HELP, "Answer and compare a file of worked cases."),
):
    app.command(_name, help=_help, short_help=_short)(_command)
app.add_typer(regions.app, name="region")
app.add_typer(maps.app, name="map")
app.add_typer(rulesets.app, name="rules")


def _show_version(wanted: bool) -> None:
    if wanted:
        print(software_name())
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and leave.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Options of the program itself."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; a mistake of the user never shows a traceback."""
    if sys.stderr is None:
        # Without this, what is meant for it would end up in the result.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")
    _speak_utf8()
    if sys.stdout is None:
        print("De uitvoer is gesloten: er is niets om naar te schrijven.", file=sys.stderr)
        return exits.BROKEN_PIPE
    try:
        status = _run(normalised(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
        return exits.BROKEN_PIPE
    except OSError as error:
        _give_up_output()
        return exits.tell_output(error)
    return status


def _run(arguments: Sequence[str]) -> int:
    try:
        # Not app(): that would turn a broken pipe into status 1, which here means niet sluitend.
        if "" in arguments:
            raise exits.UsageError(
                "een leeg woord is geen bestand, dag of keuze. Laat het weg of vul het in."
            )
        command = typer.main.get_command(app)
        with command.make_context("mgz", list(arguments)) as context:
            command.invoke(context)
        return exits.OK
    except typer.Exit as done:
        return done.exit_code
    except MgzError as error:
        return exits.tell(error)
    except (KeyboardInterrupt, typer.Abort):
        print("\nAfgebroken.", file=sys.stderr)
        return exits.INTERRUPTED
    except OSError:
        raise
    except Exception as error:
        if isinstance(error, exits.UsageError):
            return exits.tell_usage(error)
        return _defect(error)


def _give_up_output() -> None:
    """Nothing more can be written: give the interpreter nothing left to flush at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _defect(error: Exception) -> int:
    """Something that is no mistake of the user; the whole story only for who asks for it."""
    if os.environ.get("MGZ_DEBUG"):
        traceback.print_exception(error)
    what = f"{type(error).__name__}: {' '.join(str(error).split())}"
    print(f"Dit is een fout in mgz zelf ({what}). Meld hem; met MGZ_DEBUG=1 ziet u meer.", file=sys.stderr)
    return exits.DEFECT


def _speak_utf8() -> None:
    """The same bytes on every system, also into a file or a pipe; what cannot be shown is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
