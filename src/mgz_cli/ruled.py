"""Days on the command line about which there are rules."""

from __future__ import annotations

from datetime import date

from mgz_cli.dates import day
from mgz_cli.exits import UsageError


def ruled_day(text: str) -> date:
    """A day as typed, refused when it lies before the first day the rules speak of."""
    asked = day(text)
    refuse_unruled(asked, text)
    return asked


def refuse_unruled(asked: date, text: str) -> None:
    """Raise a usage error, with the words that were typed, for a day before there were rules."""
    from mgz_cli.rulefiles import standard_rules

    first = standard_rules().cuts("duty")[0]
    if asked < first:
        raise UsageError(f"'{text}' ligt voor {first:%d-%m-%Y}; van voor die dag zijn er geen regels.")
