"""A workbook with some rows changed, as data: what was kept of the file stays as it was."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.coverage import Change, edit
from mgz.interop.workbook.kept import KeptParts
from mgz.interop.workbook.writing import encode
from mgz.region import Region


def changed_workbook(region: Region, kept: KeptParts, changes: Iterable[Change]) -> bytes:
    """The bytes of a workbook that was read, after the changes, with its own sheets and columns kept.

    Raises ChangeError for a change that names what is not there. The result is to be read like any other
    file: only that tells whether it has faults now.
    """
    for change in changes:
        region = edit(region, change)
    return encode(region, kept=kept)
