"""A gap: minutes of a group in which nobody is promised, or nobody knows; and what to do first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mgz.answer import Outcome
from mgz.calendar import Spans
from mgz.coverage.actions import Action
from mgz.vocabulary import Dagdeel, Functie, Laag, ObligationKind, Reason, State, TriagePlace


@dataclass(frozen=True, slots=True)
class GapPart:
    """The minutes of a gap with one reason for one share of the group; `number` counts clients."""

    kind: ObligationKind
    line: str
    number: int
    outcome: Outcome
    action: Action
    spans: Spans


@dataclass(frozen=True)
class Gap:
    """All minutes of one group, function, place, day part and layer that are not covered.

    The identity holds no reason, no dates and no rule: it survives when these change. `place` is part of
    the identity of triage only (design section 8).
    """

    group: str
    function: Functie
    dagdeel: Dagdeel
    layer: Laag
    parts: tuple[GapPart, ...]
    place: TriagePlace | None = None

    @cached_property
    def id(self) -> str:
        """The identity as one word, stable over proofs."""
        place = self.place.value if self.place else ""
        words = (self.layer.value, self.function.value, self.group, place, self.dagdeel.value)
        return "/".join(word.replace("%", "%25").replace("/", "%2F") for word in words if word)

    @cached_property
    def state(self) -> State:
        """A gap as soon as one part is one; else undecided."""
        states = {part.outcome.state for part in self.parts}
        return State.GAT if State.GAT in states else State.ONBESLIST

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons that occur, in the order in which the vocabulary lists them."""
        found = {part.outcome.reason for part in self.parts}
        return tuple(reason for reason in Reason if reason in found)

    @cached_property
    def clients(self) -> int:
        """The most clients at one minute in the state of the gap: with a gap those, else the undecided."""
        return peak((part.spans, part.number) for part in self.parts if part.outcome.state is self.state)

    @property
    def begin(self) -> int:
        """The first minute that is not covered."""
        return min(int(part.spans.begins[0]) for part in self.parts)

    @property
    def end(self) -> int:
        """The minute after the last one that is not covered."""
        return max(int(part.spans.ends[-1]) for part in self.parts)


def peak(sizes: Iterable[tuple[Spans, int]]) -> int:
    """The most that is open at one minute, given sets of minutes with their sizes."""
    steps: dict[int, int] = {}
    alike: dict[bytes, tuple[Spans, int]] = {}
    for spans, number in sizes:
        alike[spans.key] = (spans, number + alike[spans.key][1] if spans.key in alike else number)
    if len(alike) == 1:
        return next(iter(alike.values()))[1]
    for spans, number in alike.values():
        for begin, end in spans:
            steps[begin] = steps.get(begin, 0) + number
            steps[end] = steps.get(end, 0) - number
    most = running = 0
    for minute in sorted(steps):
        running += steps[minute]
        most = max(most, running)
    return most
