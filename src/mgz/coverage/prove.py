"""The answer for everybody over a period: every obligation, every gap, every verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mgz.calendar import EMPTY, Spans, Tally
from mgz.coverage.actions import Actions
from mgz.coverage.capacity import capacities
from mgz.coverage.convenant import convenant_results
from mgz.coverage.gap import Gap, GapPart
from mgz.coverage.group import GroupCoverage, SharePart
from mgz.coverage.memory import Memory
from mgz.coverage.proof import Proof
from mgz.coverage.question import questions
from mgz.coverage.timeline import Timeline
from mgz.coverage.verdict import ObligationResult, verdict_rows
from mgz.errors import Fault, FileError
from mgz.region import Group, Region, carries_obligation
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, Laag, State


@dataclass(slots=True)
class _Totals:
    """The minutes of one obligation by state, remembered per distinct set of parts."""

    tally: Tally
    known: dict[tuple[tuple[State, bytes], ...], tuple[int, int, int]]

    def of(self, parts: list[SharePart]) -> tuple[int, int, int]:
        """Minutes gedekt, gat and onbeslist: at each minute the worst of the shares."""
        key = tuple(sorted({(part.outcome.state, part.spans.key) for part in parts}))
        if key not in self.known:
            union = {state: EMPTY for state in State}
            for part in parts:
                union[part.outcome.state] = union[part.outcome.state].union(part.spans, self.tally)
            gat = union[State.GAT]
            onbeslist = union[State.ONBESLIST].subtract(gat, self.tally)
            bad = union[State.ONBESLIST].union(gat, self.tally)
            gedekt = union[State.GEDEKT].subtract(bad, self.tally)
            self.known[key] = (gedekt.minutes, gat.minutes, onbeslist.minutes)
        return self.known[key]


def prove(
    rules: RuleBook,
    region: Region,
    begin: int,
    end: int,
    tally: Tally | None = None,
    memory: Memory | None = None,
) -> Proof:
    """Prove every function in every layer, for every group, over [begin, end) in UTC minutes.

    Give the `memory` of an earlier proof to work out only what changed since; the proof is the same.
    """
    if begin >= end:
        raise FileError(
            Fault(
                "periode_leeg",
                "De periode is leeg: het einde ligt niet na het begin.",
                "Kies een later einde.",
            )
        )
    tally = tally or Tally()
    memory = memory or Memory()
    time = _timeline(rules, region, begin, end, tally, memory)
    coverage = GroupCoverage(rules, region, time, tally, memory)
    totals, actions = _Totals(tally, memory.totals), Actions(rules, region, begin)
    results: list[ObligationResult] = []
    gaps: list[Gap] = []
    for group in sorted(region.groups, key=lambda each: each.id):
        if not carries_obligation(group):
            continue
        for mine in _obligations(coverage.parts(group)):
            results.append(_result(group, mine, totals))
            gaps.extend(_gap(actions, group, mine))
    return Proof(
        region=region,
        rules_hash=rules.hash,
        begin=begin,
        end=end,
        obligations=tuple(results),
        gaps=tuple(gaps),
        verdicts=verdict_rows(region, results),
        questions=questions(region, gaps),
        without_effect=coverage.without_effect(),
        convenant=convenant_results(region, time, results),
        capacity=capacities(region, time, results),
    )


def _timeline(
    rules: RuleBook, region: Region, begin: int, end: int, tally: Tally, memory: Memory
) -> Timeline:
    """The period laid out, or the layout of an earlier proof over the same period and calendar."""
    fresh = Timeline(rules, region, begin, end, tally)
    kept = memory.answer(("timeline", fresh.content), lambda: fresh)
    kept.tally = tally
    return kept


_Key = tuple[int, str, int, int]


def _obligation(part: SharePart) -> _Key:
    """Which obligation and layer a part belongs to, in the order in which they are shown."""
    place = part.place.value if part.place else ""
    return _FUNCTIONS[part.function], place, _DAGDELEN[part.dagdeel], _LAYERS[part.layer]


_FUNCTIONS = {function: index for index, function in enumerate(Functie)}
_DAGDELEN = {dagdeel: index for index, dagdeel in enumerate(Dagdeel)}
_LAYERS = {layer: index for index, layer in enumerate(Laag)}


def _obligations(parts: list[SharePart]) -> Iterator[list[SharePart]]:
    for _, mine in groupby(sorted(parts, key=_obligation), key=_obligation):
        yield list(mine)


def _result(group: Group, parts: list[SharePart], totals: _Totals) -> ObligationResult:
    gedekt, gat, onbeslist = totals.of(parts)
    one = parts[0]
    return ObligationResult(
        group.id,
        one.function,
        one.place,
        one.dagdeel,
        one.layer,
        gedekt,
        gat,
        onbeslist,
        notes=_notes(parts, totals.tally),
        kinds=tuple(sorted({part.kind for part in parts})),
    )


def _notes(parts: list[SharePart], tally: Tally) -> tuple[tuple[str, int], ...]:
    """For each note the minutes in which any share bears it."""
    spans: dict[str, Spans] = {}
    for part in parts:
        for note in part.outcome.notes:
            spans[note] = spans.get(note, EMPTY).union(part.spans, tally)
    return tuple(sorted((note, found.minutes) for note, found in spans.items()))


def _order(part: SharePart) -> tuple[object, ...]:
    """The order of parts in a gap: their content decides, never the order in which rows were handed in."""
    outcome = part.outcome
    return (
        part.line,
        part.kind,
        part.number,
        str(outcome.reason),
        outcome.party,
        outcome.postcodes,
        outcome.notes,
    )


def _gap(actions: Actions, group: Group, parts: list[SharePart]) -> Iterator[Gap]:
    open_parts = tuple(
        GapPart(
            part.kind,
            part.line,
            part.number,
            part.outcome,
            actions.of(group.zorgaanbieder, part.kind, part.layer, part.outcome),
            part.spans,
        )
        for part in sorted(parts, key=_order)
        if part.outcome.reason
    )
    if open_parts:
        one = parts[0]
        yield Gap(group.id, one.function, one.dagdeel, one.layer, open_parts, one.place)
