"""What is missing in the hours to come: the parts of gaps that touch them, earliest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mgz.calendar import Spans
from mgz.coverage import Gap, GapPart, Proof, peak
from mgz.region import Group
from mgz.reporting.board_areas import Division
from mgz.reporting.words import REMEDIES, care_text, group_place, group_text, joined_names, parties_text
from mgz.vocabulary import Functie, Laag, Reason, State, TriagePlace

#: How far ahead a board looks, in minutes.
AHEAD: Final = 72 * 60


@dataclass(frozen=True, slots=True)
class Missing:
    """Stretches within the hours to come in which one thing is missing for one reason, at several places.

    `begin` and `end` are the first stretch, within these hours; `running` says that it was so before them.
    `count` stretches lie in these hours. `gaps` are the ids of the gaps, those with most clients first.
    """

    begin: int
    end: int
    running: bool
    count: int
    layer: Laag
    function: Functie
    place: TriagePlace | None
    state: State
    reason: Reason
    clients: int
    where: tuple[str, ...]
    whom: tuple[str, ...]
    first_action: str
    gaps: tuple[str, ...]

    @property
    def care(self) -> str:
        """What is missing: ``triage op de woonlocatie``."""
        return care_text(self.function, self.place)

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return REMEDIES[self.reason]

    def where_text(self, most: int) -> str:
        """So many places by name, and how many more there are."""
        return joined_names(self.where, most)


@dataclass(frozen=True, slots=True)
class _Open:
    """A part of a gap, of the group it is about, within the hours to come."""

    gap: Gap
    group: Group
    part: GapPart
    spans: Spans
    running: bool


def missing(
    proof: Proof,
    at: int,
    division: Division,
    *,
    functions: Iterable[Functie] = tuple(Functie),
    layers: Iterable[Laag] = tuple(Laag),
    ahead: int = AHEAD,
) -> tuple[Missing, ...]:
    """What is missing in [at, at+ahead): earliest first, then what is sure, then the largest."""
    wanted, wanted_layers = set(functions), set(layers)
    known: dict[bytes, tuple[Spans, bool]] = {}
    found: dict[tuple[object, ...], list[_Open]] = {}
    for gap in proof.gaps:
        group = proof.region.group_by_id[gap.group]
        if gap.function not in wanted or gap.layer not in wanted_layers or not division.of(group):
            continue
        for part in gap.parts:
            key = part.spans.key
            if key not in known:
                known[key] = (part.spans.clip(at, at + ahead), part.spans.holds(at - 1))
            spans, before = known[key]
            if spans:
                alike = (gap.layer, gap.function, gap.place, part.outcome.reason, part.action.first)
                mine = found.setdefault((*alike, spans.key, before), [])
                mine.append(_Open(gap, group, part, spans, before and spans.holds(at)))
    return tuple(sorted((_line(proof, parts) for parts in found.values()), key=_order))


def _line(proof: Proof, parts: list[_Open]) -> Missing:
    region, one = proof.region, parts[0]
    outcome = one.part.outcome
    if outcome.reason is None:
        raise ValueError(f"gap {one.gap.id} has a part without a reason")
    sizes: dict[str, int] = {}
    for each in parts:
        sizes[each.gap.id] = sizes.get(each.gap.id, 0) + each.part.number
    ordered = sorted(parts, key=lambda each: (-sizes[each.gap.id], each.gap.id))
    begin, end = next(iter(one.spans))
    return Missing(
        begin=begin,
        end=end,
        running=one.running,
        count=len(one.spans),
        layer=one.gap.layer,
        function=one.gap.function,
        place=one.gap.place,
        state=outcome.state,
        reason=outcome.reason,
        clients=peak((one.spans, each.part.number) for each in parts),
        where=tuple(dict.fromkeys(group_place(region, each.group) for each in ordered)),
        whom=tuple(dict.fromkeys(group_text(each.group) for each in ordered)),
        first_action=parties_text(region, one.part.action.first),
        gaps=tuple(dict.fromkeys(each.gap.id for each in ordered)),
    )


def _order(line: Missing) -> tuple[object, ...]:
    return line.begin, line.state is not State.GAT, -line.clients, line.layer, line.gaps


def worst(lines: Iterable[Missing]) -> Missing | None:
    """The worst news: what surely goes wrong before what nobody knows, new before old, then the largest."""
    found = sorted(
        lines, key=lambda line: (line.state is not State.GAT, line.running, -line.clients, line.begin)
    )
    return found[0] if found else None
