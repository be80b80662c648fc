"""From the bytes of a workbook to a region: every fault at once, and nothing half loaded."""

from dataclasses import dataclass
from datetime import date

from mgz.errors import Fault, Severity, WorkbookError
from mgz.interop.workbook.checking import check_whole
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.kept import NOTHING_KEPT, KeptColumn, KeptParts
from mgz.interop.workbook.opened import Opened, open_tables, tell_missing
from mgz.interop.workbook.sheets import SHEETS
from mgz.region import Region
from mgz.rules import RuleBook


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a workbook: the region unless there is a fault, all findings, what is kept."""

    region: Region | None
    findings: tuple[Fault, ...]
    kept: KeptParts = NOTHING_KEPT

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The findings that stop the file from being used."""
        return tuple(found for found in self.findings if found.severity is Severity.FAULT)


def decode(content: bytes, *, file: str, known_on: date) -> Region:
    """The region in a workbook; raises FileError or WorkbookError with every fault."""
    reading = read_workbook(content, file=file, known_on=known_on)
    if reading.region is None:
        raise WorkbookError(reading.faults)
    return reading.region


def read_workbook(content: bytes, *, file: str, known_on: date, rules: RuleBook | None = None) -> Reading:
    """The region in a workbook with all findings; raises FileError when the file is no readable workbook.

    With `rules`, groups whose facts contradict each other by those rules are told too.
    """
    findings = Findings(file)
    opened = open_tables(content, file, findings)
    tell_missing(opened.titles, opened.others, findings)
    region = check_whole(opened.tables, opened.titles.keys(), known_on, findings, rules)
    return Reading(region, findings.of([sheet.name for sheet in SHEETS]), _kept(opened))


def _kept(opened: Opened) -> KeptParts:
    known = {title: name for name, title in opened.titles.items()}
    tables = opened.tables
    columns = tuple(
        KeptColumn(name, header, values) for name in opened.titles for header, values in tables[name].extra
    )
    return KeptParts(
        source=opened.content if opened.others else b"",
        sheets=opened.others,
        columns=columns,
        order=tuple(known.get(title, title) for title in opened.order),
        headers=tuple((name, tables[name].headers) for name in opened.titles),
    )
