"""The rules behind an answer: those that applied for certain, and those that may with facts unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.model import Rule, Table
from mgz.vocabulary import RuleStatus, Source

if TYPE_CHECKING:
    from mgz.rules.question import Question


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A rule behind the answer; `certain` is false where it depends on a fact that is not known."""

    id: str
    table: str
    certain: bool
    status: RuleStatus
    note: str
    refs: tuple[str, ...]
    sources: tuple[Source, ...]


def fired_rules(question: Question) -> tuple[FiredRule, ...]:
    """The rules that applied for certain, then those that may have given the answer."""
    fired = question.book.fired
    certain = [fired(id_, True) for id_ in question.decision.rules]
    return tuple(certain + [fired(id_, False) for id_ in _maybe(question)])


def _maybe(question: Question) -> list[str]:
    if question.knows_all:
        return []
    words, certain = question.placed.words, question.decision.rules
    if UNKNOWN not in words.values():
        return []
    possible = {
        rule.id: None
        for graph in question.placed.stretch.answers
        for leaf in graph.leaves(words)
        for rule in leaf.rules
        if rule.id not in certain
    }
    return list(possible)


def fired_rule(table: Table, rule: Rule, sources: Mapping[str, Source], *, certain: bool) -> FiredRule:
    """A rule with its sources in full."""
    found = tuple(sources[ref] for ref in rule.refs if ref in sources)
    return FiredRule(rule.id, table.name, certain, rule.status, rule.note, rule.refs, found)
