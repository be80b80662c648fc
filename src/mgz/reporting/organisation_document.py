"""The list of one organisation as a Word document."""

from __future__ import annotations

from mgz.reporting.document import foot_part, head_part, points_part
from mgz.reporting.document_parties import gaps_part, questions_part
from mgz.reporting.organisation import OrganisationReport
from mgz.reporting.organisation_text import NOTHING
from mgz.reporting.word_parts import WordDocument


def organisation_document(report: OrganisationReport, *, made: str) -> bytes:
    """The document; `made` says when and by what it was made."""
    title = f"Lijst van {report.name} in {report.head.region}"
    word = WordDocument(title, f"Bewijs {report.head.proof_hash[:12]}. {made}")
    head_part(word, report.head)
    if report.nothing:
        word.paragraph(NOTHING, strong=True)
    word.heading("Wat dit niet zegt")
    word.bullets(report.head.limits)
    if report.first or report.undecided or report.questions:
        word.heading("Eerste actie bij u")
        gaps_part(word, "gat", "gaten", report.first)
        questions_part(word, report.questions)
        undecided = ("punt dat nog niet te beslissen is", "punten die nog niet te beslissen zijn")
        gaps_part(word, *undecided, report.undecided)
    if report.supports:
        word.heading("Waar u ondersteunt")
        gaps_part(word, "regel", "regels", report.supports)
    if report.points or report.points_supported:
        word.heading("Convenantpunten")
        points_part(word, (*report.points, *report.points_supported))
    if report.silent:
        word.heading("Uw rijen die niet meetellen")
        word.bullets(f"{row.sheet}: {row.text}" for row in report.silent)
    foot_part(word, report.head, made)
    return word.content()
