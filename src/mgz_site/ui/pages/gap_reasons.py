"""Behind a gap: the rows that came nearest, the rules it rests on, and what one can try."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.coverage import Failed, FailedRows, Gap, GapPart
from mgz.reporting.explain_gap import Explained, explain_gap
from mgz.reporting.nearest import Nearest, nearest
from mgz_site.rulefiles import standard_rules
from mgz_site.ui import solving
from mgz_site.ui.result import Result


@dataclass(frozen=True, slots=True)
class Solution:
    """A remedy to try; `key` goes along with the form. `whole` says that nothing of this gap is left."""

    key: str
    text: str
    whole: bool


class Rows:
    """The rows that came nearest to answering one gap."""

    def __init__(self, result: Result, gap: Gap) -> None:
        self._result, self._gap = result, gap
        self._failed = FailedRows(standard_rules(), result.proof, result.proven.memory)

    def near(self, part: GapPart) -> Nearest:
        """What came nearest in a part, in all shares of the clients that read the same."""
        alike = (each for each in self._gap.parts if reads_as(each) == reads_as(part))
        rows: dict[tuple[str, str], Failed] = {}
        for each in alike:
            for failed in self._failed.of(self._gap, each):
                rows.setdefault((type(failed.row).__name__, failed.row.id), failed)
        return nearest(self._result.proof, self._gap, part, rows.values())


def reads_as(part: GapPart) -> tuple[object, ...]:
    """What one reads of a part; shares that differ in number only read the same."""
    return part.kind, part.outcome, part.action, part.spans.key


def explained(result: Result, gap: Gap, parts: Iterable[GapPart]) -> tuple[Explained, ...]:
    """Each question behind the demand once, with its rules."""
    found = (one for part in parts for one in explain_gap(standard_rules(), result.proof, gap, part))
    return tuple(dict.fromkeys(found))


def solutions(result: Result, gap: Gap) -> tuple[Solution, ...]:
    """The remedies that were found, those that close all of the gap first."""
    return tuple(Solution(each.key, each.text, each.whole) for each in solving.remedies_of(result, gap))
