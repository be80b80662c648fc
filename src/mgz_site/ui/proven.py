"""A workbook with its proof over one period, and what is worked out of it once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from mgz.coverage import Gap, Memory, Proof, VerdictRow, proof_hash
from mgz.errors import Fault
from mgz.reporting.asked_parties import AskedParty, asked_parties
from mgz.reporting.point_lines import PointLine, point_lines
from mgz.reporting.report import Report, report
from mgz.reporting.statements_given import DeclaredComplete, StatedBy, declared_complete, stated_by
from mgz.vocabulary import Functie, Laag, State
from mgz_site.ui.memory import Memory as Kept
from mgz_site.ui.store import Stored


@dataclass(frozen=True, slots=True)
class Cut:
    """What the proof says of one function in one layer; `gaps` has the worst first."""

    function: Functie
    layer: Laag
    whole: VerdictRow
    sectors: tuple[VerdictRow, ...]
    areas: tuple[VerdictRow, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class Proven:
    """Worked out once and kept in a bounded memory."""

    stored: Stored
    proof: Proof
    warnings: tuple[Fault, ...]
    #: What was worked out on the way, so that "what if" about this workbook answers at once.
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    #: The marks of the pictures that were looked at last: every change of a filter asks for the same ones.
    marks: Kept[Any] = field(default_factory=lambda: Kept(12), repr=False, compare=False)

    @cached_property
    def report(self) -> Report:
        """The proof in words, for the files one takes along."""
        return report(self.proof)

    @cached_property
    def points(self) -> tuple[PointLine, ...]:
        """The points of the covenant at every place, in words."""
        return point_lines(self.proof)

    @cached_property
    def asked(self) -> tuple[AskedParty, ...]:
        """Everybody with an open question, who decides most clients first."""
        return asked_parties(self.proof)

    @cached_property
    def stated(self) -> tuple[StatedBy, ...]:
        """Who stated which rows."""
        return stated_by(self.proof.region)

    @cached_property
    def declared(self) -> tuple[DeclaredComplete, ...]:
        """Who declared which list complete."""
        return declared_complete(self.proof.region)

    @cached_property
    def hash(self) -> str:
        """The hash over the outcome."""
        return proof_hash(self.proof)

    @cached_property
    def gap_by_id(self) -> dict[str, Gap]:
        return {gap.id: gap for gap in self.proof.gaps}

    @cached_property
    def verdict_by_cut(self) -> dict[tuple[Functie, Laag, str, str], VerdictRow]:
        """Every verdict by function, layer, sector and area; an empty one of these stands for all of them."""
        return {(row.function, row.layer, row.sector, row.area): row for row in self.proof.verdicts}

    @cached_property
    def cuts(self) -> dict[tuple[Functie, Laag], Cut]:
        """The proof by function and layer."""
        return {(function, layer): self._cut(function, layer) for function in Functie for layer in Laag}

    def _cut(self, function: Functie, layer: Laag) -> Cut:
        rows = [row for row in self.proof.verdicts if row.function is function and row.layer is layer]
        gaps = [gap for gap in self.proof.gaps if gap.function is function and gap.layer is layer]
        return Cut(
            function,
            layer,
            whole=next(row for row in rows if not row.sector and not row.area),
            sectors=tuple(row for row in rows if row.sector and not row.area),
            areas=tuple(row for row in rows if row.area and not row.sector),
            gaps=tuple(sorted(gaps, key=_worst_first)),
        )


def _worst_first(gap: Gap) -> tuple[bool, int, str]:
    return gap.state is not State.GAT, -gap.clients, gap.id
