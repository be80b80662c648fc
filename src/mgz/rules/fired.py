"""The rules behind an answer: those that applied for certain, and those that may with facts unknown."""

from dataclasses import dataclass

from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.question import Question
from mgz.vocabulary import RuleStatus, Source


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
    return tuple(_fired(question, id_) for id_ in (*question.decision.rules, *_maybe(question)))


def _maybe(question: Question) -> list[str]:
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


def _fired(question: Question, id_: str) -> FiredRule:
    table, rule = question.book.rule(id_)
    sources = question.book.sources
    return FiredRule(
        rule.id,
        table.name,
        id_ in question.decision.rules,
        rule.status,
        rule.note,
        rule.refs,
        tuple(sources[ref] for ref in rule.refs if ref in sources),
    )
