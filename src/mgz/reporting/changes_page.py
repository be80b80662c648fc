"""The difference between two proofs as an HTML page that stands alone."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.reporting.changes import Changes, Turn
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.markup import bullets, facts, lines, section, table, tag, text, whole_page, with_small
from mgz.reporting.page import head_section
from mgz.reporting.verdict_lines import CutLine
from mgz.vocabulary import State, label

_HEADER = ("waar en wie", "zorg", "reden", "cliënten", "wanneer", "eerste actie bij")


def changes_page(found: Changes, *, made: str) -> str:
    """The page; `made` says when and by what it was made."""
    title = f"Wat de wijziging doet in {found.after.region}"
    changed = [(change.before, change.after) for change in found.changed]
    both = [row for before, after in changed for row in (*_rows(before, "was"), *_rows(after, "nu"))]
    sections = (
        head_section(found.after, title, "het verschil tussen twee bewijzen"),
        section("Uitkomst", tag("p", found.summary)),
        section("Oordelen die anders worden", _turns("Oordeel voor en na", found.turned)),
        section("Gaten en open punten erbij", _gaps("Nieuw", _rows(found.opened))),
        section("Gaten en open punten weg", _gaps("Weg", _rows(found.closed))),
        section("Gaten en open punten die anders worden", _gaps("Was en nu", both)),
        section("Alleen andere aantallen", _turns("Zelfde oordeel, andere aantallen", found.other)),
        section("Wat dit niet zegt", bullets(found.after.limits)),
        _foot(found, made),
    )
    return whole_page(title, sections)


def _turns(caption: str, turns: tuple[Turn, ...]) -> str:
    rows = [(text(turn.about), _cell(turn.before), _cell(turn.after)) for turn in turns]
    return table(caption, ("oordeel over", "voor", "na"), rows) if rows else ""


def _cell(cut: CutLine) -> str:
    return lines(cut.word, cut.first_text, cut.counts_text)


def _gaps(caption: str, rows: list[tuple[str | int, ...]]) -> str:
    return table(caption, _HEADER, rows) if rows else ""


def _rows(found: Iterable[GapLine], when: str = "") -> list[tuple[str | int, ...]]:
    before = f"{when}: " if when else ""
    return [
        (
            with_small(f"{before}{line.where}", f"{line.whom} ({line.group})"),
            text(f"{line.care}, {label(line.dagdeel)}, {label(line.layer)}"),
            text(label(line.reason) + ("" if line.state is State.GAT else " (onbeslist)")),
            line.clients,
            with_small(line.stretches, ""),
            text(line.first),
        )
        for line in found
    ]


def _foot(found: Changes, made: str) -> str:
    pairs = (
        ("Bewijs voor (sha256)", found.before.proof_hash),
        ("Bewijs na (sha256)", found.after.proof_hash),
        ("Opgave voor (sha256)", found.before.region_hash),
        ("Opgave na (sha256)", found.after.region_hash),
        ("Gemaakt", made),
    )
    return f"<footer><h2>Kenmerken</h2>{facts(pairs)}</footer>"
