"""What a change does to the proof: verdicts that turn, gaps that open, close or change."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage.gap import Gap
from mgz.coverage.proof import Proof
from mgz.coverage.verdict import VerdictRow


@dataclass(frozen=True, slots=True)
class Difference:
    """Two proofs over the same period side by side; gaps are known by their identity.

    `verdicts` pairs the rows of one cut that show another verdict or other numbers. `changed` pairs gaps that
    are in both with other minutes, reasons or sizes.
    """

    before: Proof
    after: Proof
    verdicts: tuple[tuple[VerdictRow, VerdictRow], ...]
    opened: tuple[Gap, ...]
    closed: tuple[Gap, ...]
    changed: tuple[tuple[Gap, Gap], ...]

    @property
    def nothing(self) -> bool:
        """Whether the change makes no difference to any verdict or gap."""
        return not (self.verdicts or self.opened or self.closed or self.changed)


def difference(before: Proof, after: Proof) -> Difference:
    """Compare two proofs; a cut that only one of them has is left out: it has nothing to be compared with."""
    rows = {_cut(row): row for row in before.verdicts}
    pairs = ((rows[_cut(row)], row) for row in after.verdicts if _cut(row) in rows)
    old = {gap.id: gap for gap in before.gaps}
    new = {gap.id: gap for gap in after.gaps}
    return Difference(
        before,
        after,
        verdicts=tuple((one, other) for one, other in pairs if one != other),
        opened=tuple(gap for name, gap in new.items() if name not in old),
        closed=tuple(gap for name, gap in old.items() if name not in new),
        changed=tuple(
            (old[name], gap)
            for name, gap in new.items()
            if name in old and _content(old[name]) != _content(gap)
        ),
    )


def _cut(row: VerdictRow) -> tuple[object, ...]:
    return row.layer, row.function, row.sector, row.area


def _content(gap: Gap) -> tuple[object, ...]:
    """The parts of a gap without names of rows: a part is the same when who, why and when are."""
    return tuple((part.kind, part.line, part.number, part.outcome, part.spans.key) for part in gap.parts)
