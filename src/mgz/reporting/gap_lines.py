"""The gaps as lines to read, grouped by the party that can do the first thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from mgz.coverage import Action, Gap, GapPart, Proof, peak
from mgz.reporting.escalation import BASES, escalation_text
from mgz.reporting.stretches import stretches_text
from mgz.reporting.words import (
    NOTES,
    REMEDIES,
    care_text,
    group_place,
    group_text,
    organisation_name,
    parties_text,
)
from mgz.vocabulary import Dagdeel, Functie, Laag, ObligationKind, Reason, State, TriagePlace, label

_LAYERS: Final = {layer: index for index, layer in enumerate(Laag)}


@dataclass(frozen=True, slots=True)
class GapLine:
    """The minutes of one gap with one reason: whose, where, what, when, why, and what to do.

    `where` is where the clients live and `whom` what kind of clients they are; `place` is the place of
    triage. `party` is the party the reason is about, empty when it is about none. `parts` are the parts of
    the proof that the line tells.
    """

    id: str
    group: str
    where: str
    whom: str
    function: Functie
    place: TriagePlace | None
    dagdeel: Dagdeel
    layer: Laag
    demand: ObligationKind
    state: State
    clients: int
    reason: Reason
    party: str
    stretches: str
    count: int
    minutes: int
    begin: int
    end: int
    postcodes: tuple[str, ...]
    note: str
    first: str
    supports: str
    action: Action
    parts: tuple[GapPart, ...] = field(repr=False)

    @property
    def care(self) -> str:
        """What must be there: ``triage op de woonlocatie``."""
        return care_text(self.function, self.place)

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return REMEDIES[self.reason]

    @property
    def basis(self) -> str:
        """On what ground the party acts first."""
        return BASES[self.action.basis]

    @property
    def escalation(self) -> str:
        """Where it goes when it stays."""
        return escalation_text(self.action)


@dataclass(frozen=True, slots=True)
class ActionGaps:
    """All gaps with the same first action; the same clients may stand in several lines."""

    first: str
    lines: tuple[GapLine, ...]

    @property
    def remedies(self) -> tuple[tuple[str, str], ...]:
        """Each reason that occurs with what to do about it."""
        return tuple(dict.fromkeys((label(line.reason), line.remedy) for line in self.lines))


def gaps_by_action(lines: Iterable[GapLine]) -> tuple[ActionGaps, ...]:
    """The lines per first action: what was agreed before what was bought, then those with most clients."""
    found: dict[str, list[GapLine]] = {}
    for line in sorted(lines, key=weight):
        found.setdefault(line.first, []).append(line)
    groups = (ActionGaps(first, tuple(mine)) for first, mine in found.items())
    return tuple(sorted(groups, key=lambda each: (weight(each.lines[0]), each.first)))


def weight(line: GapLine) -> tuple[object, ...]:
    """The order of reading: earlier layers first, as those must be mended first; then the largest."""
    return _LAYERS[line.layer], -line.clients, -line.minutes, line.id, line.reason


def gap_lines(proof: Proof, gaps: Iterable[Gap]) -> Iterator[GapLine]:
    """One line for each gap and reason; shares that read the same are taken together."""
    for gap in gaps:
        for parts in _alike(gap):
            yield _line(proof, gap, parts)


def _alike(gap: Gap) -> list[list[GapPart]]:
    """The parts of a gap that read the same: one demand, outcome, action and set of minutes."""
    alike: dict[tuple[object, ...], list[GapPart]] = {}
    for part in gap.parts:
        alike.setdefault((part.kind, part.outcome, part.action, part.spans.key), []).append(part)
    return list(alike.values())


def _line(proof: Proof, gap: Gap, parts: list[GapPart]) -> GapLine:
    region, one = proof.region, parts[0]
    group, outcome, spans = region.group_by_id[gap.group], one.outcome, one.spans
    if outcome.reason is None:
        raise ValueError(f"gap {gap.id} has a part without a reason")
    return GapLine(
        id=gap.id,
        group=gap.group,
        where=group_place(region, group),
        whom=group_text(group),
        function=gap.function,
        place=gap.place,
        dagdeel=gap.dagdeel,
        layer=gap.layer,
        demand=one.kind,
        state=outcome.state,
        clients=peak((part.spans, part.number) for part in parts),
        reason=outcome.reason,
        party=organisation_name(region, outcome.party) if outcome.party else "",
        stretches=stretches_text(spans, proof.begin, proof.end),
        count=len(spans),
        minutes=spans.minutes,
        begin=int(spans.begins[0]),
        end=int(spans.ends[-1]),
        postcodes=outcome.postcodes,
        note="; ".join(NOTES.get(note, note) for note in outcome.notes),
        first=parties_text(region, one.action.first),
        supports=parties_text(region, one.action.supports),
        action=one.action,
        parts=tuple(parts),
    )
