"""Several chains of the same time as one: all places of a group, and both readings of an open Good Friday."""

from __future__ import annotations

from functools import reduce

from mgz.answer import COVERED, GOOD_FRIDAY_OPEN, WITHOUT_LATER_LAYERS
from mgz.calendar import Spans, Tally
from mgz.coverage.chain import Chain
from mgz.coverage.partition import Partition, covered, named, within, worst
from mgz.vocabulary import ObligationKind

Placed = tuple[Chain, tuple[str, ...]]


def everywhere(chains: list[Placed], *, name_places: bool, tally: Tally) -> Chain:
    """What a group comes to that lives at several places: a later layer is asked where all are covered."""
    if len(chains) == 1 and not name_places:
        return chains[0][0]
    agreed = _all([(chain.agreed, places) for chain, places in chains], name_places, tally)
    base = covered(agreed, tally)
    bought = _all([(within(chain.bought, base, tally), p) for chain, p in chains], name_places, tally)
    base = covered(bought, tally)
    rostered = _all([(within(chain.rostered, base, tally), p) for chain, p in chains], name_places, tally)
    return Chain(agreed, bought, rostered)


def _all(parts: list[tuple[Partition, tuple[str, ...]]], name_places: bool, tally: Tally) -> Partition:
    shown = [named(part, places) if name_places else part for part, places in parts]
    return reduce(lambda left, right: worst(left, right, tally), shown)


def both_readings(legs: list[tuple[ObligationKind, Chain]], base: Spans, tally: Tally) -> Chain:
    """With the switch open a minute is covered only where it would be by day and in ANW alike, per layer."""
    if legs[0][0] in (ObligationKind.OPEN, ObligationKind.UNKNOWN):
        return legs[0][1]
    agreed, sure = _sure([chain.agreed for _, chain in legs], base, tally)
    later = [chain for kind, chain in legs if kind not in WITHOUT_LATER_LAYERS]
    if not later:
        return Chain(agreed, {}, {})
    bought, sure = _sure([chain.bought for chain in later], sure, tally)
    rostered, _ = _sure([chain.rostered for chain in later], sure, tally)
    return Chain(agreed, bought, rostered)


def _sure(parts: list[Partition], base: Spans, tally: Tally) -> tuple[Partition, Spans]:
    sure = base
    for part in parts:
        sure = sure.intersect(covered(part, tally), tally)
    found = {COVERED: sure, GOOD_FRIDAY_OPEN: base.subtract(sure, tally)}
    return {outcome: spans for outcome, spans in found.items() if spans}, sure
