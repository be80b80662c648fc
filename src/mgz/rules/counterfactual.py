"""What would change the answer: every change of one fact, and pairs where no single change does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Final, NamedTuple

from mgz.errors import QuestionError
from mgz.rules.answer_change import CONFLICT, Effect, KeyChange, effect_of, key_changes
from mgz.rules.decision import Decision
from mgz.rules.probing import other_values, turned
from mgz.rules.question import Question

#: The most pairs that are tried for one question; beyond it the search stops and says so.
MOST_PAIRS: Final = 5_000
_NO_TURNS: Final[Mapping[str, str]] = MappingProxyType({})


class Change(NamedTuple):
    """One fact with another value; `turns` are the words of functions that become otherwise by it."""

    fact: str
    was: object
    to: object
    turns: Mapping[str, str]


class Counterfactual(NamedTuple):
    """A change of one fact, or of two together, of a question, and the answer it gives."""

    question: Question
    changes: tuple[Change, ...]
    #: The answer as the rules give it; when not `whole`, what is reckoned from numbers and days is to come.
    raw: Decision
    whole: bool

    @property
    def decision(self) -> Decision:
        """The other answer."""
        if self.whole:
            return self.raw
        return self.question.finished(self.raw, {change.fact: change.to for change in self.changes})

    @property
    def status(self) -> str:
        """The status of the other answer."""
        return self.raw.status

    @property
    def keys(self) -> tuple[KeyChange, ...]:
        """The keys of the answer that become otherwise."""
        return key_changes(self.question.decision, self.decision)

    @property
    def effect(self) -> Effect:
        """What the change does."""
        return effect_of(self.question.raw, self.raw)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of changes that were found; when not `complete`, the search stopped after `tried`."""

    found: tuple[Counterfactual, ...]
    tried: int
    complete: bool


def singles(question: Question) -> tuple[Counterfactual, ...]:
    """Every change of one known fact that gives another answer, in the order in which facts are read."""
    facts = question.facts
    found = [
        Counterfactual(question, (Change(fact, facts[fact], word, _NO_TURNS),), raw, whole=False)
        for fact, word, raw in question.by_word()
    ]
    rest = [fact for fact in question.known_facts if fact not in question.alone]
    if not rest:
        return tuple(found)
    for fact in rest:
        for value in other_values(question, fact):
            decision = _tried(question, {fact: value})
            if decision is not None:
                found.append(counterfactual(question, {fact: value}, decision))
    place = {fact: number for number, fact in enumerate(question.known_facts)}
    return tuple(sorted(found, key=lambda one: place[one.changes[0].fact]))


def pairs(question: Question, *, settling: bool = False) -> Pairs:
    """Changes of two facts that together give another answer (or a settled one), and no contradiction."""
    found: list[Counterfactual] = []
    tried = 0
    for values in _couples(question):
        if tried == MOST_PAIRS:
            return Pairs(tuple(found), tried, complete=False)
        tried += 1
        decision = _tried(question, values)
        if decision is not None and CONFLICT not in decision.flags:
            if decision.status == "settled" or not settling:
                found.append(counterfactual(question, values, decision))
    return Pairs(tuple(found), tried, complete=True)


def counterfactual(question: Question, values: Mapping[str, object], decision: Decision) -> Counterfactual:
    """A change with the answer it gives."""
    changes = tuple(
        Change(fact, question.facts.get(fact), value, turned(question, fact, value))
        for fact, value in values.items()
    )
    return Counterfactual(question, changes, decision, whole=True)


def _couples(question: Question) -> Iterator[dict[str, object]]:
    """Every value of a fact with every value of another."""
    by_fact: dict[str, Sequence[object]] = {
        fact: tuple(other_values(question, fact)) for fact in question.known_facts
    }
    for first, second in combinations(by_fact, 2):
        for one in by_fact[first]:
            for other in by_fact[second]:
                yield {first: one, second: other}


def _tried(question: Question, values: Mapping[str, object]) -> Decision | None:
    try:
        return question.with_facts(values)
    except QuestionError:
        # What cannot be asked, such as a day without rules, is no answer.
        return None
