"""How coverage and `answer` are held against each other: the same words for both, at chosen minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mgz.answer import Outcome, answer
from mgz.calendar import Tally, civil
from mgz.coverage import GroupCoverage, SharePart, Timeline
from mgz.region import Group, Region, carries_obligation
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie

#: What both ways say of one minute: per share the registration line, the clients and the outcome.
Said = Counter[tuple[str, int, Outcome]]


def coverage_of(rules: RuleBook, region: Region, begin: int, end: int) -> dict[str, list[SharePart]]:
    """The parts of every group that carries an obligation, by group id."""
    tally = Tally()
    coverage = GroupCoverage(rules, region, Timeline(rules, region, begin, end, tally), tally)
    found = {group.id: coverage.parts(group) for group in region.groups if carries_obligation(group)}
    assert all(part.spans for parts in found.values() for part in parts), "a part without minutes"
    return found


def said_by_coverage(parts: Iterable[SharePart], minute: int) -> Said:
    """What coverage says of a minute."""
    return Counter((part.line, part.number, part.outcome) for part in parts if part.spans.holds(minute))


def said_by_answer(rules: RuleBook, region: Region, group: Group, minute: int) -> tuple[Dagdeel | None, Said]:
    """What `answer` says of a minute, and the day part it takes it for."""
    found = answer(rules, region, group, Functie.GENERAL_CARE, minute)
    said = Counter((s.share.line.id if s.share.line else "", s.share.number, s.outcome) for s in found.shares)
    return found.dagdeel, said


def difference(
    rules: RuleBook, region: Region, group: Group, parts: list[SharePart], minute: int
) -> str | None:
    """In words where the two ways differ at a minute, or None when they agree."""
    dagdeel, by_answer = said_by_answer(rules, region, group, minute)
    by_coverage = said_by_coverage(parts, minute)
    dagdelen = {part.dagdeel for part in parts if part.spans.holds(minute)}
    expected = {dagdeel or Dagdeel.DAG} if by_answer else set()
    if by_answer == by_coverage and dagdelen == expected:
        return None
    return f"{group.id} {civil(minute)}: answer {expected} {by_answer}, coverage {dagdelen} {by_coverage}"


def ends_of(parts: Iterable[SharePart], begin: int, end: int) -> set[int]:
    """Every end point of every part, with the minute before and after it, within [begin, end)."""
    edges = {edge for part in parts for pair in part.spans for edge in pair} | {begin, end}
    return {edge + step for edge in edges for step in (-1, 0, 1) if begin <= edge + step < end}
