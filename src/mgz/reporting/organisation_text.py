"""The list of one organisation as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from mgz.reporting.bundles import bundled
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.numbers import clients, counted
from mgz.reporting.organisation import OrganisationReport
from mgz.reporting.point_lines import PointLine
from mgz.reporting.text import hashes_text, head_text
from mgz.reporting.text_gaps import bundle_text
from mgz.reporting.text_parts import bullets, heading, printable

NOTHING = "Er is niets dat u moet doen of beantwoorden. Dat zegt niets over de capaciteit."


def organisation_text(report: OrganisationReport) -> str:
    """The whole list: nothing is left out of it."""
    blocks = [
        head_text(report.head, f"de lijst van {report.name} ({report.kind}, id {report.id})"),
        NOTHING if report.nothing else "",
        _gaps("Gaten waar u de eerste actie heeft", report.first),
        _questions(report),
        _gaps("Nog niet te beslissen, eerste actie bij u", report.undecided),
        _gaps("Waar u ondersteunt", report.supports),
        heading("Convenantpunten, eerste actie bij u", map(_point, report.points)),
        heading("Convenantpunten waar u ondersteunt", map(_point, report.points_supported)),
        heading("Uw rijen die niet meetellen", bullets(f"{r.sheet}: {r.text}" for r in report.silent)),
        heading("Wat dit niet zegt", bullets(report.head.limits)),
        hashes_text(report.head),
    ]
    return printable("\n\n".join(block for block in blocks if block)) + "\n"


def _gaps(title: str, lines: tuple[GapLine, ...]) -> str:
    told = (line for bundle in bundled(lines) for line in bundle_text(bundle, every=True))
    return heading(f"{title} ({counted(len(lines), 'regel', 'regels')})", told)


def _questions(report: OrganisationReport) -> str:
    def told() -> Iterator[str]:
        for question in report.questions:
            yield f"  {question.rank}. {question.text} ({clients(question.clients)})"
            yield f"     antwoord: {question.answer_in}"

    return heading("Vragen aan u (eerst wat voor de meeste cliënten beslist)", told())


def _point(point: PointLine) -> str:
    told = f"  {point.point}, {point.place}: {point.standing}"
    return f"{told}. {point.told}" if point.told else told
