"""What was found in a workbook, told: one line each on standard error, a count, or as data."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mgz.errors import Severity
from mgz_cli import exits

if TYPE_CHECKING:
    from mgz.errors import Fault


def print_findings(findings: Iterable[Fault]) -> None:
    """Each on its own line, with what it is."""
    for finding in findings:
        print(f"{finding.severity.value}: {exits.one_line(finding)}", file=sys.stderr)


def counted_findings(findings: Sequence[Fault]) -> str:
    """How many of each kind, in words."""
    from mgz.reporting.numbers import counted

    faults = sum(finding.severity is Severity.FAULT for finding in findings)
    warnings = len(findings) - faults
    return f"{counted(faults, 'fout', 'fouten')}, {counted(warnings, 'waarschuwing', 'waarschuwingen')}"


def finding_data(fault: Fault) -> dict[str, object]:
    """A finding for another program."""
    place = fault.place
    return {
        "severity": fault.severity.value,
        "key": fault.key,
        "file": place.file,
        "sheet": place.sheet,
        "row": place.row,
        "column": place.column,
        "message": fault.message,
        "remedy": fault.remedy,
    }
