"""The only place where what was handed in becomes domain values: bytes of a workbook to a region."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mgz.errors import Fault, Severity, WorkbookError
from mgz.interop.workbook import KeptParts, read_workbook
from mgz.region import Region
from mgz_site.rulefiles import standard_rules


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A region without faults, what deserves a second look, and what else its file holds."""

    region: Region
    warnings: tuple[Fault, ...]
    kept: KeptParts


def take(content: bytes, name: str, known_on: date) -> Snapshot:
    """Read a workbook whole, or raise WorkbookError or FileError with every finding at once."""
    reading = read_workbook(content, file=name, known_on=known_on, rules=standard_rules())
    findings = tuple(reading.findings)
    if reading.region is None or any(finding.severity is Severity.FAULT for finding in findings):
        raise WorkbookError(findings)
    return Snapshot(reading.region, findings, reading.kept)
