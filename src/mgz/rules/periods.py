"""Dates in rule files: when a rule holds, when it is known, and its force."""

import re
from datetime import date
from typing import Final

from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import Period
from mgz.rules.shapes import fields_of
from mgz.rules.yamltext import Item
from mgz.vocabulary import RuleStatus

_WRITTEN: Final = re.compile(r"(?:19|20|21)\d\d-\d\d-\d\d", re.ASCII)


def read_date(item: Item, whose: str, findings: Findings) -> date | None:
    """A date as written; None with a fault when it is none."""
    try:
        if not _WRITTEN.fullmatch(item.text or ""):
            raise ValueError(item.text)
        return date.fromisoformat(item.text or "")
    except ValueError:
        findings.add(
            Obligation.VALID_DATES,
            item.place,
            f"{whose}: '{item.text}' is geen datum.",
            "Schrijf een datum als JJJJ-MM-DD, van 1900 tot en met 2199.",
        )
        return None


def read_period(item: Item, what: str, default: Period | None, findings: Findings) -> Period:
    """`from` up to, not including, `to`; a side that is not given comes from the table."""
    start = default.start if default else date.min
    end = default.end if default else None
    fields = fields_of(item, ("from", "to"), f"De periode van '{what}'", findings)
    if "from" in fields:
        start = read_date(fields["from"], what, findings) or start
    elif default is None:
        findings.add(
            Obligation.VALID_DATES, item.place, f"'{what}' heeft geen 'from'.", "Noem de eerste dag."
        )
    if "to" in fields:
        end = read_date(fields["to"], what, findings) or end
    if end is not None and end <= start:
        findings.add(
            Obligation.VALID_DATES,
            item.place,
            f"'{what}' eindigt op {end}, niet na het begin {start}.",
            "'to' is de eerste dag waarop het niet meer geldt en ligt na 'from'.",
        )
    return Period(start, end)


def read_status(item: Item, findings: Findings) -> RuleStatus | None:
    """norm, practice, pilot or open."""
    if item.text in tuple(RuleStatus):
        return RuleStatus(item.text)
    findings.add(
        Obligation.KNOWN_VALUES,
        item.place,
        f"Status '{item.text}' bestaat niet.",
        "Kies norm, practice, pilot of open.",
    )
    return None
