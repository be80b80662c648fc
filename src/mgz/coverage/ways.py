"""The ways to an answer in a later layer: per promise what each minute comes to, and the best of several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mgz.answer import GAP_ORDER, OPEN_ORDER, Outcome, of_reason
from mgz.calendar import Spans, Tally
from mgz.coverage.partition import Partition, move
from mgz.vocabulary import Reason, State

#: Stands for the provider where it had to buy for itself; the name is filled in per group.
OWN_PURCHASE: Final = "*"
_HOPEFUL_ORDER: Final = OPEN_ORDER + GAP_ORDER


@dataclass(frozen=True, slots=True)
class Way:
    """What one promise comes to: covered (no reason) with notes, or why not and whom that is about.

    `party` is a stand-in for a name, so that promises alike in all but names are worked out once.
    """

    reason: Reason | None = None
    notes: tuple[str, ...] = ()
    party: str = ""

    @property
    def outcome(self) -> Outcome:
        """The same as an outcome of the obligation."""
        if self.reason is None:
            return Outcome(State.GEDEKT, notes=self.notes)
        return of_reason(self.reason, self.party)


#: What each minute of a stretch comes to for one promise; the sets are disjoint and together the stretch.
Ways = dict[Way, Spans]


def best(ways: Iterable[tuple[Way, Spans]], base: Spans, tally: Tally) -> Partition:
    """Divide `base` by several ways: covered where one is, else undecided where one is, else a gap."""
    parts: Partition = {}
    left = base
    for way, spans in sorted(ways, key=_order):
        if not left:
            break
        left = move(parts, way.outcome, left.intersect(spans, tally), left, tally)
    return parts


def _order(each: tuple[Way, Spans]) -> tuple[int, tuple[str, ...], str]:
    way = each[0]
    rank = -1 if way.reason is None else _HOPEFUL_ORDER.index(way.reason)
    return rank, way.notes, way.party


def all_of(one: Ways, other: Ways, tally: Tally) -> Ways:
    """Two things that must both be there: the first gap gives the reason, else the first undecided."""
    found: Ways = {}
    for left, spans in one.items():
        for right, others in other.items():
            both = spans.intersect(others, tally)
            if both:
                way = _both(left, right)
                found[way] = found[way].union(both, tally) if way in found else both
    return found


def _both(left: Way, right: Way) -> Way:
    for way in (left, right):
        if way.reason in GAP_ORDER:
            return way
    for way in (left, right):
        if way.reason is not None:
            return way
    return Way(notes=tuple(sorted({*left.notes, *right.notes})))
