"""What would close a gap, and the workbook in which it is done; nothing counts before somebody accepts it."""

from __future__ import annotations

from mgz.coverage import Gap
from mgz.coverage.remedy import Remedy, remedies
from mgz.interop.workbook import changed_workbook
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import services
from mgz_site.ui.result import Result
from mgz_site.ui.store import Stored

_LONGEST = 120


class UnknownRemedy(LookupError):
    """This remedy is not one for the gap as it is now."""


def remedies_of(result: Result, gap: Gap) -> tuple[Remedy, ...]:
    """What would close a gap, those that close all of it first."""
    return remedies(standard_rules(), result.proof, gap, result.proven.memory)


def tried(result: Result, gap: Gap, key: str) -> Stored:
    """Hand in the workbook with a remedy done, as a proposal.

    Raises UnknownRemedy when it is not offered (any more), MgzError when the workbook has faults after it.
    """
    remedy = next((each for each in remedies_of(result, gap) if each.key == key), None)
    if remedy is None:
        raise UnknownRemedy(key)
    stored, read = result.stored, services.snapshot_of(result.stored)
    changed = changed_workbook(read.region, read.kept, remedy.changes)
    return services.hand_in(changed, _name(stored.name, remedy.text), result.proven.memory)


def _name(name: str, text: str) -> str:
    """``twente, afspraak A7 getekend.xlsx``: what was done to which workbook."""
    stem = name.removesuffix(".xlsx").partition(" + ")[0]
    return f"{stem} + {text.rstrip('.')}"[:_LONGEST] + ".xlsx"
