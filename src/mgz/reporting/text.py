"""A report as plain text for a terminal: no colour, no box drawing, so that it can be piped and mailed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from mgz.reporting.numbers import amount, clients, obligations
from mgz.reporting.report import Head, Report, short_hash, verdict_title
from mgz.reporting.text_gaps import gap_lines_text, question_lines_text
from mgz.reporting.text_parts import bullets, columns, heading, more, printable
from mgz.reporting.unheard import SilentRow
from mgz.reporting.verdict_lines import CareVerdicts, CutLine, verdict_sentence
from mgz.vocabulary import Laag, label

SHOWN_CUTS: Final = 20
SHOWN_ROWS: Final = 5


def report_text(report: Report) -> str:
    """The report to read from top to bottom; long lists end with how much more there is."""
    blocks = [
        head_text(report.head, report.about),
        heading("Uitkomst", [verdict_title(report), "", *_matrix(report.matrix), *_remarks(report)]),
        heading("Wat dit niet zegt", [*bullets(report.head.limits), *_capacity(report)]),
        gap_lines_text("Gaten, naar wie de eerste actie heeft", "gat", report.gaps),
        question_lines_text(report.questions),
        gap_lines_text("Nog niet te beslissen, naar wie de eerste actie heeft", "punt", report.undecided),
        _cuts("Per sector", report.sectors, report.layer),
        _cuts("Per gebied (gebieden kunnen overlappen: niet optellen)", report.areas, report.layer),
        _points(report),
        silent_text(report.silent),
        heading("Opmerkingen", bullets(f"{n.text}: {obligations(n.obligations)}" for n in report.notes)),
        hashes_text(report.head),
    ]
    return printable("\n\n".join(block for block in blocks if block)) + "\n"


def head_text(head: Head, about: str) -> str:
    """What the proof is about."""
    where = f" (zorgkantoorregio {head.zorgkantoorregio})" if head.zorgkantoorregio else ""
    return "\n".join(
        (
            f"Bewijs voor {head.region}{where}",
            about[:1].upper() + about[1:],
            f"Periode {head.first_day} t/m {head.last_day}, volgens wat bekend was op {head.known_on}",
        )
    )


def hashes_text(head: Head) -> str:
    """What the proof was made of, short enough to compare by eye."""
    return heading(
        "Kenmerken",
        (
            f"opgave  {short_hash(head.region_hash)}  (wat de regio opgaf)",
            f"regels  {short_hash(head.rules_hash)}  (de gebruikte regels)",
            f"bewijs  {short_hash(head.proof_hash)}  (dezelfde opgave en regels geven hetzelfde kenmerk)",
        ),
    )


def silent_text(rows: tuple[SilentRow, ...]) -> str:
    """Rows that count for nobody, a few of them in full."""
    shown = [f"{row.sheet}: {row.text}" for row in rows[:SHOWN_ROWS]]
    return heading(
        "Rijen die niet meetellen", [*bullets(shown), *more(len(rows) - SHOWN_ROWS, "rij", "rijen")]
    )


def _matrix(cares: tuple[CareVerdicts, ...]) -> Iterator[str]:
    """Functions down, layers across; per cell the verdict and how many it is about."""
    rows = [["", *(label(layer) for layer in Laag)]]
    for care in cares:
        rows.append([label(care.function), *(cell.word for cell in care.cells)])
        rows += [["", *words] for words in zip(*map(_below, care.cells), strict=True) if any(words)]
    yield from columns(rows)


def _below(cell: CutLine) -> tuple[str, str, str, str]:
    """What stands below a verdict: what must be mended first, how obligations stand, how many there are."""
    asked = cell.obligations > 0
    return (
        f"eerst: {label(cell.first)}" if cell.first else "",
        _gap_counts(cell),
        obligations(cell.obligations) if asked else "",
        clients(cell.clients) if asked else "",
    )


def _gap_counts(cell: CutLine) -> str:
    if not cell.obligations:
        return "niets gevraagd"
    if not (cell.gat or cell.onbeslist):
        return "alles gedekt"
    named = ((cell.gat, "gat"), (cell.onbeslist, "open"))
    return ", ".join(f"{amount(number)} {word}" for number, word in named if number)


def _remarks(report: Report) -> list[str]:
    return ["", *report.remarks] if report.remarks else []


def _capacity(report: Report) -> Iterator[str]:
    """Beside every function that is sluitend somewhere: how many clients there are for each person."""
    for closed, told in report.beside:
        yield f"- {closed}:"
        yield from (f"  {line}" for line in told)


def _cuts(title: str, cares: tuple[CareVerdicts, ...], layer: Laag) -> str:
    """The verdicts of one layer per cut, one line for each function of which something is asked."""
    lines = [cell for care in cares for cell in care.cells if cell.layer is layer and cell.obligations]
    shown = [
        f"- {label(cell.function)}, {cell.name}: {verdict_sentence(cell)}" for cell in lines[:SHOWN_CUTS]
    ]
    rest = more(len(lines) - SHOWN_CUTS, "regel", "regels (in --json, --html en --xlsx)")
    return heading(f"{title}, laag {label(layer)}", [*shown, *rest])


def _points(report: Report) -> str:
    """The points of the covenant that have no hours."""
    if not report.points:
        return ""
    lines: Iterable[str] = (
        f"- {point.point}: {point.standing}{f' ({point.counts_text})' if point.counts_text else ''}"
        for point in report.points
    )
    return heading(f"Convenantpunten (zonder uren): {report.standing}", lines)
