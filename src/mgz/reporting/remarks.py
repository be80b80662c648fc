"""What a reader must know of a proof before trusting it, and what is worth knowing of its minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mgz.coverage import Proof
from mgz.region import carries_obligation
from mgz.reporting.numbers import clients, counted
from mgz.reporting.words import NOTES, period_text


@dataclass(frozen=True, slots=True)
class NoteLine:
    """Something worth knowing of covered or open minutes, and in how many obligations it occurs."""

    text: str
    obligations: int


def remarks_of(proof: Proof) -> tuple[str, ...]:
    """No groups at all, groups left out, a period beyond that of the region."""
    return tuple(_remarks(proof))


def note_lines(proof: Proof) -> tuple[NoteLine, ...]:
    """The notes of all obligations, each once."""
    counts: dict[str, int] = {}
    for result in proof.obligations:
        for note, _minutes in result.notes:
            counts[note] = counts.get(note, 0) + 1
    return tuple(NoteLine(NOTES.get(note, note), counts[note]) for note in sorted(counts))


def _remarks(proof: Proof) -> Iterator[str]:
    region = proof.region
    if not region.groups:
        yield "Vul het blad Clientgroepen: zonder groepen cliënten valt er niets te bewijzen."
    begin, end = region.period.begin, region.period.end
    if proof.begin < begin or proof.end > end:
        yield (
            f"De gekozen periode valt deels buiten de periode van de regio ({period_text(region.period)}): "
            "daarbuiten hoeft de opgave niet compleet te zijn."
        )
    without = [group for group in region.groups if not carries_obligation(group)]
    if without:
        yield (
            f"{counted(len(without), 'groep', 'groepen')} ({clients(sum(g.number for g in without))}) zonder "
            "eigen Wlz-indicatie of met aantal 0: voor hen vraagt dit bewijs niets."
        )
