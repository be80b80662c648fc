"""The exit statuses of every command, and the one place where a mistake becomes a message and a status."""

from __future__ import annotations

import re
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

#: The messages of the command line library that a user can meet.
_DUTCH: Final = tuple(
    (re.compile(pattern, re.DOTALL), dutch)
    for pattern, dutch in (
        (
            r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)",
            r"dit woord is te veel: \1. Een bestand na --json moet op .json eindigen.",
        ),
        (r"No such option:? '?(-[^\s'.]+)'?\.?(.*)", r"de optie \1 bestaat niet.\2"),
        (r"No such command '(.*?)'\.?(.*)", r"de opdracht '\1' bestaat niet.\2"),
        (r"Missing argument '(.*?)'\.?.*", r"er ontbreekt een woord: \1."),
        (r"Missing option '(.*?)'\.?.*", r"de optie \1 ontbreekt."),
        (r"Option '(.*?)' requires an argument\.?", r"achter de optie \1 moet een waarde staan."),
        (r"Invalid value for '(.*?)': '(.*?)' is not one of (.*)\.", r"\1: '\2' kan niet; kies uit \3."),
        (r"Invalid value for '(.*?)': .*integer.*", r"\1: daar moet een getal staan."),
        (
            r"Invalid value for '(.*?)': .*greater than or equal to (\d+)\.?",
            r"\1: dat getal is te klein. Kies minstens \2.",
        ),
        (
            r"Invalid value for '(.*?)': .*less than or equal to (\d+)\.?",
            r"\1: dat getal is te groot. Kies hoogstens \2.",
        ),
        (r"Invalid value for '(.*?)': (\S+) is not in the range (.*?)\.", r"\1: \2 kan niet; kies uit \3."),
    )
)

#: For the end of `--help`; every command names the ones of its own.
COMMON: Final = (
    "3 a file cannot be read or written, 4 faults in the workbook, 5 broken rules, 6 a question outside the "
    "closed lists, 7 an invalid number, 8 a change that names what is not there, 64 wrong usage, 70 a defect "
    "of mgz itself, 130 stopped with Ctrl-C."
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


def tell_output(error: OSError) -> int:
    """Print that the result could not be written to where it was sent, such as a full disk."""
    reason = error.strerror or str(error)
    print(f"De uitvoer kan niet worden geschreven ({reason}). Kies een andere plek.", file=sys.stderr)
    return FILE


def in_dutch(message: str) -> str:
    """What the command line library says of wrong usage, in Dutch; its own words where we know none."""
    for pattern, dutch in _DUTCH:
        if found := pattern.match(message):
            told = found.expand(dutch)
            return told.replace("Did you mean", "Bedoelt u").replace("Possible options:", "Bedoelt u")
    return message


def tell_usage(error: Exception) -> int:
    """Print a usage error with where to read more; asked for nothing, a group of commands prints its help."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "mgz"
    message = error.format_message() if hasattr(error, "format_message") else str(error)
    if type(error).__name__.startswith("NoArgsIsHelp"):
        print(message, file=sys.stderr)
    else:
        print(f"{command}: {in_dutch(message)}\nHulp: {command} --help", file=sys.stderr)
    return USAGE
