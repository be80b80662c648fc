"""The answer for everybody over a period: obligations, gaps, verdicts, questions and the certificate."""

from mgz.coverage.actions import Action, Basis, Party, action_for
from mgz.coverage.certificate import FORMAT, certificate, content, proof_hash
from mgz.coverage.gap import Gap, GapPart, peak
from mgz.coverage.group import GroupCoverage, SharePart
from mgz.coverage.proof import FICTIONAL, LIMITS, Proof, is_fictional, limits_of, worst_verdict
from mgz.coverage.prove import prove
from mgz.coverage.question import SENTENCES, Question, QuestionKind, questions
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
    "Action",
    "Basis",
    "Gap",
    "GapPart",
    "GroupCoverage",
    "ObligationResult",
    "Party",
    "Proof",
    "Question",
    "QuestionKind",
    "SharePart",
    "Timeline",
    "VerdictRow",
    "action_for",
    "certificate",
    "content",
    "is_fictional",
    "lies_in",
    "limits_of",
    "most_clients",
    "peak",
    "proof_hash",
    "prove",
    "questions",
    "sector_of",
    "verdict_of",
    "worst_verdict",
]
