"""What came of the workbooks with questions that came back: rows answered, and what is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from mgz.errors import Fault
from mgz.interop.workbook.merging_rows import Contradiction
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.stamp import RowKey


@dataclass(frozen=True, slots=True)
class Returned:
    """What one file answered: the rows it changed or added, and how many it had answered before."""

    organisation: str
    file: str
    made: str
    workbook: str
    changed: tuple[RowKey, ...]
    added: tuple[RowKey, ...]
    again: int
    since: tuple[RowKey, ...]


@dataclass(slots=True)
class Answers:
    """The rows that come in the place of others or beside them, with all that is told on the way."""

    changed: dict[RowKey, Row] = field(default_factory=dict)
    added: dict[RowKey, Row] = field(default_factory=dict)
    told: list[Fault] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
    returned: list[Returned] = field(default_factory=list)
