"""How coverage and `answer` are held against each other: the same words for both, at chosen minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from mgz.answer import GOOD_FRIDAY_OPEN, Answerer, LayerAnswer, ObligationAnswer, Outcome, ShareAnswer
from mgz.calendar import Spans, Tally, civil
from mgz.coverage import GroupCoverage, SharePart, Timeline
from mgz.region import Group, Region, carries_obligation
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, Laag, ObligationKind, State, TriagePlace
from tests.generative.seeded import region as drawn_region

#: How many drawn regions the suite looks at.
SEEDS = 300


@dataclass(frozen=True, slots=True)
class Word:
    """What is said of one share in one layer at one minute."""

    function: Functie
    place: TriagePlace | None
    dagdeel: Dagdeel
    layer: Laag
    kind: ObligationKind
    line: str
    number: int
    outcome: Outcome


#: What both ways say of one minute; a share that is said twice would count twice.
Said = Counter[Word]


@cache
def rule_book() -> RuleBook:
    """The rules as delivered, loaded once."""
    from mgz_cli.rulefiles import standard_rules

    book: RuleBook = standard_rules()
    return book


class Sides:
    """Both ways through one region over [begin, end)."""

    def __init__(self, rules: RuleBook, region: Region, begin: int, end: int) -> None:
        self.region, self.begin, self.end = region, begin, end
        self.tally = Tally()
        self.time = Timeline(rules, region, begin, end, self.tally)
        self._answerer = Answerer(rules, region)
        coverage = GroupCoverage(rules, region, self.time, self.tally)
        self.parts = {group.id: coverage.parts(group) for group in region.groups if carries_obligation(group)}
        assert all(part.spans for parts in self.parts.values() for part in parts), "a part without minutes"

    def said_by_coverage(self, group: str, minute: int) -> Said:
        """What coverage says of a minute, over all functions."""
        return Counter(_word(part) for part in self.parts[group] if part.spans.holds(minute))

    def said_by_answer(self, group: Group, minute: int) -> Said:
        """What `answer` says of a minute, over all functions."""
        said: Said = Counter()
        for function in Functie:
            for asked in self._answerer.answer(group, function, minute).obligations:
                said.update(_words(asked))
        return said

    def difference(self, group: str, minute: int) -> str | None:
        """In words where the two ways differ at a minute, or None when they agree."""
        by_coverage = self.said_by_coverage(group, minute)
        by_answer = self.said_by_answer(self.region.group_by_id[group], minute)
        if by_coverage == by_answer:
            return None
        only_coverage, only_answer = by_coverage - by_answer, by_answer - by_coverage
        return f"{group} {civil(minute)} ({minute}): coverage {only_coverage}, answer {only_answer}"

    def ends(self, group: str) -> list[int]:
        """Every end point of every part, with the minute before and after it, within the period."""
        edges = {int(edge) for part in self.parts[group] for pair in part.spans for edge in pair}
        edges |= {self.begin, self.end}
        near = {edge + step for edge in edges for step in (-1, 0, 1)}
        return sorted(minute for minute in near if self.begin <= minute < self.end)

    def union(self, parts: Iterable[SharePart]) -> Spans:
        """All minutes of some parts."""
        total = Spans.of([])
        for part in parts:
            total = total.union(part.spans, self.tally)
        return total


def _word(part: SharePart) -> Word:
    whose = (part.kind, part.line, part.number, part.outcome)
    return Word(part.function, part.place, part.dagdeel, part.layer, *whose)


def _words(asked: ObligationAnswer) -> Iterator[Word]:
    for share in asked.shares:
        for layer in share.layers:
            if layer.outcome.state is not State.NVT:
                yield _said(asked, share, layer)


def _said(asked: ObligationAnswer, share: ShareAnswer, layer: LayerAnswer) -> Word:
    """The word for a layer of a share; who covers is named where it is covered and nowhere else."""
    assert bool(layer.by) == (layer.outcome.state is State.GEDEKT), layer
    kind = ObligationKind.GOOD_FRIDAY if layer.outcome == GOOD_FRIDAY_OPEN else share.kind
    line = share.share.line.id if share.share.line else ""
    whose = (kind, line, share.share.number, layer.outcome)
    return Word(asked.function, asked.place, asked.dagdeel, layer.layer, *whose)


@cache
def sides_of(seed: int) -> Sides:
    """Both ways through the region of a seed over its whole period; worked out once for all tests."""
    drawn = drawn_region(seed)
    return Sides(rule_book(), drawn, drawn.period.begin, drawn.period.end)
