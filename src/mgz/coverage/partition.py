"""A stretch of time divided by what it comes to: covered, and each reason why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mgz.answer import Outcome, nearest, of_reason
from mgz.calendar import EMPTY, Spans, Tally
from mgz.vocabulary import State

#: What each minute of a set comes to; the sets are disjoint and together make up the whole.
Partition = dict[Outcome, Spans]


def move(parts: Partition, outcome: Outcome, taken: Spans, left: Spans, tally: Tally) -> Spans:
    """Put `taken` under an outcome and give back what is left."""
    if not taken:
        return left
    parts[outcome] = parts[outcome].union(taken, tally) if outcome in parts else taken
    return left.subtract(taken, tally)


def named(parts: Partition, postcodes: Iterable[str]) -> Partition:
    """The same division with the postcodes it is about written on everything that is not covered."""
    names = tuple(sorted(postcodes))
    return {
        outcome if outcome.state is State.GEDEKT else replace(outcome, postcodes=names): spans
        for outcome, spans in parts.items()
    }


def within(parts: Partition, base: Spans, tally: Tally) -> Partition:
    """The part of a division that lies in a set of minutes."""
    inside = {outcome: spans.intersect(base, tally) for outcome, spans in parts.items()}
    return {outcome: spans for outcome, spans in inside.items() if spans}


def worst(left: Partition, right: Partition, tally: Tally) -> Partition:
    """Two divisions of the same time as one: a minute is covered only where both are."""
    parts: Partition = {}
    for one, spans in left.items():
        for other, others in right.items():
            both = spans.intersect(others, tally)
            if both:
                outcome = _worst_outcome(one, other)
                parts[outcome] = parts[outcome].union(both, tally) if outcome in parts else both
    return parts


def _worst_outcome(one: Outcome, other: Outcome) -> Outcome:
    failing = [outcome for outcome in (one, other) if outcome.state is not State.GEDEKT]
    if not failing:
        return Outcome(State.GEDEKT, notes=tuple(sorted({*one.notes, *other.notes})))
    reason = nearest(outcome.reason for outcome in failing if outcome.reason)
    party = min(outcome.party for outcome in failing if outcome.reason is reason)
    places = {postcode for outcome in failing for postcode in outcome.postcodes}
    return replace(of_reason(reason, party), postcodes=tuple(sorted(places)))


def covered(parts: Partition, tally: Tally) -> Spans:
    """All minutes of a division that are covered, whatever the note."""
    total = EMPTY
    for outcome, spans in parts.items():
        if outcome.state is State.GEDEKT:
            total = total.union(spans, tally)
    return total
