"""A report as plain text for a terminal: no colour, no box drawing, so that it can be piped and mailed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from mgz.reporting.gap_lines import ActionGaps, GapLine
from mgz.reporting.numbers import amount, clients, counted, obligations
from mgz.reporting.question_lines import PartyQuestions
from mgz.reporting.report import CutLine, Report, short_hash, verdict_sentence
from mgz.vocabulary import label

#: How many parties, and lines per party, are printed before "and so many more".
SHOWN_PARTIES: Final = 8
SHOWN_LINES: Final = 3
SHOWN_AREAS: Final = 20
_NAME_WIDTH: Final = 40


def report_text(report: Report) -> str:
    """The report to read from top to bottom; long lists end with how much more there is."""
    blocks = [
        _head(report),
        _heading("Uitkomst", [verdict_sentence(report.whole), *report.remarks]),
        _heading("Wat dit niet zegt", _bullets(report.limits)),
        _cuts("Per sector", report.sectors),
        _cuts("Per gebied (gebieden kunnen overlappen: niet optellen)", report.areas),
        _questions(report.questions),
        _gaps("Gaten, naar wie de eerste actie heeft", report.gaps),
        _heading(
            "Opmerkingen", _bullets(f"{note.text}: {obligations(note.obligations)}" for note in report.notes)
        ),
        _hashes(report),
    ]
    return _printable("\n\n".join(block for block in blocks if block)) + "\n"


def table_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table in columns: the first to the left, the others to the right."""
    cells = [list(header), *([_short(row[0]), *row[1:]] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    return [
        "  ".join(
            cell.rjust(width) if column > 1 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]


def _head(report: Report) -> str:
    where = f" (zorgkantoorregio {report.zorgkantoorregio})" if report.zorgkantoorregio else ""
    return "\n".join(
        (
            f"Bewijs voor {report.region}{where}",
            f"{label(report.function).capitalize()}, laag {label(report.layer)}",
            f"Periode {report.first_day} t/m {report.last_day}, volgens wat bekend was op {report.known_on}",
        )
    )


def _heading(title: str, lines: Iterable[str]) -> str:
    body = list(lines)
    return "\n".join((title.upper(), *body)) if body else ""


def _bullets(lines: Iterable[str]) -> list[str]:
    return [f"- {line}" for line in lines]


def _cuts(title: str, cuts: tuple[CutLine, ...]) -> str:
    if not cuts:
        return ""
    header = ("", "oordeel", "cliënten", "verplichtingen", "gedekt", "gat", "onbeslist")
    lines = table_text(header, (_cut(cut) for cut in cuts[:SHOWN_AREAS]))
    return _heading(
        title, [*lines, *_more(len(cuts) - SHOWN_AREAS, "gebied", "gebieden (in --json en --html)")]
    )


def _cut(cut: CutLine) -> tuple[str, ...]:
    numbers = (cut.clients, cut.obligations, cut.gedekt, cut.gat, cut.onbeslist)
    return cut.name, label(cut.verdict), *(amount(number) for number in numbers)


def _questions(parties: tuple[PartyQuestions, ...]) -> str:
    lines: list[str] = []
    for party in parties[:SHOWN_PARTIES]:
        lines.append(f"{party.party} ({counted(len(party.questions), 'vraag', 'vragen')}):")
        for question in party.questions[:SHOWN_LINES]:
            lines.append(f"  {question.rank}. {question.text} ({clients(question.clients)})")
            lines.append(f"     antwoord: {question.answer_in}")
        lines.extend(f"  {more}" for more in _more(len(party.questions) - SHOWN_LINES, "vraag", "vragen"))
    rest = sum(len(party.questions) for party in parties[SHOWN_PARTIES:])
    lines.extend(_more(len(parties) - SHOWN_PARTIES, "partij", f"partijen met samen {amount(rest)} vragen"))
    return _heading("Vragen per organisatie (eerst wat voor de meeste cliënten beslist)", lines)


def _gaps(title: str, actions: tuple[ActionGaps, ...]) -> str:
    lines: list[str] = []
    for action in actions[:SHOWN_PARTIES]:
        lines.append(f"Eerste actie bij {action.first} ({counted(len(action.lines), 'gat', 'gaten')}):")
        for gap in action.lines[:SHOWN_LINES]:
            lines.extend(_gap(gap))
        lines.extend(f"  {more}" for more in _more(len(action.lines) - SHOWN_LINES, "gat", "gaten"))
    rest = sum(len(action.lines) for action in actions[SHOWN_PARTIES:])
    lines.extend(_more(len(actions) - SHOWN_PARTIES, "partij", f"partijen met samen {amount(rest)} gaten"))
    return _heading(title, lines)


def _gap(gap: GapLine) -> Iterator[str]:
    yield f"  {gap.place}: {clients(gap.clients)} ({gap.kind})"
    yield f"     {gap.function} {gap.dagdeel}: {gap.reason}"
    yield f"     {gap.stretches}"
    if gap.supports != "–":
        yield f"     ondersteunt: {gap.supports}"
    if gap.postcodes:
        shown = ", ".join(gap.postcodes[:10]) + (" …" if len(gap.postcodes) > 10 else "")
        yield f"     postcodes zonder dekking ({len(gap.postcodes)}): {shown}"


def _hashes(report: Report) -> str:
    return _heading(
        "Kenmerken",
        (
            f"opgave  {short_hash(report.region_hash)}  (wat de regio opgaf)",
            f"regels  {short_hash(report.rules_hash)}  (de gebruikte regels)",
            f"bewijs  {short_hash(report.proof_hash)}  (dezelfde opgave en regels geven hetzelfde kenmerk)",
        ),
    )


def _more(rest: int, one: str, many: str) -> list[str]:
    return [f"… en nog {counted(rest, one, many)}"] if rest > 0 else []


def _short(text: str) -> str:
    return text if len(text) <= _NAME_WIDTH else text[: _NAME_WIDTH - 1] + "…"


def _printable(text: str) -> str:
    """Names come from people: what would steer a terminal becomes a question mark."""
    return "".join(char if char.isprintable() or char == "\n" else "?" for char in text)
