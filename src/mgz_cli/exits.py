"""The exit statuses of every command, and the one place where a mistake becomes a message and a status."""

from __future__ import annotations

import sys
from typing import Final

import typer

from mgz.errors import Fault, MgzError

#: The usage error of the command line library, in whichever module this version of it keeps it.
UsageError: Final[type[Exception]] = typer.BadParameter.__bases__[0]

OK: Final = 0
NOT_CLOSED: Final = 1
UNKNOWN: Final = 2
FILE: Final = 3
WORKBOOK: Final = 4
USAGE: Final = 64
DEFECT: Final = 70
INTERRUPTED: Final = 130
BROKEN_PIPE: Final = 141

#: For the end of `--help`; every command names the ones of its own.
COMMON: Final = (
    "3 a file cannot be read or written, 4 faults in the workbook, 5 broken rules, 6 a question outside the "
    "closed lists, 7 an invalid number, 64 wrong usage, 70 a defect of mgz itself, 130 stopped with Ctrl-C."
)


def help_text(purpose: str, own: str) -> str:
    """The help of a command with its exit statuses."""
    return f"{purpose}\n\nExit status: {own}; {COMMON}"


def tell(error: MgzError) -> int:
    """Print every fault on its own line to standard error; gives the exit status."""
    for fault in error.faults:
        print(one_line(fault), file=sys.stderr)
    return error.exit_code


def one_line(fault: Fault) -> str:
    """A fault on one line, whatever was pasted into a cell."""
    return " ".join(str(fault).split())


def tell_usage(error: Exception) -> int:
    """Print a usage error with where to read more; asked for nothing, a group of commands prints its help."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "mgz"
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    if type(error).__name__.startswith("NoArgsIsHelp"):
        print(message, file=sys.stderr)
    else:
        print(f"{command}: {message}\nTry: {command} --help", file=sys.stderr)
    return USAGE
