"""One place over a stretch of time, layer by layer: agreed, then bought, then on duty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from mgz.answer import GAP_ORDERS, OPEN_ORDER, Outcome, of_reason
from mgz.calendar import EMPTY, Spans, Tally
from mgz.coverage.memory import Memory
from mgz.coverage.partition import Partition, covered, move
from mgz.coverage.promise import Leg, Promise
from mgz.coverage.timeline import Timeline
from mgz.coverage.ways import Way, best
from mgz.vocabulary import Laag, Reason, State


@dataclass(frozen=True, slots=True)
class Chain:
    """What a stretch comes to in each layer; empty where a layer is not asked or does not apply."""

    agreed: Partition
    bought: Partition
    rostered: Partition

    def layers(self) -> Iterator[tuple[Laag, Partition]]:
        """Each layer with its division."""
        yield Laag.AFGESPROKEN, self.agreed
        yield Laag.INGEKOCHT, self.bought
        yield Laag.INGEROOSTERD, self.rostered


def chain_of(
    promises: tuple[Promise, ...],
    absent: Reason | None,
    base: Spans,
    leg: Leg,
    time: Timeline,
    memory: Memory,
) -> Chain:
    """Divide `base` by the promises that have a say; `absent` is what remains when none speaks."""
    if not base:
        return Chain({}, {}, {})
    kept = [(promise, promise.held(base, leg, time)) for promise in promises if promise.kept]
    agreed = _agreed(promises, kept, absent, base, leg, time)
    held = [(promise, spans) for promise, spans in kept if spans]
    if all(promise.bought is None for promise, _ in held):
        return Chain(agreed, {}, {})
    whole = covered(agreed, time.tally)
    bought = best(_bought(held, memory, time.tally), whole, time.tally)
    rostered = best(_rostered(held, memory, time.tally), covered(bought, time.tally), time.tally)
    return Chain(agreed, bought, rostered)


def _agreed(
    promises: tuple[Promise, ...],
    kept: list[tuple[Promise, Spans]],
    absent: Reason | None,
    base: Spans,
    leg: Leg,
    time: Timeline,
) -> Partition:
    parts: Partition = {}
    left = base
    for promise, held in sorted(kept, key=lambda each: each[0].discharge.rank):
        note = promise.discharge.note
        taken = left.intersect(held, time.tally)
        left = move(parts, Outcome(State.GEDEKT, notes=(note,) if note else ()), taken, left, time.tally)
    for promise, _ in kept:
        near = promise.in_force(left, time.tally)
        left = move(parts, of_reason(Reason.BUITEN_UREN), near, left, time.tally)
    _rest(parts, promises, absent, left, leg, time)
    return parts


def _rest(
    parts: Partition,
    promises: tuple[Promise, ...],
    absent: Reason | None,
    left: Spans,
    leg: Leg,
    time: Timeline,
) -> None:
    """Where nothing holds: promises not in force, then what was stated, then that nothing was stated."""
    tally = time.tally
    if any(promise.waits for promise in promises):
        move(parts, of_reason(Reason.AFSPRAAK_NIET_IN_WERKING), left, left, tally)
        return
    for reason in GAP_ORDERS[Laag.AFGESPROKEN] + OPEN_ORDER:
        for promise in promises:
            if promise.discharge.reason is reason:
                left = move(parts, of_reason(reason), promise.held(left, leg, time), left, tally)
    if absent:
        move(parts, of_reason(absent), left, left, tally)


def _bought(held: list[tuple[Promise, Spans]], memory: Memory, tally: Tally) -> Iterator[tuple[Way, Spans]]:
    for promise, spans in held:
        if promise.bought is not None:
            for way, when in memory.ways(promise.bought).items():
                yield way, when.intersect(spans, tally)


def _rostered(held: list[tuple[Promise, Spans]], memory: Memory, tally: Tally) -> Iterator[tuple[Way, Spans]]:
    for promise, spans in held:
        if promise.bought is None or promise.rostered is None:
            continue
        bought = EMPTY
        for way, when in memory.ways(promise.bought).items():
            if way.reason is None:
                bought = bought.union(when, tally)
        bought = bought.intersect(spans, tally)
        for way, when in memory.ways(promise.rostered).items():
            placed = replace(way, party=f"{promise.party:04d}") if way.reason else way
            yield placed, when.intersect(bought, tally)


def with_names(chain: Chain, provider: str, parties: tuple[str, ...]) -> Chain:
    """The same chain with the names of the parties filled in for their stand-ins."""
    bought = {_renamed(outcome, lambda _: provider): spans for outcome, spans in chain.bought.items()}
    rostered = {
        _renamed(outcome, lambda place: parties[int(place)]): spans
        for outcome, spans in chain.rostered.items()
    }
    return Chain(chain.agreed, bought, rostered)


def _renamed(outcome: Outcome, name: Callable[[str], str]) -> Outcome:
    return replace(outcome, party=name(outcome.party)) if outcome.party else outcome
