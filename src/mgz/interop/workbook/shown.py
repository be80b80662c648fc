"""Values as a message shows them: in Dutch, and never longer than a line."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from mgz.interop.workbook.dates import show_day
from mgz.interop.workbook.raw import Padded

_LONGEST: Final = 60
_LONGEST_MESSAGE: Final = 600
_MOST_NAMED: Final = 5
#: A long text between quotes; a quote inside it has a letter before or after it.
_QUOTED: Final = re.compile(r"(?<![^\s(])'((?:(?!'(?:[\s.,;:)?!]|$)).){61,})'", re.DOTALL)
_MOST_DIGITS: Final = 1e15


def cut(text: str) -> str:
    """A text on one line, cut at 60 characters."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def cut_message(message: str) -> str:
    """A message in which nothing that it quotes is longer than 60 characters."""
    short = _QUOTED.sub(lambda found: f"'{cut(found[1])}'", message)
    return short if len(short) <= _LONGEST_MESSAGE else f"{short[: _LONGEST_MESSAGE - 2]}…."


def some(names: list[str] | tuple[str, ...], between: str = ", ") -> str:
    """At most five names, and how many more there are."""
    more = len(names) - _MOST_NAMED
    return between.join(names[:_MOST_NAMED]) + (f" en nog {more}" if more > 0 else "")


def show_number(number: float) -> str:
    """A number with a decimal comma; of a huge one only how many digits it has."""
    if abs(number) >= _MOST_DIGITS:
        return f"een getal van {len(str(abs(int(number))))} cijfers"
    if number == int(number):
        return str(int(number))
    written = f"{number:.15f}".rstrip("0") if abs(number) < 1e-4 else str(number)
    return written.rstrip(".").replace(".", ",")


def show_value(value: object) -> str:
    """A value of a cell as Excel shows it in Dutch, cut at 60 characters."""
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, Padded):
        return value.shown
    if isinstance(value, int | float):
        return show_number(value)
    if isinstance(value, datetime):
        clock = "" if value.time() == time(0) else f" {value:%H:%M}"
        return f"{show_day(value.date())}{clock}"
    if isinstance(value, date):
        return show_day(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return cut(str(value))
