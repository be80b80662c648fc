"""A report as one HTML file that stands alone: no script, no other file, made to be printed on A4."""

from __future__ import annotations

from mgz.reporting.capacity_lines import NOT_ENOUGH
from mgz.reporting.markup import bullets, facts, section, tag, text, whole_page
from mgz.reporting.numbers import obligations
from mgz.reporting.page_gaps import gaps_section, questions_section
from mgz.reporting.page_verdicts import capacity_list, cuts_sections, matrix_table, points_section
from mgz.reporting.report import Head, Report, verdict_title
from mgz.vocabulary import label

GAPS = "Hier staat vast dat het op die uren niet geregeld is."
UNDECIDED = "Hier ontbreekt een opgave, een feit of een regel."


def page(report: Report, *, made: str) -> str:
    """The page of a report; `made` says when and by what the file was made."""
    title = f"Dekking {report.head.region}: {label(report.verdict)}"
    sections = (
        head_section(report.head, f"Dekking in {report.head.region}", report.about),
        _verdict(report),
        limits_section(report),
        gaps_section("Gaten", GAPS, report.gaps),
        questions_section(report.questions),
        gaps_section("Nog niet te beslissen", UNDECIDED, report.undecided),
        points_section(report),
        *cuts_sections(report),
        section("Rijen die voor niemand meetellen", bullets(f"{r.sheet}: {r.text}" for r in report.silent)),
        section("Opmerkingen", bullets(f"{n.text}: {obligations(n.obligations)}" for n in report.notes)),
        foot(report.head, made),
    )
    return whole_page(title, sections)


def head_section(head: Head, title: str, about: str) -> str:
    """What the proof is about."""
    pairs = [
        ("Periode", f"{head.first_day} t/m {head.last_day}"),
        ("Volgens wat bekend was op", head.known_on),
        ("Gaat over", about),
    ]
    if head.zorgkantoorregio:
        pairs.insert(0, ("Zorgkantoorregio", head.zorgkantoorregio))
    return f"<header>{tag('h1', title)}{facts(pairs)}</header>"


def limits_section(report: Report) -> str:
    """What no verdict says, with the clients for each person on duty beside what is sluitend."""
    return section("Wat dit niet zegt", bullets(report.head.limits), capacity_list(report))


def foot(head: Head, made: str) -> str:
    """What the proof was made of."""
    pairs = (
        ("Opgave (sha256)", head.region_hash),
        ("Regels (sha256)", head.rules_hash),
        ("Bewijs (sha256)", head.proof_hash),
        ("Gemaakt", made),
    )
    return (
        "<footer><h2>Kenmerken</h2><p>Dezelfde opgave, regels, periode en datum van kennis geven hetzelfde "
        f"kenmerk van het bewijs.</p>{facts(pairs)}</footer>"
    )


def _verdict(report: Report) -> str:
    word, _, rest = verdict_title(report).partition(": ")
    return section(
        "Uitkomst",
        f'<div class="uitkomst {report.verdict.value}"><strong>{text(word)}</strong><br>{text(rest)}</div>',
        "<p>Een verplichting is: één groep cliënten, één functie, overdag of in de ANW-uren (avond, nacht, "
        "weekend en feestdagen); bij triage ook één plek. Eén minuut in de periode waarop het niet geregeld "
        "is, is een gat. Een laag telt pas als de laag ervoor gedekt is.</p>",
        matrix_table(report),
        tag("p", f"Sluitend {NOT_ENOUGH}: zie hieronder."),
        bullets(report.remarks),
    )
