"""Region workbooks on disk: read whole, or refused with every fault at once."""

from __future__ import annotations

import shlex
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mgz.errors import WorkbookError
from mgz_cli import exits, files

if TYPE_CHECKING:
    from mgz.interop.workbook import Reading
    from mgz.region import Region


def read(file: Path, known_on: date) -> Reading:
    """Everything found in a workbook; raises FileError when it is none."""
    from mgz.interop.workbook import read_workbook
    from mgz_cli.rulefiles import standard_rules

    rules = standard_rules()
    return read_workbook(files.read_bytes(file), file=str(file), known_on=known_on, rules=rules)


def read_region(file: Path, known_on: date) -> Region:
    """The region in a workbook; warnings are counted on standard error, faults are raised."""
    reading = read(file, known_on)
    if reading.region is None:
        raise WorkbookError(reading.faults)
    if reading.findings:
        from mgz.reporting.numbers import counted

        number = counted(len(reading.findings), "waarschuwing", "waarschuwingen")
        print(f"{file}: {number}; lees ze met: mgz region check {shlex.quote(str(file))}", file=sys.stderr)
    return reading.region


def refuse_outside(region: Region, minute: int) -> None:
    """Raise a usage error for a moment about which nobody in the region stated anything."""
    from mgz.reporting.report import period_text

    if not region.period.holds(minute):
        raise exits.UsageError(
            f"dit moment ligt buiten de periode van de regio ({period_text(region.period)}). "
            "Kies met --at een ander moment."
        )
