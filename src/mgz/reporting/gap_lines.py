"""The gaps as lines to read, grouped by the party that can do the first thing."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import Action, Basis, Gap, GapPart, Proof, peak
from mgz.reporting.stretches import stretches_text
from mgz.reporting.words import NOTES, REMEDIES, group_place, group_text, parties_text
from mgz.vocabulary import Reason, State, label

_BASIS = {
    Basis.DOCUMENT: "volgens de handreiking",
    Basis.DERIVED: "afgeleid: deze partij kan het weten of regelen",
    Basis.REGION: "keuze van de regio",
}


@dataclass(frozen=True, slots=True)
class GapLine:
    """The minutes of one gap with one reason: whose, where, when, why, and what to do."""

    id: str
    group: str
    place: str
    kind: str
    function: str
    dagdeel: str
    state: State
    clients: int
    reason: str
    remedy: str
    stretches: str
    count: int
    minutes: int
    begin: int
    end: int
    postcodes: tuple[str, ...]
    note: str
    supports: str
    basis: str


@dataclass(frozen=True, slots=True)
class ActionGaps:
    """All gaps with the same first action; the same clients may stand in several lines."""

    first: str
    lines: tuple[GapLine, ...]

    @property
    def remedies(self) -> tuple[tuple[str, str], ...]:
        """Each reason that occurs with what to do about it."""
        return tuple(dict.fromkeys((line.reason, line.remedy) for line in self.lines))


def gaps_by_action(proof: Proof, state: State) -> tuple[ActionGaps, ...]:
    """The gaps in one state per first action; groups and lines with most clients first."""
    found: dict[str, list[GapLine]] = {}
    for gap in proof.gaps:
        for parts in _alike(gap, state):
            first = parties_text(proof.region, parts[0].action.first)
            found.setdefault(first, []).append(_line(proof, gap, parts))
    groups = [ActionGaps(first, tuple(sorted(lines, key=_weight))) for first, lines in found.items()]
    return tuple(sorted(groups, key=lambda each: (_weight(each.lines[0]), each.first)))


def _weight(line: GapLine) -> tuple[int, int, str, str]:
    return (-line.clients, -line.minutes, line.id, line.reason)


def _alike(gap: Gap, state: State) -> list[list[GapPart]]:
    """The parts of a gap that read the same: one reason, one action, the same minutes."""
    alike: dict[tuple[Reason | None, tuple[str, ...], tuple[str, ...], Action, bytes], list[GapPart]] = {}
    for part in gap.parts:
        outcome = part.outcome
        if outcome.state is state:
            key = (outcome.reason, outcome.postcodes, outcome.notes, part.action, part.spans.key)
            alike.setdefault(key, []).append(part)
    return list(alike.values())


def _line(proof: Proof, gap: Gap, parts: list[GapPart]) -> GapLine:
    group = proof.region.group_by_id[gap.group]
    outcome, spans = parts[0].outcome, parts[0].spans
    assert outcome.reason is not None
    return GapLine(
        id=gap.id,
        group=gap.group,
        place=group_place(proof.region, group),
        kind=group_text(group),
        function=label(gap.function),
        dagdeel=label(gap.dagdeel),
        state=outcome.state,
        clients=peak((part.spans, part.number) for part in parts),
        reason=label(outcome.reason),
        remedy=REMEDIES[outcome.reason],
        stretches=stretches_text(spans, proof.begin, proof.end),
        count=len(spans),
        minutes=spans.minutes,
        begin=int(spans.begins[0]),
        end=int(spans.ends[-1]),
        postcodes=outcome.postcodes,
        note="; ".join(NOTES.get(note, note) for note in outcome.notes),
        supports=parties_text(proof.region, parts[0].action.supports),
        basis=_BASIS[parts[0].action.basis],
    )
