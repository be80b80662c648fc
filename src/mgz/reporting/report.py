"""A proof as a person reads it: the same lines for the terminal, the page, Word, Excel and the tables.

Nothing is worked out here that the certificate does not hold; names replace ids, words replace codes. No
person is ever named in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mgz.coverage import Proof, limits_of, proof_hash, worst_verdict
from mgz.reporting.capacity_lines import CapacityLine, capacity_lines, capacity_texts
from mgz.reporting.gap_lines import ActionGaps, GapLine, gap_lines, gaps_by_action
from mgz.reporting.point_lines import PointLine, PointSummary, point_lines, point_summaries, standing_text
from mgz.reporting.question_lines import PartyQuestions, question_lines, questions_by_party
from mgz.reporting.remarks import NoteLine, note_lines, remarks_of
from mgz.reporting.stretches import day_text
from mgz.reporting.unheard import SilentRow, silent_rows
from mgz.reporting.verdict_lines import (
    CareVerdicts,
    CutLine,
    closed_text,
    cut_lines,
    per_area,
    per_sector,
    whole,
)
from mgz.reporting.words import date_text, period_text
from mgz.vocabulary import Functie, Laag, State, Verdict, label

__all__ = ["Head", "Report", "date_text", "head", "period_text", "report", "short_hash", "verdict_title"]


@dataclass(frozen=True, slots=True)
class Head:
    """What the proof is about and made of; dates are dd-mm-jjjj, hashes are sha256."""

    region: str
    zorgkantoorregio: str
    first_day: str
    last_day: str
    known_on: str
    region_hash: str
    rules_hash: str
    proof_hash: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything there is to read of one proof, in words.

    The verdict is about `layer` (earlier layers included) and, when it is given, one `function`; gaps,
    questions and verdicts are those of all layers, and of that function or all of them.
    """

    head: Head
    layer: Laag
    function: Functie | None
    cuts: tuple[CutLine, ...]
    remarks: tuple[str, ...]
    silent: tuple[SilentRow, ...]
    questions: tuple[PartyQuestions, ...]
    gaps: tuple[ActionGaps, ...]
    undecided: tuple[ActionGaps, ...]
    notes: tuple[NoteLine, ...]
    capacity: tuple[CapacityLine, ...]
    standing: str
    points: tuple[PointSummary, ...]
    places: tuple[PointLine, ...]
    proof: Proof = field(repr=False)

    @property
    def matrix(self) -> tuple[CareVerdicts, ...]:
        """Every function in its three layers, over everybody."""
        return whole(self.cuts)

    @property
    def sectors(self) -> tuple[CareVerdicts, ...]:
        """The same per sector."""
        return per_sector(self.cuts)

    @property
    def areas(self) -> tuple[CareVerdicts, ...]:
        """The same per area; areas may overlap."""
        return per_area(self.cuts)

    @property
    def in_layer(self) -> tuple[CutLine, ...]:
        """The verdicts over everybody in the layer the report is about, one per function."""
        return tuple(cell for care in self.matrix for cell in care.cells if cell.layer is self.layer)

    @property
    def verdict(self) -> Verdict:
        """The worst verdict over everybody in the layer the report is about."""
        return worst_verdict(cell.shown for cell in self.in_layer)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Beside every function that is sluitend somewhere: how many clients there are for each person."""
        found = []
        for care in self.matrix:
            closed = [cut for cut in self.cuts if cut.function is care.function and cut.is_closed]
            if closed:
                found.append((closed_text(closed), capacity_texts(self.capacity, care.function)))
        return tuple(found)

    @property
    def about(self) -> str:
        """What the verdict is about: ``alle functies, laag afgesproken``."""
        return f"{label(self.function) if self.function else 'alle functies'}, laag {label(self.layer)}"


def report(proof: Proof, layer: Laag = Laag.AFGESPROKEN, function: Functie | None = None) -> Report:
    """The report of a proof for one layer, of every function or one of them."""
    lines = list(gap_lines(proof, [gap for gap in proof.gaps if function in (None, gap.function)]))
    asked = [question for question in proof.questions if function in (None, question.function)]
    if function:
        asked += [question for question in proof.questions if question.function is None]
    return Report(
        head=head(proof),
        layer=layer,
        function=function,
        cuts=tuple(cut for cut in cut_lines(proof) if function in (None, cut.function)),
        remarks=remarks_of(proof),
        silent=silent_rows(proof),
        questions=questions_by_party(question_lines(proof, asked)),
        gaps=_in_state(lines, State.GAT),
        undecided=_in_state(lines, State.ONBESLIST),
        notes=note_lines(proof),
        capacity=tuple(line for line in capacity_lines(proof) if function in (None, line.function)),
        standing=standing_text(proof),
        points=point_summaries(proof),
        places=point_lines(proof),
        proof=proof,
    )


def head(proof: Proof) -> Head:
    """What a proof is about and made of."""
    region = proof.region
    return Head(
        region=region.name,
        zorgkantoorregio=region.zorgkantoorregio,
        first_day=day_text(proof.begin),
        last_day=day_text(proof.end - 1),
        known_on=date_text(region.known_on),
        region_hash=region.hash,
        rules_hash=proof.rules_hash,
        proof_hash=proof_hash(proof),
        limits=limits_of(region),
    )


def verdict_title(written: Report) -> str:
    """The verdict in one line: ``Niet sluitend: alle functies, laag afgesproken.``"""
    told = f"{label(written.verdict).capitalize()}: {written.about}."
    if not written.proof.region.groups:
        return f"{told} Er zijn geen clientgroepen opgegeven."
    if written.verdict is Verdict.NVT:
        return f"{told} In deze periode wordt voor niemand iets gevraagd."
    return told


def short_hash(digest: str) -> str:
    """The first twelve characters of a hash: enough to tell two results apart by eye."""
    return digest[:12]


def _in_state(lines: list[GapLine], state: State) -> tuple[ActionGaps, ...]:
    return gaps_by_action(line for line in lines if line.state is state)
