"""A stretch of time divided by what is promised for it: covered, and each reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mgz.answer import GAP_ORDER, OPEN_ORDER, Discharge, Judgement, Outcome, nearest, of_reason
from mgz.calendar import EMPTY, Hours, Spans, Tally
from mgz.coverage.timeline import Timeline
from mgz.vocabulary import Dagdeel, Reason, State

#: What each minute of a set comes to; the sets are disjoint and together make up the whole.
Partition = dict[Outcome, Spans]


@dataclass(frozen=True, slots=True)
class Leg:
    """As which day part time is judged, and whether Good Friday counts as a holiday in it.

    None follows the region's switch. Where the switch is open, minutes are judged twice: as day, not a
    holiday, and as ANW, a holiday.
    """

    dagdeel: Dagdeel
    good_friday: bool | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment stripped to what decides coverage: the judgement, when it is in force, which hours."""

    discharge: Discharge
    force: tuple[tuple[int, int], ...]
    hours: Hours

    def in_force(self, base: Spans, tally: Tally) -> Spans:
        """The part of `base` in which the commitment is in force; the very same object when that is all."""
        if not base:
            return base
        first, last = int(base.begins[0]), int(base.ends[-1])
        if any(begin <= first and last <= end for begin, end in self.force):
            return base
        pieces = EMPTY
        for begin, end in self.force:
            pieces = pieces.union(base.clip(begin, end), tally)
        return pieces

    def held(self, base: Spans, leg: Leg, time: Timeline) -> Spans:
        """The part of `base` in which the commitment is in force and its weekly hours hold."""
        return time.held(self.hours, self.in_force(base, time.tally), leg.dagdeel, leg.good_friday)


def divide(
    promises: tuple[Promise, ...], absent: Reason | None, base: Spans, leg: Leg, time: Timeline
) -> Partition:
    """Divide `base` by the promises that have a say; `absent` is what remains when none speaks."""
    parts: Partition = {}
    left = base
    kept = [promise for promise in promises if promise.discharge.judgement is Judgement.YES]
    for promise in sorted(kept, key=lambda each: each.discharge.rank):
        held = promise.held(left, leg, time)
        note = promise.discharge.note
        left = _move(parts, Outcome(State.GEDEKT, notes=(note,) if note else ()), held, left, time.tally)
    for promise in kept:
        near = promise.in_force(left, time.tally)
        left = _move(parts, of_reason(Reason.BUITEN_UREN), near, left, time.tally)
    return _divide_rest(parts, promises, absent, left, leg, time)


def _divide_rest(
    parts: Partition,
    promises: tuple[Promise, ...],
    absent: Reason | None,
    left: Spans,
    leg: Leg,
    time: Timeline,
) -> Partition:
    """Where nothing holds: promises not in force, then what was stated, then that nothing was stated."""
    tally = time.tally
    if any(_waits(promise.discharge) for promise in promises):
        _move(parts, of_reason(Reason.AFSPRAAK_NIET_IN_WERKING), left, left, tally)
        return parts
    for reason in GAP_ORDER + OPEN_ORDER:
        for promise in promises:
            if promise.discharge.reason is reason:
                left = _move(parts, of_reason(reason), promise.held(left, leg, time), left, tally)
    if absent:
        _move(parts, of_reason(absent), left, left, tally)
    return parts


def _waits(discharge: Discharge) -> bool:
    """Whether a promise speaks outside its own days too: signed for another time, concept or ended."""
    return discharge.judgement is Judgement.YES or discharge.reason is Reason.AFSPRAAK_NIET_IN_WERKING


def _move(parts: Partition, outcome: Outcome, taken: Spans, left: Spans, tally: Tally) -> Spans:
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
    places = {postcode for outcome in failing for postcode in outcome.postcodes}
    return replace(of_reason(reason), postcodes=tuple(sorted(places)))


def covered(parts: Partition, tally: Tally) -> Spans:
    """All minutes of a division that are covered, whatever the note."""
    total = EMPTY
    for spans in _of_state(parts, State.GEDEKT):
        total = total.union(spans, tally)
    return total


def _of_state(parts: Partition, state: State) -> Iterator[Spans]:
    return (spans for outcome, spans in parts.items() if outcome.state is state)
