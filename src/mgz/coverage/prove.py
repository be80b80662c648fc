"""The answer for everybody over a period: every obligation, every gap, every verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from mgz.answer import Duty, Outcome
from mgz.calendar import EMPTY, Spans, Tally
from mgz.coverage.actions import Action, action_for
from mgz.coverage.gap import Gap, GapPart
from mgz.coverage.group import GroupCoverage, SharePart
from mgz.coverage.proof import Proof
from mgz.coverage.question import questions
from mgz.coverage.timeline import Timeline
from mgz.coverage.verdict import ObligationResult, verdict_rows
from mgz.errors import Fault, FileError
from mgz.region import Group, Region, carries_obligation
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, Laag, State

_Actions = Callable[[str, Duty, Dagdeel, Outcome], Action]


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


def prove(rules: RuleBook, region: Region, begin: int, end: int, tally: Tally | None = None) -> Proof:
    """Prove general care, layer `afgesproken`, for every group over [begin, end) in UTC minutes."""
    if begin >= end:
        raise FileError(
            Fault(
                "periode_leeg",
                "De periode is leeg: het einde ligt niet na het begin.",
                "Kies een later einde.",
            )
        )
    tally = tally or Tally()
    coverage = GroupCoverage(rules, region, Timeline(rules, region, begin, end, tally), tally)
    totals = _Totals(tally, {})
    actions: _Actions = lru_cache(maxsize=None)(partial(action_for, region))
    results: list[ObligationResult] = []
    gaps: list[Gap] = []
    for group in sorted(region.groups, key=lambda each: each.id):
        if not carries_obligation(group):
            continue
        parts = coverage.parts(group)
        for dagdeel in Dagdeel:
            mine = [part for part in parts if part.dagdeel is dagdeel]
            if mine:
                results.append(_result(group, dagdeel, mine, totals))
                gaps.extend(_gap(actions, group, dagdeel, mine))
    rows = verdict_rows(region, Laag.AFGESPROKEN, Functie.GENERAL_CARE, tuple(results))
    return Proof(
        region=region,
        rules_hash=rules.hash,
        begin=begin,
        end=end,
        obligations=tuple(results),
        gaps=tuple(gaps),
        verdicts=rows,
        questions=questions(region, gaps),
        without_effect=coverage.without_effect(),
    )


def _result(group: Group, dagdeel: Dagdeel, parts: list[SharePart], totals: _Totals) -> ObligationResult:
    gedekt, gat, onbeslist = totals.of(parts)
    return ObligationResult(
        group.id,
        Functie.GENERAL_CARE,
        dagdeel,
        Laag.AFGESPROKEN,
        gedekt,
        gat,
        onbeslist,
        notes=_notes(parts, totals.tally),
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
    return (part.line, part.duty, part.number, str(outcome.reason), outcome.postcodes, outcome.notes)


def _gap(actions: _Actions, group: Group, dagdeel: Dagdeel, parts: list[SharePart]) -> Iterator[Gap]:
    open_parts = tuple(
        GapPart(
            part.duty,
            part.line,
            part.number,
            part.outcome,
            actions(group.zorgaanbieder, part.duty, dagdeel, part.outcome),
            part.spans,
        )
        for part in sorted(parts, key=_order)
        if part.outcome.reason
    )
    if open_parts:
        yield Gap(group.id, Functie.GENERAL_CARE, dagdeel, Laag.AFGESPROKEN, open_parts)
