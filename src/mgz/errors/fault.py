"""One thing that is wrong in what a user handed in: where it stands, what it is, how to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding stops the file from being used (fout) or only deserves a look (waarschuwing)."""

    FAULT = "fout"
    WARNING = "waarschuwing"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file; empty parts are left out when it is printed.

    `row` is the number a spreadsheet program shows (the header is row 1).
    """

    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        parts = [self.file]
        parts.append(f"blad {self.sheet}" if self.sheet else "")
        parts.append(f"rij {self.row}" if self.row is not None else "")
        parts.append(f"kolom '{self.column}'" if self.column else "")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding: `key` is the stable message key, `message` and `remedy` are plain Dutch."""

    key: str
    message: str
    remedy: str
    place: Place = Place()
    severity: Severity = Severity.FAULT

    def __str__(self) -> str:
        where = str(self.place)
        return f"{where}: {self.message} {self.remedy}".strip() if where else f"{self.message} {self.remedy}"
