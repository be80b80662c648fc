"""The list of one organisation as an HTML page to send or print."""

from __future__ import annotations

from mgz.reporting.bundles import bundled
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.markup import bullets, section, tag, whole_page
from mgz.reporting.organisation import OrganisationReport
from mgz.reporting.organisation_text import NOTHING
from mgz.reporting.page import foot, head_section
from mgz.reporting.page_gaps import bundles_html, questions_section
from mgz.reporting.page_verdicts import points_table
from mgz.reporting.question_lines import questions_by_party


def organisation_page(report: OrganisationReport, *, made: str) -> str:
    """The page; `made` says when and by what it was made."""
    title = f"Lijst van {report.name} in {report.head.region}"
    points = (
        points_table("Eerste actie bij u", report.points),
        points_table("Waar u ondersteunt", report.points_supported),
    )
    sections = (
        head_section(report.head, title, f"{report.kind}, id {report.id}"),
        section("Wat dit niet zegt", bullets(report.head.limits)),
        tag("p", NOTHING) if report.nothing else "",
        _gaps("Gaten waar u de eerste actie heeft", report.first),
        questions_section(questions_by_party(report.questions)),
        _gaps("Nog niet te beslissen, eerste actie bij u", report.undecided),
        _gaps("Waar u ondersteunt", report.supports),
        section("Convenantpunten", *points),
        section("Uw rijen die niet meetellen", bullets(f"{row.sheet}: {row.text}" for row in report.silent)),
        foot(report.head, made),
    )
    return whole_page(title, sections)


def _gaps(title: str, lines: tuple[GapLine, ...]) -> str:
    return section(title, bundles_html(bundled(lines)))
