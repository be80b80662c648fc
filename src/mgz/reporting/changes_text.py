"""The difference between two proofs as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mgz.reporting.changes import Changes, GapChange, Turn, line_text
from mgz.reporting.report import short_hash
from mgz.reporting.text_parts import bullets, heading, more, printable

#: So many lines of each list are printed.
SHOWN: Final = 20


def changes_text(found: Changes) -> str:
    """What changes, the verdicts that turn first; that nothing changes is said plainly."""
    hashes = " → ".join(short_hash(head.proof_hash) for head in (found.before, found.after))
    blocks = [
        f"Wat de wijziging doet in {found.after.region}",
        f"{found.summary}\nbewijs {hashes}",
        _turns("Oordelen die anders worden", found.turned),
        _list("Gaten en open punten erbij", [line_text(line) for line in found.opened]),
        _list("Gaten en open punten weg", [line_text(line) for line in found.closed]),
        heading(
            "Gaten en open punten die anders worden",
            [*_changed(found.changed[:SHOWN]), *more(len(found.changed) - SHOWN, "punt", "punten")],
        ),
        _turns("Alleen andere aantallen", found.other),
        heading("Wat dit niet zegt", bullets(found.after.limits)),
    ]
    return printable("\n\n".join(block for block in blocks if block)) + "\n"


def _turns(title: str, turns: tuple[Turn, ...]) -> str:
    return _list(title, [f"{turn.about}: {turn.told}" for turn in turns])


def _list(title: str, lines: list[str]) -> str:
    return heading(title, [*bullets(lines[:SHOWN]), *more(len(lines) - SHOWN, "regel", "regels")])


def _changed(changed: tuple[GapChange, ...]) -> Iterator[str]:
    for each in changed:
        yield from (f"- was: {line_text(line)}" for line in each.before)
        yield from (f"  nu:  {line_text(line)}" for line in each.after)
