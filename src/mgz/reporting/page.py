"""A report as one HTML file that stands alone: no script, no other file, made to be printed on A4."""

from __future__ import annotations

from mgz.reporting.gap_lines import ActionGaps, GapLine
from mgz.reporting.markup import STYLE, bullets, facts, table, tag, text, with_small
from mgz.reporting.numbers import counted, obligations
from mgz.reporting.question_lines import PartyQuestions
from mgz.reporting.report import CutLine, Report, verdict_sentence
from mgz.vocabulary import label


def page(report: Report, *, made: str) -> str:
    """The page of a report; `made` says when and by what the file was made."""
    title = f"Dekking {report.region}: {label(report.verdict)}"
    sections = (
        _head(report),
        _verdict(report),
        _cuts(report),
        _questions(report.questions),
        _gaps("Gaten", "Hier staat vast dat er op die uren geen afspraak geldt.", report.gaps),
        _gaps("Nog niet te beslissen", "Hier ontbreekt een opgave, een feit of een regel.", report.undecided),
        _notes(report),
        _foot(report, made),
    )
    return (
        f'<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(section for section in sections if section)
        + "\n</main>\n</body>\n</html>\n"
    )


def _head(report: Report) -> str:
    pairs = [
        ("Periode", f"{report.first_day} t/m {report.last_day}"),
        ("Volgens wat bekend was op", report.known_on),
        ("Functie en laag", f"{label(report.function)}, {label(report.layer)}"),
    ]
    if report.zorgkantoorregio:
        pairs.insert(0, ("Zorgkantoorregio", report.zorgkantoorregio))
    return f"<header>{tag('h1', f'Dekking in {report.region}')}{facts(pairs)}</header>"


def _verdict(report: Report) -> str:
    sentence = verdict_sentence(report.whole)
    word, _, rest = sentence.partition(": ")
    return (
        f'<section><h2>Uitkomst</h2><div class="uitkomst {report.verdict.value}">'
        f"<strong>{text(word)}</strong><br>{text(rest)}</div>"
        "<p>Een verplichting is: één groep cliënten, één functie, overdag of in de ANW-uren "
        "(avond, nacht, weekend en feestdagen). Eén minuut zonder afspraak in de periode is een gat.</p>"
        f"{bullets(report.remarks)}</section>"
        f"<section><h2>Wat dit niet zegt</h2>{bullets(report.limits)}</section>"
    )


def _cuts(report: Report) -> str:
    parts = []
    if report.sectors:
        parts.append(_cut_table("Per sector", report.sectors))
    if report.areas:
        parts.append(_cut_table("Per gebied (gebieden kunnen overlappen: niet optellen)", report.areas))
    return f"<section><h2>Oordeel per sector en gebied</h2>{''.join(parts)}</section>" if parts else ""


def _cut_table(caption: str, cuts: tuple[CutLine, ...]) -> str:
    header = ("naam", "oordeel", "cliënten", "verplichtingen", "gedekt", "gat", "onbeslist")
    rows = (
        (text(c.name), text(label(c.verdict)), c.clients, c.obligations, c.gedekt, c.gat, c.onbeslist)
        for c in cuts
    )
    return table(caption, header, rows)


def _questions(parties: tuple[PartyQuestions, ...]) -> str:
    if not parties:
        return ""
    header = ("vraag", "cliënten", "antwoord")
    tables = [
        table(
            f"Aan {party.party}",
            header,
            ((text(f"{q.rank}. {q.text}"), q.clients, text(q.answer_in)) for q in party.questions),
        )
        for party in parties
    ]
    return (
        "<section><h2>Vragen per organisatie</h2><p>De antwoorden maken beslist wat nu nog onbeslist is. "
        "Bovenaan staat de vraag die voor de meeste cliënten beslist.</p>"
        f"{''.join(tables)}</section>"
    )


def _gaps(title: str, explanation: str, actions: tuple[ActionGaps, ...]) -> str:
    if not actions:
        return ""
    return (
        f"<section>{tag('h2', title)}<p>{text(explanation)} Dezelfde cliënten kunnen op meer regels staan: "
        f"tel de aantallen niet op.</p>{''.join(_action(action) for action in actions)}</section>"
    )


def _action(action: ActionGaps) -> str:
    header = ("waar en wie", "cliënten", "functie en dagdeel", "reden", "wanneer", "ondersteunt")
    return (
        f"{tag('h3', f'Eerste actie bij {action.first}')}"
        f"{bullets(f'{reason}: {remedy}' for reason, remedy in action.remedies)}"
        f"{table(counted(len(action.lines), 'regel', 'regels'), header, map(_gap, action.lines))}"
    )


def _gap(line: GapLine) -> tuple[str | int, ...]:
    postcodes = f"postcodes: {', '.join(line.postcodes)}" if line.postcodes else ""
    return (
        with_small(line.place, f"{line.kind} ({line.group})"),
        line.clients,
        text(f"{line.function}, {line.dagdeel}"),
        with_small(line.reason, line.note),
        with_small(line.stretches, postcodes),
        with_small(line.supports, f"eerste actie: {line.basis}"),
    )


def _notes(report: Report) -> str:
    lines = [f"{note.text}: {obligations(note.obligations)}" for note in report.notes]
    return f"<section><h2>Opmerkingen</h2>{bullets(lines)}</section>" if lines else ""


def _foot(report: Report, made: str) -> str:
    pairs = (
        ("Opgave (sha256)", report.region_hash),
        ("Regels (sha256)", report.rules_hash),
        ("Bewijs (sha256)", report.proof_hash),
        ("Gemaakt", made),
    )
    return (
        "<footer><h2>Kenmerken</h2><p>Dezelfde opgave, regels, periode en datum van kennis geven hetzelfde "
        f"kenmerk van het bewijs.</p>{facts(pairs)}</footer>"
    )
