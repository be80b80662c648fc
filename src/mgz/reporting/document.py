"""A report as a Word document that a chair can send: what it says, what it does not say, who does what."""

from __future__ import annotations

from mgz.reporting.capacity_lines import NOT_ENOUGH
from mgz.reporting.document_parties import parties_part
from mgz.reporting.numbers import clients, obligations
from mgz.reporting.point_lines import PointLine
from mgz.reporting.report import Head, Report, verdict_title
from mgz.reporting.verdict_lines import CareVerdicts, CutLine
from mgz.reporting.word_parts import WordDocument
from mgz.vocabulary import Functie, Laag, label

_LAYERS = tuple(label(layer) for layer in Laag)
SAYS = (
    "Voor elke groep cliënten en elke minuut van de periode is nagegaan of iemand het heeft toegezegd "
    "(afgesproken), of het is ingekocht (ingekocht) en of er iemand dienst heeft (ingeroosterd).",
    "Een laag telt pas als de laag ervoor gedekt is. Eén minuut waarop het niet geregeld is, is een gat.",
    "Eerste actie bij: wie als eerste iets kan doen. Het zegt niet dat iemand iets fout deed.",
    "Dezelfde cliënten kunnen vaker voorkomen: tel de aantallen niet op.",
)


def document(report: Report, *, made: str) -> bytes:
    """The Word document of a report; `made` says when and by what it was made."""
    word = WordDocument(f"Dekking in {report.head.region}", f"Bewijs {report.head.proof_hash[:12]}. {made}")
    head_part(word, report.head)
    word.heading("Uitkomst")
    word.paragraph(verdict_title(report), strong=True)
    _verdicts(word, "functie", [(label(care.function), care) for care in report.matrix])
    word.bullets(report.remarks)
    _limits(word, report)
    parties_part(word, report)
    _points(word, report)
    for function in Functie:
        _cuts(word, report, function)
    _silent(word, report)
    foot_part(word, report.head, made)
    return word.content()


def head_part(word: WordDocument, head: Head) -> None:
    """What the document is about."""
    where = f"Zorgkantoorregio {head.zorgkantoorregio}. " if head.zorgkantoorregio else ""
    word.paragraph(
        f"{where}Periode {head.first_day} t/m {head.last_day}, volgens wat bekend was op {head.known_on}."
    )


def foot_part(word: WordDocument, head: Head, made: str) -> None:
    """What the proof was made of."""
    word.heading("Kenmerken")
    rows = (
        ("opgave (sha256)", head.region_hash),
        ("regels (sha256)", head.rules_hash),
        ("bewijs (sha256)", head.proof_hash),
        ("gemaakt", made),
    )
    word.table(("wat", "kenmerk"), rows, (34, 140))


def points_part(word: WordDocument, points: tuple[PointLine, ...]) -> None:
    """Points of the covenant at their places."""
    rows = (
        (
            point.place,
            f"{point.point}: {point.standing}",
            point.told,
            f"{point.first}" + (f"\n({point.basis})" if point.basis else ""),
        )
        for point in points
    )
    word.table(("waar", "punt", "wat ontbreekt", "eerste actie bij"), rows, (38, 42, 54, 40))


def _limits(word: WordDocument, report: Report) -> None:
    word.heading("Wat dit zegt")
    word.bullets(SAYS)
    word.heading("Wat dit niet zegt")
    word.bullets(report.head.limits)
    for closed, told in report.beside:
        word.paragraph(f"{closed[:1].upper()}{closed[1:]}; dat {NOT_ENOUGH}:")
        word.bullets(told)


def _verdicts(word: WordDocument, head: str, cares: list[tuple[str, CareVerdicts]]) -> None:
    rows = ((name, *map(_cell, care.cells)) for name, care in cares)
    word.table((head, *_LAYERS), rows, (42, 44, 44, 44))


def _cell(cell: CutLine) -> str:
    beside = NOT_ENOUGH if cell.is_closed else ""
    size = f"{obligations(cell.obligations)}, {clients(cell.clients)}" if cell.obligations else ""
    return "\n".join(words for words in (cell.word, cell.first_text, cell.counts_text, size, beside) if words)


def _cuts(word: WordDocument, report: Report, function: Functie) -> None:
    named = {
        "sector": [(care.name, care) for care in report.sectors if care.function is function],
        "gebied": [(care.name, care) for care in report.areas if care.function is function],
    }
    if not any(named.values()):
        return
    word.heading(f"Per sector en gebied: {label(function)}")
    word.paragraph("Gebieden kunnen overlappen: tel hun aantallen niet op.")
    for head, cares in named.items():
        _verdicts(word, head, cares)


def _points(word: WordDocument, report: Report) -> None:
    if not report.points:
        return
    word.heading("Convenantpunten")
    word.paragraph(f"Punten zonder uren, met een eigen oordeel: {report.standing}. De getallen zijn plekken.")
    rows = ((p.point, p.standing, p.counts_text) for p in report.points)
    word.table(("punt", "oordeel", "plekken"), rows, (70, 40, 64))
    points_part(word, tuple(point for point in report.places if point.is_open))


def _silent(word: WordDocument, report: Report) -> None:
    if report.silent:
        word.heading("Rijen die voor niemand meetellen")
        word.bullets(f"{row.sheet}: {row.text}" for row in report.silent)
