"""Answers taken together at a point: over all postcodes of a group, and over two readings of one minute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mgz.answer.outcome import COVERED, GOOD_FRIDAY_OPEN, NOT_APPLICABLE, Outcome, nearest, of_reason
from mgz.answer.point import LayerAnswer
from mgz.vocabulary import Laag, State


def everywhere(
    places: list[tuple[str, tuple[LayerAnswer, ...]]], *, name_places: bool
) -> Iterator[LayerAnswer]:
    """The worst over all postcodes, layer by layer, as long as the layer before is covered everywhere."""
    for index, layer in enumerate(Laag):
        here = [(postcode, layers[index]) for postcode, layers in places if len(layers) > index]
        if len(here) < len(places):
            return
        failing = [(postcode, each) for postcode, each in here if each.outcome.reason]
        if failing:
            worst = _worst([(p, each.outcome) for p, each in failing], name_places=name_places)
            yield LayerAnswer(layer, worst, second=_seconds(each for _, each in here))
            return
        if here[0][1].outcome.state is State.NVT:
            yield LayerAnswer(layer, NOT_APPLICABLE)
            continue
        notes = tuple(sorted({note for _, each in here for note in each.outcome.notes}))
        by = dict.fromkeys(name for _, each in here for name in each.by)
        second = _seconds(each for _, each in here)
        yield LayerAnswer(layer, Outcome(State.GEDEKT, notes=notes), tuple(by), second)


def _seconds(layers: Iterable[LayerAnswer]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in layers for name in each.second))


def _worst(failing: list[tuple[str, Outcome]], *, name_places: bool) -> Outcome:
    reason = nearest(outcome.reason for _, outcome in failing if outcome.reason)
    party = min(outcome.party for _, outcome in failing if outcome.reason is reason)
    postcodes = tuple(postcode for postcode, _ in failing) if name_places else ()
    return replace(of_reason(reason, party), postcodes=postcodes)


def both_readings(found: list[tuple[LayerAnswer, ...]]) -> tuple[LayerAnswer, ...]:
    """Covered only where it would be by day and in ANW alike, layer by layer."""
    layers: list[LayerAnswer] = []
    for index, layer in enumerate(Laag):
        each = [leg[index] if index < len(leg) else None for leg in found]
        states = [one.outcome.state if one else None for one in each]
        if all(state is State.NVT for state in states):
            layers.append(LayerAnswer(layer, NOT_APPLICABLE))
        elif all(state in (State.GEDEKT, State.NVT) for state in states):
            by = dict.fromkeys(name for one in each if one for name in one.by)
            second = _seconds(one for one in each if one)
            layers.append(LayerAnswer(layer, COVERED, tuple(by), second))
        else:
            second = _seconds(one for one in each if one)
            layers.append(LayerAnswer(layer, GOOD_FRIDAY_OPEN, second=second))
            break
    return tuple(layers)
