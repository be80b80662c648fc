"""What must be true of the parts of any region: they tile the time of each obligation, layer by layer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace

from mgz.answer import WITHOUT_LATER_LAYERS
from mgz.calendar import Spans
from mgz.coverage import Proof, SharePart
from mgz.vocabulary import Dagdeel, Functie, Laag, State, TriagePlace
from tests.generative.points import Sides

Parts = list[SharePart]


def check_shares(sides: Sides) -> None:
    """What was agreed is said once of every client, wherever anything is asked; care at every minute."""
    for name, parts in sides.parts.items():
        group = sides.region.group_by_id[name]
        agreed = [part for part in parts if part.layer is Laag.AFGESPROKEN]
        for _, mine in _alike(agreed, _where):
            clients = sum(part.spans.minutes * part.number for part in mine)
            assert clients == sides.union(mine).minutes * group.number, name
        present = Spans.of([(sides.begin, sides.end)]).clip(group.validity.begin, group.validity.end)
        care = [part for part in agreed if part.function is Functie.GENERAL_CARE]
        assert sides.union(care).key == present.key, name
        for place, dagdeel in ((TriagePlace.PRAKTIJK, Dagdeel.DAG), (TriagePlace.POST, Dagdeel.ANW)):
            there = [part for part in agreed if part.place is place]
            same = [part for part in care if part.dagdeel is dagdeel]
            assert {part.dagdeel for part in there} <= {dagdeel}
            assert sides.union(there).key == sides.union(same).key, (name, place)


def check_layers(sides: Sides) -> None:
    """Per share the parts of a layer are disjoint, and together just what the layer before it covers."""
    for name, parts in sides.parts.items():
        for whose, mine in _alike(parts, lambda part: (*_where(part), part.line, part.number)):
            layers = {layer: [part for part in mine if part.layer is layer] for layer in Laag}
            for layer, found in layers.items():
                minutes = sum(part.spans.minutes for part in found)
                assert minutes == sides.union(found).minutes, (name, whose, layer)
            agreed, bought = layers[Laag.AFGESPROKEN], layers[Laag.INGEKOCHT]
            asked = sides.union(_open_to_later_layers(sides, agreed))
            assert sides.union(bought).key == asked.key, (name, whose)
            kept = sides.union(_covered(bought))
            assert sides.union(layers[Laag.INGEROOSTERD]).key == kept.key, (name, whose)


def _open_to_later_layers(sides: Sides, agreed: Parts) -> Iterator[SharePart]:
    """Covered, and not by the practice; open Good Friday hours are also judged as ANW, where all is asked."""
    for part in _covered(agreed):
        if part.kind not in WITHOUT_LATER_LAYERS:
            yield part
        else:
            yield replace(part, spans=part.spans.intersect(sides.time.good_friday, sides.tally))


def check_proof(proof: Proof, sides: Sides) -> None:
    """The three states of each obligation and layer add up to the minutes of its parts; so do the gaps."""
    found = {
        (name, *whose): sides.union(mine).minutes
        for name, parts in sides.parts.items()
        for whose, mine in _alike(parts, lambda part: (*_where(part), part.layer))
    }
    counted = {
        (row.group, row.function, row.place, row.dagdeel, row.layer): row.gedekt + row.gat + row.onbeslist
        for row in proof.obligations
    }
    assert counted == found
    assert all(min(row.gedekt, row.gat, row.onbeslist) >= 0 for row in proof.obligations)
    failing = {
        (row.group, row.function, row.place, row.dagdeel, row.layer): row.state
        for row in proof.obligations
        if row.state is not State.GEDEKT
    }
    gaps = {(gap.group, gap.function, gap.place, gap.dagdeel, gap.layer): gap.state for gap in proof.gaps}
    assert gaps == failing
    assert len({gap.id for gap in proof.gaps}) == len(proof.gaps)
    check_questions(proof)


def check_questions(proof: Proof) -> None:
    """Whatever is undecided is asked of somebody, and nobody is asked about what is decided."""
    undecided = {
        gap.group for gap in proof.gaps for part in gap.parts if part.outcome.state is State.ONBESLIST
    }
    assert undecided == {name for question in proof.questions for name in question.groups}
    assert [question.rank for question in proof.questions] == list(range(1, len(proof.questions) + 1))
    clients = [question.clients for question in proof.questions]
    assert clients == sorted(clients, reverse=True)


def _where(part: SharePart) -> tuple[Functie, TriagePlace | None, Dagdeel]:
    return part.function, part.place, part.dagdeel


def _alike(
    parts: Iterable[SharePart], key: Callable[[SharePart], tuple[Hashable, ...]]
) -> Iterator[tuple[tuple[Hashable, ...], Parts]]:
    found: dict[tuple[Hashable, ...], Parts] = {}
    for part in parts:
        found.setdefault(key(part), []).append(part)
    yield from found.items()


def _covered(parts: Iterable[SharePart]) -> Iterator[SharePart]:
    return (part for part in parts if part.outcome.state is State.GEDEKT)
