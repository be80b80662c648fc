"""One workbook proven: the proof, what it was made of, and look-ups that every page of it shares."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mgz.coverage import Gap, Proof, VerdictRow, proof_hash
from mgz.errors import Fault
from mgz.region import Group, Region
from mgz.reporting.report import Report, report
from mgz.vocabulary import Functie, Laag, State
from mgz_site.ui.store import Stored


@dataclass(frozen=True)
class Result:
    """What the pages of one workbook show; worked out once and kept in a bounded memory."""

    stored: Stored
    proof: Proof
    warnings: tuple[Fault, ...]

    @property
    def region(self) -> Region:
        return self.proof.region

    @cached_property
    def report(self) -> Report:
        """The proof in words, for the files one takes along."""
        return report(self.proof)

    @cached_property
    def hash(self) -> str:
        """The hash over the outcome."""
        return proof_hash(self.proof)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """All gaps, the worst first: a gap before undecided, then by clients."""
        return tuple(
            sorted(self.proof.gaps, key=lambda gap: (gap.state is not State.GAT, -gap.clients, gap.id))
        )

    @cached_property
    def gap_by_id(self) -> dict[str, Gap]:
        return {gap.id: gap for gap in self.proof.gaps}

    @cached_property
    def whole(self) -> VerdictRow:
        """The verdict over everybody for general care in layer afgesproken."""
        return next(
            row
            for row in self.proof.verdicts
            if row.function is Functie.GENERAL_CARE
            and row.layer is Laag.AFGESPROKEN
            and not row.sector
            and not row.area
        )

    @cached_property
    def sectors(self) -> tuple[VerdictRow, ...]:
        return tuple(row for row in self.proof.verdicts if row.sector and not row.area)

    @cached_property
    def areas(self) -> tuple[VerdictRow, ...]:
        return tuple(row for row in self.proof.verdicts if row.area and not row.sector)

    def group(self, gap: Gap) -> Group:
        return self.region.group_by_id[gap.group]


def _worst_first(gap: Gap) -> tuple[bool, int, str]:
    return gap.state is not State.GAT, -gap.clients, gap.id
