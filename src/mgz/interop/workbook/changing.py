"""A workbook with some rows changed, as data: what was kept of the file stays as it was."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mgz.coverage import Change, edit
from mgz.errors import WorkbookError
from mgz.interop.workbook.kept import KeptParts
from mgz.interop.workbook.reading import read_workbook
from mgz.interop.workbook.writing import encode
from mgz.region import Region
from mgz.rules import RuleBook


def changed_workbook(
    content: bytes, name: str, changes: Iterable[Change], known_on: date, rules: RuleBook | None = None
) -> bytes:
    """The bytes of a workbook after the changes, with its own sheets and columns kept.

    Raises FileError or WorkbookError when the file has faults, and ChangeError for a change that names what
    is not there. The result is to be read like any other file: only that tells whether it has faults now.
    """
    reading = read_workbook(content, file=name, known_on=known_on, rules=rules)
    if reading.region is None:
        raise WorkbookError(reading.faults)
    return rewritten(reading.region, reading.kept, changes)


def rewritten(region: Region, kept: KeptParts, changes: Iterable[Change]) -> bytes:
    """As `changed_workbook`, for a file that was read already."""
    for change in changes:
        region = edit(region, change)
    return encode(region, kept=kept)
