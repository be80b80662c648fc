"""The answer for everybody over a period: obligations, gaps, verdicts, questions and the certificate."""

from mgz.coverage.actions import Action, Actions, Basis, Party
from mgz.coverage.asking import SENTENCES, QuestionKind
from mgz.coverage.capacity import Capacity, capacities
from mgz.coverage.certificate import FORMAT, certificate, content, proof_hash
from mgz.coverage.convenant import (
    Point,
    PointResult,
    PointVerdict,
    Standing,
    convenant_results,
    convenant_verdict,
    point_verdicts,
)
from mgz.coverage.difference import Difference, difference
from mgz.coverage.edit import TABLES, Change, End, Put, Row, edit
from mgz.coverage.gap import Gap, GapPart, peak
from mgz.coverage.group import GroupCoverage, SharePart
from mgz.coverage.memory import Memory
from mgz.coverage.proof import FICTIONAL, LIMITS, Proof, is_fictional, limits_of, worst_verdict
from mgz.coverage.prove import prove
from mgz.coverage.question import Question, questions
from mgz.coverage.remedy import Remedy, applied, remedies
from mgz.coverage.remedy_rows import Failed, FailedRows
from mgz.coverage.timeline import Timeline
from mgz.coverage.verdict import (
    ObligationResult,
    VerdictRow,
    lies_in,
    most_clients,
    sector_of,
    verdict_of,
)

__all__ = [
    "FICTIONAL",
    "FORMAT",
    "LIMITS",
    "SENTENCES",
    "TABLES",
    "Action",
    "Actions",
    "Basis",
    "Capacity",
    "Change",
    "Difference",
    "End",
    "Failed",
    "FailedRows",
    "Gap",
    "GapPart",
    "GroupCoverage",
    "Memory",
    "ObligationResult",
    "Party",
    "Point",
    "PointResult",
    "PointVerdict",
    "Proof",
    "Put",
    "Question",
    "QuestionKind",
    "Remedy",
    "Row",
    "SharePart",
    "Standing",
    "Timeline",
    "VerdictRow",
    "applied",
    "capacities",
    "certificate",
    "content",
    "convenant_results",
    "convenant_verdict",
    "difference",
    "edit",
    "is_fictional",
    "lies_in",
    "limits_of",
    "most_clients",
    "peak",
    "point_verdicts",
    "proof_hash",
    "prove",
    "questions",
    "remedies",
    "sector_of",
    "verdict_of",
    "worst_verdict",
]
