"""One courtesy the command line library lacks: an option whose value may be left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_OPTIONAL: Final = {"prove": "--json"}


def normalised(arguments: Sequence[str]) -> list[str]:
    """The arguments in which `--json` of `prove` always has its value: a path that ends in .json, or `-`.

    `mgz prove --json regio.xlsx` asks for JSON on standard output, and never takes the workbook for the
    place to write to.
    """
    option = _OPTIONAL.get(arguments[0]) if arguments else None
    if option is None or option not in arguments:
        return list(arguments)
    found: list[str] = []
    taken = False
    for word, following in pairwise([*arguments, ""]):
        if taken:
            taken = False
        elif word == option:
            taken = following == "-" or following.endswith(".json")
            found.append(f"{option}={following if taken else '-'}")
        else:
            found.append(word)
    return found
